"""Where the act can be read in two ways, a verdict holds only when both give it."""

from __future__ import annotations

import pytest

from clock.clock_records import advice, agreement, day, verdict
from clock.test_answers_that_count import State
from weerklank.rules.clock.model import Deadline

UNKNOWN = agreement(termijnenwet="unknown")


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        ("2026-04-03", State.ON_TIME),
        ("2026-04-04", State.UNCLEAR),
        ("2026-04-07", State.UNCLEAR),
        ("2026-04-08", State.LATE),
    ],
)
def test_between_the_two_readings_of_the_act_an_answer_is_unclear(
    answer: str, state: State
) -> None:
    """Six weeks from 20 February 2026: Good Friday without the act, 7 April with it."""
    given = advice(sent="2026-02-20", received="2026-02-20")

    found = verdict({"received": answer}, given=given, agreed=(UNKNOWN,))

    assert found.state is state
    assert found.deadline == Deadline(day("2026-04-03"), day("2026-04-03"))
    assert found.other_reading == Deadline(day("2026-04-07"), day("2026-04-07"))


@pytest.mark.parametrize(
    ("today", "state"),
    [
        ("2026-04-03", State.RUNNING),
        ("2026-04-04", State.UNCLEAR),
        ("2026-04-07", State.UNCLEAR),
        ("2026-04-08", State.OVERDUE),
    ],
)
def test_between_the_two_readings_silence_is_unclear(today: str, state: State) -> None:
    """Overdue only when both dates have passed."""
    given = advice(sent="2026-02-20", received="2026-02-20")

    assert verdict(given=given, agreed=(UNKNOWN,), today=today).state is state


def test_readings_that_agree_leave_one_date() -> None:
    """Monday 13 April is ordinary: the act changes nothing."""
    assert verdict(agreed=(UNKNOWN,)).other_reading is None


def test_late_under_both_readings_gives_the_days_as_a_range() -> None:
    """Five days late with the act, nine without."""
    given = advice(sent="2026-02-20", received="2026-02-20")

    found = verdict({"received": "2026-04-12"}, given=given, agreed=(UNKNOWN,))

    assert (found.state, found.days_late) == (State.LATE, (5, 9))
