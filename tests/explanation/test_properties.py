"""What holds for every text, however it is written."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from examples import examples
from explanation.answers import judged
from weerklank.records.models.decision import Decision
from weerklank.records.values.typed import is_none, is_unknown
from weerklank.rules.explanation.model import ExplanationState, FactName

DECISIONS = st.sampled_from([None, *Decision])
TEXTS = st.text(min_size=1, max_size=400).filter(
    lambda text: text.strip() and not is_none(text) and not is_unknown(text)
)
"""Texts that a record takes as an explanation."""
REASONS = (
    "Dat kan niet, omdat de brandweer niet meer dan veertig mensen toestaat in deze zaal.",
    "Daarover gaat de provincie, en die heeft het contract met de vervoerder tot 2027 verlengd.",
    "De bibliotheek heeft al een spreekuur, en daar kwamen vorig jaar negentien bezoekers.",
    "Dan moeten ouders twee keer per dag de drukke provinciale weg oversteken met hun kinderen.",
)
THANKS = ("Hartelijk dank voor uw advies. ", "Wij waarderen uw inzet zeer. ", "Beste leden,\n\n")
HOSTILE = (
    "!" * 20_000 + "x",
    "[" * 20,  # longer rows of brackets are refused before the rule sees them (R085)
    "<a" * 20,
    "omdat " * 3000,
    "a" * 40_000,
    "\u0301" * 500,
    "{{x" * 2000,
)


def _swapped(text: str, place: int) -> str:
    """The text with two neighbouring letters inside a word swapped, the nearest to a place."""
    inside = [
        i
        for i in range(1, len(text) - 2)
        if text[i - 1 : i + 3].isalpha() and text[i] != text[i + 1]
    ]
    i = min(inside, key=lambda spot: abs(spot - place))
    return text[:i] + text[i + 1] + text[i] + text[i + 2 :]


@given(TEXTS, DECISIONS)
@examples(150)
@example("\u200b", None)
@example("€", Decision.ADOPTED)
@example("\uff9e", None)
def test_any_text_gets_a_verdict(text: str, decision: Decision | None) -> None:
    """No text makes the computation fail, and every quote is literal."""
    explanation = judged(text, decision)

    assert explanation.state is not ExplanationState.NONE
    assert all(fact.words in explanation.text for fact in explanation.facts)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_text_gets_a_verdict(text: str) -> None:
    """Long rows of brackets, letters or connectives end in a verdict like any other text."""
    explanation = judged(text, Decision.REJECTED)

    assert explanation.state is not ExplanationState.EXPLAINED


@given(st.sampled_from(REASONS), st.lists(st.integers(0, 90), min_size=1, max_size=3))
@examples(150)
def test_typing_errors_never_make_an_accusation(text: str, places: list[int]) -> None:
    """A reason with swapped letters may be too much for the computer; it is never "geen uitleg"."""
    for place in places:
        text = _swapped(text, place)

    explanation = judged(text, Decision.REJECTED)

    assert explanation.state is not ExplanationState.NOT_EXPLAINED


@pytest.mark.parametrize("thanks", THANKS)
@given(
    st.sampled_from([*REASONS, "Wij doen dit niet.", "Akkoord.", "Wij nemen dit mee."]), DECISIONS
)
@examples(60)
def test_thanks_never_change_the_verdict(thanks: str, text: str, decision: Decision | None) -> None:
    """Politeness before an answer neither helps nor harms it."""
    bare = judged(text, decision)
    polite = judged(thanks + text, decision)

    assert polite.state is bare.state


@given(st.sampled_from(REASONS), DECISIONS)
@examples(40)
def test_a_copy_is_never_its_own(text: str, decision: Decision | None) -> None:
    """The same text for another recommendation is always seen."""
    explanation = judged(text, decision, others=("Heel iets anders over de bus.", text.upper()))

    assert FactName.OWN_WORDS in explanation.missing


@given(
    st.sampled_from(["Verkort de wachttijd voor een rolstoel.", "Plaats een bank bij de halte."])
)
@examples(10)
def test_the_recommendation_itself_is_no_answer(asked: str) -> None:
    """The very words of the recommendation explain nothing."""
    explanation = judged(asked, Decision.ADOPTED, asked=asked)

    assert explanation.state is not ExplanationState.EXPLAINED


@given(TEXTS, DECISIONS)
@examples(60)
def test_the_same_text_gets_the_same_verdict(text: str, decision: Decision | None) -> None:
    """The computation has no memory and no chance in it."""
    assert judged(text, decision) == judged(text, decision)
