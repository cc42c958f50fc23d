"""The lines of `weerklank due`: on which side of a day each word changes, and what it is about."""

from __future__ import annotations

import datetime as dt

import pytest

from cases.owing import BETTER
from commands.run import plain
from registers_for_tests import advice, college, council, register, response
from weerklank.cases.judge import judge
from weerklank.cases.owing.obligations import joint
from weerklank.cases.owing.owed import everything_owed, obligations_in, questions_in
from weerklank.commands.reading.due_lines import (
    dated_line,
    own_line,
    question_line,
    waiting_line,
)
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.models.response import Response

LAST = dt.date(2026, 3, 16)
"""Six weeks after the advice of 2 February."""


def dated(*records: Advice | Response | Body, today: dt.date) -> list[str]:
    """The lines with a day."""
    found = obligations_in(everything_owed(judge(register(*records), today)))
    return [dated_line(one, today) for one in joint(one for one in found if one.day)]


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (-15, "nog 15 dagen"),
        (-14, "* binnen 14 dagen nog 14 dagen"),
        (-3, "* binnen 3 dagen nog 3 dagen"),
        (-1, "* binnen 3 dagen nog 1 dag"),
        (0, "* binnen 3 dagen vandaag"),
        (1, "! voorbij 1 dag geleden"),
    ],
)
def test_the_last_day_is_in_time_and_the_day_after_it_too_late(days: int, told: str) -> None:
    """With a mark from two weeks before."""
    (line,) = dated(advice(), today=LAST + dt.timedelta(days=days))

    assert plain(line).startswith(f"2026-03-16 {told} antwoord van ")


@pytest.mark.parametrize(("days", "told"), [(0, False), (1, True)])
def test_that_nothing_stands_here_is_told_after_the_last_day(days: int, *, told: bool) -> None:
    """On the day itself the answer can still come."""
    (line,) = dated(advice(), today=LAST + dt.timedelta(days=days))

    assert ("hier staat geen antwoord" in line) is told


def test_nobody_is_late_with_what_nobody_agreed_to() -> None:
    """The day on which the council wanted a better answer is only so long ago."""
    better = BETTER | {"by": dt.date(2026, 5, 1)}

    (line,) = (
        one
        for one in dated(advice(), response(better_answer=better), today=dt.date(2026, 5, 3))
        if "beter antwoord" in one
    )

    assert line.startswith("2026-05-01  ! voorbij         2 dagen geleden  ")


def test_a_promise_is_late_by_its_own_day() -> None:
    """That the answer came on a day that is not known makes nothing of it uncertain."""
    actions = [{"what": "Het formulier aanpassen", "by": dt.date(2026, 9, 1)}]
    given = {"recommendation": "1", "decision": "adopted", "explanation": "Ja.", "actions": actions}

    (line,) = dated(
        advice(), response(received="2026-04", answers=[given]), today=dt.date(2026, 9, 11)
    )

    assert "10 dagen geleden  belofte van" in line
    assert line.endswith("; hier staat niet dat het klaar is")
    assert "ten minste" not in line


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({}, "1 dag geleden antwoord van het college: Vergoed de bus; hier staat geen antwoord"),
        (
            {"answer": "none"},
            "1 dag te laat antwoord van het college: Vergoed de bus; er kwam geen antwoord",
        ),
    ],
)
def test_only_what_surely_did_not_come_is_late(fields: dict[str, object], told: str) -> None:
    """Of silence on file the line says just that: since this day nothing stands here."""
    (line,) = dated(advice(**fields), today=LAST + dt.timedelta(days=1))

    assert plain(line).replace("Het college van Proefstad", "het college").endswith(told)


def test_an_answer_in_part_is_no_silence() -> None:
    """One of two recommendations was answered in time, the other is still missed."""
    asked = advice(recommendations=["Vergoed de bus.", "Vergoed de trein."])

    (line,) = dated(asked, response(), today=LAST + dt.timedelta(days=1))

    assert line.endswith("; hier staat geen volledig antwoord")


def test_a_month_that_was_promised_is_named() -> None:
    """It is listed under its last day, which nobody promised."""
    actions = [{"what": "Het formulier aanpassen", "by": "2026-09"}]
    given = {"recommendation": "1", "decision": "adopted", "explanation": "Ja.", "actions": actions}

    (line,) = dated(advice(), response(answers=[given]), today=dt.date(2026, 9, 11))

    assert line.startswith("2026-09-30 ")
    assert line.endswith(": Het formulier aanpassen (september 2026)")


@pytest.mark.parametrize(
    ("today", "mark"),
    [
        (dt.date(2026, 10, 17), "  advies"),
        (dt.date(2026, 10, 18), "* advies"),
        (dt.date(2026, 11, 1), "* advies"),
        (dt.date(2026, 11, 2), "! advies"),
    ],
)
def test_an_advice_that_is_wanted_is_past_after_its_day(today: dt.date, mark: str) -> None:
    """On that day it can still be given."""
    topic = {"topic": "Tarieven", "asked": dt.date(2026, 8, 1), "wanted_by": dt.date(2026, 11, 1)}
    records = register(council(agenda=[topic]))

    (line,) = (own_line(one, today) for one in everything_owed(judge(records, today)))

    assert line.startswith(mark)


def question(**fields: object) -> dict[str, object]:
    """A question to the college of 1 April 2026 with four weeks for the answer."""
    asked = {"kind": "question", "on": dt.date(2026, 4, 1), "what": "Hoeveel wachten er?"}
    return {**asked, "to": ["college"], "term": "4 weken", **fields}


def asked_line(*records: Advice | Body, today: dt.date) -> str:
    """The line of the only question."""
    (one,) = questions_in(everything_owed(judge(register(*records), today)))
    return question_line(one, today)


@pytest.mark.parametrize(("day", "mark"), [(29, " "), (30, "!")])
def test_a_question_is_past_after_its_last_day(day: int, mark: str) -> None:
    """The 29th is the last of four weeks."""
    line = asked_line(council(happened=[question()]), today=dt.date(2026, 4, day))

    assert line.startswith(f"{mark} Hoeveel")


def test_a_question_about_an_advice_is_closed_in_that_advice() -> None:
    """It stands there and not with the council."""
    line = asked_line(advice(happened=[question()]), college(), today=dt.date(2026, 4, 20))

    assert "Zet in advice/2026-01-bus.md, bij deze vraag: answered_on: 2026-04-20." in line


def test_of_a_question_without_an_answer_nothing_is_asked_again() -> None:
    """Somebody wrote that none came: there is nothing to fill in."""
    asked = question(answered_on="none")

    assert "answered_on" not in asked_line(council(happened=[asked]), today=dt.date(2026, 5, 20))


def test_a_young_advice_without_a_term_has_no_star() -> None:
    """The star says that it is fair to remind."""
    today = dt.date(2026, 3, 1)
    case = judge(register(advice(), council(agreements=[])), today).cases[0]

    assert waiting_line(case, today).startswith("  antwoord van ")


def test_every_recommendation_shows_in_what_to_type() -> None:
    """Of two that are not worked out."""
    asked = advice(recommendations=["Vergoed de bus.", "Zet een bankje neer."])
    letter = response(answers=[], body="Beste raad, wij gaan aan de slag.")
    records = register(asked, letter)

    (line,) = (own_line(one, LAST) for one in everything_owed(judge(records, LAST)))

    assert "op aanbeveling 1 en 2" in line
    assert "Zet alleen die erbij, zoals: silent_on: ['1', '2']." in line
