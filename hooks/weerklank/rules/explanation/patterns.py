"""Finds the pattern of an entry in a row of words, in time linear to the number of words."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Generic, TypeVar

from weerklank.lazy_dataclass import dataclass
from weerklank.rules.explanation.text import normal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from weerklank.rules.explanation.entries import Entry

Key = TypeVar("Key")

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

    @property
    def test(self) -> Callable[[str], bool]:
        """`has`, or something that says the same faster when all words are whole."""
        return self.has if self.beginnings or self.endings else self.whole.__contains__


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
    words: WordSet
    """The words that fit; a kind of words is its name."""
    optional: bool
    gap: bool


@dataclass(frozen=True, slots=True)
class Pattern:
    """An entry ready to be looked for."""

    entry: Entry
    steps: tuple[Step, ...]
    at_the_beginning: bool
    at_the_end: bool

    @property
    def is_one_word(self) -> bool:
        """Whether it is found wherever its only word is."""
        return len(self.steps) == 1 and not self.at_the_beginning and not self.at_the_end

    @property
    def second(self) -> Step | None:
        """The next word that has to be there; None when the first is enough."""
        return next((step for step in self.steps[1:] if not step.optional), None)

    @property
    def goes_on_at_once(self) -> bool:
        """Whether that word must follow at once on the first."""
        return self.second is not None and self.second is self.steps[1] and not self.second.gap

    def found_at(self, norms: Sequence[str], place: int) -> int | None:
        """One past the last word when it goes on from this place, where its first word fits."""
        if place and self.at_the_beginning:
            return None
        past = _match(self.steps, 1, norms, place + 1)
        return None if self.at_the_end and past != len(norms) else past


class Index(Generic[Key]):
    """What a word leads to, found in time linear to its letters, however many words there are."""

    def __init__(self) -> None:
        """Begin without words."""
        self._whole: defaultdict[str, list[Key]] = defaultdict(list)
        self._beginnings: defaultdict[str, list[Key]] = defaultdict(list)
        self._endings: defaultdict[str, list[Key]] = defaultdict(list)

    def add(self, words: WordSet, key: Key) -> None:
        """Let every one of these words lead to the key."""
        for table, listed in (
            (self._whole, words.whole),
            (self._beginnings, words.beginnings),
            (self._endings, words.endings),
        ):
            for word in listed:
                table[word].append(key)

    def of(self, norm: str) -> set[Key]:
        """All to which the word leads."""
        found = set(self._whole.get(norm, ()))
        beginnings, endings = self._beginnings, self._endings
        for cut in range(len(norm) + 1):
            if norm[:cut] in beginnings:
                found.update(beginnings[norm[:cut]])
            if norm[cut:] in endings:
                found.update(endings[norm[cut:]])
        return found


def pattern_of(entry: Entry, kinds: Mapping[str, Callable[[str], bool]]) -> Pattern:
    """The pattern of an entry; raises ValueError for one that cannot be read."""
    steps = tuple(_steps(entry, kinds))
    if not steps or steps[0].optional or steps[0].gap:
        message = f"an entry must begin with a word that has to be there: {entry.name}"
        raise ValueError(message)
    return Pattern(entry, steps, entry.pattern.startswith("^"), entry.pattern.endswith("$"))


def _steps(entry: Entry, kinds: Mapping[str, Callable[[str], bool]]) -> Iterator[Step]:
    gap = False
    for part in entry.pattern.split():
        if part == "…":
            gap = True
            continue
        optional = part.startswith("(") and part.endswith(")")
        bare = part.strip("^$()")
        if bare.startswith("<") and bare not in kinds:
            message = f"unknown kind of word: {entry.name}"
            raise ValueError(message)
        words = word_set(bare.split("|"))
        kind = kinds.get(bare)
        yield Step(kind or words.test, words, optional, gap)
        gap = False


def _match(steps: tuple[Step, ...], number: int, norms: Sequence[str], place: int) -> int | None:
    """One past the last word when the steps from this number on fit from this place on."""
    if number == len(steps):
        return place
    step, following = steps[number], number + 1
    for position, norm in enumerate(norms[place : place + (GAP + 1 if step.gap else 1)], place):
        if step.fits(norm):
            past = _match(steps, following, norms, position + 1)
            if past is not None:
                return past
    return _match(steps, following, norms, place) if step.optional else None
