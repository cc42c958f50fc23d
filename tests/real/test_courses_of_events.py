"""Ten courses of events that happen: each page says what the record shows, and nothing more."""

from __future__ import annotations

import re

import pytest

from every_register import register_named, site_named
from registers_for_tests import TODAY
from site_pages.pages_for_tests import page, words
from weerklank.cases.judge import judge
from weerklank.publish.sentences.letters import letters

NAME = "good/courses"
COURSES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "2026-01-samen": (
        (
            "Dit advies is van Cliëntenraad Rietwijk en Jongerenraad Rietwijk samen.",
            "Op deze site staat geen antwoord van het college op aanbeveling 2.",
        ),
        ("de raad ",),
    ),
    "2025-11-fusie": (
        ("Adviesraad Oude Polder hield op 31 december 2025 op te bestaan.", "Er is geen oordeel."),
        ("Laatste dag voor het antwoord", "te laat", "had er", "de raad kan"),
    ),
    "2026-02-vooraf": (
        ("Let op: de datum van het antwoord ligt voor die van het advies",),
        ("Dat is op tijd", "na 0 dagen"),
    ),
    "2026-03-deels": (
        ("Dit advies is ingetrokken op 4 mei 2026.", "Hier hoeft geen antwoord meer op te komen."),
        ("Er kan worden gevraagd",),
    ),
    "2026-04-uitstel": (
        ("Had er op 18 mei 2026 moeten zijn.", "Dat is geen antwoord."),
        ("uiterlijk op 1 juli 2026", "nog geen antwoord"),
    ),
    "2026-05-tegen": (
        ("Eerder was het antwoord anders: Ja, op 18 mei 2026.", "Wij vergoeden een bril vanaf"),
        (),
    ),
    "2026-06-motie": (
        (
            "De gemeenteraad nam op 9 juli 2026 een motie aan.",
            "Motie in de gemeenteraad: aangenomen",
        ),
        (),
    ),
    "2026-07-voorstel": (
        ("22 juni 2026 Voorstel: Voorstel nieuwe regeling",),
        ("er is besloten", "besluit:", "is genomen"),
    ),
    "2025-12-vraag": (
        ("Welke folder bedoelt u?", "Adviesraad Oude Polder hield op 31 december 2025 op"),
        ("vraag aan de raad", "Dat is eerst nodig", "Laatste dag voor het antwoord"),
    ),
    "onbekend-oud": (
        ("Kwam er antwoord, en op tijd? Dat weten wij niet.", "datum onbekend"),
        ("geen antwoord.", "geen termijn", "te laat"),
    ),
}


@pytest.mark.parametrize("course", sorted(COURSES))
def test_the_page_says_what_happened_and_no_more(course: str) -> None:
    """What must stand there stands there, and nothing that the record does not hold."""
    told = re.sub(r"\s+", " ", words(page(site_named(NAME), f"adviezen/{course}.md")))
    must, never = COURSES[course]

    assert [one for one in must if one not in told] == []
    assert [one for one in never if one.lower() in told.lower()] == []


def test_every_course_in_the_folder_is_told() -> None:
    """None is added without saying what its page must hold."""
    assert {advice.id for advice in register_named(NAME).advices} == set(COURSES)


def test_nobody_writes_to_or_for_who_is_gone() -> None:
    """No letter goes out for a council that ended, nor to a municipality that merged."""
    about = {one.case.advice.id for one in letters(judge(register_named(NAME), TODAY))}

    assert about.isdisjoint({"2025-11-fusie", "2025-12-vraag", "2026-03-deels", "onbekend-oud"})


@pytest.mark.parametrize("source", ["overdracht/index.md", "afspraken/index.md"])
def test_what_was_agreed_with_who_is_gone_is_not_told_as_in_force(source: str) -> None:
    """The council that ended has no agreements today."""
    assert "Adviesraad Oude Polder en" not in words(page(site_named(NAME), source))


def test_the_list_names_who_is_gone() -> None:
    """Not "the council or the municipality": which of the two."""
    told = words(page(site_named(NAME), "adviezen/index.md")) + words(
        page(site_named(NAME), "organisaties/oude-raad.md")
    )

    assert "Adviesraad Oude Polder bestaat niet meer" in told
    assert "De raad of de gemeente bestaat niet meer" not in told


def test_an_agreement_without_a_day_is_not_called_for_ever() -> None:
    """Left out is not known."""
    told = words(page(site_named(NAME), "organisaties/raad.md"))

    assert "vanaf wanneer is niet bekend" in told
    assert "altijd" not in told


def test_who_is_gone_is_told_in_the_past() -> None:
    """A council that ended gives no advice today, and nothing is agreed with it."""
    told = words(page(site_named(NAME), "organisaties/oude-raad.md"))

    assert "Wat was afgesproken?" in told
    assert "Gaf advies aan:" in told
    assert "Geeft advies aan" not in told
