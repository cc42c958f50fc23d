"""Whether a recommendation names who does it, what happens and when: three visible facts.

Small word lists decide, and the words that decided are kept. What the lists do not know is a no,
so a no is a hint to read the sentence again and never a verdict on the council.
"""

from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum
from functools import cache

from weerklank.cases.case import Verdicts
from weerklank.lazy_dataclass import dataclass
from weerklank.records.models.advice import Advice
from weerklank.records.models.recommendation import Recommendation
from weerklank.rules.explanation.entries import Entry, parse
from weerklank.rules.explanation.lexicon import Lexicon
from weerklank.rules.explanation.lexicon import lexicon as explanation_lexicon
from weerklank.rules.explanation.text import Piece, pieces_of
from weerklank.words import texts_in

ROLE = "<wie>"
"""In a pattern: any word of the list of roles."""

_PATTERN_LISTS = ("what", "when", "who")


class Part(StrEnum):
    """What a recommendation can name; the values are the names of the word lists."""

    WHO = "who"
    WHAT = "what"
    WHEN = "when"


@dataclass(frozen=True, slots=True)
class Named:
    """One part: whether it is named, and the literal words that say so; empty when not."""

    part: Part
    words: str


@dataclass(frozen=True, slots=True)
class Specific:
    """One recommendation with its three facts, in the order who, what, when."""

    advice: Advice
    recommendation: Recommendation
    facts: tuple[Named, ...]

    @property
    def complete(self) -> bool:
        """Whether it names all three."""
        return all(fact.words for fact in self.facts)

    @property
    def missing(self) -> tuple[Part, ...]:
        """What it does not name."""
        return tuple(fact.part for fact in self.facts if not fact.words)

    def names(self, part: Part) -> bool:
        """Whether it names this part."""
        return part not in self.missing


def specifics(verdicts: Verdicts) -> tuple[Specific, ...]:
    """Every recommendation once, newest advice first, also of withdrawn advices."""
    return tuple(
        Specific(verdict.advice, recommendation, named_in(recommendation.text))
        for verdict in verdicts.advices
        for recommendation in verdict.advice.recommendations
    )


def named_in(text: str) -> tuple[Named, ...]:
    """The three facts of a text; of several places the first one decides."""
    pieces = pieces_of(text)
    return tuple(Named(part, next(_places(text, pieces, part), "")) for part in Part)


def _places(text: str, pieces: tuple[Piece, ...], part: Part) -> Iterator[str]:
    for piece in pieces:
        words = piece.words
        for found in lexicon().find(words):
            if found.entry.idea == part:
                yield text[words[found.first].start : words[found.past - 1].end]


# They are read by the same reader; only the kinds of words that the notation knows come along.
@cache
def lexicon() -> Lexicon:
    """The lists that come with Weerklank; read once."""
    words = (entry for entry in explanation_lexicon().entries if not entry.is_pattern)
    return Lexicon([*words, *(entry for name in _PATTERN_LISTS for entry in _entries(name))])


@cache
def roles() -> tuple[Entry, ...]:
    """The lines of the list of roles, each with the example for its first word."""
    return tuple(parse("roles", texts_in("weerklank.cases.learning", "lexicon")["roles"]))


def _entries(name: str) -> list[Entry]:
    known = "|".join(word for entry in roles() for word in entry.pattern.split())
    return [
        replace(entry, pattern=entry.pattern.replace(ROLE, known))
        for entry in parse(name, texts_in("weerklank.cases.learning", "lexicon")[name])
    ]
