"""The forms are also forms for Decap: its own schema of the configuration accepts them.

`decap.json` is that schema as the package `decap-cms-core` builds it at run time, with the schemas
of the widgets filled in; version and checksum of the package stand beside it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from weerklank.admin.backend import backend_from
from weerklank.admin.page import config

DECAP = json.loads(Path(__file__).with_name("decap.json").read_text(encoding="utf-8"))["schema"]
COMMON = frozenset(DECAP["$defs"]["field"]["properties"])
OF_WIDGET = {
    case["if"]["properties"]["widget"]["const"]: frozenset(case["then"]["properties"])
    for case in DECAP["$defs"]["field"]["allOf"]
}
PASSED_OVER = frozenset({"output", "app_title"})
"""Settings for Sveltia alone; Decap reads past them, and its schema allows that."""

DOCUMENTED = frozenset({"default", "type"})
"""Of a field: `default` is in Decap's manual and not in its schema; `type` is for Sveltia."""

SETTINGS = (
    {"backend": "codeberg", "repo": "raad/site", "app_id": "1a2b"},
    {"backend": "gitlab", "repo": "raad/site", "app_id": "1a2b"},
    {"backend": "github", "repo": "raad/site"},
    {"backend": "proef"},
)


def configuration(setting: dict[str, str]) -> dict[str, Any]:
    """The configuration of the editor for this setting."""
    backend = backend_from(setting)
    assert backend is not None
    return config(backend, "Raad Wilgendam", "https://wilgendam.example/")


def all_fields(fields: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Every field of a form, those in blocks and lists too."""
    for field in fields:
        yield field
        yield from all_fields(field.get("fields", []))
        yield from all_fields([field["field"]] if "field" in field else [])


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting["backend"])
def test_decap_accepts_the_configuration(setting: dict[str, str]) -> None:
    """Every value is of the kind that Decap asks, every widget one that it has."""
    found = jsonschema.Draft7Validator(DECAP).iter_errors(configuration(setting))

    assert [f"{error.json_path}: {error.message}" for error in found] == []


def test_decap_knows_every_setting_of_every_field() -> None:
    """Nothing in a form would be passed over by Decap in silence."""
    collections = configuration(SETTINGS[0])["collections"]
    unknown = {
        f"{field['widget']}.{key}"
        for collection in collections
        for form in collection.get("files", [collection])
        for field in all_fields(form["fields"])
        for key in field.keys() - COMMON - OF_WIDGET.get(field["widget"], frozenset()) - DOCUMENTED
    }

    assert unknown == set()


def test_decap_knows_every_setting_around_the_forms() -> None:
    """Two are for Sveltia alone, and named as such."""
    made = configuration(SETTINGS[0])
    items = DECAP["properties"]["collections"]["items"]
    of_collection = items["properties"].keys() | {*items["oneOf"][0]["required"]}

    assert made.keys() - DECAP["properties"].keys() == PASSED_OVER
    assert {key for c in made["collections"] for key in c} <= of_collection


def test_the_schema_would_see_a_widget_that_decap_has_not() -> None:
    """The test above can fail."""
    made = configuration(SETTINGS[3])
    made["collections"][0]["fields"][0]["widget"] = "keyvalue"

    assert not jsonschema.Draft7Validator(DECAP).is_valid(made)
