"""The small facts of a page say no more than the record: of what a day is, and how sure."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from registers_for_tests import advice, college, council, register, response
from site_pages.pages_for_tests import page, site_of, words
from weerklank.publish.parts.concerns.figures_told import found_by_council

HOOKS = Path(__file__).parents[3] / "hooks" / "weerklank"
JE = re.compile(r"\b(?:je|jij|jou|jouw|jullie)\b", re.IGNORECASE)
TWO = [{"id": "1", "text": "Vergoed de bus."}, {"id": "2", "text": "Open het loket."}]


def test_an_answer_to_a_part_is_called_that() -> None:
    """Above it stands that the answer is late or not there: one day alone would say otherwise."""
    answered = response(answers=[{"recommendation": "1", "decision": "adopted"}])
    site = site_of(register(advice(recommendations=TWO), answered))
    facts = page(site, "adviezen/2026-01-bus.md")

    assert "<dt>Antwoord op een deel</dt>" in facts
    assert "<dt>Antwoord</dt>" not in facts


@pytest.mark.parametrize(
    ("on", "said"),
    [("2022-10", "De laatste dag was in oktober 2022."), ("2022-10-03", "was 3 oktober 2022.")],
)
def test_the_last_day_of_a_council_is_no_month(on: str, said: str) -> None:
    """A day that is known in part lies within it."""
    site = site_of(register(council(ended={"on": on, "why": "Opgeheven."}), college()))

    assert said in words(page(site, "organisaties/raad.md"))


def test_who_promised_it_for_itself_is_named_once() -> None:
    """The list of last days names the body; the record may name the same body again."""
    promised = {"recommendation": "1", "decision": "adopted", "explanation": "Wij doen dit."}
    action = {"what": "De bus betalen", "who": "het college", "by": "2026-09-01"}
    site = site_of(
        register(
            advice(),
            college(short="het college"),
            response(answers=[promised | {"actions": [action]}]),
        )
    )

    assert "het college (het college)" not in words(page(site, "termijnen/index.md"))
    assert "Belofte bij aanbeveling 1: De bus betalen" in words(page(site, "termijnen/index.md"))


def test_a_year_of_advice_to_one_body_counts_nothing_twice() -> None:
    """That an advice to two counts twice is said where it is so, and of what the figures are."""
    rejected = {"recommendation": "1", "decision": "rejected", "explanation": "Dat kan niet."}
    one = site_of(register(advice(recommendations=TWO), response(answers=[rejected])))
    service = college(id="dienst", title="De Dienst", kind="gr_board")
    both = council(advises=["college", "dienst"])
    asked = advice(recommendations=TWO, to=["college", "dienst"])
    two = site_of(register(both, college(), service, asked, response(answers=[rejected])))

    told = words(page(one, "jaren/2026.md"))
    assert "twee keer" not in told
    assert "Op 1 van de 2 aanbevelingen staat hier een antwoord dat al is verwerkt." in told
    assert "telt bij de antwoorden twee keer" in words(page(two, "jaren/2026.md"))
    assert "Op 1 van die 4 staat hier een antwoord" in words(page(two, "jaren/2026.md"))


@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [
        (0, 1, "over 1 antwoord. De raad vond de uitleg niet genoeg."),
        (1, 1, "over 1 antwoord. De raad vond de uitleg genoeg."),
        (0, 3, "over 3 antwoorden. Bij geen daarvan vond de raad de uitleg genoeg."),
        (2, 3, "over 3 antwoorden. Bij 2 daarvan vond de raad de uitleg genoeg."),
    ],
)
def test_what_the_council_found_is_a_sentence(part: int, whole: int, said: str) -> None:
    """None, one and more of them."""
    assert found_by_council(part, whole) == f"De raad gaf zelf een oordeel {said}"


def test_nobody_is_called_je() -> None:
    """The site, the forms and the explanations of faults say `u`."""
    told = {
        file.relative_to(HOOKS).as_posix(): JE.findall(file.read_text(encoding="utf-8"))
        for pattern in ("**/*.html", "**/*.toml", "**/faults.yaml", "**/fields.yaml")
        for file in HOOKS.glob(pattern)
        if file.name != "fy.toml"
    }

    assert {name: found for name, found in told.items() if found} == {}
