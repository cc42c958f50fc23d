"""Who still owes an answer to an advice, and to which recommendations.

The answer form of an advice exists for as long as this is not empty.
"""

from __future__ import annotations

from dataclasses import dataclass

from weerklank.cases.judge import AddresseeVerdict, AdviceVerdict, RecommendationVerdict
from weerklank.records.response import BetterAnswerAsked


@dataclass(frozen=True, slots=True)
class OpenAnswer:
    """One addressee and the recommendations that wait for it, in the order of the advice."""

    addressee: AddresseeVerdict
    recommendations: tuple[RecommendationVerdict, ...]


def open_answers(verdict: AdviceVerdict) -> tuple[OpenAnswer, ...]:
    """The addressees that still owe an answer, in the order of the advice.

    A recommendation is open without an answer in writing, and when the council asked for a better
    one since the last answer. A withdrawn or replaced advice waits for nothing.
    """
    if verdict.advice.withdrawn or verdict.advice.superseded_by:
        return ()
    found = (
        OpenAnswer(addressee, tuple(r for r in addressee.recommendations if _is_open(r)))
        for addressee in verdict.addressees
    )
    return tuple(one for one in found if one.recommendations)


def _is_open(verdict: RecommendationVerdict) -> bool:
    """Whether nothing was written on it, or a second round was asked after what was."""
    if not any(one.given.response.form.in_writing for one in verdict.rounds):
        return verdict.worked_out
    return asked_again(verdict) is not None


def asked_again(verdict: RecommendationVerdict) -> BetterAnswerAsked | None:
    """What the council asked after the answer that stands; None when it asked nothing better."""
    asked = verdict.rounds[-1].given.response.better_answer if verdict.rounds else None
    if asked and asked.recommendations and verdict.recommendation.id not in asked.recommendations:
        return None
    return asked
