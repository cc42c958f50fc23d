"""What moves or stops one clock: extensions, notices of delay, questions."""

from __future__ import annotations

import pytest

from clock.clock_records import Fields, advice, agreement, day, verdict
from weerklank.messages.catalogue import text_of
from weerklank.rules.clock.model import Deadline
from weerklank.rules.clock.states import TimelinessState

State = TimelinessState
EXTENDABLE = agreement(extension={"at_most": "4 weken"})
PAUSING = agreement(pauses_for_questions=True)
DELAY: Fields = {
    "kind": "extension",
    "received": "2026-04-01",
    "until": "2026-05-04",
    "reason": "Ziekte.",
}


def test_an_extension_in_time_moves_the_clock() -> None:
    """The original date stays, the current date moves."""
    found = verdict(DELAY, agreed=(EXTENDABLE,), today="2026-04-20")

    assert found.state is State.EXTENDED
    assert found.deadline == Deadline(day("2026-04-13"), day("2026-05-04"))
    assert (found.extensions, found.by_original_date) == (1, State.OVERDUE_WITH_NOTICE)


def test_an_answer_within_the_extension_is_on_time_and_late_by_the_original_date() -> None:
    """Both verdicts are kept."""
    found = verdict(DELAY, {"received": "2026-05-01"}, agreed=(EXTENDABLE,))

    assert (found.state, found.by_original_date) == (State.ON_TIME, State.LATE)


@pytest.mark.parametrize(
    "change",
    [
        {"received": "2026-04-14"},
        {"reason": None},
        {"until": "2026-05-12"},
        {"until": None},
        {"until": "2026-04-10"},
    ],
)
def test_an_extension_outside_the_agreement_moves_nothing(change: Fields) -> None:
    """Too late, without reason, too long, without date, or to an earlier day."""
    found = verdict(DELAY | change, agreed=(EXTENDABLE,), today="2026-04-13")

    assert found.deadline == Deadline(day("2026-04-13"), day("2026-04-13"))
    assert found.extensions == 0


def test_an_extension_after_the_answer_moves_nothing() -> None:
    """The clock had stopped already."""
    found = verdict({"received": "2026-03-30"}, DELAY, agreed=(EXTENDABLE,))

    assert found.deadline == Deadline(day("2026-04-13"), day("2026-04-13"))


@pytest.mark.parametrize("kind", ["interim", "extension"])
def test_late_with_notice_is_not_late_and_silent(kind: str) -> None:
    """A notice with a date after the last day is told apart, and is still no answer."""
    notice = DELAY | {"kind": kind, "received": "2026-04-15", "until": "2026-06-15"}

    found = verdict(notice, today="2026-06-15")

    assert found.state is State.OVERDUE_WITH_NOTICE
    assert found.answered is None


def test_a_notice_without_a_date_is_no_notice() -> None:
    """A message that it will take longer promises nothing."""
    found = verdict({"kind": "interim", "received": "2026-04-15"})

    assert found.state is State.OVERDUE


def test_a_notice_ends_with_the_date_it_named() -> None:
    """After its own date the municipality is silent again."""
    notice = DELAY | {"kind": "interim", "received": "2026-04-15", "until": "2026-05-15"}

    found = verdict(notice, today="2026-05-16")

    assert found.state is State.OVERDUE


def test_a_question_pauses_the_clock_and_never_restarts_it() -> None:
    """Three days of waiting for the council are added to the last day."""
    asked: Fields = {"kind": "question", "received": "2026-03-10", "answered_on": "2026-03-13"}

    found = verdict(asked, {"received": "2026-04-16"}, agreed=(PAUSING,))

    assert found.state is State.ON_TIME
    assert found.deadline == Deadline(day("2026-04-13"), day("2026-04-16"))


@pytest.mark.parametrize(
    ("agreed", "pauses", "last"),
    [
        (True, None, "2026-04-16"),
        (True, True, "2026-04-16"),
        (True, False, "2026-04-13"),
        (False, None, "2026-04-13"),
        (False, True, "2026-04-16"),
        (False, False, "2026-04-13"),
    ],
)
def test_a_question_pauses_by_agreement_or_by_consent(
    agreed: bool,  # noqa: FBT001 (a parameter of the table)
    pauses: bool | None,  # noqa: FBT001
    last: str,
) -> None:
    """The council can consent to a pause, or refuse it."""
    asked: Fields = {"kind": "question", "received": "2026-03-10", "answered_on": "2026-03-13"}

    found = verdict(asked | {"pauses": pauses}, agreed=(agreement(pauses_for_questions=agreed),))

    assert found.deadline == Deadline(day("2026-04-13"), day(last))


def test_an_unanswered_question_keeps_the_clock_still() -> None:
    """As long as the council owes an answer, the municipality cannot become late."""
    found = verdict(
        {"kind": "question", "received": "2026-03-10"}, agreed=(PAUSING,), today="2026-09-01"
    )

    assert found.state is State.RUNNING
    assert any("de klok stil" in text_of(step.what) for step in found.steps)


def test_an_answer_ends_an_open_pause() -> None:
    """The deadline does not go on sliding after the municipality has answered."""
    messages: tuple[Fields, ...] = (
        {"kind": "question", "received": "2026-04-10"},
        {"received": "2026-05-01"},
    )

    on_one_day = verdict(*messages, agreed=(PAUSING,), today="2026-06-01")
    on_another = verdict(*messages, agreed=(PAUSING,), today="2027-06-01")

    assert on_one_day.state is State.ON_TIME
    assert on_one_day.deadline == on_another.deadline


def test_a_question_on_the_last_day_in_a_weekend_of_working_days() -> None:
    """A pause that ends on a Sunday leaves the Monday after it as last day."""
    asked: Fields = {"kind": "question", "received": "2026-03-06", "answered_on": "2026-03-08"}

    found = verdict(asked, agreed=(agreement("4 werkdagen", pauses_for_questions=True),))

    assert found.deadline == Deadline(day("2026-03-06"), day("2026-03-09"))


def test_each_recommendation_is_judged_by_the_extended_date() -> None:
    """The clock of one recommendation has the same last day as that of the whole."""
    found = verdict(DELAY, {"received": "2026-05-04"}, agreed=(EXTENDABLE,))

    assert [clock.state for clock in found.recommendations] == [State.ON_TIME, State.ON_TIME]
    assert [clock.response for clock in found.recommendations] == ["bericht-2", "bericht-2"]


def test_a_letter_that_moves_nothing_needs_no_day() -> None:
    """Of an interim letter only the month is known: the extension is counted all the same."""
    found = verdict(
        {"kind": "extension", "received": "2026-04-01", "until": "2026-05-04", "reason": "Ziekte."},
        {"kind": "interim", "received": "2026-04"},
        agreed=(agreement(extension={"at_most": "4 weken"}),),
        today="2026-04-30",
    )

    assert found.state is State.EXTENDED
    assert found.deadline is not None
    assert found.deadline.current == day("2026-05-04")


def test_an_extension_gives_one_last_day_whatever_day_the_term_began() -> None:
    """Sent on 2 March and received on 4 March, and it is not known which counts: both give 4 May.

    So that day is named, before it is over and after.
    """
    agreed = (agreement(extension={"at_most": "4 weken"}),)
    received = advice(received="2026-03-04")

    running = verdict(DELAY, agreed=agreed, given=received, today="2026-05-04")
    over = verdict(DELAY, agreed=agreed, given=received, today="2026-05-05")

    assert (running.state, running.last_days) == (State.EXTENDED, (day("2026-05-04"),))
    assert (over.state, over.last_days) == (State.OVERDUE, (day("2026-05-04"),))
    assert running.is_exact
    assert over.is_exact
