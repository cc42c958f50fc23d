"""Trains what is weighed of a whole paragraph, and measures it on each set with that set left out.

PYTHONPATH=hooks:tests python -m review.training_passages [--write]
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from itertools import chain
from pathlib import Path

import yaml

from review.training import CORPUS, TESTS, Score, ordinary_answers, table_text
from weerklank.evaluation.training import Row, fitted
from weerklank.review.privacy import passages
from weerklank.review.written import read_written

STRANGERS = CORPUS.with_name("privacy_strangers.yaml")
WEIGHTS = Path(passages.__file__).parent / "passages.csv"
PENALTY = 0.2
"""How hard one paragraph may pull; chosen by leaving each set out."""
SEEN_IN = 4
"""Paragraphs in which a feature must stand to get a weight."""

Passage = tuple[str, bool]
"""A paragraph, and whether it tells of one person."""


EXAM = "exam"
"""The set from which nothing is learned."""


def sets() -> dict[str, list[Passage]]:
    """The labelled texts by set, and ordinary prose, which tells of nobody."""
    found: dict[str, list[Passage]] = {}
    labelled = [yaml.safe_load(file.read_text(encoding="utf-8")) for file in (CORPUS, STRANGERS)]
    for key, texts in chain.from_iterable(file.items() for file in labelled):
        name = key.removesuffix("personal").removesuffix("harmless").strip("_") or "first"
        if name != EXAM:
            found.setdefault(name, []).extend((text, key.endswith("personal")) for text in texts)
    found["published"] = [(text, False) for text in sorted(set(_published()))]
    found["answers"] = [(text, False) for text in sorted(set(ordinary_answers()))]
    return found


def _published() -> list[str]:
    roots = (TESTS.parent, *sorted((TESTS / "registers" / "real_cases").iterdir()))
    files = [file for root in roots for file in read_written(root, root / "content").pages]
    return [f.text[slice(*span)] for f in files for span in passages.paragraphs(f.text)]


def train(texts: Sequence[Passage]) -> dict[str, int]:
    """The weights of every feature of a paragraph."""
    rows = [Row(passages.features(text), told, 0.5 / PENALTY) for text, told in texts]
    return fitted(rows, SEEN_IN)


def left_out() -> dict[str, Score]:
    """How each set fares with weights that were trained on the others."""
    every, found = sets(), {}
    for name, texts in every.items():
        weights = train([one for other, rest in every.items() if other != name for one in rest])
        stopped = [told for text, told in texts if _weigh(weights, text) > passages.BOUND]
        persons = sum(told for _, told in texts)
        false = stopped.count(False)
        found[name] = Score(persons, len(stopped) - false, len(texts) - persons, false)
    return found


def _weigh(weights: dict[str, int], text: str) -> int:
    found = passages.features(text)
    return weights.get(passages.START, 0) + sum(weights.get(one, 0) for one in found)


def weights_text() -> str:
    """The table of weights that all texts together give."""
    return table_text(train([one for texts in sets().values() for one in texts]))


def main() -> None:
    """Print how each set fares that was left out; `--write` writes the weights of all."""
    for name, score in left_out().items():
        sys.stdout.write(f"{name}: {score}\n")
    if "--write" in sys.argv:
        WEIGHTS.write_text(weights_text(), encoding="utf-8")


if __name__ == "__main__":
    main()
