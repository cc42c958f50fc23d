"""What a raadslid should look at now: broken agreements, longest first, each with a question."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from weerklank.cases.case import AddresseeCase, Verdicts
from weerklank.messages import dutch
from weerklank.rules.clock.model import TimelinessState
from weerklank.rules.follow_up import FollowUpState
from weerklank.rules.involvement import InvolvementState


@dataclass(frozen=True, slots=True)
class Concern:
    """One thing that asks attention, with a neutral question to put to the college."""

    case: AddresseeCase
    text: str
    question: str
    days: int
    """How many days it has been so; the longest comes first."""

    anchor: str = ""
    """Where on the page of the advice it can be checked."""


def answer_anchor(recommendation: str, body: str, *, several: bool) -> str:
    """The name of the place where the answer to a recommendation stands on its page."""
    return f"aanbeveling-{recommendation}-{body}" if several else f"aanbeveling-{recommendation}"


def concerns(verdicts: Verdicts) -> tuple[Concern, ...]:
    """Everything that asks attention on the day of the verdicts, longest first."""
    makers = (_overdue, _oral, _unexplained, _past_due, _undated, _decided_early)
    made = [
        make(case, verdicts.today) for case in verdicts.cases if case.awaited for make in makers
    ]
    found = [concern for concern in made if concern is not None]
    return tuple(sorted(found, key=lambda c: (-c.days, *c.case.key)))


def _overdue(case: AddresseeCase, today: dt.date) -> Concern | None:
    expected = case.deadline
    if not case.timeliness.state.is_overdue or expected is None:
        return None
    waiting = (today - expected).days
    last = f"{'op' if case.timeliness.deadline else 'uiterlijk op'} {dutch.day(expected)}"
    unanswered = dutch.listing(case.timeliness.unanswered)
    partly = case.timeliness.answered is not None
    silent = f"Geen antwoord op aanbeveling {unanswered}" if partly else "Geen antwoord"
    return Concern(
        case,
        f"{silent}. Het moest {last}, dat is {dutch.duration(waiting)} geleden.",
        f"Wanneer krijgt de raad antwoord op dit advies, en waarom was het er niet {last}?",
        waiting,
    )


def _oral(case: AddresseeCase, today: dt.date) -> Concern | None:
    oral = case.timeliness.oral
    if case.timeliness.state is not TimelinessState.NOT_IN_WRITING or oral is None:
        return None
    return Concern(
        case,
        f"Alleen mondeling beantwoord ({dutch.moment(oral)}). Op papier is er niets.",
        "Wanneer krijgt de raad dit antwoord op papier?",
        max((today - oral.latest).days, 0) if oral.has_latest else 0,
    )


def _unexplained(case: AddresseeCase, today: dt.date) -> Concern | None:
    missing = [r.recommendation.id for r in case.missing_explanation]
    if not missing:
        return None
    answered = case.timeliness.answered
    days = (today - answered.latest).days if answered and answered.has_latest else 0
    numbers = dutch.listing(missing)
    return Concern(
        case,
        f"Geen uitleg bij aanbeveling {numbers}.",
        f"Wat gebeurt er met aanbeveling {numbers}, en waarom?",
        max(days, 0),
        answer_anchor(missing[0], case.body.id, several=case.several),
    )


def _past_due(case: AddresseeCase, today: dt.date) -> Concern | None:
    late = [
        (action.current_date, r.recommendation.id)
        for r in case.recommendations
        for action in r.follow_up.actions
        if action.state is FollowUpState.PAST_DUE and action.current_date
    ]
    if not late:
        return None
    first, number = min(late)
    return Concern(
        case,
        f"Een belofte bij aanbeveling {number} moest klaar zijn: {dutch.moment(first)}.",
        f"Is de belofte bij aanbeveling {number} uitgevoerd? Zo nee, wanneer wel?",
        (today - first.latest).days,
    )


def _undated(
    case: AddresseeCase,
    today: dt.date,  # noqa: ARG001 (all makers share one signature)
) -> Concern | None:
    numbers = [
        r.recommendation.id
        for r in case.recommendations
        if any(a.state is FollowUpState.UNDATED for a in r.follow_up.actions)
    ]
    if not numbers:
        return None
    listed = dutch.listing(numbers)
    return Concern(
        case,
        f"Een belofte zonder datum bij aanbeveling {listed}.",
        f"Wanneer is de belofte bij aanbeveling {listed} klaar?",
        0,
    )


def _decided_early(case: AddresseeCase, today: dt.date) -> Concern | None:
    state, decided = case.involvement.state, case.involvement.decided
    early = (InvolvementState.DECIDED_BEFORE_ADVICE, InvolvementState.DECIDED_BEFORE_ANSWER)
    if not case.is_first or state not in early or decided is None:
        return None
    what = "advies" if state is InvolvementState.DECIDED_BEFORE_ADVICE else "antwoord op het advies"
    return Concern(
        case,
        f"Er is besloten ({dutch.moment(decided)}) voordat er een {what} was.".replace(
            "een antwoord", "antwoord"
        ),
        "Hoe is het advies meegewogen in dit besluit?",
        max((today - decided.latest).days, 0) if decided.has_latest else 0,
    )
