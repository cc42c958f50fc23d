"""What is counted when something was just sent, just began, or is of nobody any more."""

from __future__ import annotations

import datetime as dt

import pytest

from registers_for_tests import TODAY, advice, council, register, response
from weerklank.cases.council.happened import happened
from weerklank.cases.council.involved import involvement_counts
from weerklank.cases.counting.figures import figures_of
from weerklank.cases.counting.years import periods
from weerklank.cases.judge import judge

WITHDRAWN = {"on": "2026-06-01", "reason": "De wet is veranderd."}


def test_a_silence_after_which_the_advice_was_withdrawn_is_left_out_and_not_awaited() -> None:
    """One of the two is waited for still; of the other the last day had passed as well."""
    gone = advice(id="2026-02-fiets", title="Leen fietsen uit", withdrawn=WITHDRAWN)
    found = figures_of(judge(register(advice(), gone), TODAY).cases, TODAY)

    assert (found.waiting.part, found.waiting.whole, found.left_out) == (1, 2, 1)


@pytest.mark.parametrize(
    ("sent", "judged"), [("2026-11-23", 1), ("2026-11-24", 0), ("2026-11", 1), ("2026-12", 0)]
)
def test_an_advice_is_judged_from_the_first_day_on_which_it_can_have_been_sent(
    sent: str, judged: int
) -> None:
    """Of some day in this month it may have been sent already."""
    assert len(judge(register(advice(sent=sent)), TODAY).advices) == judged


@pytest.mark.parametrize(
    ("start", "is_there"), [("2026-11-22", True), ("2026-11-23", True), ("2026-11-24", False)]
)
def test_a_term_of_office_is_listed_from_its_first_day(start: str, *, is_there: bool) -> None:
    """What is to come has no advices yet."""
    of = register(council(periods=[{"name": "Periode", "from": start}]))

    assert bool(periods(of, judge(of, TODAY))) is is_there


def test_without_a_topic_of_which_that_is_not_known_none_is_undated() -> None:
    """Nought, and not one of nothing."""
    assert involvement_counts(judge(register(), TODAY)).undated == 0


@pytest.mark.parametrize(
    ("event", "known"),
    [
        ({"kind": "consultation"}, None),
        ({"kind": "question"}, False),
        ({"kind": "question", "answered_on": "none"}, True),
        ({"kind": "question", "answered_on": "2026-10-20"}, True),
        ({"kind": "question", "answered_on": "unknown"}, False),
    ],
)
def test_whether_an_answer_came_is_known_only_where_somebody_wrote_it(
    event: dict[str, str], *, known: bool | None
) -> None:
    """After a consultation nobody waits for an answer."""
    of = register(council(happened=[{"on": "2026-10-05", "what": "Hoelang?", **event}]))

    (found,) = happened(of, judge(of, TODAY))

    assert found.answer_known is known


@pytest.mark.parametrize(
    ("withdrawn", "answers", "ended"),
    [
        (None, (), False),
        (dt.date(2026, 3, 1), (), True),
        (dt.date(2026, 6, 1), (), False),
        (dt.date(2026, 6, 1), (response(),), False),
    ],
)
def test_it_ended_unjudged_only_when_it_was_withdrawn_before_its_last_day(
    withdrawn: dt.date | None, answers: tuple[object, ...], *, ended: bool
) -> None:
    """After 16 March 2026 there is a verdict, whatever the council did later."""
    fields = {"withdrawn": {"on": withdrawn, "reason": "Anders."}} if withdrawn else {}
    (case,) = judge(register(advice(**fields), *answers), TODAY).cases  # type: ignore[arg-type]  # letters

    assert case.ended_unjudged is ended
