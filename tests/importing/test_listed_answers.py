"""Recommendations in one cell and their answers beside it; and sheets of something else."""

from __future__ import annotations

from pathlib import Path

import pytest

from commands.run import one_council, plain, run
from importing.test_own_sheets import workbook
from weerklank.commands.import_ import command
from weerklank.records import load

HEAD = ("titel", "verstuurd", "samenvatting", "aanbeveling", "besluit", "datum antwoord")
ASKED = "1) Verhoog de grens\n2) Betaal per maand"


def read(root: Path, asked: str, decision: str) -> list[tuple[str, str | None, str | None]]:
    """What the answer in the sheet says of each recommendation."""
    row = ("Minima", "2023-01-12", "Wij vragen iets.", asked, decision, "2023-03-03")
    file = workbook(root, {"blad": [HEAD, row]})
    outcome = run(command, [str(file), "-f", str(root)])
    assert outcome.exit_code == 0, outcome.output
    answers = load(root).register.responses[0].answers
    return [(a.recommendation, a.decision, a.explanation) for a in answers]


@pytest.mark.parametrize(
    ("asked", "decision"),
    [
        (ASKED, "1) ja\n2) nee, te duur"),
        (ASKED, "1 overgenomen, 2 nee, te duur"),
        ("a. Verhoog de grens; b. Betaal per maand", "a ja, b nee, te duur"),
    ],
)
def test_each_recommendation_in_a_cell_gets_its_own_answer(
    asked: str, decision: str, tmp_path: Path
) -> None:
    """The word decides, and what follows it is the explanation: nothing is lost."""
    found = read(one_council(tmp_path), asked, decision)

    assert found == [("1", "adopted", None), ("2", "rejected", "te duur")]


def test_where_the_answers_are_not_as_many_nothing_is_guessed(tmp_path: Path) -> None:
    """One word for two recommendations may be about either."""
    root = one_council(tmp_path)
    row = ("Minima", "2023-01-12", "Wij vragen iets.", ASKED, "deels", "2023-03-03")
    file = workbook(root, {"blad": [HEAD, row]})

    outcome = run(command, [str(file), "-f", str(root)])

    assert outcome.exit_code == 1
    assert "In deze cel staan 2 aanbevelingen, en er staat een antwoord bij." in outcome.output


def test_yes_under_a_question_whether_one_came_is_no_decision(tmp_path: Path) -> None:
    """A column `Antwoord?` with ja says nothing of what was decided."""
    root = one_council(tmp_path)
    row = ("Minima", "2023-01-12", "Wij vragen iets.", "Verhoog de grens", "ja")
    file = workbook(root, {"blad": [(*HEAD[:4], "antwoord?"), row]})

    outcome = run(command, [str(file), "-f", str(root)])

    assert outcome.exit_code == 1
    assert not list((root / "responses").glob("*"))


@pytest.mark.parametrize("nothing", ["n.v.t.", "-", "nvt"])
def test_a_cell_that_says_there_is_nothing_is_empty(nothing: str, tmp_path: Path) -> None:
    """Nobody decided `n.v.t.`."""
    root = one_council(tmp_path)
    row = ("Minima", "2023-01-12", "Wij vragen iets.", "Verhoog de grens", nothing, nothing)

    outcome = run(command, [str(workbook(root, {"blad": [HEAD, row]})), "-f", str(root)])

    assert outcome.exit_code == 0, outcome.output
    assert load(root).register.responses == ()


def test_a_sheet_of_something_else_is_named_and_left_out(tmp_path: Path) -> None:
    """An action list beside the advices stops nothing."""
    root = one_council(tmp_path)
    row = ("Minima", "2023-01-12", "Wij vragen iets.", "Verhoog de grens", "ja", "2023-03-03")
    file = workbook(root, {"2023": [HEAD, row], "Acties": [("wie", "klaar voor"), ("Ton", "mei")]})

    outcome = run(command, [str(file), "-f", str(root)])

    assert outcome.exit_code == 0, outcome.output
    assert "Blad 'Acties' is geen lijst van adviezen. Het blijft weg." in plain(outcome.output)
    assert len(load(root).register.advices) == 1


def test_in_a_folder_without_a_site_nothing_is_made(tmp_path: Path) -> None:
    """A draft in the wrong folder is lost; the sentence says where to go."""
    letter = tmp_path / "brief.txt"
    letter.write_text("Betreft: advies\n\nWij adviseren:\n1. Doe iets.\n2. Doe meer.\n", "utf-8")

    outcome = run(command, [str(letter), "-f", str(tmp_path)])

    assert outcome.exit_code == 1
    assert "In deze map staat geen site van een raad." in plain(outcome.output)
    assert [path.name for path in tmp_path.iterdir()] == ["brief.txt"]
