"""Writes a record the long way: lists as lists and blocks as blocks, also where less would do.

People may write `themes: wonen` by hand. What Weerklank writes itself is always in full, so that
an editor with forms can open and save it without losing anything.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args, get_origin

from pydantic import BaseModel

from weerklank.records.models.advice import Recommendation
from weerklank.records.models.agreement import AnswerTerm
from weerklank.records.models.arrangement import Arrangement
from weerklank.records.values.typed import is_none, yes_no_or_unknown
from weerklank.writing.value_words import inner_types
from weerklank.writing.yaml_text import record_text

_UNKNOWN = "unknown"
"""Nobody knows whether it is arranged."""


def whole_record(model: type[BaseModel], fields: Mapping[str, object], text: str = "") -> str:
    """The file of a record of this model, as `record_text` writes it, with every field in full."""
    return record_text(in_full(model, fields), text)


def in_full(model: type[BaseModel], fields: Mapping[str, object]) -> dict[str, object]:
    """The same fields in the same order; a field that the model does not know stays as it is."""
    types = {field.alias or name: field.annotation for name, field in model.model_fields.items()}
    return {name: _value(types.get(name), value) for name, value in fields.items()}


def _value(annotation: object, value: object) -> object:
    """The value as its type wants it written."""
    if value is None:
        return None
    inner = next((t for t in inner_types(annotation) if issubclass(t, BaseModel)), None)
    if inner is Recommendation and is_none(value):
        return [{"id": "1", "text": "none"}]
    if not _is_list(annotation):
        return value if inner is None else _block(inner, value, 1)
    items = value if isinstance(value, (list, tuple)) else [value]
    if inner is None:
        return list(items)
    return [_block(inner, item, number) for number, item in enumerate(items, start=1)]


def _is_list(annotation: object) -> bool:
    return get_origin(annotation) is tuple or any(map(_is_list, get_args(annotation)))


def _block(model: type[BaseModel], value: object, number: int) -> object:
    """A block; for a single value the block that it stands for."""
    if isinstance(value, Mapping):
        return in_full(model, value)
    if model is Recommendation:
        return {"id": str(number), "text": value}
    if model is AnswerTerm:
        return {"requested": value, "unrequested": value}
    if model is Arrangement:
        return _arranged(value)
    return value


def _arranged(value: object) -> dict[str, object]:
    """What a single word says of an arrangement: `nee` is no note, and `unknown` is no yes."""
    said = yes_no_or_unknown(value)
    if said is None:
        return {"present": _UNKNOWN}
    return {"present": said} if isinstance(said, bool) else {"present": True, "note": value}
