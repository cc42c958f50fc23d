"""What happened with an advice and what is still to come, in order of date."""

import datetime as dt
from collections.abc import Iterator

from weerklank.cases.addressee import AddresseeCase
from weerklank.cases.case import AdviceCase
from weerklank.lazy_dataclass import dataclass
from weerklank.messages import dutch
from weerklank.publish.parts.involvement_track import decision_text
from weerklank.publish.sentences.wording import councils_asked
from weerklank.records.models.response import Response
from weerklank.records.models.response_words import ResponseKind
from weerklank.records.values.partial_date import PartialDate
from weerklank.rules.follow_up import ActionVerdict, FollowUpState


@dataclass(frozen=True, slots=True)
class Event:
    """One line of the timeline."""

    moment: PartialDate
    text: str
    past: bool


def timeline(verdict: AdviceCase, today: dt.date) -> tuple[Event, ...]:
    """All events of an advice, oldest first; what has no date is left out.

    What happened to several addressees at once, as in a joint letter, is one event.
    """
    found = [
        *_advice_events(verdict, today),
        *(event for a in verdict.addressees for event in _addressee_events(verdict, a, today)),
    ]
    once = dict.fromkeys(found)
    return tuple(sorted(once, key=lambda event: (event.moment.latest, event.moment.earliest)))


def _event(moment: PartialDate | None, text: str, today: dt.date) -> Iterator[Event]:
    """What happened: of one that fell in this very month or year nothing is still to come."""
    if moment is not None and moment.known:
        yield Event(moment, text, moment.earliest <= today)


def _day_named(moment: PartialDate | None, text: str, today: dt.date) -> Iterator[Event]:
    """A day by which something is due: to come until the last that it can be is there."""
    if moment is not None and moment.known:
        yield Event(moment, text, moment.latest <= today)


def _advice_events(verdict: AdviceCase, today: dt.date) -> Iterator[Event]:
    advice = verdict.advice
    names = dutch.listing(a.body.name for a in verdict.addressees)
    if advice.request:
        yield from _event(advice.request.first_contact, "Eerste bericht over het plan", today)
        yield from _event(advice.request.asked, "Er is om advies gevraagd", today)
        wanted = advice.request.reply_by
        by = "op deze dag" if wanted and wanted.exact else "in deze periode"
        yield from _day_named(wanted, f"Gevraagd: advies uiterlijk {by}", today)
    yield from _event(advice.sent, f"Advies gegeven aan {names}", today)
    yield from _event(advice.received, "Het advies is ontvangen", today)
    if advice.decided:
        yield from _event(advice.decided.date, decision_text(advice.decided), today)
    if verdict.withdrawn:
        yield from _event(verdict.withdrawn.on, "Het advies is ingetrokken", today)
    text = "Er kwam een nieuw advies voor in de plaats"
    yield from _event(verdict.replaced, text, today)
    for happening in advice.happened:
        outcome = f": {happening.outcome.label.lower()}" if happening.outcome else ""
        yield from _event(happening.on, f"{happening.kind.label}{outcome}", today)
        if isinstance(happening.answered_on, PartialDate):
            yield from _event(happening.answered_on, "Antwoord in de gemeenteraad", today)


def _addressee_events(
    advice: AdviceCase, verdict: AddresseeCase, today: dt.date
) -> Iterator[Event]:
    for response in verdict.responses:
        yield from _event(response.arrived, _response_text(response, advice), today)
        if response.better_answer:
            asked = response.better_answer.on
            yield from _event(asked, "Een beter antwoord gevraagd", today)
            by = response.better_answer.by
            asking = dutch.sentence(councils_asked(verdict)).rstrip(".")
            text = f"{asking} om een beter antwoord, uiterlijk op deze dag"
            yield from _day_named(PartialDate.of(by) if by else None, text, today)
        if response.kind is ResponseKind.QUESTION:
            who = "De raden beantwoorden" if verdict.together else "De raad beantwoordt"
            yield from _event(response.answered_on, f"{who} de vraag", today)
    yield from _deadline_events(verdict, today)
    for recommendation in verdict.recommendations:
        number = recommendation.recommendation.id
        for action in recommendation.follow_up.actions:
            done = action.action.done if action.state.is_done else None
            back = " (teruggenomen)" if action.state is FollowUpState.TAKEN_BACK else ""
            text = f"Belofte bij aanbeveling {number}{back}: {action.action.what}"
            if not (_is_settled(action) and _is_to_come(action.current_date, today)):
                yield from _day_named(action.current_date, text, today)
            yield from _event(done, f"Gedaan bij aanbeveling {number}: {action.action.what}", today)


def _is_settled(action: ActionVerdict) -> bool:
    """Whether nobody waits for it any more: what was promised for later is not still to come."""
    gone = {FollowUpState.OVERTAKEN, FollowUpState.TAKEN_BACK}
    return action.state.is_done or action.state in gone


def _is_to_come(moment: PartialDate | None, today: dt.date) -> bool:
    return moment is not None and moment.latest > today


def _deadline_events(verdict: AddresseeCase, today: dt.date) -> Iterator[Event]:
    deadline = verdict.timeliness.deadline
    if verdict.ended_unjudged:
        return
    last = f"Laatste dag voor het antwoord van {verdict.body.name}"
    clock = verdict.timeliness
    if deadline and deadline.original != deadline.current and not clock.may_move:
        yield from _last_days(clock.first_days, f"{last}, zoals eerst afgesproken", today)
        last += ", na uitstel" if clock.extensions else ", na een vraag"
    if not clock.is_exact and len(verdict.last_days) == 1:
        last += ", op zijn laatst"
    yield from _last_days(verdict.last_days, last, today)


def _last_days(days: tuple[dt.date, ...], text: str, today: dt.date) -> Iterator[Event]:
    """Each day that it can be; of several each line names the others."""
    for day in days:
        yield from _day_named(PartialDate.of(day), f"{text}{dutch.instead(day, days)}", today)


def _response_text(response: Response, advice: AdviceCase) -> str:
    """Who sent what; of a joint letter also for whom, in the order of the letter."""
    if response.kind is ResponseKind.REMINDER:
        to = [a.body.name for a in advice.addressees if not response.to or a.body.id in response.to]
        return f"Herinnering aan {dutch.listing(to)}"
    text = response.kind.label
    bodies = {a.body.id: a.body.name for a in advice.addressees}
    others = [bodies[i] for i in response.on_behalf_of if i in bodies and i != response.sender]
    senders = {body.id: body.name for a in advice.addressees for body in a.senders}
    sender, of = senders.get(response.sender), dutch.listing(others)
    whose = f"van {sender}" if sender else f"namens {of}"
    too = "ook namens" if response.sender in bodies else "namens"
    also = f", {too} {of}" if sender and others else ""
    if response.kind is ResponseKind.QUESTION:
        return f"{text} {whose}{also}"
    return f"{text} {whose}{also} ({response.form.label})"
