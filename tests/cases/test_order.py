"""What waits stands in one order: of a month or a year the last day counts, as for the council."""

from __future__ import annotations

import datetime as dt

from registers_for_tests import TODAY, advice, college, council, register
from weerklank.cases.council.agenda import agenda, left_out
from weerklank.cases.council.happened import open_questions
from weerklank.cases.judge import judge
from weerklank.cases.learning.lessons import silent_advices
from weerklank.cases.owing.owed import everything_owed, obligations_in
from weerklank.records.models.advice import Advice

MONTH = {"id": "2026-01-maand", "title": "In een maand", "sent": "2026-02", "answer": "none"}
DAY = {"id": "2026-02-dag", "title": "Op een dag", "sent": "2026-02-10", "answer": "none"}
IN_ORDER = ["2026-02-dag", "2026-01-maand"]


def _two() -> tuple[Advice, Advice]:
    return advice(**MONTH), advice(**DAY)


def test_the_silent_advices_stand_by_the_last_day_they_can_be_of() -> None:
    """An advice of February may be of the last day of that month."""
    found = silent_advices(judge(register(*_two()), TODAY))

    assert [case.advice.id for case in found] == IN_ORDER


def test_what_has_no_last_day_stands_by_the_last_day_it_can_be_of() -> None:
    """Without a term nobody can say when an answer was due, and the oldest comes first."""
    verdicts = judge(register(council(agreements=[]), *_two()), TODAY)
    found = obligations_in(everything_owed(verdicts))

    assert [one.case.advice.id for one in found] == IN_ORDER


def test_the_day_of_a_topic_is_the_last_of_its_month() -> None:
    """Who wants the advice in January 2027 has it in time on the thirty-first."""
    records = register(council(agenda=[{"topic": "Minimabeleid", "wanted_by": "2027-01"}]))

    (item,) = agenda(records, judge(records, TODAY))

    assert item.day == dt.date(2027, 1, 31)


def test_open_questions_stand_by_their_last_day() -> None:
    """The question that was put later and has a shorter term comes first."""
    long = {"kind": "question", "on": "2026-11-01", "what": "Lang?", "term": "8 weken"}
    short = {"kind": "question", "on": "2026-11-10", "what": "Kort?", "term": "1 week"}
    records = register(council(happened=[long, short]), college())

    found = open_questions(records, judge(records, TODAY))

    assert [one.happening.what for one in found] == ["Kort?", "Lang?"]


def test_topics_that_were_left_out_stand_by_the_last_day_of_their_decision() -> None:
    """What was decided some day in March may be of the thirty-first, and the newest comes first."""
    day = {"topic": "Op een dag", "asked": "none", "decided": {"date": "2026-03-10"}}
    month = {"topic": "In een maand", "asked": "none", "decided": {"date": "2026-03"}}
    records = register(council(agenda=[day, month]))

    found = left_out(records, judge(records, TODAY))

    assert [item.topic.topic for item in found] == ["In een maand", "Op een dag"]
