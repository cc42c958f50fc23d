"""Says in a few Dutch words what a field holds, read off its type in the model."""

from __future__ import annotations

import datetime as dt
import types
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Annotated, Union, get_args, get_origin

from pydantic import BaseModel, BeforeValidator, StringConstraints
from pydantic.fields import FieldInfo

from weerklank.records.values.fields import ID_PATTERN
from weerklank.records.values.partial_date import PartialDate
from weerklank.records.values.term import Absent, Term
from weerklank.records.values.typed import read_file_name, read_web_address

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
