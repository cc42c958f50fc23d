"""All word lists together, ready to be asked what a word is and which entries occur in a text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from weerklank.rules.explanation.entries import WORD_LISTS, Entry, parse
from weerklank.rules.explanation.patterns import Pattern, pattern_of, word_set
from weerklank.words import texts_in

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from weerklank.rules.explanation.text import Word

SHORTEST_SPECIFIC = 3
"""Letters a word must have to say something of its own."""
REMEMBERED = 8192
"""Words of which the lexicon remembers what they are."""

_ANY = ""
"""Any letter with which no list begins."""

EMPTY_TALK = frozenset(
    {"thanks", "praise", "importance", "delay", "process", "restates", "unfilled"}
)
"""A clause of this kind never holds a reason or a step."""

YEAR = re.compile(r"(?:19|20)[0-9]{2}")
DATE = re.compile(r"(?:0?[1-9]|[12][0-9]|3[01])[-/](?:0?[1-9]|1[0-2])(?:[-/](?:[0-9]{2}){1,2})?")


@dataclass(frozen=True, slots=True)
class Found:
    """An entry found in a row of words, from the first to one past the last."""

    entry: Entry
    first: int
    past: int

    @property
    def idea(self) -> str:
        """The list it stands in."""
        return self.entry.idea


class Lexicon:
    """All lists, ready to be searched; built once, never changed."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        """Build the search tables; raises ValueError for an entry that cannot be read."""
        self.entries = tuple(entries)
        self.empty_talk = EMPTY_TALK
        self._lists = {
            idea: word_set(e.pattern for e in entries if e.idea == idea) for idea in WORD_LISTS
        }
        self.is_number = lru_cache(REMEMBERED)(self._find_is_number)
        self._patterns = [pattern_of(e, self._kinds()) for e in entries if e.is_pattern]
        self._by_letter = _by_first_letter(self._patterns)
        self._lists_with = lru_cache(REMEMBERED)(self._find_lists_with)
        self._starting_with = lru_cache(REMEMBERED)(self._find_starting_with)
        self.is_specific = lru_cache(REMEMBERED)(self._find_is_specific)

    def _kinds(self) -> Mapping[str, Callable[[str], bool]]:
        """The kinds of words a pattern can ask for."""
        return {
            "<getal>": self.is_number,
            "<cijfer>": lambda norm: norm[0].isdecimal(),
            "<jaar>": is_year,
            "<datum>": is_date,
            "<maand>": self._lists["months"].has,
            "<instantie>": self._lists["authorities"].has,
            "<iets>": self._find_is_specific,
        }

    def _find_is_number(self, norm: str) -> bool:
        """Whether it is a figure or a number word from two up, no year or date."""
        if norm[0].isdecimal():
            return not is_year(norm) and not is_date(norm)
        return self._lists["numbers"].has(norm)

    def _find_is_specific(self, norm: str) -> bool:
        """Whether a word could not stand in the answer to any advice whatever."""
        return (
            len(norm) >= SHORTEST_SPECIFIC
            and not norm[0].isdecimal()
            and not any(
                self._lists[idea].has(norm)
                for idea in ("function_words", "generic_words", "months", "numbers")
            )
        )

    def listed(self, idea: str, norm: str) -> bool:
        """Whether a word stands in one of the lists of words."""
        return idea in self._lists_with(norm)

    def _find_lists_with(self, norm: str) -> frozenset[str]:
        return frozenset(idea for idea, words in self._lists.items() if words.has(norm))

    def find(self, words: Sequence[Word]) -> tuple[Found, ...]:
        """Every entry that occurs in the words, in the order of its place."""
        norms = [word.norm for word in words]
        found = []
        for place, norm in enumerate(norms):
            whole, longer = self._starting_with(norm)
            found += [Found(pattern.entry, place, place + 1) for pattern in whole]
            for pattern in longer:
                past = pattern.found_at(norms, place)
                if past is not None:
                    found.append(Found(pattern.entry, place, past))
        return tuple(found)

    def _find_starting_with(self, norm: str) -> tuple[tuple[Pattern, ...], tuple[Pattern, ...]]:
        """The patterns that are this one word, and those that begin with it."""
        likely = self._by_letter.get(norm[0], self._by_letter[_ANY])
        fitting = [pattern for pattern in likely if pattern.steps[0].fits(norm)]
        whole = tuple(pattern for pattern in fitting if pattern.is_one_word)
        return whole, tuple(pattern for pattern in fitting if not pattern.is_one_word)

    def without(self, names: frozenset[str]) -> Lexicon:
        """The same lexicon with some entries left out, to measure what hangs on them."""
        return Lexicon([entry for entry in self.entries if entry.name not in names])


def _by_first_letter(patterns: Sequence[Pattern]) -> Mapping[str, tuple[Pattern, ...]]:
    """The patterns that a word with this first letter may begin, in order; `_ANY` for the rest."""
    letters = {letter for pattern in patterns for letter in pattern.steps[0].letters or ()}
    return {
        letter: tuple(p for p in patterns if letter in (p.steps[0].letters or {letter}))
        for letter in (*letters, _ANY)
    }


def is_year(norm: str) -> bool:
    """Four digits that are a year of our time."""
    return YEAR.fullmatch(norm) is not None


def is_date(norm: str) -> bool:
    """A day in figures: `31-12`, `1-5-2026` or `1/5/26`."""
    return DATE.fullmatch(norm) is not None


def read(texts: Mapping[str, str]) -> Lexicon:
    """A lexicon from the text of its lists, by name."""
    return Lexicon([entry for idea in sorted(texts) for entry in parse(idea, texts[idea])])


@cache
def lexicon() -> Lexicon:
    """The lexicon that comes with Weerklank; read once."""
    return read(texts_in("weerklank.rules.explanation", "lexicon"))
