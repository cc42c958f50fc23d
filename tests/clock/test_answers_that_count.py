"""Which answer counts: on paper, for which recommendation, on a day that may not be certain."""

from __future__ import annotations

import pytest

from clock.clock_records import Fields, advice, agreement, college, council, day, response, verdict
from weerklank.cases.counting.statistics import Share, durations, on_time
from weerklank.messages.catalogue import text_of
from weerklank.records.values.partial_date import UNKNOWN_LATEST, PartialDate
from weerklank.rules.clock.states import TimelinessState
from weerklank.rules.clock.timeliness import timeliness

State = TimelinessState


@pytest.mark.parametrize("form", ["oral", "meeting"])
def test_an_oral_answer_is_not_in_writing(form: str) -> None:
    """It is shown with its days, and never stops the clock."""
    found = verdict({"received": "2026-03-22", "form": form})

    assert (found.state, found.days, found.answered) == (State.NOT_IN_WRITING, (20, 20), None)
    assert found.oral == PartialDate.of(day("2026-03-22"))


def test_a_written_answer_goes_before_an_oral_one() -> None:
    """The letter after the remark stops the clock."""
    found = verdict({"received": "2026-03-22", "form": "oral"}, {"received": "2026-04-14"})

    assert found.state is State.LATE


def test_an_answer_to_one_recommendation_stops_the_clock_for_that_one() -> None:
    """The other goes on, and is overdue on its own."""
    found = verdict({"received": "2026-04-01", "answers": [{"recommendation": "1"}]})

    assert (found.state, found.unanswered) == (State.OVERDUE, ("2",))
    assert found.answered == PartialDate.of(day("2026-04-01"))
    assert [clock.state for clock in found.recommendations] == [State.ON_TIME, State.OVERDUE]


def test_the_last_answer_decides_for_the_whole() -> None:
    """Two letters, the second late: each recommendation keeps its own verdict."""
    found = verdict(
        {"received": "2026-04-01", "answers": [{"recommendation": "1"}]},
        {"received": "2026-04-20", "answers": [{"recommendation": "2"}]},
    )

    assert (found.state, found.days_late) == (State.LATE, (7, 7))
    assert [clock.state for clock in found.recommendations] == [State.ON_TIME, State.LATE]
    assert found.completed == PartialDate.of(day("2026-04-20"))
    assert found.answers == ("bericht-1", "bericht-2")


def test_a_better_answer_later_changes_no_time() -> None:
    """The first answer to a recommendation counts; a second round is another matter."""
    found = verdict({"received": "2026-04-01"}, {"received": "2026-05-20"})

    assert (found.state, found.answers) == (State.ON_TIME, ("bericht-1",))


def test_a_letter_without_entries_answers_in_time() -> None:
    """Whether it takes a position is for another axis: the letter came."""
    found = verdict({"received": "2026-04-01", "body": "Wij nemen dit mee."})

    assert (found.state, found.unanswered) == (State.ON_TIME, ())


def test_an_answer_dated_before_the_advice_comes_with_a_warning() -> None:
    """The sheet asks to check the dates."""
    found = verdict({"received": "2026-02-20"})

    assert any("datum van vóór het advies" in text_of(step.what) for step in found.steps)


def test_an_answer_whose_receipt_is_unknown_counts_by_its_letter() -> None:
    """The date on the letter stands in."""
    found = verdict({"dated": "2026-04-13"})

    assert found.state is State.ON_TIME


def test_an_answer_received_on_an_unknown_day_is_unclear_around_the_last_day() -> None:
    """The letter of 10 April cannot have come earlier, and may have come after the 13th.

    A reader is told the same moment every day: no earlier than that, and not "by today".
    """
    found = verdict({"dated": "2026-04-10", "received": "onbekend"}, today="2026-06-01")

    assert found.state is State.UNCLEAR
    assert found.answered == PartialDate(day("2026-04-10"), UNKNOWN_LATEST)


def test_an_answer_on_an_unknown_day_after_a_late_letter_is_late() -> None:
    """No day after the date on the letter is in time."""
    found = verdict({"dated": "2026-04-14", "received": "onbekend"})

    assert found.state is State.LATE


def test_an_answer_without_any_date_is_on_time_while_the_term_runs() -> None:
    """Whenever it came, it came before today."""
    found = verdict({"body": "Brief."}, today="2026-04-01")

    assert found.state is State.ON_TIME


def test_the_clock_starts_at_receipt_or_at_sending_as_agreed() -> None:
    """`counts_from: sent` ignores a later receipt."""
    given = advice(sent="2026-03-02", received="2026-03-05")

    by_receipt = verdict(given=given, agreed=(agreement(counts_from="received"),))
    by_sending = verdict(given=given, agreed=(agreement(counts_from="sent"),))

    assert by_receipt.started == PartialDate.of(day("2026-03-05"))
    assert by_sending.started == PartialDate.of(day("2026-03-02"))


@pytest.mark.parametrize(
    ("answered", "state"),
    [
        ("2026-04-13", State.ON_TIME),
        ("2026-04-14", State.UNCLEAR),
        ("2026-04-16", State.UNCLEAR),
        ("2026-04-17", State.LATE),
    ],
)
def test_a_term_from_nobody_knows_which_day_is_judged_only_where_both_agree(
    answered: str, state: State
) -> None:
    """Six weeks from Monday 2 March, the day of sending, or from Thursday 5 March, of receipt."""
    given = advice(sent="2026-03-02", received="2026-03-05")
    told = agreement(counts_from="unknown", termijnenwet="excluded")

    found = verdict({"received": answered}, given=given, agreed=(told,))

    assert found.state is state
    assert any("vanaf de ontvangst" in text_of(step.what) for step in found.steps)


def test_an_unknown_receipt_counts_from_sending() -> None:
    """The earliest possible start, said on the sheet."""
    found = verdict(given=advice(received="onbekend"))

    assert found.started == PartialDate.of(day("2026-03-02"))


def test_each_addressee_has_its_own_clock_and_a_joint_answer_stops_all() -> None:
    """A board and a college with different terms, one letter for both."""
    agreements = council(
        agreement("4 weken", **{"with": "bestuur"}), agreement("6 weken", **{"with": "college"})
    )
    joint = [response(received="2026-04-06", on_behalf_of=["bestuur"])]

    states = [
        timeliness(advice(), college(body), agreements, joint, day("2026-06-01")).state
        for body in ("bestuur", "college")
    ]

    assert states == [State.LATE, State.ON_TIME]


def test_an_interim_message_in_a_meeting_is_no_oral_answer() -> None:
    """Only an answer can be an oral answer, and a letter never is one."""
    spoken = verdict({"kind": "interim", "received": "2026-03-20", "form": "meeting"})
    written = verdict({"received": "2026-03-20"})

    assert (spoken.state, spoken.oral) == (State.OVERDUE, None)
    assert written.oral is None


@pytest.mark.parametrize("agreed", [agreement(), agreement("none")])
def test_an_answer_from_before_the_advice_gives_no_verdict(agreed: Fields) -> None:
    """One of the two dates is wrong, nobody knows which: not in time, and no days."""
    found = verdict({"received": "2026-02-20"}, agreed=(agreed,))

    assert not found.state.is_judged
    assert not found.by_original_date.is_judged
    assert (found.contradicts, found.days, found.days_late) == (True, None, None)
    assert on_time([found], day("2026-06-01")) == Share(0, 0)
    assert durations([found]).cases == 0


def test_an_answer_in_a_month_before_the_advice_gives_no_verdict_either() -> None:
    """The month stays as it was written, and stops no build."""
    found = verdict({"received": "2026-02"})

    assert found.state is State.UNCLEAR
    assert "in februari 2026" in " ".join(text_of(step.what) for step in found.steps)


def test_one_letter_from_before_the_advice_spoils_the_whole() -> None:
    """The other recommendation keeps its own verdict."""
    first = {"received": "2026-02-20", "answers": [{"recommendation": "1", "decision": "adopted"}]}
    second = {"received": "2026-03-20", "answers": [{"recommendation": "2", "decision": "adopted"}]}
    found = verdict(first, second)

    assert found.state is State.UNCLEAR
    assert [one.state for one in found.recommendations] == [
        State.UNCLEAR,
        State.ON_TIME,
    ]
