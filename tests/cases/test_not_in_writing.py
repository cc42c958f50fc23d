"""An answer that is not in writing is told as what it was, and denies no other letter."""

from __future__ import annotations

import datetime as dt

import pytest

from registers_for_tests import TODAY, advice, register, response
from site_pages.pages_for_tests import site_of, words
from weerklank.cases.judge import judge
from weerklank.publish.sentences.letters import letters
from weerklank.records.models.response_words import Form

SPOKEN = [form for form in Form if not form.in_writing]
RECEIPT = response(
    id="ontvangst", kind="acknowledgement", received=dt.date(2026, 1, 20), answers=[]
)


def told(form: Form) -> str:
    """All pages and all letters of a register with one such answer and a written receipt."""
    records = register(advice(), RECEIPT, response(form=form))
    site = site_of(records)
    skipped = ("makers", "methode", "handleiding", "zoeken", "gegevens")
    pages = [words(p.body("")) for p in site.pages if not p.source.startswith(skipped)]
    written = letters(judge(records, TODAY), "https://raad.example/")
    assert written
    return " ".join((*pages, *(letter.text for letter in written)))


@pytest.mark.parametrize("form", SPOKEN)
def test_nothing_else_on_paper_is_denied(form: Form) -> None:
    """A receipt stands on the same page: only an answer is not there."""
    text = told(form).lower()

    assert "niets op papier" not in text
    assert "op papier kregen wij niets" not in text
    assert "niets geschreven" not in text


@pytest.mark.parametrize("form", SPOKEN)
def test_the_press_is_no_talk_and_a_talk_no_press(form: Form) -> None:
    """Pages and letters name one of the two."""
    text = told(form).lower()

    assert ("in de pers" in text) is (form is Form.PRESS)
    assert ("mondeling" in text) is (form is not Form.PRESS)
