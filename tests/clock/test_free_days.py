"""The calendar of free days against an independent library, and the days that only law knows."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import holidays as oracle
import pytest
from dateutil.easter import easter as oracle_of_easter

from weerklank.rules.clock.days.equated_days import (
    DECREES,
    LISTED_FROM,
    LISTED_UNTIL,
    equating_decree,
)
from weerklank.rules.clock.days.free_days import (
    easter,
    free_day_name,
    holidays,
    is_free,
    monarchs_day,
)

FRIDAY, SATURDAY, SUNDAY = 4, 5, 6
YEARS = range(2015, 2100)
CENTURIES = range(1700, 2200)
NOT_YET = oracle_of_easter(LISTED_UNTIL.year + 1) + dt.timedelta(days=40)
"""The day after Ascension Day in the first year of which no decree is made."""


def test_holidays_agree_with_an_independent_library() -> None:
    """Art. 3 lid 1 and 2 give the days of `holidays`, Sundays aside, from 2015 to 2099."""
    known = oracle.country_holidays("NL", years=YEARS, categories=("public", "optional"))
    ours = {day for year in YEARS for day in holidays(year)}

    assert {day for day in known if day.weekday() != SUNDAY} == {
        day for day in ours if day.weekday() != SUNDAY
    }


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (2013, dt.date(2013, 4, 30)),
        (2014, dt.date(2014, 4, 26)),
        (2025, dt.date(2025, 4, 26)),
        (2026, dt.date(2026, 4, 27)),
        (2031, dt.date(2031, 4, 26)),
        (2036, dt.date(2036, 4, 26)),
        (2006, dt.date(2006, 4, 29)),
        (1978, dt.date(1978, 5, 1)),
        (1948, dt.date(1948, 8, 31)),
        (1949, dt.date(1949, 4, 30)),
    ],
)
def test_the_birthday_of_the_monarch_is_never_celebrated_on_a_sunday(
    year: int, day: dt.date
) -> None:
    """Art. 3 lid 1 names the day on which the birthday is celebrated."""
    assert monarchs_day(year) == day


def test_the_fifth_of_may_is_free_every_year() -> None:
    """Art. 3 lid 1 knows no lustrum."""
    named = {year: free_day_name(dt.date(year, 5, 5)) for year in YEARS}

    assert set(named.values()) == {"Bevrijdingsdag", "Hemelvaartsdag"}
    assert [year for year, name in named.items() if name == "Hemelvaartsdag"] == [2016]


def test_easter_is_a_sunday_between_its_bounds() -> None:
    """Easter falls on a Sunday from 22 March to 25 April."""
    found = {year: easter(year) for year in CENTURIES}

    assert {day.weekday() for day in found.values()} == {SUNDAY}
    assert [
        day
        for year, day in found.items()
        if not dt.date(year, 3, 22) <= day <= dt.date(year, 4, 25)
    ] == []


def test_easter_agrees_with_an_independent_library() -> None:
    """In other centuries as well: an old advice is counted with its own calendar."""
    assert {year: easter(year) for year in CENTURIES} == {
        year: oracle_of_easter(year) for year in CENTURIES
    }


def test_good_friday_is_free() -> None:
    """Art. 3 lid 2 equates Good Friday."""
    assert free_day_name(dt.date(2026, 4, 3)) == "Goede Vrijdag"


def test_an_equated_day_names_its_decree() -> None:
    """Art. 3 lid 3: the day after Ascension Day 2026 stands in Staatscourant 2025, 24713."""
    assert free_day_name(dt.date(2026, 5, 15)) == (
        "gelijkgesteld met een feestdag (Staatscourant 2025, 24713)"
    )


@pytest.mark.parametrize("day", [dt.date(2026, 5, 4), dt.date(2027, 4, 26), NOT_YET])
def test_a_bridge_day_that_no_decree_names_is_ordinary(day: dt.date) -> None:
    """A day between a holiday and a weekend is free only when a decree says so."""
    assert not is_free(day)


@pytest.mark.parametrize("day", sorted(day for decree in DECREES for day in decree.days))
def test_equated_days_fall_on_weekdays_within_their_decree(day: dt.date) -> None:
    """A decree equates only days that were not free already, in its own years."""
    decree = equating_decree(day)

    assert decree is not None
    assert decree.first_year <= day.year <= decree.last_year
    assert day.weekday() < SATURDAY
    assert day not in holidays(day.year)


@pytest.mark.parametrize("year", range(LISTED_FROM.year, LISTED_UNTIL.year + 1))
def test_the_day_after_ascension_is_equated_in_every_listed_year(year: int) -> None:
    """Every decree until now did so."""
    assert equating_decree(oracle_of_easter(year) + dt.timedelta(days=40)) is not None


@pytest.mark.parametrize("day", sorted(day for decree in DECREES for day in decree.days))
def test_an_equated_day_lies_beside_a_holiday(day: dt.date) -> None:
    """It is the bridge from a holiday to the weekend, or to the next holiday."""
    beside = {day - dt.timedelta(days=1), day + dt.timedelta(days=1)}

    assert beside & {*holidays(day.year), *holidays(day.year + 1)}


def test_the_list_of_decrees_has_no_gap() -> None:
    """Each decree begins in the year after the one before it."""
    assert all(one.last_year + 1 == other.first_year for one, other in pairwise(DECREES))


def test_the_list_ends_on_its_last_day() -> None:
    """1 January 2017 to 31 December 2028: before and after that nothing is known here."""
    assert (dt.date(2017, 1, 1), dt.date(2028, 12, 31)) == (LISTED_FROM, LISTED_UNTIL)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (dt.date(2026, 3, 7), "zaterdag"),
        (dt.date(2026, 3, 8), "zondag"),
        (dt.date(2026, 4, 6), "tweede paasdag"),
        (dt.date(2026, 4, 27), "Koningsdag"),
        (dt.date(2012, 4, 30), "Koninginnedag"),
        (dt.date(2026, 5, 14), "Hemelvaartsdag"),
        (dt.date(2026, 5, 25), "tweede pinksterdag"),
        (dt.date(2026, 12, 25), "eerste kerstdag"),
        (dt.date(2026, 12, 26), "tweede kerstdag"),
        (dt.date(2026, 1, 1), "Nieuwjaarsdag"),
        (dt.date(2026, 3, 9), None),
    ],
)
def test_every_free_day_has_its_dutch_name(day: dt.date, name: str | None) -> None:
    """The sheet names each day that is passed over."""
    assert free_day_name(day) == name


def test_the_decrees_are_about_whole_years() -> None:
    """Of every other day in them it is known that it is not equated."""
    assert (LISTED_FROM.month, LISTED_FROM.day) == (1, 1)
    assert (LISTED_UNTIL.month, LISTED_UNTIL.day) == (12, 31)
