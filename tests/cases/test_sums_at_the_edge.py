"""Which cases are in a sum and which are not: at each bound, and where something is not known."""

from __future__ import annotations

import datetime as dt

import pytest

from registers_for_tests import TODAY, advice, college, council, register, response
from weerklank.cases.council.agenda import agenda
from weerklank.cases.counting.figures import figures_of, read_by_council
from weerklank.cases.counting.statistics import Durations, Share, coverage, durations, on_time
from weerklank.cases.counting.subjects import subjects
from weerklank.cases.counting.years import periods, years
from weerklank.cases.judge import judge
from weerklank.cases.judging.what_holds import later_motion
from weerklank.cases.owing.obligations import reminded_since
from weerklank.cases.owing.promises import by_attention, ledger
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.models.response import Response
from weerklank.rules.clock.model import Timeliness
from weerklank.rules.explanation.model import ExplanationState

SERVICE = college(id="dienst", title="De dienst", kind="gr_board")


def clocks(*records: Advice | Response | Body, today: dt.date = TODAY) -> list[Timeliness]:
    """The clock of each case."""
    return [case.timeliness for case in judge(register(*records), today).cases]


@pytest.mark.parametrize(
    ("cases", "median", "at_least", "named"),
    [(4, 10, False, False), (5, 10, False, True), (5, 0, True, False), (5, 0, False, True)],
)
def test_a_middle_is_named_of_five_cases_on(
    cases: int, median: int, *, at_least: bool, named: bool
) -> None:
    """And not where it is nought days at least: that is true of all."""
    found = Durations(
        cases, 0, median, median_at_least=at_least, shortest=0, longest=1, longest_at_least=False
    )

    assert found.has_middle is named


def test_the_days_of_an_answer_known_in_part_are_the_fewest() -> None:
    """For the shortest and the middle; the longest says that it may be more."""
    found = durations(clocks(advice(), response(received="2026-03")))

    assert (found.shortest, found.median, found.longest) == (27, 27, 27)
    assert (found.median_at_least, found.longest_at_least) == (True, True)


@pytest.mark.parametrize(
    ("withdrawn", "judged"), [("2026-03", 0), ("2026-03-16", 0), ("2026-03-17", 1)]
)
def test_what_was_only_said_is_late_only_when_the_last_day_had_surely_passed(
    withdrawn: str, judged: int
) -> None:
    """An advice that was withdrawn some day in March may have been so before the 16th."""
    gone = advice(withdrawn={"on": withdrawn, "reason": "Anders."})

    found = on_time(clocks(gone, response(form="oral")), TODAY)

    assert found == Share(0, judged)


def test_only_what_still_ran_ended_by_a_withdrawal() -> None:
    """What was answered before it is judged."""
    fields = {"withdrawn": {"on": "2026-03-10", "reason": "Anders."}}
    answered = coverage(clocks(advice(**fields), response()))
    ended = coverage(clocks(advice(**fields)))
    runs = coverage(clocks(advice(sent="2026-11-02")))

    assert (answered.judged, answered.withdrawn, answered.running) == (1, 0, 0)
    assert (ended.judged, ended.withdrawn, ended.running) == (0, 1, 0)
    assert (runs.judged, runs.withdrawn, runs.running) == (0, 0, 1)


def test_of_an_answer_that_nobody_knows_no_explanation_is_owed() -> None:
    """It is in no sum; silence after the last day is."""
    unknown, silent = (
        figures_of(judge(register(advice(**fields)), TODAY).cases, TODAY).statistics
        for fields in ({"answer": "unknown"}, {})
    )

    assert unknown.explanations == {}
    assert silent.explanations == {ExplanationState.NONE: 1}
    assert (unknown.not_judged, silent.not_judged) == (0, 0)


def test_what_the_council_does_not_know_is_in_no_share_of_its_words() -> None:
    """Nor is what the rule could judge in what the council read for it."""
    pointer = {"recommendation": "1", "decision": "adopted", "explanation": "Zie bijlage 2."}
    words = [True, False, "weet niet"]
    records: list[Advice | Response] = []
    for number, word in enumerate(words):
        review = {"recommendation": "1", "explained": word, "by": "raad", "on": "2026-06-01"}
        records += [
            advice(id=f"a{number}"),
            response(id=f"r{number}", advice=f"a{number}", answers=[pointer], review=[review]),
        ]
    judged = response(
        id="r9",
        advice="a9",
        review=[{"recommendation": "1", "explained": True, "by": "raad", "on": "2026-06-01"}],
    )
    cases = judge(register(*records, advice(id="a9"), judged), TODAY).cases

    assert read_by_council(cases) == Share(1, 2)
    assert figures_of(cases, TODAY).statistics.by_council == Share(2, 3)


def test_spellings_of_a_subject_are_one_and_each_body_has_its_part() -> None:
    """By name; who executes is told apart from who decides."""
    records = register(
        advice(themes=["schulden"]),
        college(decides=["Schulden", "wonen"], executes=["zorg"]),
        college(id="dienst", title="De dienst", kind="gr_board", executes=["schulden"]),
    )

    found = {one.name: one for one in subjects(records, judge(records, TODAY))}

    assert [*found] == ["schulden", "wonen", "zorg"]
    assert [body.id for body in found["schulden"].decides] == ["college"]
    assert [body.id for body in found["schulden"].executes] == ["dienst"]
    assert [body.id for body in found["zorg"].executes] == ["college"]
    assert found["wonen"].routes == ()


@pytest.mark.parametrize(
    ("today", "running"), [(dt.date(2026, 12, 31), True), (dt.date(2027, 1, 1), False)]
)
def test_a_year_runs_until_its_last_day(today: dt.date, *, running: bool) -> None:
    """That day too; so does a term of office."""
    period = {"name": "Periode", "from": "2022-01-01", "until": "2026-12-31"}
    records = register(advice(), council(periods=[period]))
    verdicts = judge(records, today)

    assert [one.running for one in years(verdicts)] == [running]
    assert [one.running for one in periods(records, verdicts)] == [running]


def test_terms_that_began_on_one_day_stand_by_name() -> None:
    """The same at each build; the newest first."""
    rows = [
        {"name": name, "from": start}
        for name, start in (("A", "2022-01-01"), ("C", "2018-01-01"), ("B", "2022-01-01"))
    ]
    records = register(council(periods=rows))

    assert [one.name for one in periods(records, judge(records, TODAY))] == ["B", "A", "C"]


def test_an_advice_of_which_nobody_knows_the_last_day_is_not_called_new() -> None:
    """It stands behind all others."""
    found = judge(register(advice(id="a", sent="2026-01-01/.."), advice(id="b")), TODAY)

    assert [one.advice.id for one in found.advices] == ["b", "a"]


def test_the_first_of_two_bodies_is_known() -> None:
    """By the order in which the advice names them."""
    both = advice(to=["dienst", "college"])

    cases = judge(register(both, SERVICE), TODAY).cases

    assert [(case.body.id, case.is_first) for case in cases] == [
        ("dienst", True),
        ("college", False),
    ]


@pytest.mark.parametrize(
    ("wanted_by", "day"),
    [
        ("2027-01-15", dt.date(2027, 1, 15)),
        ("../2027-01-15", dt.date(2027, 1, 15)),
        ("2027-01-15/..", None),
    ],
)
def test_a_topic_has_a_day_where_its_last_day_is_known(wanted_by: str, day: dt.date | None) -> None:
    """From some day on is no last day."""
    records = register(council(agenda=[{"topic": "Bus", "wanted_by": wanted_by}]))

    (item,) = agenda(records, judge(records, TODAY))

    assert item.day == day


@pytest.mark.parametrize(("on", "counts"), [("2026-03-01", False), ("2026-03-02", True)])
def test_a_motion_of_the_day_of_the_answer_is_a_later_one(on: str, *, counts: bool) -> None:
    """Before the answer the gemeenteraad did not know it; only what it adopted counts."""
    motion = {"kind": "motion", "on": on, "what": "Betaal de bus", "outcome": "adopted"}
    refused = {**motion, "on": "2026-04-01", "outcome": "rejected"}
    records = register(advice(happened=[motion, refused]), response())
    (one,) = judge(records, TODAY).cases[0].recommendations

    found = later_motion(one, TODAY)

    assert (found and str(found.on)) == (on if counts else None)


@pytest.mark.parametrize(
    ("since", "reminded"),
    [(dt.date(2026, 5, 1), True), (dt.date(2026, 5, 2), True), (dt.date(2026, 5, 3), False)],
)
def test_a_reminder_counts_from_its_own_day(since: dt.date, *, reminded: bool) -> None:
    """One without a day shows nothing."""
    fields = {"kind": "reminder", "from": "raad", "to": ["college"], "answers": []}
    letters = [
        response(id="h1", received="2026-05-02", **fields),
        response(id="h2", received=None, **fields),
    ]
    (case,) = judge(register(advice(), *letters), TODAY).cases

    assert reminded_since(case, since) is reminded


def test_promises_stand_by_attention_then_by_day_then_by_when_they_were_made() -> None:
    """What is late first; without a day what was promised first."""
    late, later, undated = ({"what": "A", "by": "2026-06-01"}, {"what": "B", "by": "2026-07-01"},
                            {"what": "C"})  # fmt: skip
    coming = {"what": "D", "by": "2027-01"}
    records: list[Advice | Response] = []
    for number, actions in enumerate(([undated], [coming, later], [late], [{"what": "E"}])):
        given = {"recommendation": "1", "decision": "adopted", "actions": actions}
        received = dt.date(2026, 3, 9 - number)
        records += [
            advice(id=f"a{number}"),
            response(id=f"r{number}", advice=f"a{number}", answers=[given], received=received),
        ]

    found = by_attention(ledger(judge(register(*records), TODAY).cases))

    assert [one.verdict.action.what for one in found] == ["A", "B", "E", "C", "D"]


@pytest.mark.parametrize(
    ("fields", "today", "number"),
    [
        ({}, dt.date(2026, 3, 16), 1),
        ({}, dt.date(2026, 3, 17), 0),
        ({"answer": "unknown"}, dt.date(2026, 3, 16), 0),
    ],
)
def test_what_was_only_said_is_told_apart_until_its_last_day_is_over(
    fields: dict[str, str], today: dt.date, number: int
) -> None:
    """Not where a letter may be there that nobody filed."""
    cases = judge(register(advice(**fields), response(form="oral")), today).cases

    assert figures_of(cases, today).only_spoken == number
