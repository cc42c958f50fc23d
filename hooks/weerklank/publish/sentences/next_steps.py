"""What happens now with an advice: only what the records say, never what somebody may do.

A sentence about an act of the council or of the municipality rests on a record that says so, and
names its field. What nobody recorded is told as something that can be done.
"""

from collections.abc import Iterator

from weerklank.cases.addressee import AddresseeCase
from weerklank.cases.case import AdviceCase
from weerklank.cases.owing.obligations import Obligation, ObligationKind, obligations_of
from weerklank.cases.owing.waiting import Turn
from weerklank.lazy_dataclass import dataclass
from weerklank.messages import dutch
from weerklank.publish.sentences.wording import councils_of
from weerklank.records.models.decision import Counts
from weerklank.records.models.happening import HappeningKind, Vote
from weerklank.records.models.response import Response
from weerklank.rules.clock.states import TimelinessState
from weerklank.rules.follow_up import FollowUpState

_MAY_ASK = "Daar kan om worden gevraagd."
_NOT_LISTED = "Daarom staat dit advies niet meer bij wat op antwoord wacht."
_TELL_US = "Weet u het wel? Vertel het ons."
_FIRST = "Daarop staat hier geen antwoord. Dat is eerst nodig."


@dataclass(frozen=True, slots=True)
class NextStep:
    """One sentence, and the field of a record that it rests on."""

    text: str
    rests_on: str


def next_steps(verdict: AdviceCase) -> tuple[NextStep, ...]:
    """One sentence for each thing that is open; never empty."""
    found = [*_closing(verdict), *(step for case in verdict.addressees for step in _steps(case))]
    return (*(found or [_answered(verdict)]), *_by_the_raad(verdict))


def _answered(verdict: AdviceCase) -> NextStep:
    """That an answer came; that it is answered only where each recommendation has its decision."""
    decided = {one.decision.counts if one.decision else None for one in verdict.recommendations}
    closed = not decided & {None, Counts.OPEN}
    text = "Dit advies is beantwoord." if closed else "Er kwam antwoord op dit advies."
    return NextStep(text, "response.answers")


def _by_the_raad(verdict: AdviceCase) -> Iterator[NextStep]:
    """What the elected council decided on it, which may differ from the answer above."""
    for event in verdict.advice.happened:
        if event.kind is HappeningKind.MOTION and event.outcome is Vote.ADOPTED:
            when, what = dutch.on_moment(event.on), dutch.sentence(event.what)
            text = f"De gemeenteraad nam {when} een motie aan. {what}"
            yield NextStep(text, "advice.happened")


def _closing(verdict: AdviceCase) -> Iterator[NextStep]:
    if verdict.withdrawn:
        text = f"Dit advies is ingetrokken {dutch.on_moment(verdict.withdrawn.on)}."
        told = verdict.withdrawn.reason
        yield NextStep(f"{text} {dutch.sentence(told)}" if told else text, "withdrawn.on")
    elif verdict.newer:
        answered = all(case.timeliness.is_covered for case in verdict.addressees)
        text = "" if answered else "Hier hoeft geen antwoord meer op te komen. "
        yield NextStep(f"{text}Er is een nieuwer advies.", "superseded_by")


def _steps(case: AddresseeCase) -> Iterator[NextStep]:
    name = case.body.name
    if case.gone and case.gone.ended:
        whose = dutch.sentence(case.gone.name).rstrip(".")
        when = dutch.on_moment(case.gone.ended.on)
        rest = "" if case.timeliness.is_covered else f" {_NOT_LISTED}"
        text = f"{whose} hield {when} op te bestaan.{rest}"
        yield NextStep(text, "body.ended")
    if case.successor:
        whose = dutch.sentence(case.successor.name).rstrip(".")
        yield NextStep(f"{whose} kwam in de plaats van {name}.", "body.ended")
    if case.awaited and not case.answer_known:
        text = f"Wij weten niet of er antwoord kwam van {name}. {_TELL_US}"
        yield NextStep(text, "advice.answer")
    if case.awaited and (left := [one for one in case.recommendations if not one.worked_out]):
        text = f"Het antwoord van {name} is nog niet per aanbeveling verwerkt."
        if len(left) < len(case.recommendations):
            numbers = dutch.listing(one.recommendation.id for one in left)
            text = f"Het antwoord van {name} is nog niet verwerkt voor aanbeveling {numbers}."
        yield NextStep(text, "response.answers")
    if case.awaited and (lost := case.lost_decisions):
        numbers = dutch.listing(one.recommendation.id for one in lost)
        text = f"Wij weten niet wat {name} zei op aanbeveling {numbers}. {_TELL_US}"
        yield NextStep(text, "answer.decision")
    yield from (_step(o, name) for o in obligations_of(case) if not _is_said_above(case, o))
    yield from (_reminded(reminder, name) for reminder in case.reminders)
    nobody_is_left = not case.asks or (case.gone is case.body and not case.successor)
    for one in () if nobody_is_left or case.is_spoken_for else case.recommendations:
        if one.follow_up.state is FollowUpState.RECHECK_DUE:
            by = f" door {name}" if case.several else ""
            text = (
                f"Aanbeveling {one.recommendation.id} is een jaar of langer geleden geweigerd{by}. "
                "Het kan opnieuw worden gevraagd."
            )
            yield NextStep(text, "answer.decision")


def _is_said_above(case: AddresseeCase, owed: Obligation) -> bool:
    """Whether it follows from a letter of another addressee, under which it stands already."""
    return case.is_spoken_for and not owed.kind.is_answer


def _step(owed: Obligation, name: str) -> NextStep:
    numbers = dutch.listing(owed.numbers)
    match owed.kind:
        case ObligationKind.ANSWER:
            return _answer(owed, name)
        case ObligationKind.IN_WRITING:
            text = f"Op deze site staat geen antwoord van {name} op papier. {_MAY_ASK}"
            return NextStep(text, "response.form")
        case ObligationKind.BETTER_ANSWER:
            when = f" {dutch.on_moment(owed.again.on)}" if owed.again else ""
            by = f", uiterlijk op {dutch.day(owed.day)}" if owed.day else ""
            asked = "De raden vroegen" if owed.case.together else "De raad vroeg"
            text = (
                f"{asked} {name}{when} om een beter antwoord op aanbeveling {numbers}{by}. "
                "Dat antwoord staat hier niet."
            )
            return NextStep(text, "response.better_answer")
        case ObligationKind.EXPLANATION:
            of = f" van {name}" if owed.case.several else ""
            text = f"Bij aanbeveling {numbers} staat geen uitleg{of}. {_MAY_ASK}"
            return NextStep(text, "answer.explanation")
        case ObligationKind.PROMISE:
            return _promise(owed, name)


def _answer(owed: Obligation, name: str) -> NextStep:
    """Where the answer is, and who is on."""
    clock = owed.case.timeliness
    paper = " op papier" if any(one.answered for one in owed.recommendations) else ""
    part = f"{paper} op aanbeveling {dutch.listing(owed.numbers)}" if clock.answered else ""
    whose = dutch.sentence(name).rstrip(".")
    if owed.case.turn is Turn.COUNCIL:
        since = owed.case.asked_since
        asked = f" {dutch.on_moment(since)}" if since else ""
        us = councils_of(owed.case)
        text = f"{whose} stelde {us}{asked} een vraag. {_FIRST}"
        return NextStep(text, "response.answered_on")
    if clock.none_came:
        return NextStep(f"Er kwam geen antwoord van {name}. {_MAY_ASK}", "advice.answer")
    if clock.state.is_overdue:
        text = f"Op deze site staat geen antwoord van {name}{part}. {_MAY_ASK}"
        return NextStep(text, "agreement.answer_term")
    if clock.state is TimelinessState.UNCLEAR and owed.days:
        text = (
            f"Op deze site staat geen antwoord van {name}{part}. De laatste dag was of is "
            f"{dutch.either(owed.days)}."
        )
        return NextStep(text, "agreement.answer_term")
    if owed.day:
        text = (
            f"{whose} heeft tot en met {dutch.either(owed.days)} de tijd voor het antwoord{part}."
        )
        return NextStep(text, "agreement.answer_term")
    return NextStep(f"Op deze site staat geen antwoord van {name}{part}.", "response")


def _reminded(reminder: Response, name: str) -> NextStep:
    when = f" {dutch.on_moment(reminder.arrived)}" if reminder.arrived else ""
    return NextStep(f"Er ging{when} een herinnering naar {name}.", "response.kind=reminder")


def _promise(owed: Obligation, name: str) -> NextStep:
    number, promise = dutch.listing(owed.numbers), owed.promise
    what = f": {dutch.sentence(promise.action.what)}" if promise else "."
    told = f"{dutch.sentence(name).rstrip('.')} beloofde bij aanbeveling {number}{what}"
    if promise is None or promise.current_date is None or not promise.current_date.known:
        return NextStep(f"{told} Er staat geen datum bij.", "action.by")
    by = dutch.on_moment(promise.current_date)
    if promise.state is FollowUpState.PAST_DUE:
        after = "Op deze site staat niet dat het klaar is."
        return NextStep(f"{told} Dat moest klaar zijn {by}. {after}", "action.by")
    return NextStep(f"{told} Dat moet klaar zijn {by}.", "action.by")
