"""Weighs what stands around a name: is something told of this person, or does a role speak?

A sum of published weights, one for each word around the name, for its place beside it, and for
what our lists make of it. `weights.csv` was trained on labelled texts (tests/review/training.py);
anybody can redo the sums by hand.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from weerklank.review.privacy.names import is_first_name
from weerklank.words import lines_of
from weerklank.words.packaged import text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from weerklank.review.privacy.names import Name

START = "(begin)"
"""The line of the weights from which a sum starts."""

_TOKEN = re.compile(r"[^\W\d_]+|\d+|[,:;().?!'‘“\"]")
_REACH, _MOST = 200, 26
"""Characters and words on either side that are read: some two sentences."""

BOUND = -10
"""Above this something is told of somebody. A name that slips through costs more than a question:
with each set left out in turn 92 of 100 texts on persons are caught, and 7 of 100 others."""

_MOST_KEPT = 2_000
"""Words of which the weight is kept: a text by somebody else may have any number of them."""

_ENDS = frozenset(".?!")
_SIGNS = frozenset(",:;().?!'‘“\"")
"""These say something right beside a name, and nothing farther away."""

_BREAKS = re.compile(r"\n\s*\n|(?:^|\n)---\n")
"""Where a paragraph ends, and the header of a file."""

AFFIX = 5
"""Letters of the beginning and the end of a longer word that count for all of its compounds."""
_BESIDE = 4
"""Letters of the end of a word right beside the name: `-seur`, `-ente`, `-rste`."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words before and after a name in its own paragraph, as they are weighed."""

    before: Sequence[str]
    after: Sequence[str]


def words_around(text: str, name: Name) -> Words:
    """Some two sentences on either side; a first name counts as one, and so does a number."""
    start, end = name.span
    before = _BREAKS.split(text[max(0, start - _REACH) : start])[-1]
    after = _BREAKS.split(text[end : end + _REACH], maxsplit=1)[0]
    return Words(
        tuple(map(norm, _TOKEN.findall(before)))[-_MOST:],
        tuple(map(norm, _TOKEN.findall(after)))[:_MOST],
    )


def total(words: Words, name: Name, *, reached: bool) -> int:
    """What the words around a name add up to; `reached`: there is a way to reach somebody."""
    before, after = words.before, words.after
    weight = weights().get(START, 0) + sum(map(_of_word, {*before, *after} - _SIGNS))
    weight += sum(map(_of_sentence_before, set(_last_sentence(before))))
    weight += sum(map(_of_sentence_after, set(_first_sentence(after))))
    beside = chain(_beside(before, after), _of_name(name, reached=reached))
    return weight + _sum(beside)


def is_told_of(words: Words, name: Name, *, reached: bool) -> bool:
    """Whether the text tells something of this person, and not what a role does."""
    return total(words, name, reached=reached) > BOUND


def features(words: Words, name: Name, *, reached: bool) -> list[str]:
    """Everything that is weighed, by its name in the table; for who trains."""
    before, after = words.before, words.after
    return [
        *chain.from_iterable(of_lists(word) for word in {*before, *after} - _SIGNS),
        *(f"zin< {word}" for word in set(_last_sentence(before))),
        *(f"zin> {word}" for word in set(_first_sentence(after))),
        *_beside(before, after),
        *_of_name(name, reached=reached),
    ]


def is_sensitive(words: Words) -> bool:
    """Whether a word on health, debt, origin or the like stands in these two sentences."""
    return any("(gevoelig)" in of_lists(word) for word in (*words.before, *words.after))


def is_role(word: str) -> bool:
    """Whether somebody has this word for work in public: `wethouder`, `beleidsadviseur`."""
    return "(rol)" in of_lists(word)


def role_beside(words: Words) -> bool:
    """Whether a role stands right before or after a name."""
    return any(is_role(word) for word in (*words.before[-2:], *words.after[:3]))


@lru_cache(_MOST_KEPT)
def norm(token: str) -> str:
    """A word as it is weighed: in small letters, a first name or a number as what it is."""
    if token[0].isdecimal():
        return "0"
    return "(naam)" if token[0].isupper() and is_first_name(token) else token.lower()


def _last_sentence(before: Sequence[str]) -> Sequence[str]:
    for place in range(len(before) - 1, -1, -1):
        if before[place] in _ENDS:
            return before[place + 1 :]
    return before


def _first_sentence(after: Sequence[str]) -> Sequence[str]:
    for place, word in enumerate(after):
        if word in _ENDS:
            return after[:place]
    return after


def _beside(before: Sequence[str], after: Sequence[str]) -> Iterator[str]:
    """The two words on either side by their place, and what our lists call them."""
    one, two = ["^", "^", *before][-1:-3:-1]
    next_one, next_two = [*after, "$", "$"][:2]
    yield f"-1 {one}"
    yield f"-2 {two}"
    yield f"-2 {two} {one}"
    yield f"+1 {next_one}"
    yield f"+2 {next_two}"
    yield f"+2 {next_one} {next_two}"
    for place, word in (("-1", one), ("-2", two), ("+1", next_one), ("+2", next_two)):
        if len(word) > _BESIDE:
            yield f"{place} *{word[-_BESIDE:]}"
        if is_role(word):
            yield f"{place} (rol)"


def _of_name(name: Name, *, reached: bool) -> Iterator[str]:
    yield f"({name.kind})"
    yield f"(naam) *{name.name[-_BESIDE:].lower()}"
    if name.kind == "titel":
        yield f"({name.name.lower().split(maxsplit=1)[0].rstrip('.')})"
    if reached:
        yield "(te bereiken)"


@lru_cache(_MOST_KEPT)
def of_lists(word: str) -> tuple[str, ...]:
    """A word, the beginning and end of a longer one, and the lists that it stands on."""
    long = (f"{word[:AFFIX]}*", f"*{word[-AFFIX:]}") if len(word) > AFFIX else ()
    kinds = (kind for kind, list_of in _lists() if list_of.fullmatch(word))
    return word, *long, *kinds


@lru_cache(_MOST_KEPT)
def _of_word(word: str) -> int:
    return _sum(of_lists(word))


@lru_cache(_MOST_KEPT)
def _of_sentence_before(word: str) -> int:
    return weights().get(f"zin< {word}", 0)


@lru_cache(_MOST_KEPT)
def _of_sentence_after(word: str) -> int:
    return weights().get(f"zin> {word}", 0)


def _sum(found: Iterable[str]) -> int:
    weigh = weights().get
    return sum(weigh(feature, 0) for feature in found)


@cache
def weights() -> dict[str, int]:
    """The published weights, in hundredths."""
    rows = csv.reader(text_of(__package__, "weights.csv").splitlines()[1:])
    return {feature: int(weight) for feature, weight in rows}


@cache
def _lists() -> tuple[tuple[str, re.Pattern[str]], ...]:
    named = (("(gevoelig)", "sensitive.txt"), ("(rol)", "public_roles.txt"))
    return tuple((kind, _any_of(lines_of(file))) for kind, file in named)


def _any_of(lines: Iterable[str]) -> re.Pattern[str]:
    words = (re.escape(line).replace(r"\*", r".*") for line in lines if " " not in line)
    return re.compile("|".join(words), re.IGNORECASE)
