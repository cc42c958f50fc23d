"""In what form an answer came, and who no longer exists: what that does to the clock."""

from __future__ import annotations

import datetime as dt

import pytest

from clock.clock_records import Fields, verdict
from registers_for_tests import TODAY, advice, college, council, register, response
from weerklank.cases.judge import judge
from weerklank.cases.owing.obligations import obligations
from weerklank.cases.owing.waiting import WhyClosed
from weerklank.messages.catalogue import text_of
from weerklank.publish.parts.timeline import timeline
from weerklank.publish.sentences.next_steps import next_steps
from weerklank.publish.sentences.verdict_sentence import time_sentence
from weerklank.records.models.body import Body
from weerklank.records.models.response_words import Form
from weerklank.rules.clock.states import TimelinessState
from weerklank.rules.involvement import InvolvementState

ON_PAPER = ("letter", "mail", "council_paper", "minutes", "decision_list", "motion", "bylaw")
SPOKEN = ("oral", "meeting", "conversation", "press")
ENDED: Fields = {"ended": {"on": dt.date(2026, 2, 20), "why": "De gemeenten gingen samen."}}


def test_every_form_is_on_paper_or_not() -> None:
    """No form is forgotten."""
    assert {str(form) for form in Form} == {*ON_PAPER, *SPOKEN}


@pytest.mark.parametrize("form", ON_PAPER)
def test_an_answer_that_can_be_read_back_stops_the_clock(form: str) -> None:
    """Agreed minutes, a list of decisions, a motion and a by-law are on paper."""
    assert verdict({"received": "2026-04-01", "form": form}).state is TimelinessState.ON_TIME


@pytest.mark.parametrize("form", SPOKEN)
def test_what_was_only_said_does_not(form: str) -> None:
    """A conversation and a newspaper are not a letter to the council."""
    found = verdict({"received": "2026-04-01", "form": form})

    assert found.state is TimelinessState.NOT_IN_WRITING


def test_an_answer_in_the_press_is_not_called_oral() -> None:
    """It was printed, but not written to the council."""
    (case,) = judge(register(advice(), response(form="press")), TODAY).cases

    assert "antwoordde in de pers" in time_sentence(case)
    said = " ".join(text_of(step.what) for step in case.timeliness.steps)
    assert "ondeling" not in said


@pytest.mark.parametrize("who", [council(**ENDED), college(**ENDED)])
def test_nobody_waits_for_or_after_what_is_gone(who: Body) -> None:
    """Neither the council that stopped nor the municipality that merged owes or waits."""
    verdicts = judge(register(advice(), who), TODAY)
    (case,) = verdicts.cases

    assert (case.why_closed, case.timeliness.state) == (WhyClosed.GONE, TimelinessState.RUNNING)
    assert obligations(verdicts) == ()
    assert [step.rests_on for step in next_steps(verdicts.advices[0])] == ["body.ended"]


def test_an_end_after_the_last_day_does_not_undo_the_lateness() -> None:
    """It was late while both existed; after that nobody waits."""
    late = college(ended={"on": dt.date(2026, 5, 1)})
    (case,) = judge(register(advice(), late), TODAY).cases

    assert case.timeliness.state is TimelinessState.OVERDUE
    assert not case.is_open


def test_an_end_in_the_future_changes_nothing_yet() -> None:
    """Until its day everything goes on."""
    later = council(ended={"on": dt.date(2027, 1, 1)})
    (case,) = judge(register(advice(), later), TODAY).cases

    assert case.is_open


def test_an_answer_keeps_its_verdict_after_the_end() -> None:
    """What was answered was answered."""
    (case,) = judge(register(advice(), council(**ENDED), response()), TODAY).cases

    assert case.timeliness.state is TimelinessState.ON_TIME


@pytest.mark.parametrize("kind", ["proposal", "intended"])
def test_a_proposal_is_no_decision(kind: str) -> None:
    """Nothing was decided before the advice, and no page says so."""
    planned = {"date": dt.date(2026, 1, 5), "what": "Nieuwe regels", "kind": kind}
    asked = advice(kind="requested", decided=planned)
    found = judge(register(asked), TODAY).advices[0]

    assert found.involvement.state is InvolvementState.UNKNOWN
    assert (found.involvement.decided, str(found.involvement.proposed)) == (None, "2026-01-05")
    texts = [event.text for event in timeline(found, TODAY)]
    assert not any(text.startswith("Besluit") for text in texts)
    assert any("oorstel: " in text or "oorgenomen besluit: " in text for text in texts)


def test_a_decision_is_not_called_early_when_nobody_knows_of_an_answer() -> None:
    """Whether it came before the answer cannot be said."""
    decided = {"date": dt.date(2026, 2, 9)}
    known = advice(kind="requested", decided=decided)
    unknown = advice(kind="requested", decided=decided, answer="unknown")

    states = [judge(register(a), TODAY).advices[0].involvement.state for a in (known, unknown)]

    assert states == [InvolvementState.DECIDED_BEFORE_ANSWER, InvolvementState.UNKNOWN]


@pytest.mark.parametrize("talk", ["oral", "meeting", "conversation"])
def test_a_talk_after_the_press_is_told_with_its_own_day(talk: str) -> None:
    """What the press had is no answer to the council: form and day are those of the talk."""
    press = response(id="krant", form="press", received=dt.date(2026, 2, 20))
    later = response(id="gesprek", form=talk, received=dt.date(2026, 3, 5))
    (case,) = judge(register(advice(), press, later), TODAY).cases

    assert (str(case.timeliness.oral), case.timeliness.by_press) == ("2026-03-05", False)
