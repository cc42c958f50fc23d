"""The same letter in two files: what it answers and promises would be told twice.

What is equal to the letter counts once all the same (`rules.answers.known_on`). Two files that
differ in a detail may both be right, so a person decides which one goes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from weerklank.records.collection import Collection
from weerklank.records.files.sheets import R, Sheet
from weerklank.records.models.advice import Advice
from weerklank.records.models.response import Response
from weerklank.records.reporting.problems import Problem


def check_twice(collection: Collection) -> Iterator[Problem]:
    """Every letter and every advice that says what an earlier file says as well."""
    yield from _twice(collection.responses.sheets.values(), _same_letter, "brief")
    yield from _twice(collection.advices.sheets.values(), _same_advice, "advies")


def _twice(
    sheets: Iterable[Sheet[R]], same: Callable[[R, R], bool], what: str
) -> Iterator[Problem]:
    earlier: list[Sheet[R]] = []
    for sheet in sorted(sheets, key=lambda one: one.path):
        first = next((one for one in earlier if same(one.record, sheet.record)), None)
        if first is None:
            earlier.append(sheet)
            continue
        article = "Deze" if what == "brief" else "Dit"
        text = (
            f"{article} {what} lijkt hetzelfde als {first.path}. Staat {article.lower()} {what} er "
            "twee keer? Haal dan één van de twee bestanden weg."
        )
        yield sheet.problem("W132", text)


def _same_letter(one: Response, other: Response) -> bool:
    """From the same to the same on the same day, with the same answers or the same text."""
    if (one.kind, one.sender, one.arrived) != (other.kind, other.sender, other.arrived):
        return False
    if {part.advice for part in one.parts}.isdisjoint(part.advice for part in other.parts):
        return False
    answers = _said(one)
    return bool(answers and answers == _said(other)) or bool(one.body and one.body == other.body)


def _said(letter: Response) -> tuple[tuple[object, ...], ...]:
    """What was decided and why; a promise may have been carried out in one of the two files."""
    return tuple((one.recommendation, one.decision, one.explanation) for one in letter.answers)


def _same_advice(one: Advice, other: Advice) -> bool:
    """Of the same council on the same day, with the same title and the same recommendations."""
    if one.id == other.superseded_by or other.id == one.superseded_by:
        return False
    asked = [[part.text for part in advice.recommendations] for advice in (one, other)]
    titles = [advice.title.casefold() for advice in (one, other)]
    if titles[0] != titles[1] or asked[0] != asked[1]:
        return False
    return (one.sent, one.council, one.to) == (other.sent, other.council, other.to)
