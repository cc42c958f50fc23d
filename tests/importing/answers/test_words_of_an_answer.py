"""What the words in a cell of answers mean: a decision, an explanation, or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from commands.run import one_council, plain, run
from importing.answers.test_listed_in_a_sheet import HEAD
from importing.sheets import workbook
from weerklank.commands.importing.import_ import command
from weerklank.records import load


def test_yes_under_a_question_whether_one_came_is_no_decision(tmp_path: Path) -> None:
    """A column `Antwoord?` with ja says nothing of what was decided."""
    root = one_council(tmp_path)
    row = ("Minima", "2023-01-12", "Wij vragen iets.", "Verhoog de grens", "ja")
    file = workbook(root, {"blad": [(*HEAD[:4], "antwoord?"), row]})

    outcome = run(command, [str(file), "-f", str(root)])

    assert outcome.exit_code == 1
    assert not list((root / "responses").glob("*"))


@pytest.mark.parametrize("said", ["nog geen reactie", "Geen antwoord ontvangen", "niet beantwoord"])
def test_that_no_answer_came_is_no_explanation(said: str, tmp_path: Path) -> None:
    """It would stand on the site as the words of the municipality."""
    root = one_council(tmp_path)
    row = ("Minima", "2023-01-12", "Wij vragen iets.", "Verhoog de grens", said, "2023-03-03")
    head = (*HEAD[:4], "uitleg", "datum antwoord")

    outcome = run(command, [str(workbook(root, {"blad": [head, row]})), "-f", str(root)])

    assert outcome.exit_code == 1
    assert f"'{said}' is geen antwoord van de gemeente." in plain(outcome.output)


def test_a_sentence_that_only_begins_so_is_an_explanation(tmp_path: Path) -> None:
    """It says what the silence of others meant to the municipality."""
    root = one_council(tmp_path)
    said = "Geen reactie van bewoners betekent dat de bus blijft."
    row = ("Minima", "2023-01-12", "Wij vragen iets.", "Verhoog de grens", "nee", said)
    head = (*HEAD[:4], "besluit", "uitleg", "datum antwoord")

    file = workbook(root, {"blad": [head, (*row, "2023-03-03")]})
    outcome = run(command, [str(file), "-f", str(root)])

    assert outcome.exit_code == 0, outcome.output
    assert said in next((root / "responses").glob("*.md")).read_text("utf-8")


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


@pytest.mark.parametrize(
    ("cell", "decision", "explanation"),
    [
        ("Overgenomen", "adopted", None),
        ("Deels", "partly", None),
        ("Niet overgenomen, te duur", "rejected", "te duur"),
        ("Wordt meegenomen in het beleidsplan", None, "Wordt meegenomen in het beleidsplan"),
        ("Later, als er geld is", None, "Later, als er geld is"),
        ("Dit is niet overgenomen", None, "Dit is niet overgenomen"),
    ],
)
def test_a_decision_under_reaction_is_a_decision(
    cell: str, decision: str | None, explanation: str | None, tmp_path: Path
) -> None:
    """Else the site says that the answer takes no position, where it plainly does."""
    root = one_council(tmp_path)
    head = ("titel", "verstuurd", "samenvatting", "aanbeveling", "Reactie B&W", "datum reactie")
    row = ("Minima", "2023-01-12", "Wij vragen iets.", "Betaal per maand.", cell, "2023-03-03")
    filler = ("Bus", "2023-01-12", "Wij vragen iets.", "Laat hem rijden.", "Anders", "2023-03-03")
    file = workbook(root, {"blad": [head, row, filler]})

    outcome = run(command, [str(file), "-f", str(root)])

    assert outcome.exit_code == 0, outcome.output
    answers = {r.advice: r.answers[0] for r in load(root).register.responses}
    answer = answers["2023-01-minima"]
    assert (answer.decision, answer.explanation) == (decision, explanation)


def test_a_yes_that_is_taken_back_under_reaction_is_asked_about(tmp_path: Path) -> None:
    """It names the column as the sheet does."""
    root = one_council(tmp_path)
    head = ("titel", "verstuurd", "samenvatting", "aanbeveling", "Reactie B&W", "datum reactie")
    cell = "Overgenomen, maar pas later"
    row = ("Minima", "2023-01-12", "Wij vragen iets.", "Betaal per maand.", cell, "2023-03-03")
    file = workbook(root, {"blad": [head, row]})

    said = plain(run(command, [str(file), "-f", str(root)]).output)

    assert f"rij 2, kolom 'Reactie B&W': '{cell}': Is dat overgenomen, deels" in said
    assert "iets anders? Zet het besluit in een kolom 'besluit', en de rest in" in said
