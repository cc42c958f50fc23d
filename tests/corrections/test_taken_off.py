"""What was taken off the site, or came back, is told without what it said."""

from __future__ import annotations

import datetime as dt

from corrections.past_repositories import ADVICE, RESPONSE
from corrections.versions import OTHER, days, found, past, until
from weerklank.records.models.advice import Advice
from weerklank.rules.corrections.model import Happened


def test_what_is_still_to_come_is_not_there() -> None:
    """A build for an earlier day does not know the commits of later ones."""
    history = past(advice=[("2026-03-01", ADVICE), ("2026-03-04", OTHER)])

    assert days(history, dt.date(2026, 3, 3)) == []


def test_an_advice_that_was_taken_off_is_told_without_its_name() -> None:
    """Perhaps it went because of what it was called."""
    (one,) = found(past(advice=[("2026-03-01", ADVICE), ("2026-03-04", None)]))

    assert (one.record, one.advice) == (None, None)
    assert [change.happened for change in one.changes] == [Happened.REMOVED]


def test_an_answer_that_was_taken_off_is_told_at_its_advice() -> None:
    """The advice is there to be looked at."""
    (one,) = found(
        past(
            advice=[("2026-03-01", ADVICE)], answer=[("2026-03-02", RESPONSE), ("2026-03-04", None)]
        )
    )

    assert one.record is None
    assert one.advice is not None


def test_an_answer_that_went_with_its_advice_is_not_told_apart() -> None:
    """One removal is told once."""
    history = past(
        advice=[("2026-03-01", ADVICE), ("2026-03-04", None)],
        answer=[("2026-03-02", RESPONSE), ("2026-03-04", None)],
    )

    assert [one.model for one in found(history)] == [Advice]


def test_what_came_back_is_compared_with_how_it_was() -> None:
    """A way around by removing a file does not hide a change."""
    gone, back = found(
        past(advice=[("2026-03-01", ADVICE), ("2026-03-04", None), ("2026-03-06", OTHER)])
    )[::-1]

    assert [change.happened for change in gone.changes] == [Happened.REMOVED]
    assert [change.happened for change in back.changes] == [Happened.BACK, Happened.CHANGED]


def test_a_draft_that_was_removed_is_not_told() -> None:
    """What nobody could read cannot be missed."""
    assert days(past(advice=[("2026-03-01", until("2026-09-01")), ("2026-03-04", None)])) == []
