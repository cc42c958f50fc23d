"""Fills the shape that a schema describes from the things that the verdicts are made of.

The schema is the one source: a key says where its value comes from with `from:`, a path of names;
without it the key is the name. `from: =name` asks a function of `register_values`. So no key can be
in the file without a description, and none can be described and not be there.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import reduce
from typing import Any

from weerklank.publish.data.json_values import Json
from weerklank.records.body import Body
from weerklank.records.partial_date import PartialDate
from weerklank.records.term import Term

ITSELF = "."
"""The path of the thing that the block itself is filled from."""

_TO_PART = "#/$defs/"


@dataclass(frozen=True, slots=True)
class Projector:
    """The parts of a schema, and the values that have to be worked out."""

    parts: Mapping[str, Json]
    values: Mapping[str, Callable[[Any], object]]

    def project(self, shape: Json, thing: object) -> Json:
        """The thing in this shape; what is not there is null, a list that is not there is empty."""
        if "$ref" in shape:
            return self.project(self.parts[shape["$ref"].removeprefix(_TO_PART)], thing)
        if "anyOf" in shape:
            shape = next((one for one in shape["anyOf"] if is_block(one)), {})
            return None if thing is None else self.project(shape, thing)
        if "items" in shape:
            return [self.project(shape["items"], one) for one in _listed(thing)]
        if thing is None:
            return None
        if "properties" in shape:
            return {
                key: self.project(value, value_at(value.get("from", key), thing, self.values))
                for key, value in shape["properties"].items()
            }
        if "additionalProperties" in shape and isinstance(thing, Mapping):
            inner = shape["additionalProperties"]
            return {str(key): self.project(inner, value) for key, value in thing.items()}
        return plain(thing)


def value_at(path: str, thing: object, values: Mapping[str, Callable[[Any], object]]) -> object:
    """What stands at a path of names in a thing, or what one of the functions makes of it."""
    if path.startswith("="):
        return values[path[1:]](thing)
    names = [] if path == ITSELF else path.split(".")
    # What is not there has nothing in it; a name that nothing has is an error, always.
    return reduce(lambda of, name: None if of is None else getattr(of, name), names, thing)


def is_block(shape: Json) -> bool:
    """Whether a choice of a schema is something to fill, and no bare null or word."""
    return shape.get("type") != "null" and "const" not in shape


def plain(value: object) -> Json:
    """A single value as JSON takes it: a date as precise as known, a body by its id."""
    match value:
        case PartialDate() | dt.date():
            return value.isoformat()
        case Body():
            return value.id
        case Term():
            return str(value)
        case _:
            return value


def _listed(thing: object) -> tuple[object, ...]:
    return tuple(thing) if isinstance(thing, tuple | list) else ()
