"""Trains the weights of the sum, by going over the labelled answers many times.

A linear support vector machine by dual coordinate descent (Hsieh and others, ICML 2008, algorithm
1, squared hinge loss), in which each feature may weigh as much as it tells the two kinds of answers
apart by itself (Wang and Manning, ACL 2012): no library, the same outcome every time for one seed.
"""

import random
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from math import log

from weerklank.words.weights import START

SEED = 2026
ROUNDS = 16
"""Passes over all answers; the weights hardly move after twelve."""
SEEN_IN = 6
"""Answers in which a feature must stand to get a weight: a rarer one says who wrote it."""
PENALTY = 0.006
"""How hard one answer may pull; chosen by cross-validation over writers."""
LIGHTEST = 3
"""Thousandths from which a weight is kept: lighter ones change no verdict."""
BORDERLINE = 0.5
"""How heavily an answer counts on which reasonable judges differ."""


@dataclass(frozen=True, slots=True)
class Row:
    """What one step of the training learns from: to which side its features should add up."""

    features: Collection[str]
    reason: bool
    slack: float
    """How little it pulls."""


def example(features: frozenset[str], *, explained: bool, borderline: bool) -> Row:
    """One labelled answer."""
    return Row(features, explained, 0.5 / (PENALTY * (BORDERLINE if borderline else 1.0)))


def train(examples: Sequence[Row]) -> dict[str, int]:
    """What each feature weighs in thousandths, in alphabetical order."""
    found = _rounded(_descend(examples, _spread(examples)), 1000)
    return {name: weight for name, weight in found.items() if abs(weight) >= LIGHTEST}


def fitted(rows: Sequence[Row], seen_in: int) -> dict[str, int]:
    """What each feature weighs in hundredths, when all may weigh alike."""
    counts = Counter(chain.from_iterable(row.features for row in rows))
    names = sorted(name for name, number in counts.items() if number >= seen_in)
    return _rounded(_descend(rows, dict.fromkeys([START, *names], 1.0)), 100)


def _rounded(weights: Mapping[str, float], parts: int) -> dict[str, int]:
    whole = {name: round(parts * weight) for name, weight in sorted(weights.items())}
    return {name: weight for name, weight in whole.items() if weight}


def _spread(rows: Sequence[Row]) -> dict[str, float]:
    """The square of how far each feature tells the two kinds apart by itself, 1 on average."""
    said, bare = (
        Counter(chain.from_iterable(row.features for row in rows if row.reason is kind))
        for kind in (True, False)
    )
    names = sorted(name for name in said | bare if said[name] + bare[name] >= SEEN_IN)
    all_said, all_bare = (sum(1 + one[name] for name in names) for one in (said, bare))
    apart = [
        round(log((1 + said[name]) / all_said) - log((1 + bare[name]) / all_bare), 3)
        for name in names
    ]
    mean = sum(abs(one) for one in apart) / max(len(apart), 1) or 1.0
    return {START: 1.0, **{n: (one / mean) ** 2 for n, one in zip(names, apart, strict=True)}}


def _descend(rows: Sequence[Row], spread: Mapping[str, float]) -> dict[str, float]:
    """The weights of the features in `spread`, each of which may move so far."""
    numbers = {name: number for number, name in enumerate(spread)}
    indexed = [[0, *sorted(numbers[f] for f in r.features if f in numbers)] for r in rows]
    far = list(spread.values())
    lengths = [sum([far[feature] for feature in features]) for features in indexed]
    weights = [0.0] * len(far)
    pulls = [0.0] * len(rows)
    order = list(range(len(rows)))
    chance = random.Random(SEED)  # noqa: S311 (an order, no secret)
    for _ in range(ROUNDS):
        chance.shuffle(order)
        for place in order:
            features, row, pull = indexed[place], rows[place], pulls[place]
            side = 1.0 if row.reason else -1.0
            slope = side * sum([weights[f] for f in features]) - 1 + row.slack * pull
            pulls[place] = max(0.0, pull - slope / (lengths[place] + row.slack))
            step = (pulls[place] - pull) * side
            if step:
                for feature in features:
                    weights[feature] += step * far[feature]
    return dict(zip(spread, weights, strict=True))


def weights_text(weights: Mapping[str, int]) -> str:
    """The weights as a table."""
    lines = [f'"{name}",{weight}' for name, weight in weights.items()]
    return "\n".join(["kenmerk,gewicht", *lines]) + "\n"
