"""A recommendation that asks several things, and whether the answer passes one of them over.

An answer that gives a reason for the one and does not say a word about the other explains a part.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from weerklank.rules.explanation.clauses import VAGUE_TALK, specific_stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from weerklank.rules.explanation.clauses import Clause
    from weerklank.rules.explanation.lexicon import Lexicon
    from weerklank.rules.explanation.reading import Reading
    from weerklank.rules.explanation.text import Word

STOPS = frozenset(",.;:\n")


def requests_in(words: Sequence[Word], text: str, lexicon: Lexicon) -> tuple[frozenset[str], ...]:
    """The specific stems of everything that is asked: `open de hal en verlaag de prijs` asks two.

    A new request begins at a verb such as `verlaag` after a comma, a stop or `en`. What names
    nothing specific is left out.
    """
    starts = [n for n in range(1, len(words)) if _begins_request(words, n, text, lexicon)]
    edges = pairwise([0, *starts, len(words)])
    found = (specific_stems(words[first:past], lexicon) for first, past in edges)
    return tuple(stems for stems in found if stems)


def _begins_request(words: Sequence[Word], place: int, text: str, lexicon: Lexicon) -> bool:
    if not lexicon.listed("imperatives", words[place].norm):
        return False
    after = words[place + 1].norm if place + 1 < len(words) else ""
    if lexicon.listed("back_references", after):
        return False
    before = words[place - 1]
    between = text[before.end : words[place].start]
    return before.norm == "en" or not STOPS.isdisjoint(between)


def passes_over(reading: Reading) -> bool:
    """Whether the answer names one request and says nothing that can be about another.

    False in doubt: when a sentence could be about the other request in other words, and when the
    answer says `beide` or the like.
    """
    said = frozenset[str]().union(*(clause.specific for clause in reading.clauses))
    named = [request for request in reading.requests if request & said]
    if not named or len(named) == len(reading.requests) or reading.about_both:
        return False
    asked = frozenset[str]().union(*reading.requests)
    return not any(_could_be_another(reading, clause, asked) for clause in reading.clauses)


def _could_be_another(reading: Reading, clause: Clause, asked: frozenset[str]) -> bool:
    """Whether a clause stands by itself and tells something new without naming a request."""
    if clause.empty or clause.says("links", *VAGUE_TALK) or not reading.new_words(clause):
        return False
    whole = (c.specific for c in reading.clauses if c.sentence == clause.sentence)
    return not frozenset[str]().union(*whole) & asked
