"""Answers that sound like an explanation and are none."""

from __future__ import annotations

import pytest

from explanation.answers import judged
from weerklank.records.models.decision import Decision
from weerklank.rules.explanation.model import ExplanationState

REFUSALS = {
    "thanks": "Wij danken u hartelijk voor uw advies over de regiotaxi, maar doen dit niet.",
    "importance": "Wij vinden goed vervoer voor ouderen van groot belang. Toch doen wij dit niet.",
    "circular": "Een tweede balie komt er niet, omdat een tweede balie niet gewenst is.",
    "another choice": "Wij nemen dit niet over omdat wij een andere afweging maken.",
    "fits every advice": "Gezien de financiële situatie en onze prioriteiten is dit niet mogelijk.",
    "existing policy": "Nee. Wij bieden al een breed pakket aan voorzieningen voor minima.",
    "delay": "Afgewezen. Door ziekte op de afdeling kwam deze reactie later dan u verwachtte.",
    "another point": (
        "Een hoger bedrag voor de taxi komt er niet. Het zwembad is opgeknapt omdat de tegels los "
        "lagen."
    ),
    "restated": "U adviseert ons dit omdat mensen anders hun trein missen. Wij volgen u niet.",
    "reference": "Niet overgenomen. Zie onze eerdere brief.",
    "template": "Wij nemen dit niet over, omdat [reden invullen].",
    "judgement": "Een proef met een wijkbus vinden wij niet wenselijk.",
}
ADOPTIONS = {
    "bare": "Akkoord, nemen wij over.",
    "eager": "Een prachtig idee, hier gaan wij graag mee aan de slag!",
    "hedged": "Wij nemen dit over en passen de werkwijze waar mogelijk aan.",
    "taken along": "Dit nemen wij mee in de verdere uitwerking.",
}


@pytest.mark.parametrize("text", REFUSALS.values(), ids=REFUSALS)
def test_a_refusal_without_a_reason_is_seen(text: str) -> None:
    """A refusal with only words that explain nothing is never praised."""
    explanation = judged(text, Decision.REJECTED)

    assert explanation.state is not ExplanationState.EXPLAINED


@pytest.mark.parametrize("text", ADOPTIONS.values(), ids=ADOPTIONS)
def test_a_yes_without_a_step_is_seen(text: str) -> None:
    """A yes that does not say what happens is never praised."""
    explanation = judged(text, Decision.ADOPTED)

    assert explanation.state is not ExplanationState.EXPLAINED


@pytest.mark.parametrize(
    "text",
    [
        "Uw advies is voor kennisgeving aangenomen.",
        "Uw raad heeft alle vrijheid om van ons voorstel af te wijken.",
        "Wij hebben meer tijd nodig, omdat wij op cijfers wachten. U hoort het voor 14 juni.",
        "Wij bespreken dit met de corporatie en de huisartsen.",
        "-",
        "???",
        "Lorem ipsum dolor sit amet.",
    ],
)
def test_a_text_without_a_position_is_seen(text: str) -> None:
    """Where nothing is decided, nothing is explained."""
    explanation = judged(text)

    assert explanation.state is not ExplanationState.EXPLAINED


def test_the_advice_said_back_is_not_an_answer() -> None:
    """Repeating the recommendation in its own words tells nothing new."""
    asked = "Maak de brieven korter en leesbaarder."

    explanation = judged(
        "De brieven maken wij korter en leesbaarder.", Decision.ADOPTED, asked=asked
    )

    assert explanation.state is not ExplanationState.EXPLAINED
