"""Whatever is known of a date, a verdict on it holds for every day that it can be."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clock.clock_records import Fields, advice, agreement, verdict
from clock.clock_strategies import agreements
from clock.not_known.test_partial_dates import State
from examples import examples
from weerklank.messages.catalogue import text_of

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
