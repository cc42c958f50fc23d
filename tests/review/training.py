"""Trains what the privacy gate weighs, and measures it on each set with that set left out.

    PYTHONPATH=hooks:tests python -m review.training [--write]

A label is of a whole text: of one on a person the name counts that the first pass finds the
heaviest; of another, every name counts as somebody of whom nothing is told. The weights of whole
paragraphs are those of `training_passages.py`.
"""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from weerklank.evaluation.training import Row, fitted
from weerklank.review.privacy import weighing
from weerklank.review.privacy.contact import mail_addresses, phone_numbers
from weerklank.review.privacy.dates_and_places import birth_dates, home_addresses
from weerklank.review.privacy.names import Room, names
from weerklank.review.privacy.people import is_reached
from weerklank.review.written import read_written

TESTS = Path(__file__).parent.parent
CORPUS = Path(__file__).parent / "privacy_corpus.yaml"
WEIGHTS = Path(weighing.__file__).parent / "weights.csv"
PENALTY = 0.05
"""How hard one name may pull; chosen by leaving each set out."""
OF_PEOPLE = {"hand_x", "hand_y", "hand_z", "hand_aa"}
"""Answers that speak of invented people by name, and nobody labelled of whom something is told."""
SEEN_IN = 3
"""Names around which a feature must stand to get a weight."""


@dataclass(frozen=True, slots=True)
class Text:
    """Whether something is told of a person, and the features of every name in it."""

    told: bool
    names: tuple[Sequence[str], ...]


@dataclass(frozen=True, slots=True)
class Score:
    """Of a set that was left out: how many texts on persons it has and are caught, and others."""

    persons: int = 0
    caught: int = 0
    others: int = 0
    false: int = 0

    def __add__(self, other: Score) -> Score:
        """Of two sets together."""
        return Score(
            self.persons + other.persons,
            self.caught + other.caught,
            self.others + other.others,
            self.false + other.false,
        )


def sets() -> dict[str, list[Text]]:
    """The labelled texts by the set they were written in."""
    found: dict[str, list[Text]] = {}
    for key, texts in yaml.safe_load(CORPUS.read_text(encoding="utf-8")).items():
        of_persons = key.endswith("personal")
        name = key.removesuffix("personal").removesuffix("harmless").strip("_") or "first"
        found.setdefault(name, []).extend(read(text, told=of_persons) for text in texts)
    return found


def ordinary() -> dict[str, list[Text]]:
    """What was not written for this: real records, the example and answers; hardly a person in it.

    The answers are invented, and of many hands.
    """
    roots = (TESTS.parent, *sorted((TESTS / "registers" / "real_cases").iterdir()))
    files = [file for root in roots for file in read_written(root, root / "content").pages]
    return {
        "published": _none_told(text for file in files for text in file.text.split("\n\n")),
        "answers": _none_told(ordinary_answers()),
    }


def ordinary_answers() -> Iterator[str]:
    """The labelled answers of those who invented no persons."""
    every = sorted((TESTS / "labelled").glob("hand_*.yaml"))
    for file in (one for one in every if one.stem not in OF_PEOPLE):
        yield from (one["text"] for one in yaml.load(file.read_text("utf-8"), yaml.CSafeLoader))


def _none_told(texts: Iterable[str]) -> list[Text]:
    return [read(text, told=False) for text in sorted(set(texts))]


def read(text: str, *, told: bool) -> Text:
    """The features of every name in a text."""
    ways = (phone_numbers, mail_addresses, birth_dates, home_addresses)
    reaching = sorted(one.span for search in ways for one in search(text))
    found = [
        weighing.features(
            weighing.words_around(text, name),
            name,
            reached=is_reached(text, name.span, reaching),
        )
        for name in names(text, Room())
    ]
    return Text(told, tuple(found))


def weigh(weights: Mapping[str, int], features: Iterable[str]) -> int:
    """What the features of a name add up to."""
    return weights.get(weighing.START, 0) + sum(weights.get(one, 0) for one in features)


def train(texts: Sequence[Text]) -> dict[str, int]:
    """The weights, in two passes."""
    slack = 0.5 / PENALTY
    first = fitted([Row(one, t.told, slack) for t in texts for one in t.names], SEEN_IN)
    rows = []
    for text in texts:
        heaviest = sorted(text.names, key=lambda one: weigh(first, one))[-1:]
        rows += [Row(one, text.told, slack) for one in (heaviest if text.told else text.names)]
    return fitted(rows, SEEN_IN)


def left_out() -> dict[str, Score]:
    """How each set fares with weights that were trained on the others."""
    every = {**sets(), **ordinary()}
    found = {}
    for name, texts in every.items():
        weights = train([one for other, rest in every.items() if other != name for one in rest])
        stopped = [
            text.told
            for text in texts
            if any(weigh(weights, one) > weighing.BOUND for one in text.names)
        ]
        persons = sum(text.told for text in texts)
        found[name] = Score(persons, sum(stopped), len(texts) - persons, stopped.count(False))
    return found


def weights_text() -> str:
    """The table of weights that all texts together give."""
    return table_text(train([one for texts in {**sets(), **ordinary()}.values() for one in texts]))


def table_text(weights: Mapping[str, int]) -> str:
    """Weights as a table; a sign in a name of a feature is quoted."""
    table = io.StringIO()
    rows = csv.writer(table, lineterminator="\n")
    rows.writerows([("kenmerk", "gewicht"), *weights.items()])
    return table.getvalue()


def main() -> None:
    """Print how each set fares that was left out; `--write` writes the weights of all."""
    for name, score in left_out().items():
        sys.stdout.write(f"{name}: {score}\n")
    if "--write" in sys.argv:
        WEIGHTS.write_text(weights_text(), encoding="utf-8")


if __name__ == "__main__":
    main()
