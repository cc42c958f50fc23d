"""Weighs two sentences: do they tell of one person whom people can recognise, named or not?

*De vrouw op nummer 14 met de rode scootmobiel* has no name, and everyone in the street knows who
she is. A sum of published weights: one for each word, for the kind of word it is
(`words/kinds_of_words.txt`), for each kind beside another word, and for the names in it.
`weights.csv` was trained on labelled texts
(tests/review/training.py); anybody can redo the sums by hand.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from weerklank.review.privacy.names import is_first_name, is_small_word
from weerklank.words import lines_of
from weerklank.words.weights import START, weights_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

BOUND = 5
"""Above this somebody is told of; chosen on texts by hands that were left out of the training."""

NEAR = -75
"""Above this the words alone come near; else neither names nor what stands beside what makes a
case: of ordinary sentences one in four is above it."""

_SMALLEST = 4
"""Letters of a first name in small letters: of shorter ones most are other words."""

_TOKEN = re.compile(r"[^\W\d_]+|\d+|[,:;().?!'‘“\"@|&€/-]")
_ONE = frozenset({"één", "eén"})
_KIND = re.compile(r"\(\w+\)")
_MOST_KEPT = 10_000
"""Words of which the weight is kept: a text by somebody else may have any number of them."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """What of one sentence is weighed: its words in order, and all that they count as."""

    words: Sequence[str]
    found: AbstractSet[str]
    weight: int
    """What these add up to by themselves."""


class Scale:
    """Weights, and what two sentences add up to by them."""

    def __init__(self, weights: Mapping[str, int]) -> None:
        """In hundredths, by feature."""
        self._weights = weights

    def sentence(self, text: str) -> Sentence:
        """A sentence as it is weighed, alone or with the one beside it."""
        words = words_of(text)
        found = found_in(words)
        return Sentence(words, found, self._sum(found))

    def words(self, sentences: Sequence[Sentence]) -> int:
        """What the words of one or two sentences add up to; one that stands in both counts once."""
        weight = self._weights.get(START, 0) + sum([one.weight for one in sentences])
        first, *others = [one.found for one in sentences]
        return weight - sum([self._sum(first & other) for other in others])

    def total(self, words: int, sentences: Sequence[Sentence], beside: Iterable[str]) -> int:
        """That, with `beside` what is known of the names, and which kinds stand beside which."""
        pairs = _pairs([word for one in sentences for word in one.words])
        return words + self._sum(beside) + self._sum(pairs)

    def heaviest(self, sentences: Sequence[Sentence], beside: Iterable[str]) -> list[str]:
        """The kinds of word that speak for somebody, with all that stands beside them."""
        weights: Counter[str] = Counter()
        for one in features(sentences, beside):
            for kind in set(_KIND.findall(one)):
                weights[kind] += self._weights.get(one, 0)
        return [kind for kind, weight in weights.most_common() if weight > 0]

    def _sum(self, found: Iterable[str]) -> int:
        weigh = self._weights.get
        return sum([weigh(one, 0) for one in found])


@cache
def scale() -> Scale:
    """With the published weights."""
    return Scale(weights_of(__package__, "weights.csv"))


def features(sentences: Sequence[Sentence], beside: Iterable[str]) -> list[str]:
    """Everything that is weighed, by its name in the table; for who trains."""
    words = [word for one in sentences for word in one.words]
    return sorted({*beside, *found_in(words), *_pairs(words)})


def words_of(text: str) -> list[str]:
    """Its words and signs as they are weighed: in small letters, names and numbers as such."""
    return list(map(_norm, _TOKEN.findall(text)))


def found_in(words: Iterable[str]) -> AbstractSet[str]:
    """The words, and which kinds of word they are."""
    found = set(words)
    return found.union(*filter(None, map(_kinds, found)))


def role_beside(before: str, after: str) -> bool:
    """Whether one speaks in public: a role stands right before or after a name."""
    words = (*words_of(before)[-2:], *words_of(after)[:3])
    return any("(rol)" in _kinds(word) for word in words)


def _pairs(words: Sequence[str]) -> AbstractSet[str]:
    """Each kind with the word beside it, and with its kind."""
    found: set[str] = set()
    kinds = list(map(_kinds, words))
    for one, other, before, after in zip(words, words[1:], kinds, kinds[1:], strict=False):
        if before:
            found.update([f"{kind} {beside}" for kind in before for beside in (other, *after)])
        if after:
            found.update([f"{one} {kind}" for kind in after])
    return found


@lru_cache(_MOST_KEPT)
def _norm(token: str) -> str:
    """A word as it is weighed: in small letters, a first name or a number as what it is."""
    if token[0].isdecimal():
        return "0"
    if token[0].isupper() and is_first_name(token):
        return "(naam)"
    small = token.lower()
    return "een" if small in _ONE else small


@lru_cache(_MOST_KEPT)
def _kinds(word: str) -> tuple[str, ...]:
    """Which kinds of word it is; a first name that nobody gave a capital is one too."""
    whole, parts = _words_by_kind()
    found = whole.get(word, ()) + tuple(kind for kind, any_of in parts if any_of.fullmatch(word))
    if word == "(naam)":
        return (*found, "(voornaam)")
    small = len(word) >= _SMALLEST and is_first_name(word) and not is_small_word(word)
    return (*found, "(klein)") if small else found


@cache
def _words_by_kind() -> tuple[Mapping[str, tuple[str, ...]], Sequence[tuple[str, re.Pattern[str]]]]:
    """The kinds of each whole word; and of each kind the words that are open at an end."""
    kinds: dict[str, list[str]] = {}
    for line in lines_of("kinds_of_words.txt"):
        kind, _, listed = line.partition(":")
        kinds.setdefault(f"({kind})", []).extend(listed.split())
    kinds["(rol)"] = [line for line in lines_of("public_roles.txt") if " " not in line]
    whole: dict[str, tuple[str, ...]] = {}
    parts: list[tuple[str, re.Pattern[str]]] = []
    for kind, words in kinds.items():
        for word in words:
            if "*" not in word:
                whole[word] = (*whole.get(word, ()), kind)
        starred = [re.escape(word).replace(r"\*", ".*") for word in words if "*" in word]
        if starred:
            parts.append((kind, re.compile("|".join(starred))))
    return whole, parts
