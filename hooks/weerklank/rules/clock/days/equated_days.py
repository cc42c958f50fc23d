"""Days that royal decrees equated with a holiday (gelijkgestelde dagen): data, not computable.

Art. 3 lid 3 of the Algemene termijnenwet leaves these days to the Crown, about three years at a
time. A new decree is a new entry here; nothing else changes.
"""

import datetime as dt

from weerklank.lazy_dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Decree:
    """The days that one royal decree equated, for all years from `first_year` to `last_year`."""

    source: str
    first_year: int
    last_year: int
    days: frozenset[dt.date]


def _days(written: str) -> frozenset[dt.date]:
    return frozenset(map(dt.date.fromisoformat, written.split()))


DECREES = (
    Decree(
        # BWBR0038666, art. 1
        "koninklijk besluit van 24 oktober 2016, nr. 2016001827",
        2017,
        2019,
        _days("2017-04-28 2017-05-26 2018-05-11 2018-12-24 2018-12-31 2019-05-31 2019-12-27"),
    ),
    Decree(
        "koninklijk besluit van 20 september 2019",
        2020,
        2022,
        _days("2020-05-22 2021-05-14 2022-05-27"),
    ),
    Decree(
        "Staatscourant 2022, 7812",
        2023,
        2025,
        _days("2023-04-28 2023-05-19 2024-05-10 2024-12-27 2025-05-30"),
    ),
    Decree(
        "Staatscourant 2025, 24713",
        2026,
        2028,
        _days("2026-01-02 2026-05-15 2027-05-07 2028-04-28 2028-05-26"),
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
