"""Days that royal decrees equated with a holiday (gelijkgestelde dagen): data, not computable.

Art. 3 lid 3 of the Algemene termijnenwet leaves these days to the Crown, about three years at a
time. A new decree is a new entry here; nothing else changes.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Decree:
    """The days that one royal decree equated, for all years from `first_year` to `last_year`."""

    source: str
    first_year: int
    last_year: int
    days: frozenset[dt.date]


DECREES = (
    Decree(
        # BWBR0038666, art. 1
        "koninklijk besluit van 24 oktober 2016, nr. 2016001827",
        2017,
        2019,
        frozenset(
            {
                dt.date(2017, 4, 28),
                dt.date(2017, 5, 26),
                dt.date(2018, 5, 11),
                dt.date(2018, 12, 24),
                dt.date(2018, 12, 31),
                dt.date(2019, 5, 31),
                dt.date(2019, 12, 27),
            }
        ),
    ),
    Decree(
        "koninklijk besluit van 20 september 2019",
        2020,
        2022,
        frozenset({dt.date(2020, 5, 22), dt.date(2021, 5, 14), dt.date(2022, 5, 27)}),
    ),
    Decree(
        "Staatscourant 2022, 7812",
        2023,
        2025,
        frozenset(
            {
                dt.date(2023, 4, 28),
                dt.date(2023, 5, 19),
                dt.date(2024, 5, 10),
                dt.date(2024, 12, 27),
                dt.date(2025, 5, 30),
            }
        ),
    ),
    Decree(
        "Staatscourant 2025, 24713",
        2026,
        2028,
        frozenset(
            {
                dt.date(2026, 1, 2),
                dt.date(2026, 5, 15),
                dt.date(2027, 5, 7),
                dt.date(2028, 4, 28),
                dt.date(2028, 5, 26),
            }
        ),
    ),
)
"""Oldest first, without a gap between two decrees."""

LISTED_FROM = dt.date(DECREES[0].first_year, 1, 1)
"""First day for which the equated days are known here."""

LISTED_UNTIL = dt.date(DECREES[-1].last_year, 12, 31)
"""Last day for which the equated days are known: later decrees have not been made."""


def equating_decree(day: dt.date) -> Decree | None:
    """The decree that equated `day` with a holiday, if one did."""
    return next((decree for decree in DECREES if day in decree.days), None)
