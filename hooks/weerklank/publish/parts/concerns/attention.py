"""What a raadslid should look at now: what is owed, longest first, each with a question."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence

from weerklank.cases.addressee import AddresseeCase
from weerklank.cases.case import Verdicts, once
from weerklank.cases.counting.figures import term_has_passed
from weerklank.cases.owing.obligations import Obligation, ObligationKind
from weerklank.cases.owing.owed import everything_owed, obligations_in
from weerklank.cases.owing.waiting import Turn
from weerklank.messages import dutch
from weerklank.publish.making.addresses import answer_anchor
from weerklank.publish.parts.concerns.concern import Concern, Lack, days_since, decided_early
from weerklank.publish.sentences.wording import councils_asked, councils_of
from weerklank.records.models.decision import Counts
from weerklank.rules.follow_up import FollowUpState


def _of(number: int, case: AddresseeCase) -> str:
    """`2 van de 4 aanbevelingen.`; of one recommendation there is nothing to count."""
    whole = len(case.recommendations)
    return f"{number} van de {whole} aanbevelingen." if whole > 1 else "De enige aanbeveling."


def _why(owed: Obligation, numbers: str) -> str:
    """A refusal is asked about as a refusal."""
    counted = {one.decision and one.decision.counts for one in owed.recommendations}
    one = len(owed.recommendations) == 1
    if counted == {Counts.NO}:
        return f"Waarom {'is' if one else 'zijn'} aanbeveling {numbers} niet overgenomen?"
    if counted == {Counts.OPEN}:
        return f"Wanneer komt er een besluit over aanbeveling {numbers}?"
    return f"Wat gebeurt er met aanbeveling {numbers}, en waarom?"


@once
def concerns(verdicts: Verdicts) -> tuple[Concern, ...]:
    """Everything that asks attention on the day of the verdicts, longest first."""
    today, lacks = verdicts.today, list(Lack)
    owed: dict[tuple[object, ObligationKind], list[Obligation]] = {}
    for one in obligations_in(everything_owed(verdicts)):
        owed.setdefault((one.case.key, one.kind), []).append(one)
    # One for each kind that is owed: the oldest of it speaks for the others.
    found = [concern for (_, kind), of in owed.items() for concern in _MAKERS[kind](of, today)]
    found += filter(None, (decided_early(case, today) for case in verdicts.cases))
    return tuple(sorted(found, key=lambda c: (-c.days, *c.case.key, lacks.index(c.lack))))


def _overdue(owed: Sequence[Obligation], today: dt.date) -> Iterator[Concern]:
    case, day = owed[0].case, owed[0].day
    if day is None or day >= today or not case.timeliness.state.is_overdue:
        return
    last = f"{'op' if case.timeliness.is_exact else 'uiterlijk op'} {dutch.day(day)}"
    partly = case.timeliness.answered is not None
    numbers = dutch.listing(owed[0].numbers)
    paper = " op papier" if any(one.answered for one in owed[0].recommendations) else ""
    here = f"Hier staat geen antwoord{paper} op aanbeveling {numbers}"
    silent = here if partly else _silence(case)
    some = f"{_of(len(owed[0].numbers), case)} " if partly else ""
    waiting = (today - day).days
    yield Concern(
        case,
        Lack.ANSWER,
        f"{some}Had er {last} moeten zijn.{_our_turn(case)}",
        f"{silent}. Het had er {last} moeten zijn: {dutch.duration(waiting)} geleden."
        f"{_our_turn(case)}",
        _ask_answer(case, last),
        waiting,
        "agreement.answer_term",
    )


def _silence(case: AddresseeCase) -> str:
    """That none came only where somebody wrote it down."""
    return "Er kwam geen antwoord" if case.timeliness.none_came else "Hier staat geen antwoord"


def _our_turn(case: AddresseeCase) -> str:
    """That a question of the addressee waits for the council."""
    if case.turn is not Turn.COUNCIL:
        return ""
    return f" Op een vraag aan {councils_of(case)} staat hier geen antwoord."


def _ask_answer(case: AddresseeCase, last: str) -> str:
    """What to ask; what is not on file may have come all the same."""
    why = f"waarom was het er niet {last}?"
    if case.timeliness.none_came:
        return f"Wanneer krijgt {case.council.name} antwoord, en {why}"
    what = "antwoord op alles" if case.timeliness.answered else "antwoord"
    return f"Kreeg {case.council.name} {what}? Zo nee, wanneer komt het, en {why}"


def _oral(owed: Sequence[Obligation], today: dt.date) -> Iterator[Concern]:
    case, said = owed[0].case, owed[0].since
    when = f" ({dutch.moment(said)})" if said else ""
    how = "In de pers" if case.timeliness.by_press else "Mondeling"
    yield Concern(
        case,
        Lack.ANSWER if term_has_passed(case.timeliness, today) else Lack.ON_PAPER,
        f"{how} beantwoord{when}.",
        f"{how} beantwoord{when}. Op deze site staat geen antwoord op papier.",
        f"Wanneer krijgt {case.council.name} dit antwoord op papier?",
        days_since(said, today),
        "response.form",
    )


def _unexplained(owed: Sequence[Obligation], today: dt.date) -> Iterator[Concern]:
    case, missing = owed[0].case, owed[0].numbers
    numbers = dutch.listing(missing)
    yield Concern(
        case,
        Lack.EXPLANATION,
        _of(len(missing), case),
        f"Geen uitleg bij aanbeveling {numbers}.",
        _why(owed[0], numbers),
        days_since(owed[0].since, today),
        "answer.explanation",
        answer_anchor(missing[0], case.body.id, several=case.several),
    )


def _promises(owed: Sequence[Obligation], today: dt.date) -> Iterator[Concern]:
    """Those past their day, of which the oldest is named, and those without a day."""
    yield from _past_due(owed, today)
    yield from _undated(owed, today)


def _past_due(owed: Sequence[Obligation], today: dt.date) -> Iterator[Concern]:
    late = _in_state(owed, FollowUpState.PAST_DUE)
    if not late:
        return
    first = min(late, key=lambda one: (one.day, one.numbers))
    day, moment = first.day or today, first.promise and first.promise.current_date
    number, numbers = first.numbers[0], _numbers(late)
    when = dutch.moment(moment) if moment else dutch.day(day)
    on = dutch.on_moment(moment) if moment else f"op {when}"
    several = len(late) > 1
    yield Concern(
        first.case,
        Lack.PROMISE,
        f"{len(late)} beloften. De oudste had klaar moeten zijn: {when}."
        if several
        else f"Had klaar moeten zijn: {when}.",
        f"{len(late)} beloften hadden klaar moeten zijn, bij aanbeveling {numbers}. De oudste: "
        f"{when}."
        if several
        else f"Een belofte bij aanbeveling {number} moest klaar zijn {on}.",
        f"{_the_promises(late)} bij aanbeveling {numbers} uitgevoerd? Zo nee, wanneer wel?",
        (today - day).days,
        "action.by",
    )


def _undated(owed: Sequence[Obligation], today: dt.date) -> Iterator[Concern]:
    """A promise without a day is never overdue, so it counts from the day on which it was made."""
    undated = _in_state(owed, FollowUpState.UNDATED)
    if not undated:
        return
    listed, number = _numbers(undated), len(undated)
    yield Concern(
        owed[0].case,
        Lack.DATE,
        f"{number} beloften, bij aanbeveling {listed}."
        if number > 1
        else f"Bij aanbeveling {listed}.",
        f"{f'{number} beloften' if number > 1 else 'Een belofte'} zonder datum bij aanbeveling "
        f"{listed}.",
        f"Wanneer {_the_promises(undated).lower()} bij aanbeveling {listed} klaar?",
        days_since(undated[0].since, today),
        "action.by",
    )


def _in_state(owed: Sequence[Obligation], state: FollowUpState) -> list[Obligation]:
    return [one for one in owed if one.promise and one.promise.state is state]


def _numbers(owed: Sequence[Obligation]) -> str:
    """The recommendations that they are about, each once, in the order of the advice."""
    found = {number for one in owed for number in one.numbers}
    asked = owed[0].case.advice.recommendations
    return dutch.listing(one.id for one in asked if one.id in found)


def _the_promises(owed: Sequence[Obligation]) -> str:
    return "Zijn de beloften" if len(owed) > 1 else "Is de belofte"


def _better(owed: Sequence[Obligation], today: dt.date) -> Iterator[Concern]:
    """What the council asked by a day that is over; of several letters the oldest."""
    found = [(one.again, one.day, one) for one in owed if one.again and one.day]
    for asked, day, one in [late for late in found if late[1] < today][:1]:
        case, numbers = one.case, dutch.listing(one.numbers)
        us = dutch.sentence(councils_asked(case)).rstrip(".")
        yield Concern(
            case,
            Lack.BETTER,
            f"Gevraagd: uiterlijk op {dutch.day(day)}.",
            f"{us} {dutch.on_moment(asked.on)} om een beter antwoord op aanbeveling {numbers}, "
            f"uiterlijk op {dutch.day(day)}. Dat staat hier niet.",
            f"Kreeg {case.council.name} een beter antwoord op aanbeveling {numbers}? Zo nee, "
            "wanneer komt het?",
            (today - day).days,
            "response.better_answer",
        )


_MAKERS: dict[ObligationKind, Callable[[Sequence[Obligation], dt.date], Iterator[Concern]]] = {
    ObligationKind.ANSWER: _overdue,
    ObligationKind.IN_WRITING: _oral,
    ObligationKind.BETTER_ANSWER: _better,
    ObligationKind.EXPLANATION: _unexplained,
    ObligationKind.PROMISE: _promises,
}
