"""Of a letter that is entered in part nobody knows whether it said something on the rest."""

from __future__ import annotations

import datetime as dt

import pytest

from registers_for_tests import TODAY, advice, register, response
from site_pages.pages_for_tests import page, site_of, words
from weerklank.cases.addressee import AddresseeCase
from weerklank.cases.judge import judge
from weerklank.records.models.response import Response
from weerklank.records.values.partial_date import PartialDate
from weerklank.rules.clock.states import TimelinessState

TWO = advice(recommendations=["Vergoed de bus.", "Zet een bankje."])
IN_TIME, LATE = dt.date(2026, 3, 2), dt.date(2026, 5, 4)
"""The last day is 16 March 2026."""


def letter(number: str, day: dt.date, **fields: object) -> Response:
    """A letter with an entry for one recommendation, and the letter itself beside it."""
    said = {"recommendation": number, "decision": "adopted"}
    values = {"id": f"brief-{number}", "received": day, "answers": [said], "body": "Beste raad,"}
    return response(**{**values, **fields})


def case_of(*letters: Response) -> AddresseeCase:
    """The only addressee."""
    return judge(register(TWO, *letters), TODAY).cases[0]


@pytest.mark.parametrize(
    ("first", "state", "second"),
    [
        (letter("1", IN_TIME), TimelinessState.UNCLEAR, TimelinessState.UNCLEAR),
        (letter("1", IN_TIME, silent_on=["2"]), TimelinessState.LATE, TimelinessState.LATE),
        (letter("1", IN_TIME, body=None), TimelinessState.LATE, TimelinessState.LATE),
        (letter("1", LATE), TimelinessState.LATE, TimelinessState.LATE),
    ],
)
def test_a_later_answer_is_late_only_where_the_first_was_silent(
    first: Response, state: TimelinessState, second: TimelinessState
) -> None:
    """Neither in time nor late while the first letter may have said it."""
    clock = case_of(first, letter("2", LATE)).timeliness

    assert clock.state is state
    assert clock.recommendations[1].state is second
    assert clock.completed == PartialDate.of(LATE)
    assert clock.recommendations[1].response == "brief-2"


def test_what_is_not_worked_out_is_never_complete() -> None:
    """The letter came in time; when everything was answered nobody knows."""
    clock = case_of(letter("1", IN_TIME)).timeliness

    assert clock.answered == PartialDate.of(IN_TIME)
    assert clock.completed is None


def test_the_page_says_why_there_is_no_verdict() -> None:
    """The sentence and the calculation name the recommendation."""
    site = site_of(register(TWO, letter("1", IN_TIME), letter("2", LATE)))
    text = words(page(site, "adviezen/2026-01-bus.md"))

    assert "Op aanbeveling 2 staat een later antwoord, en wij weten niet" in text
    assert "Of deze brief ook over aanbeveling 2 gaat, is hier nog niet verwerkt." in text
    assert "als een eerdere brief daar nog niet over ging" in text
    assert "geen aanbeveling die nog open stond" not in text
