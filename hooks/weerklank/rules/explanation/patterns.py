"""Finds the pattern of an entry in a row of words, in time linear to the number of words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from weerklank.rules.explanation.text import normal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from weerklank.rules.explanation.entries import Entry

GAP = 6
"""How many words `…` may stand for."""


@dataclass(frozen=True, slots=True)
class WordSet:
    """Single words, whole or by a beginning or an ending."""

    whole: frozenset[str]
    beginnings: tuple[str, ...]
    endings: tuple[str, ...]

    def has(self, norm: str) -> bool:
        """Whether the word is one of them."""
        return norm in self.whole or norm.startswith(self.beginnings) or norm.endswith(self.endings)


def word_set(alternatives: Iterable[str]) -> WordSet:
    """The set of words of `a|b*|*c`, given apart."""
    items = [normal(item) for item in alternatives]
    return WordSet(
        whole=frozenset(item for item in items if "*" not in item),
        beginnings=tuple(item[:-1] for item in items if item.endswith("*")),
        endings=tuple(item[1:] for item in items if item.startswith("*")),
    )


@dataclass(frozen=True, slots=True)
class Step:
    """One word of a pattern; `gap` when other words may come before it."""

    fits: Callable[[str], bool]
    optional: bool
    gap: bool


@dataclass(frozen=True, slots=True)
class Pattern:
    """An entry ready to be looked for."""

    entry: Entry
    steps: tuple[Step, ...]
    at_the_beginning: bool

    def found_at(self, norms: Sequence[str], place: int) -> int | None:
        """One past the last word when it occurs from this place on, else None."""
        if place and self.at_the_beginning:
            return None
        return _match(self.steps, norms, place)


def pattern_of(entry: Entry, kinds: Mapping[str, Callable[[str], bool]]) -> Pattern:
    """The pattern of an entry; raises ValueError for one that cannot be read."""
    steps = tuple(_steps(entry, kinds))
    if not steps or steps[0].optional or steps[0].gap:
        message = f"an entry must begin with a word that has to be there: {entry.name}"
        raise ValueError(message)
    return Pattern(entry, steps, entry.pattern.startswith("^"))


def _steps(entry: Entry, kinds: Mapping[str, Callable[[str], bool]]) -> Iterator[Step]:
    gap = False
    for part in entry.pattern.split():
        if part == "…":
            gap = True
            continue
        optional = part.startswith("(") and part.endswith(")")
        bare = part.strip("^()")
        if bare.startswith("<") and bare not in kinds:
            message = f"unknown kind of word: {entry.name}"
            raise ValueError(message)
        yield Step(kinds.get(bare) or word_set(bare.split("|")).has, optional, gap)
        gap = False


def _match(steps: tuple[Step, ...], norms: Sequence[str], place: int) -> int | None:
    if not steps:
        return place
    step, rest = steps[0], steps[1:]
    for position in range(place, min(len(norms), place + (GAP + 1 if step.gap else 1))):
        if step.fits(norms[position]):
            past = _match(rest, norms, position + 1)
            if past is not None:
                return past
    return _match(rest, norms, place) if step.optional else None
