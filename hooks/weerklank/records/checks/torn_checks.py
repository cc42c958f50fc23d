"""What a faulty file names: its other faults do not hold back that it names what is not there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from weerklank.records.checks.common import known_advice, known_bodies
from weerklank.records.collection import Collection
from weerklank.records.header.yaml_core import Loc
from weerklank.records.reporting.problems import Problem

_BODIES = {
    "advices": ("council", "to", "with", "happened to"),
    "responses": ("from", "on_behalf_of", "to"),
    "bodies": (
        "advises", "agreements with", "works_with council", "agenda from", "happened to",
        "ended successor",
    ),
}  # fmt: skip
"""By folder the fields that hold a body or a list of bodies, with the blocks around them."""

_ADVICES = {
    "advices": ("superseded_by",),
    "responses": ("advice", "also advice"),
    "bodies": ("agenda advice",),
}
"""By folder the fields that hold an advice."""


def check_torn(collection: Collection) -> Iterator[Problem]:
    """Every unknown body and advice in the files that are no records."""
    for name, fields in _BODIES.items():
        for torn in getattr(collection, name).torn:
            for loc, value in _filled(torn.values, fields):
                ids = value if isinstance(value, list) else [value]
                yield from known_bodies(collection, torn, ids, *loc)
    for name, fields in _ADVICES.items():
        for torn in getattr(collection, name).torn:
            for loc, value in _filled(torn.values, fields):
                yield from known_advice(collection, torn, value, *loc)


def _filled(values: Mapping[str, object], fields: tuple[str, ...]) -> Iterator[tuple[Loc, object]]:
    for field in fields:
        yield from _at(values, tuple(field.split()), ())


def _at(value: object, path: tuple[str, ...], loc: Loc) -> Iterator[tuple[Loc, object]]:
    """What stands at the end of `path`, in every block of a list on the way."""
    if not path:
        yield loc, value
    elif isinstance(value, list):
        for place, item in enumerate(value):
            yield from _at(item, path, (*loc, place))
    elif isinstance(value, Mapping) and path[0] in value:
        yield from _at(value[path[0]], path[1:], (*loc, path[0]))
