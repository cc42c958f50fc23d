"""`weerklank edit`: what a form sends is what stands in the file, and nothing else changes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from commands.editing.edit_forms import ROOT, form, page_form, read
from weerklank.building.previewing import Answer
from weerklank.commands.editor.desk import Desk
from weerklank.commands.editor.opening import KINDS, names
from weerklank.records import load


@pytest.mark.thorough
def test_a_form_that_nobody_touched_changes_nothing(tmp_path: Path) -> None:
    """Of every record and setting of the example, kept again: not one character."""
    for folder in ("advice", "responses", "content"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    files = [tmp_path / "mkdocs.yml", *sorted(tmp_path.rglob("*.md"))]
    before = {file: file.read_bytes() for file in files}
    desk, tried = Desk(tmp_path), 0
    for sort, kind in KINDS.items():
        for name in names(tmp_path, kind):
            kept = desk.keep(f"/{sort}/{name}/", form(desk, f"/{sort}/{name}/").sent)
            assert isinstance(kept, str), (name, read(kept).text[:600])
            tried += 1

    assert tried > 50
    assert {file: file.read_bytes() for file in files} == before


def test_a_new_advice_is_a_record(desk: Desk) -> None:
    """Filled in as a secretary would, with the day from the picker."""
    sent = form(desk, "/advies/").sent | {
        "title": ["Laat de bus ook 's avonds rijden: #12"],
        "sent~dag": ["2026-06-08"],
        "summary": ["Na acht uur rijdt er niets. Wij vragen om twee ritten."],
        "recommendations.0.id": ["1"],
        "recommendations.0.text": ["Laat <twee> bussen rijden.\r\nEn op zondag."],
        "body": ["Geacht college,\r\n\r\n- Punt een"],
    }

    assert isinstance(desk.keep("/advies/", sent), str)
    loaded = load(desk.root)
    assert not loaded.errors
    advice = next(one for one in loaded.register.advices if "avonds" in one.title)
    assert str(advice.sent.earliest) == "2026-06-08"
    assert advice.recommendations[0].text == "Laat <twee> bussen rijden.\nEn op zondag."
    assert advice.body.strip() == "Geacht college,\n\n- Punt een"


def test_a_new_advice_asks_for_its_first_recommendation(desk: Desk) -> None:
    """Without opening anything: nearly every advice has one."""
    page = desk.page("/advies/", {})
    assert isinstance(page, Answer)
    at_once = page.content.decode().split("<details>")[0]

    assert 'name="recommendations.0.text"' in at_once


@pytest.mark.parametrize(("opinion", "kept"), [("", False), ("agrees", True)])
def test_an_advice_without_recommendations_needs_an_opinion(
    desk: Desk, opinion: str, *, kept: bool
) -> None:
    """What is missing is asked in the words of the form, at its own field."""
    filled = {"title": ["Een plan"], "sent": ["2026-05-04"], "summary": ["Goed. Ga door."]}

    outcome = desk.keep("/advies/", form(desk, "/advies/").sent | filled | {"opinion": [opinion]})

    assert isinstance(outcome, str) is kept
    if isinstance(outcome, Answer):
        assert '<a href="#recommendations.0.text">Vul dit in: Aanbevelingen.' in (
            outcome.content.decode()
        )


def test_one_word_changes_one_line(desk: Desk) -> None:
    """Comments, order, quotation marks and empty lines are words of who wrote the file."""
    (name,) = names(desk.root, KINDS["advies"])
    file = desk.root / "advice" / f"{name}.md"
    written = file.read_text("utf-8").replace("---\n", "---\n# Niet wissen: zo afgesproken\n\n", 1)
    file.write_text(written.replace("\nsent:", "  # zo in de brief\nsent:", 1), encoding="utf-8")
    before = file.read_text("utf-8").splitlines()

    desk.keep(f"/advies/{name}/", form(desk, f"/advies/{name}/").sent | {"sent": ["2026-04-30"]})

    after = file.read_text("utf-8").splitlines()
    assert len(before) == len(after)
    changed = [(one, other) for one, other in zip(before, after, strict=True) if one != other]
    assert [other for _, other in changed] == ["sent: 2026-04-30"]
    assert "# Niet wissen: zo afgesproken" in after


def test_an_own_page_keeps_the_rest_of_its_header(desk: Desk) -> None:
    """What the form does not ask stays."""
    page = desk.root / "content/over-ons.md"
    page.write_text("---\ntitle: Oud\ntoc: nee\n---\n# Kop\n", encoding="utf-8")
    sent = form(desk, "/pagina/over-ons/").sent | {"title": ["Wie wij zijn: samen"]}

    assert isinstance(desk.keep("/pagina/over-ons/", sent), str)
    text = page.read_text("utf-8")
    assert text == '---\ntitle: "Wie wij zijn: samen"\ntoc: nee\n---\n# Kop\n'


def test_a_body_with_a_fault_stays_mentioned(desk: Desk) -> None:
    """Who saves another form meanwhile loses no mention of it."""
    place, folder = "/orgaan/clientenraad/", desk.root / "content/organisaties"
    broken = (folder / "college.md").read_text("utf-8")
    (folder / "college.md").write_text(broken.replace("kind: college", "kind: x"), encoding="utf-8")

    assert isinstance(desk.keep(place, form(desk, place).sent), str)
    (folder / "college.md").write_text(broken, encoding="utf-8")

    (council,) = load(desk.root).register.councils
    assert council.advises == ("college",)


def test_a_page_called_new_can_be_opened_again(desk: Desk) -> None:
    """The place of a new page is not the name of one."""
    assert isinstance(desk.keep("/pagina/", page_form(desk, "Nieuw")), str)

    assert form(desk, "/pagina/nieuw").sent["body"] == ["Tekst."]
    assert form(desk, "/pagina/").sent["body"] == [""]


def test_a_block_that_is_set_in_stays_so(desk: Desk) -> None:
    """Kept twice, the first line keeps its spaces: in Markdown they mean something."""
    body = "    zo staat het in de brief\n\nEn gewone tekst."
    desk.keep("/pagina/", page_form(desk, "Letterlijk", body))

    desk.keep("/pagina/letterlijk/", form(desk, "/pagina/letterlijk/").sent)

    assert body in (desk.root / "content" / "letterlijk.md").read_text(encoding="utf-8")
