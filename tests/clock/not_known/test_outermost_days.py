"""The edges of what is known: the first and the last day that a date can be, each counted as it is.

Six weeks from 2 March 2026 end on Monday 13 April 2026.
"""

from __future__ import annotations

import pytest

from clock.clock_records import Fields, advice, agreement, college, council, day, response, verdict
from weerklank.records.models.happening import Happening
from weerklank.records.values.partial_date import PartialDate
from weerklank.rules.clock.given.events import Arrived, arrived, is_unanswered, order_is_known
from weerklank.rules.clock.questions import QuestionClock, question_clock
from weerklank.rules.clock.reckoned.verdict import waited
from weerklank.rules.clock.states import NotKnown, TimelinessState
from weerklank.rules.clock.timeliness import timeliness

PAUSING = agreement(pauses_for_questions=True)
"""Nobody wrote down whether the Algemene termijnenwet holds."""


def _arrived(on: str, **fields: object) -> Arrived:
    moment = PartialDate.parse(on)
    return Arrived(response(kind="question", received=on, **fields), moment, moment)


def test_a_question_answered_on_the_day_itself_is_answered() -> None:
    """On the day that the council answers nobody waits for it any more."""
    asked = _arrived("2026-04-01", answered_on="2026-04-04")

    assert not is_unanswered(asked, PartialDate.parse("2026-04-04"))
    assert is_unanswered(asked, PartialDate.parse("2026-04-03"))
    assert not is_unanswered(asked, PartialDate.parse("2026-04"))
    in_april = _arrived("2026-04-01", answered_on="2026-04")
    assert not is_unanswered(in_april, PartialDate.parse("2026-04-04"))


def test_a_letter_of_the_last_day_of_its_month_came_that_day() -> None:
    """Received in April, dated on the 30th: no letter comes before the day on it."""
    letter = response(received="2026-04", dated="2026-04-30")
    came = arrived(advice(), [letter], day("2026-06-01"))[0].on

    assert came == PartialDate.parse("2026-04-30")


@pytest.mark.parametrize(
    ("first", "second", "known"),
    [
        ("2026-04-01", "2026-04-02", True),
        ("2026-04-15", "2026-04", False),
        ("2026-04", "2026-04-15", False),
        ("2026-04", "2026-05", True),
        ("2026-04", "2026-04-30", False),
    ],
)
def test_a_day_within_a_month_comes_before_nor_after_it(
    first: str, second: str, *, known: bool
) -> None:
    """Two exact days have an order; a day and the month that it lies in have none."""
    assert order_is_known((_arrived(first), _arrived(second))) is known


def test_a_pause_ends_on_the_day_that_the_council_answers() -> None:
    """Seen on that very day, the three days of the pause are added and the clock runs again."""
    asked: Fields = {"kind": "question", "received": "2026-04-01", "answered_on": "2026-04-04"}

    found = verdict(asked, agreed=(PAUSING,), today="2026-04-04")

    assert (found.paused_since, found.last_day) == (None, day("2026-04-16"))


@pytest.mark.parametrize(
    ("sent", "received", "started"),
    [
        ("2026-03-10", "2026-03", "2026-03-10/2026-03-31"),
        ("2026-03", "2026-03-20", "2026-03-20"),
        ("2026-03-10/2026-03-20", "2026-03", "2026-03-10/2026-03-31"),
        ("2026-03-10", "2026-02", "2026-02"),
    ],
)
def test_nothing_is_received_before_it_was_sent(sent: str, received: str, started: str) -> None:
    """Of the month of receipt only the days from sending on count, unless the two contradict."""
    receipt = agreement(counts_from="received")

    found = verdict(given=advice(sent=sent, received=received), agreed=(receipt,))

    assert found.started
    known = PartialDate.parse(started)
    assert (found.started.earliest, found.started.latest) == (known.earliest, known.latest)


@pytest.mark.parametrize(
    ("reminded", "known"), [("2026-04-06", False), ("2026-04-07", False), ("2026-04-08", True)]
)
def test_silence_is_shown_only_after_the_last_of_the_possible_days(
    reminded: str, *, known: bool
) -> None:
    """Four weeks and five days end on Saturday 4 or, by the act, on Tuesday 7 April 2026.

    A reminder on the day between proves nothing where the later day can be the last one.
    """
    half = response(1, received="2026-03-20", answers=[{"recommendation": "1"}])
    asked = response(2, kind="reminder", received=reminded)
    agreed = agreement("33 dagen", termijnenwet="unknown")
    raad = council(agreed).model_copy(update={"covers_from": PartialDate.parse("2026-05")})

    found = timeliness(advice(), college(), raad, [half, asked], day("2026-06-01"))

    assert found.state.is_overdue is known


def test_one_agreement_that_is_silent_leaves_the_term_unknown() -> None:
    """Of two that can hold in the month of an advice one says none, and one says nothing."""
    until, since = agreement("none", valid={"until": "2026-03-14"}), agreement(None)
    found = verdict(
        given=advice(sent="2026-03", received=None),
        agreed=(until, since | {"valid": {"from": "2026-03-15"}}),
    )

    assert (found.state, found.not_known) == (TimelinessState.UNKNOWN, (NotKnown.TERM,))


def test_the_most_extensions_that_can_count_are_told() -> None:
    """An extension in the month in which the term ended counts in one reading at least."""
    longer = agreement(extension={"at_most": "4 weken"})
    found = verdict(
        {"kind": "extension", "received": "2026-04", "until": "2026-05-04", "reason": "Ziekte."},
        agreed=(longer,),
    )

    assert found.extensions == 1


@pytest.mark.parametrize(
    ("answered_on", "earliest"),
    [("2026-02/2026-03", "2026-03-02"), ("2026-03", "2026-03-02"), ("2026-03-05", "2026-03-05")],
)
def test_no_question_is_answered_before_it_was_asked(answered_on: str, earliest: str) -> None:
    """Of the time in which the answer came only the days from the question on count."""
    found = _asked(answered_on, "2026-06-01")

    assert found.answered
    assert found.answered.earliest == day(earliest)


def test_of_a_question_known_by_its_month_the_first_day_counts() -> None:
    """Question and answer of one month: the answer can be of its first day too."""
    answered = _asked("2026-03", "2026-06-01", asked="2026-03").answered

    assert answered == PartialDate.parse("2026-03")


def test_a_month_that_has_begun_can_hold_the_answer() -> None:
    """On its first day already an answer may be there: nobody is said to be silent."""
    assert _asked("2026-04", "2026-04-01").answered is not None
    assert _asked("2026-04", "2026-03-31").answered is None


def _asked(answered_on: str, today: str, asked: str = "2026-03-02") -> QuestionClock:
    event = Happening.model_validate(
        {"kind": "question", "on": asked, "what": "Hoe?", "answered_on": answered_on}
    )
    agreed = council(agreement(None, question_term="4 weken"))
    return question_clock(event, agreed, [college()], day(today))


def test_an_answer_of_the_month_of_the_advice_took_at_most_until_its_last_day() -> None:
    """That the month began before the advice was sent does not make that nobody waited."""
    sent, answered = PartialDate.parse("2026-02-10"), PartialDate.parse("2026-02")

    assert waited(sent, answered) == (0, 18)
    assert waited(sent, PartialDate.parse("2026-01")) is None


def test_a_pause_that_the_answer_ended_lasted_to_the_last_day_that_it_can_be_of() -> None:
    """A question of 1 April stops the clock until the answer of May: it is not late on any day."""
    asked: Fields = {"kind": "question", "received": "2026-04-01"}

    found = verdict(asked, {"received": "2026-05"}, agreed=(PAUSING,))

    assert found.state is TimelinessState.ON_TIME
