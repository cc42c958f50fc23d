"""Weighs a whole paragraph: does it tell of one person whom people can recognise, named or not?

*De vrouw op nummer 14 met de rode scootmobiel* has no name, and everyone in the street knows who
she is. A sum of published weights: one for each word of the paragraph, for the beginning and the
end of a longer one, and for each two words beside one another. `passages.csv` was trained on
labelled texts (tests/review/training_passages.py); anybody can redo the sums by hand.
"""

from __future__ import annotations

import csv
import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from weerklank.records.models.checked import Sensitive
from weerklank.review.privacy.finding import Finding
from weerklank.review.privacy.weighing import AFFIX, norm
from weerklank.words.packaged import text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from weerklank.review.privacy.finding import Span

START = "(begin)"
"""The line of the weights from which a sum starts."""

BOUND = 50
"""Above this a paragraph is told. Of ordinary paragraphs that it had not seen one in a hundred is
above it, and most of these do tell of somebody."""

NEAR = -40
"""Above this the words alone come near: of ordinary paragraphs one in twenty does."""

_SHORTEST = 25
"""Characters of a paragraph in which somebody can be told of."""

_TOKEN = re.compile(r"[^\W\d_]+|\d+|[,:;().?!'‘“\"]")
_PARAGRAPH = re.compile(r"\n\s*\n|(?:^|\n)---\n|\n(?=[ \t]*(?:- |[a-z_]+:))")
"""Where a paragraph ends; in a header each field and each item of a list is one."""

_LONGEST = 2_000
"""Characters of a paragraph that are weighed; a longer one tells of more than one thing."""

_MOST_KEPT = 10_000
"""Words of which the weight is kept: a text by somebody else may have any number of them."""


def persons_in_passages(text: str, named: Sequence[Span]) -> Iterator[Finding]:
    """Every paragraph that tells of one person, but for those in which a name was told already."""
    for start, end in paragraphs(text):
        part = text[start : min(end, start + _LONGEST)]
        if (
            len(part) >= _SHORTEST
            and not any(start <= begun < end for begun, _ in named)
            and total(part) > BOUND
        ):
            yield Finding(Sensitive.NAME, (start, end), part, "", passage=True)


def paragraphs(text: str) -> Iterator[Span]:
    """Where each paragraph with a letter in it begins and ends, in order."""
    start = 0
    for found in _PARAGRAPH.finditer(text):
        yield from _shown(text, start, found.start())
        start = found.end()
    yield from _shown(text, start, len(text))


def _shown(text: str, start: int, end: int) -> Iterator[Span]:
    part = text[start:end]
    if part.strip():
        yield start + len(part) - len(part.lstrip()), end


def total(text: str) -> int:
    """What the words of a paragraph add up to, alone and two by two.

    Two by two they are read only where the words alone come near: elsewhere they make no case.
    """
    tokens = _TOKEN.findall(text)
    alone = weights().get(START, 0) + sum(dict(map(_weighed, set(tokens))).values())
    if alone <= NEAR:
        return alone
    weigh = pair_weights().get
    return alone + sum([weigh(pair, 0) for pair in _pairs(list(map(norm, tokens)))])


def features(text: str) -> list[str]:
    """Everything that is weighed, by its name in the table; for who trains."""
    words = list(map(norm, _TOKEN.findall(text)))
    alone = (feature for word in sorted(set(words)) for feature in _of_word(word))
    return [*alone, *sorted(map(" ".join, _pairs(words)))]


def _pairs(words: Sequence[str]) -> set[tuple[str, str]]:
    return set(pairwise(["^", *words, "$"]))


@lru_cache(_MOST_KEPT)
def _weighed(token: str) -> tuple[str, int]:
    """The word that a token counts as, and what it adds."""
    word, weigh = norm.__wrapped__(token), weights().get
    return word, sum([weigh(feature, 0) for feature in _of_word(word)])


def _of_word(word: str) -> Sequence[str]:
    """A word, and the beginning and the end of a longer one, which count for its compounds."""
    return (word, f"{word[:AFFIX]}*", f"*{word[-AFFIX:]}") if len(word) > AFFIX else (word,)


@cache
def weights() -> dict[str, int]:
    """The published weights, in hundredths."""
    rows = csv.reader(text_of(__package__, "passages.csv").splitlines()[1:])
    return {feature: int(weight) for feature, weight in rows}


@cache
def pair_weights() -> dict[tuple[str, str], int]:
    """Those of two words beside one another: no feature of one word has a space in it."""
    split = ((feature.split(" "), weight) for feature, weight in weights().items())
    return {(pair[0], pair[1]): weight for pair, weight in split if len(pair) > 1}
