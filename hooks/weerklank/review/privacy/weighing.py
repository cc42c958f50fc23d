"""Weighs two sentences: do they tell of one person whom people can recognise, named or not?

*De vrouw op nummer 14 met de rode scootmobiel* has no name, and everyone in the street knows who
she is. A sum of published weights: one for each word, for the kind of word it is
(`words/kinds_of_words.txt`), for each kind beside another word, and for the names in it.
`weights.csv` was trained on labelled texts
(tests/review/training.py); anybody can redo the sums by hand.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import chain, compress, repeat
from typing import TYPE_CHECKING

from weerklank.review.privacy.kinds import PRIVATE, kinds_of, sayings_in
from weerklank.review.privacy.names import is_first_name
from weerklank.words.weights import START, weights_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

BOUND = 0
"""Above this somebody is told of; chosen on texts by hands that were left out of the training."""

NEAR = -80
"""Above this the words alone come near, and so with what is known of the names: else nothing makes
a case. Of ordinary sentences three in four are above it by their words, and then one in ten."""

_WITH = " & "
"""Between what is known of the names and a kind of word: an illness beside a role is policy."""

_NAME = "\ue000"
_FAMOUS = "\ue001"
SIGNS = {
    **dict.fromkeys(("titel", "voorletters", "letters", "bekend", "bekend alleen"), _NAME),
    "beroemd": _FAMOUS,
}
"""What stands for a name in a text that is weighed, by the kind of name."""

_TOKEN = re.compile(r"[\ue000\ue001]|[^\W\d_]+|\d+|[,:;().?!'‘“\"@|&€/-]")
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
_WHAT = PRIVATE | {"(wedervaren)"}

_MOST_KEPT, _LONG = 20_000, 30
"""Words, with the signs beside them, that are kept, and characters that these have at most on
average: a text by somebody else may have any number of any length."""

_AN_ILLNESS = "ALS"
"""In small letters it is another word."""

_NUMBER = 5
"""Figures of a number under which a file is kept; years and ages have fewer, amounts a dot."""


@dataclass(frozen=True)
class Sentence:
    """What of one sentence is weighed: its words in order, and all that they count as."""

    words: Sequence[str]
    found: AbstractSet[str]
    weight: int
    """What these add up to by themselves."""

    @cached_property
    def kinds(self) -> AbstractSet[str]:
        """Of which kinds there are words in it."""
        return {word for word in self.found if word[0] == "(" and word != "("}

    @cached_property
    def beside(self) -> AbstractSet[str]:
        """Which kinds stand beside which; asked only of what comes near."""
        return _pairs(self.words)


class Scale:
    """Weights, and what two sentences add up to by them."""

    def __init__(self, weights: Mapping[str, int]) -> None:
        """In hundredths, by feature."""
        self._weights = weights
        self._together: defaultdict[str, dict[str, int]] = defaultdict(dict)
        for name, weight in weights.items():
            known, sign, kind = name.partition(_WITH)
            if sign:
                self._together[known][kind] = weight

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

    def near(self, words: int, sentences: Sequence[Sentence], beside: Iterable[str]) -> int:
        """That, with `beside` what is known of the names, alone and with each kind of word."""
        kinds: AbstractSet[str] = set().union(*[one.kinds for one in sentences])
        weight = words + self._sum(beside)
        for one in beside:
            weight += sum(map(self._together.get(one, {}).get, kinds, repeat(0)))
        return weight

    def total(self, near: int, sentences: Sequence[Sentence]) -> int:
        """That, with which words and kinds stand beside which."""
        return near + self._sum(set().union(*[one.beside for one in sentences]))

    def heaviest(self, sentences: Sequence[Sentence], beside: Iterable[str]) -> list[str]:
        """The kinds of word that speak for somebody, with all that stands beside them."""
        weights: Counter[str] = Counter()
        for one in features(sentences, beside):
            for kind in dict.fromkeys(_KIND.findall(one)):
                weights[kind] += self._weights.get(one, 0)
        return [kind for kind, weight in weights.most_common() if weight > 0]

    def _sum(self, found: Iterable[str]) -> int:
        return sum(map(self._weights.get, found, repeat(0)))


@cache
def scale() -> Scale:
    """With the published weights."""
    return Scale(weights_of(__package__, "weights.csv"))


def features(sentences: Sequence[Sentence], beside: Iterable[str]) -> list[str]:
    """Everything that is weighed, by its name in the table; for who trains."""
    every = [feature for one in sentences for feature in (*one.found, *one.beside)]
    kinds = {kind for one in sentences for kind in one.kinds}
    return sorted({*beside, *every, *(f"{one}{_WITH}{kind}" for one in beside for kind in kinds)})


def words_of(text: str) -> list[str]:
    """Its words and signs as they are weighed: in small letters, names and numbers as such."""
    chunks = text.split()
    # Nobody's text may fill the memory with chunks that are longer than words.
    read = _words_in if len(text) < _LONG * len(chunks) else _words_in.__wrapped__
    return list(chain.from_iterable(map(read, chunks)))


@lru_cache(_MOST_KEPT)
def _words_in(chunk: str) -> Sequence[str]:
    """The same of what stands between two spaces: most of it stands in a register many times."""
    return tuple(map(_norm, _TOKEN.findall(chunk)))


def found_in(words: Sequence[str]) -> AbstractSet[str]:
    """The words, and which kinds of word they are."""
    found = set(words)
    return found.union(sayings_in(words, found), *filter(None, map(kinds_of, found)))


def role_beside(before: str, after: str) -> bool:
    """Whether one speaks in public: a role stands right before or after a name."""
    behind = words_of(after)[:3]
    if behind[:1] == ["("] and not _EMPLOYER.isdisjoint(kinds_of(behind[1]) if behind[1:] else ()):
        return True
    return any("(rol)" in kinds_of(word) for word in (*words_of(before)[-2:], *behind))


def _pairs(words: Sequence[str]) -> AbstractSet[str]:
    """Each word with the next two, each kind with what is beside it, and who is near what."""
    kinds = list(map(kinds_of, words))
    # Four in five words are of no kind: these are passed over at once.
    places = list(compress(range(len(kinds)), kinds))
    found: set[str] = set()
    for place in places:
        of, after = kinds[place], place + 1
        if after < len(words):
            others = (words[after], *kinds[after])
            found.update([f"{kind} {other}" for kind in of for other in others])
        if place:
            found.update([f"{words[place - 1]} {kind}" for kind in of])
    found.update(map("{} {}".format, words, words[1:]), map("{} _ {}".format, words, words[2:]))
    return found | _near([(place, kind) for place in places for kind in kinds[place]])


def _near(placed: Sequence[tuple[int, str]]) -> AbstractSet[str]:
    """Who stands before or behind what, with at most five words between them."""
    who, what = ([one for one in placed if one[1] in kinds] for kinds in (_WHO, _WHAT))
    found: set[str] = set()
    for place, one in who:
        for other_place, other in what:
            if 0 < other_place - place <= _FAR:
                found.add(f"{one}~{other}")
            elif 0 < place - other_place <= _FAR:
                found.add(f"{other}~{one}")
    return found


def _norm(token: str) -> str:
    """A word as it is weighed: in small letters, a first name or a number as what it is."""
    if token[0].isdecimal():
        return "(nummer)" if len(token) >= _NUMBER else "0"
    if token == _NAME:
        return "(naam)"
    if token == _AN_ILLNESS:
        return "spierziekte"
    if token == _FAMOUS:
        return "(beroemd)"
    if token[0].isupper() and is_first_name(token):
        return "(naam)"
    small = token.lower()
    return "een" if small in _ONE else small
