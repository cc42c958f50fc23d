"""What a citizen can count on: the newest deed, else the nearest promise, else a plain no."""

from __future__ import annotations

import datetime as dt

import pytest

from registers_for_tests import TODAY, advice, college, register, response
from weerklank.cases.case import AdviceCase
from weerklank.cases.judge import judge
from weerklank.cases.judging.what_holds import Holding, WhatHolds, late_promises, what_holds

DONE_EARLIER = {"what": "Eerder", "by": "2026-04-01", "done": "2026-04-01"}
DONE_LATER = {"what": "Later", "by": "2026-05-01", "done": "2026-06-01"}
COMING = {"what": "Straks", "by": "2027-01-01"}
COMING_LATER = {"what": "Nog later", "by": "2027-02-01"}
UNDATED = {"what": "Ooit"}
LATE = {"what": "Voorbij", "by": "2026-06-01"}


def of(*actions: dict[str, str], decision: str = "adopted") -> AdviceCase:
    """The advice with these promises in its only answer."""
    answer = {"recommendation": "1", "decision": decision, "actions": actions}
    return judge(register(advice(), response(answers=[answer])), TODAY).advices[0]


def held(case: AdviceCase) -> WhatHolds | None:
    """What holds of its first recommendation."""
    return what_holds([(a, a.recommendations[0]) for a in case.addressees], TODAY)


@pytest.mark.parametrize(
    ("actions", "holding", "what"),
    [
        ([DONE_EARLIER, DONE_LATER, COMING], Holding.DONE, "Later"),
        ([COMING_LATER, COMING, UNDATED], Holding.COMING, "Straks"),
        ([LATE, UNDATED], Holding.UNDATED, "Ooit"),
        ([LATE], Holding.LATE, "Voorbij"),
    ],
)
def test_the_surest_thing_holds(actions: list[dict[str, str]], holding: Holding, what: str) -> None:
    """What was done goes before what is promised; the newest deed, the nearest promise."""
    found = held(of(*actions))

    assert found is not None
    assert found.promise is not None
    assert (found.holding, found.promise.action.what) == (holding, what)


def test_a_refusal_holds_only_when_everybody_refused() -> None:
    """One organisation that said nothing may still do it."""
    both = advice(to=["college", "dienst"])
    service = college(id="dienst", title="De Dienst", kind="gr_board")

    alone = held(of(decision="rejected"))
    one_of_two = held(judge(register(both, response(), service), TODAY).advices[0])

    assert alone == WhatHolds(Holding.REFUSED)
    assert one_of_two is None


def test_nothing_holds_without_a_promise_or_a_no() -> None:
    """A yes without a promise says nothing of what is there now."""
    assert held(of()) is None


def test_late_promises_stand_apart_once_and_the_oldest_first() -> None:
    """Also beside something that was done."""
    older = {"what": "Ouder", "by": str(dt.date(2026, 5, 1))}
    case = of(LATE, DONE_LATER, older)
    answers = [(a, a.recommendations[0]) for a in case.addressees]

    assert [one.action.what for one in late_promises(answers)] == ["Ouder", "Voorbij"]


REFUSED = response(answers=[{"recommendation": "1", "decision": "rejected"}])
"""It came on 2 March 2026."""


def motion(on: str, outcome: str = "adopted") -> dict[str, object]:
    """What the gemeenteraad did with a motion about the advice."""
    return {"kind": "motion", "on": on, "what": "Doe het toch.", "outcome": outcome}


def test_a_motion_after_a_no_holds_instead_of_the_no() -> None:
    """The gemeenteraad decided otherwise: "the municipality does not do this" is untrue then."""
    adopted = advice(happened=[motion("2026-04-01")])

    found = held(judge(register(adopted, REFUSED), TODAY).advices[0])

    assert found is not None
    assert found.holding is Holding.MOTION
    assert found.motion == adopted.happened[0]


@pytest.mark.parametrize(
    "of_no_use",
    [motion("2026-02-20"), motion("2026-04-01", "rejected"), motion("2026-12-01")],
    ids=["before the answer", "rejected", "still to come"],
)
def test_another_motion_changes_nothing(of_no_use: dict[str, object]) -> None:
    """Only what was adopted, after the answer, and has happened."""
    refused = judge(register(advice(happened=[of_no_use]), REFUSED), TODAY).advices[0]

    assert held(refused) == WhatHolds(Holding.REFUSED)


def test_a_later_no_takes_an_earlier_promise_back() -> None:
    """The promise stands in the list of promises, and nobody can count on it."""
    first = response(answers=[{"recommendation": "1", "decision": "adopted", "actions": [COMING]}])
    second = response(
        id="later",
        received=dt.date(2026, 4, 1),
        answers=[{"recommendation": "1", "decision": "rejected"}],
    )
    case = judge(register(advice(), first, second), TODAY).advices[0]

    assert held(case) == WhatHolds(Holding.REFUSED)


def test_a_deed_of_some_day_in_a_month_may_be_the_newest() -> None:
    """What was done in June may be of the thirtieth."""
    day = {"what": "Op een dag", "by": "2026-06-01", "done": "2026-06-10"}
    month = {"what": "In een maand", "by": "2026-06-01", "done": "2026-06"}

    found = held(of(day, month))

    assert found is not None
    assert found.promise is not None
    assert found.promise.action.what == "In een maand"


def test_a_motion_of_some_day_in_a_month_may_be_the_newest() -> None:
    """What the gemeenteraad adopted in April may be of the thirtieth."""
    both = advice(happened=[motion("2026-04"), motion("2026-04-10")])

    found = held(judge(register(both, REFUSED), TODAY).advices[0])

    assert found is not None
    assert found.motion == both.happened[0]
