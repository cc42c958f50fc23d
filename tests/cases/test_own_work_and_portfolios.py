"""What the council has to do itself, and which cases a portfolio holds."""

from __future__ import annotations

import datetime as dt

from registers_for_tests import TODAY, advice, college, register, response
from weerklank.cases.counting.portfolios import portfolios
from weerklank.cases.judge import judge
from weerklank.cases.owing.own_work import OwnTask, own_work

TWO = ["Vergoed de bus.", "Zet een bankje neer."]
ROLE = {"role": "wethouder Werk", "themes": ["werk"]}


def test_a_question_comes_before_a_letter_to_work_out() -> None:
    """The clock may stand still for it, however new the advice is."""
    old = advice(id="a", sent=dt.date(2026, 1, 5))
    letter = response(id="r", advice="a", answers=[], body="Beste raad, dank voor uw advies.")
    question = response(id="v", kind="question", answers=[], pauses=True)
    found = own_work(judge(register(old, letter, advice(), question), TODAY))

    assert [one.task for one in found] == [OwnTask.ANSWER, OwnTask.WORK_OUT]


def test_two_letters_that_answer_all_together_leave_no_work() -> None:
    """What the one leaves open is worked out in the other."""
    letters = [
        response(
            id=f"r{number}",
            body="Beste raad, hierbij ons antwoord.",
            answers=[{"recommendation": number, "decision": "adopted", "explanation": "Ja."}],
        )
        for number in ("1", "2")
    ]

    assert own_work(judge(register(advice(recommendations=TWO), *letters), TODAY)) == ()


def test_the_oldest_advice_stands_first_and_a_letter_for_two_once() -> None:
    """Under the first of the bodies for which it came."""
    body = "Beste raad, hierbij ons antwoord."
    records = register(
        advice(id="b", sent=dt.date(2026, 2, 1)),
        advice(id="a", sent=dt.date(2026, 1, 1), to=["college", "dienst"]),
        response(id="r1", advice="b", answers=[], body=body),
        response(id="r2", advice="a", answers=[], body=body, on_behalf_of=["dienst"]),
        college(id="dienst", title="De dienst", kind="gr_board"),
    )

    found = own_work(judge(records, TODAY))

    assert [(one.letter.id, one.case.body.id) for one in found] == [
        ("r2", "college"),
        ("r1", "college"),
    ]


def test_one_theme_of_several_makes_it_a_case_of_the_portfolio() -> None:
    """An advice can be about more than one thing."""
    records = register(college(portfolios=[ROLE]), advice(themes=["vervoer", "werk"]))
    (portfolio,) = portfolios(records)
    (case,) = judge(records, TODAY).cases

    assert portfolio.holds(case)
