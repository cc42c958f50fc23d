"""The sum beside the table: published weights that are added up over all that an answer says.

What is added up are words and what the lists make of them. `weights.csv` was trained by `weerklank
evaluate --train` on answers that people labelled; anybody can redo the sum by hand.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import combinations, pairwise, repeat
from typing import TYPE_CHECKING, NamedTuple

from weerklank.lazy_dataclass import dataclass
from weerklank.records.models.decision import Decision
from weerklank.rules.explanation.clauses import QUOTED
from weerklank.rules.explanation.text import stem
from weerklank.words.weights import START, weights_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from weerklank.rules.explanation.clauses import Clause
    from weerklank.rules.explanation.reading import Reading

NEAR = 300
"""So much less, in thousandths, a clause may weigh that opens as a reason (*omdat*, *want*)."""
AMOUNTS = (1, 2, 3, 5, 8)
"""Numbers of new things that count as so many; chosen before training."""
UNWEIGHED = frozenset({QUOTED, "as_it_is"})
"""Lists that only the table asks: what the council said, and what only keeps from accusing.

No weight is learned for them, so the browser need not know which they are.
"""
NUMBER = "0"
"""What every number counts as."""


def weights() -> Mapping[str, int]:
    """What each feature weighs in thousandths, so that two languages add up to the same."""
    return weights_of(__package__, "weights.csv")


def total(found: frozenset[str], weights: Mapping[str, int]) -> int:
    """The sum of these features; 0 leans to neither side."""
    return weights.get(START, 0) + sum(map(weights.get, found, repeat(0)))


@dataclass(frozen=True, slots=True)
class Sums:
    """What an answer adds up to, in thousandths: above 0 it looks like a reason."""

    weight: int
    said: int
    """The same without what the council said, where that is less: its ground is no reason."""
    best: Clause | None
    """The clause that adds most; one that opens as a reason when it adds nearly as much."""
    alone: bool
    """Whether no other sentence looks like a reason beside the best clause. Of the answers of two
    strangers, whose words were marked by who wrote them, the best clause then holds the marked
    words in 43 of 48, and without this in 74 of 115."""


def sums(reading: Reading, clauses: Sequence[frozenset[str]], weights: Mapping[str, int]) -> Sums:
    """Add up the features of each clause, and of all clauses together."""
    weight = said = total(of_answer(reading, clauses), weights)
    both = [*zip(reading.clauses, clauses, strict=True)]
    own = [(clause, features) for clause, features in both if not clause.quoted]
    if len(own) < len(both):
        said = min(weight, total(of_answer(reading, [features for _, features in own]), weights))
    found = [(total(features, weights), clause) for clause, features in own if features]
    # A clause of courtesy only when it adds something after all.
    found = [one for one in found if one[0] > 0 or not one[1].empty]
    if not found:
        return Sums(weight, said, None, alone=False)
    highest = max(found, key=_first)
    near = [one for one in found if one[0] >= highest[0] - NEAR and one[1].opened_by_reason]
    best = max(near or [highest], key=_first)[1]
    alone = all(sum_ <= 0 or clause.sentence == best.sentence for sum_, clause in found)
    return Sums(weight, said, best, alone)


def _first(found: tuple[int, Clause]) -> int:
    return found[0]


def of_clauses(reading: Reading) -> tuple[frozenset[str], ...]:
    """The features of each clause; thanks have none, so that politeness weighs nothing."""
    return tuple(
        frozenset[str]() if clause.says("thanks") else _of(reading, clause)
        for clause in reading.clauses
    )


def of_answer(reading: Reading, clauses: Iterable[frozenset[str]]) -> frozenset[str]:
    """The different features of all clauses together; the decision weighs even where none do."""
    return frozenset({f"(besluit {reading.decision or 'none'})"}).union(*clauses)


def _of(reading: Reading, clause: Clause) -> frozenset[str]:
    side = "ja" if reading.decision is Decision.ADOPTED else "nee"
    words = [_of_word(word.norm, side) for word in clause.words]
    found = [one for _, *features in words for one in features]
    norms = ["^", *[norm for norm, *_ in words], "$"]
    found += [f"{one} {other}" for one, other in pairwise(norms)]
    kind = Kind(
        ideas=clause.ideas,
        empty=clause.empty,
        refuses=clause.refuses,
        negated=clause.negated,
        opens=clause.opened_by_reason,
        municipality=clause.by_municipality,
        figures=min(len(reading.new_figures(clause)), 2),
        new=min(len(reading.new_words(clause)), AMOUNTS[-1]),
        shares=not clause.specific.isdisjoint(reading.asked_specific),
    )
    return _of_kind(kind, reading.decision or "none").union(found)


def forget_words() -> None:
    """Lets go of the features of all words and clauses that were weighed."""
    _of_word.cache_clear()
    _of_kind.cache_clear()


@lru_cache(1 << 14)
def _of_word(norm: str, side: str) -> tuple[str, str, str]:
    """How a word is written in a feature, and what it adds by itself and by its stem."""
    written = NUMBER if norm[0].isdecimal() else norm
    return written, f"{side}: {written}", f"{stem(written)}*"


class Kind(NamedTuple):
    """What the lists find in a clause, and what kind of clause it is beside its words."""

    ideas: frozenset[str]
    empty: bool
    refuses: bool
    negated: bool
    opens: bool
    municipality: bool
    figures: int
    new: int
    shares: bool


@lru_cache(1 << 12)  # Many clauses are of the same kind.
def _of_kind(kind: Kind, decision: str) -> frozenset[str]:
    """What a kind adds by each of its parts, with the decision, and two by two."""
    told = sorted(_parts_of(kind))
    pairs = (f"{one}&{other}" for one, other in combinations(told, 2))
    return frozenset(told).union([f"{decision}:{part}" for part in told], pairs)


def _parts_of(kind: Kind) -> Iterator[str]:
    parts = {
        "leeg": kind.empty,
        "weigert": kind.refuses,
        "ontkent": kind.negated,
        "opent als reden": kind.opens,
        "noemt gemeente": kind.municipality,
        f"{kind.figures} getallen": True,
        "deelt woord" if kind.shares else "deelt niets": True,
        **{f"{reached} nieuw": kind.new >= reached for reached in AMOUNTS},
        **{idea: idea not in UNWEIGHED for idea in kind.ideas},
    }
    yield from (f"({name})" for name, holds in parts.items() if holds)
