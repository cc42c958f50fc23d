"""What a raadslid should look at now: broken agreements, longest first, each with a question."""

from __future__ import annotations

from dataclasses import dataclass

from weerklank.cases.judge import AddresseeVerdict, AdviceVerdict, Verdicts
from weerklank.messages import dutch
from weerklank.rules.clock.model import TimelinessState
from weerklank.rules.explanation.model import ExplanationState
from weerklank.rules.follow_up import FollowUpState
from weerklank.rules.involvement import InvolvementState


@dataclass(frozen=True, slots=True)
class Concern:
    """One thing that asks attention, with a neutral question to put to the college."""

    advice: AdviceVerdict
    addressee: AddresseeVerdict
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
    found = [
        concern
        for advice in verdicts.advices
        if not advice.advice.withdrawn and not advice.advice.superseded_by
        for addressee in advice.addressees
        for concern in _of(advice, addressee, verdicts)
    ]
    return tuple(sorted(found, key=lambda c: (-c.days, c.advice.advice.id, c.addressee.body.id)))


def _of(advice: AdviceVerdict, addressee: AddresseeVerdict, verdicts: Verdicts) -> list[Concern]:
    makers = (_overdue, _oral, _unexplained, _past_due, _undated, _decided_early)
    made = (make(advice, addressee, verdicts) for make in makers)
    return [concern for concern in made if concern is not None]


def _overdue(
    advice: AdviceVerdict, addressee: AddresseeVerdict, verdicts: Verdicts
) -> Concern | None:
    expected = addressee.timeliness.expected_by
    if not addressee.timeliness.state.is_overdue or expected is None:
        return None
    waiting = (verdicts.today - expected).days
    last = f"{'op' if addressee.timeliness.deadline else 'uiterlijk op'} {dutch.day(expected)}"
    unanswered = dutch.listing(addressee.timeliness.unanswered)
    partly = addressee.timeliness.answered is not None
    silent = f"Geen antwoord op aanbeveling {unanswered}" if partly else "Geen antwoord"
    return Concern(
        advice,
        addressee,
        f"{silent}. Het moest {last}, dat is {dutch.duration(waiting)} geleden.",
        f"Wanneer krijgt de raad antwoord op dit advies, en waarom was het er niet {last}?",
        waiting,
    )


def _oral(advice: AdviceVerdict, addressee: AddresseeVerdict, verdicts: Verdicts) -> Concern | None:
    oral = addressee.timeliness.oral
    if addressee.timeliness.state is not TimelinessState.NOT_IN_WRITING or oral is None:
        return None
    return Concern(
        advice,
        addressee,
        f"Alleen mondeling beantwoord ({dutch.moment(oral)}). Op papier is er niets.",
        "Wanneer krijgt de raad dit antwoord op papier?",
        max((verdicts.today - oral.latest).days, 0) if oral.has_latest else 0,
    )


def _unexplained(
    advice: AdviceVerdict, addressee: AddresseeVerdict, verdicts: Verdicts
) -> Concern | None:
    missing = [
        r.recommendation.id
        for r in addressee.recommendations
        if r.explanation.state is ExplanationState.NOT_EXPLAINED
    ]
    if not missing:
        return None
    answered = addressee.timeliness.answered
    days = (verdicts.today - answered.latest).days if answered and answered.has_latest else 0
    numbers = dutch.listing(missing)
    return Concern(
        advice,
        addressee,
        f"Geen uitleg bij aanbeveling {numbers}.",
        f"Wat gebeurt er met aanbeveling {numbers}, en waarom?",
        max(days, 0),
        answer_anchor(missing[0], addressee.body.id, several=len(advice.addressees) > 1),
    )


def _past_due(
    advice: AdviceVerdict, addressee: AddresseeVerdict, verdicts: Verdicts
) -> Concern | None:
    late = [
        (action.current_date, r.recommendation.id)
        for r in addressee.recommendations
        for action in r.follow_up.actions
        if action.state is FollowUpState.PAST_DUE and action.current_date
    ]
    if not late:
        return None
    first, number = min(late)
    return Concern(
        advice,
        addressee,
        f"Een belofte bij aanbeveling {number} moest klaar zijn: {dutch.moment(first)}.",
        f"Is de belofte bij aanbeveling {number} uitgevoerd? Zo nee, wanneer wel?",
        (verdicts.today - first.latest).days,
    )


def _undated(
    advice: AdviceVerdict,
    addressee: AddresseeVerdict,
    verdicts: Verdicts,  # noqa: ARG001 (all makers share one signature)
) -> Concern | None:
    numbers = [
        r.recommendation.id
        for r in addressee.recommendations
        if any(a.state is FollowUpState.UNDATED for a in r.follow_up.actions)
    ]
    if not numbers:
        return None
    listed = dutch.listing(numbers)
    return Concern(
        advice,
        addressee,
        f"Een belofte zonder datum bij aanbeveling {listed}.",
        f"Wanneer is de belofte bij aanbeveling {listed} klaar?",
        0,
    )


def _decided_early(
    advice: AdviceVerdict, addressee: AddresseeVerdict, verdicts: Verdicts
) -> Concern | None:
    state, decided = advice.involvement.state, advice.involvement.decided
    first = addressee is advice.addressees[0]
    early = (InvolvementState.DECIDED_BEFORE_ADVICE, InvolvementState.DECIDED_BEFORE_ANSWER)
    if not first or state not in early or decided is None:
        return None
    what = "advies" if state is InvolvementState.DECIDED_BEFORE_ADVICE else "antwoord op het advies"
    return Concern(
        advice,
        addressee,
        f"Er is besloten ({dutch.moment(decided)}) voordat er een {what} was.".replace(
            "een antwoord", "antwoord"
        ),
        "Hoe is het advies meegewogen in dit besluit?",
        max((verdicts.today - decided.latest).days, 0) if decided.has_latest else 0,
    )
