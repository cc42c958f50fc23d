"""JSON Schemas of the three kinds of header, for editors that complete and explain fields.

They come from the models themselves, with the Dutch descriptions, and allow every short form that
the loader allows. What a schema cannot say, such as that a body exists, `weerklank check` says.
"""

import json
import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import core_schema

from weerklank.records.models.advice import Advice
from weerklank.records.models.agreement import explain_word, same_for_both, short_extension
from weerklank.records.models.body import Body
from weerklank.records.models.composition import short_arrangement
from weerklank.records.models.recommendation import numbered
from weerklank.records.models.response import Response
from weerklank.records.reporting.model_fields import NOT_TYPED
from weerklank.records.values.choice import Choice
from weerklank.records.values.typed import number_as_text, one_or_more, yes_or_no

Schema = dict[str, Any]

_TITLES: Mapping[str, tuple[type[BaseModel], str]] = MappingProxyType(
    {
        "advice": (Advice, "Advies"),
        "body": (Body, "Orgaan"),
        "response": (Response, "Bericht van de gemeente"),
    }
)
_REFERENCE = re.compile(r"#/definitions/(\w+)")


def schema_files() -> dict[str, str]:
    """The three schemas by file name, as text that is the same for the same models."""
    return {
        f"{name}.schema.json": json.dumps(_schema(model, title), ensure_ascii=False, indent=2)
        + "\n"
        for name, (model, title) in _TITLES.items()
    }


def _schema(model: type[BaseModel], title: str) -> Schema:
    made = model.model_json_schema(
        by_alias=True, ref_template="#/definitions/{model}", schema_generator=_Generator
    )
    definitions = made.pop("$defs", {})
    for name in NOT_TYPED:
        made["properties"].pop(name, None)
    made["required"] = [name for name in made["required"] if name not in NOT_TYPED]
    if "Answer" in definitions:
        decision = definitions["Answer"]["properties"]["decision"]
        definitions["Answer"]["properties"]["decision"] = {
            "anyOf": [decision, {"enum": ["unknown", "onbekend"]}],
            "description": decision["description"],
        }
    plain = {name: _without_english(definitions[name]) for name in sorted(_used(made, definitions))}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        **_without_english(made),
        "title": title,
        "definitions": plain,
    }


def _used(schema: Schema, definitions: Mapping[str, Schema]) -> set[str]:
    """The definitions that the schema needs, directly or through another one."""
    used: set[str] = set()
    new = [schema]
    while new:
        named = set(_REFERENCE.findall(json.dumps(new.pop()))) - used
        used |= named
        new += [definitions[name] for name in named]
    return used


def _without_english(schema: Schema) -> Schema:
    """Leave out the titles and the docstrings of classes, which are meant for programmers."""
    kept = {name: value for name, value in schema.items() if name not in {"title", "description"}}
    for field in kept.get("properties", {}).values():
        field.pop("title", None)
        field.pop("default", None)
    return kept


class _Generator(GenerateJsonSchema):
    """Pydantic's generator, told what our validators accept besides the type itself."""

    def function_before_schema(self, schema: core_schema.BeforeValidatorFunctionSchema) -> Schema:
        """A value that is made fit first: allow what it is made from as well."""
        inner = super().function_before_schema(schema)
        validator = getattr(schema["function"]["function"], "__name__", "")
        if validator == one_or_more.__name__:
            return {"anyOf": [inner, inner["items"]]}
        if validator == numbered.__name__:
            inner = {**inner, "items": {"anyOf": [inner["items"], _TEXT]}}
        return {"anyOf": [inner, *_WIDER[validator]]} if validator in _WIDER else inner

    def enum_schema(self, schema: core_schema.EnumSchema) -> Schema:
        """A fixed choice, each with its Dutch meaning."""
        members = [member for member in schema["members"] if isinstance(member, Choice)]
        return {
            "enum": [member.value for member in members],
            "enumDescriptions": [member.meaning for member in members],
        }


_TEXT: Schema = {"type": "string"}
_WIDER: Mapping[str, Sequence[Schema]] = MappingProxyType(
    {
        number_as_text.__name__: [{"type": "integer"}],
        numbered.__name__: [{"enum": ["none", "geen"]}],
        same_for_both.__name__: [_TEXT],
        short_extension.__name__: [_TEXT],
        explain_word.__name__: [{"enum": ["none", "geen", "unknown", "onbekend"]}],
        short_arrangement.__name__: [_TEXT, {"type": "boolean"}],
        yes_or_no.__name__: [{"enum": ["ja", "nee", "yes", "no"]}],
    }
)
"""By the name of the validator in the records: what may be typed besides the type itself."""
