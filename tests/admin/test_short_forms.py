"""What the editor would wipe is found and written out, and means the same afterwards."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest

from commands.run import one_council, run
from weerklank.admin.forms.short_forms import short_form_problems
from weerklank.building.publication import prepare
from weerklank.commands.keeping.admin import command
from weerklank.records import load
from weerklank.settings.site import settings_from

ROOT = Path(__file__).parents[2]
SHORT_ADVICE = """\
---
# onze eigen opmerking
title: 'Laat de bus rijden'   # blijft staan
sent: 2026-05
summary: >-
  Op zondag rijdt er
  geen bus.
to: college
themes: wonen, werk & "zorg"
laws: [wmo]
recommendations:
  - >-
    Laat de bus rijden:
    ook op zondag.
  - 'Maak de bus ''gratis'''
  - {id: "3", text: Zet er een bankje.}
---
De brief.
"""
SHORT_BODY = """\
---
title: Raad
kind: council
advises: college
agreements:
  - source: Verordening, artikel 7
    extension: none
    answer_term: 6 weken
    pauses_for_questions: ja
    contact_officer: true
  - source: Convenant, artikel 3
    extension: unknown
facilities:
  budget: ja
  reach: Elk jaar een avond
  agenda: {present: false}
  contact: unknown
  chair: onbekend
  secretary: geen
---
Wij zijn de raad.
"""


def short_council(root: Path) -> Path:
    """A council whose files are written as short as they may be."""
    one_council(root)
    (root / "advice").mkdir()
    (root / "advice" / "bus.md").write_text(SHORT_ADVICE, encoding="utf-8")
    (root / "content/organisaties/clientenraad.md").write_text(SHORT_BODY, encoding="utf-8")
    return root


def test_each_short_form_is_a_fault_while_the_editor_is_on(tmp_path: Path) -> None:
    """With its line and what to write instead; without the editor it is as good as ever."""
    root = short_council(tmp_path)
    day = dt.date(2026, 11, 23)
    on = settings_from("Raad", "", {"admin": {"backend": "proef"}})

    found = prepare(root, root / "content", on, day).errors

    assert not prepare(root, root / "content", settings_from("Raad", "", {}), day).errors
    by_line = {(p.path.name, p.line): p.text for p in found}
    assert set(by_line) == {
        *(("bus.md", line) for line in (9, 12, 15)),
        *(("clientenraad.md", line) for line in (7, 8, 10, 12, 14, 15, 16, 17, 18, 19)),
    }
    assert 'themes: ["wonen, werk & \\"zorg\\""]' in by_line["bus.md", 9]
    assert "budget: {present: ja}" in by_line["clientenraad.md", 14]
    assert 'contact: {present: "unknown"}' in by_line["clientenraad.md", 17]
    assert 'extension: {at_most: "none"}' in by_line["clientenraad.md", 7]


def test_writing_out_keeps_the_meaning_and_the_rest_of_the_file(tmp_path: Path) -> None:
    """The records are equal, comments and quotation marks stand where they stood."""
    root = short_council(tmp_path)
    before = load(root).register

    outcome = run(command, ["prepare", "-f", str(root)])

    assert outcome.exit_code == 0
    assert load(root).register == before
    assert short_form_problems(root) == ()
    text = (root / "advice" / "bus.md").read_text("utf-8")
    assert "# onze eigen opmerking\ntitle: 'Laat de bus rijden'   # blijft staan\n" in text


def test_the_example_of_this_repository_can_be_written_out(tmp_path: Path) -> None:
    """Every real file keeps its meaning."""
    for folder in ("advice", "responses", "content"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    before = load(tmp_path).register

    run(command, ["prepare", "-f", str(tmp_path)])

    assert load(tmp_path).register == before
    assert short_form_problems(tmp_path) == ()


@pytest.mark.parametrize("ends", ["\r\n", "\n"])
def test_line_ends_and_the_mark_at_the_start_stay(tmp_path: Path, ends: str) -> None:
    """A file from Windows stays a file from Windows."""
    root = short_council(tmp_path)
    path = root / "advice" / "bus.md"
    path.write_bytes(b"\xef\xbb\xbf" + SHORT_ADVICE.replace("\n", ends).encode())
    before = load(root).register

    run(command, ["prepare", "-f", str(root)])

    assert load(root).register == before
    assert path.read_bytes().startswith(b"\xef\xbb\xbf---" + ends.encode())
    assert short_form_problems(root) == ()


def test_files_with_a_fault_are_left_alone(tmp_path: Path) -> None:
    """First the faults, then the editor."""
    root = short_council(tmp_path)
    (root / "advice" / "bus.md").write_text("geen kop", encoding="utf-8")

    outcome = run(command, ["prepare", "-f", str(root)])

    assert outcome.exit_code == 1
    assert "weerklank check" in outcome.output
    assert (root / "content/organisaties/clientenraad.md").read_text("utf-8") == SHORT_BODY
