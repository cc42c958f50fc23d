"""The small facts of a page say no more than the record: of what a day is, and how sure."""

from __future__ import annotations

import pytest

from registers_for_tests import advice, college, council, register, response
from site_pages.pages_for_tests import page, site_of, words

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
