"""Two things at once: on one day, one inside the other, or two that say the opposite.

Each test names the day that follows from the agreement by hand; six weeks from 2 March 2026 end on
Monday 13 April 2026.
"""

from __future__ import annotations

import itertools

import pytest

from clock.clock_records import Fields, agreement, day, verdict
from weerklank.records.values.partial_date import PartialDate
from weerklank.rules.clock.model import Deadline
from weerklank.rules.clock.reckoned.verdict import joined
from weerklank.rules.clock.states import TimelinessState

State = TimelinessState
BOTH = agreement(extension={"at_most": "4 weken"}, pauses_for_questions=True)


def extension(on: str, until: str) -> Fields:
    """An extension that came on a day, with a new last day."""
    return {"kind": "extension", "received": on, "until": until, "reason": "Ziekte."}


def question(on: str, back: str | None = None) -> Fields:
    """A question that came on a day, and when the council answered it."""
    return {"kind": "question", "received": on, "answered_on": back}


@pytest.mark.parametrize("question_first", [True, False])
def test_on_one_day_the_extension_goes_before_the_question(*, question_first: bool) -> None:
    """A pause of three days is added to the extended day, whichever was written down first.

    The other way round the pause would move 13 April to 16 April, and the extension would then
    put 4 May in its place: three days lost.
    """
    both = (extension("2026-04-01", "2026-05-04"), question("2026-04-01", "2026-04-04"))

    found = verdict(*(reversed(both) if question_first else both), agreed=(BOTH,))

    assert found.deadline == Deadline(day("2026-04-13"), day("2026-05-07"))


def test_after_an_extension_every_day_of_a_pause_counts() -> None:
    """An extension names a date, so free days and recess in a pause are no longer left out.

    In twenty working days from 2 March the last day is 30 March. After the extension to 20 April a
    pause from Thursday 2 to Tuesday 7 April, with Good Friday, the weekend and Easter Monday in
    it, is five days.
    """
    working = agreement("20 werkdagen", extension={"at_most": "4 weken"}, pauses_for_questions=True)

    found = verdict(
        extension("2026-03-20", "2026-04-20"),
        question("2026-04-02", "2026-04-07"),
        agreed=(working,),
    )

    assert found.deadline == Deadline(day("2026-03-30"), day("2026-04-25"))


def test_after_an_extension_a_recess_in_a_pause_counts_too() -> None:
    """The recess moved the first term, and moves the named date no more."""
    recess = {"from": "2026-04-20", "until": "2026-04-24", "name": "meireces"}
    agreed = agreement(extension={"at_most": "4 weken"}, pauses_for_questions=True, recess=[recess])

    found = verdict(
        extension("2026-04-01", "2026-05-04"),
        question("2026-04-19", "2026-04-24"),
        agreed=(agreed,),
    )

    assert found.deadline == Deadline(day("2026-04-13"), day("2026-05-09"))


@pytest.mark.parametrize(("until", "extensions"), [("2026-05-26", 1), ("2026-05-27", 0)])
def test_the_latest_extension_date_is_moved_by_the_act(until: str, extensions: int) -> None:
    """Six weeks after 13 April is Whit Monday 25 May: with the act the 26th is still allowed."""
    agreed = agreement(extension={"at_most": "6 weken"}, termijnenwet="applies")

    found = verdict(extension("2026-04-01", until), agreed=(agreed,))

    assert found.extensions == extensions


@pytest.mark.parametrize(("until", "extensions"), [("2026-05-25", 1), ("2026-05-26", 0)])
def test_without_the_act_the_latest_extension_date_stands(until: str, extensions: int) -> None:
    """Where the act is excluded nobody gets the day after."""
    agreed = agreement(extension={"at_most": "6 weken"})

    found = verdict(extension("2026-04-01", until), agreed=(agreed,))

    assert found.extensions == extensions


@pytest.mark.parametrize(("times", "second"), [(1, 0), (2, 1)])
def test_a_second_extension_needs_an_agreement_for_two(times: int, second: int) -> None:
    """The first moves the clock; the second only when two were agreed."""
    agreed = agreement(extension={"at_most": "4 weken", "times": times})

    found = verdict(
        extension("2026-04-01", "2026-05-04"),
        extension("2026-04-20", "2026-05-18"),
        agreed=(agreed,),
    )

    assert found.extensions == 1 + second


@pytest.mark.parametrize(("on", "extensions"), [("2026-04-13", 1), ("2026-04-14", 0)])
def test_an_extension_on_the_last_day_itself_is_in_time(on: str, extensions: int) -> None:
    """The day itself counts, the day after does not."""
    agreed = agreement(extension={"at_most": "4 weken"})

    assert verdict(extension(on, "2026-05-04"), agreed=(agreed,)).extensions == extensions


@pytest.mark.parametrize(
    ("on", "last"), [("2026-04-13", "2026-04-16"), ("2026-04-14", "2026-04-13")]
)
def test_a_question_on_the_last_day_itself_pauses(on: str, last: str) -> None:
    """The day itself counts, the day after does not."""
    back = "2026-04-16" if on == "2026-04-13" else "2026-04-17"

    found = verdict(question(on, back), agreed=(BOTH,))

    assert found.deadline == Deadline(day("2026-04-13"), day(last))


def test_two_questions_that_overlap_pause_each_day_once() -> None:
    """From 11 to 20 March and from 16 to 25 March are fourteen days, not nineteen."""
    found = verdict(
        question("2026-03-11", "2026-03-20"), question("2026-03-16", "2026-03-25"), agreed=(BOTH,)
    )

    assert found.deadline == Deadline(day("2026-04-13"), day("2026-04-27"))


def test_a_message_without_a_date_is_never_older_than_the_advice() -> None:
    """It can have come on any day since the advice was sent, and on none before."""
    found = verdict({"kind": "answer"}, today="2026-03-20")

    assert found.answered is not None
    assert found.answered.earliest == day("2026-03-02")
    assert found.days == (0, 18)


def test_the_first_answer_to_the_last_recommendation_decides() -> None:
    """Of two answers in parts the later completes; a third to the same changes nothing."""

    def part(on: str, number: str) -> Fields:
        return {"received": on, "answers": [{"recommendation": number}]}

    found = verdict(part("2026-03-30", "1"), part("2026-04-14", "2"), part("2026-05-01", "2"))

    assert (found.state, found.answered) == (State.LATE, PartialDate.of(day("2026-03-30")))
    assert found.completed == PartialDate.of(day("2026-04-14"))
    assert found.days_late == (1, 1)
    assert [clock.state for clock in found.recommendations] == [State.ON_TIME, State.LATE]


@pytest.mark.parametrize(
    ("on", "state"), [("2026-04-13", State.ON_TIME), ("2026-04-14", State.LATE)]
)
def test_an_answer_on_the_last_day_itself_is_in_time(on: str, state: State) -> None:
    """The day itself counts, the day after does not."""
    assert verdict({"received": on}).state is state


_JOINED = {
    frozenset({State.RUNNING, State.EXTENDED}): State.RUNNING,
    frozenset({State.OVERDUE, State.OVERDUE_WITH_NOTICE}): State.OVERDUE_WITH_NOTICE,
    frozenset({State.LATE, State.OVERDUE}): State.LATE,
    frozenset({State.LATE, State.OVERDUE_WITH_NOTICE}): State.LATE,
}


def test_two_readings_give_one_state() -> None:
    """Alike they give that; that somebody announced it is the milder; all else is not certain."""
    pairs = list(itertools.combinations_with_replacement(State, 2))

    assert {pair: joined(pair) for pair in pairs} == {
        pair: pair[0] if pair[0] is pair[1] else _JOINED.get(frozenset(pair), State.UNCLEAR)
        for pair in pairs
    }
