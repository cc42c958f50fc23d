"""A letter without numbers, with the numbers of Word, in a PDF or in a table."""

from __future__ import annotations

from pathlib import Path

import docx

from commands.run import run
from importing.answers.drafted import ASKED, DRAFT, NAME, council, drafted
from weerklank.commands.importing.import_ import command
from weerklank.importing.drafting.answered import passages
from weerklank.importing.drafting.general_parts import general_parts
from weerklank.importing.letters.reading import read_letter
from weerklank.records import load


def test_a_letter_without_numbers_is_left_apart_for_a_person(tmp_path: Path) -> None:
    """Which paragraph belongs where is never guessed from the words; nothing of it is lost."""
    said = "Wij nemen alles over, en in mei leest u in de krant hoe wij dat doen. Dank voor alles."

    text = drafted(council(tmp_path), ["Geachte raad,", said])

    assert f"# KLAD: dit deel staat bij geen nummer: '{said}'" in text
    assert "geen antwoord gevonden op aanbeveling '1." in text
    assert "\nanswers:" not in text
    assert "Liever een vraag per aanbeveling? Typ: weerklank new response" in text


def test_a_letter_left_apart_becomes_an_answer_that_is_not_worked_out(tmp_path: Path) -> None:
    """Confirmed as it is, the site says that the answer is not worked out yet."""
    root = council(tmp_path)
    drafted(root, ["Geachte raad,", "Wij nemen alles over."])
    text = (root / DRAFT).read_text("utf-8").replace("received:", "received: 2026-06-02")
    text = text.replace("dated:", "dated: 2026-06-01")
    (root / DRAFT).write_text(text, encoding="utf-8")

    outcome = run(command, ["--confirm", NAME, "-f", str(root)], ["ja"] * text.count("# NAKIJKEN:"))

    assert outcome.exit_code == 0, outcome.output
    (answer,) = load(root).register.responses
    assert answer.answers == ()
    assert "Wij nemen alles over." in (answer.body or "")


def test_numbers_of_word_are_read_as_typed_ones(tmp_path: Path) -> None:
    """They stand nowhere in the text; the dots below the last stay with it."""
    letter = tmp_path / "brief.docx"
    document = docx.Document()
    document.add_paragraph("Geachte raad,")
    document.add_paragraph("Ja, in mei.", style="List Number")
    document.add_paragraph("Nee, om twee redenen:", style="List Number")
    document.add_paragraph("de bus is vol;", style="List Bullet")
    document.add_paragraph("hij is duur.", style="List Bullet")
    document.save(str(letter))

    found = {one.number: one.text for one in passages(read_letter(letter), ASKED)}

    assert found == {
        "1": "Ja, in mei.",
        "2": "Nee, om twee redenen:\n- de bus is vol;\n- hij is duur.",
    }


def test_a_dot_of_word_in_a_pdf_is_a_dot(tmp_path: Path) -> None:
    """It is a sign of Symbol, which is in no alphabet, and begins a line of its own."""
    letter = tmp_path / "brief.txt"
    letter.write_text("Wij doen dit niet:\n\uf0b7 de bus is vol;\n\uf0a7 hij is duur.\n", "utf-8")

    assert [one.text for one in read_letter(letter)] == [
        "Wij doen dit niet:", "• de bus is vol;", "• hij is duur.",
    ]  # fmt: skip


def test_what_a_table_repeats_is_not_said_by_the_municipality(tmp_path: Path) -> None:
    """In its own words, under a header that says so: else the council explains itself."""
    document = docx.Document()
    rows = [
        ("Nr.", "Uw aanbeveling", "Reactie college"),
        (
            "1",
            "Een bus op zondag.",
            "Nee, dat kost te veel, want er rijdt dan al een trein.",
        ),
        ("2", "Gratis", "Ja, in mei."),
    ]
    table = document.add_table(rows=3, cols=3)
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    document.save(str(tmp_path / "brief.docx"))
    letter = read_letter(tmp_path / "brief.docx")

    found = passages(letter, ASKED)

    assert [one.text for one in found] == [rows[1][2], rows[2][2]]
    assert general_parts(letter, found, ASKED) == ()
    assert rows[1][1] in letter[1].text


def test_a_table_is_split_by_its_rows(tmp_path: Path) -> None:
    """A number in a cell of its own numbers the row; the recommendation itself is left out."""
    letter = tmp_path / "brief.docx"
    document = docx.Document()
    table = document.add_table(rows=2, cols=3)
    rows = [("1", ASKED["1"], "Nee, dat kost te veel."), ("2", ASKED["2"], "Ja, in mei.")]
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    document.save(str(letter))

    found = passages(read_letter(letter), ASKED)

    assert [one.text for one in found] == ["Nee, dat kost te veel.", "Ja, in mei."]
