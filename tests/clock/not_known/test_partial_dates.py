"""A date that is known only in part: a verdict only when every day in it gives the same one."""

from __future__ import annotations

import pytest

from clock.clock_records import Fields, advice, agreement, day, verdict
from weerklank.messages.catalogue import text_of
from weerklank.rules.clock.states import TimelinessState

State = TimelinessState


def test_a_month_that_is_wholly_late_is_late() -> None:
    """Every day of June 2015 is after every last day of a term from December 2014."""
    found = verdict({"received": "2015-06"}, given=advice(sent="2014-12", received=None))

    assert (found.state, found.deadline) == (State.LATE, None)
    assert found.days == (152, 211)
    assert found.days_late == (110, 169)


def test_a_late_month_names_the_latest_last_day() -> None:
    """Six weeks after the last day of December 2014 is 11 February 2015: too late in any case."""
    found = verdict({"received": "2015-06"}, given=advice(sent="2014-12", received=None))

    assert found.last_day == day("2015-02-11")
    assert found.expected_by == day("2015-02-11")


def test_a_running_month_promises_no_day() -> None:
    """While the time may still run, the latest possible day is not called the last one."""
    found = verdict(given=advice(sent="2026-03", received=None), today="2026-04-01")

    assert found.state is State.RUNNING
    assert found.last_day is not None
    assert found.expected_by is None


def test_a_month_that_straddles_the_last_day_is_unclear() -> None:
    """The last day is 13 April; the answer came in April."""
    found = verdict({"received": "2026-04"})

    assert found.state is State.UNCLEAR
    assert found.days == (30, 59)


def test_a_month_that_is_wholly_in_time_is_on_time() -> None:
    """Every day of March is before the last day."""
    assert verdict({"received": "2026-03"}).state is State.ON_TIME


def test_what_has_happened_is_no_later_than_today() -> None:
    """An answer "in April", looked at on 10 April, came on or before the 10th."""
    found = verdict({"received": "2026-04"}, today="2026-04-10")

    assert found.state is State.ON_TIME


def test_an_unknown_start_gives_no_days() -> None:
    """Without an earliest day nothing can be counted."""
    found = verdict({"received": "2026-04-01"}, given=advice(sent="onbekend", received=None))

    assert (found.state, found.deadline, found.days) == (State.UNCLEAR, None, None)


def test_a_receipt_known_to_the_month_is_no_earlier_than_sending() -> None:
    """Sent on 20 March and received in March: between the 20th and the 31st."""
    found = verdict(given=advice(sent="2026-03-20", received="2026-03"))

    assert found.started is not None
    assert (found.started.earliest, found.started.latest) == (day("2026-03-20"), day("2026-03-31"))


def test_an_uncertain_extension_gives_the_original_and_the_latest_date() -> None:
    """Announced in April, before or after the last day: unclear until its own date."""
    delay: Fields = {
        "kind": "extension",
        "received": "2026-04",
        "until": "2026-05-04",
        "reason": "Ziekte.",
    }
    agreed = (agreement(extension={"at_most": "4 weken"}),)

    within = verdict(delay, {"received": "2026-05-01"}, agreed=agreed)
    after = verdict(delay, {"received": "2026-05-05"}, agreed=agreed)

    assert (within.state, after.state) == (State.UNCLEAR, State.LATE)
    assert within.deadline is not None
    assert within.deadline.original == day("2026-04-13")
    assert within.deadline.current is None
    assert within.last_days == (day("2026-04-13"), day("2026-05-04"))


def test_messages_whose_order_is_unknown_give_no_verdict() -> None:
    """An extension and a question somewhere in March: which came first decides."""
    found = verdict(
        {"kind": "extension", "received": "2026-03", "until": "2026-05-04", "reason": "Ziekte."},
        {"kind": "question", "received": "2026-03", "answered_on": "2026-04-02"},
        agreed=(agreement(extension={"at_most": "4 weken"}, pauses_for_questions=True),),
    )

    assert found.state is State.UNCLEAR
    assert any("te weinig datums" in text_of(step.what) for step in found.steps)


@pytest.mark.parametrize("answer", ["2026-04-02", "2026-04-13", "2026-04-15", "2026-04-30"])
@pytest.mark.parametrize("month", ["2026-03", "2026-04", "2026-05"])
def test_a_withdrawal_in_some_month_accuses_only_if_every_day_does(answer: str, month: str) -> None:
    """What came after a withdrawal does not count, and nobody knows which of the two was first."""

    def withdrawn(on: str) -> State:
        ended = {"on": on, "reason": "Achterhaald."}
        return verdict({"received": answer}, given=advice(withdrawn=ended)).state

    days = {withdrawn(f"{month}-{number:02}") for number in range(1, 31)}
    late = bool(days) and all(state.is_late for state in days)
    expected = days.pop() if len(days) == 1 else State.LATE if late else State.UNCLEAR

    assert withdrawn(month) is expected


def test_of_two_answers_the_one_that_is_surely_first_stops_the_clock() -> None:
    """One has its day, the other may be of the last day of that month."""
    found = verdict({"received": "2026-03"}, {"received": "2026-03-15"})

    assert [one.response for one in found.recommendations] == ["bericht-2", "bericht-2"]
