"""A row of arguments is no row of answers; a closing formula is no part of the last one."""

from __future__ import annotations

import pytest

from importing.answers.drafted import texts
from weerklank.importing.drafting.answered import passages
from weerklank.importing.letters.paragraphs import Paragraph


@pytest.mark.parametrize(
    "arguments",
    [
        ("Dat doen wij niet, en wel hierom:", "a. de bus is vol;", "b. het is te duur."),
        ("Dat doen wij niet:", "a. de bus is vol;", "b. het is te duur."),
        ("Dat doen wij niet. Onze afweging:", "a. de bus is vol;", "b. het is te duur."),
        ("Nee, om twee redenen:", "1. de bus is vol;", "2. het is te duur."),
        ("Nee, om deze redenen: 1. de bus is vol; 2. het is te duur.",),
        ("Ad 1 en 2. Wij komen erop terug, met:", "a. een bericht;", "b. een gesprek."),
    ],
)
def test_arguments_for_one_answer_are_no_answers(arguments: tuple[str, ...]) -> None:
    """They stay in the letter, for a person to place."""
    assert texts(*arguments) == {}


@pytest.mark.parametrize(
    "lead", ["Wij antwoorden per punt, met redenen:", "Onze reactie:", "Of wij het doen of niet:"]
)
def test_a_list_that_reacts_is_split(lead: str) -> None:
    """Its lead says so, or names no reason."""
    assert texts(lead, "1. Ja.", "2. Nee.") == {"1": "Ja.", "2": "Nee."}


@pytest.mark.parametrize(
    "answer",
    [
        ("1. Nee, om twee redenen:", "1. de bus is vol;", "2. hij is duur.", "2. Ja."),
        ("1. Nee, om twee redenen: 1. de bus is vol; 2. hij is duur.", "2. Ja."),
        ("Ad 1. Nee, want:", "a. de bus is vol;", "b. hij is duur.", "Ad 2. Ja."),
    ],
)
def test_arguments_stay_with_their_answer(answer: tuple[str, ...]) -> None:
    """The next number goes on with the next recommendation."""
    found = texts(*answer)

    assert "hij is duur." in found["1"]
    assert found["2"] == "Ja."


def test_arguments_in_numbers_stay_with_an_answer_in_letters() -> None:
    """An advice in a, b."""
    lines = ("a. Nee, want:", "1. de bus is vol;", "2. hij is duur.", "b. Ja.")
    asked = {"a": "Laat de bus rijden.", "b": "Maak de bus gratis."}
    found = passages([Paragraph(line) for line in lines], asked)

    assert [one.text.count("\n") for one in found] == [2, 0]


def test_a_closing_formula_before_a_later_number_stays() -> None:
    """Nothing that was said on the first is lost."""
    lines = ("Ad 1. Nee.", "Wij hopen op begrip.", "De bus is vol.", "Ad 2. Ja.", "Tot slot dank.")

    assert texts(*lines) == {"1": "Nee.\nWij hopen op begrip.\nDe bus is vol.", "2": "Ja."}


def test_a_closing_formula_is_no_part_of_the_last_answer() -> None:
    """A copy to others, and where one can ask."""
    closing = (
        "Een afschrift van deze brief is gezonden aan de raad.",
        "Hebt u nog vragen? Bel ons.",
    )

    assert texts("Ad 2. Nee.", *closing) == {"2": "Nee."}
