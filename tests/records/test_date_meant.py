"""Every form in which Dutch people write a date, and what is not one."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerklank.records.values.date_meant import (
    can_be_two_days,
    date_meant,
    month_meant,
    month_of_year,
    no_such_day,
    span_meant,
    without_year,
)
from weerklank.records.values.partial_date import MONTHS

TODAY = dt.date(2026, 5, 20)
DAYS = st.dates(dt.date(1970, 1, 1), dt.date(2069, 12, 31))


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("15-9-2026", "2026-09-15"),
        ("15 september 2026", "2026-09-15"),
        ("15 sept. 2026", "2026-09-15"),
        ("5-feb-24", "2024-02-05"),
        ("5 febr. '24", "2024-02-05"),
        ("1e maart 2024", "2024-03-01"),
        ("dinsdag 5 maart 2024", "2024-03-05"),
        ("di. 5 mrt 2024", "2024-03-05"),
        ("3.2.98", "1998-02-03"),
        ("2026/09/15", "2026-09-15"),
        ("2026-9-5", "2026-09-05"),
        ("20260905", "2026-09-05"),
        ("05092026", "2026-09-05"),
        ("20112012", "2012-11-20"),
        ("2026-09-15T10:00", "2026-09-15"),
    ],
)
def test_day_in_another_notation_is_understood(typed: str, day: str) -> None:
    """What a letter, a spreadsheet or a person writes becomes jjjj-mm-dd."""
    assert date_meant(typed) == day


@pytest.mark.parametrize(
    "typed", ["", "morgen", "31-2-2026", "5 mei", "2026", "12 x 2024", "2026-09-15", "20263131"]
)
def test_what_names_no_day_is_not_guessed(typed: str) -> None:
    """A day that does not exist, half a date and a date in order give nothing."""
    assert date_meant(typed) is None


@given(DAYS)
def test_written_out_in_dutch_it_is_the_same_day(day: dt.date) -> None:
    """Whatever the day, its Dutch words lead back to it."""
    assert date_meant(f"{day.day} {MONTHS[day.month - 1]} {day.year}") == day.isoformat()


@given(DAYS)
def test_short_with_two_figures_it_is_the_same_day(day: dt.date) -> None:
    """From 1970 to 2069 two figures for the year are enough."""
    assert date_meant(f"{day.day}-{day.month}-{day.year % 100:02d}") == day.isoformat()


@pytest.mark.parametrize(
    ("typed", "month"),
    [
        ("begin maart", "2026-03"),
        ("eind mei", "2026-05"),
        ("juni", "2025-06"),
        ("half november 2024", "2024-11"),
        ("mrt '24", "2024-03"),
        ("in de zomer", None),
        ("begin 2024", None),
    ],
)
def test_part_of_a_month_is_its_month(typed: str, month: str | None) -> None:
    """Without a year it is the newest one that has begun; a season is no month."""
    assert month_meant(typed, TODAY) == month


@pytest.mark.parametrize(
    ("typed", "month"),
    [
        ("mei 2026", "2026-05"),
        ("eind mei '26", "2026-05"),
        ("5-2026", "2026-05"),
        ("05/2026", "2026-05"),
        ("2026-5", "2026-05"),
        ("2026-05", None),
        ("13-2026", None),
        ("mei", None),
    ],
)
def test_a_month_of_a_named_year_is_understood(typed: str, month: str | None) -> None:
    """Whoever knows the month and the year hears how to type just that."""
    assert month_of_year(typed) == month


@pytest.mark.parametrize(
    ("typed", "span"),
    [
        ("Q3 2024", "2024-07/2024-09"),
        ("2024-Q1", "2024-01/2024-03"),
        ("4e kwartaal '24", "2024-10/2024-12"),
        ("eerste kwartaal van 2025", "2025-01/2025-03"),
        ("week 48 2024", "2024-11-25/2024-12-01"),
        ("wk 1, 2025", "2024-12-30/2025-01-05"),
        ("week 53 2024", None),
        ("Q5 2024", None),
        ("Q3", None),
        ("week 48", None),
        ("zomer 2024", None),
    ],
)
def test_a_quarter_and_a_week_are_their_days(typed: str, span: str | None) -> None:
    """Of a year that is named; when a season begins nobody agrees."""
    assert span_meant(typed) == span


@pytest.mark.parametrize(
    ("typed", "day"),
    [("1 september", "09-01"), ("di 5 mrt.", "03-05"), ("1 september 2026", None), ("5", None)],
)
def test_a_day_without_its_year_is_seen(typed: str, day: str | None) -> None:
    """What will come is of this year or the next: nobody but the writer knows."""
    assert without_year(typed) == day


@pytest.mark.parametrize(
    ("typed", "either"),
    [("2/5/2025", True), ("5/5/2025", False), ("13/5/2025", False), ("2-5-2025", False)],
)
def test_slashes_can_mean_two_days(typed: str, *, either: bool) -> None:
    """Only with slashes, and only when both can be the month and they differ."""
    assert can_be_two_days(typed) is either


@pytest.mark.parametrize("typed", ["3-13-2023", "0-0-2023", "mei 0000", "Q3 1800", "week 3 0001"])
def test_a_month_or_year_that_is_none_means_nothing(typed: str) -> None:
    """The month of an American who types dashes is no date, and no fault of the program."""
    meant = (date_meant(typed), no_such_day(typed), month_meant(typed, TODAY), span_meant(typed))

    assert meant == (None, None, None, None)
