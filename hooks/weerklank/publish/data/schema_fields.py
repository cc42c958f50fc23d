"""The fields of `register.json` as people read them, from the schema that programs read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from weerklank.publish.data.json_values import Json
from weerklank.publish.data.projector import TO_PART
from weerklank.publish.output import DataFile


@dataclass(frozen=True, slots=True)
class Field:
    """A key, what it means, and the part that describes what is inside it; else empty."""

    name: str
    meaning: str
    part: str


@dataclass(frozen=True, slots=True)
class Part:
    """One kind of block in the file, with its keys in order."""

    name: str
    fields: tuple[Field, ...]


def parts(schema: DataFile) -> tuple[Part, ...]:
    """Every kind of block in the file, the whole file first."""
    definitions = json.loads(schema.octets)["$defs"]
    blocks = {name: part for name, part in definitions.items() if "properties" in part}
    return tuple(
        Part(name, tuple(_fields(part["properties"], frozenset(blocks))))
        for name, part in blocks.items()
    )


def _fields(
    properties: dict[str, Json], blocks: frozenset[str], above: str = ""
) -> Iterator[Field]:
    """The keys, those of a block without a name of its own after the key that holds it."""
    for name, value in properties.items():
        inside = [found for found in _named(value) if found in blocks]
        yield Field(above + name, value["description"], inside[0] if inside else "")
        yield from _fields(value.get("properties", {}), blocks, f"{above}{name}.")


def _named(value: Json) -> Iterator[str]:
    """The parts that a value refers to, itself or through what it holds."""
    if "$ref" in value:
        yield value["$ref"].removeprefix(TO_PART)
    for inner in (value.get("items"), value.get("additionalProperties"), *value.get("anyOf", ())):
        if isinstance(inner, dict):
            yield from _named(inner)
