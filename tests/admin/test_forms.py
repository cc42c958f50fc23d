"""The forms of the editor are the models: every field, what is required, every choice."""

from __future__ import annotations

import dataclasses
import re
from enum import StrEnum
from typing import Any, cast

import pytest
import yaml

from admin.forms_as_models import pairs
from weerklank.admin.backend import backend_from
from weerklank.admin.forms.hints import form_hint, without_label
from weerklank.admin.forms.record_forms import fields_of
from weerklank.admin.forms.site_forms import settings_fields
from weerklank.admin.page import config, config_text
from weerklank.publish.options import TYPED, SiteOptions
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.models.response import Response
from weerklank.records.values.fields import Record
from weerklank.records.values.term import Absent
from weerklank.writing.headers.full_form import inner_types

MODELS = [Advice, Response, Body]
CODEBERG = {"backend": "codeberg", "repo": "raad/site", "app_id": "1a2b"}
KNOWN = {
    "boolean", "datetime", "list", "markdown", "number", "object", "relation", "select", "string",
    "text",
}  # fmt: skip


def form(model: type[Record]) -> list[dict[str, Any]]:
    """The form of a model."""
    return cast("list[dict[str, Any]]", fields_of(model))


@pytest.mark.parametrize("model", MODELS)
def test_every_field_is_in_the_form(model: type[Record]) -> None:
    """No field is missing and none is invented, however deep."""
    paths = [path for path, _, _ in pairs(model, form(model))]

    assert len(paths) == len(set(paths)) > 10


@pytest.mark.parametrize("model", MODELS)
def test_the_form_asks_for_what_the_model_needs(model: type[Record]) -> None:
    """Required there is required here, and the other way round."""
    for path, field, widget in pairs(model, form(model)):
        assert widget["required"] == field.is_required(), path


@pytest.mark.parametrize("model", MODELS)
def test_the_form_offers_every_choice_in_dutch(model: type[Record]) -> None:
    """In the order of the model, with the words that the wizard uses."""
    for path, field, widget in pairs(model, form(model)):
        for kind in inner_types(field.annotation):
            if issubclass(kind, StrEnum) and kind is not Absent:
                expected = [{"label": c.meaning, "value": c.value} for c in kind]
                assert widget["options"] == expected, path


@pytest.mark.parametrize("model", MODELS)
def test_no_hint_is_the_name_of_the_field_again(model: type[Record]) -> None:
    """A hint that says nothing more is looked at for nothing, forty times in a form."""
    again = [
        path for path, _, one in pairs(model, form(model)) if one["hint"] == f"{one['label']}."
    ]

    assert again == []


@pytest.mark.parametrize("model", MODELS)
def test_every_field_has_a_dutch_name_and_the_hint_of_the_model(model: type[Record]) -> None:
    """Nobody meets the name of a variable, or a word that only a file knows."""
    for path, field, widget in pairs(model, form(model)):
        told = str(field.description).partition(":")[0].rpartition(". ")[0]
        told = without_label(f"{told}.", str(widget["label"])).rstrip(".")
        assert widget["widget"] == "relation" or str(widget["hint"]).startswith(told), path
        assert not re.search(
            r"\b(?:none|unknown|true|false|[Ww]eglaten|idea|phone)\b|[a-z]_[a-z]|`",
            str(widget["hint"]),
        ), path
        assert widget["widget"] != "relation" or "bestandsnaam" not in str(widget["hint"]), path
        assert widget["label"][0].isupper(), path
        assert not re.search(r"[Bb]ijvoorbeeld|zonder$", widget["label"]), path


@pytest.mark.parametrize("model", MODELS)
def test_only_widgets_that_decap_knows_too_are_used(model: type[Record]) -> None:
    """Decap stays the way back."""
    assert {widget["widget"] for _, _, widget in pairs(model, form(model))} <= KNOWN


@pytest.mark.parametrize("model", MODELS)
def test_a_yes_or_no_that_nobody_gave_has_no_default(model: type[Record]) -> None:
    """A switch would say no for who says nothing."""
    for path, field, widget in pairs(model, form(model)):
        if widget["widget"] == "boolean":
            assert widget["default"] is field.default, path


def test_the_configuration_is_yaml_that_reads_back() -> None:
    """The same text twice, and what it says is what was meant."""
    backend = backend_from(CODEBERG)
    assert backend is not None

    text = config_text(backend, "Raad", "https://raad.example/")

    assert text == config_text(backend, "Raad", "https://raad.example/")
    assert yaml.safe_load(text) == config(backend, "Raad", "https://raad.example/")


def test_every_setting_of_a_council_is_asked_or_left_out_on_purpose() -> None:
    """What has a title is asked, in the order of the model; the rest is not for a form."""
    own = cast("Any", settings_fields())[-1]["fields"][0]["fields"]
    asked = [field["name"] for field in own]
    known = [TYPED.get(field.name, field.name) for field in dataclasses.fields(SiteOptions)]

    assert asked == [name for name in known if name in asked]
    # Asked under another name, of an example alone, or found by itself.
    left = {"name", "address", "repository", "invented", "pages", "national_figures"}
    assert set(known) - set(asked) == left


@pytest.mark.parametrize(
    ("hint", "widget", "told"),
    [
        ("Hoe lang. none: geen grens.", "string", "Hoe lang. Het woord geen zegt: geen grens."),
        ("Kwam het? unknown: wie weet. none: nee.", "select", "Kwam het?"),
        ("false als het is gedaan.", "boolean", "Nee als het is gedaan."),
        ("Wat. Weglaten: niet bekend.", "string", "Wat. Leeg: niet bekend."),
        ("Hoeveel; weglaten bij 1.", "number", "Hoeveel. Leeg laten bij 1."),
        ("Hoe ver: idea of decided.", "select", "Hoe ver."),
        ("Wat, bijvoorbeeld idea.", "select", "Wat."),
        ("Hoe ver: een plan of een besluit.", "select", "Hoe ver: een plan of een besluit."),
    ],
)
def test_a_form_says_what_is_typed_in_a_form(hint: str, widget: str, told: str) -> None:
    """A file says `none`; in a form one writes *geen*, or chooses."""
    assert form_hint(hint, widget, ("idea", "decided")) == told


def test_a_message_begins_with_its_kind_and_decides_nothing() -> None:
    """An answer on paper stands ready; of what it says nothing does."""
    first, *rest = form(Response)

    assert (first["name"], first["default"]) == ("kind", "answer")
    assert {one["name"]: one["default"] for one in rest if "default" in one} == {"form": "letter"}
    (answers,) = (one for one in rest if one["name"] == "answers")
    given = {one["name"] for one in answers["fields"] if "default" in one}
    assert given == {"decision_known"}


@pytest.mark.parametrize(
    ("hint", "name", "left"),
    [
        ("Het antwoord per aanbeveling.", "Antwoord per aanbeveling", ""),
        ("Het besluit. Leeg als er geen is.", "Besluit", "Leeg als er geen is."),
        (
            "Wat de raad vraagt, in één of twee zinnen.",
            "Wat de raad vraagt",
            "In één of twee zinnen.",
        ),
        ("De aanbevelingen, één of meer.", "Aanbevelingen", "Eén of meer."),
        ("Titel in gewone woorden.", "Titel", "Titel in gewone woorden."),
        ("Het besluitvormende orgaan.", "Besluit", "Het besluitvormende orgaan."),
    ],
)
def test_a_hint_does_not_repeat_its_label(hint: str, name: str, left: str) -> None:
    """Twice the same words make who reads aloud, or hears it, look for a difference."""
    assert without_label(hint, name) == left
