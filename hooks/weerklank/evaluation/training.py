"""Trains the second reader: word weights, found by going over the labelled answers many times.

A linear support vector machine by dual coordinate descent (Hsieh and others, ICML 2008, algorithm
1, squared hinge loss): twenty lines, no library, the same outcome every time for one seed.
"""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from weerklank.rules.explanation import second_reader

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

SEED = 2026
ROUNDS = 40
"""Passes over all answers; the weights no longer move in the second decimal after thirty."""
SEEN_IN = 15
"""Answers in which a word must stand to get a weight: a rarer one says who wrote it, not what."""
PENALTY = 0.005
"""How hard one answer may pull; the best of 0.05, 0.15 and 0.5 by cross-validation over hands."""
BORDERLINE = 0.5
"""How heavily an answer counts on which reasonable judges differ."""


@dataclass(frozen=True, slots=True)
class Example:
    """The features of one labelled answer."""

    features: tuple[str, ...]
    explained: bool
    borderline: bool


def train(examples: Sequence[Example]) -> dict[str, int]:
    """Word weights in hundredths, in alphabetical order; words that weigh nothing are left out."""
    counts = Counter(feature for example in examples for feature in example.features)
    known = {feature for feature, number in counts.items() if number >= SEEN_IN}
    rows = [[f for f in example.features if f in known] for example in examples]
    weights = _descend(rows, examples)
    hundredths = {feature: round(100 * weight) for feature, weight in sorted(weights.items())}
    return {feature: weight for feature, weight in hundredths.items() if weight}


def _descend(rows: Sequence[Sequence[str]], examples: Sequence[Example]) -> Mapping[str, float]:
    weights: dict[str, float] = {second_reader.START: 0.0}
    for row in rows:
        weights.update(dict.fromkeys(row, 0.0))
    pulls = [0.0] * len(rows)
    order = list(range(len(rows)))
    chance = random.Random(SEED)  # noqa: S311 (an order, no secret)
    for _ in range(ROUNDS):
        chance.shuffle(order)
        for place in order:
            pulls[place] = _pull(weights, rows[place], examples[place], pulls[place])
    return weights


def _pull(weights: dict[str, float], row: Sequence[str], example: Example, pull: float) -> float:
    """Move the weights so far that this answer falls on its own side; gives the new pull."""
    side = 1.0 if example.explained else -1.0
    slack = 0.5 / (PENALTY * (BORDERLINE if example.borderline else 1.0))
    total = weights[second_reader.START] + sum(weights[feature] for feature in row)
    slope = side * total - 1 + slack * pull
    new = max(0.0, pull - slope / (len(row) + 1 + slack))
    step = (new - pull) * side
    if step:
        weights[second_reader.START] += step
        for feature in row:
            weights[feature] += step
    return new


def weights_text(weights: Mapping[str, int]) -> str:
    """The weights as a table of words and hundredths."""
    lines = ["woord,gewicht", *(f"{word},{weight}" for word, weight in sorted(weights.items()))]
    return "\n".join(lines) + "\n"
