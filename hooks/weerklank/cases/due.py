"""What is due when: every open answer and every promise with a date, the earliest first.

The page of terms, the commands `due` and `check` and the letters show the same list, so that they
can never differ.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from weerklank.cases.case import AddresseeCase, Verdicts
from weerklank.records.response import Action, BetterAnswerAsked
from weerklank.rules.follow_up import FollowUpState

SOON_DAYS = 14
"""So many days before the last day a council reminds for the first time."""

NEAR_DAYS = 3
"""So many days before the last day it reminds again."""

LONG_PAST_DAYS = 14
"""So many days after the last day it turns to the gemeenteraad."""

_PROMISED = {FollowUpState.PROMISED, FollowUpState.PAST_DUE}


class Nearness(StrEnum):
    """How near the last day is, the longest past first."""

    LONG_PAST = "long_past"
    PAST = "past"
    NEAR = "near"
    SOON = "soon"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Due:
    """Something that is expected of an addressee on a day.

    Its answer by the agreed day, a better answer by the day that the council asked for, or what it
    promised.
    """

    day: dt.date
    case: AddresseeCase
    promise: Action | None = None
    """None when it is an answer that is expected."""

    recommendation: str | None = None
    """The number of the recommendation that the promise belongs to."""

    again: BetterAnswerAsked | None = None
    """Set when it is a better answer: then the day was asked for, not agreed."""

    @property
    def agreed(self) -> bool:
        """Whether it is an answer with an agreed last day."""
        return self.promise is None and self.again is None

    @property
    def text(self) -> str:
        """In one line: what, of whom."""
        name = self.case.body.name
        if self.again is not None:
            return f"beter antwoord van {name}: {self.case.advice.title}"
        if self.promise is None:
            return f"antwoord van {name}: {self.case.advice.title}"
        return f"belofte van {name}: {self.promise.what}"


def due_on(verdicts: Verdicts) -> tuple[Due, ...]:
    """Every open answer and promise with a date, the earliest first, ties by text and advice.

    Of a withdrawn advice nothing is expected; of a replaced one no answer, but promises stand. An
    answer without an agreed term has no day and is not in the list.
    """
    found = [due for case in verdicts.cases if not case.advice.withdrawn for due in _of(case)]
    return tuple(sorted(found, key=lambda due: (due.day, due.text, due.case.advice.id)))


def nearness(day: dt.date, today: dt.date) -> Nearness:
    """How near `day` is; the day itself is still in time."""
    left = (day - today).days
    if left < 0:
        return Nearness.LONG_PAST if -left >= LONG_PAST_DAYS else Nearness.PAST
    if left <= NEAR_DAYS:
        return Nearness.NEAR
    return Nearness.SOON if left <= SOON_DAYS else Nearness.LATER


def _of(case: AddresseeCase) -> Iterator[Due]:
    if case.awaited and case.timeliness.state.is_open and case.deadline:
        yield Due(case.deadline, case)
    if case.awaited:
        yield from _again(case)
    for verdict in case.recommendations:
        for action in verdict.follow_up.actions:
            if action.state in _PROMISED and action.current_date:
                day = action.current_date.latest
                yield Due(day, case, action.action, verdict.recommendation.id)


def _again(case: AddresseeCase) -> Iterator[Due]:
    """A better answer that was asked for by a day and did not come; one letter asks once."""
    asked = (verdict.asked_again for verdict in case.recommendations)
    by_day = {one.by: one for one in asked if one and one.by}
    for day, one in by_day.items():
        yield Due(day, case, again=one)
