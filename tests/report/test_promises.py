"""The ledger of promises: nothing leaves it, nothing is counted twice, first dates stay."""

from __future__ import annotations

import datetime as dt
import itertools
import json
import re

from hypothesis import given
from hypothesis import strategies as st

from registers_for_tests import TODAY, advice, college, register, response
from weerklank.cases.case import Verdicts
from weerklank.cases.judge import judge
from weerklank.cases.owing.promises import Promise, by_attention, ledger, refused_a_year_ago
from weerklank.publish.data.register.register_json import register_json
from weerklank.publish.options import SiteOptions
from weerklank.publish.pages.advising.promises import groups, promises_pages
from weerklank.records.models.answer import Action
from weerklank.rules.follow_up import FollowUpState, judge_action

Fields = dict[str, object]


_DAYS = st.dates(dt.date(2026, 3, 2), dt.date(2028, 1, 1))


_ACTIONS = st.fixed_dictionaries(
    {"what": st.sampled_from(["Het formulier aanpassen", "Een brief sturen"])},
    optional={
        "by": _DAYS,
        "done": _DAYS,
        "evidence": st.just("https://proefstad.example/bewijs"),
        "overtaken": st.just("De wet is veranderd."),
        "promised": st.booleans(),
        "moved": st.lists(st.fixed_dictionaries({"to": _DAYS}), max_size=3),
    },
)


_LISTS = st.lists(_ACTIONS, max_size=5, unique_by=Action.model_validate)
"""The same promise twice is one promise: `cases/test_written_twice.py`."""


def _answered(actions: list[Fields], **fields: object) -> Fields:
    answer = {"recommendation": "1", "decision": "adopted", "actions": actions}
    return {"answers": [answer], **fields}


def all_promises(verdicts: Verdicts) -> tuple[Promise, ...]:
    """The whole ledger."""
    return ledger(verdicts.cases)


@given(actions=_LISTS, today=_DAYS, withdrawn=st.booleans())
def test_promise_never_leaves_the_ledger(
    actions: list[Fields], today: dt.date, *, withdrawn: bool
) -> None:
    """Whatever the day and whatever became of the advice, every action is there, in one group."""
    gone = {"on": dt.date(2026, 3, 3), "reason": "Niet meer nodig."}
    records = register(
        advice(**({"withdrawn": gone} if withdrawn else {})),
        response(**_answered(actions)),
    )

    found = all_promises(judge(records, today))

    assert [p.verdict.action for p in found] == list(records.responses[0].answers[0].actions)
    assert sum(len(group.promises) for group in groups(found)) == len(actions)


@given(
    actions=_LISTS,
    today=_DAYS,
    withdrawn=st.booleans(),
    joint=st.booleans(),
)
def test_raadsleden_see_the_whole_ledger(
    actions: list[Fields], today: dt.date, *, withdrawn: bool, joint: bool
) -> None:
    """What raadsleden see is the ledger, whatever became of the advice and whoever answered."""
    gone = {"on": dt.date(2026, 3, 3), "reason": "Niet meer nodig."}
    records = register(
        advice(
            **({"withdrawn": gone} if withdrawn else {}),
            **({"to": ["college", "dienst"]} if joint else {}),
        ),
        response(**_answered(actions, **({"on_behalf_of": ["dienst"]} if joint else {}))),
        college(id="dienst", title="De dienst", kind="gr_board"),
    )
    verdicts = judge(records, today)

    shown = by_attention(all_promises(verdicts))

    assert {id(one.verdict.action) for one in shown} == {
        id(promise.verdict.action) for promise in all_promises(verdicts)
    }
    assert len(shown) == len(actions)


@given(
    actions=st.lists(_ACTIONS, max_size=4),
    days=st.lists(st.dates(dt.date(2026, 2, 2), dt.date(2028, 1, 1)), min_size=2, max_size=4),
)
def test_ledger_only_grows(actions: list[Fields], days: list[dt.date]) -> None:
    """What stood in the ledger on a day stands in it on every later day."""
    records = register(
        advice(withdrawn={"on": dt.date(2026, 9, 1), "reason": "Niet meer nodig."}),
        response(**_answered(actions)),
        response(**_answered(actions, id="later", kind="report", received=dt.date(2026, 11, 2))),
    )

    listed = [[p.verdict.action for p in all_promises(judge(records, day))] for day in sorted(days)]

    assert all(later[: len(earlier)] == earlier for earlier, later in itertools.pairwise(listed))


@given(action=_ACTIONS, today=_DAYS)
def test_moved_date_keeps_its_first(action: Fields, today: dt.date) -> None:
    """However often a date moves, the first one is still the first one."""
    records = register(advice(), response(**_answered([action])))

    promise = all_promises(judge(records, today))[0]

    assert promise.verdict.first_date == records.responses[0].answers[0].actions[0].by


def test_page_tells_the_first_and_the_moved_date() -> None:
    """A reader sees both dates and the reason."""
    moved = [{"to": dt.date(2027, 4, 1), "reason": "Het formulier was niet getest."}]
    action: Fields = {"what": "De regeling starten", "by": dt.date(2027, 1, 1), "moved": moved}
    records = register(advice(), response(**_answered([action])))

    html = promises_pages(judge(records, TODAY))[0].body("")

    assert "1 januari 2027" in html
    assert "1 april 2027" in html
    assert "Het formulier was niet getest." in html


def test_a_reason_ends_before_the_next_date() -> None:
    """`Reden: Ziekte. Daarna 1 mei` and not `Reden: Ziekte, daarna`; without one goes on."""
    moved = [{"to": dt.date(2027, 4, 1), "reason": "Ziekte"}, {"to": dt.date(2027, 5, 1)}]
    action: Fields = {"what": "De regeling starten", "by": dt.date(2027, 1, 1), "moved": moved}
    records = register(advice(), response(**_answered([action])))

    html = promises_pages(judge(records, TODAY))[0].body("")
    told = " ".join(re.sub(r"<[^>]+>", "", html).split())

    assert "1 januari 2027, daarna 1 april 2027. Reden: Ziekte. Daarna 1 mei 2027" in told


def test_promise_of_a_withdrawn_advice_says_so() -> None:
    """Who reads the promise sees that the advice is gone and the promise is not."""
    gone = {"on": dt.date(2026, 5, 6), "reason": "Niet meer nodig."}
    records = register(advice(withdrawn=gone), response(**_answered([{"what": "Bellen"}])))

    html = promises_pages(judge(records, TODAY))[0].body("")

    assert "Dit advies is ingetrokken (6 mei 2026). De belofte blijft staan." in html


def test_joint_answer_promises_once() -> None:
    """One letter on behalf of two bodies carries one promise."""
    records = register(
        advice(to=["college", "dienst"]),
        response(**_answered([{"what": "Bellen"}], on_behalf_of=["dienst"])),
        college(id="dienst", title="De dienst", kind="gr_board"),
    )

    assert len(all_promises(judge(records, TODAY))) == 1


def test_done_without_promise_counts_as_a_win() -> None:
    """What was done unasked has its own group."""
    action: Fields = {"what": "Bellen", "promised": False, "done": dt.date(2026, 5, 1)}
    found = all_promises(judge(register(advice(), response(**_answered([action]))), TODAY))

    assert [group.state for group in groups(found)] == [FollowUpState.DONE_WITHOUT_PROMISE]


def test_counts_on_the_page_agree_with_the_register() -> None:
    """The page counts the actions of register.json."""
    actions: list[Fields] = [{"what": "Bellen"}, {"what": "Mailen", "by": dt.date(2026, 4, 1)}]
    records = register(advice(), response(**_answered(actions)))
    verdicts = judge(records, TODAY)
    data = json.loads(register_json(records, verdicts, SiteOptions("Proef")).octets)
    listed = [
        action["state"]
        for one in data["advice"]
        for addressee in one["addressees"]
        for recommendation in addressee["recommendations"]
        for action in recommendation["follow_up"]["actions"]
    ]

    html = promises_pages(verdicts)[0].body("")

    assert sorted(listed) == ["past_due", "undated"]
    assert html.count("<b>1 van 2</b>") == 2


def test_refusal_comes_back_after_a_year() -> None:
    """A refused recommendation asks 'nog steeds niet?' on the day it is a year old."""
    records = register(advice(), response())

    assert not refused_a_year_ago(judge(records, dt.date(2027, 3, 1)).cases)
    assert len(refused_a_year_ago(judge(records, dt.date(2027, 3, 2)).cases)) == 1


def test_a_refusal_of_some_day_in_march_is_a_year_old_at_the_end_of_march() -> None:
    """Not before any day that it can have been is a year ago."""
    records = register(advice(), response(received="2026-03"))

    assert not refused_a_year_ago(judge(records, dt.date(2027, 3, 30)).cases)
    assert len(refused_a_year_ago(judge(records, dt.date(2027, 3, 31)).cases)) == 1


def test_page_says_so_when_nothing_was_promised() -> None:
    """An empty ledger gives one plain sentence."""
    html = promises_pages(judge(register(), TODAY))[0].body("")

    assert "Op deze site staat geen belofte." in html


def test_what_was_done_some_day_this_month_is_done() -> None:
    """The municipality wrote that it is ready: the rest of the month need not be waited for."""
    action = Action.model_validate({"what": "Het formulier aanpassen", "done": "2026-11"})

    assert judge_action(action, TODAY).state is FollowUpState.REPORTED_DONE
