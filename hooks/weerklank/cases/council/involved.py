"""How early the municipality asked: the advices it asked for, and how that adds up."""

from collections import Counter
from collections.abc import Mapping

from weerklank.cases.case import AdviceCase, Verdicts
from weerklank.lazy_dataclass import dataclass
from weerklank.rules.involvement import InvolvementState, of_own_accord, was_asked


@dataclass(frozen=True, slots=True)
class InformationCount:
    """How many pieces of information were supplied, of how many the council asked for."""

    supplied: int
    asked: int


@dataclass(frozen=True, slots=True)
class InvolvementCounts:
    """The topics on which the council was asked; what it wrote unasked is counted apart."""

    asked: int
    of_own_accord: int
    not_known: int
    """Advices of which nobody wrote down whether the municipality asked for them."""

    states: Mapping[InvolvementState, int]
    """Only the states that occur; together they are all topics that were asked."""

    information: InformationCount

    @property
    def undated(self) -> int:
        """Of how many of them it cannot be said how early the council was asked."""
        return self.states.get(InvolvementState.UNKNOWN, 0)

    @property
    def judged(self) -> int:
        """Of how many it can be said: what is not known is in no base."""
        return self.asked - self.undated


def asked_topics(verdicts: Verdicts) -> tuple[AdviceCase, ...]:
    """The advices that the municipality asked for, newest first."""
    return tuple(v for v in verdicts.advices if was_asked(v.advice))


_SETTLED = {InvolvementState.LATE_PHASE, InvolvementState.DECIDED_BEFORE_ADVICE}


def asked_when_settled(verdicts: Verdicts) -> tuple[AdviceCase, ...]:
    """The advices that were asked for when the decision was made or ready, newest first."""
    return tuple(v for v in asked_topics(verdicts) if v.involvement.state in _SETTLED)


def involvement_counts(verdicts: Verdicts) -> InvolvementCounts:
    """Count every advice of the register."""
    asked = asked_topics(verdicts)
    items = [i for v in asked if v.advice.request for i in v.advice.request.information]
    return InvolvementCounts(
        asked=len(asked),
        of_own_accord=(own := sum(of_own_accord(v.advice) for v in verdicts.advices)),
        not_known=len(verdicts.advices) - len(asked) - own,
        states=dict(sorted(Counter(v.involvement.state for v in asked).items())),
        information=InformationCount(sum(i.supplied is not None for i in items), len(items)),
    )
