"""Trains what the privacy gate weighs, and measures the gate on each hand that it left out.

    PYTHONPATH=hooks:tests python -m review.training [--write]

A label is of a whole text: of one on a person the two sentences count that the first pass finds the
heaviest; of another, every two sentences tell of nobody.
"""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import chain
from math import sqrt
from pathlib import Path
from unittest.mock import patch

from review.hands import EXAMS, Labelled, answers, hands, published, stops
from weerklank.evaluation.training import Row, fitted
from weerklank.review.privacy import people, weighing
from weerklank.review.privacy.finds import ways_in
from weerklank.review.privacy.names import Room
from weerklank.review.privacy.own import Own
from weerklank.review.privacy.people import known_of, pairs
from weerklank.review.privacy.windows import paragraphs
from weerklank.words.weights import START

WEIGHTS = Path(weighing.__file__).parent / "weights.csv"
PENALTY = 0.02
"""How hard one text may pull; chosen by leaving each hand out."""
SEEN_IN = 5
"""Pairs of sentences in which a feature must stand to get a weight."""

Features = Sequence[str]


@dataclass(frozen=True, slots=True)
class Score:
    """Of texts on persons how many there are and how many stop; of other texts the same."""

    persons: int
    caught: int
    others: int
    false: int


def measured(texts: Sequence[Labelled]) -> Score:
    """How the gate fares on these texts."""
    found = [(told, stops(text)) for text, told in texts]
    persons = sum(told for told, _ in found)
    caught = found.count((True, True))
    return Score(persons, caught, len(found) - persons, found.count((False, True)))


def read(text: str) -> list[Features]:
    """The features of each two sentences of a text."""
    known = known_of(text, Room(), ways_in(text, Own()))
    found = chain.from_iterable(pairs(text, paragraph, known) for paragraph in paragraphs(text))
    return [
        weighing.features(one.sentences, known.beside(one, known.names_in(one.span)))
        for one in found
    ]


def train(texts: Iterable[tuple[Sequence[Features], bool]]) -> dict[str, int]:
    """The weights, in two passes."""
    every = list(texts)
    first = fitted([row for of, told in every for row in _rows(of, told=told)], SEEN_IN)
    rows: list[Row] = []
    for of, told in every:
        heaviest = sorted(of, key=lambda one: _weigh(first, one))[-1:]
        rows += _rows(heaviest if told else of, told=told)
    return fitted(rows, SEEN_IN)


def _rows(of: Sequence[Features], *, told: bool) -> list[Row]:
    """What one text teaches: one of many sentences pulls harder, and each of these less."""
    return [Row(one, told, 0.5 / PENALTY * sqrt(len(of))) for one in of]


def _weigh(weights: Mapping[str, int], features: Features) -> int:
    return weights.get(START, 0) + sum(weights.get(one, 0) for one in features)


def learned() -> dict[str, list[tuple[list[Features], bool]]]:
    """What there is to learn from, by hand; what was published and answered tells of nobody."""
    ordinary = [(text, False) for text in (*published(), *answers())]
    every = {"ordinary": ordinary, **hands()}
    return {h: [(read(t), told) for t, told in of] for h, of in every.items() if h not in EXAMS}


def left_out() -> Iterator[tuple[str, Score]]:
    """How the gate fares on each hand with weights that were trained on the others."""
    every = learned()
    for hand in every.keys() & hands().keys():
        others = [one for other, of in every.items() if other != hand for one in of]
        weights = train(others)
        with patch.object(people, "scale", cache(partial(weighing.Scale, weights))):
            yield hand, measured(hands()[hand])


def weights_text() -> str:
    """The table of weights that all texts together give; a sign in a name is quoted."""
    table = io.StringIO()
    rows = csv.writer(table, lineterminator="\n")
    weights = train(one for of in learned().values() for one in of)
    rows.writerows([("kenmerk", "gewicht"), *weights.items()])
    return table.getvalue()


def main() -> None:
    """Print how each hand fares that was left out; `--write` writes the weights of all."""
    for hand, score in left_out():
        sys.stdout.write(f"{hand}: {score}\n")
    if "--write" in sys.argv:
        WEIGHTS.write_text(weights_text(), encoding="utf-8")


if __name__ == "__main__":
    main()
