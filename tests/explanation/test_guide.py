"""The guide on the method page and in the answer form: what it shows is what the rule does."""

from __future__ import annotations

import pytest

from explanation.answers import judged
from weerklank.publish.sentences.explanation_guide import FACT_GUIDE, FactGuide, GuideExample
from weerklank.rules.explanation.model import Explanation, ExplanationState, FactName


def _judged(example: GuideExample) -> Explanation:
    others = (example.other,) if example.other else ()
    return judged(example.text, example.decision, asked=example.asked or None, others=others)


def test_the_guide_has_every_fact_in_order() -> None:
    """The five facts are explained in the order in which they are asked."""
    assert [guide.name for guide in FACT_GUIDE] == list(FactName)


@pytest.mark.parametrize("guide", FACT_GUIDE, ids=lambda guide: guide.name)
def test_the_good_example_has_the_fact(guide: FactGuide) -> None:
    """The rule finds the fact in the good example, and does not accuse."""
    explanation = _judged(guide.good)

    fact = explanation.fact(guide.name)
    assert fact is not None
    assert fact.holds
    assert explanation.state is not ExplanationState.NOT_EXPLAINED


@pytest.mark.parametrize("guide", FACT_GUIDE, ids=lambda guide: guide.name)
def test_the_bad_example_misses_the_fact(guide: FactGuide) -> None:
    """The rule misses the fact in the bad example."""
    explanation = _judged(guide.bad)

    fact = explanation.fact(guide.name)
    assert fact is not None
    assert not fact.holds
