"""What must hold for every deadline, whatever was agreed and whatever was sent."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from clock.clock_records import Fields, advice, agreement, verdict
from clock.clock_strategies import SHORT_TERMS, STARTS, agreements, moves
from examples import examples
from weerklank.records.values.term import Term, Unit
from weerklank.rules.clock.days.free_days import is_free
from weerklank.rules.clock.model import Deadline
from weerklank.rules.clock.states import TimelinessState

DAY = dt.timedelta(days=1)


def _deadline(start: dt.date, agreed: Fields, *messages: Fields) -> Deadline:
    given_advice = advice(sent=start, received=start)
    found = verdict(*messages, given=given_advice, agreed=(agreed,), today="2035-01-01")
    assert found.deadline is not None
    return found.deadline


@examples(120)
@given(st.data(), STARTS)
def test_original_is_after_the_start_and_never_after_the_current(
    data: st.DataObject, start: dt.date
) -> None:
    """Nothing that is sent shortens a term, and no term ends before it begins."""
    agreed = data.draw(agreements(start))

    found = _deadline(start, agreed, *data.draw(moves(start)))

    assert start < found.original
    assert found.current is None or found.original <= found.current


@examples(120)
@given(st.data(), STARTS)
def test_messages_never_touch_the_original(data: st.DataObject, start: dt.date) -> None:
    """The original deadline is immutable."""
    agreed = data.draw(agreements(start))

    moved = _deadline(start, agreed, *data.draw(moves(start)))

    assert moved.original == _deadline(start, agreed).original


@examples(120)
@given(st.data(), STARTS)
def test_under_the_act_no_original_ends_on_a_free_day(data: st.DataObject, start: dt.date) -> None:
    """Art. 1 lid 1 moves forward only, and onto an ordinary day."""
    agreed = data.draw(agreements(start))
    term = Term.parse(str(agreed["answer_term"]))

    without = _deadline(start, agreed | {"termijnenwet": "excluded"})
    with_act = _deadline(start, agreed | {"termijnenwet": "applies"})

    assert with_act.original >= without.original
    within = term.count <= {Unit.WEEKS: 12, Unit.MONTHS: 3}.get(term.unit, 90)
    assert not (within and is_free(with_act.original))
    assert within or with_act == without


@examples(120)
@given(STARTS, SHORT_TERMS, st.sampled_from(["applies", "excluded"]))
def test_a_later_start_or_a_longer_term_never_ends_earlier(
    start: dt.date, term: str, act: str
) -> None:
    """Monotonic in both."""
    parsed = Term.parse(term)
    longer = str(Term(parsed.count + 1, parsed.unit))

    here = _deadline(start, agreement(term, termijnenwet=act)).current

    assert _deadline(start + DAY, agreement(term, termijnenwet=act)).current >= here
    # At the edge of art. 4 a longer term may lose the act: then only the bare count is compared.
    assert act == "applies" or _deadline(start, agreement(longer, termijnenwet=act)).current > here


@examples(120)
@given(STARTS, st.integers(2, 100), st.integers(0, 90), st.integers(0, 60))
def test_paused_days_add_exactly(start: dt.date, days: int, asked: int, waited: int) -> None:
    """A question of N days moves the last day by N days, from its first day to its last."""
    question: Fields = {
        "kind": "question",
        "received": start + DAY * min(asked, days),
        "answered_on": start + DAY * (min(asked, days) + waited),
    }

    found = _deadline(start, agreement(f"{days} dagen", pauses_for_questions=True), question)

    assert found.current - found.original == DAY * waited


@examples(100)
@given(STARTS, st.lists(st.tuples(st.integers(0, 40), st.integers(0, 30)), max_size=4))
def test_pauses_that_overlap_count_each_day_once(
    start: dt.date, pauses: list[tuple[int, int]]
) -> None:
    """The days added are the days on which at least one question was open."""
    questions: list[Fields] = [
        {
            "kind": "question",
            "received": start + DAY * after,
            "answered_on": start + DAY * (after + number),
        }
        for after, number in pauses
    ]
    open_days = {after + k for after, n in pauses for k in range(1, n + 1)}

    found = _deadline(start, agreement("6 weken", pauses_for_questions=True), *questions)

    assert found.current - found.original == DAY * len(open_days)


@examples(120)
@given(st.data(), STARTS)
def test_an_answer_on_the_last_day_is_on_time_and_the_next_day_late(
    data: st.DataObject, start: dt.date
) -> None:
    """The edge of every verdict, when no question is open and the reading is certain."""
    act = data.draw(st.sampled_from(["applies", "excluded"]))
    agreed = data.draw(agreements(start)) | {"termijnenwet": act}
    given_advice = advice(sent=start, received=start)
    last = _deadline(start, agreed).current

    in_time = verdict({"received": last}, given=given_advice, agreed=(agreed,), today="2035-01-01")
    late = verdict(
        {"received": last + DAY}, given=given_advice, agreed=(agreed,), today="2035-01-01"
    )

    assert in_time.state is TimelinessState.ON_TIME
    assert (late.state, late.days_late) == (TimelinessState.LATE, (1, 1))


@examples(120)
@given(st.data(), STARTS)
def test_nobody_is_accused_while_one_reading_still_runs(
    data: st.DataObject, start: dt.date
) -> None:
    """Late or overdue only after the last day of both readings of the act."""
    agreed = data.draw(agreements(start)) | {"termijnenwet": "unknown"}
    today = start + DAY * data.draw(st.integers(0, 300))
    given_advice = advice(sent=start, received=start)

    found = verdict(given=given_advice, agreed=(agreed,), today=today.isoformat())

    deadlines = [one.current for one in (found.deadline, found.other_reading) if one]
    accused = found.state in {TimelinessState.OVERDUE, TimelinessState.OVERDUE_WITH_NOTICE}
    assert accused == (today > max(deadlines))
    assert (found.state is TimelinessState.RUNNING) == (today <= min(deadlines))
