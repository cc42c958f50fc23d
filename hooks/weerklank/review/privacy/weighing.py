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
from functools import cache, cached_property, lru_cache
from itertools import pairwise
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

_NAME = "\ue000"
SIGNS = dict.fromkeys(("titel", "voorletters", "letters", "bekend", "bekend alleen"), _NAME)
"""What stands for a name in a text that is weighed, by the kind of name."""

_TOKEN = re.compile(r"\ue000|[^\W\d_]+|\d+|[,:;().?!'‘“\"@|&€/-]")
_ONE = frozenset({"één", "eén"})
_KIND = re.compile(r"\(\w+\)")
_EMPLOYER = frozenset({"(organisatie)", "(overheid)"})
"""Kinds of words that say for whom one speaks, when they stand in brackets behind a name."""

_FAR = 6
"""Words from whom something is told to what it is: further away it is seldom about her."""

_WHO = frozenset(
    {"(mens)", "(zij)", "(ik)", "(familie)", "(groep)", "(gemiddeld)", "(overheid)", "(spreekt)"}
    | {"(rol)", "(voornaam)", "(organisatie)", "(verzonnen)", "(enkeling)", "(beroep)"}
    | {"(beroemd)", "(leeftijd)", "(vergadert)"}
)
PRIVATE = frozenset(
    {"(kwaal)", "(behandeld)", "(gebruik)", "(schuld)", "(steun)", "(misdrijf)", "(jeugd)"}
    | {"(voorval)", "(dak)", "(papieren)", "(geaard)", "(geloof)"}
)
"""Kinds of words for what nobody has to know; a subject of policy that is named so is none."""

_WHAT = PRIVATE | {"(wedervaren)"}

_MOST_KEPT = 10_000
"""Words of which the weight is kept: a text by somebody else may have any number of them."""


@dataclass(frozen=True)
class Sentence:
    """What of one sentence is weighed: its words in order, and all that they count as."""

    words: Sequence[str]
    found: AbstractSet[str]
    weight: int
    """What these add up to by themselves."""

    @cached_property
    def beside(self) -> AbstractSet[str]:
        """Which kinds stand beside which; asked only of what comes near."""
        return _pairs(self.words)


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
        pairs: AbstractSet[str] = set().union(*[one.beside for one in sentences])
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
    every = [feature for one in sentences for feature in (*one.found, *one.beside)]
    return sorted({*beside, *every})


def words_of(text: str) -> list[str]:
    """Its words and signs as they are weighed: in small letters, names and numbers as such."""
    return list(map(_norm, _TOKEN.findall(text)))


def found_in(words: Sequence[str]) -> AbstractSet[str]:
    """The words, and which kinds of word they are."""
    found = set(words)
    return found.union(_sayings(words), *filter(None, map(_kinds, found)))


def role_beside(before: str, after: str) -> bool:
    """Whether one speaks in public: a role stands right before or after a name."""
    behind = words_of(after)[:3]
    if behind[:1] == ["("] and not _EMPLOYER.isdisjoint(_kinds(behind[1]) if behind[1:] else ()):
        return True
    return any("(rol)" in _kinds(word) for word in (*words_of(before)[-2:], *behind))


def _pairs(words: Sequence[str]) -> AbstractSet[str]:
    """Each kind with the word beside it, and with its kind; and who stands near what."""
    found: set[str] = set()
    kinds = list(map(_kinds, words))
    for one, other, before, after in zip(words, words[1:], kinds, kinds[1:], strict=False):
        if before:
            found.update([f"{kind} {beside}" for kind in before for beside in (other, *after)])
        if after:
            found.update([f"{one} {kind}" for kind in after])
    return found | _near(kinds)


def _near(kinds: Sequence[Sequence[str]]) -> AbstractSet[str]:
    """Who stands before or behind what, with at most five words between them."""
    who, what = (
        [(n, k) for n, of in enumerate(kinds) for k in of if k in s] for s in (_WHO, _WHAT)
    )
    found: set[str] = set()
    for place, one in who:
        for other_place, other in what:
            if 0 < other_place - place <= _FAR:
                found.add(f"{one}~{other}")
            elif 0 < place - other_place <= _FAR:
                found.add(f"{other}~{one}")
    return found


@lru_cache(_MOST_KEPT)
def _norm(token: str) -> str:
    """A word as it is weighed: in small letters, a first name or a number as what it is."""
    if token[0].isdecimal():
        return "0"
    if token == _NAME:
        return "(naam)"
    if token[0].isupper() and is_first_name(token):
        return "(naam)"
    small = token.lower()
    return "een" if small in _ONE else small


@lru_cache(_MOST_KEPT)
def _kinds(word: str) -> tuple[str, ...]:
    """Which kinds of word it is; a first name that nobody gave a capital is one too."""
    listed = _words_by_kind()
    found = (*listed.whole.get(word, ()), *listed.partly(word))
    if "(onderwerp)" in found:
        found = tuple(kind for kind in found if kind not in PRIVATE)
    if word == "(naam)":
        return (*found, "(voornaam)")
    small = len(word) >= _SMALLEST and is_first_name(word) and not is_small_word(word)
    return (*found, "(klein)") if small else found


@dataclass(frozen=True, slots=True)
class _Listed:
    """The kinds of each whole word, of what a word begins or ends with, and of each saying."""

    whole: Mapping[str, tuple[str, ...]]
    begins: Mapping[str, tuple[str, ...]]
    ends: Mapping[str, tuple[str, ...]]
    holds: Mapping[str, tuple[str, ...]]
    sayings: Mapping[tuple[str, str], Sequence[tuple[Sequence[str], str]]]
    """By their first two words: the others, and the kind."""

    def partly(self, word: str) -> tuple[str, ...]:
        """The kinds of a word by its beginning, its end, or a part of it, each once."""
        found: list[str] = []
        for place in range(len(word) + 1):
            found += self.begins.get(word[:place], ())
            found += self.ends.get(word[place:], ())
        for part, kinds in self.holds.items():
            if part in word:
                found += kinds
        return tuple(dict.fromkeys(found))


@cache
def _words_by_kind() -> _Listed:
    """What the published lists say."""
    kinds: dict[str, list[str]] = {}
    for line in lines_of("kinds_of_words.txt"):
        kind, _, listed = line.partition(":")
        kinds.setdefault(f"({kind})", []).extend(listed.split())
    kinds["(rol)"] = [line for line in lines_of("public_roles.txt") if " " not in line]
    whole: dict[str, tuple[str, ...]] = {}
    begins: dict[str, tuple[str, ...]] = {}
    ends: dict[str, tuple[str, ...]] = {}
    holds: dict[str, tuple[str, ...]] = {}
    sayings: dict[tuple[str, str], list[tuple[Sequence[str], str]]] = {}
    for kind, words in kinds.items():
        for word in dict.fromkeys(words):
            if "_" in word:
                first, second, *others = word.split("_")
                sayings.setdefault((first, second), []).append((others, kind))
                continue
            part = word.strip("*")
            place = {(0, 0): whole, (0, 1): begins, (1, 0): ends, (1, 1): holds}[
                (int(word[0] == "*"), int(word[-1] == "*"))
            ]
            place[part] = (*place.get(part, ()), kind)
    return _Listed(whole, begins, ends, holds, sayings)


def _sayings(words: Sequence[str]) -> AbstractSet[str]:
    """The kinds of every saying that stands in these words."""
    listed = _words_by_kind().sayings
    if listed.keys().isdisjoint(pairwise(words)):
        return frozenset()
    return {
        kind
        for place, start in enumerate(pairwise(words))
        for others, kind in listed.get(start, ())
        if words[place + 2 : place + 2 + len(others)] == others
    }
