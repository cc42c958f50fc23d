"""The rows of a form that have a number: the recommendations of an advice, and their answers."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count
from typing import Any

from weerklank.admin.local.own_form import only_its_number
from weerklank.commands.editor.told import Told
from weerklank.importing.sheets.listed import points_in
from weerklank.records.register import Register

_OF_AN_ANSWER = re.compile(r"answers\.(\d+)(.*)")


def spoken(register: Register, advice: str) -> dict[str, str]:
    """What was asked, by the number of the recommendation: shown beside its answer."""
    found = (one for one in register.advices if one.id == advice)
    return {r.id: r.text for one in found for r in one.recommendations}


def answers_for(asked: Mapping[str, str]) -> Sequence[Mapping[str, str]]:
    """A row for each recommendation, of which only the number is known."""
    return [{"recommendation": number} for number in asked]


def addressee_of(register: Register, advice: str) -> str:
    """Who will answer, where the advice went to one body; else empty."""
    found = [one for one in register.advices if one.id == advice]
    bodies = [body.id for one in found for body in register.addressees_of(one)]
    return bodies[0] if len(bodies) == 1 else ""


def apart(asked: Sequence[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """A list of points that was pasted in one field of a new advice, as a row for each point."""
    for row in asked:
        points = points_in(str(row.get("text", "")))
        if set(row) - {"id", "text"} or not points[0]:
            yield row  # what else stands there is about one of them, and nobody knows which
        else:
            yield from ({"text": point} for point in points)


def numbered(asked: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Each recommendation with its number; who gives none gets the next that is free."""
    rows = list(asked)
    given = {str(row["id"]) for row in rows if "id" in row}
    free = (str(number) for number in count(1) if str(number) not in given)
    return [row if "id" in row else {"id": next(free), **row} for row in rows]


def where_it_stands(fault: Told, shown: Mapping[str, Any]) -> Told:
    """The fault at the row of the page: rows that only hold their number were not counted."""
    place = _OF_AN_ANSWER.match(fault.field)
    rows = [
        n for n, row in enumerate(shown.get("answers", ())) if not only_its_number("answers", row)
    ]
    if not place or int(place[1]) >= len(rows):
        return fault
    return replace(fault, field=f"answers.{rows[int(place[1])]}{place[2]}")
