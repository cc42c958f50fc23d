"""`data/register.schema.json`: what every key of `register.json` means, for people and programs.

The meaning stands in `register.schema.yaml`. The choices come from the code itself, so that the
schema cannot name a state that the rules do not give.
"""

import json
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache

from weerklank.cases.owing.waiting import Turn
from weerklank.cases.recommendation import OUTCOMES
from weerklank.lazy_dataclass import dataclass
from weerklank.publish.data.register.json_values import Json, file_text
from weerklank.publish.data.register.projector import TO_PART
from weerklank.publish.data.register.register_values import VERSION
from weerklank.publish.making.output import DataFile
from weerklank.records.models.advice_words import AdviceForm, AdviceKind, Instrument, Opinion, Phase
from weerklank.records.models.body import BodyKind, CouncilKind
from weerklank.records.models.decision import Decision
from weerklank.records.models.happening import HappeningKind, Vote
from weerklank.records.values.themes import ThemeCode
from weerklank.rules.clock.sheet.step import StepKind
from weerklank.rules.clock.states import ENDED, NotKnown, TimelinessState
from weerklank.rules.explanation.model import ExplanationState, FactName
from weerklank.rules.follow_up import FollowUpState
from weerklank.rules.involvement import InvolvementState
from weerklank.rules.scan.scan_items import Law, ScanState
from weerklank.rules.topics import TopicState
from weerklank.words.packaged import table_of

URI = "data/register.schema.json"
ROOT = "register"
"""The part that is the whole file."""

_CHOICES: tuple[type[StrEnum], ...] = (
    AdviceForm, AdviceKind, BodyKind, CouncilKind, Decision, ExplanationState, FactName,
    FollowUpState, HappeningKind, Instrument, InvolvementState, Law, NotKnown, Opinion, Phase,
    ScanState, StepKind, ThemeCode, TimelinessState, TopicState, Turn, Vote,
)  # fmt: skip


def register_schema() -> DataFile:
    """The schema as a file; the same code gives the same bytes."""
    return DataFile(URI, _text())


@cache
def _written() -> dict[str, Json]:
    written: dict[str, Json] = table_of("weerklank.publish.data.register", "register.schema.yaml")
    for choice in _CHOICES:
        written["$defs"][choice.__name__] = {"enum": [str(member) for member in choice]}
    written["$defs"]["Stands"] = {"enum": [*map(str, TimelinessState), ENDED]}
    written["$defs"]["Outcome"] = {"enum": [str(member) for member in OUTCOMES]}
    return written


def schema_parts() -> Mapping[str, Json]:
    """Every part of the schema by its name, with where each key comes from."""
    parts: Mapping[str, Json] = _written()["$defs"]
    return parts


@cache
def _text() -> str:
    written = _written()
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:weerklank:register:{VERSION}",
        **written,
        "$defs": {name: _complete(part) for name, part in schema_parts().items()},
    }
    return file_text(whole)


def _complete(part: dict[str, Json]) -> dict[str, Json]:
    """An object has all its keys, always; a reader may meet keys of a later version."""
    told = {key: value for key, value in part.items() if key != "from"}
    if "properties" not in part:
        return told
    properties = {name: _complete(value) for name, value in part["properties"].items()}
    return {"type": "object", **told, "properties": properties, "required": list(properties)}


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
