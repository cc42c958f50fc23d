"""The second reader: published word weights that are added up, and may only withhold a verdict.

It reads nothing but the words, how many there are, and the decision. `weights.csv` was trained by
`weerklank evaluate --train` on the labelled answers; anybody can redo the sum by hand. It knows
style, not meaning: unfit to explain a verdict, fit to doubt one.
"""

from __future__ import annotations

import csv
from functools import cache
from typing import TYPE_CHECKING

from weerklank.words.packaged import text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from weerklank.records.models.decision import Decision

LENGTHS = (8, 12, 16, 20, 25, 30, 40)
"""Numbers of words from which a text counts as so long; chosen before training."""
NUMBER = "0"
"""What every number counts as."""
START = "(begin)"
"""The line of the weights from which the sum starts."""


def features(norms: Iterable[str], decision: Decision | None) -> Iterator[str]:
    """What is added up: each different word once, the decision, and each length reached."""
    words = [NUMBER if norm[0].isdecimal() else norm for norm in norms]
    yield from sorted(set(words))
    yield f"(besluit {decision or 'none'})"
    yield from (f"({length} woorden)" for length in LENGTHS if len(words) >= length)


def total(found: Iterable[str], weights: Mapping[str, int]) -> int:
    """The sum, in hundredths so that two languages add up to the same; 0 leans to neither side."""
    return weights.get(START, 0) + sum(weights.get(feature, 0) for feature in found)


@cache
def weights() -> Mapping[str, int]:
    """The published weights, in hundredths."""
    text = text_of(__package__, "weights.csv")
    return {row["woord"]: int(row["gewicht"]) for row in csv.DictReader(text.splitlines())}
