"""Builds answers for the tests of the explanation."""

from __future__ import annotations

from weerklank.records.models.answer import Answer, Parts
from weerklank.records.models.decision import Decision
from weerklank.records.models.recommendation import Recommendation
from weerklank.rules.explanation.model import Explanation
from weerklank.rules.explanation.verdict import explain


def answer(
    text: str | None,
    decision: Decision | None = None,
    *,
    number: str = "1",
    parts: Parts | None = None,
) -> Answer:
    """An answer to recommendation 1 with this explanation."""
    return Answer(recommendation=number, decision=decision, explanation=text, parts=parts)


def judged(
    text: str | None,
    decision: Decision | None = None,
    *,
    asked: str | None = None,
    others: tuple[str, ...] = (),
) -> Explanation:
    """The verdict on a text, with what was asked and what the others in the letter got."""
    recommendation = Recommendation(id="1", text=asked) if asked else None
    beside = tuple(answer(other, number=str(n)) for n, other in enumerate(others, start=2))
    return explain(answer(text, decision), recommendation=recommendation, others=beside)
