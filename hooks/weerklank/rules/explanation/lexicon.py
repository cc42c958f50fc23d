"""All word lists together, ready to be asked what a word is and which entries occur in a text."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from weerklank.lazy_dataclass import dataclass
from weerklank.rules.explanation.entries import WORD_LISTS, Entry, parse
from weerklank.rules.explanation.patterns import Index, Pattern, pattern_of, word_set
from weerklank.rules.explanation.text import stem
from weerklank.words import texts_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from weerklank.rules.explanation.text import Word

SHORTEST_SPECIFIC = 3
"""Letters a word must have to say something of its own."""
REMEMBERED = 1 << 14
"""Words of which the lexicon remembers what they are."""

EMPTY_TALK = frozenset(
    {"thanks", "praise", "importance", "delay", "process", "restates", "unfilled"}
)
"""A clause of this kind never holds a reason or a step."""

_UNSPECIFIC = ("function_words", "generic_words", "months", "numbers")
"""Lists of words that can stand in the answer to any advice."""

YEAR = re.compile(r"(?:19|20)[0-9]{2}")
DATE = re.compile(r"(?:0?[1-9]|[12][0-9]|3[01])[-/](?:0?[1-9]|1[0-2])(?:[-/](?:[0-9]{2}){1,2})?")


class Found(NamedTuple):
    """An entry found in a row of words, from the first to one past the last."""

    entry: Entry
    first: int
    past: int

    @property
    def idea(self) -> str:
        """The list it stands in."""
        return self.entry.idea


@dataclass(frozen=True, slots=True)
class Known:
    """All that the lists say of one word; patterns by their number."""

    lists: frozenset[str] = frozenset()
    """The lists of words in which it stands."""
    kinds: frozenset[str] = frozenset()
    """The kinds of words it is, as a pattern asks for them: `<getal>`."""
    stem: str = ""
    """Its stem when it could not stand in the answer to any advice whatever; else empty."""
    alone: tuple[Entry, ...] = ()
    """The patterns that are this one word."""
    opens: frozenset[int] = frozenset()
    """The patterns that begin with it and of which the second word must follow at once."""
    opens_loosely: frozenset[int] = frozenset()
    """Those of which the second word may stand further on."""
    may_be_all: frozenset[int] = frozenset()
    """Those that need no second word."""
    follows: frozenset[int] = frozenset()
    """The patterns of which it can be the second word."""

    @property
    def is_number(self) -> bool:
        """Whether it is a figure or a number word from two up, no year or date."""
        return "<getal>" in self.kinds


_NOTHING = Known()
_KINDS = ("<getal>", "<cijfer>", "<jaar>", "<datum>", "<maand>", "<instantie>", "<iets>")


def _place_of_first(pattern: Pattern) -> str:
    """Where in `Known` the pattern stands with its first word."""
    if pattern.is_one_word:
        return "alone"
    if pattern.second is None:
        return "may_be_all"
    return "opens" if pattern.goes_on_at_once else "opens_loosely"


class Lexicon:
    """All lists, ready to be searched; built once, never changed."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        """Build the search tables; raises ValueError for an entry that cannot be read."""
        self.entries = tuple(entries)
        kinds = {kind: self._asks_for(kind) for kind in _KINDS}
        self._patterns = [pattern_of(e, kinds) for e in entries if e.is_pattern]
        self._sets: dict[frozenset[int], frozenset[int]] = {}
        self._index = Index[tuple[str, int]]()
        for idea in WORD_LISTS:
            words = word_set(e.pattern for e in entries if e.idea == idea)
            self._index.add(words, (idea, 0))
        for number, pattern in enumerate(self._patterns):
            self._index.add(pattern.steps[0].words, (_place_of_first(pattern), number))
            if second := pattern.second:
                self._index.add(second.words, ("follows", number))
        self.word = lru_cache(REMEMBERED)(self._look_up)

    def _asks_for(self, kind: str) -> Callable[[str], bool]:
        """Whether a word is of this kind, to be asked by a pattern."""
        return lambda norm: kind in self.word(norm).kinds

    def _look_up(self, norm: str) -> Known:
        leads_to: dict[str, list[int]] = {}
        for place, number in self._index.of(norm):
            leads_to.setdefault(place, []).append(number)
        lists = frozenset(leads_to) & WORD_LISTS
        kinds = _kinds_of(norm, lists)
        for kind in kinds:
            for place, number in self._index.of(kind):
                leads_to.setdefault(place, []).append(number)
        return Known(
            lists=lists,
            kinds=kinds,
            stem=stem(norm) if "<iets>" in kinds else "",
            alone=tuple(self._patterns[n].entry for n in sorted(leads_to.get("alone", ()))),
            opens=self._shared(leads_to.get("opens", ())),
            opens_loosely=self._shared(leads_to.get("opens_loosely", ())),
            may_be_all=self._shared(leads_to.get("may_be_all", ())),
            follows=self._shared(leads_to.get("follows", ())),
        )

    def _shared(self, numbers: Iterable[int]) -> frozenset[int]:
        """The same set for all words with the same patterns: nearly all have."""
        found = frozenset(numbers)
        return self._sets.setdefault(found, found)

    def listed(self, idea: str, norm: str) -> bool:
        """Whether a word stands in one of the lists of words."""
        return idea in self.word(norm).lists

    def find(self, words: Sequence[Word]) -> tuple[Found, ...]:
        """Every entry that occurs in the words, in the order of its place."""
        return self.find_known(words, [self.word(word.norm) for word in words])

    def find_known(self, words: Sequence[Word], known: Sequence[Known]) -> tuple[Found, ...]:
        """The same where the words were looked up already."""
        norms = [word.norm for word in words]
        goes_on = frozenset[int]().union(*[one.follows for one in known])
        found = []
        for place, (here, after) in enumerate(pairwise([*known, _NOTHING])):
            if here.alone:
                found += [Found(entry, place, place + 1) for entry in here.alone]
            # Most words begin no pattern: for them no set is made.
            begun = here.may_be_all
            if here.opens:
                begun |= here.opens & after.follows
            if here.opens_loosely:
                begun |= here.opens_loosely & goes_on
            for number in sorted(begun) if begun else ():
                past = self._patterns[number].found_at(norms, place)
                if past is not None:
                    found.append(Found(self._patterns[number].entry, place, past))
        return tuple(found)

    def without(self, names: frozenset[str]) -> Lexicon:
        """The same lexicon with some entries left out, to measure what hangs on them."""
        return Lexicon([entry for entry in self.entries if entry.name not in names])


def _kinds_of(norm: str, lists: frozenset[str]) -> frozenset[str]:
    """The kinds of words it is: a figure is a number unless it is a year or a date."""
    figure, year, date = norm[0].isdecimal(), is_year(norm), is_date(norm)
    asked = {
        "<getal>": not (year or date) if figure else "numbers" in lists,
        "<cijfer>": figure,
        "<jaar>": year,
        "<datum>": date,
        "<maand>": "months" in lists,
        "<instantie>": "authorities" in lists,
        # What could not stand in the answer to any advice whatever.
        "<iets>": not figure and len(norm) >= SHORTEST_SPECIFIC and lists.isdisjoint(_UNSPECIFIC),
    }
    return frozenset(kind for kind in _KINDS if asked[kind])


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
