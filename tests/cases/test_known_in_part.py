"""A month instead of a day: what is counted, in which order it stands, and what files say of it."""

from __future__ import annotations

import datetime as dt

import pytest

from registers_for_tests import TODAY, advice, council, register, response
from site_pages.pages_for_tests import site_of, table
from weerklank.cases.counting.figures import figures_of
from weerklank.cases.judge import judge
from weerklank.cases.judging.what_holds import later_motion, what_holds
from weerklank.cases.owing.promises import ledger
from weerklank.publish.sentences.letters import letters
from weerklank.records.models.response import Response

LAST_DAY = dt.date(2026, 3, 16)
"""Six weeks after 2 February 2026."""


def promised(name: str, what: str, received: str, **fields: str) -> Response:
    """A letter with one promise to the only recommendation."""
    answer = {"recommendation": "1", "decision": "adopted", "actions": [{"what": what, **fields}]}
    return response(id=name, received=received, answers=[answer])


@pytest.mark.parametrize(("on", "over"), [("2026-03", 0), ("2026-03-16", 0), ("2026-03-17", 1)])
def test_withdrawn_in_the_month_of_the_last_day_is_not_counted_as_silence(
    on: str, over: int
) -> None:
    """Perhaps the advice was gone before that day: only a withdrawal after it leaves a silence."""
    withdrawn = {"on": on, "reason": "De wet is veranderd."}
    cases = judge(register(advice(withdrawn=withdrawn)), TODAY).cases

    assert cases[0].timeliness.last_day == LAST_DAY
    assert figures_of(cases, TODAY).statistics.on_time.whole == over


def test_an_answer_that_nobody_knows_of_is_in_no_share() -> None:
    """Not in the answers in time, and not in those that are explained."""
    found = figures_of(judge(register(advice(answer="unknown")), TODAY).cases, TODAY).statistics

    assert (found.on_time.whole, found.explained.whole) == (0, 0)


def test_of_two_undated_promises_the_one_that_surely_came_first_stands_first() -> None:
    """A letter of some day in March may be younger than one of 10 March."""
    some_day = promised("2026-03-een", "Een", "2026-03")
    the_tenth = promised("2026-03-twee", "Twee", "2026-03-10")
    cases = judge(register(advice(), some_day, the_tenth), TODAY).cases

    found = sorted(ledger(cases), key=lambda one: one.order)

    assert [one.verdict.action.what for one in found] == ["Twee", "Een"]


def test_of_two_deeds_the_one_that_may_be_the_newest_is_told() -> None:
    """Done in May, or done on 10 May: the end of the month counts."""
    actions = [
        {"what": "Op de tiende", "by": "2026-06-01", "done": "2026-05-10"},
        {"what": "In mei", "by": "2026-06-01", "done": "2026-05"},
    ]
    answer = {"recommendation": "1", "decision": "adopted", "actions": actions}
    (case,) = judge(register(advice(), response(answers=[answer])), TODAY).advices

    found = what_holds([(a, a.recommendations[0]) for a in case.addressees], TODAY)

    assert found is not None
    assert found.promise is not None
    assert found.promise.action.what == "In mei"


def test_a_row_has_the_fewest_and_the_most_days_late() -> None:
    """An answer of some day in April is sixteen to forty-five days late, and not on time."""
    site = site_of(register(advice(), response(received="2026-04")))

    (row,) = table(site, "data/adviezen.csv")

    late = [value for name, value in row.items() if "te_laat" in name]
    assert late == ["16", "45"]


@pytest.mark.parametrize(("shown", "is_there"), [("2026-11-23", True), ("2026-11-24", False)])
def test_a_letter_names_the_page_from_the_day_on_which_it_is_public(
    shown: str, *, is_there: bool
) -> None:
    """The day itself counts; before it the address would be a dead link."""
    held = advice(publish_from=shown)
    (letter, *_) = letters(judge(register(held, council()), TODAY), "https://raad.example/")

    assert ("https://raad.example/adviezen/2026-01-bus/" in letter.text) is is_there


@pytest.mark.parametrize(
    ("on", "newest"),
    [
        ("2026-04-10", True),
        ("2026-03", True),
        ("2026-02", False),
        ("2026-11", True),
        ("2026-12", False),
    ],
)
def test_a_motion_counts_unless_it_was_surely_before_the_answer_or_still_to_come(
    on: str, *, newest: bool
) -> None:
    """The answer came on 2 March 2026: a motion of some day in March may be younger."""
    motion = {"kind": "motion", "on": on, "what": "Doe het.", "outcome": "adopted"}
    (case,) = judge(register(advice(happened=[motion]), response()), TODAY).advices

    assert (later_motion(case.addressees[0].recommendations[0], TODAY) is not None) is newest


def test_what_was_spoken_before_a_withdrawal_is_not_counted_as_silence() -> None:
    """The last day passed when nobody asked for a letter any more."""
    withdrawn = {"on": "2026-03-10", "reason": "De wet is veranderd."}
    spoken = response(received="2026-03-02", form="oral")
    gone = judge(register(advice(withdrawn=withdrawn), spoken), TODAY).cases

    assert figures_of(gone, TODAY).statistics.on_time.whole == 0


def test_the_advice_says_that_it_was_withdrawn_from_that_day() -> None:
    """Not before it, whatever the record says already."""
    withdrawn = {"on": "2026-11-24", "reason": "De wet is veranderd."}
    records = register(advice(withdrawn=withdrawn))

    before, after = (judge(records, day).advices[0] for day in (TODAY, dt.date(2026, 11, 24)))

    assert before.withdrawn is None
    assert after.withdrawn is not None
