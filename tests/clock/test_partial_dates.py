"""A date that is known only in part: a verdict only when every day in it gives the same one."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clock.clock_records import Fields, advice, agreement, day, verdict
from clock.clock_strategies import agreements
from examples import examples
from weerklank.messages.catalogue import text_of
from weerklank.rules.clock.states import TimelinessState

State = TimelinessState
STARTS = st.dates(dt.date(2017, 1, 1), dt.date(2028, 1, 1))
SAME_FAMILY = {
    State.EXTENDED: State.RUNNING,
    State.OVERDUE_WITH_NOTICE: State.OVERDUE,
}


def _family(state: State) -> State:
    return SAME_FAMILY.get(state, state)


@st.composite
def spans(draw: st.DrawFn, around: dt.date, low: int, high: int) -> tuple[dt.date, dt.date]:
    """An interval of up to six weeks that begins `low` to `high` days after `around`."""
    first = around + dt.timedelta(days=draw(st.integers(low, high)))
    return first, first + dt.timedelta(days=draw(st.integers(0, 45)))


@examples(150)
@given(st.data(), STARTS)
def test_a_verdict_on_spans_holds_for_every_day_in_them(
    data: st.DataObject, start: dt.date
) -> None:
    """Start, extension or question, return and answer may all be spans at once."""
    sent = data.draw(spans(start, 0, 0))
    moved = data.draw(spans(start, 0, 80))
    back = data.draw(spans(moved[1], 0, 30))
    answered = data.draw(st.none() | spans(start, 0, 120))
    agreed = data.draw(agreements(start)) | {"pauses_for_questions": True}
    kind = data.draw(st.sampled_from(["extension", "question", "none"]))
    until = moved[1] + dt.timedelta(days=data.draw(st.integers(1, 60)))
    today = start + dt.timedelta(days=data.draw(st.integers(0, 500)))

    def state(pick: tuple[object, object, object, object | None]) -> State:
        sent_on, moved_on, back_on, answered_on = pick
        messages: list[Fields] = []
        if kind == "extension":
            messages.append(
                {"kind": kind, "received": moved_on, "until": until, "reason": "Ziekte."}
            )
        if kind == "question":
            messages.append({"kind": kind, "received": moved_on, "answered_on": back_on})
        if answered_on is not None:
            messages.append({"received": answered_on})
        given_advice = advice(sent=sent_on, received=None)
        return verdict(
            *messages, given=given_advice, agreed=(agreed,), today=today.isoformat()
        ).state

    whole = state((_span(sent), _span(moved), _span(back), _span(answered) if answered else None))
    days = st.tuples(
        _day_in(sent), _day_in(moved), _day_in(back), _day_in(answered) if answered else st.none()
    )
    for pick in data.draw(st.lists(days, min_size=3, max_size=6)):
        known = [one for one in pick[1:] if one is not None and one > today]
        # Nothing is answered before it was sent: such days contradict each other.
        contradicts = pick[3] is not None and pick[3] < pick[0]
        if whole is not State.UNCLEAR and not known and pick[0] <= today and not contradicts:
            assert _family(state(pick)) is _family(whole)


def _span(ends: tuple[dt.date, dt.date]) -> str:
    return f"{ends[0]}/{ends[1]}"


def _day_in(ends: tuple[dt.date, dt.date]) -> st.SearchStrategy[dt.date]:
    return st.dates(*ends)


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


PARTIAL = st.sampled_from(
    ["onbekend", "2025", "2026-03", "2026-03-02", "../2026-03-10", "2026-04-01/..", "2027-01-01"]
)
ANY_MESSAGE = st.fixed_dictionaries(
    {"kind": st.sampled_from(["acknowledgement", "interim", "extension", "question", "answer"])},
    optional={
        "dated": PARTIAL,
        "received": PARTIAL,
        "answered_on": PARTIAL,
        "until": st.sampled_from(["2026-03-01", "2026-05-01"]),
        "reason": st.just("Ziekte."),
        "pauses": st.booleans(),
        "form": st.sampled_from(["letter", "oral", "meeting", "mail"]),
        "answers": st.sampled_from([[{"recommendation": "1"}], [{"recommendation": "9"}]]),
    },
)


@pytest.mark.thorough
@examples(150)
@given(
    st.lists(ANY_MESSAGE, max_size=5),
    PARTIAL,
    st.none() | PARTIAL,
    st.none() | PARTIAL,
    st.sampled_from(["applies", "excluded", "unknown"]),
)
def test_every_file_gets_a_verdict_with_its_sheet(
    messages: list[Fields], sent: str, received: str | None, withdrawn: str | None, act: str
) -> None:
    """However little is known there is a state, a sheet, and no contradiction in the days."""
    ended = {"on": withdrawn, "reason": "Achterhaald."} if withdrawn else None
    agreed = agreement(
        termijnenwet=act, pauses_for_questions=True, extension={"at_most": "4 weken"}
    )

    found = verdict(
        *messages,
        given=advice(sent=sent, received=received, withdrawn=ended),
        agreed=(agreed,),
    )

    assert found.steps
    assert found.days is None or 0 <= found.days[0] <= found.days[1]
    assert found.days_late is None or 1 <= found.days_late[0] <= found.days_late[1]
    last = found.deadline and found.deadline.current
    assert not found.deadline or last is None or found.deadline.original <= last


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        ("2026-04-01/2026-04-13", State.ON_TIME),
        ("2026-04-13/2026-04-20", State.UNCLEAR),
        ("2026-04-14/2026-04-20", State.LATE),
    ],
)
def test_the_ends_of_a_span_belong_to_it(answer: str, state: State) -> None:
    """A span that touches the last day can hold an answer in time."""
    assert verdict({"received": answer}).state is state


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


@pytest.mark.parametrize(("count", "clear"), [(6, True), (7, False)])
def test_too_many_uncertain_dates_give_no_verdict(count: int, clear: bool) -> None:  # noqa: FBT001
    """Up to six are all tried; beyond that the sheet says that too little is known."""
    questions: list[Fields] = [
        {"kind": "question", "received": f"2026-03-{n}1/2026-03-{n}2", "answered_on": on}
        for n, on in ((0, "2026-03-05/2026-03-06"), (1, "2026-03-15/2026-03-16"))
    ]
    questions.append({"kind": "question", "received": "2026-03-21/2026-03-22"})
    questions[2]["answered_on"] = "2026-03-25/2026-03-26"
    if count > 6:
        questions.append({"kind": "question", "received": "2026-04-01/2026-04-02"})

    found = verdict(
        *questions,
        {"received": "2026-09-01"},
        agreed=(agreement(pauses_for_questions=True),),
        given=advice(sent="2026-02-20", received=None),
        today="2026-12-01",
    )

    assert any("te weinig datums" in text_of(step.what) for step in found.steps) is not clear
    assert found.state is (State.LATE if clear else State.UNCLEAR)


def test_of_two_answers_the_one_that_is_surely_first_stops_the_clock() -> None:
    """One has its day, the other may be of the last day of that month."""
    found = verdict({"received": "2026-03"}, {"received": "2026-03-15"})

    assert [one.response for one in found.recommendations] == ["bericht-2", "bericht-2"]
