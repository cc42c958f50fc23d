"""Judges explanations with what an earlier build found: the day changes none of them."""

from __future__ import annotations

from functools import partial

from pydantic import TypeAdapter

from weerklank.cases.judge import Explainer, judge_answer
from weerklank.kept import Kept
from weerklank.records.advice import Recommendation
from weerklank.rules.answers import Given
from weerklank.rules.explanation.model import Explanation

_AS_TEXT = TypeAdapter(Explanation)


def explaining_with(kept: Kept) -> Explainer:
    """A judge that works out only what was not kept."""

    def explained(given: Given, recommendation: Recommendation) -> Explanation:
        """The verdict on the explanation of this answer, which is read with its whole letter."""
        of = (recommendation, given.answer, given.response)
        parts = ("explanation", *(one.model_dump_json() for one in of))
        return kept.value(parts, partial(judge_answer, given, recommendation), _AS_TEXT)

    return explained
