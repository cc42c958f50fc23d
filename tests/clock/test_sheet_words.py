"""What the sheet of an advice says of its agreement and of the month in which it counts."""

from __future__ import annotations

import pytest

from clock.clock_records import advice, agreement, verdict
from weerklank.messages.catalogue import text_of


def sheet(sent: str = "2026-03-02", kind: str = "unknown", term: str = "6 weken") -> list[str]:
    """The sentences of the sheet, in order."""
    found = verdict(given=advice(sent=sent, received=sent, kind=kind), agreed=(agreement(term),))
    return [text_of(step.what) for step in found.steps]


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("requested", "antwoord op een gevraagd advies binnen 6 weken"),
        ("unrequested", "antwoord op een ongevraagd advies binnen 6 weken"),
        ("unknown", "antwoord op een advies binnen 6 weken"),
    ],
)
def test_the_agreement_says_whether_the_advice_was_asked_for(kind: str, told: str) -> None:
    """Only where that is known."""
    assert told in sheet(kind=kind)[0]


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        ("2026-01-31", "1 maand later heeft de maand geen dag 31. Dan telt de laatste dag"),
        ("2026-02-28", "1 maand na zaterdag 28 februari 2026 is zaterdag 28 maart 2026."),
    ],
)
def test_a_month_without_that_day_is_told(sent: str, told: str) -> None:
    """Who counts along would else look for 31 February."""
    assert any(told in sentence for sentence in sheet(sent, term="1 maand"))
