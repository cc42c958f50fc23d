"""The schema fills `register.json`: every key has a source that exists, with or without records."""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest
from pydantic import BaseModel

from weerklank.publish.data.register.projector import ITSELF, Projector, getter, is_block
from weerklank.publish.data.register.register_schema import ROOT, register_schema, schema_parts
from weerklank.publish.data.register.register_values import VALUES, Whole

Shape = dict[str, Any]


def paths(shape: Shape, of: object, where: str, seen: set[tuple[str, str]]) -> Iterator[str]:
    """What is wrong with the sources of a shape that is filled from something of this type."""
    if "$ref" in shape:
        part = shape["$ref"].rpartition("/")[2]
        if (part, str(of)) not in seen:
            seen.add((part, str(of)))
            yield from paths(schema_parts()[part], of, part, seen)
    elif "anyOf" in shape:
        for one in filter(is_block, shape["anyOf"]):
            yield from paths(one, of, where, seen)
    elif "items" in shape:
        yield from paths(shape["items"], inner(of), where, seen)
    elif "properties" in shape:
        for key, value in shape["properties"].items():
            found = source(value.get("from", key), of)
            if isinstance(found, str):
                yield f"{where}.{key}: {found}"
            else:
                yield from paths(value, found, f"{where}.{key}", seen)
    elif isinstance(shape.get("additionalProperties"), dict):
        yield from paths(shape["additionalProperties"], inner(of), where, seen)


def source(path: str, of: object) -> object:
    """The type that a path leads to, or what is wrong with the path."""
    if path.startswith("="):
        function: Callable[..., object] | None = VALUES.get(path[1:])
        if function is None:
            return f"no value {path}"
        hints = typing.get_type_hints(function)
        result = hints.pop("return")
        taken = [kind for hint in hints.values() for kind in options(hint)]
        return result if all(kind in taken for kind in options(of)) else f"{path} takes no {of}"
    for name in [] if path == ITSELF else path.split("."):
        found = [member(kind, name) for kind in options(of)]
        if not found or None in found:
            return f"{of} has no {name}"
        of = typing.Union[tuple(found)]  # noqa: UP007 (made of what was found)
    return of


def options(hint: object) -> list[Any]:
    """The types that a value can have, without None and without what only adds a check."""
    if typing.get_origin(hint) is typing.Annotated:
        return options(typing.get_args(hint)[0])
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        return [one for arg in typing.get_args(hint) for one in options(arg)]
    made_for: Any = typing.get_origin(hint)
    if dataclasses.is_dataclass(made_for):
        return [made_for[held] for held in options(typing.get_args(hint)[0])]
    return [] if hint is type(None) else [hint]


def member(kind: Any, name: str) -> object:  # noqa: ANN401 (any type of the code)
    """The type of a field or property; None when the type has none of that name."""
    found, held = getattr(kind, name, None), typing.get_args(kind)
    if isinstance(found, property):
        return typing.get_type_hints(found.fget)["return"]
    kind = typing.get_origin(kind) or kind
    if dataclasses.is_dataclass(kind) or (isinstance(kind, type) and issubclass(kind, BaseModel)):
        hint = typing.get_type_hints(kind).get(name)
        return held[0] if isinstance(hint, typing.TypeVar) else hint
    return None


def inner(of: object) -> object:
    """What a list or a mapping holds."""
    held = [typing.get_args(kind) for kind in options(of)]
    return typing.Union[  # noqa: UP007 (made of what was found)
        tuple(args[-1] if args[-1] is not Ellipsis else args[0] for args in held if args)
    ]


def test_every_source_exists() -> None:
    """Each `from:` of the schema names a field, a property or a value that really is there."""
    assert list(paths(schema_parts()[ROOT], Whole, ROOT, set())) == []


@pytest.mark.parametrize("path", ["verdicts.nothing", "=nothing", "=decision"])
def test_a_source_that_does_not_exist_is_seen(path: str) -> None:
    """A name that nothing has, a value that is not there, and one of something else."""
    shape = {"properties": {"key": {"from": path, "type": "string"}}}

    assert len(list(paths(shape, Whole, ROOT, set()))) == 1


def test_every_value_is_used() -> None:
    """No function is kept for a key that is gone."""
    asked = {
        value["from"].removeprefix("=")
        for part in schema_parts().values()
        for value in part.get("properties", {}).values()
        if value.get("from", "").startswith("=")
    }

    assert asked == set(VALUES)


def test_a_wrong_name_stops_the_build() -> None:
    """Nothing is forgiven: a key is never silently null."""
    shape = {"properties": {"key": {"from": "nothing"}}}

    with pytest.raises(AttributeError):
        Projector({}, {}).filler(shape)(Whole)


def test_what_is_not_there_is_null_and_an_absent_list_is_empty() -> None:
    """A reader can count on the key, and on a list being a list."""
    shape: Mapping[str, Any] = {
        "properties": {
            "one": {"from": "deep.deeper", "type": "string"},
            "many": {"from": "deep", "type": "array", "items": {"type": "string"}},
        }
    }

    found = Projector({}, {}).filler(shape)(types.SimpleNamespace(deep=None))

    assert found == {"one": None, "many": []}


def test_the_published_schema_does_not_name_our_code() -> None:
    """Where a value comes from is our own business."""
    assert '"from": "' not in str(register_schema().content)


def test_a_function_that_nobody_wrote_is_named() -> None:
    """Who types `=name` in a table or schema hears which functions there are, and where."""
    with pytest.raises(LookupError, match=r"=has_day: no such function; there is: fewest, most"):
        getter("=has_day", {"most": len, "fewest": len})
