"""One definition of silence, for the dashboard and for the published statistics."""

from __future__ import annotations

import datetime as dt

import pytest

from registers_for_tests import TODAY, advice, council, register, response
from weerklank.cases.counting.figures import figures_of, term_has_passed
from weerklank.cases.counting.statistics import Share
from weerklank.cases.judge import judge
from weerklank.records.register import Register
from weerklank.rules.clock.states import TimelinessState
from weerklank.rules.explanation.model import ExplanationState

ORAL = response(form="oral", answers=[])


def _oral_only() -> Register:
    return register(advice(), ORAL)


def test_silence_after_an_oral_answer_is_owed_an_explanation() -> None:
    """Once the last day is over, what was only said counts as not explained."""
    found = figures_of(judge(_oral_only(), TODAY).cases, TODAY).statistics

    assert found.explanations == {ExplanationState.NONE: 1}
    assert found.explained == Share(0, 1)
    assert found.on_time == Share(0, 1)


def test_before_the_last_day_an_oral_answer_owes_nothing() -> None:
    """The letter can still come in time."""
    found = figures_of(judge(_oral_only(), dt.date(2026, 3, 16)).cases, dt.date(2026, 3, 16))

    assert found.statistics.explained == Share(0, 0)
    assert found.waiting == Share(0, 0)


def test_without_a_term_nothing_ever_passes() -> None:
    """No agreement, no broken agreement."""
    none = [{"source": "Nagekeken", "answer_term": "none"}]

    found = figures_of(judge(register(advice(), council(agreements=none)), TODAY).cases, TODAY)

    assert found.statistics.states == {TimelinessState.NO_TERM: 1}
    assert found.waiting == Share(0, 0)


def test_an_oral_answer_alone_has_passed_its_term() -> None:
    """The clock of it counts among those whose time is over."""
    clock = judge(_oral_only(), TODAY).advices[0].addressees[0].timeliness

    assert clock.state is TimelinessState.NOT_IN_WRITING
    assert term_has_passed(clock, TODAY)


@pytest.mark.parametrize("state", list(TimelinessState))
def test_a_state_is_open_judged_or_neither(state: TimelinessState) -> None:
    """Late and overdue states are judged, what is overdue is open too, and nothing else is both."""
    assert state.is_open == (state.is_running or state.is_overdue)
    assert (state.is_open and state.is_judged) == state.is_overdue
    assert state.is_late <= state.is_judged
    assert state.is_overdue <= state.is_silent
