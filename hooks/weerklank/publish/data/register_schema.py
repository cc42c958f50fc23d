"""`data/register.schema.json`: what every key of `register.json` means, for people and programs.

The meaning stands in `register.schema.yaml`. The choices come from the code itself, so that the
schema cannot name a state that the rules do not give.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from importlib.resources import files

import yaml

from weerklank.cases.case import OUTCOMES
from weerklank.publish.data.json_values import Json, file_text
from weerklank.publish.output import DataFile
from weerklank.records.advice import AdviceKind, Phase
from weerklank.records.body import BodyKind
from weerklank.records.response import Decision
from weerklank.rules.agreement_scan import ScanState
from weerklank.rules.clock.model import NotKnown, StepKind, TimelinessState
from weerklank.rules.explanation.model import ExplanationState, FactName
from weerklank.rules.follow_up import FollowUpState
from weerklank.rules.involvement import InvolvementState

URI = "data/register.schema.json"
_CHOICES: tuple[type[StrEnum], ...] = (
    AdviceKind, BodyKind, Decision, ExplanationState, FactName, FollowUpState, InvolvementState,
    NotKnown, Phase, ScanState, StepKind, TimelinessState,
)  # fmt: skip


def register_schema() -> DataFile:
    """The schema as a file; the same code gives the same bytes."""
    return DataFile(URI, _text())


@cache
def _text() -> str:
    source = files("weerklank.publish.data").joinpath("register.schema.yaml")
    written = yaml.load(source.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    definitions = written.pop("$defs")
    for choice in _CHOICES:
        definitions[choice.__name__] = {"enum": [str(member) for member in choice]}
    definitions["Outcome"] = {"enum": [str(member) for member in OUTCOMES]}
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **written,
        "$defs": {name: _complete(part) for name, part in definitions.items()},
    }
    return file_text(whole)


def _complete(part: dict[str, Json]) -> dict[str, Json]:
    """An object has all its keys, always; a reader may meet keys of a later version."""
    if "properties" not in part:
        return part
    properties = {name: _complete(value) for name, value in part["properties"].items()}
    return {
        "type": "object",
        **part,
        "properties": properties,
        "required": list(properties),
    }
