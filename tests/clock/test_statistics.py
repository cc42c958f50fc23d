"""Figures over none, one, four and five cases, over open cases only, and over no answers."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from clock.clock_records import Fields, advice, agreement, day, verdict
from weerklank.cases.counting.statistics import (
    Coverage,
    Durations,
    Share,
    durations,
    on_time,
    statistics,
)
from weerklank.rules.clock.model import Timeliness
from weerklank.rules.clock.states import TimelinessState
from weerklank.rules.explanation.model import ExplanationState

TODAY = "2026-06-01"


IN_TIME: Fields = {"received": "2026-04-01"}


LATE: Fields = {"received": "2026-04-20"}


def answered(after: int) -> Timeliness:
    """Answered so many days after Sunday 1 March 2026."""
    given = advice(sent="2026-03-01", received="2026-03-01")
    month, number = (3, 1 + after) if after <= 30 else (4, after - 30)
    return verdict({"received": f"2026-{month:02}-{number:02}"}, given=given)


def still_open(waited: int) -> Timeliness:
    """Unanswered after so many days."""
    given = advice(sent=f"2026-05-{31 - waited + 1:02}", received=None)
    return verdict(given=given, today=TODAY)


@pytest.mark.parametrize(
    ("part", "whole", "percentage"),
    [(0, 0, None), (1, 1, None), (4, 4, None), (0, 5, 0), (4, 5, 80), (1, 8, 13), (7, 7, 100)],
)
def test_no_percentage_under_five_cases(part: int, whole: int, percentage: int | None) -> None:
    """One in four is not a quarter of anything."""
    assert Share(part, whole).percentage == percentage


def test_no_cases_give_no_figures() -> None:
    """Nothing is divided by nothing."""
    found = statistics([], {}, day(TODAY))

    assert (found.on_time, found.explained) == (Share(0, 0), Share(0, 0))
    assert (found.by_council, found.reasons) == (Share(0, 0), Share(0, 0))
    assert found.durations == Durations(
        cases=0,
        open_cases=0,
        median=None,
        median_at_least=False,
        shortest=None,
        longest=None,
        longest_at_least=False,
    )
    assert found.coverage == Coverage(0, 0, 0, 0, 0, 0, 0, 0, 0)
    assert found.states == {}


def test_a_partly_answered_advice_is_an_open_case() -> None:
    """One recommendation still waits."""
    half = verdict({"received": "2026-03-10", "answers": [{"recommendation": "1"}]}, today=TODAY)

    found = durations([half])

    assert (found.open_cases, found.median) == (1, 91)


def test_unanswered_cases_past_their_term_are_in_the_whole() -> None:
    """Silence does not improve the figure."""
    cases = [verdict(IN_TIME), verdict(LATE), verdict(), verdict(today="2026-04-01")]

    assert on_time(cases, day(TODAY)) == Share(1, 3)


def test_none_answered_is_none_on_time() -> None:
    """Five overdue advices: nought of five, nought percent."""
    found = on_time([verdict()] * 5, day(TODAY))

    assert (found, found.percentage) == (Share(0, 5), 0)


def test_without_verdict_a_case_is_in_neither_figure() -> None:
    """No term, not known and unclear are counted in the coverage."""
    none = agreement("none")
    cases = [
        verdict(agreed=(none,)),
        verdict(agreed=()),
        verdict({"received": "2026-04"}),
        verdict(IN_TIME),
    ]

    found = statistics(cases, {}, day(TODAY))

    assert found.on_time == Share(1, 1)
    coverage = found.coverage
    assert (coverage.no_term, coverage.unknown, coverage.unclear, coverage.judged) == (1, 1, 1, 1)


@pytest.mark.parametrize(("today", "whole"), [("2026-04-13", 0), ("2026-04-14", 1)])
def test_an_oral_answer_is_not_on_time_once_the_term_has_passed(today: str, whole: int) -> None:
    """A remark in a meeting does not take the advice out of the count."""
    spoken = verdict({"received": "2026-03-20", "form": "oral"}, today=today)

    assert on_time([spoken], day(today)) == Share(0, whole)


def test_extensions_show_in_the_difference_between_the_two_shares() -> None:
    """On time by the extended date, not by the original."""
    delay: Fields = {
        "kind": "extension",
        "received": "2026-04-01",
        "until": "2026-05-04",
        "reason": "Ziekte.",
    }
    agreed = (agreement(extension={"at_most": "4 weken"}),)
    answered = verdict(delay, {"received": "2026-05-01"}, agreed=agreed)
    waiting = verdict(delay, agreed=agreed, today="2026-04-20")

    found = statistics([answered, waiting], {}, day("2026-04-20"))

    assert (found.on_time, found.on_time_by_original_date) == (Share(1, 1), Share(0, 2))


def test_a_withdrawn_advice_is_counted_apart() -> None:
    """It is neither running nor on time."""
    gone = verdict(given=advice(withdrawn={"on": "2026-03-20", "reason": "Achterhaald."}))

    found = statistics([gone], {}, day(TODAY))

    assert (found.on_time, found.coverage.withdrawn, found.coverage.running) == (Share(0, 0), 1, 0)


def test_every_clock_is_counted_once_in_the_coverage() -> None:
    """The parts add up to the whole."""
    cases: Sequence[Timeliness] = [
        verdict(IN_TIME),
        verdict(LATE),
        verdict(),
        verdict(today="2026-03-10"),
        verdict(agreed=()),
        verdict(agreed=(agreement("none"),)),
        verdict({"received": "2026-04"}),
        verdict({"received": "2026-03-20", "form": "oral"}),
    ]

    found = statistics(cases, {}, day(TODAY))

    parts = found.coverage
    assert parts.clocks == 8 == sum(found.states.values())
    assert parts.clocks == (
        parts.judged
        + parts.running
        + parts.no_term
        + parts.unclear
        + parts.not_in_writing
        + parts.withdrawn
        + parts.unknown
    )
    assert found.states[TimelinessState.LATE] == 1


def test_silence_about_a_recommendation_is_in_the_whole_of_explained() -> None:
    """Three of six explained, one of them silence."""
    counts = {
        ExplanationState.EXPLAINED: 3,
        ExplanationState.NOT_EXPLAINED: 2,
        ExplanationState.NONE: 1,
    }

    found = statistics([], counts, day(TODAY))

    assert (found.explained, found.explained.percentage) == (Share(3, 6), 50)
    assert found.explanations == counts


@pytest.mark.parametrize(
    ("today", "whole"), [("2026-04-04", 0), ("2026-04-07", 0), ("2026-04-08", 1)]
)
def test_an_oral_answer_waits_for_both_readings(today: str, whole: int) -> None:
    """Good Friday without the act, 7 April with it: only then has the term passed."""
    given = advice(sent="2026-02-20", received="2026-02-20")
    spoken = verdict(
        {"received": "2026-03-20", "form": "oral"},
        given=given,
        agreed=(agreement(termijnenwet="unknown"),),
        today=today,
    )

    assert on_time([spoken], day(today)) == Share(0, whole)


def test_a_finished_longest_wait_is_not_open_because_another_is() -> None:
    """30 days of a finished answer, and one that was sent three days ago."""
    found = durations([answered(30), still_open(3)])

    assert (found.longest, found.longest_at_least, found.open_cases) == (30, False, 1)
