"""The two readers: published weights that are added up, once for each clause and once for it all.

The first reads clause by clause and keeps the best one; the second reads the whole answer. What is
added up are words and what the lists make of them. `weights.csv` was trained by `weerklank evaluate
--train` on answers that people labelled; anybody can redo the sums by hand.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from weerklank.records.models.decision import Decision
from weerklank.rules.explanation.text import stem
from weerklank.words.packaged import text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from weerklank.rules.explanation.clauses import Clause
    from weerklank.rules.explanation.reading import Reading

LENGTHS = (4, 8, 12, 16, 20, 25, 30, 40)
"""Numbers of words from which an answer counts as so long; chosen before training."""
AMOUNTS = (1, 2, 3, 5, 8)
"""Numbers of new things that count as so many; chosen before training."""
NUMBER = "0"
"""What every number counts as."""
START = "(begin)"
"""The line of the weights from which a sum starts."""
PART = 5
"""Letters from which a stem inside another word counts as the same: `maatje` in `taalmaatje`."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What each feature weighs in hundredths, so that two languages add up to the same."""

    clause: Mapping[str, int]
    whole: Mapping[str, int]


@cache
def weights() -> Weights:
    """The published weights."""
    rows = list(csv.DictReader(text_of(__package__, "weights.csv").splitlines()))
    return Weights(*(_column(rows, name) for name in ("zinsdeel", "antwoord")))


def _column(rows: Iterable[Mapping[str, str]], name: str) -> dict[str, int]:
    return {row["kenmerk"]: int(row[name]) for row in rows if row[name]}


def total(found: Iterable[str], weights: Mapping[str, int]) -> int:
    """The sum of these features; 0 leans to neither side."""
    return weights.get(START, 0) + sum([weights.get(feature, 0) for feature in found])


def of_clauses(reading: Reading) -> tuple[frozenset[str], ...]:
    """The features of each clause."""
    parts = [one for one in reading.asked_specific if len(one) >= PART]
    return tuple(frozenset(_of_clause(reading, clause, parts)) for clause in reading.clauses)


def of_whole(reading: Reading, clauses: Sequence[frozenset[str]]) -> frozenset[str]:
    """The features of the whole answer: those of what is no courtesy, and how much that is."""
    said = [clause for clause in reading.clauses if not clause.empty]
    length = sum(len(clause.words) for clause in said)
    left = [clause for clause in said if not clause.refuses and not _adopts(clause)]
    new = sum(len(reading.new_words(clause)) for clause in left)
    sentences = len({clause.sentence for clause in left})
    return frozenset[str]().union(
        *(clauses[clause.place] for clause in said),
        (f"(antwoord {reached} woorden)" for reached in LENGTHS if length >= reached),
        (f"(antwoord {reached} nieuw)" for reached in AMOUNTS if new >= reached),
        (f"(antwoord {reached} zinnen)" for reached in AMOUNTS if sentences >= reached),
        (f"(besluit {reading.decision or 'none'})",),
    )


def _of_clause(reading: Reading, clause: Clause, parts: Sequence[str]) -> Iterator[str]:
    side = "ja" if reading.decision is Decision.ADOPTED else "nee"
    norms = [NUMBER if word.norm[0].isdecimal() else word.norm for word in clause.words]
    for norm in norms:
        yield f"{side}: {norm}"
        yield f"{stem(norm)}*"
    for one, other in pairwise(["^", *norms, "$"]):
        yield f"{one} {other}"
    for idea in clause.ideas:
        yield f"({idea})"
    yield f"(besluit {reading.decision or 'none'})"
    yield from _told(reading, clause, parts)


def _told(reading: Reading, clause: Clause, parts: Sequence[str]) -> Iterator[str]:
    """What kind of clause it is, beside its words."""
    kinds = {
        "leeg": clause.empty,
        "weigert": clause.refuses,
        "ontkent": clause.negated,
        "neemt over": _adopts(clause),
        "opent als reden": clause.opened_by_reason,
        "trekt conclusie": clause.concludes,
        "wijst terug": clause.points_back,
        "noemt gemeente": clause.by_municipality,
    }
    yield from (f"({name})" for name, holds in kinds.items() if holds)
    yield f"({min(len(reading.new_figures(clause)), 2)} getallen)"
    new = len(reading.new_words(clause))
    yield from (f"({reached} nieuw)" for reached in AMOUNTS if new >= reached)
    if not clause.specific.isdisjoint(reading.asked_specific):
        yield "(deelt woord)"
    elif any(p in word.norm for word in clause.words if len(word.norm) > PART for p in parts):
        yield "(deelt deel)"
    else:
        yield "(deelt niets)"


def _adopts(clause: Clause) -> bool:
    return clause.says("adopted", "partly")
