"""Writes a record the long way: lists as lists and blocks as blocks, also where less would do.

People may write `themes: wonen` by hand. What Weerklank writes itself is always in full, so that
an editor with forms can open and save it without losing anything.
"""

import datetime as dt
import types
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Annotated, Union, get_args, get_origin

from pydantic import BaseModel, BeforeValidator, StringConstraints
from pydantic.fields import FieldInfo

from weerklank.records.models.agreement import AnswerTerm, Extension, same_for_both, short_extension
from weerklank.records.models.composition import Arrangement
from weerklank.records.models.recommendation import Recommendation
from weerklank.records.reporting.model_fields import inside
from weerklank.records.values.fields import ID_PATTERN
from weerklank.records.values.partial_date import PartialDate
from weerklank.records.values.term import Absent, Term
from weerklank.records.values.typed import (
    is_none,
    read_file_name,
    read_web_address,
    yes_no_or_unknown,
)
from weerklank.writing.headers.yaml_text import record_text

_SIMPLE: dict[type, str] = {
    PartialDate: "datum",
    dt.date: "datum tot op de dag",
    Term: "termijn",
    bool: "ja of nee",
    int: "getal",
}
_BY_VALIDATOR: Mapping[object, str] = {
    read_web_address: "webadres",
    read_file_name: "naam van een stuk",
}
_BY_LENGTH = {300: "tekst op één regel", 2_000: "korte tekst", 40_000: "tekst"}

_UNKNOWN = "unknown"
"""Nobody knows whether it is arranged."""


def whole_record(model: type[BaseModel], fields: Mapping[str, object], text: str = "") -> str:
    """The file of a record of this model, as `record_text` writes it, with every field in full."""
    return record_text(in_full(model, fields), text)


def in_full(model: type[BaseModel], fields: Mapping[str, object]) -> dict[str, object]:
    """The same fields in the same order; a field that the model does not know stays as it is.

    What says no more than a field that is left out is left out.
    """
    types = {field.alias or name: field.annotation for name, field in model.model_fields.items()}
    full = {name: _value(types.get(name), value) for name, value in fields.items()}
    return {name: value for name, value in full.items() if value is not None or not fields[name]}


def _value(annotation: object, value: object) -> object:
    """The value as its type wants it written."""
    if value is None:
        return None
    inner = inside(annotation, BaseModel)
    if inner is Recommendation and is_none(value):
        return [{"id": "1", "text": "none"}]
    if not is_list(annotation):
        return value if inner is None else block(inner, value, 1)
    items = value if isinstance(value, (list, tuple)) else [value]
    if inner is None:
        return list(items)
    return [block(inner, item, number) for number, item in enumerate(items, start=1)]


def is_list(annotation: object) -> bool:
    """Whether there can be more than one."""
    return get_origin(annotation) is tuple or any(map(is_list, get_args(annotation)))


def block(model: type[BaseModel], value: object, number: int) -> object:
    """A block; for a single value the block that it stands for, None where that says nothing."""
    if isinstance(value, Mapping):
        return in_full(model, value)
    if model is Recommendation:
        return {"id": str(number), "text": value}
    if model is AnswerTerm:
        return same_for_both(value)
    if model is Extension:
        return short_extension(value)
    if model is Arrangement:
        return _arranged(value)
    return value


def _arranged(value: object) -> dict[str, object]:
    """What a single word says of an arrangement: `nee` is no note, and `unknown` is no yes."""
    said = yes_no_or_unknown(value)
    if said is None:
        return {"present": _UNKNOWN}
    return {"present": said} if isinstance(said, bool) else {"present": True, "note": value}


def value_words(field: FieldInfo) -> str:
    """What to fill in: `datum`, `termijn`, `keuze`, `lijst van …`, `blok …`."""
    return _words(field.annotation, field.metadata)


def inner_types(annotation: object) -> list[type]:
    """The classes inside an annotation such as `tuple[X, ...] | None`, in order."""
    if isinstance(annotation, type) and not get_args(annotation):
        return [annotation]
    return [found for argument in get_args(annotation) for found in inner_types(argument)]


def _words(annotation: object, metadata: Sequence[object]) -> str:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _words(arguments[0], [*metadata, *arguments[1:]])
    if origin in {Union, types.UnionType}:
        words = _words(next(a for a in arguments if a is not types.NoneType), metadata)
        return f"{words}, none of unknown" if Absent in arguments else words
    if origin is tuple:
        return f"lijst: {_words(arguments[0], ())}"
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return "blok met velden"
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return "keuze: " + ", ".join(choice.value for choice in annotation)
    if isinstance(annotation, type) and annotation in _SIMPLE:
        return _SIMPLE[annotation]
    return _text_words(metadata)


def _text_words(metadata: Sequence[object]) -> str:
    """What sort of text it is."""
    for rule in metadata:
        if isinstance(rule, BeforeValidator) and rule.func in _BY_VALIDATOR:
            return _BY_VALIDATOR[rule.func]
        if isinstance(rule, StringConstraints):
            if rule.pattern:
                return "bestandsnaam zonder .md" if rule.pattern == ID_PATTERN else "nummer"
            return _BY_LENGTH.get(rule.max_length or 0, "tekst")
    return "tekst"
