"""Reads the word lists in `lexicon/` and finds their entries in a row of words.

The lists are plain text that anyone can edit. One line is one entry with, after `#`, a sentence in
which it occurs. `*` stands for any ending or beginning, `a|b` for either, `(a)` for a word that may
be there, `…` for up to six words in between, `<getal>` for a kind of word, `^` for the beginning of
a clause.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from weerklank.rules.explanation.spelling import mistyped, shapes, swapped
from weerklank.rules.explanation.text import Word, normal

GAP = 6
"""How many words `…` may stand for."""

SHORTEST_SPECIFIC = 3
"""Letters a word must have to say something of its own."""

YEAR = re.compile(r"(?:19|20)[0-9]{2}")

TOPICS = "topics"
"""The list with one topic a line: `name: word word`."""

WORD_LISTS = (
    "authorities",
    "clause_openers",
    "frisian",
    "finite_verbs",
    "function_words",
    "generic_words",
    "months",
    "municipality",
    "negations",
    "numbered",
    "numbers",
    "reason_openers",
)
"""Lists of single words; all other lists but the topics hold patterns."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a list: `idea` is the name of the list, `example` a sentence it serves."""

    idea: str
    pattern: str
    example: str

    @property
    def name(self) -> str:
        """How the entry is called in reports."""
        return f"{self.idea}: {self.pattern}"


@dataclass(frozen=True, slots=True)
class Found:
    """An entry found in a row of words, from the first to one past the last."""

    entry: Entry
    first: int
    past: int


@dataclass(frozen=True, slots=True)
class _Step:
    """One word of a pattern; `gap` when other words may come before it."""

    test: Callable[[Word], bool]
    optional: bool
    gap: bool


@dataclass(frozen=True, slots=True)
class _Words:
    """Single words, whole or by a beginning or an ending."""

    whole: frozenset[str]
    beginnings: tuple[str, ...]
    endings: tuple[str, ...]

    def __contains__(self, norm: object) -> bool:
        return isinstance(norm, str) and (
            norm in self.whole
            or (norm.startswith(self.beginnings) if self.beginnings else False)
            or (norm.endswith(self.endings) if self.endings else False)
        )


def _word_set(alternatives: Iterable[str]) -> _Words:
    whole, beginnings, endings = set(), [], []
    for item in map(normal, alternatives):
        if item.endswith("*"):
            beginnings.append(item[:-1])
        elif item.startswith("*"):
            endings.append(item[1:])
        else:
            whole.add(item)
    return _Words(frozenset(whole), tuple(beginnings), tuple(endings))


class Lexicon:
    """All lists, ready to be searched; built once, never changed."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        """Build the search tables; raises ValueError for a line that cannot be read."""
        self.entries = tuple(entries)
        self._lists = {
            idea: _word_set(e.pattern for e in entries if e.idea == idea) for idea in WORD_LISTS
        }
        self._by_word: dict[str, list[tuple[Entry, tuple[_Step, ...]]]] = defaultdict(list)
        self._by_start: dict[str, list[tuple[Entry, tuple[_Step, ...]]]] = defaultdict(list)
        self._anywhere: list[tuple[Entry, tuple[_Step, ...]]] = []
        self._topics = {
            e.pattern.partition(":")[0]: _word_set(e.pattern.partition(":")[2].split())
            for e in entries
            if e.idea == TOPICS
        }
        for entry in entries:
            if entry.idea not in WORD_LISTS and entry.idea != TOPICS:
                self._file(entry)
        self._known, self._beginnings = _vocabulary(entries)
        self._shapes = shapes(self._known)

    def _file(self, entry: Entry) -> None:
        """Put a pattern under its first word, so that few are tried at each place."""
        steps = tuple(self._steps(entry))
        if steps[0].optional or steps[0].gap:
            message = f"an entry cannot begin with an optional word or a gap: {entry.name}"
            raise ValueError(message)
        for first in normal(entry.pattern.split()[0].lstrip("^")).split("|"):
            if first.startswith(("*", "<")):
                self._anywhere.append((entry, steps))
                return
            if first.endswith("*"):
                self._by_start[first[:3]].append((entry, steps))
            else:
                self._by_word[first].append((entry, steps))

    def _steps(self, entry: Entry) -> Iterator[_Step]:
        gap = False
        for part in entry.pattern.split():
            if part == "…":
                gap = True
                continue
            optional = part.startswith("(") and part.endswith(")")
            yield _Step(self._test(part.strip("^()")), optional, gap)
            gap = False

    def _test(self, part: str) -> Callable[[Word], bool]:
        if part.startswith("<"):
            return self._kind(part)
        words = _word_set(part.split("|"))
        return lambda word: word.norm in words

    def _kind(self, part: str) -> Callable[[Word], bool]:
        kinds: dict[str, Callable[[Word], bool]] = {
            "<getal>": lambda word: self.is_number(word.norm),
            "<cijfer>": lambda word: word.norm[0].isdigit(),
            "<jaar>": lambda word: is_year(word.norm),
            "<maand>": lambda word: word.norm in self._lists["months"],
            "<instantie>": lambda word: word.norm in self._lists["authorities"],
            "<iets>": lambda word: self.is_specific(word.norm),
        }
        if part not in kinds:
            message = f"unknown kind of word in the lexicon: {part}"
            raise ValueError(message)
        return kinds[part]

    def is_number(self, norm: str) -> bool:
        """A figure or a number word from two up, not a year."""
        return (norm[0].isdigit() and not is_year(norm)) or norm in self._lists["numbers"]

    def is_specific(self, norm: str) -> bool:
        """Whether a word could not stand in the answer to any advice whatever."""
        return (
            len(norm) >= SHORTEST_SPECIFIC
            and not norm[0].isdigit()
            and norm not in self._lists["function_words"]
            and norm not in self._lists["generic_words"]
            and norm not in self._lists["months"]
            and norm not in self._lists["numbers"]
        )

    def read(self, words: Iterable[Word]) -> tuple[Word, ...]:
        """The words with a typing error in a word of the lexicon seen through."""
        return tuple(
            word if self._is_known(word.norm) else replace(word, norm=self._meant(word.norm))
            for word in words
        )

    def _is_known(self, norm: str) -> bool:
        return norm in self._known or norm.startswith(self._beginnings)

    def _meant(self, norm: str) -> str:
        return swapped(norm, self._known) or mistyped(norm, self._shapes) or norm

    def listed(self, idea: str, norm: str) -> bool:
        """Whether a word stands in one of the lists of words."""
        return norm in self._lists[idea]

    def topics(self, words: Iterable[Word]) -> frozenset[str]:
        """The topics that the words belong to."""
        return frozenset(
            name for word in words for name, known in self._topics.items() if word.norm in known
        )

    def find(self, words: Sequence[Word]) -> tuple[Found, ...]:
        """Every entry that occurs in the words, in the order of its place."""
        found = []
        for place, word in enumerate(words):
            for entry, steps in self._candidates(word.norm):
                past = _match(steps, words, place)
                if past is not None and not (place and entry.pattern.startswith("^")):
                    found.append(Found(entry, place, past))
        return tuple(found)

    def _candidates(self, norm: str) -> Iterator[tuple[Entry, tuple[_Step, ...]]]:
        yield from self._by_word.get(norm, ())
        yield from self._by_start.get(norm[:3], ())
        yield from self._anywhere

    def without(self, names: frozenset[str]) -> Lexicon:
        """The same lexicon with some entries left out, to measure what hangs on them."""
        return Lexicon([entry for entry in self.entries if entry.name not in names])


def _vocabulary(entries: Iterable[Entry]) -> tuple[frozenset[str], tuple[str, ...]]:
    """Every whole word in the lists, and every beginning of a word that ends in `*`."""
    pieces = {
        normal(word)
        for entry in entries
        for part in entry.pattern.replace(":", " ").split()
        for word in part.strip("^()").split("|")
        if word and word[0].isalpha()
    }
    whole = frozenset(piece for piece in pieces if not piece.endswith("*"))
    return whole, tuple(sorted(piece[:-1] for piece in pieces if piece.endswith("*")))


def is_year(norm: str) -> bool:
    """Four digits that are a year of our time."""
    return YEAR.fullmatch(norm) is not None


def _match(steps: tuple[_Step, ...], words: Sequence[Word], place: int) -> int | None:
    """One past the last word of a match that begins at `place`, or None."""
    if not steps:
        return place
    step, rest = steps[0], steps[1:]
    for position in range(place, min(len(words), place + (GAP if step.gap else 0) + 1)):
        if step.test(words[position]):
            past = _match(rest, words, position + 1)
            if past is not None:
                return past
    return _match(rest, words, place) if step.optional else None


def parse(idea: str, text: str) -> Iterator[Entry]:
    """The entries of one list; empty lines and lines that begin with `#` are comments.

    In a list of words every word on the line is an entry; in a list of patterns the line is one.
    """
    for line in text.splitlines():
        pattern, _, example = (part.strip() for part in line.partition("#"))
        if pattern and idea in WORD_LISTS:
            yield from (Entry(idea, word, example) for word in pattern.split())
        elif pattern:
            yield Entry(idea, " ".join(pattern.split()), example)


def read(texts: Mapping[str, str]) -> Lexicon:
    """A lexicon from the text of its lists, by name."""
    return Lexicon([entry for idea in sorted(texts) for entry in parse(idea, texts[idea])])


@cache
def lexicon() -> Lexicon:
    """The lexicon that comes with Weerklank; read once."""
    folder = files("weerklank.rules.explanation") / "lexicon"
    return read(
        {
            item.name.removesuffix(".txt"): item.read_text(encoding="utf-8")
            for item in folder.iterdir()
            if item.name.endswith(".txt")
        }
    )
