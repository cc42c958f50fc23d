"""Weighs a whole paragraph: does it tell of one person whom people can recognise, named or not?

*De vrouw op nummer 14 met de rode scootmobiel* has no name, and everyone in the street knows who
she is. A sum of published weights, one for each word of the paragraph, each two words beside one
another, and what our lists make of a word. `passages.csv` was trained on labelled texts
(tests/review/training_passages.py); anybody can redo the sums by hand.
"""

from __future__ import annotations

import csv
import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from weerklank.records.models.checked import Sensitive
from weerklank.review.privacy.finding import Finding
from weerklank.review.privacy.weighing import norm, of_lists
from weerklank.words.packaged import text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from weerklank.review.privacy.finding import Span

START = "(begin)"
"""The line of the weights from which a sum starts."""

BOUND = 60
"""Above this a paragraph is told. Of ordinary paragraphs that it had not seen one in a hundred is
above it, and most of these do tell of somebody."""

_TOKEN = re.compile(r"[^\W\d_]+|\d+|[,:;().?!'‘“\"]")
_PARAGRAPH = re.compile(r"\n\s*\n|(?:^|\n)---\n|\n(?=[ \t]*(?:- |[a-z_]+:))")
"""Where a paragraph ends; in a header each field and each item of a list is one."""

_LONGEST = 2_000
"""Characters of a paragraph that are weighed; a longer one tells of more than one thing."""

_MOST_KEPT = 20_000
"""Words of which the weight is kept: a text by somebody else may have any number of them."""


def persons_in_passages(text: str, named: Sequence[Span]) -> Iterator[Finding]:
    """Every paragraph that tells of one person, but for those in which a name was told already."""
    for start, end in paragraphs(text):
        part = text[start : min(end, start + _LONGEST)]
        if not any(start <= begun < end for begun, _ in named) and total(part) > BOUND:
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
    """What the words of a paragraph add up to."""
    words = _words(text)
    weigh = pair_weights().get
    pairs = sum([weigh(pair, 0) for pair in _pairs(words)])
    return weights().get(START, 0) + sum(map(_of_word, set(words))) + pairs


def features(text: str) -> list[str]:
    """Everything that is weighed, by its name in the table; for who trains."""
    words = _words(text)
    of_words = {feature for word in words for feature in of_lists(word)}
    return [*sorted(of_words), *sorted(map(" ".join, _pairs(words)))]


def _words(text: str) -> Sequence[str]:
    return list(map(norm, _TOKEN.findall(text)))


def _pairs(words: Sequence[str]) -> set[tuple[str, str]]:
    return set(pairwise(["^", *words, "$"]))


@lru_cache(_MOST_KEPT)
def _of_word(word: str) -> int:
    weigh = weights().get
    return sum(weigh(feature, 0) for feature in of_lists(word))


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
