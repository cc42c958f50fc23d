"""Each rule of the Algemene termijnenwet on both sides of its edge."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clock.clock_records import day
from weerklank.records.values.term import Term
from weerklank.rules.clock.days.counting import days_between
from weerklank.rules.clock.days.free_days import is_free
from weerklank.rules.clock.days.termijnenwet import (
    covers,
    first_ordinary_day,
    holds_two_ordinary_days,
)

DAYS = st.dates(dt.date(2015, 1, 1), dt.date(2095, 12, 31))


@pytest.mark.parametrize(
    ("longest", "too_long"),
    [
        ("90 dagen", "91 dagen"),
        ("12 weken", "13 weken"),
        ("3 maanden", "4 maanden"),
        ("90 werkdagen", "91 werkdagen"),
    ],
)
def test_art_4_ends_the_act_just_after_its_longest_term(longest: str, too_long: str) -> None:
    """Exactly ninety days, twelve weeks or three months are inside, one more is outside."""
    assert covers(Term.parse(longest))
    assert not covers(Term.parse(too_long))


@given(DAYS)
def test_art_1_only_moves_forward_and_onto_the_first_ordinary_day(end: dt.date) -> None:
    """Every day that is passed is free, and the day reached is not."""
    moved = first_ordinary_day(end)

    assert moved >= end
    assert not is_free(moved)
    assert all(is_free(passed) for passed in days_between(end, moved)[:-1])


@pytest.mark.parametrize(
    ("count", "end"),
    [(2, "2026-04-04"), (3, "2026-04-08"), (4, "2026-04-08"), (5, "2026-04-08"), (6, "2026-04-08")],
)
def test_art_2_counts_two_ordinary_days_over_easter(count: int, end: str) -> None:
    """From the Thursday before Easter 2026; a term of two days is too short for art. 2."""
    start = day("2026-04-02")

    found = holds_two_ordinary_days(
        start, start + dt.timedelta(days=count), Term.parse(f"{count} dagen")
    )

    assert found == day(end)


def test_art_2_does_not_count_days_on_which_the_clock_stood_still() -> None:
    """An ordinary day inside a pause gives nobody time to answer."""
    start, end = day("2026-03-02"), day("2026-03-06")
    stopped = set(days_between(day("2026-03-03"), day("2026-03-05")))

    found = holds_two_ordinary_days(start, end, Term.parse("3 dagen"), stopped.__contains__)

    assert found == day("2026-03-09")


@given(DAYS, st.integers(3, 90))
def test_art_2_gives_at_least_two_ordinary_days(start: dt.date, count: int) -> None:
    """However the holidays fall, two days remain, and nothing is added when they were there."""
    end = start + dt.timedelta(days=count)

    found = holds_two_ordinary_days(start, end, Term.parse(f"{count} dagen"))

    ordinary = [one for one in days_between(start, found)[1:] if not is_free(one)]
    assert len(ordinary) >= 2
    assert found == end or len(ordinary) == 2
