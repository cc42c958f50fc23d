"""A table in a Word file is a list of advices, or of something else."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import docx
import pytest

from commands.run import one_council, plain, run
from weerklank.commands.importing.import_ import command
from weerklank.records import load


def table(root: Path, *rows: Sequence[str]) -> Path:
    """A table in a letter."""
    document = docx.Document()
    document.add_paragraph("Dit zijn onze adviezen.")
    made = document.add_table(rows=0, cols=len(rows[0]))
    for row in rows:
        for cell, text in zip(made.add_row().cells, row, strict=True):
            cell.text = text
    path = root / "lijst.docx"
    document.save(str(path))
    return path


HEAD = ("Datum advies", "Titel", "Samenvatting", "Aanbeveling", "Datum reactie", "Besluit")


ROW = ("5 feb 2024", "De bus", "De bus rijdt niet. Laat hem rijden.", "", "1 mei 2024", "")


@pytest.mark.parametrize(
    ("asked", "decided", "expected"),
    [
        ("Laat hem rijden.", "Deels", [("Laat hem rijden.", "partly")]),
        ("1. Rij.\n2. Stop.", "1. ja\n2. nee", [("Rij.", "adopted"), ("Stop.", "rejected")]),
    ],
)
def test_a_table_in_word_is_a_list(
    asked: str, decided: str, expected: list[tuple[str, str]], tmp_path: Path
) -> None:
    """With the rows and the columns that a spreadsheet has."""
    root = one_council(tmp_path)
    row = (*ROW[:3], asked, ROW[4], decided)

    told = plain(run(command, [str(table(tmp_path, HEAD, row)), "-f", str(root)]).output)

    assert "In lijst.docx staat een tabel met adviezen. Wat erbuiten staat, blijft weg." in told
    loaded = load(root)
    (advice,), (answer,) = loaded.register.advices, loaded.register.responses
    found = zip(advice.recommendations, answer.answers, strict=True)
    assert [(one.text, str(other.decision)) for one, other in found] == expected


def test_points_that_word_numbers_in_a_cell_have_their_number(tmp_path: Path) -> None:
    """They stand nowhere in the file as text; a cell over two columns is one of them."""
    root = one_council(tmp_path)
    file = table(tmp_path, HEAD, ROW)
    document = docx.Document(str(file))
    (made,) = document.tables
    cell = made.rows[1].cells[3]
    for text, style in (("Rij.", "List Number"), ("Stop.", "List Number")):
        cell.add_paragraph(text, style=style)
    wide = made.add_row().cells
    wide[0].merge(wide[5]).text = ""
    document.save(str(file))

    run(command, [str(file), "-f", str(root)])

    (advice,) = load(root).register.advices
    assert [one.text for one in advice.recommendations] == ["Rij.", "Stop."]


def test_a_table_of_something_else_is_no_list(tmp_path: Path) -> None:
    """What a letter sets side by side stays a letter."""
    root = one_council(tmp_path)
    file = table(tmp_path, ("Nr", "Aanbeveling", "Toelichting"), ("1", "Laat hem rijden.", "Nu."))

    told = plain(run(command, [str(file), "-f", str(root)]).output)

    assert "tabel met adviezen" not in told
