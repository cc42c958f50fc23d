"""How it went with recommendations that name who, what or when, beside those that do not.

Counts with their whole and nothing more: with so few cases no percentage, and never a cause.
"""

from collections.abc import Sequence

from weerklank.cases.counting.statistics import Share
from weerklank.cases.learning.specific import Part, Specific
from weerklank.cases.recommendation import RecommendationCase
from weerklank.lazy_dataclass import dataclass
from weerklank.rules.explanation.model import ExplanationState

FEW = 10
"""Under this many cases one answer more or less already changes the picture."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of some cases; each share has its own whole.

    `in_time` is out of those with a verdict on time; `explained` and `adopted` are out of those
    that were answered.
    """

    cases: int
    answered: Share
    in_time: Share
    explained: Share
    adopted: Share


@dataclass(frozen=True, slots=True)
class Comparison:
    """The cases that name a part beside those that do not; without a part: all three or not."""

    part: Part | None
    named: Outcome
    unnamed: Outcome

    @property
    def small(self) -> bool:
        """Whether a side has so few cases that one answer matters."""
        return min(self.named.cases, self.unnamed.cases) < FEW


def comparisons(
    of: Sequence[RecommendationCase], facts: Sequence[Specific]
) -> tuple[Comparison, ...]:
    """All three parts together first, then who, what and when apart."""
    by_key = {(one.advice.id, one.recommendation.id): one for one in facts}
    return tuple(_compare(part, of, by_key) for part in (None, *Part))


def _compare(
    part: Part | None, of: Sequence[RecommendationCase], by_key: dict[tuple[str, str], Specific]
) -> Comparison:
    def names(case: RecommendationCase) -> bool:
        found = by_key[case.key]
        return found.complete if part is None else found.names(part)

    return Comparison(
        part,
        outcome([case for case in of if names(case)]),
        outcome([case for case in of if not names(case)]),
    )


def outcome(of: Sequence[RecommendationCase]) -> Outcome:
    """The counts over some cases; all are zero when there are none."""
    answered = [case for case in of if case.answered]
    times = [case.in_time for case in of if case.in_time is not None]
    return Outcome(
        cases=len(of),
        answered=Share(len(answered), len(of)),
        in_time=Share(sum(times), len(times)),
        explained=Share(
            sum(case.explanation.state is ExplanationState.EXPLAINED for case in answered),
            sum(case.explanation.state.is_judged for case in answered),
        ),
        adopted=Share(sum(case.adopted for case in answered), len(answered)),
    )
