"""What is not decided is not told as a decision, nor asked for the reason of one."""

from __future__ import annotations

import pytest

from registers_for_tests import advice, register, response
from site_pages.pages_for_tests import page, site_of, words
from weerklank.publish.making.output import Site


def site(decision: str) -> Site:
    """A site on which the only answer has no explanation."""
    said = {"recommendation": "1", "decision": decision, "explanation": "Wij nemen uw advies mee."}
    return site_of(register(advice(), response(answers=[said])))


@pytest.mark.parametrize(
    ("decision", "question"),
    [
        ("undecided", "Wanneer komt hier een besluit over?"),
        ("rejected", "Waarom is dit niet overgenomen?"),
        ("adopted", "Wat is de reden van dit antwoord?"),
    ],
)
def test_the_question_is_about_what_was_answered(decision: str, question: str) -> None:
    """A refusal is asked why, what is undecided when, and anything else its reason."""
    assert question in words(page(site(decision), "raadsleden/index.md"))


def test_the_list_calls_it_an_answer() -> None:
    """Below the list of answers without an explanation stands no word of a decision."""
    text = words(page(site("undecided"), "lijsten/zonder-uitleg.md"))

    assert "staat een antwoord op een aanbeveling" in text
    assert "staat een besluit" not in text
