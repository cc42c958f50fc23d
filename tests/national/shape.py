"""Registers in full: every key that the schema asks, also where there is nothing to say."""

from __future__ import annotations

import json
from typing import Any

from weerklank.publish.data.register.register_schema import register_schema

PARTS: dict[str, Any] = json.loads(register_schema().octets)["$defs"]


def whole(shape: dict[str, Any], value: Any) -> Any:  # noqa: ANN401 (JSON)
    """The value with every key that the schema asks and these councils have nothing to say of."""
    if "$ref" in shape:
        return whole(PARTS[shape["$ref"].removeprefix("#/$defs/")], value)
    if isinstance(value, list) and "items" in shape:
        return [whole(shape["items"], one) for one in value]
    if isinstance(value, dict) and "anyOf" in shape:
        return whole(next(one for one in shape["anyOf"] if one.get("type") != "null"), value)
    if isinstance(value, dict) and "properties" in shape:
        lacking = {k: _empty(v) for k, v in shape["properties"].items() if k not in value}
        given = {k: whole(shape["properties"].get(k, {}), one) for k, one in value.items()}
        return {**given, **lacking}
    if isinstance(value, dict) and "additionalProperties" in shape:
        return {k: whole(shape["additionalProperties"], one) for k, one in value.items()}
    return value


def _empty(shape: dict[str, Any]) -> Any:  # noqa: ANN401 (JSON)
    """The least that a value of this shape can be."""
    if "$ref" in shape:
        return _empty(PARTS[shape["$ref"].removeprefix("#/$defs/")])
    kinds = shape.get("type", "object")
    if "anyOf" in shape or "null" in kinds:
        return None
    if "enum" in shape:
        return shape["enum"][0]
    least = {"array": [], "string": "", "integer": 0, "number": 0, "boolean": False}
    return least[kinds] if kinds in least else whole(shape, {})
