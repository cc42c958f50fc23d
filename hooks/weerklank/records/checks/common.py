"""The two questions that all checks ask: does it exist, and which of two dates came first."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TypeGuard

from weerklank.records.files.collection import Collection, Folder
from weerklank.records.files.sheets import R, Sheet, TornSheet
from weerklank.records.reporting.problems import Problem
from weerklank.records.reporting.suggestions import nearest
from weerklank.records.values.fields import ID_PATTERN
from weerklank.records.values.partial_date import PartialDate


def surely_before(first: PartialDate | None, second: PartialDate | None) -> bool:
    """Whether every day that `first` can be lies before every day that `second` can be."""
    return first is not None and second is not None and first.latest < second.earliest


def in_order(
    sheet: Sheet[R],
    earlier: tuple[str, PartialDate | None],
    later: tuple[str, PartialDate | None],
    *loc: str | int,
) -> Iterator[Problem]:
    """A problem when `later` surely lies before `earlier`; each is a name and a date."""
    if surely_before(later[1], earlier[1]):
        text = f"'{later[0]}' ({later[1]}) ligt voor '{earlier[0]}' ({earlier[1]})."
        yield sheet.problem("R049", f"{text} Kijk beide datums na.", *loc)


def is_id(value: object) -> TypeGuard[str]:
    """Whether it can be the name of a file; else its own fault has been reported."""
    return isinstance(value, str) and re.fullmatch(ID_PATTERN, value) is not None


def known_bodies(
    collection: Collection, sheet: Sheet[R] | TornSheet, ids: Sequence[object], *loc: str | int
) -> Iterator[Problem]:
    """A problem for every id that is not the name of a body, and for every id named twice."""
    field = loc[-1]
    for place, body_id in enumerate(ids):
        if not is_id(body_id) or collection.bodies.closed:
            continue
        if body_id not in collection.bodies.ids:
            text = f"'{field}' noemt een onbekend orgaan: {body_id}."
            yield sheet.problem("R037", f"{text} {_instead(collection, body_id)}", *loc, place)
        elif body_id in ids[:place]:
            text = f"'{field}' noemt {body_id} twee keer. Haal er één weg."
            yield sheet.problem("R036", text, *loc, place)


def known_advice(
    collection: Collection, sheet: Sheet[R] | TornSheet, given: object, *loc: str | int
) -> Iterator[Problem]:
    """A problem when `given` is not the name of an advice."""
    if not is_id(given) or given in collection.advices.ids or collection.advices.closed:
        return
    meant = nearest(given, collection.advices.ids)
    instead = f"Bedoelt u '{meant}'?" if meant else f"Maak {collection.advices.path / given}.md."
    code = "R042" if loc[-1] == "superseded_by" else "R033"
    text = f"'{loc[-1]}' noemt een onbekend advies: {given}. {instead}"
    yield sheet.problem(code, text, *loc)


def earlier_names(folder: Folder[R], names: Callable[[R], Sequence[str]]) -> Iterator[Problem]:
    """A problem for every earlier name that a file has today, or that two files claim."""
    claimed: dict[str, str] = {}
    for sheet in folder.sheets.values():
        for name in names(sheet.record):
            if name in folder.ids:
                text = f"'formerly' noemt {name}, maar {name}.md bestaat. Haal de naam hier weg."
                yield sheet.problem("R122", text, "formerly")
            elif claimed.setdefault(name, sheet.id) != sheet.id:
                text = f"{claimed[name]}.md heette ook al {name}. Laat de naam bij één van de twee."
                yield sheet.problem("R122", text, "formerly")


def _instead(collection: Collection, body_id: str) -> str:
    if meant := nearest(body_id, collection.bodies.ids):
        return f"Bedoelt u '{meant}'?"
    return f"Maak {collection.bodies.path / body_id}.md, of verbeter de naam."
