"""A letter of which only the answers were entered: what the rest says, the site does not know."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from registers_for_tests import advice, register, response
from weerklank.cases.judge import judge
from weerklank.rules.explanation.model import Explanation, ExplanationState

BARE = "Dat doen wij niet."
REASON = "Wij betalen dit vanaf 1 mei, omdat 40 mensen erom vroegen."


COURTESY = (
    "Met belangstelling heeft het college kennisgenomen van uw advies. Uw inzet waarderen wij, "
    "en uw betrokkenheid heeft indruk op ons gemaakt.\n\n"
    "Wij hopen dat u zich in deze reactie herkent, ook waar wij u niet konden volgen. "
    "Wij danken uw raad voor het advies en zien uit naar een goede samenwerking."
)


def _first(numbers: int = 2, text: str = BARE, **fields: Any) -> Explanation:  # noqa: ANN401 (any field of a record)
    """The verdict on a bare refusal, in a letter with this many answers."""
    given = [{"recommendation": "1", "decision": "rejected", "explanation": text}]
    given += [
        {"recommendation": str(n), "decision": "adopted", "explanation": REASON}
        for n in range(2, numbers + 1)
    ]
    asked = [{"id": str(n), "text": f"Vraag {n}."} for n in range(1, numbers + 1)]
    records = register(advice(recommendations=asked), response(answers=given, **fields))
    return judge(records, dt.date(2026, 11, 29)).advices[0].recommendations[0].explanation


def test_pieces_of_a_letter_accuse_nobody() -> None:
    """The reason may stand in the opening or at the end, which nobody put on the site."""
    found = _first()

    assert (found.state, found.code) == (ExplanationState.NOT_JUDGED, "rest_unseen")
    assert not found.missing


@pytest.mark.parametrize(
    ("fields", "numbers"),
    [
        ({"complete": True}, 2),
        ({"body": "Geachte raad,"}, 2),
        ({"general": {"text": "Wij danken u.", "recommendations": ["2"]}}, 2),
        ({"form": "meeting"}, 2),
        ({}, 1),
    ],
    ids=["said to be all", "the rest", "a general part", "no letter", "one answer"],
)
def test_what_is_all_there_is_judged(fields: dict[str, Any], numbers: int) -> None:
    """With the rest of the letter, or when there is no more of it, the text says what it says."""
    assert _first(numbers, **fields).state is ExplanationState.NOT_EXPLAINED


def test_that_it_is_not_all_is_as_unknown_as_silence() -> None:
    """`complete: false` says that there is more, which is not here."""
    assert _first(complete=False).code == "rest_unseen"


def test_courtesy_for_all_makes_no_reproach() -> None:
    """What cannot be told by itself cannot be told with greetings around it either."""
    text = "Op zaterdag blijft het loket dicht."
    general = {"text": COURTESY, "recommendations": ["1", "2"]}

    found = _first(text=text, general=general)

    assert found.state is ExplanationState.NOT_JUDGED
    assert found.text.endswith(COURTESY)
