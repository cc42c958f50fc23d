"""The verdict on one explanation, with the whole letter read before anybody is reproached."""

from dataclasses import replace
from typing import Protocol

from weerklank.records.models.recommendation import Recommendation
from weerklank.rules.answers import Given
from weerklank.rules.explanation.letter import named_with_others, unassigned
from weerklank.rules.explanation.model import Explanation, ExplanationState
from weerklank.rules.explanation.verdict import explain


class Explainer(Protocol):
    """What judges one explanation: `judge_answer`, or what remembers its verdicts."""

    def __call__(
        self, given: Given, recommendation: Recommendation, asked: tuple[str, ...]
    ) -> Explanation:
        """The verdict on the explanation of this answer; `asked` is all that the advice asks."""


def judge_answer(
    given: Given, recommendation: Recommendation, asked: tuple[str, ...] = ()
) -> Explanation:
    """The verdict, after the whole letter was read: a reason nobody assigned ends a reproach."""
    whole = given.whole
    found = explain(whole, recommendation=recommendation, others=given.others)
    if found.state is ExplanationState.EXPLAINED:
        return found
    if found.state is ExplanationState.NOT_EXPLAINED and whole is not given.answer:
        own = explain(given.answer, recommendation=recommendation, others=given.others)
        # A general part may only bring a reason: its courtesy makes no reproach.
        if own.state is ExplanationState.NOT_JUDGED and own.text:
            found = replace(own, text=found.text, weight=found.weight)
    if found.state is ExplanationState.NOT_JUDGED and found.code != "no_text":
        return found
    left = named_with_others(given.response, given.answer.recommendation) or (
        unassigned(given.response, given.answer.decision, asked) if given.response.body else ""
    )
    if not left:
        seen = found.state is not ExplanationState.NOT_EXPLAINED or not given.response.in_pieces
        return found if seen else _rest_unseen(found)
    return Explanation(
        ExplanationState.NOT_WORKED_OUT, "unassigned", found.facts, found.text, found.weight, left
    )


def _rest_unseen(found: Explanation) -> Explanation:
    """What is lacking in a piece of a letter may stand in the rest of it, which is not here."""
    facts = (replace(f, holds=None) if f.holds is False else f for f in found.facts)
    return replace(found, state=ExplanationState.NOT_JUDGED, code="rest_unseen", facts=tuple(facts))
