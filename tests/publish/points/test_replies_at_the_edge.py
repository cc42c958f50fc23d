"""What is said back stands once, with what it is about."""

from __future__ import annotations

import datetime as dt

import pytest

from cases.judged import only
from registers_for_tests import TODAY, advice, response
from weerklank.cases.case import AdviceCase
from weerklank.publish.pages.advising.advice import times
from weerklank.publish.parts.point.point_lines import Line, Sign
from weerklank.publish.parts.point.points import points

NO = {"recommendation": "1", "decision": "rejected", "explanation": "Dit doen wij niet."}


def lines(verdict: AdviceCase) -> list[Line]:
    """Every line of the first card."""
    point = points(verdict, TODAY)[0]
    return [*point.shared, *(line for row in point.rows for line in row.lines)]


def reply(text: str, **fields: object) -> dict[str, object]:
    """What the college says back."""
    return {"text": text, "by": "wethouder", "on": dt.date(2026, 6, 1), **fields}


@pytest.mark.parametrize(
    ("month", "found"), [(3, ["Over nummer 1."]), (6, ["Over nummer 1."])], ids=["in time", "late"]
)
def test_what_was_said_back_on_a_recommendation_stands_with_it(
    month: int, found: list[str]
) -> None:
    """Before what was said back on the whole letter."""
    letter = response(
        received=dt.date(2026, month, 2),
        answers=[NO],
        body=NO["explanation"],
        reply=[reply("Over het geheel."), reply("Over nummer 1.", recommendation="1")],
    )
    told = [one.text for one in lines(only(advice(), letter)) if one.sign is Sign.REPLY]

    assert [text for text in found if any(text in one for one in told)] == found
    assert not any("Over het geheel." in one for one in told)


def test_what_was_said_back_on_a_late_letter_stands_above_the_cards_alone() -> None:
    """On the whole of it, once."""
    letter = response(
        received=dt.date(2026, 6, 2),
        answers=[NO],
        body=NO["explanation"],
        reply=[reply("Over het geheel.")],
    )
    verdict = only(advice(), letter)

    assert not [one for one in lines(verdict) if one.sign is Sign.REPLY]
    ((_, replied),) = times(verdict)
    assert len(replied) == 1
