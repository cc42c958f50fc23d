"""`weerklank check` says in its last line how it is, and never that all is well over a remark."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from commands.run import advice_file, one_council, plain, run
from weerklank.commands.checking import check as module
from weerklank.commands.checking.check import command
from weerklank.review.privacy import gate
from weerklank.review.privacy.finds import Finding, found_in
from weerklank.review.privacy.names import Room
from weerklank.review.privacy.own import Own
from weerklank.writing.headers.yaml_text import record_text


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A council with a term, one advice and its answer."""
    (tmp_path / "mkdocs.yml").write_text("site_name: Raad\ndocs_dir: content\n", "utf-8")
    advice_file(one_council(tmp_path))
    return tmp_path


def answer_file(root: Path, **fields: object) -> None:
    """An answer to the advice."""
    path = root / "responses" / "antwoord.md"
    path.parent.mkdir(exist_ok=True)
    values = {"advice": "2026-05-bus", "from": "college", "received": "2026-06-01", **fields}
    path.write_text(record_text(values), "utf-8")


def check(root: Path) -> str:
    """What the command says on the day."""
    result = run(command, ["--folder", str(root), "--today", "2026-11-23"])
    return plain(result.output)


def test_all_is_well_without_a_remark(site: Path) -> None:
    """Nothing to read first."""
    assert "Alles is goed: 1 advies." in check(site)


def test_a_letter_that_nobody_worked_out_is_not_well(site: Path) -> None:
    """The remark stands above, and the last line says so."""
    answer_file(site)

    said = check(site)

    assert "W107" in said
    assert "Geen fouten: 1 advies. Wel 1 opmerking" in said
    assert "Alles is goed" not in said


def test_the_name_of_a_person_is_not_well(site: Path) -> None:
    """Whoever publishes reads it first."""
    answers = [{"recommendation": "1", "decision": "rejected", "explanation": "Bel mij thuis."}]
    answer_file(site, answers=answers)
    path = site / "responses" / "antwoord.md"
    letter = "\nMevrouw J. de Vries heeft schulden en belt 06-12345678.\n"
    path.write_text(path.read_text("utf-8") + letter, "utf-8")

    said = check(site)

    assert "W2" in said
    assert "Alles is goed" not in said


def test_a_term_that_nobody_knows_is_not_well(site: Path) -> None:
    """The site will say that it does not know; here stands what settles it."""
    council = {"title": "Cliëntenraad", "kind": "council", "advises": ["college"]}
    path = site / "content" / "organisaties" / "clientenraad.md"
    path.write_text(record_text(council), "utf-8")

    said = check(site)

    assert "Geen fouten: 1 advies. Van 1 advies zegt de site dat zij de termijn" in said
    assert "Alles is goed" not in said


def test_a_fault_is_not_pushed_off_the_screen_by_tips(site: Path) -> None:
    """Tips wait until the faults are gone, and the last line says how many there are."""
    advice_file(
        site, name="2026-06-tram", recommendations=["Laat de tram rijden, tenzij het vriest."]
    )
    before = check(site)
    advice_file(site, name="2026-07-trein", sent="2026-13-40")

    said = check(site)

    assert "T002" in before
    assert "R012" in said
    assert "T002" not in said
    assert "1 fout. Maak het goed en probeer het opnieuw. Daarna ziet u ook 1 tip." in said


def test_every_text_is_looked_at_once(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The gate of a build is left out: what the review says holds all of it."""
    looked: list[str] = []

    def counted(text: str, own: Own, names: Room, *, on_body_page: bool) -> Iterable[Finding]:
        looked.append(text)
        return found_in(text, own, names, on_body_page=on_body_page)

    monkeypatch.setattr(gate, "found_in", counted)
    check(site)

    assert looked
    assert len(looked) == len(set(looked))


def test_a_page_that_is_too_heavy_is_told_and_never_made(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To look for dead links a page is converted, and this one would hold that up."""
    (site / "mkdocs.yml").write_text(
        "site_name: Raad\ndocs_dir: content\nplugins: [weerklank]\n", "utf-8"
    )
    (site / "content" / "over-ons.md").write_text("# Over ons\n\n" + "[" * 21, "utf-8")
    made: list[Path] = []
    monkeypatch.setattr(module, "_of_the_pages", lambda folder, _: made.append(folder) or ())

    assert "R085" in check(site)
    assert made == []
