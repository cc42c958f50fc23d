"""The same letter in two files: what it answers and promises would be told twice.

What is equal to the letter counts once all the same (`rules.answers.known_on`). Two files that
differ in a detail may both be right, so a person decides which one goes.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator

from weerklank.records.collection import Collection
from weerklank.records.files.sheets import R, Sheet
from weerklank.records.models.advice import Advice
from weerklank.records.models.response import Response
from weerklank.records.reporting.problems import Problem


def check_twice(collection: Collection) -> Iterator[Problem]:
    """Every letter and every advice that says what an earlier file says as well."""
    yield from _twice(collection.responses.sheets.values(), _of_letter, _same_letter, "brief")
    yield from _twice(collection.advices.sheets.values(), _of_advice, _same_advice, "advies")


def _twice(
    sheets: Iterable[Sheet[R]],
    keys: Callable[[R], Iterable[Hashable]],
    same: Callable[[R, R], bool],
    what: str,
) -> Iterator[Problem]:
    """Only those that share a key are compared: each with every other one takes too long."""
    earlier: dict[Hashable, list[Sheet[R]]] = {}
    for sheet in sorted(sheets, key=lambda one: one.path):
        likely = [earlier.setdefault(key, []) for key in set(keys(sheet.record))]
        alike = (one for some in likely for one in some if same(one.record, sheet.record))
        first = min(alike, key=lambda one: one.path, default=None)
        if first is None:
            for some in likely:
                some.append(sheet)
            continue
        article = "Deze" if what == "brief" else "Dit"
        text = (
            f"{article} {what} lijkt hetzelfde als {first.path}. Staat {article.lower()} {what} er "
            "twee keer? Haal dan één van de twee bestanden weg."
        )
        yield sheet.problem("W132", text)


def _of_letter(letter: Response) -> Iterable[Hashable]:
    """Who sent what on which day, about each advice."""
    about = (letter.advice, *(one.advice for one in letter.also))
    return [(letter.kind, letter.sender, letter.arrived, advice) for advice in about]


def _same_letter(one: Response, other: Response) -> bool:
    """With the same answers or the same text."""
    answers = _said(one)
    return bool(answers and answers == _said(other)) or bool(one.body and one.body == other.body)


def _said(letter: Response) -> tuple[tuple[object, ...], ...]:
    """What was decided and why; a promise may have been carried out in one of the two files."""
    return tuple((one.recommendation, one.decision, one.explanation) for one in letter.answers)


def _of_advice(advice: Advice) -> Iterable[Hashable]:
    """Who asked what of whom on which day."""
    return [(advice.title.casefold(), advice.sent, advice.council, advice.to)]


def _same_advice(one: Advice, other: Advice) -> bool:
    """With the same recommendations, and not the one in the place of the other."""
    if one.id == other.superseded_by or other.id == one.superseded_by:
        return False
    asked = [[part.text for part in advice.recommendations] for advice in (one, other)]
    return asked[0] == asked[1]
