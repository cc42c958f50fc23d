"""Of several promises, reviews and days of one recommendation, which one holds."""

from __future__ import annotations

import datetime as dt

import pytest

from registers_for_tests import TODAY
from weerklank.records.models.answer import Action
from weerklank.records.models.decision import Decision
from weerklank.records.values.partial_date import PartialDate
from weerklank.rules.follow_up import FollowUpState, follow_up, judge_action

Follow = FollowUpState


def action(**fields: object) -> Action:
    """Something that was promised."""
    return Action.model_validate({"what": "Het formulier aanpassen", **fields})


@pytest.mark.parametrize(
    ("fields", "today", "state"),
    [
        ({"by": dt.date(2026, 9, 1)}, dt.date(2026, 9, 1), Follow.PROMISED),
        ({"by": dt.date(2026, 9, 1)}, dt.date(2026, 9, 2), Follow.PAST_DUE),
        ({"by": PartialDate.parse("2026-09")}, dt.date(2026, 9, 30), Follow.PROMISED),
        ({"by": PartialDate.parse("2026-09")}, dt.date(2026, 10, 1), Follow.PAST_DUE),
        ({"done": dt.date(2026, 9, 1)}, dt.date(2026, 9, 1), Follow.REPORTED_DONE),
        ({"done": dt.date(2026, 9, 2)}, dt.date(2026, 9, 1), Follow.UNDATED),
        ({"done": dt.date(2026, 9, 1), "evidence": "Zie de site."}, TODAY, Follow.CONFIRMED),
        ({"done": dt.date(2026, 9, 1), "promised": False}, TODAY, Follow.DONE_WITHOUT_PROMISE),
        ({"overtaken": "Niet meer nodig.", "by": dt.date(2026, 9, 1)}, TODAY, Follow.OVERTAKEN),
        ({}, TODAY, Follow.UNDATED),
        ({"by": PartialDate.unknown()}, TODAY, Follow.UNDATED),
        ({"by": PartialDate.parse("2026-06-01/..")}, TODAY, Follow.UNDATED),
    ],
)
def test_where_a_promise_stands(fields: dict[str, object], today: dt.date, state: Follow) -> None:
    """On its own day a promise is not late, and what is done tomorrow is not done."""
    assert judge_action(action(**fields), today).state is state


def test_of_two_later_dates_the_last_holds_and_the_first_stays() -> None:
    """Moved twice: late by the second, never by the first, and the promised day is not lost."""
    twice = action(
        by=dt.date(2026, 5, 1),
        moved=[
            {"to": dt.date(2026, 7, 1), "on": dt.date(2026, 4, 20), "reason": "Ziekte."},
            {"to": dt.date(2026, 9, 1), "on": dt.date(2026, 6, 20), "reason": "Verhuizing."},
        ],
    )

    found = judge_action(twice, dt.date(2026, 8, 1))

    assert found.state is Follow.PROMISED
    assert found.first_date == PartialDate.of(dt.date(2026, 5, 1))
    assert found.current_date == PartialDate.of(dt.date(2026, 9, 1))


_NOT_OF_ONE_ACTION = {Follow.NONE, Follow.RECHECK_DUE, Follow.TAKEN_BACK}


@pytest.mark.parametrize("state", [s for s in Follow if s not in _NOT_OF_ONE_ACTION])
def test_of_several_promises_the_one_that_asks_most_is_told(state: Follow) -> None:
    """Past its day before undated, undated before promised, and what is done last."""
    made = {
        Follow.PAST_DUE: action(by=dt.date(2026, 9, 1)),
        Follow.UNDATED: action(),
        Follow.PROMISED: action(by=dt.date(2027, 9, 1)),
        Follow.REPORTED_DONE: action(done=dt.date(2026, 9, 1)),
        Follow.DONE_WITHOUT_PROMISE: action(done=dt.date(2026, 9, 1), promised=False),
        Follow.CONFIRMED: action(done=dt.date(2026, 9, 1), evidence="Zie de site."),
        Follow.OVERTAKEN: action(overtaken="Niet meer nodig."),
    }
    order = list(Follow)
    rest = [made[s] for s in made if order.index(s) >= order.index(state)]

    judged = [judge_action(one, TODAY) for one in rest[::-1]]

    assert follow_up(judged, Decision.ADOPTED, None, TODAY).state is state


@pytest.mark.parametrize(
    ("today", "state"),
    [(dt.date(2027, 3, 1), Follow.NONE), (dt.date(2027, 3, 2), Follow.RECHECK_DUE)],
)
def test_a_refusal_comes_back_on_the_day_a_year_later(today: dt.date, state: Follow) -> None:
    """Not a day earlier, and only a refusal."""
    answered = PartialDate.of(dt.date(2026, 3, 2))

    assert follow_up((), Decision.REJECTED, answered, today).state is state
    assert follow_up((), Decision.ADOPTED, answered, today).state is Follow.NONE
