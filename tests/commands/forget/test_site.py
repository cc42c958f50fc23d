"""`weerklank forget` names the pages that show it, and leaves a tombstone that says why."""

from __future__ import annotations

from pathlib import Path

import pytest

from commands.forget.council_in_git import asked
from commands.forget.hiding_places import NAME
from commands.run import advice_file, plain, run
from weerklank.commands.checking import check


@pytest.mark.parametrize("name", ["Siobhán O'Brien", "Jan & de Wit"])
def test_a_name_with_signs_is_found_on_the_pages(root: Path, name: str) -> None:
    """HTML and XML write them otherwise."""
    advice_file(root, "2026-06-zij", summary=f'"Een vraag van {name} over de bus."')

    _, output = asked(root, name)

    assert "https://raad.example/adviezen/2026-06-zij/" in output
    assert "https://raad.example/feeds/" in output


def test_the_addresses_to_ask_for_are_told(root: Path) -> None:
    """The pages and the data that show it, as the archive knows them."""
    advice_file(root, "2026-06-zij", summary=f"Met dank aan {NAME} voor de foto.")

    _, output = asked(root)

    assert "https://web.archive.org/web/*/https://raad.example/adviezen/2026-06-zij/" in output
    assert "https://raad.example/data/register.json" in output
    assert "Wie de gegevens ophaalt" in output


def test_what_the_gate_stops_is_looked_for_on_the_site_as_well(root: Path) -> None:
    """It is what must go: the site of before the gate knew it may still show it."""
    advice_file(root, "2026-06-zij", summary=f"{NAME} heeft schulden en wacht op de bus.")
    assert "P007" in run(check.command, ["-f", str(root)]).output

    _, output = asked(root)

    assert "https://raad.example/adviezen/2026-06-zij/" in output
    assert "niet na te kijken" not in output


def test_copies_of_everything_are_told_whatever_was_found(root: Path) -> None:
    """They hold every old version: on a disk, and at GitHub for ninety days."""
    found_nothing = plain(asked(root)[1])
    (root / "advice" / "brief.txt").write_text(NAME, encoding="utf-8")
    found = plain(asked(root)[1])

    assert "Oude kopieën van alles kan ik niet lezen: op een schijf, of bij GitHub onder" in (
        found_nothing
    )
    assert "Gooi elke oude kopie van alles weg (weerklank pack --archive): op elke schijf" in found
    assert "bij GitHub onder Actions, Kopie, waar zij 90 dagen staat" in found


def test_a_fault_in_the_files_does_not_stop_the_search(root: Path) -> None:
    """Only what the site shows is then not known."""
    (root / "advice/kapot.md").write_text(f"Geen kop, wel {NAME}", encoding="utf-8")

    code, output = asked(root)

    assert code == 1
    assert "advice/kapot.md: regel 1" in output
    assert "Typ: weerklank check" in output


def test_a_tombstone_says_that_and_why(root: Path) -> None:
    """On an ordinary page; twice the same is one line, and what a council wrote there stays."""
    for _ in range(2):
        asked(root, reason="Er stonden gegevens van een persoon in.")
    asked(root, reason="Iemand trok de toestemming in.")

    page = (root / "content/weggehaald.md").read_text("utf-8")
    assert page.startswith("---\ntitle: Weggehaald\n")
    assert page.endswith(
        "\n\n- 23 november 2026: Er stonden gegevens van een persoon in.\n"
        "- 23 november 2026: Iemand trok de toestemming in.\n"
    )


def test_a_reason_with_the_name_in_it_is_refused(root: Path) -> None:
    """It would be the next trace."""
    code, output = asked(root, reason=f"Op verzoek van {NAME}.")

    assert code == 1
    assert "Schrijf hem zonder naam" in plain(output)
    assert not (root / "content/weggehaald.md").exists()
