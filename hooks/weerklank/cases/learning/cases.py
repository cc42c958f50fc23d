"""The cases that can be counted: a recommendation at an addressee that has, or owes, an answer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from weerklank.cases.addressee import AddresseeCase
from weerklank.cases.case import Verdicts
from weerklank.cases.counting.figures import term_has_passed
from weerklank.cases.recommendation import RecommendationCase


def cases(verdicts: Verdicts) -> tuple[RecommendationCase, ...]:
    """Every recommendation that was answered, or of which the answer is overdue.

    Left out are those that nobody waits for any more, that still run, and of which the dates are
    not sure. Without an agreed term silence counts from the first day: it is silence, not lateness.
    """
    return tuple(one for one, is_owed in _all(verdicts) if one.answered or is_owed)


def left_out(verdicts: Verdicts) -> int:
    """How many recommendations are in no count: still running, withdrawn, replaced or unsure."""
    return sum(not one.answered and not is_owed for one, is_owed in _all(verdicts))


def owes_any_answer(case: AddresseeCase, today: dt.date) -> bool:
    """Whether an answer is owed and none came at all, not even on a part or by word of mouth."""
    return not case.has_answer and _is_due(case, today)


def _all(verdicts: Verdicts) -> Iterator[tuple[RecommendationCase, bool]]:
    """Every recommendation at every addressee, and whether its answer is owed."""
    for case in verdicts.cases:
        for one in case.recommendations:
            yield one, one.silent and _is_due(case, verdicts.today)


def _is_due(case: AddresseeCase, today: dt.date) -> bool:
    clock = case.timeliness
    over = clock.without_day or term_has_passed(clock, today)
    return case.awaited and over
