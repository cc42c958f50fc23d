"""Trains the two readers: weights, found by going over the labelled answers many times.

A linear support vector machine by dual coordinate descent (Hsieh and others, ICML 2008, algorithm
1, squared hinge loss): twenty lines, no library, the same outcome every time for one seed.

The first reader learns from clauses. Of an unexplained answer no clause is a reason; of a pair
people marked which one is. Of any other explained answer the clause counts that the first pass
finds the best.
"""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from weerklank.rules.explanation.weighing import START, Weights

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

SEED = 2026
ROUNDS = 16
"""Passes over all answers; the weights hardly move after twelve."""
SEEN_IN = 4
"""Clauses in which a feature must stand to get a weight: a rarer one says who wrote it."""
PENALTY_CLAUSE = 0.05
PENALTY_WHOLE = 0.02
"""How hard one clause or answer may pull; chosen by cross-validation over writers."""
BORDERLINE = 0.5
"""How heavily an answer counts on which reasonable judges differ."""


@dataclass(frozen=True, slots=True)
class Example:
    """One labelled answer: the features of its clauses and of the whole."""

    clauses: tuple[frozenset[str], ...]
    marked: tuple[bool | None, ...]
    """Of each clause whether it is a reason or a step, None where nobody said so."""
    whole: frozenset[str]
    explained: bool
    borderline: bool

    @property
    def heaviness(self) -> float:
        """How heavily it counts."""
        return BORDERLINE if self.borderline else 1.0


@dataclass(frozen=True, slots=True)
class Row:
    """What one step of the training learns from."""

    features: Collection[str]
    reason: bool
    slack: float


def train(examples: Sequence[Example]) -> Weights:
    """The weights of both readers in hundredths."""
    whole = [Row(e.whole, e.explained, 0.5 / (PENALTY_WHOLE * e.heaviness)) for e in examples]
    known = list(chain.from_iterable(_marked(example) for example in examples))
    first = fitted(known)
    found = [_best(example, first) for example in examples if _is_unmarked(example)]
    return Weights(clause=fitted([*known, *found]), whole=fitted(whole))


def _marked(example: Example) -> Iterable[Row]:
    slack = 0.5 / (PENALTY_CLAUSE * example.heaviness)
    for features, marked in zip(example.clauses, example.marked, strict=True):
        if features and marked is not None:
            yield Row(features, marked, slack)


def _is_unmarked(example: Example) -> bool:
    """Whether it is explained, and nobody said by which clause."""
    return example.explained and True not in example.marked and any(example.clauses)


def _best(example: Example, weights: Mapping[str, int]) -> Row:
    best = max(
        (features for features in example.clauses if features),
        key=lambda features: sum(weights.get(feature, 0) for feature in features),
    )
    return Row(best, reason=True, slack=0.5 / (PENALTY_CLAUSE * example.heaviness))


def fitted(rows: Sequence[Row], seen_in: int = SEEN_IN) -> dict[str, int]:
    """What each feature weighs, in alphabetical order; what weighs nothing is left out."""
    counts = Counter(chain.from_iterable(row.features for row in rows))
    names = [START, *sorted(name for name, number in counts.items() if number >= seen_in)]
    numbers = {name: number for number, name in enumerate(names)}
    indexed = [[0, *sorted(numbers[f] for f in row.features if f in numbers)] for row in rows]
    found = zip(names, _descend(indexed, rows, len(names)), strict=True)
    hundredths = {name: round(100 * weight) for name, weight in found}
    return {name: weight for name, weight in sorted(hundredths.items()) if weight}


def _descend(indexed: Sequence[Sequence[int]], rows: Sequence[Row], size: int) -> list[float]:
    weights = [0.0] * size
    pulls = [0.0] * len(rows)
    order = list(range(len(rows)))
    chance = random.Random(SEED)  # noqa: S311 (an order, no secret)
    for _ in range(ROUNDS):
        chance.shuffle(order)
        for place in order:
            pulls[place] = _pull(weights, indexed[place], rows[place], pulls[place])
    return weights


def _pull(weights: list[float], features: Sequence[int], row: Row, pull: float) -> float:
    """Move the weights so far that this row falls on its own side; gives the new pull."""
    side = 1.0 if row.reason else -1.0
    slope = side * sum([weights[feature] for feature in features]) - 1 + row.slack * pull
    new = max(0.0, pull - slope / (len(features) + row.slack))
    step = (new - pull) * side
    if step:
        for feature in features:
            weights[feature] += step
    return new


def weights_text(weights: Weights) -> str:
    """The weights as a table: what each feature weighs in a clause and in the whole answer."""
    names = sorted({*weights.clause, *weights.whole})
    lines = [
        f'"{name}",{weights.clause.get(name, "")},{weights.whole.get(name, "")}' for name in names
    ]
    return "\n".join(["kenmerk,zinsdeel,antwoord", *lines]) + "\n"
