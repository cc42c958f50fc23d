"""Dates of what has happened, and what is wrong with one after today: for check and for wizards.

Which dates these are stands in the models (`Been`): a new one is marked there, and nowhere else.
"""

import datetime as dt
from collections.abc import Iterator

from pydantic import BaseModel

from weerklank.records.files.collection import Collection
from weerklank.records.header.yaml_core import Loc
from weerklank.records.reporting.model_fields import field_at, mark_of, marked_fields
from weerklank.records.reporting.problems import Problem
from weerklank.records.values.fields import Been
from weerklank.records.values.partial_date import PartialDate

_TOO_LATE = {
    "R100": "Dat kan nog niet zijn gebeurd. Kijk het jaar na.",
    "W130": "Tot die dag staat de naam niet op de site. Klopt het jaar?",
    "W131": "Tot die dag staat het advies niet op de site. Klopt het jaar?",
}


def check_future(collection: Collection, today: dt.date) -> Iterator[Problem]:
    """Every date after the day of the build of something that is said to have happened.

    A record that is kept back until a later day is left alone: it is not on the site yet.
    """
    for folder in (collection.advices, collection.responses, collection.bodies):
        for sheet in folder.sheets.values():
            embargo = getattr(sheet.record, "publish_from", None)
            if embargo is None or embargo <= today:
                for code, text, loc in been_after(sheet.record, today):
                    yield sheet.problem(code, text, *loc)


def been_after(record: BaseModel, today: dt.date, loc: Loc = ()) -> Iterator[tuple[str, str, Loc]]:
    """Code, Dutch text and place of every date after `today` of what is said to have happened."""
    for name, key, been, _ in marked_fields(type(record), Been):
        value = getattr(record, name)
        found = value if isinstance(value, tuple) else (value,)
        for place, one in enumerate(found):
            here = (*loc, key, place) if isinstance(value, tuple) else (*loc, key)
            if isinstance(one, BaseModel):
                yield from been_after(one, today, here)
            elif been and (text := _too_late(key, one, been, today)):
                yield been.code, text, here


def not_been(
    model: type[BaseModel], loc: Loc, value: object, today: dt.date
) -> tuple[str, str] | None:
    """Code and Dutch text about a typed date after `today`, where it must have happened."""
    been = mark_of(field_at(model, loc), Been)
    try:
        moment = PartialDate.parse(str(value))
    except ValueError:
        return None
    text = _too_late(str(loc[-1]), moment, been, today) if been else ""
    return (been.code, text) if been and text else None


def _too_late(name: str, moment: object, been: Been, today: dt.date) -> str:
    if not isinstance(moment, PartialDate) or not moment.known or moment.earliest <= today:
        return ""
    return f"'{name}' ({moment}) ligt na vandaag ({today}). {_TOO_LATE[been.code]}"
