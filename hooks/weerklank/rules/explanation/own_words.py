"""Fact 4: is it said for this recommendation, in words of its own?

Not the same text as another recommendation got, and not the advice said back.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from weerklank.rules.explanation.model import Fact, FactName
from weerklank.rules.explanation.reading import Reading, looked_at
from weerklank.rules.explanation.sentences import OWN_WORDS
from weerklank.rules.explanation.text import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from weerklank.records.response import Answer

SAME = 0.85
"""Share of words in common from which two texts count as the same."""


def own_words(reading: Reading, answer: Answer, others: Sequence[Answer]) -> Fact:
    """Whether the text is this recommendation's own."""
    mine = bag(reading.text)
    for other in others:
        if other is not answer and mine and alike(mine, bag(looked_at(other))):
            return Fact(
                FactName.OWN_WORDS, holds=False, words=reading.text,
                because=OWN_WORDS["same_text"],
            )  # fmt: skip
    said_back = [c for c in reading.clauses if c.says("restates")]
    if said_back and len(said_back) >= len([c for c in reading.clauses if c.specific]):
        return Fact(
            FactName.OWN_WORDS, holds=False, words=said_back[0].text,
            because=OWN_WORDS["restated"],
        )  # fmt: skip
    return _not_the_advice(reading)


def _not_the_advice(reading: Reading) -> Fact:
    own = frozenset[str]().union(*(clause.specific for clause in reading.clauses))
    more = any(
        reading.new_figures(c) or reading.tells_new(c, "time") or reading.tells_new(c, "place")
        for c in reading.clauses
    )
    if own and own <= reading.asked and not more:
        return Fact(
            FactName.OWN_WORDS, holds=False, words=reading.clauses[0].text,
            because=OWN_WORDS["echoed"],
        )  # fmt: skip
    return Fact(
        FactName.OWN_WORDS, holds=True, words="",
        because=OWN_WORDS["own"],
    )  # fmt: skip


@lru_cache(64)
def bag(text: str) -> frozenset[str]:
    """The different words of a text, as they are compared."""
    return frozenset(word.norm for word in words_of(text))


def alike(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether two texts count as the same: so many of all their words are in both."""
    return len(mine & theirs) >= SAME * len(mine | theirs)
