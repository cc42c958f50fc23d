"""Looks up, in the models themselves, which fields and choices exist, and what they are called.

Pydantic's own error texts are English; the choices in a Dutch message come from here instead.
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, TypeVar, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from weerklank.records.header.place import Place
from weerklank.records.header.yaml_core import Loc
from weerklank.records.values.choice import Choice
from weerklank.records.values.fields import Record
from weerklank.records.values.term import Absent

T = TypeVar("T")

_FIRST_CLAUSE = re.compile(r"^[^.:;?(]+\??")
NOT_TYPED = frozenset({"id", "body"})
"""Fields that the loader fills in itself."""


def known_fields(model: type[BaseModel], loc: Loc) -> tuple[str, ...]:
    """The names that may be typed in the block at `loc`, sorted; the loader's own are left out."""
    block = _model_at(model, loc)
    if block is None:
        return ()
    names = {field.alias or name for name, field in block.model_fields.items()}
    return tuple(sorted(names - NOT_TYPED if not loc else names))


def choices(model: type[BaseModel], loc: Loc) -> tuple[str, ...]:
    """The words that may be typed in the field at `loc`, in the order of the model."""
    field = field_at(model, loc)
    enumeration = inside(field.annotation, StrEnum) if field else None
    return tuple(choice.value for choice in enumeration) if enumeration else ()


def choice_at(model: type[BaseModel], loc: Loc) -> type[Choice] | None:
    """The choices of the field at `loc`, each with what it is in Dutch; None when it has none.

    A term or a date that may also be `none` is no choice.
    """
    field = field_at(model, loc)
    found = inside(field.annotation, Choice) if field else None
    return None if found is Absent else found


def field_at(model: type[BaseModel], loc: Loc) -> FieldInfo | None:
    """The field at `loc`; for a place in a list the field that holds the list."""
    names = [part for part in loc if isinstance(part, str)]
    block = _model_at(model, tuple(names[:-1]))
    fields = block.model_fields if block and names else {}
    return next((one for name, one in fields.items() if names[-1] in {name, one.alias}), None)


def block_at(model: type[BaseModel], loc: Loc) -> type[BaseModel]:
    """The model of the block in which the field at `loc` stands."""
    return _model_at(model, tuple(part for part in loc if isinstance(part, str))[:-1]) or model


def name_meant(model: type[BaseModel], loc: Loc) -> str | None:
    """The field that a wrong name at `loc` is known to mean in that record; None for any other."""
    block = _model_at(model, loc[:-1])
    known = block.other_names if block and issubclass(block, Record) else {}
    typed = str(loc[-1]).strip().lower()
    return next((name for name, words in known.items() if typed in words.split()), None)


def errors_at(model: type[BaseModel], loc: Loc, value: object) -> tuple[ErrorDetails, ...]:
    """What the model has against `value` in the field at `loc`; the fields around it may be absent.

    A place in a list is that of its first item.
    """
    found: Any = value
    for part in reversed(loc):
        found = {part: found} if isinstance(part, str) else [found]
    first = tuple(part if isinstance(part, str) else 0 for part in loc)
    try:
        model.model_validate(found)
    except ValidationError as error:
        details = error.errors(include_url=False)
        return tuple(one for one in details if one["loc"][: len(loc)] == first)
    return ()


def label(model: type[BaseModel], name: str) -> str:
    """What a field is called in Dutch, wherever people meet it: in forms, on pages, in corrections.

    Its `title` in the model; without one the start of its description, so that a new field is never
    without a name. `name` may be the one in the code or the one that is typed.
    """
    fields = model.model_fields
    field = fields.get(name) or next(one for one in fields.values() if one.alias == name)
    clause = _FIRST_CLAUSE.match(field.description or "")
    return field.title or (clause[0].strip() if clause else name)


def mark_of(field: FieldInfo | None, kind: type[T]) -> T | None:
    """What marks a field, as its type does in `Annotated[X, mark] | None`."""
    marks = (*field.metadata, *_marks(field.annotation)) if field else ()
    return next((one for one in marks if isinstance(one, kind)), None)


def _marks(annotation: object) -> Iterator[object]:
    inner = get_args(annotation)
    if get_origin(annotation) is Annotated:
        yield from inner[1:]
    for one in inner:
        yield from _marks(one)


@cache
def marked_fields(
    model: type[BaseModel],
    kind: Any,  # noqa: ANN401 (the class of a mark)
) -> tuple[tuple[str, str, Any, type[BaseModel] | None], ...]:
    """The fields with such a mark, and the blocks with one inside: name, as typed, mark, block."""
    found = []
    for name, field in model.model_fields.items():
        mark, block = mark_of(field, kind), inside(field.annotation, BaseModel)
        if mark or (block and marked_fields(block, kind)):
            found.append((name, field.alias or name, mark, block))
    return tuple(found)


def _model_at(model: type[BaseModel], loc: Loc) -> type[BaseModel] | None:
    """The model of the block at `loc`; places in lists add nothing."""
    block: type[BaseModel] | None = model
    for part in loc:
        if isinstance(part, str) and block is not None:
            block = inside(_annotation(block, part), BaseModel)
    return block


def _annotation(block: type[BaseModel], part: str | int) -> object:
    for name, field in block.model_fields.items():
        if part in {name, field.alias}:
            return field.annotation
    return None


def inside(annotation: object, wanted: type[T]) -> type[T] | None:
    """The first class of the wanted kind inside an annotation such as `tuple[X, ...] | None`."""
    if isinstance(annotation, type) and issubclass(annotation, wanted):
        return annotation
    found: Any = (inside(argument, wanted) for argument in get_args(annotation))
    return next((kind for kind in found if kind is not None), None)


def takes(place: Place, word: str) -> bool:
    """Whether the field also takes the word for what is not there, or not known."""
    return not errors_at(place.model, place.loc, word)
