"""Where a decision and its text say the opposite, there is no praise and no reproach."""

from __future__ import annotations

import pytest

from explanation.answers import answer, judged
from weerklank.records.models.answer import Action
from weerklank.records.models.decision import Decision
from weerklank.rules.explanation.model import Explanation, ExplanationState
from weerklank.rules.explanation.verdict import explain

WHY = "omdat er in 2025 geen geld meer is voor reiskosten"


def _how(found: Explanation) -> tuple[ExplanationState, str]:
    return found.state, found.code


NO_VERDICT = ExplanationState.NOT_JUDGED, "contradicts"


@pytest.mark.parametrize(
    ("text", "decision"),
    [
        (f"Dit advies nemen wij niet over, {WHY}.", Decision.ADOPTED),
        ("Wij nemen uw advies over en betalen vanaf 1 juli elke maand uit.", Decision.REJECTED),
        ("Dit advies nemen wij niet over.", Decision.ADOPTED),
    ],
)
def test_the_opposite_of_the_record_gets_no_verdict(text: str, decision: Decision) -> None:
    """One of the two was written down wrong, and the computer cannot tell which."""
    assert _how(judged(text, decision)) == NO_VERDICT


def test_a_recorded_step_does_not_outweigh_the_text() -> None:
    """A step with a day beside a text that refuses is as doubtful as the tick."""
    refused = answer("Dit advies nemen wij niet over.", Decision.ADOPTED)
    step = Action(what="Betaal per maand uit", by="2026-07-01")
    assert _how(explain(refused.model_copy(update={"actions": (step,)}))) == NO_VERDICT


def test_the_same_text_with_its_own_decision_is_judged() -> None:
    """Only the contradiction takes the verdict away."""
    for decision in (Decision.REJECTED, Decision.PARTLY, None):
        assert judged(f"Dit advies nemen wij niet over, {WHY}.", decision).code != "contradicts"
