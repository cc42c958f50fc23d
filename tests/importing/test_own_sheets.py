"""Spreadsheets as councils have them: own headers, a sheet a year, titles, lists in a cell."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import openpyxl
import pytest
from openpyxl.comments import Comment

from commands.run import one_council, plain, run
from importing.sheets import ROW, Cells, csv_file, files, workbook
from weerklank.commands.importing.import_ import command
from weerklank.records import load
from weerklank.records.models.decision import Decision


def year(title: str, day: object) -> list[Cells]:
    """A sheet with one advice."""
    return [list(ROW), [title, day, ROW["samenvatting"], ROW["aanbeveling"]]]


def test_every_sheet_is_read(tmp_path: Path) -> None:
    """A sheet for each year is how councils keep them: none is passed over."""
    root = one_council(tmp_path)
    file = workbook(
        root,
        {"2024": year("Een", dt.date(2024, 2, 5)), "2025": year("Twee", "5-2-25"), "leeg": []},
    )

    outcome = run(command, [str(file), "-f", str(root)])

    assert outcome.exit_code == 0, outcome.output
    sent = {a.title: a.sent.isoformat() for a in load(root).register.advices}
    assert sent == {"Een": "2024-02-05", "Twee": "2025-02-05"}
    assert "(blad '2025', rij 2)" in outcome.output


def test_a_fault_names_its_sheet(tmp_path: Path) -> None:
    """Two sheets have a row 2 each: the fault says which, and nothing is written."""
    root = one_council(tmp_path)
    file = workbook(root, {"2024": year("Een", "gisteren"), "2025": year("Twee", "morgen")})

    outcome = run(command, [str(file), "-f", str(root)])

    assert outcome.exit_code == 1
    assert "blad '2024', rij 2, kolom 'verstuurd'" in outcome.output
    assert "blad '2025', rij 2, kolom 'verstuurd'" in outcome.output
    assert files(root) == []


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("45778", "2025-05-01"),
        ("5-feb-24", "2024-02-05"),
        ("maart 2024", "2024-03"),
        ("begin maart '24", "2024-03"),
    ],
)
def test_dates_as_people_keep_them_are_read(typed: str, day: str, tmp_path: Path) -> None:
    """A number of days, a short month, a month alone: never more precise than what stands there."""
    root = one_council(tmp_path)

    run(command, [str(csv_file(root, [{**ROW, "verstuurd": typed}])), "-f", str(root)])

    assert [a.sent.isoformat() for a in load(root).register.advices] == [day]


def test_a_list_in_one_cell_becomes_several_recommendations(tmp_path: Path) -> None:
    """As typed with Alt+Enter: marks off, and a line without a mark goes on with the one above."""
    root = one_council(tmp_path)
    cell = "Wij vragen:\n1. Laat de bus rijden,\nook op zondag.\n2) Maak hem gratis."

    run(command, [str(csv_file(root, [{**ROW, "aanbeveling": cell}])), "-f", str(root)])

    found = [(r.id, r.text) for r in load(root).register.advices[0].recommendations]
    assert found == [("1", "Laat de bus rijden, ook op zondag."), ("2", "Maak hem gratis.")]


def test_without_a_summary_it_comes_in_as_a_draft(tmp_path: Path) -> None:
    """Nothing is published; the summary is asked where it must stand, the rest is kept."""
    root = one_council(tmp_path)
    row = {**ROW, "samenvatting": "", "datum antwoord": "2026-06-01", "besluit": "deels"}

    outcome = run(command, [str(csv_file(root, [row])), "-f", str(root)])

    name = "_concept-2026-05-bus-zondag-rijden"
    assert outcome.exit_code == 0, outcome.output
    assert files(root) == [f"advice/{name}.md", f"responses/{name}-college.md"]
    assert "2 bestanden zijn nog klad" in outcome.output
    assert load(root).register.advices == ()


def test_a_draft_from_a_sheet_is_confirmed_like_any_other(tmp_path: Path) -> None:
    """With the summary written in, a yes makes it an advice, and then its answer an answer."""
    root = one_council(tmp_path)
    row = {**ROW, "samenvatting": "", "datum antwoord": "2026-06-01", "besluit": "niet"}
    run(command, [str(csv_file(root, [row])), "-f", str(root)])
    name = "2026-05-bus-zondag-rijden"
    draft = root / "advice" / f"_concept-{name}.md"

    early = run(command, ["--confirm", name, "-f", str(root)], ["ja"])
    draft.write_text(
        draft.read_text("utf-8").replace("summary:\n", "summary: Er rijdt geen bus.\n", 1)
    )
    first = run(command, ["--confirm", name, "-f", str(root)], ["ja", "ja"])
    second = run(command, ["--confirm", f"{name}-college", "-f", str(root)], ["ja", "ja"])

    assert early.exit_code == 1
    assert (first.exit_code, second.exit_code) == (0, 0), first.output + second.output
    register = load(root).register
    assert (register.advices[0].summary, len(register.responses)) == ("Er rijdt geen bus.", 1)


@pytest.mark.parametrize("name", ["oud.xls", "oud.ods", "OUD.XLS"])
def test_another_kind_of_sheet_gets_the_way_out(name: str, tmp_path: Path) -> None:
    """It says how to save it, instead of calling it damaged."""
    root = one_council(tmp_path)
    (root / name).write_bytes(b"\xd0\xcf\x11\xe0")

    outcome = run(command, [str(root / name), "-f", str(root)])

    assert outcome.exit_code == 1
    assert "kies Opslaan als, en kies Excel-werkmap (.xlsx)." in outcome.output


def test_a_column_for_each_recommendation_is_a_row_for_each(tmp_path: Path) -> None:
    """With what stands beside it, and `ja`, `nee` and `O` as people write them."""
    head = [
        "Samenvatting",
        "Titel",
        "Verstuurd",
        "Aanbeveling 1",
        "Advies 2",
        "Datum antwoord",
        "soort",
    ]
    head += ["Overgenomen 1?", "Overgenomen 2?", "Uitleg 2"]
    row = [
        "Kort.",
        "Bus",
        "3-4-2021",
        "Rijd.",
        "Rijd vaker.",
        "1 mei 2021",
        "O",
        "ja",
        "nee",
        "Te duur.",
    ]
    root = one_council(tmp_path)
    book = workbook(tmp_path, {"Blad": [head, row]})

    outcome = run(command, [str(book), "-f", str(root)])

    assert outcome.exit_code == 0, outcome.output
    assert "(rij 2)" in outcome.output
    (answer,) = load(root).register.responses
    said = [(one.recommendation, one.decision) for one in answer.answers]
    assert said == [("1", Decision.ADOPTED), ("2", Decision.REJECTED)]
    assert answer.answers[1].explanation == "Te duur."


def test_several_recommendations_on_one_line_of_a_cell(tmp_path: Path) -> None:
    """Only where the marks count up: a number in a sentence is no mark."""
    rows = [["Titel", "Verstuurd", "Samenvatting", "Aanbeveling"]]
    rows += [
        ["Taal", "4-4-2021", "Kort.", "1) Geef les; 2) Betaal de bus in 2021. 3 keer per week"]
    ]
    rows += [["Bus", "5-4-2021", "Kort.", "Rijd vaker; 4) is te weinig"]]
    root = one_council(tmp_path)

    outcome = run(command, [str(workbook(tmp_path, {"Blad": rows})), "-f", str(root)])

    assert outcome.exit_code == 0, outcome.output
    found = {
        one.title: [r.text for r in one.recommendations] for one in load(root).register.advices
    }
    assert found["Taal"] == ["Geef les", "Betaal de bus in 2021. 3 keer per week"]
    assert found["Bus"] == ["Rijd vaker; 4) is te weinig"]


def test_notes_beside_cells_are_told(tmp_path: Path) -> None:
    """They stay behind: who made them must know, and nobody else is bothered."""
    root = one_council(tmp_path)
    file = workbook(root, {"2024": year("Een", "2024-02-05")})
    book = openpyxl.load_workbook(file)
    book.active["A2"].comment = Comment("Mondeling toegelicht op 3 juli.", "secretaris")
    with_note = tmp_path / "met.xlsx"
    book.save(with_note)

    assert "staan opmerkingen" in plain(run(command, [str(with_note), "-f", str(root)]).output)
    assert "staan opmerkingen" not in plain(run(command, [str(file), "-f", str(root)]).output)
