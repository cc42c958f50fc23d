"""The sum beside the table: published weights that are added up over all that an answer says.

What is added up are words and what the lists make of them. `weights.csv` was trained by `weerklank
evaluate --train` on answers that people labelled; anybody can redo the sum by hand.
"""

from __future__ import annotations

from itertools import combinations, pairwise, repeat
from typing import TYPE_CHECKING

from weerklank.records.models.decision import Decision
from weerklank.rules.explanation.clauses import QUOTED
from weerklank.rules.explanation.text import stem
from weerklank.words.weights import START, weights_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from weerklank.rules.explanation.clauses import Clause
    from weerklank.rules.explanation.reading import Reading

AMOUNTS = (1, 2, 3, 5, 8)
"""Numbers of new things that count as so many; chosen before training."""
NUMBER = "0"
"""What every number counts as."""


def weights() -> Mapping[str, int]:
    """What each feature weighs in thousandths, so that two languages add up to the same."""
    return weights_of(__package__, "weights.csv")


def total(found: frozenset[str], weights: Mapping[str, int]) -> int:
    """The sum of these features; 0 leans to neither side."""
    return weights.get(START, 0) + sum(map(weights.get, found, repeat(0)))


def of_clauses(reading: Reading) -> tuple[frozenset[str], ...]:
    """The features of each clause; thanks have none, so that politeness weighs nothing."""
    return tuple(
        frozenset[str]() if clause.says("thanks") else frozenset(_of(reading, clause))
        for clause in reading.clauses
    )


def of_answer(reading: Reading, clauses: Iterable[frozenset[str]]) -> frozenset[str]:
    """The different features of all clauses together; the decision weighs even where none do."""
    return frozenset({f"(besluit {reading.decision or 'none'})"}).union(*clauses)


def _of(reading: Reading, clause: Clause) -> Iterator[str]:
    side = "ja" if reading.decision is Decision.ADOPTED else "nee"
    norms = [NUMBER if word.norm[0].isdecimal() else word.norm for word in clause.words]
    for norm in norms:
        yield f"{side}: {norm}"
        yield f"{stem(norm)}*"
    for one, other in pairwise(["^", *norms, "$"]):
        yield f"{one} {other}"
    ideas = (f"({idea})" for idea in clause.ideas if idea != QUOTED)
    told = sorted({*ideas, *_told(reading, clause)})
    yield from told
    for kind in told:
        yield f"{reading.decision or 'none'}:{kind}"
    for one, other in combinations(told, 2):
        yield f"{one}&{other}"


def _told(reading: Reading, clause: Clause) -> Iterator[str]:
    """What kind of clause it is, beside its words."""
    kinds = {
        "leeg": clause.empty,
        "weigert": clause.refuses,
        "ontkent": clause.negated,
        "opent als reden": clause.opened_by_reason,
        "noemt gemeente": clause.by_municipality,
    }
    yield from (f"({name})" for name, holds in kinds.items() if holds)
    yield f"({min(len(reading.new_figures(clause)), 2)} getallen)"
    new = len(reading.new_words(clause))
    yield from (f"({reached} nieuw)" for reached in AMOUNTS if new >= reached)
    shares = not clause.specific.isdisjoint(reading.asked_specific)
    yield "(deelt woord)" if shares else "(deelt niets)"
