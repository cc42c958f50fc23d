"""A question that the council left open is the council's: the clock waits, and no day is named."""

from __future__ import annotations

import pytest

from clock.clock_records import Fields, advice, agreement, verdict
from weerklank.messages.catalogue import text_of
from weerklank.records.values.partial_date import PartialDate
from weerklank.rules.clock.sheet.step import StepKind
from weerklank.rules.clock.states import TimelinessState

PAUSING = (agreement(pauses_for_questions=True),)
ASKED: Fields = {"kind": "question", "received": "2026-03-10"}


@pytest.mark.parametrize("today", ["2026-03-20", "2026-06-01", "2027-01-01"])
def test_no_last_day_is_named_while_the_question_is_open(today: str) -> None:
    """The day would move every day, so nobody is told one."""
    found = verdict(ASKED, agreed=PAUSING, today=today)

    assert found.state is TimelinessState.RUNNING
    assert found.paused_since == PartialDate.parse("2026-03-10")
    assert (found.expected_by, found.last_day, found.other_reading) == (None, None, None)
    assert found.deadline is not None
    assert (str(found.deadline.original), found.deadline.current) == ("2026-04-13", None)


def test_sheet_of_an_open_question_names_no_day_after_it() -> None:
    """The steps stay the same from day to day."""
    first = verdict(ASKED, agreed=PAUSING, today="2026-05-01").steps
    later = verdict(ASKED, agreed=PAUSING, today="2026-06-01").steps

    assert first[:-1] == later[:-1]
    assert not any(step.kind is StepKind.RESULT for step in later)
    assert "Een antwoord op die vraag is niet vastgelegd." in " ".join(
        text_of(step.what) for step in later
    )


def test_once_the_council_answered_the_last_day_is_back() -> None:
    """Three days later, as long as the clock stood still."""
    found = verdict(ASKED | {"answered_on": "2026-03-13"}, agreed=PAUSING, today="2026-03-20")

    assert found.paused_since is None
    assert str(found.expected_by) == "2026-04-16"


def test_a_question_after_the_last_day_stops_nothing() -> None:
    """Too late to pause: overdue, with the day that was agreed."""
    found = verdict(ASKED | {"received": "2026-04-20"}, agreed=PAUSING, today="2026-06-01")

    assert (found.state, found.paused_since) == (TimelinessState.OVERDUE, None)
    assert str(found.expected_by) == "2026-04-13"


def test_a_question_that_does_not_pause_leaves_the_day() -> None:
    """Where it was agreed that a question stops nothing the clock goes on."""
    agreed = (agreement(pauses_for_questions=False),)

    found = verdict(ASKED, agreed=agreed, today="2026-03-20")

    assert (found.paused_since, str(found.expected_by)) == (None, "2026-04-13")


def test_an_answer_of_the_municipality_closes_the_question() -> None:
    """It answered without waiting for the council: in time, and nobody is on."""
    found = verdict(ASKED, {"received": "2026-06-01"}, agreed=PAUSING, today="2026-06-02")

    assert (found.state, found.paused_since) == (TimelinessState.ON_TIME, None)
    assert found.expected_by is not None


def test_a_reminder_of_the_council_moves_nothing() -> None:
    """It is the council's own act, and stands on the sheet as one."""
    found = verdict({"kind": "reminder", "from": "raad", "dated": "2026-04-20"})

    assert (found.state, str(found.expected_by)) == (TimelinessState.OVERDUE, "2026-04-13")
    assert any("Er ging een herinnering uit" in text_of(step.what) for step in found.steps)


def test_a_question_that_may_have_come_too_late_is_not_waited_for() -> None:
    """With the act the term still ran on 20 April, without it the last day was two days before."""
    found = verdict(
        {"kind": "question", "received": "2026-04-20"},
        given=advice(sent="2026-03-07", received="2026-03-07"),
        agreed=(agreement(pauses_for_questions=True, termijnenwet="unknown"),),
        today="2026-05-01",
    )

    assert (found.state, found.paused_since) == (TimelinessState.UNCLEAR, None)
