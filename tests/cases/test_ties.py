"""The second of two: the newest verdict, the shortest agreement, the reply to the whole letter."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from registers_for_tests import TODAY, advice, college, council, register, response
from site_pages.pages_for_tests import register_of, site_of
from weerklank.cases.judge import judge
from weerklank.cases.owing.obligations import due
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.models.decision import Decision
from weerklank.records.models.response import Response
from weerklank.records.values.partial_date import PartialDate
from weerklank.rules.involvement import InvolvementState

SERVICE = college(id="dienst", title="De dienst", kind="gr_board")


GIVEN = {"recommendation": "1", "decision": "rejected", "explanation": "Nee, want het is te duur."}


def data_of(*records: Advice | Response | Body, today: dt.date = TODAY) -> dict[str, Any]:
    """The first case of the first advice in `register.json`."""
    found: dict[str, Any] = register_of(site_of(register(*records), today))
    case: dict[str, Any] = found["advice"][0]["addressees"][0]
    return case


def review(*, explained: bool, on: dt.date) -> dict[str, object]:
    """What the council thinks of recommendation 1."""
    return {"recommendation": "1", "explained": explained, "by": "raad", "on": on}


@pytest.mark.parametrize("newest_first", [True, False])
def test_the_newest_review_is_the_verdict_of_the_council(*, newest_first: bool) -> None:
    """What it thought before stays readable, and is no longer its verdict."""
    both = [
        review(explained=False, on=dt.date(2026, 3, 10)),
        review(explained=True, on=dt.date(2026, 3, 20)),
    ]
    answer = response(review=both[::-1] if newest_first else both)

    case = judge(register(advice(), answer), TODAY).cases[0].recommendations[0]

    assert case.review is not None
    assert case.review.explained is True
    assert [one.explained for one in case.rounds[0].reviews] == [False, True]


def test_a_review_of_an_earlier_answer_is_none_of_the_later() -> None:
    """The council has still to judge the better answer."""
    first = response(review=[review(explained=False, on=dt.date(2026, 3, 10))])
    second = response(id="tweede", received=dt.date(2026, 4, 1))

    case = judge(register(advice(), first, second), TODAY).cases[0].recommendations[0]

    assert case.review is None
    assert len(case.rounds) == 2
    assert not case.voices_differ


def test_of_several_agreed_times_to_advise_the_shortest_holds() -> None:
    """Nobody is accused of short notice when one of the two agreements was kept."""
    terms = [
        {"source": "Een", "with": "college", "advise_term": "4 weken", "answer_term": "6 weken"},
        {"source": "Twee", "with": "dienst", "advise_term": "2 weken", "answer_term": "6 weken"},
    ]
    asked = {"asked": dt.date(2026, 1, 5), "reply_by": dt.date(2026, 1, 26), "phase": "draft"}

    found = judge(
        register(
            advice(to=["college", "dienst"], kind="requested", request=asked),
            council(agreements=terms, advises=["college", "dienst"]),
            SERVICE,
        ),
        TODAY,
    ).advices[0]

    assert (found.involvement.days_given, found.involvement.days_agreed) == (21, 14)
    assert found.involvement.state is InvolvementState.IN_TIME


@pytest.mark.parametrize(
    ("reply_by", "state"),
    [(dt.date(2026, 2, 2), InvolvementState.IN_TIME), (dt.date(2026, 2, 1), "short_notice")],
)
def test_exactly_the_agreed_time_is_enough(reply_by: dt.date, state: str) -> None:
    """Four weeks of four agreed are in time, a day less is not."""
    term = [{"source": "Een", "advise_term": "4 weken", "answer_term": "6 weken"}]
    asked = {"asked": dt.date(2026, 1, 5), "reply_by": reply_by, "phase": "draft"}
    records = register(advice(kind="requested", request=asked), council(agreements=term))

    assert judge(records, TODAY).advices[0].involvement.state == state


@pytest.mark.parametrize(
    ("decided", "state"),
    [
        (dt.date(2026, 2, 1), "decided_before_advice"),
        (dt.date(2026, 2, 2), "decided_before_answer"),
        (dt.date(2026, 3, 1), "decided_before_answer"),
        (dt.date(2026, 3, 2), "unknown"),
    ],
)
def test_decided_on_the_day_itself_is_not_earlier(decided: dt.date, state: str) -> None:
    """Sent on 2 February, answered on 2 March: on these days the decision is not called early."""
    asked = advice(kind="requested", decided={"date": decided})

    assert judge(register(asked, response()), TODAY).advices[0].involvement.state == state


def test_the_right_of_reply_to_the_whole_stands_in_the_data() -> None:
    """A reply without a number is of the addressee, one with a number of the recommendation."""
    replies = [
        {"text": "Over het geheel.", "by": "wethouder", "on": dt.date(2026, 4, 1)},
        {"text": "Over een.", "by": "wethouder", "on": dt.date(2026, 4, 2), "recommendation": "1"},
    ]

    case = data_of(advice(), response(reply=replies))

    assert [one["text"] for one in case["replies"]] == ["Over het geheel."]
    assert [one["text"] for one in case["recommendations"][0]["reply"]] == ["Over een."]


def test_the_day_of_an_oral_answer_is_its_own() -> None:
    """Said on one day, on paper on another, complete on a third: three keys, three days."""
    two = advice(recommendations=["Vergoed de bus.", "Vergoed de trein."])
    said = response(id="gezegd", form="oral", received=dt.date(2026, 2, 20))
    first = response(received=dt.date(2026, 3, 2))
    second = response(
        id="tweede", received=dt.date(2026, 3, 9), answers=[{**GIVEN, "recommendation": "2"}]
    )

    clock = data_of(two, said, first, second)["timeliness"]

    assert (clock["oral"], clock["answered"], clock["completed"]) == (
        "2026-02-20",
        "2026-03-02",
        "2026-03-09",
    )
    assert data_of(advice(), response())["timeliness"]["oral"] is None


def test_days_late_have_two_ends() -> None:
    """Arrived somewhere in April: sixteen days late at least, forty-five at most."""
    clock = data_of(advice(), response(received=PartialDate.parse("2026-04")))["timeliness"]

    assert (clock["state"], clock["days_late"]) == ("late", [16, 45])
    assert clock["days"] == [58, 87]


def test_what_is_due_on_one_day_stands_in_an_order_that_never_changes() -> None:
    """By day, then what it is, then the advice: the order of writing makes no difference."""
    one, other = advice(id="a"), advice(id="b")

    forth = [owed.case.key for _, owed in due(judge(register(one, other), TODAY))]
    back = [owed.case.key for _, owed in due(judge(register(other, one), TODAY))]

    assert forth == back == [("a", "college"), ("b", "college")]


def test_who_only_sent_a_receipt_did_not_answer() -> None:
    """The service answered for the college; the receipt of the college itself changes nothing."""
    answer = response(**{"from": "dienst"}, on_behalf_of=["college"])
    receipt = response(id="ontvangst", kind="acknowledgement", received="2026-02-03", answers=[])

    case = judge(register(advice(), answer, receipt, SERVICE), TODAY).cases[0]

    assert case.spokesman is not None
    assert case.spokesman.id == "dienst"


def test_a_council_that_does_not_know_judged_neither_way() -> None:
    """`weet niet` differs from no verdict of the rule, and counts in no share."""
    said = {**review(explained=False, on=dt.date(2026, 3, 10)), "explained": "weet niet"}
    site = site_of(register(advice(), response(review=[said])), TODAY)
    case = judge(register(advice(), response(review=[said])), TODAY).cases[0].recommendations[0]

    assert case.review is not None
    assert not case.voices_differ
    assert register_of(site)["statistics"]["explained_by_council"]["of"] == 0


def test_an_answer_that_arrives_today_is_told_today() -> None:
    """The day of the build belongs to what is known."""
    records = register(advice(), response(received=TODAY))

    (found,) = judge(records, TODAY).advices[0].recommendations

    assert found.decision is Decision.REJECTED


def test_an_advice_of_tomorrow_is_not_judged_yet() -> None:
    """What is in the files and was not sent is nobody's to answer."""
    tomorrow = TODAY + dt.timedelta(days=1)

    found = judge(register(advice(sent=TODAY), advice(id="2026-02-morgen", sent=tomorrow)), TODAY)

    assert [one.advice.id for one in found.advices] == ["2026-01-bus"]
