"""What nobody wrote down is not known: no verdict, no denominator, and never a finding."""

from __future__ import annotations

import pytest

from clock.clock_records import advice, agreement, verdict
from weerklank.messages.catalogue import text_of
from weerklank.rules.clock.states import NotKnown, TimelinessState


@pytest.mark.parametrize("left_out", [(), (agreement(None),), (agreement("onbekend"),)])
def test_a_term_that_nobody_wrote_down_is_not_known(
    left_out: tuple[dict[str, object], ...],
) -> None:
    """No agreement, one that is silent, and one that says so: all the same."""
    found = verdict(agreed=left_out)

    assert (found.state, found.not_known) == (TimelinessState.UNKNOWN, (NotKnown.TERM,))
    assert (found.deadline, found.last_day, found.expected_by) == (None, None, None)


@pytest.mark.parametrize("word", ["none", "geen"])
def test_only_none_says_that_there_is_no_term(word: str) -> None:
    """Somebody looked: that is a finding."""
    found = verdict(agreed=(agreement(word),))

    assert (found.state, found.not_known) == (TimelinessState.NO_TERM, ())


def test_a_term_in_the_other_agreement_goes_before_none() -> None:
    """A by-law without a term and a working agreement with one: the term holds."""
    by_law, working = agreement("none", source="Verordening"), agreement("4 weken")

    assert verdict(agreed=(by_law, working)).state is TimelinessState.OVERDUE


@pytest.mark.parametrize("given", [{"instrument": "view"}, {"form": "oral"}])
def test_an_agreement_without_any_term_has_none_for_a_view_either(given: dict[str, str]) -> None:
    """Somebody looked and found no term; one that names a term for advice leaves it open."""
    nothing, named = agreement("none", source="Verordening"), agreement("4 weken")
    agreed = ((nothing,), (named,), (nothing, named), (named, nothing))

    states = [verdict(given=advice(**given), agreed=one).state for one in agreed]

    assert states == [TimelinessState.NO_TERM, *[TimelinessState.UNKNOWN] * 3]


def test_none_for_this_one_advice_goes_before_the_agreement() -> None:
    """What was agreed for one advice holds for it, also that there is no term."""
    found = verdict(given=advice(term="none"))

    assert found.state is TimelinessState.NO_TERM


def test_an_answer_that_may_have_come_makes_nobody_late() -> None:
    """The term is over, but nobody knows whether an answer came."""
    found = verdict(given=advice(answer="unknown"))

    assert (found.state, found.not_known) == (TimelinessState.UNKNOWN, (NotKnown.ANSWER,))
    assert (found.days, found.days_late) == (None, None)


def test_an_answer_that_surely_did_not_come_is_a_finding() -> None:
    """With `none` the silence counts."""
    assert verdict(given=advice(answer="none")).state is TimelinessState.OVERDUE


def test_an_answer_on_file_is_known_whatever_the_advice_says() -> None:
    """What came, came."""
    found = verdict({"received": "2026-03-12"}, given=advice(answer="unknown"))

    assert found.state is TimelinessState.ON_TIME


def test_sheet_never_says_that_nothing_was_agreed() -> None:
    """The calculation names what is not known instead."""
    texts = " ".join(text_of(step.what) for step in verdict(agreed=()).steps)

    assert "Wij weten niet welke afspraak gold" in texts
    assert "geen termijn" not in texts


LATER = {"kind": "extension", "received": "2026-04-01", "until": "2026-05-01", "reason": "Ziekte"}


@pytest.mark.parametrize(
    ("today", "state"),
    [
        ("2026-04-13", TimelinessState.RUNNING),
        ("2026-04-14", TimelinessState.UNCLEAR),
        ("2026-05-01", TimelinessState.UNCLEAR),
        ("2026-05-02", TimelinessState.OVERDUE),
    ],
)
def test_an_extension_nobody_agreed_or_refused_accuses_nobody(
    today: str, state: TimelinessState
) -> None:
    """Late only once the day that the extension names is over as well."""
    assert verdict(LATER, today=today).state is state


@pytest.mark.parametrize(
    ("arrived", "state"),
    [
        ("2026-04-13", TimelinessState.ON_TIME),
        ("2026-04-20", TimelinessState.UNCLEAR),
        ("2026-05-02", TimelinessState.LATE),
    ],
)
def test_an_answer_between_both_days_is_unclear(arrived: str, state: TimelinessState) -> None:
    """On time or late only where it is so with and without the extension."""
    assert verdict(LATER, {"received": arrived}).state is state


def test_a_question_of_which_nothing_was_agreed_is_tried_both_ways() -> None:
    """Ten days stood still, or none did: late only after both last days."""
    asked = {"kind": "question", "received": "2026-03-10", "answered_on": "2026-03-20"}

    found = [verdict(asked, {"received": day}).state for day in ("2026-04-23", "2026-04-24")]

    assert found == [TimelinessState.UNCLEAR, TimelinessState.LATE]


def test_a_question_still_open_makes_nobody_late() -> None:
    """Perhaps the clock stands still: then no day can be named either."""
    found = verdict({"kind": "question", "received": "2026-03-10"})

    assert (found.state, found.expected_by) == (TimelinessState.UNCLEAR, None)


def test_late_in_both_readings_names_the_later_day_as_the_latest() -> None:
    """The day that is named is the latest that it can have been, and called no more than that."""
    found = verdict(LATER, today="2026-06-01")

    assert (str(found.expected_by), found.is_exact) == ("2026-05-01", False)


def test_the_sheet_says_what_nobody_wrote_down() -> None:
    """With the last day of the other reading beside it."""
    texts = " ".join(text_of(step.what) for step in verdict(LATER).steps)

    assert "Wij weten niet of uitstel volgens de afspraak mag" in texts
    assert "Telt het niet mee, dan is de laatste dag maandag 13 april 2026" in texts


def test_what_the_council_said_of_a_question_settles_it() -> None:
    """`pauses` at the question itself goes before the silence of the agreement."""
    asked = {"kind": "question", "received": "2026-03-10", "pauses": False}

    assert verdict(asked).state is TimelinessState.OVERDUE


@pytest.mark.parametrize(
    ("received", "state"),
    [("2026-04-13", TimelinessState.UNKNOWN), ("2026-04-14", TimelinessState.LATE)],
)
def test_a_letter_that_is_not_worked_out_is_never_in_time(
    received: str, state: TimelinessState
) -> None:
    """It may say nothing on a recommendation; after the last day it is late whatever it says."""
    found = verdict({"received": received, "answers": []})

    assert found.state is state
    assert found.not_worked_out == ("1", "2")
    assert found.completed is None


def test_what_is_worked_out_keeps_its_own_verdict() -> None:
    """In time on the one, not known on the other, and the whole is not known."""
    said = [{"recommendation": "1"}]
    found = verdict({"received": "2026-04-01", "answers": said, "body": "Beste raad,"})

    assert [one.state for one in found.recommendations] == [
        TimelinessState.ON_TIME,
        TimelinessState.UNKNOWN,
    ]
    assert (found.state, found.not_known) == (TimelinessState.UNKNOWN, (NotKnown.CONTENT,))
