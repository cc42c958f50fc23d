"""What a letter says on each recommendation: a letter that nobody worked out, or only in part."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from weerklank.records.collection import Collection
from weerklank.records.files.sheets import Sheet
from weerklank.records.models.response import Response
from weerklank.records.reporting.problems import Problem

_Letters = Mapping[str, Sequence[Response]]
"""The letters about each advice."""


def check_worked_out(collection: Collection) -> Iterator[Problem]:
    """A remark for each letter with recommendations on which it may say what nobody entered."""
    letters = _by_advice(collection)
    for sheet in collection.responses.sheets.values():
        yield from _not_worked_out(collection, letters, sheet)


def _by_advice(collection: Collection) -> _Letters:
    found: dict[str, list[Response]] = {}
    for sheet in collection.responses.sheets.values():
        for part in sheet.record.parts:
            found.setdefault(part.advice, []).append(part)
    return found


def _not_worked_out(
    collection: Collection, letters: _Letters, sheet: Sheet[Response]
) -> Iterator[Problem]:
    """A letter of which nobody entered what it says on some recommendation, for each advice."""
    for place, part in enumerate(sheet.record.parts):
        advice = collection.advices.sheets.get(part.advice)
        asked = [one.id for one in advice.record.recommendations] if advice else []
        left = [number for number in asked if part.leaves_open(number)]
        entered = _entered(letters[part.advice], part) if left else set()
        if left := [number for number in left if number not in entered]:
            loc = ("also", place - 1, "advice") if place else ("answers",) if part.answers else ()
            yield sheet.problem("W107", _work_out(asked, left), *loc)


def _entered(letters: Sequence[Response], letter: Response) -> set[str]:
    """The recommendations on which a letter for one of the same bodies says something."""
    speakers = {letter.sender, *letter.on_behalf_of}
    found = (one for one in letters if speakers & {one.sender, *one.on_behalf_of})
    return {answer.recommendation for one in found for answer in one.answers}


def _work_out(asked: Sequence[str], left: Sequence[str]) -> str:
    """Which recommendations are left, and what to type for one of them."""
    whole, numbers = len(left) == len(asked), ", ".join(left)
    which = "per aanbeveling verwerkt" if whole else f"verwerkt voor aanbeveling {numbers}"
    return (
        f"Dit antwoord is nog niet {which}. Zet bij 'answers' van elke aanbeveling: "
        "recommendation, decision en explanation. Zegt de brief niets over aanbeveling "
        f"{left[0]}? Zet erbij: silent_on: ['{left[0]}']."
    )
