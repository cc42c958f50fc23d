"""Reasons and steps in every tone, which must all be recognised."""

from __future__ import annotations

import pytest

from explanation.answers import judged
from weerklank.records.models.decision import Decision
from weerklank.rules.explanation.model import ExplanationState

REFUSALS = {
    "no signal word": "Een loket in Zuid komt er niet. Vorig jaar kwamen er vier bezoekers.",
    "one short sentence": "Te duur: 80.000 euro per jaar.",
    "officialese": (
        "Het college kan daartoe niet overgaan, aangezien artikel 12 der verordening dat uitsluit."
    ),
    "telegram": "a. nee, UWV doet dit al. b. nee, zaal te klein.",
    "after politeness": (
        "Met waardering lazen wij uw advies. Verlagen kan niet, omdat het Rijk het bedrag bepaalt."
    ),
    "law": "Dat staat artikel 35 van de Participatiewet niet toe.",
    "no power, forwarded": "Daarover gaat de provincie. Wij hebben uw brief doorgestuurd.",
    "experience": "De proef in 2022 leverde twee aanmeldingen op en is gestopt.",
    "alternative": "In plaats van een folder komt er een filmpje in de wachtkamer.",
    "privacy": "Die lijst geven wij niet, want dan is te zien wie een uitkering heeft.",
    "frisian": "Nee. De seal is te lyts en de brânwear lit mar fjirtich minsken ta.",
    "typing errors": "Dat kan niet omadt de hal te kelin is en het 80.000 erro kost",
    "consequence": "Dan rijdt de bus de school voorbij en moeten kinderen de weg oversteken.",
}
ADOPTIONS = {
    "where": "Staat nu op bladzijde 4 van het aanvraagformulier.",
    "when": "Per 1 januari gaat het bedrag naar 45 euro.",
    "who": "Dit doen wij. De wijkverpleegkundige belt iedereen die de pas verliest.",
    "done": "Geregeld: de zoemer bij de schuifdeur is gemonteerd.",
}


@pytest.mark.parametrize("text", REFUSALS.values(), ids=REFUSALS)
def test_a_reason_is_recognised(text: str) -> None:
    """A refusal with something that belongs to it is never accused, in whatever tone."""
    explanation = judged(text, Decision.REJECTED)

    assert explanation.state is not ExplanationState.NOT_EXPLAINED


@pytest.mark.parametrize("text", ADOPTIONS.values(), ids=ADOPTIONS)
def test_a_step_is_recognised(text: str) -> None:
    """A yes that says how, where or when is never accused."""
    explanation = judged(text, Decision.ADOPTED)

    assert explanation.state is not ExplanationState.NOT_EXPLAINED


def test_a_dated_postponement_with_a_choice_is_a_position() -> None:
    """Who says when it is decided, why only then and between what, explains."""
    text = (
        "Wij beslissen hierover in november, omdat het Rijk pas in oktober zegt hoeveel het "
        "bijdraagt. De gemeenteraad kiest dan tussen een bus en een taxi."
    )

    explanation = judged(text)

    assert explanation.state is not ExplanationState.NOT_EXPLAINED


def test_a_position_in_the_text_counts_without_a_recorded_decision() -> None:
    """A secretary who leaves out the decision does not make the municipality silent."""
    explanation = judged("Dit nemen wij niet over: de zaal is te klein voor twee groepen.")

    assert explanation.state is not ExplanationState.NOT_EXPLAINED
