"""How near a day is: soon, today, past, with exact borders."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerklank.cases.owing.obligations import Nearness, nearness

LAST_DAY = dt.date(2026, 6, 15)  # six weeks after 4 May 2026

DAYS = st.dates(dt.date(2020, 1, 1), dt.date(2030, 1, 1))


@pytest.mark.parametrize(
    ("left", "expected"),
    [
        (15, Nearness.LATER),
        (14, Nearness.SOON),
        (4, Nearness.SOON),
        (3, Nearness.NEAR),
        (0, Nearness.NEAR),
        (-1, Nearness.PAST),
        (-13, Nearness.PAST),
        (-14, Nearness.LONG_PAST),
    ],
)
def test_nearness_has_exact_borders(left: int, expected: Nearness) -> None:
    """The last day itself is still in time; two weeks after it is long past."""
    assert nearness(LAST_DAY, LAST_DAY - dt.timedelta(left)) is expected


@given(DAYS, DAYS)
def test_nearness_never_goes_back(one: dt.date, other: dt.date) -> None:
    """As days go by a last day only comes nearer."""
    order = list(Nearness)
    first, second = sorted((one, other))

    assert order.index(nearness(LAST_DAY, first)) >= order.index(nearness(LAST_DAY, second))
