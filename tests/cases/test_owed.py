"""Everything that anybody owes stands in one list, of which all others are a part."""

from __future__ import annotations

import datetime as dt

from registers_for_tests import TODAY, advice, college, council, response
from weerklank.cases.judge import judge
from weerklank.cases.owing.obligations import Obligation
from weerklank.cases.owing.owed import Owed, everything_owed
from weerklank.cases.owing.own_work import OwnTask, OwnWork
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.models.response import Response
from weerklank.records.register import Register

HALF = response(body="Beste raad,", answers=[{"recommendation": "1", "decision": "adopted"}])
TWO = advice(recommendations=["Vergoed de bus.", "Zet een bankje."])
QUESTION = {"kind": "question", "on": dt.date(2026, 11, 2), "what": "Hoeveel mensen wachten?"}
TOPIC = {"topic": "Minimaregels", "asked": "2026-11-01", "wanted_by": "2026-12-15"}


def owed(*records: Advice | Response | Body) -> tuple[Owed, ...]:
    """The whole list."""
    of = Register(
        advices=tuple(one for one in records if isinstance(one, Advice)),
        responses=tuple(one for one in records if isinstance(one, Response)),
        bodies=tuple(one for one in records if isinstance(one, Body)),
    )
    return everything_owed(judge(of, TODAY))


def test_an_answer_is_owed_by_the_addressee_from_its_start_to_its_last_day() -> None:
    """Six weeks after 2 February 2026."""
    (one,) = owed(advice(), council(), college())

    assert isinstance(one.about, Obligation)
    assert ([body.id for body in one.who], one.by_council) == (["college"], False)
    assert (str(one.since), one.day) == ("2026-02-02", dt.date(2026, 3, 16))


def test_a_question_of_the_council_is_owed_an_answer() -> None:
    """By whom it was put to, since that day."""
    (one,) = owed(council(happened=[QUESTION]), college())

    assert ([body.id for body in one.who], str(one.since)) == (["college"], "2026-11-02")
    assert not one.by_council


def test_an_advice_that_was_asked_for_is_owed_by_the_council() -> None:
    """From the day of asking to the day on which it is wanted."""
    (one,) = owed(council(agenda=[TOPIC]), college())

    assert (one.by_council, one.day) == (True, dt.date(2026, 12, 15))
    assert str(one.since) == "2026-11-01"


def test_a_letter_to_work_out_is_owed_by_the_council_alone() -> None:
    """The municipality answered: nobody waits for it."""
    (one,) = owed(TWO, HALF, council(), college())

    assert one.by_council
    assert isinstance(one.about, OwnWork)
    assert (one.about.task, one.about.recommendations) == (OwnTask.WORK_OUT, ("2",))


def test_each_question_of_the_college_is_work_of_its_own() -> None:
    """Two questions about one advice are two things to answer."""
    asked = {"kind": "question", "answers": []}
    found = owed(
        advice(),
        response(id="een", received="2026-02-10", **asked),
        response(id="twee", received="2026-02-12", **asked),
        council(),
        college(),
    )

    assert [one.about.letter.id for one in found if isinstance(one.about, OwnWork)] == [
        "een",
        "twee",
    ]


def test_the_earliest_day_comes_first_whoever_owes_it() -> None:
    """An answer of March, a topic of December, and last what has no day."""
    found = owed(
        advice(),
        advice(id="2026-02-bank", recommendations=["Zet een bankje.", "En nog een."]),
        response(id="half", advice="2026-02-bank", body="Beste raad,"),
        council(agenda=[TOPIC]),
        college(),
    )

    assert [one.day for one in found] == [dt.date(2026, 3, 16), dt.date(2026, 12, 15), None]


def test_a_question_is_owed_by_its_own_last_day_and_is_about_no_advice() -> None:
    """Eight weeks after 2 November 2026; an answer that is owed is about its advice."""
    agreed = {"source": "Verordening", "question_term": "8 weken", "termijnenwet": "excluded"}
    (question,) = owed(council(happened=[QUESTION], agreements=[agreed]), college())
    (answer,) = owed(advice(), council(), college())

    assert (question.day, question.advice) == (dt.date(2026, 12, 28), None)
    assert answer.advice == "2026-01-bus"


def test_only_the_letter_that_may_say_more_is_to_be_worked_out() -> None:
    """A message without a text of its own says nothing beside what was taken over from it."""
    bare = response(id="kaal", received=dt.date(2026, 3, 9))

    found = owed(TWO, HALF, bare, council(), college())

    assert [one.about.letter.id for one in found if isinstance(one.about, OwnWork)] == [HALF.id]


def test_a_letter_on_a_joint_advice_is_work_for_each_of_its_councils() -> None:
    """Both gave the advice, and either can work it out."""
    joint = advice(recommendations=["Vergoed de bus.", "Zet een bankje."], **{"with": ["raad-2"]})

    (one,) = owed(joint, HALF, council(), council(id="raad-2"), college())

    assert [body.id for body in one.who] == ["raad", "raad-2"]
