"""The lessons of `weerklank learn` for a program: English keys, shares as part and whole."""

from __future__ import annotations

from collections.abc import Iterable

from weerklank.cases.case import AddresseeCase, RecommendationCase
from weerklank.cases.learning.lessons import Lessons
from weerklank.cases.learning.outcomes import Comparison, Outcome
from weerklank.cases.learning.specific import Specific
from weerklank.cases.statistics import Share

Json = dict[str, object]


def as_json(found: Lessons) -> Json:
    """Everything in the lessons; order and content depend on the register and the day alone."""
    return {
        "today": found.today.isoformat(),
        "recommendations": [_specific(one) for one in found.specifics],
        "counted": found.counted,
        "left_out": found.left_out,
        "comparisons": [_comparison(one) for one in found.comparisons],
        "refused": found.refused,
        "same_texts": [{"text": g.text, "cases": _cases(g.cases)} for g in found.same_texts],
        "same_grounds": [
            {"ground": g.ground, "cases": _cases(g.cases)} for g in found.same_grounds
        ],
        "silent_themes": [
            {
                "theme": one.theme,
                "since": one.since.isoformat(),
                "advices": [silent.advice.id for silent in one.cases],
            }
            for one in found.silent_themes
        ],
        "silent_advices": [_silent(one) for one in found.silent_advices],
    }


def _specific(one: Specific) -> Json:
    return {
        "advice": one.advice.id,
        "recommendation": one.recommendation.id,
        "text": one.recommendation.text,
        "complete": one.complete,
        "facts": {
            fact.part.value: {"holds": fact.holds, "words": fact.words} for fact in one.facts
        },
    }


def _comparison(one: Comparison) -> Json:
    return {
        "names": one.part.value if one.part else "all",
        "yes": _outcome(one.named),
        "no": _outcome(one.unnamed),
    }


def _outcome(one: Outcome) -> Json:
    return {
        "cases": one.cases,
        "answered": _share(one.answered),
        "in_time": _share(one.in_time),
        "explained": _share(one.explained),
        "adopted": _share(one.adopted),
    }


def _share(share: Share) -> Json:
    return {"part": share.part, "whole": share.whole}


def _cases(cases: Iterable[RecommendationCase]) -> list[Json]:
    return [{"advice": c.key[0], "recommendation": c.key[1]} for c in cases]


def _silent(one: AddresseeCase) -> Json:
    last_day = one.deadline
    return {
        "advice": one.advice.id,
        "body": one.body.id,
        "sent": one.advice.sent.isoformat(),
        "deadline": last_day.isoformat() if last_day else None,
    }
