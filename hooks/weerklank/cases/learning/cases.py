"""The cases that can be counted: a recommendation at an addressee that has, or owes, an answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from weerklank.cases.figures import awaited, term_has_passed
from weerklank.cases.judge import AddresseeVerdict, AdviceVerdict, RecommendationVerdict, Verdicts
from weerklank.records.response import Decision, ResponseKind
from weerklank.rules.clock.model import TimelinessState
from weerklank.rules.explanation.model import ExplanationState


@dataclass(frozen=True, slots=True)
class Case:
    """One recommendation at one of the bodies that it was sent to."""

    advice: AdviceVerdict
    addressee: AddresseeVerdict
    verdict: RecommendationVerdict

    @property
    def key(self) -> tuple[str, str]:
        """The ids of the advice and of the recommendation."""
        return self.advice.advice.id, self.verdict.recommendation.id

    @property
    def answered(self) -> bool:
        """Whether any answer says something on it, also by word of mouth."""
        return bool(self.verdict.rounds)

    @property
    def in_time(self) -> bool | None:
        """Whether its answer came in time; None when that cannot be said, or nothing was agreed."""
        clocks = self.addressee.timeliness.recommendations
        states = [c.state for c in clocks if c.recommendation == self.verdict.recommendation.id]
        judged = [state is TimelinessState.ON_TIME for state in states if state.is_judged]
        return judged[0] if judged else None

    @property
    def explained(self) -> bool:
        """Whether the rules find it explained."""
        return self.verdict.explanation.state is ExplanationState.EXPLAINED

    @property
    def adopted(self) -> bool:
        """Whether the municipality does it, in full."""
        return self.verdict.decision is Decision.ADOPTED


def cases(verdicts: Verdicts) -> tuple[Case, ...]:
    """Every recommendation that was answered, or of which the answer is overdue.

    Left out are those that nobody waits for any more, that still run, and of which the dates are
    not sure. Without an agreed term silence counts from the first day: it is silence, not lateness.
    """
    return tuple(case for case in _all(verdicts) if case.answered or _owed(case, verdicts))


def left_out(verdicts: Verdicts) -> int:
    """How many recommendations are in no count: still running, withdrawn, replaced or unsure."""
    return sum(not case.answered and not _owed(case, verdicts) for case in _all(verdicts))


def owes_any_answer(advice: AdviceVerdict, addressee: AddresseeVerdict, verdicts: Verdicts) -> bool:
    """Whether an answer is owed and none came at all, not even on a part or by word of mouth."""
    answers = [r for r in addressee.responses if r.kind is ResponseKind.ANSWER]
    return not answers and _is_due(advice, addressee, verdicts)


def _all(verdicts: Verdicts) -> Iterator[Case]:
    for advice in verdicts.advices:
        for addressee in advice.addressees:
            for verdict in addressee.recommendations:
                yield Case(advice, addressee, verdict)


def _owed(case: Case, verdicts: Verdicts) -> bool:
    return case.verdict.silent and _is_due(case.advice, case.addressee, verdicts)


def _is_due(advice: AdviceVerdict, addressee: AddresseeVerdict, verdicts: Verdicts) -> bool:
    clock = addressee.timeliness
    over = clock.state is TimelinessState.NO_TERM or term_has_passed(clock, verdicts.today)
    return awaited(advice) and over
