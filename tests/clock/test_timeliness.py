"""The states of one clock: six weeks from Monday 2 March 2026, so the last day is 13 April."""

from __future__ import annotations

import pytest

from clock.clock_records import Fields, advice, agreement, college, council, day, response, verdict
from weerklank.records.values.partial_date import PartialDate
from weerklank.rules.clock.sheet.step import StepKind
from weerklank.rules.clock.states import TimelinessState
from weerklank.rules.clock.timeliness import timeliness

State = TimelinessState
EXTENDABLE = agreement(extension={"at_most": "4 weken"})
DELAY: Fields = {
    "kind": "extension",
    "received": "2026-04-01",
    "until": "2026-05-04",
    "reason": "Ziekte.",
}


@pytest.mark.parametrize(
    ("answer", "state", "late"),
    [
        ("2026-04-12", State.ON_TIME, None),
        ("2026-04-13", State.ON_TIME, None),
        ("2026-04-14", State.LATE, (1, 1)),
        ("2026-05-13", State.LATE, (30, 30)),
    ],
)
def test_the_last_day_belongs_to_the_term(
    answer: str, state: State, late: tuple[int, int] | None
) -> None:
    """An answer on the last day is on time, a day later is one day late."""
    found = verdict({"received": answer})

    assert (found.state, found.days_late) == (state, late)


@pytest.mark.parametrize(
    ("today", "state", "late"),
    [
        ("2026-03-02", State.RUNNING, None),
        ("2026-04-13", State.RUNNING, None),
        ("2026-04-14", State.OVERDUE, (1, 1)),
        ("2026-06-01", State.OVERDUE, (49, 49)),
    ],
)
def test_silence_is_overdue_from_the_day_after(
    today: str, state: State, late: tuple[int, int] | None
) -> None:
    """Without an answer the clock runs through the last day."""
    found = verdict(today=today)

    assert (found.state, found.days_late) == (state, late)
    assert found.unanswered == ("1", "2")


def test_late_stays_late() -> None:
    """An answer does not wash the lateness away, however long ago."""
    found = verdict({"received": "2026-04-20"}, today="2034-01-01")

    assert found.state is State.LATE
    assert found.days == (49, 49)


@pytest.mark.parametrize("kind", ["acknowledgement", "interim", "report", "question"])
def test_only_an_answer_stops_the_clock(kind: str) -> None:
    """A receipt, an interim message, a report or a question is no answer."""
    agreed = (agreement(pauses_for_questions=False),)

    found = verdict({"kind": kind, "received": "2026-03-20"}, agreed=agreed)

    assert found.state is State.OVERDUE
    assert found.answered is None


def test_a_message_from_the_future_is_not_known_yet() -> None:
    """What arrives after today changes nothing today."""
    found = verdict({"received": "2026-04-20"}, today="2026-04-15")

    assert found.state is State.OVERDUE


def test_without_a_term_there_is_no_verdict_but_days() -> None:
    """That there is none is a finding: the days waited and nothing more."""
    found = verdict(agreed=(agreement("none"),), today="2026-06-01")

    assert (found.state, found.days, found.days_late) == (State.NO_TERM, (91, 91), None)
    assert found.deadline is None


def test_without_a_term_the_days_to_the_answer_count() -> None:
    """Once answered the days stop."""
    found = verdict({"received": "2026-03-12"}, agreed=(agreement("none"),))

    assert (found.state, found.days) == (State.NO_TERM, (10, 10))
    assert found.answered == PartialDate.of(day("2026-03-12"))


def test_withdrawal_within_the_term_gives_no_verdict() -> None:
    """The clock stands where it stood, whenever we look."""
    given = advice(withdrawn={"on": "2026-04-01", "reason": "Achterhaald."})

    found = verdict({"received": "2026-05-01"}, given=given, today="2027-01-01")

    assert (found.state, found.days) == (State.RUNNING, (30, 30))
    assert found.withdrawn == PartialDate.of(day("2026-04-01"))
    told = {step.what.code.split(".")[-1] for step in found.steps}
    assert {"withdrawn", "ends_withdrawn"} <= told


def test_withdrawal_after_the_term_does_not_undo_the_lateness() -> None:
    """It was overdue on the day of withdrawal, and stays at that number of days."""
    given = advice(withdrawn={"on": "2026-04-20", "reason": "Achterhaald."})

    found = verdict(given=given, today="2027-01-01")

    assert (found.state, found.days_late) == (State.OVERDUE, (7, 7))


def test_withdrawal_after_the_answer_changes_nothing() -> None:
    """The answer came first."""
    given = advice(withdrawn={"on": "2026-05-20", "reason": "Achterhaald."})

    assert verdict({"received": "2026-04-13"}, given=given).state is State.ON_TIME


def test_the_verdict_does_not_depend_on_the_order_of_the_messages() -> None:
    """Arrival decides, not the order in which they are handed over."""
    messages: list[Fields] = [
        {"kind": "question", "received": "2026-03-10", "answered_on": "2026-03-13"},
        DELAY,
        {"received": "2026-05-03"},
    ]
    agreed = (EXTENDABLE | {"pauses_for_questions": True},)
    responses = [response(number, **fields) for number, fields in enumerate(messages, 1)]

    verdicts = {
        timeliness(advice(), college(), council(*agreed), order, day("2026-06-01"))
        for order in (responses, responses[::-1])
    }

    assert len({found.deadline for found in verdicts}) == 1
    assert len({found.steps for found in verdicts}) == 1


def test_the_result_step_is_the_current_deadline() -> None:
    """What the page shows as last day is the last line of the count."""
    found = verdict(DELAY, agreed=(EXTENDABLE,))

    (result,) = [step for step in found.steps if step.kind is StepKind.RESULT]
    assert found.deadline is not None
    assert result.day == found.deadline.current


def test_what_arrives_today_is_known_today() -> None:
    """An answer on the day of the build counts in that build."""
    assert verdict({"received": "2026-04-01"}, today="2026-04-01").state is State.ON_TIME
