"""Judges cases, explanations and texts with what an earlier build found."""

import datetime as dt
from collections.abc import Callable
from functools import partial

from pydantic import TypeAdapter

from weerklank.cases.case import AdviceCase
from weerklank.cases.judge import CaseKeeper
from weerklank.cases.judging.explaining import Explainer, judge_answer
from weerklank.cases.judging.follows_from import FollowsFrom
from weerklank.kept.codec import models_in
from weerklank.kept.store import Kept
from weerklank.records.models.advice import Advice
from weerklank.records.models.recommendation import Recommendation
from weerklank.records.register import Register
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

    def explained(
        given: Given, recommendation: Recommendation, asked: tuple[str, ...]
    ) -> Explanation:
        of = ("explanation", recommendation, asked, given.answer, given.response)
        return kept.value(of, partial(judge_answer, given, recommendation, asked), _AS_TEXT)

    return explained


def judging_with(kept: Kept, register: Register, today: dt.date) -> CaseKeeper:
    """What judges only the cases that were not kept; in those are the records of this register."""
    follows_from = FollowsFrom(register, today)
    bodies = tuple(models_in(register.bodies))

    def case(advice: Advice, judged: Callable[[], AdviceCase]) -> AdviceCase:
        made_of = follows_from.all(advice)
        shared = (*bodies, *models_in(follows_from.own(advice)))
        found = kept.of_ours(("case", *made_of), judged, shared) or judged()
        kept.keys.know(found, *made_of)
        return found

    return case


def finding_with(kept: Kept) -> CertainFinder:
    """A privacy gate that reads only the texts that were not kept."""

    def found(file: WrittenFile, own: Own) -> tuple[Problem, ...]:
        kept.keys.once(own)
        return kept.value(("certain", file, own), partial(certain, file, own), _PROBLEMS)

    return found
