"""Who still owes an answer: the rule that decides whether the answer form is there."""

from __future__ import annotations

import datetime as dt

from registers_for_tests import TODAY, advice, college, council, register, response
from weerklank.cases.judge import judge
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.models.response import Response

BETTER = {"on": dt.date(2026, 4, 1), "recommendations": ["1"], "why": "De reden ontbreekt."}
TWO = ["Vergoed de bus.", "Vergoed de trein."]


def owed(*records: Advice | Response | Body) -> dict[str, list[str]]:
    """The numbers that wait, by addressee, of the advice that was sent first."""
    verdict = judge(register(*records), TODAY).advices[-1]
    return {one.body.id: [r.recommendation.id for r in one.waits_for] for one in verdict.waiting}


def test_an_advice_without_answer_is_open() -> None:
    """Silence leaves every recommendation open."""
    assert owed(advice(recommendations=TWO)) == {"college": ["1", "2"]}


def test_an_answered_advice_is_not_open() -> None:
    """Nobody is asked for what was given."""
    assert owed(advice(), response()) == {}


def test_what_an_answer_leaves_out_stays_open() -> None:
    """An answer to one recommendation leaves the other open."""
    assert owed(advice(recommendations=TWO), response()) == {"college": ["2"]}


def test_an_answer_that_was_only_spoken_is_still_to_be_written() -> None:
    """The form is the way to put it on paper."""
    assert owed(advice(), response(form="oral")) == {"college": ["1"]}


def test_a_receipt_is_no_answer() -> None:
    """Other messages change nothing."""
    receipt = response(kind="acknowledgement", answers=[])

    assert owed(advice(), receipt) == {"college": ["1"]}


def test_a_better_answer_that_was_asked_is_open() -> None:
    """A second round is open for the recommendations that it is about, and no other."""
    both = [{"recommendation": n, "decision": "rejected", "explanation": "Nee."} for n in "12"]
    first = response(answers=both, better_answer=BETTER)

    assert owed(advice(recommendations=TWO), first) == {"college": ["1"]}


def test_a_second_round_without_numbers_is_about_everything() -> None:
    """Who names no recommendation asks about them all."""
    asked = {**BETTER, "recommendations": []}

    assert owed(advice(), response(better_answer=asked)) == {"college": ["1"]}


def test_the_second_answer_closes_the_second_round() -> None:
    """After the better answer nothing waits."""
    second = response(id="2026-01-bus-college-2", received=dt.date(2026, 5, 1))

    assert owed(advice(), response(better_answer=BETTER), second) == {}


def test_a_withdrawn_advice_waits_for_nothing() -> None:
    """The council took it back."""
    taken_back = {"on": dt.date(2026, 3, 1), "reason": "Het plan is van tafel."}

    assert owed(advice(withdrawn=taken_back)) == {}


def test_a_replaced_advice_waits_for_nothing() -> None:
    """The newer advice waits instead."""
    newer = advice(id="2026-02-bus", sent=dt.date(2026, 3, 1))

    assert owed(advice(superseded_by="2026-02-bus"), newer) == {}


def test_each_addressee_owes_its_own_answer() -> None:
    """The answer of one does not speak for the other."""
    board = college(id="dienst", title="Dienst De Vliet", kind="gr_board")
    raad = council(advises=["college", "dienst"])

    assert owed(advice(to=["college", "dienst"]), response(), board, raad) == {"dienst": ["1"]}
