"""The states of one clock: six weeks from Monday 2 March 2026, so the last day is 13 April."""

from __future__ import annotations

import pytest

from clock.clock_records import Fields, advice, agreement, college, council, day, response, verdict
from weerklank.records.partial_date import PartialDate
from weerklank.rules.clock.model import Deadline, StepKind, TimelinessState
from weerklank.rules.clock.timeliness import timeliness

State = TimelinessState
EXTENDABLE = agreement(extension={"at_most": "4 weken"})
PAUSING = agreement(pauses_for_questions=True)
UNKNOWN = agreement(termijnenwet="unknown")
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
    found = verdict({"kind": kind, "received": "2026-03-20"})

    assert found.state is State.OVERDUE
    assert found.answered is None


def test_a_message_from_the_future_is_not_known_yet() -> None:
    """What arrives after today changes nothing today."""
    found = verdict({"received": "2026-04-20"}, today="2026-04-15")

    assert found.state is State.OVERDUE


def test_without_a_term_there_is_no_verdict_but_days() -> None:
    """No agreement at all is a finding: the days waited and nothing more."""
    found = verdict(agreed=(), today="2026-06-01")

    assert (found.state, found.days, found.days_late) == (State.NO_TERM, (91, 91), None)
    assert found.deadline is None


def test_without_a_term_the_days_to_the_answer_count() -> None:
    """Once answered the days stop."""
    found = verdict({"received": "2026-03-12"}, agreed=(agreement(None),))

    assert (found.state, found.days) == (State.NO_TERM, (10, 10))
    assert found.answered == PartialDate.of(day("2026-03-12"))


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
    assert any("staat stil" in step.text for step in found.steps)


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


def test_an_answer_dated_before_the_advice_is_on_time_with_a_warning() -> None:
    """It was there before the last day, and the sheet asks to check the dates."""
    found = verdict({"received": "2026-02-20"})

    assert (found.state, found.days) == (State.ON_TIME, (0, 0))
    assert any("datum van voor het advies" in step.text for step in found.steps)


def test_an_answer_whose_receipt_is_unknown_counts_by_its_letter() -> None:
    """The date on the letter stands in."""
    found = verdict({"dated": "2026-04-13"})

    assert found.state is State.ON_TIME


def test_an_answer_received_on_an_unknown_day_is_unclear_around_the_last_day() -> None:
    """The letter of 10 April cannot have come earlier, and may have come after the 13th."""
    found = verdict({"dated": "2026-04-10", "received": "onbekend"}, today="2026-06-01")

    assert found.state is State.UNCLEAR
    assert found.answered == PartialDate(day("2026-04-10"), day("2026-06-01"))


def test_an_answer_on_an_unknown_day_after_a_late_letter_is_late() -> None:
    """No day after the date on the letter is in time."""
    found = verdict({"dated": "2026-04-14", "received": "onbekend"})

    assert found.state is State.LATE


def test_an_answer_without_any_date_is_on_time_while_the_term_runs() -> None:
    """Whenever it came, it came before today."""
    found = verdict({"body": "Brief."}, today="2026-04-01")

    assert found.state is State.ON_TIME


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


def test_the_clock_starts_at_receipt_or_at_sending_as_agreed() -> None:
    """`counts_from: sent` ignores a later receipt."""
    given = advice(sent="2026-03-02", received="2026-03-05")

    by_receipt = verdict(given=given)
    by_sending = verdict(given=given, agreed=(agreement(counts_from="sent"),))

    assert by_receipt.started == PartialDate.of(day("2026-03-05"))
    assert by_sending.started == PartialDate.of(day("2026-03-02"))


def test_an_unknown_receipt_counts_from_sending() -> None:
    """The earliest possible start, said on the sheet."""
    found = verdict(given=advice(received="onbekend"))

    assert found.started == PartialDate.of(day("2026-03-02"))


def test_withdrawal_within_the_term_gives_no_verdict() -> None:
    """The clock stands where it stood, whenever we look."""
    given = advice(withdrawn={"on": "2026-04-01", "reason": "Achterhaald."})

    found = verdict({"received": "2026-05-01"}, given=given, today="2027-01-01")

    assert (found.state, found.days) == (State.RUNNING, (30, 30))
    assert found.withdrawn == PartialDate.of(day("2026-04-01"))


def test_withdrawal_after_the_term_does_not_undo_the_lateness() -> None:
    """It was overdue on the day of withdrawal, and stays at that number of days."""
    given = advice(withdrawn={"on": "2026-04-20", "reason": "Achterhaald."})

    found = verdict(given=given, today="2027-01-01")

    assert (found.state, found.days_late) == (State.OVERDUE, (7, 7))


def test_withdrawal_after_the_answer_changes_nothing() -> None:
    """The answer came first."""
    given = advice(withdrawn={"on": "2026-05-20", "reason": "Achterhaald."})

    assert verdict({"received": "2026-04-13"}, given=given).state is State.ON_TIME


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


def test_an_interim_message_in_a_meeting_is_no_oral_answer() -> None:
    """Only an answer can be an oral answer, and a letter never is one."""
    spoken = verdict({"kind": "interim", "received": "2026-03-20", "form": "meeting"})
    written = verdict({"received": "2026-03-20"})

    assert (spoken.state, spoken.oral) == (State.OVERDUE, None)
    assert written.oral is None


def test_each_recommendation_is_judged_by_the_extended_date() -> None:
    """The clock of one recommendation has the same last day as that of the whole."""
    found = verdict(DELAY, {"received": "2026-05-04"}, agreed=(EXTENDABLE,))

    assert [clock.state for clock in found.recommendations] == [State.ON_TIME, State.ON_TIME]
    assert [clock.response for clock in found.recommendations] == ["bericht-2", "bericht-2"]
