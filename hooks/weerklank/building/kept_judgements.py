"""Judges explanations and texts with what an earlier build found: the day changes none of them."""

from __future__ import annotations

from functools import partial

from pydantic import TypeAdapter

from weerklank.cases.explaining import Explainer, judge_answer
from weerklank.kept.store import Kept
from weerklank.records.models.advice import Recommendation
from weerklank.records.reporting.problems import Problem
from weerklank.review import CertainFinder, certain
from weerklank.review.privacy.own import Own
from weerklank.review.written import WrittenFile
from weerklank.rules.answers import Given
from weerklank.rules.explanation.model import Explanation

_AS_TEXT = TypeAdapter(Explanation)
_PROBLEMS = TypeAdapter(tuple[Problem, ...])


def explaining_with(kept: Kept) -> Explainer:
    """A judge that works out only what was not kept."""

    def explained(given: Given, recommendation: Recommendation) -> Explanation:
        """The verdict on the explanation of this answer, which is read with its whole letter."""
        of = ("explanation", recommendation, given.answer, given.response)
        return kept.value(of, partial(judge_answer, given, recommendation), _AS_TEXT)

    return explained


def finding_with(kept: Kept) -> CertainFinder:
    """A privacy gate that reads only the texts that were not kept."""

    def found(file: WrittenFile, own: Own) -> tuple[Problem, ...]:
        """What may not leave this machine, in one file."""
        kept.keys.once(own)
        return kept.value(("certain", file, own), partial(certain, file, own), _PROBLEMS)

    return found
