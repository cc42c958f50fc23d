"""The schemas for editors say what the models say, in Dutch."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from pydantic import BaseModel

from commands.run import run
from weerklank.commands.keeping.schema import command
from weerklank.records import split_front_matter
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.models.response import Response
from weerklank.records.reporting.model_fields import choices, known_fields
from weerklank.records.values.choice import Choice
from weerklank.writing.headers.json_schema import schema_files

ROOT = Path(__file__).parents[3]
EVERYTHING = ROOT / "tests" / "registers" / "good" / "everything"
FOLDERS = {"advice": "advice", "response": "responses", "body": "content/organisaties"}
MODELS: dict[str, type[BaseModel]] = {"advice": Advice, "response": Response, "body": Body}
HEADERS = [
    (kind, path)
    for kind, folder in FOLDERS.items()
    for root in (ROOT, EVERYTHING)
    for path in sorted((root / folder).glob("*.md"))
]
_NAMES = {name for model in MODELS.values() for name in model.model_json_schema()["$defs"]}
CHOICES = [kind for kind in Choice.__subclasses__() if kind.__name__ in _NAMES]


@cache
def schema(kind: str) -> dict[str, Any]:
    """One of the three schemas."""
    found: dict[str, Any] = json.loads(schema_files()[f"{kind}.schema.json"])
    return found


def header(path: Path) -> dict[str, object]:
    """The fields of a file, without the name that repeats the file name."""
    fields = split_front_matter(path.read_bytes()).fields
    return {name: value for name, value in fields.values.items() if name != "id"}


@pytest.fixture(scope="module")
def validators() -> dict[str, jsonschema.Draft7Validator]:
    """One validator for each kind."""
    return {kind: jsonschema.Draft7Validator(schema(kind)) for kind in MODELS}


@pytest.mark.parametrize("kind", FOLDERS)
def test_header_that_loads_fits_the_schema(
    kind: str, validators: dict[str, jsonschema.Draft7Validator]
) -> None:
    """What the loader accepts, an editor does not underline."""
    headers = [path for of, path in HEADERS if of == kind]

    assert len(headers) > 1
    assert [
        (path.stem, error.message)
        for path in headers
        for error in validators[kind].iter_errors(header(path))
    ] == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"tilte": "Bus"},
        {"kind": "gevraagd"},
        {"recommendations": [{"id": 1}]},
        {"sent": "5 februari"},
        {"url": "www"},
    ],
)
def test_wrong_field_does_not_fit(
    wrong: dict[str, object], validators: dict[str, jsonschema.Draft7Validator]
) -> None:
    """A field or value that the loader refuses is underlined."""
    good = {"title": "Bus", "sent": "2026-05-04", "summary": "De bus.", "recommendations": ["Rij."]}

    assert validators["advice"].is_valid(good)
    assert not validators["advice"].is_valid({**good, **wrong})


@pytest.mark.parametrize("kind", MODELS)
def test_schema_is_a_schema(kind: str) -> None:
    """Every schema follows the draft it names."""
    jsonschema.Draft7Validator.check_schema(schema(kind))


@pytest.mark.parametrize("kind", MODELS)
def test_schema_has_the_fields_of_the_model(kind: str) -> None:
    """Editors complete exactly the fields that may be typed."""
    assert sorted(schema(kind)["properties"]) == list(known_fields(MODELS[kind], ()))


@pytest.mark.parametrize("kind", MODELS)
def test_every_field_is_explained(kind: str) -> None:
    """Every field has a Dutch description that ends as a sentence, and no English title."""
    found = schema(kind)
    blocks = [found, *found["definitions"].values()]
    fields = [field for block in blocks for field in block.get("properties", {}).values()]

    assert fields
    for field in fields:
        assert field["description"].endswith((".", "?"))
        assert "title" not in field


@pytest.mark.parametrize("kind", CHOICES, ids=lambda kind: kind.__name__)
def test_every_choice_of_a_record_has_words(kind: type[Choice]) -> None:
    """No choice that a person can type is without a Dutch meaning."""
    assert all(choice.meaning and choice.label for choice in kind)


def test_choices_are_those_of_the_messages() -> None:
    """An editor offers the same words as the message about a wrong one."""
    assert tuple(schema("response")["definitions"]["Form"]["enum"]) == choices(Response, ("form",))


def test_schemas_are_stable(tmp_path: Path) -> None:
    """The command writes the same three files every time."""
    for name in ("one", "two"):
        assert run(command, [str(tmp_path / name)]).exit_code == 0

    written = {path.name: path.read_bytes() for path in (tmp_path / "one").iterdir()}
    assert written == {path.name: path.read_bytes() for path in (tmp_path / "two").iterdir()}
    assert sorted(written) == ["advice.schema.json", "body.schema.json", "response.schema.json"]
