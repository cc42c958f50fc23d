"""A header that a council made itself is understood, or asked about once."""

from __future__ import annotations

from pathlib import Path

import pexpect

from commands.run import one_council, run
from commands.wizards.window import opened
from importing.sheets import ROW, csv_file, workbook
from importing.test_own_sheets import year
from weerklank.commands.importing.import_ import command
from weerklank.records import load
from weerklank.records.models.decision import Decision


def test_a_title_above_the_header_is_passed_over(tmp_path: Path) -> None:
    """The header is the row with the most known names, not always the first."""
    root = one_council(tmp_path)
    title = [["Overzicht adviezen Cliëntenraad"], ["bijgewerkt", "mei 2025", "titel"], []]
    file = workbook(root, {"Blad1": [*title, *year("Een", "2024-02-05")]})

    outcome = run(command, [str(file), "-f", str(root)])

    assert outcome.exit_code == 0, outcome.output
    assert "(rij 5)" in outcome.output


def test_own_words_of_councils_are_known(tmp_path: Path) -> None:
    """B&W is the only college, Datum advies is the date, and Overgenomen? takes ja and nee."""
    root = one_council(tmp_path)
    row = {
        "Titel advies": "Een bus", "Datum advies": "5 februari 2024",
        "Korte inhoud": "Er rijdt niets.",
        "Gericht aan": "B&W", "Aanbevelingen": "Laat hem rijden.", "Datum reactie": "1-4-2024",
        "Overgenomen?": "Nee", "Toelichting": "Dat kost 20.000 euro.",
    }  # fmt: skip

    outcome = run(command, [str(csv_file(root, [row])), "-f", str(root)])

    assert outcome.exit_code == 0, outcome.output
    register = load(root).register
    assert register.advices[0].to == ("college",)
    assert register.responses[0].answers[0].decision is Decision.REJECTED


def test_faults_of_header_and_cells_come_in_one_round(tmp_path: Path) -> None:
    """Who mends a list does not find the next fault only after the first."""
    root = one_council(tmp_path)
    row = {**ROW, "kleur": "blauw", "verstuurd": "gisteren"}

    outcome = run(command, [str(csv_file(root, [row])), "-f", str(root)])

    assert "Kolom 'kleur' is niet bekend." in outcome.output
    assert "'gisteren' is geen datum" in outcome.output


def test_an_own_header_is_asked_once_and_remembered(tmp_path: Path) -> None:
    """In a terminal the council says what its column is; the next list needs no question."""
    root = one_council(tmp_path)
    row = {**{k: v for k, v in ROW.items() if k != "titel"}, "Waarover": ROW["titel"]}
    file = csv_file(root, [row])

    asked = start(file, root)
    asked.expect_exact("De kolom 'Waarover': wat staat daarin?")
    asked.expect_exact("Kolom:")
    asked.send("titel\r")
    asked.expect_exact("Klopt dat?")
    asked.send("ja\r")
    asked.expect_exact("Bewaard: advice/")
    asked.expect(pexpect.EOF)
    again = run(
        command, [str(csv_file(root, [{**row, "Waarover": "Iets anders"}])), "-f", str(root)]
    )

    assert again.exit_code == 0, again.output
    assert {a.title for a in load(root).register.advices} == {ROW["titel"], "Iets anders"}


def start(file: Path, root: Path) -> pexpect.spawn[str]:
    """The import, in a terminal."""
    return opened(["import", str(file), "-f", str(root)], (60, 120))
