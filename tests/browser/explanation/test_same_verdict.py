"""The rule of the explanation says the same in the browser as in Python, to the letter."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from browser.explanation.cases import Case, answer, guided, labelled, recorded
from browser.explanation.edges import on_the_edge
from browser.explanation.hostile import drawn
from browser.explanation.mutations import WAYS, decided_otherwise, glued, rewritten
from weerklank.records.response import Decision

if TYPE_CHECKING:
    from browser.explanation.conftest import Rule

pytestmark = pytest.mark.browser

LONGEST = 40_000
LONG = (
    "!" * (LONGEST - 1) + "x",
    "[" * LONGEST,
    " aX" + "X" * (LONGEST - 3),
    "(" * 20_000 + " x." * 6_000,
    "omdat " * 3_000,
    "wij nemen dit niet over " * 400,
    "{{x" * 2_000,
    "a" * LONGEST,
    "a\u0903" + "\u0301" * 5_000,
)


@cache
def _labelled() -> tuple[Case, ...]:
    return tuple(labelled())


def test_labelled_answers_are_judged_the_same(rule: Rule) -> None:
    """Every answer that people labelled gets the same facts, quotes, sentences and hints."""
    cases = _labelled()

    assert len(cases) > 500
    rule.agrees(cases)


def test_the_examples_of_the_guide_are_judged_the_same(rule: Rule) -> None:
    """So do the good and bad examples of the method page, and no answer at all."""
    rule.agrees(guided())


def test_texts_on_the_edge_are_judged_the_same(rule: Rule) -> None:
    """So do texts with rare spaces, figures, accents and letters that take two units."""
    rule.agrees(on_the_edge())


def test_recorded_answers_are_judged_the_same(rule: Rule) -> None:
    """So do the answers of the example council and of every register of the tests."""
    cases = recorded()

    assert len(cases) > 80
    rule.agrees(cases)


@pytest.mark.parametrize("way", sorted(WAYS))
def test_a_text_written_otherwise_is_judged_the_same(rule: Rule, way: str) -> None:
    """So do the labelled texts with typing errors, markup, other letters and other stops."""
    rule.agrees(tuple(rewritten(_labelled(), way)))


def test_another_decision_is_judged_the_same(rule: Rule) -> None:
    """So do the labelled texts under another decision than was recorded."""
    rule.agrees(tuple(decided_otherwise(_labelled())))


def test_glued_texts_are_judged_the_same(rule: Rule) -> None:
    """So does half of one answer with half of another, beside answers to something else."""
    rule.agrees(tuple(glued(_labelled())))


def test_hostile_texts_are_judged_the_same(rule: Rule) -> None:
    """So do texts of signs from everywhere, open brackets and pieces of the word lists."""
    rule.agrees(drawn(1000))


@pytest.mark.parametrize("text", LONG, ids=range(len(LONG)))
def test_a_long_hostile_text_is_judged_the_same(rule: Rule, text: str) -> None:
    """So do long rows of brackets, letters, accents or connectives."""
    rule.agrees([Case(answer(text.strip(), Decision.REJECTED), "Plaats een bankje.")])
