"""Fills the shape that a schema describes from the things that the verdicts are made of.

The schema is the one source: a key says where its value comes from with `from:`, a path of names;
without it the key is the name. `from: =name` asks a function of `register_values`. So no key can be
in the file without a description, and none can be described and not be there.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field
from operator import attrgetter
from typing import Any

from weerklank.lazy_dataclass import dataclass
from weerklank.publish.data.register.json_values import Json
from weerklank.records.models.body import Body
from weerklank.records.values.partial_date import PartialDate
from weerklank.records.values.term import Term

ITSELF = "."
"""The path of the thing that the block itself is filled from."""

TO_PART = "#/$defs/"

Filler = Callable[[Any], Json]
"""Makes of a thing what the file says of it."""

Finder = Callable[[Any], object]
"""Finds a value in a thing."""

Values = Mapping[str, Callable[[Any], object]]
"""The functions that work out a value, by name."""


@dataclass(frozen=True, slots=True)
class Projector:
    """The parts of a schema, and the values that have to be worked out."""

    parts: Mapping[str, Json]
    values: Values
    _made: dict[str, Filler] = field(default_factory=dict, compare=False, repr=False)
    """The fillers of the parts: a shape is read once, however many things it is filled from."""

    def filler(self, shape: Json) -> Filler:
        """What fills this shape: what is not there is null, a list that is not there is empty."""
        if "$ref" in shape:
            return self._part(shape["$ref"].removeprefix(TO_PART))
        if "anyOf" in shape:
            return _unless_absent(self.filler(next(filter(is_block, shape["anyOf"]), {})))
        if "items" in shape:
            one = self.filler(shape["items"])
            return lambda things: [one(thing) for thing in _listed(things)]
        if "properties" in shape:
            return _unless_absent(self._block(shape["properties"]))
        if "additionalProperties" in shape:
            inner = self.filler(shape["additionalProperties"])
            return _unless_absent(
                lambda thing: (
                    {str(key): inner(value) for key, value in thing.items()}
                    if isinstance(thing, Mapping)
                    else plain(thing)
                )
            )
        return plain

    def _part(self, name: str) -> Filler:
        """A part may hold itself: in there it is found when a thing comes."""
        if name not in self._made:

            def later(thing: object) -> Json:
                return self._made[name](thing)

            self._made[name] = later
            self._made[name] = self.filler(self.parts[name])
        return self._made[name]

    def _block(self, keys: Mapping[str, Json]) -> Filler:
        found = list(self.members(keys))
        return lambda thing: {key: fill(get(thing)) for key, get, fill in found}

    def members(self, keys: Mapping[str, Json]) -> Iterator[tuple[str, Finder, Filler]]:
        """For each key of an object: what finds its value in a thing, and what fills it."""
        for key, value in keys.items():
            yield key, getter(value.get("from", key), self.values), self.filler(value)


def getter(path: str, values: Values) -> Finder:
    """What finds the value at a path of names in a thing, or lets one of the functions make it.

    What is not there has nothing in it; a name that nothing has is an `AttributeError`, always.
    """
    if path.startswith("="):
        if path[1:] not in values:
            message = f"{path}: no such function; there is: {', '.join(sorted(values))}"
            raise LookupError(message)
        return values[path[1:]]
    if path == ITSELF:
        return lambda thing: thing
    at_once = attrgetter(path)

    def found(thing: object) -> object:
        try:
            return at_once(thing)
        except AttributeError:
            return _step_by_step(path.split("."), thing)

    return at_once if "." not in path else found


def _step_by_step(names: Iterable[str], thing: object) -> object:
    for name in names:
        if thing is None:
            return None
        thing = getattr(thing, name)
    return thing


def _unless_absent(fill: Filler) -> Filler:
    return lambda thing: None if thing is None else fill(thing)


def is_block(shape: Json) -> bool:
    """Whether a choice of a schema is something to fill, and no bare null or word."""
    return shape.get("type") != "null" and "const" not in shape


def plain(value: object) -> Json:
    """A single value as JSON takes it: a date as precise as known, a body by its id."""
    if value is None or type(value) is str:  # Nearly all are, and the others take longer to tell.
        return value
    match value:
        case None | bool():
            return value
        case str() | Term():
            # A word of ours too: the writer of JSON asks it for its value, which is slow.
            return str(value)
        case PartialDate() | dt.date():
            return value.isoformat()
        case Body():
            return value.id
        case _:
            return value


def _listed(thing: object) -> tuple[object, ...]:
    return tuple(thing) if isinstance(thing, tuple | list) else ()
