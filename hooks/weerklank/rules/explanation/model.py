"""The verdict on the explanation (uitleg) of one recommendation: five public yes/no facts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ExplanationState(StrEnum):
    """What follows from the facts; `NONE` is silence, no answer at all to this recommendation."""

    EXPLAINED = "explained"
    PARTLY_EXPLAINED = "partly_explained"
    NOT_EXPLAINED = "not_explained"
    NONE = "none"


class FactName(StrEnum):
    """The five questions, in the order in which they are asked."""

    POSITION = "position"
    REASON = "reason"
    NEXT_STEP = "next_step"
    OWN_WORDS = "own_words"
    STANDS_ALONE = "stands_alone"


@dataclass(frozen=True, slots=True)
class Fact:
    """One question answered: yes or no, the words that decided it, and a Dutch sentence why.

    `words` is a literal quote from the text that was looked at; empty when nothing was found.
    """

    name: FactName
    holds: bool
    words: str
    because: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """The verdict with its facts; `facts` is empty only when the state is `NONE`."""

    state: ExplanationState
    facts: tuple[Fact, ...]
    because: str
    text: str = ""
    """The text that was looked at, as the municipality wrote it."""

    @property
    def missing(self) -> tuple[FactName, ...]:
        """The facts that do not hold."""
        return tuple(fact.name for fact in self.facts if not fact.holds)

    def fact(self, name: FactName) -> Fact | None:
        """One fact by its name."""
        return next((fact for fact in self.facts if fact.name is name), None)
