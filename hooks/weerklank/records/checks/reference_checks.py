"""What a file names: every body and every advice must be there, also that of a faulty file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pydantic import BaseModel

from weerklank.records.checks.common import known_advice, known_bodies
from weerklank.records.collection import Collection
from weerklank.records.header.yaml_core import Loc
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.models.response import Response
from weerklank.records.reporting.model_fields import marked_fields
from weerklank.records.reporting.problems import Problem
from weerklank.records.values.fields import NameOf


def check_references(collection: Collection) -> Iterator[Problem]:
    """Every unknown body and advice; other faults of a file do not hold back what it names."""
    folders = (
        (collection.advices, Advice), (collection.responses, Response), (collection.bodies, Body),
    )  # fmt: skip
    for folder, model in folders:
        sound = ((sheet, sheet.record) for sheet in folder.sheets.values())
        for sheet, values in (*sound, *((torn, torn.values) for torn in folder.torn)):
            for loc, given, of in _named(model, values, ()):
                if of.folder == "bodies":
                    ids = given if isinstance(given, (list, tuple)) else (given,)
                    yield from known_bodies(collection, sheet, ids, *loc)
                else:
                    yield from known_advice(collection, sheet, given, *loc)


def _named(model: type[BaseModel], block: object, loc: Loc) -> Iterator[tuple[Loc, object, NameOf]]:
    """What stands in the fields with a mark, of a record or of a header that is none."""
    if isinstance(block, Sequence) and not isinstance(block, str):
        for place, item in enumerate(block):
            yield from _named(model, item, (*loc, place))
    elif isinstance(block, (Mapping, BaseModel)):
        for name, key, of, inner in marked_fields(model, NameOf):
            value = block.get(key) if isinstance(block, Mapping) else getattr(block, name)
            if of:
                yield (*loc, key), value, of
            elif inner:
                yield from _named(inner, value, (*loc, key))
