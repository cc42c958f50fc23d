"""The verdict on the explanation (uitleg) of one recommendation: codes and values, no sentences."""

from enum import StrEnum

from weerklank.lazy_dataclass import dataclass


class ExplanationState(StrEnum):
    """What can be said of it; only the first two are a verdict.

    `NOT_JUDGED`: the computer cannot tell, people can. `NOT_WORKED_OUT`: an answer came, but the
    record does not say which part of it is about this. `NONE`: nothing to read: no answer here, or
    one of which nobody knows what was decided.
    """

    EXPLAINED = "explained"
    NOT_EXPLAINED = "not_explained"
    NOT_JUDGED = "not_judged"
    NOT_WORKED_OUT = "not_worked_out"
    NONE = "none"

    @property
    def is_judged(self) -> bool:
        """Whether the rule says yes or no."""
        return self in {ExplanationState.EXPLAINED, ExplanationState.NOT_EXPLAINED}


class FactName(StrEnum):
    """The questions, in the order in which they are asked; not every one is asked of every text."""

    POSITION = "position"
    REASON = "reason"
    NEXT_STEP = "next_step"
    OWN_WORDS = "own_words"
    STANDS_ALONE = "stands_alone"
    WHICH_PART = "which_part"
    CONCERNS = "concerns"


@dataclass(frozen=True, slots=True)
class Fact:
    """One question answered: yes, no, or None when the computer cannot tell.

    `code` says why (a key of `messages/explanation.yaml`); `words` is a literal quote from the text
    that was looked at, empty when there is none that surely carries the answer.
    """

    name: FactName
    holds: bool | None
    code: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Explanation:
    """The verdict with its facts; `facts` is empty when nothing was read."""

    state: ExplanationState
    code: str
    facts: tuple[Fact, ...] = ()
    text: str = ""
    """The text that was looked at, as the municipality wrote it."""
    weight: float | None = None
    """What the weights add up to: above 0 it looks like a reason, below 0 like none."""
    words: str = ""
    """The paragraph of the letter on which `NOT_WORKED_OUT` rests; else empty."""

    @property
    def missing(self) -> tuple[FactName, ...]:
        """The questions answered with no."""
        return tuple(fact.name for fact in self.facts if fact.holds is False)

    def fact(self, name: FactName) -> Fact | None:
        """One fact by its name."""
        return next((fact for fact in self.facts if fact.name is name), None)
