"""Letters and lists as councils have them, each with the record that should come of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
import yaml

from commands.run import one_council, run
from importing.letter_files import pdf, word
from importing.sheets import csv_file
from weerklank.commands.importing.import_ import command
from weerklank.importing.drafting.guesses import Guess, guesses_from
from weerklank.importing.letters.reading import read_letter
from weerklank.records import load

CORPUS: dict[str, dict[str, dict[str, Any]]] = yaml.load(
    Path(__file__).with_name("corpus.yaml").read_text("utf-8"),
    Loader=yaml.BaseLoader,  # noqa: S506 (only texts: a date stays as it was typed)
)
LETTERS = [(name, kind) for name, one in CORPUS["letters"].items() for kind in one["kinds"]]
SHEETS = [(name, kind) for name in CORPUS["sheets"] for kind in ("csv", "xlsx")]


def letter_file(root: Path, kind: str, lines: list[str]) -> Path:
    """The letter as this sort of file."""
    if kind == "pdf":
        return pdf(root, lines)
    if kind == "docx":
        return word(root, lines)
    if kind == "docx-list":
        document = docx.Document()
        for line in lines:
            style = "List Bullet" if line.startswith("* ") else "Normal"
            document.add_paragraph(line.removeprefix("* "), style=style)
        document.save(str(root / "brief.docx"))
        return root / "brief.docx"
    path = root / "brief.txt"
    path.write_text("\n\n".join(lines), encoding="utf-8")
    return path


def sheet_file(root: Path, kind: str, rows: list[list[str]]) -> Path:
    """The list as this sort of file, with the rows as they are."""
    if kind == "csv":
        path = csv_file(root, [])
        path.write_text(
            "\n".join(
                ";".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows
            ),
            encoding="utf-8",
        )
        return path
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    book.save(root / "oud.xlsx")
    return root / "oud.xlsx"


def value(guess: Guess | None) -> str:
    """What was guessed; empty when nothing was."""
    return guess.value if guess else ""


@pytest.mark.parametrize(("name", "kind"), LETTERS, ids=str)
def test_a_letter_gives_what_it_says(name: str, kind: str, tmp_path: Path) -> None:
    """Title, day, number and recommendations, and nothing that the letter does not say."""
    one = CORPUS["letters"][name]
    guesses = guesses_from(read_letter(letter_file(tmp_path, kind, one["lines"])))

    assert [guess.value for guess in guesses.recommendations] == one["recommendations"]
    for field in ("title", "sent", "number", "asked"):
        expected = one.get(field, "")
        assert value(getattr(guesses, field)) == ("" if expected == "~" else expected), field


@pytest.mark.parametrize(("name", "kind"), SHEETS, ids=str)
def test_a_list_becomes_the_records(name: str, kind: str, tmp_path: Path) -> None:
    """Every row, in its words; loaded without a fault."""
    one = CORPUS["sheets"][name]
    root = one_council(tmp_path)
    file = sheet_file(root, kind, one["rows"])

    outcome = run(command, [str(file), "-f", str(root)])

    assert outcome.exit_code == 0, outcome.output
    loaded = load(root)
    assert loaded.errors == ()
    found = {
        a.title: [a.sent.isoformat(), [r.text for r in a.recommendations]]
        for a in loaded.register.advices
    }
    assert found == {title: [sent, texts] for title, sent, texts in one["expected"]}


def test_a_subject_takes_no_sentence_along(tmp_path: Path) -> None:
    """In a PDF without empty lines the next sentence begins with a capital letter."""
    lines = ["Wilgendam, 7 juni 2021", "Betreft: Loket in het dorpshuis", "Wij vragen u dit."]

    guesses = guesses_from(read_letter(pdf(tmp_path, [*lines, "* Open het loket ook 's avonds."])))

    assert value(guesses.title) == "Loket in het dorpshuis"


def test_the_corpus_is_large_enough() -> None:
    """Of every sort of file there is more than one."""
    kinds = [kind for _, kind in (*LETTERS, *SHEETS)]

    assert len(kinds) >= 25
    assert min(kinds.count(kind) for kind in ("txt", "docx", "pdf", "csv", "xlsx")) >= 2
