"""The guide on the method page and in the answer form: what it shows is what the rule does."""

from __future__ import annotations

import pytest

from explanation.answers import judged
from weerklank.records.response import Decision
from weerklank.rules.explanation.guide import FACT_GUIDE, FactGuide, GuideExample, hints
from weerklank.rules.explanation.model import Explanation, ExplanationState, FactName


def _judged(example: GuideExample) -> Explanation:
    others = (example.other,) if example.other else ()
    return judged(example.text, example.decision, asked=example.asked or None, others=others)


def test_the_guide_has_every_fact_in_order() -> None:
    """The five facts are explained in the order in which they are asked."""
    assert [guide.name for guide in FACT_GUIDE] == list(FactName)


@pytest.mark.parametrize("guide", FACT_GUIDE, ids=lambda guide: guide.name)
def test_the_good_example_has_the_fact(guide: FactGuide) -> None:
    """The rule finds the fact in the good example, and calls the answer explained."""
    explanation = _judged(guide.good)

    assert guide.name not in explanation.missing
    assert explanation.state is ExplanationState.EXPLAINED


@pytest.mark.parametrize("guide", FACT_GUIDE, ids=lambda guide: guide.name)
def test_the_bad_example_misses_the_fact(guide: FactGuide) -> None:
    """The rule misses the fact in the bad example, and does not call the answer explained."""
    explanation = _judged(guide.bad)

    assert guide.name in explanation.missing
    assert explanation.state is not ExplanationState.EXPLAINED


def test_a_writer_gets_one_hint_per_missing_fact() -> None:
    """Each missing fact becomes one sentence that says what to add."""
    explanation = judged("Wij doen dit niet.", Decision.REJECTED)

    assert len(hints(explanation)) == len(explanation.missing) == 2


def test_an_explained_answer_gets_no_hints() -> None:
    """Who explained enough is not asked for more."""
    explanation = judged("Nee, de hal is te klein voor twee groepen.", Decision.REJECTED)

    assert hints(explanation) == ()
