"""Recommendations in one cell and their answers beside it; and sheets of something else."""

from __future__ import annotations

from pathlib import Path

import pytest

from commands.run import one_council, plain, run
from importing.sheets import workbook
from weerklank.commands.importing.import_ import command
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
        (ASKED, "1) ja 2) nee, te duur"),
        ("1) Verhoog de grens 2) Betaal per maand", "1) ja 2) nee, te duur"),
        ("a. Verhoog de grens; b. Betaal per maand", "a ja, b nee, te duur"),
    ],
)
def test_each_recommendation_in_a_cell_gets_its_own_answer(
    asked: str, decision: str, tmp_path: Path
) -> None:
    """The word decides, and what follows it is the explanation: nothing is lost."""
    found = read(one_council(tmp_path), asked, decision)

    assert found == [("1", "adopted", None), ("2", "rejected", "te duur")]


UPSIDE_DOWN = "2) nee, te duur\n1) ja"


def test_a_number_decides_and_not_the_place(tmp_path: Path) -> None:
    """The letter may answer the last one first."""
    found = read(one_council(tmp_path), ASKED, UPSIDE_DOWN)

    assert found == [("1", "adopted", None), ("2", "rejected", "te duur")]


def test_points_under_a_recommendation_are_part_of_it(tmp_path: Path) -> None:
    """Three dashes under the first of two are no recommendations of their own."""
    asked = "1) Verhoog de grens:\n- naar 130\na. voor iedereen\n2) Betaal per maand"

    found = read(one_council(tmp_path), asked, "1) ja\n2) nee")

    assert found == [("1", "adopted", None), ("2", "rejected", None)]


def refused(root: Path, asked: str, decision: str, **beside: str) -> str:
    """What is said of a sheet that makes nothing."""
    row = ("Minima", "2023-01-12", "Wij vragen iets.", asked, decision, "2023-03-03")
    file = workbook(root, {"blad": [(*HEAD, *beside), (*row, *beside.values())]})

    outcome = run(command, [str(file), "-f", str(root)])

    assert outcome.exit_code == 1
    assert not list((root / "responses").glob("*"))
    assert outcome.output.count("rij 2") == 1, outcome.output
    return plain(outcome.output)


WHOSE = "Zet bij elk antwoord het nummer van de aanbeveling, of maak er 2 rijen van."


@pytest.mark.parametrize(
    ("asked", "decision", "says"),
    [
        (ASKED, "deels", "In deze cel staan 2 aanbevelingen, en er staat een antwoord bij."),
        (ASKED, "1) ja\n3) nee", "Bij de aanbevelingen staat 1 en 2, bij de antwoorden 1 en 3."),
        (ASKED, "2) ja\n3) nee", "Bij de aanbevelingen staat 1 en 2, bij de antwoorden 2 en 3."),
        (ASKED, "1) ja\n2) nee\n3) nee", "bij de antwoorden 1, 2 en 3."),
        (ASKED, "1) ja\n1) nee", "bij de antwoorden 1 en 1."),
        (ASKED, "a) ja\nb) nee", "Bij de aanbevelingen staat 1 en 2, bij de antwoorden a en b."),
        ("1) Doe dit\n3) Doe dat", "1) ja\n2) nee", "Bij de aanbevelingen staat 1 en 3,"),
        ("a) Doe dit\nb) Doe dat", "1) ja\n2) nee", "Bij de aanbevelingen staat a en b,"),
        (ASKED, "- nee, te duur\n- deels", "Bij de antwoorden staat geen nummer."),
        (ASKED, "Behalve voor wie spaart:\n1) ja\n2) nee", "Boven het eerste antwoord staat: "),
    ],
)
def test_which_answer_belongs_to_which_is_never_guessed(
    asked: str, decision: str, says: str, tmp_path: Path
) -> None:
    """As many answers as recommendations is no proof that they are about each other."""
    said = refused(one_council(tmp_path), asked, decision)

    assert says in said
    assert "Maak er 2 rijen van." in said or WHOSE in said or "rij van" in said


@pytest.mark.parametrize("answer", ["ja, mits het geld er is", "ja, deels", "ja: maar pas in 2027"])
def test_a_yes_with_a_condition_is_for_a_person(answer: str, tmp_path: Path) -> None:
    """`ja, mits` may be adopted and may be in part: the word that follows takes it back."""
    said = refused(one_council(tmp_path), ASKED, f"1) {answer}\n2) nee")

    assert "Is dat overgenomen, deels of iets anders?" in said


def test_what_is_in_part_may_say_so(tmp_path: Path) -> None:
    """After `deels` the words that take a yes back say which part."""
    found = read(one_council(tmp_path), ASKED, "1) ja\n2) deels, alleen voor minima")

    assert found[1] == ("2", "partly", "alleen voor minima")


def test_two_words_with_a_dash_are_one(tmp_path: Path) -> None:
    """`niet-overgenomen` is a decision, and no refusal because of `overgenomen`."""
    said = refused(one_council(tmp_path), ASKED, "1) ja\n2) niet-overgenomen")

    assert "'niet-overgenomen' kan hier niet." in said


def test_an_explanation_goes_with_its_own_number(tmp_path: Path) -> None:
    """Each recommendation its own reason; one without stays without."""
    root = one_council(tmp_path)
    row = ("Minima", "2023-01-12", "Wij vragen iets.", ASKED, "1) ja\n2) nee", "2023-03-03")
    asked = workbook(root, {"blad": [(*HEAD, "uitleg"), (*row, "2) dat kost 80.000 euro")]})

    assert run(command, [str(asked), "-f", str(root)]).exit_code == 0

    answers = load(root).register.responses[0].answers
    assert [a.explanation for a in answers] == [None, "dat kost 80.000 euro"]


@pytest.mark.parametrize(
    "beside",
    [
        {"uitleg": "dat is te duur"},
        {"uitleg": "1) dat is te duur\n3) dat mag niet"},
        {"toezegging": "formulier aanpassen"},
        {"korte titel": "Grens omhoog"},
    ],
)
def test_a_cell_about_one_of_them_is_not_copied_to_all(
    beside: dict[str, str], tmp_path: Path
) -> None:
    """One reason or promise beside two recommendations may be of either."""
    said = refused(one_council(tmp_path), ASKED, "1) ja\n2) nee", **beside)

    assert f"kolom '{next(iter(beside))}': Bij welke aanbeveling hoort dit?" in said


def test_a_number_beside_the_text_of_another_is_a_fault(tmp_path: Path) -> None:
    """Of an advice that is on the site already: the number says one thing, the words another."""
    root = one_council(tmp_path)
    head = (*HEAD[:3], "aanbeveling nummer", *HEAD[3:])
    row = ("Minima", "2023-01-12", "Wij vragen iets.", "", ASKED, "", "")
    made = workbook(root, {"blad": [head, row]})
    assert run(command, [str(made), "-f", str(root)]).exit_code == 0

    wrong = (*row[:3], "2", "Verhoog de grens", "ja", "2023-03-03")
    said = run(command, [str(workbook(root, {"blad": [head, wrong]})), "-f", str(root)])

    assert said.exit_code == 1
    assert "De tekst is van aanbeveling 1, het nummer is 2. Verbeter een van de twee." in plain(
        said.output
    )


def test_numbers_of_the_list_itself_are_kept(tmp_path: Path) -> None:
    """The letter of the municipality speaks of recommendation 4."""
    root = one_council(tmp_path)
    row = ("Minima", "2023-01-12", "Wij vragen iets.", "1. Doe dit\n2. Doe dat\n4. Doe meer")
    file = workbook(root, {"blad": [HEAD[:4], row]})

    assert run(command, [str(file), "-f", str(root)]).exit_code == 0

    asked = load(root).register.advices[0].recommendations
    assert [one.id for one in asked] == ["1", "2", "4"]
