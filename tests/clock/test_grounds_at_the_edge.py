"""What a clock rests on when a day, an agreement or an archive is known only in part."""

from __future__ import annotations

import pytest

from clock.clock_records import Fields, advice, agreement, college, council, day, response, verdict
from weerklank.records.models.body import Body
from weerklank.records.models.happening import Happening
from weerklank.records.values.term import Term
from weerklank.rules.clock.given.agreements import grounds
from weerklank.rules.clock.given.events import Arrived, arrived, possible_moves
from weerklank.rules.clock.given.situation import either_starts
from weerklank.rules.clock.questions import question_clock
from weerklank.rules.clock.states import TimelinessState as State
from weerklank.rules.clock.timeliness import timeliness


def test_a_council_that_agreed_nothing_leaves_the_term_of_the_other() -> None:
    """Of a joint advice there is then one term, and no doubt."""
    other = council(agreement("8 weken")).model_copy(update={"id": "raad2", "title": "Raad 2"})

    found = grounds(advice(), college(), council(agreement(None)), [other])

    assert [one.term for one in found] == [Term.parse("8 weken")]


@pytest.mark.parametrize(
    ("sent", "terms"),
    [
        ("2026-03", ["8 weken", "6 weken"]),
        ("2026-03-14", ["8 weken"]),
        ("2026-03-15", ["6 weken"]),
        ("2026-04", ["6 weken"]),
    ],
)
def test_each_agreement_of_the_days_it_can_be_of_may_hold(sent: str, terms: list[str]) -> None:
    """The day on which one begins and the other has ended counts."""
    old = agreement("8 weken", source="Oud", valid={"until": "2026-03-14"})
    new = agreement("6 weken", source="Nieuw", valid={"from": "2026-03-15"})

    found = grounds(advice(sent=sent), college(), council(old, new))

    assert [str(one.term) for one in found] == terms


def test_letters_of_one_day_stand_by_name() -> None:
    """In whatever order they were read."""
    both = [response(n, received="2026-03-10") for n in (2, 1)]

    found = arrived(advice(), both, day("2026-06-01"))

    assert [one.response.id for one in found] == ["bericht-1", "bericht-2"]


def test_of_two_letters_that_end_on_one_day_the_vaguer_stands_first() -> None:
    """It may have come a month before the other."""
    both = [response(1, received="2026-03-31"), response(2, received="2026-03")]

    found = arrived(advice(), both, day("2026-06-01"))

    assert [one.response.id for one in found] == ["bericht-2", "bericht-1"]


@pytest.mark.parametrize("term_first", [True, False])
def test_an_agreement_with_a_term_for_one_kind_goes_before_one_without(*, term_first: bool) -> None:
    """Also where nobody knows of which kind the advice is."""
    some = agreement({"requested": "6 weken"}, source="Een")
    none = agreement("none", source="Oud")
    agreed = (some, none) if term_first else (none, some)

    found = grounds(advice(kind="unknown"), college(), council(*agreed))

    assert {one.agreement and one.agreement.source for one in found} == {"Een"}
    assert Term.parse("6 weken") in [one.term for one in found]


@pytest.mark.parametrize(
    ("today", "returns"),
    [
        ("2026-02-27", [None]),
        ("2026-03-10", ["2026-03-01", "2026-03-10"]),
        ("2026-04-01", ["2026-03-01", "2026-03-31"]),
    ],
)
def test_an_answer_of_some_day_in_a_month_may_have_been_given(
    today: str, returns: list[str | None]
) -> None:
    """From the first of it on; a day after today has not been."""
    asked = response(kind="question", received="2026-02-20", answered_on="2026-03")
    moment = asked.arrived
    assert moment is not None

    found = possible_moves([Arrived(asked, moment, moment)], day(today))

    assert [one.back and one.back.isoformat() for (one,) in found] == returns


@pytest.mark.parametrize(
    ("sent", "came", "contradicts"),
    [
        ("2026-03", "2026-03-10", False),
        ("2026-03", "2026-02-28", True),
        ("2026-03-02", "2026-03-02", False),
    ],
)
def test_only_an_answer_of_surely_before_the_advice_contradicts(
    sent: str, came: str, *, contradicts: bool
) -> None:
    """Of an advice of some day in March an answer of the tenth may be quick."""
    found = verdict({"received": came}, given=advice(sent=sent, received=None))

    assert (found.days is None) is contradicts


def _of_archive(covers_from: str, *messages: Fields, sent: str = "2026-03-02") -> State:
    agreed = agreement(extension={"at_most": "4 weken"})
    of: Body = council(agreed).model_copy(update={"covers_from": advice(sent=covers_from).sent})
    letters = [response(number, **fields) for number, fields in enumerate(messages, 1)]
    given = advice(sent=sent, received=None)
    return timeliness(given, college(), of, letters, day("2026-08-01")).state


@pytest.mark.parametrize(
    ("asked_again", "state"),
    [("2026-04-20", State.UNKNOWN), ("2026-05-04", State.UNKNOWN), ("2026-05-05", State.OVERDUE)],
)
def test_only_a_reminder_after_the_extended_day_proves_that_nothing_came(
    asked_again: str, state: State
) -> None:
    """Of an advice that was answered in part, in an archive with gaps.

    Before that day the council may have asked for what was not due yet.
    """
    part = {"received": "2026-03-20", "answers": [{"recommendation": "1"}], "silent_on": ["2"]}
    delay = {"kind": "extension", "received": "2026-04-01", "until": "2026-05-04", "reason": "Ziek"}
    reminder = {"kind": "reminder", "from": "raad", "received": asked_again, "to": ["college"]}

    assert _of_archive("2026-07-01", part, delay, reminder) is state


@pytest.mark.parametrize(
    ("sent", "covers_from", "state"),
    [
        ("2026-03-02", "2026-03-02", State.OVERDUE),
        ("2026-03-02", "2026-03-03", State.UNKNOWN),
        ("2026-03-02", "2026", State.OVERDUE),
        ("2026-02-20/2026-03-10", "2026-03-02", State.UNKNOWN),
    ],
)
def test_silence_is_known_from_the_first_day_of_the_archive(
    sent: str, covers_from: str, state: State
) -> None:
    """An advice that may be older than it accuses nobody."""
    assert _of_archive(covers_from, sent=sent) is state


def test_once_it_is_over_in_any_reading_one_last_day_is_told() -> None:
    """Good Friday 3 April, or with the act 7 April: both while it runs, then the latest."""
    agreed = agreement("6 weken", termijnenwet="unknown")
    given = advice(sent="2026-02-20", received="2026-02-20")
    runs, late, silent = (
        verdict(*messages, given=given, agreed=(agreed,), today=today)
        for messages, today in (
            ((), "2026-03-20"),
            (({"received": "2026-05-01"},), "2026-06-01"),
            ((), "2026-06-01"),
        )
    )

    assert [str(one) for one in runs.last_days] == ["2026-04-03", "2026-04-07"]
    assert [str(one) for one in late.last_days] == ["2026-04-07"]
    assert [str(one) for one in silent.last_days] == ["2026-04-07"]
    assert (runs.is_exact, late.is_exact) == (False, False)


@pytest.mark.parametrize(
    ("answered", "state"),
    [
        ("2026-04-01/2026-04-13", State.ON_TIME),
        ("2026-04-13/2026-04-20", State.UNCLEAR),
        ("2026-04-14/2026-04-20", State.LATE),
    ],
)
def test_what_may_have_come_on_the_last_day_is_not_called_late(answered: str, state: State) -> None:
    """Neither an answer to an advice nor one to a question."""
    event = {"kind": "question", "on": "2026-03-02", "what": "Hoe?", "answered_on": answered}
    agreed = agreement(None, question_term="6 weken")
    question = Happening.model_validate(event)

    assert verdict({"received": answered}).state is state
    assert question_clock(question, council(agreed), (college(),), day("2026-06-01")).state is state


@pytest.mark.parametrize(
    ("sent", "received", "first", "last"),
    [
        ("2026-03-02", "2026-03-05", "2026-03-02", "2026-03-05"),
        ("2026-03-02", "2026-03", "2026-03-02", "2026-03-31"),
        ("2026-03", "2026-03-05", "2026-03-01", "2026-03-31"),
    ],
)
def test_where_either_day_may_start_the_clock_both_ends_count(
    sent: str, received: str, first: str, last: str
) -> None:
    """From the first day of sending to the last on which it can have been there."""
    (ground,) = grounds(advice(), college(), council(agreement(counts_from="unknown")))

    found = either_starts(advice(sent=sent, received=received), ground)

    assert found is not None
    assert (found.earliest, found.latest) == (day(first), day(last))


@pytest.mark.parametrize(("until", "extensions"), [("2026-04-20", 1), ("2026-05-11", 2)])
def test_a_second_extension_is_counted_from_the_day_that_holds(until: str, extensions: int) -> None:
    """One to a day before that is no later day."""
    agreed = agreement(extension={"at_most": "4 weken", "times": 2})
    first, second = (
        {"kind": "extension", "received": on, "until": day_, "reason": "Ziekte."}
        for on, day_ in (("2026-04-01", "2026-05-04"), ("2026-04-10", until))
    )

    found = verdict(first, second, agreed=(agreed,))

    assert found.extensions == extensions
    assert found.deadline is not None
    assert found.deadline.current == max(day("2026-05-04"), day(until))


@pytest.mark.parametrize(
    ("withdrawn", "came", "state"),
    [
        ("2026-04", "2026-03-20/2026-03-31", State.ON_TIME),
        ("2026-04", "2026-03-20/2026-04-10", State.UNCLEAR),
        ("2026-04", "2026-04-10", State.UNCLEAR),
        ("2026-04-11", "2026-04-10", State.ON_TIME),
    ],
)
def test_an_answer_that_may_have_come_after_the_withdrawal_gives_no_verdict(
    withdrawn: str, came: str, state: State
) -> None:
    """What came later does not count, and nobody knows which of the two was first."""
    gone = advice(withdrawn={"on": withdrawn, "reason": "Anders."})

    assert verdict({"received": came}, given=gone).state is state


@pytest.mark.parametrize(
    ("sent", "came", "state"),
    [
        ("2026-03", "2026-03-10", State.ON_TIME),
        ("2026-03-02", "2026-03-02", State.ON_TIME),
        ("2026-03-02", "2026-03-01", State.UNCLEAR),
    ],
)
def test_each_recommendation_has_a_verdict_unless_its_answer_is_surely_too_early(
    sent: str, came: str, state: State
) -> None:
    """Then one of the two days is wrong."""
    found = verdict({"received": came}, given=advice(sent=sent, received=None))

    assert [one.state for one in found.recommendations] == [state, state]


def test_the_clock_stands_still_since_the_question_that_is_open() -> None:
    """Not since one that the council answered."""
    asked = [
        {"kind": "question", "received": on, "answered_on": back}
        for on, back in (("2026-03-10", "2026-03-15"), ("2026-03-20", None), ("2026-03-25", None))
    ]

    found = verdict(*asked, agreed=(agreement(pauses_for_questions=True),), today="2026-04-01")

    assert str(found.paused_since) == "2026-03-20"
