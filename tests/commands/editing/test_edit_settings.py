"""`weerklank edit`: the settings of the site have a form as well."""

from __future__ import annotations

import re

import pytest

from commands.editing.edit_forms import Form, form, read
from weerklank.building.previewing import Answer
from weerklank.commands.editor.desk import Desk
from weerklank.settings.site import read_settings

SETTINGS = """\
site_name: Raad Wilgendam # onze naam
# Laat dit staan.
docs_dir: content
nav:
  - Begin: index.md
extra:
  generator: false
  weerklank:
    # Gekozen op 1 mei.
    tagline: 'Wij komen op: voor u'
    offline_copy: true
    checked_on: 2026-05-04
"""


def settings_form(desk: Desk, text: str = SETTINGS) -> Form:
    """The form for these settings."""
    (desk.root / "mkdocs.yml").write_text(text, encoding="utf-8")
    return form(desk, "/site/mkdocs/")


def test_the_settings_have_a_form(desk: Desk) -> None:
    """Only what was changed is another; no other character of the file is."""
    shown = settings_form(desk)
    assert shown.sent["extra.weerklank.offline_copy"] == ["ja"]
    assert shown.sent["extra.weerklank.checked_on~dag"] == ["2026-05-04"]
    changes = {"phone": ["0123-456 700"], "checked_on~dag": ["2026-06-01"], "language": ["en"]}

    sent = shown.sent | {f"extra.weerklank.{name}": typed for name, typed in changes.items()}
    assert desk.keep("/site/mkdocs/", sent) == "/?bewaard=mkdocs"

    found, before = (
        (desk.root / "mkdocs.yml").read_text("utf-8").splitlines(),
        SETTINGS.splitlines(),
    )
    assert [line for line in found if line not in before] == [
        "    checked_on: 2026-06-01",
        '    phone: "0123-456 700"',
        "    language: en",
    ]
    assert [line for line in before if line not in found] == ["    checked_on: 2026-05-04"]
    settings, _ = read_settings(desk.root / "mkdocs.yml")
    assert (settings.phone, settings.language) == ("0123-456 700", "en")
    assert "Instellingen" in form(desk, "/").text


def test_a_setting_that_is_emptied_is_gone(desk: Desk) -> None:
    """And what stood beside it stays."""
    sent = settings_form(desk).sent | {"extra.weerklank.tagline": [""]}

    assert isinstance(desk.keep("/site/mkdocs/", sent), str)
    text = (desk.root / "mkdocs.yml").read_text("utf-8")
    assert text == SETTINGS.replace("    tagline: 'Wij komen op: voor u'\n", "")


@pytest.mark.parametrize(
    ("name", "typed", "code"),
    [
        ("site_url", "geen idee", "S004"),
        ("extra.weerklank.phone", "bel na tien uur", "S020"),
        ("extra.weerklank.huisstijl.link", "#7fb2ff", "S009"),
        ("extra.weerklank.national", "raden.nl", "S004"),
        ("extra.weerklank.online_since", "31-02-2026", "S004"),
    ],
)
def test_a_wrong_setting_is_told_at_its_field(desk: Desk, name: str, typed: str, code: str) -> None:
    """Nothing is written, and what was typed is still there."""
    answer = desk.keep("/site/mkdocs/", settings_form(desk).sent | {name: [typed]})

    assert isinstance(answer, Answer)
    page = answer.content.decode()
    assert f'<a href="#{name}">' in page
    told = page.split(f'id="{name}-fout"')[1].partition("<input")[0]
    assert f"({code})</strong>" in told
    assert not re.search(r"extra\.|weerklank\.|[a-z]_[a-z]", told)
    assert f'id="{name}" name="{name}' in page
    assert read(answer).sent[name] == [typed]
    assert (desk.root / "mkdocs.yml").read_text("utf-8") == SETTINGS


@pytest.mark.parametrize(
    "text",
    ["site_name: [", "{site_name: R, docs_dir: content}\n", "site_name: R\na: &a x\nb: *a\n"],
)
def test_settings_that_no_form_can_keep_stay_as_they_are(desk: Desk, text: str) -> None:
    """One sentence says so, or only what was asked is another."""
    sent = settings_form(desk, text).sent | {"site_name": ["Raad W"]}

    desk.keep("/site/mkdocs/", sent)

    now = (desk.root / "mkdocs.yml").read_text("utf-8")
    assert now in {text, text.replace("site_name: R", "site_name: Raad W")}
