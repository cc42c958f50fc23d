"""Lists as councils keep them: headers over two rows, who decides in the cell, `1: ja`."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from commands.run import one_council, plain, run
from weerklank.commands.importing.import_ import command
from weerklank.records import load
from weerklank.records.models.decision import Decision
from weerklank.records.register import Register


def listed(root: Path, *rows: list[object], merged: tuple[str, ...] = ()) -> Path:
    """A workbook with one sheet."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    for cells in merged:
        sheet.merge_cells(cells)
    path = root / "lijst.xlsx"
    book.save(path)
    return path


def imported(root: Path, *rows: list[object], merged: tuple[str, ...] = ()) -> Register:
    """What comes of it, without a fault."""
    one_council(root)
    outcome = run(command, [str(listed(root, *rows, merged=merged)), "-f", str(root)])
    assert outcome.exit_code == 0, outcome.output
    return load(root).register


HEADERS = ["titel", "verstuurd", "samenvatting", "aanbeveling", "datum antwoord", "besluit"]
ADVICE = ["De bus", "2025-02-05", "Er rijdt geen bus.", "Laat de bus rijden.", "2025-03-17"]


def test_a_header_over_two_rows_is_read_from_both(tmp_path: Path) -> None:
    """The name of a cell that was merged downwards stands in the first; a title is no name."""
    register = imported(
        tmp_path,
        ["Adviezen 2025"],
        ["Nr.", "Onderwerp advies", "Ons advies", None, None, "Reactie gemeente", None, None],
        [None, None, "Datum verzonden", "Samenvatting (kort)", "Aanbevelingen", "Antwoord d.d.",
         "Overgenomen?", "Toelichting"],
        ["2025-1", "De bus", "5 februari 2025", "Er rijdt geen bus.", "Laat de bus rijden.",
         "17 maart 2025", "nee", "Te duur."],
        merged=("A1:H1", "A2:A3", "B2:B3", "C2:E2", "F2:H2"),
    )  # fmt: skip

    (advice,), (answer,) = register.advices, register.responses
    assert (advice.number, advice.title) == ("2025-1", "De bus")
    assert (str(advice.sent), str(answer.dated)) == ("2025-02-05", "2025-03-17")
    assert answer.answers[0].decision is Decision.REJECTED


@pytest.mark.parametrize(
    ("cell", "decision", "explanation"),
    [
        ("B&W: nee", Decision.REJECTED, None),
        ("college: deels", Decision.PARTLY, None),
        ("Overgenomen, opent in maart", Decision.ADOPTED, "opent in maart"),
        ("Nee, geen personeel", Decision.REJECTED, "geen personeel"),
    ],
)
def test_a_decision_may_stand_among_other_words(
    tmp_path: Path, cell: str, decision: Decision, explanation: str | None
) -> None:
    """Who decides before it, and why behind it."""
    (answer,) = imported(tmp_path, HEADERS, [*ADVICE, cell]).responses

    assert (answer.answers[0].decision, answer.answers[0].explanation) == (decision, explanation)


@pytest.mark.parametrize("cell", ["Ja, mits er geld is", "Ja, behalve op zondag"])
def test_a_yes_that_is_taken_back_is_for_a_person(tmp_path: Path, cell: str) -> None:
    """It is not simply adopted."""
    path = listed(one_council(tmp_path), HEADERS, [*ADVICE, cell])

    outcome = run(command, [str(path), "-f", str(tmp_path)])

    assert outcome.exit_code == 1
    assert "Is dat overgenomen, deels of iets anders?" in plain(outcome.output)


def test_under_antwoord_a_yes_may_only_say_that_one_came(tmp_path: Path) -> None:
    """So a person says what it means."""
    headers = [*HEADERS[:5], "Antwoord"]
    path = listed(one_council(tmp_path), headers, [*ADVICE, "ja, op 3 mei"])

    outcome = run(command, [str(path), "-f", str(tmp_path)])

    assert outcome.exit_code == 1
    assert load(tmp_path).register.responses == ()


def test_marks_with_a_colon_are_marks(tmp_path: Path) -> None:
    """`1: ja` beside `1. Laat de bus rijden.`; a time is none."""
    asked = "1. Laat de bus rijden.\n2. Laat hem om 9:30 vertrekken."
    row = ["De bus", "20250205", "Er rijdt geen bus.", asked, "2025-03-17", "1: ja\n2: nee"]

    register = imported(tmp_path, HEADERS, row)

    (advice,), (answer,) = register.advices, register.responses
    assert [r.text for r in advice.recommendations][1] == "Laat hem om 9:30 vertrekken."
    assert [a.decision for a in answer.answers] == [Decision.ADOPTED, Decision.REJECTED]


def test_a_question_mark_says_that_nobody_knows(tmp_path: Path) -> None:
    """Under a choice that has such a value."""
    headers = [*HEADERS[:4], "gevraagd/ongevraagd"]
    (advice,) = imported(tmp_path, headers, [*ADVICE[:4], "?"]).advices

    assert advice.kind == "unknown"
