"""Counting days, working days, weeks and months, against numpy and against first principles."""

from __future__ import annotations

import calendar
import datetime as dt

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerklank.records.values.term import Term, Unit
from weerklank.rules.clock.days.counting import add_term, days_between
from weerklank.rules.clock.days.free_days import is_free

STARTS = st.dates(dt.date(2015, 1, 1), dt.date(2095, 12, 31))
TERMS = st.one_of(
    st.builds(Term, st.integers(1, 732), st.just(Unit.DAYS)),
    st.builds(Term, st.integers(1, 120), st.just(Unit.WORKING_DAYS)),
    st.builds(Term, st.integers(1, 104), st.just(Unit.WEEKS)),
    st.builds(Term, st.integers(1, 24), st.just(Unit.MONTHS)),
    st.builds(Term, st.integers(1, 8), st.just(Unit.QUARTERS)),
)
WEEKDAYS_OFF = np.array(
    [day for day in days_between(dt.date(2015, 1, 1), dt.date(2099, 12, 31)) if is_free(day)],
    dtype="datetime64[D]",
)
CALENDAR = np.busdaycalendar(holidays=WEEKDAYS_OFF)


@given(STARTS, st.integers(1, 120))
def test_working_days_agree_with_numpy(start: dt.date, count: int) -> None:
    """N working days on is the day that numpy's business calendar finds."""
    before = np.busday_offset(start, 0, roll="backward", busdaycal=CALENDAR)
    expected = np.busday_offset(before, count, busdaycal=CALENDAR)

    assert add_term(start, Term(count, Unit.WORKING_DAYS)) == expected.astype(object)


@given(STARTS, st.integers(1, 104))
def test_weeks_end_on_the_same_weekday(start: dt.date, count: int) -> None:
    """N weeks from a Tuesday end on the Tuesday N weeks later."""
    end = add_term(start, Term(count, Unit.WEEKS))

    assert (end.weekday(), (end - start).days) == (start.weekday(), 7 * count)


@given(STARTS, st.integers(1, 24))
def test_months_keep_the_day_or_end_the_month(start: dt.date, count: int) -> None:
    """N months end on the same day number, or on the last day of a shorter month."""
    end = add_term(start, Term(count, Unit.MONTHS))

    assert (end.year - start.year) * 12 + end.month - start.month == count
    assert end.day == min(start.day, calendar.monthrange(end.year, end.month)[1])


@given(STARTS, st.integers(1, 8))
def test_a_quarter_is_three_months(start: dt.date, count: int) -> None:
    """Two quarters are six months, and not two days."""
    assert add_term(start, Term(count, Unit.QUARTERS)) == add_term(
        start, Term(3 * count, Unit.MONTHS)
    )


def test_two_quarters_from_the_middle_of_january() -> None:
    """15 January 2026 and two quarters: 15 July 2026, as on a paper calendar."""
    assert add_term(dt.date(2026, 1, 15), Term.parse("2 kwartalen")) == dt.date(2026, 7, 15)


@pytest.mark.parametrize("unit", Unit)
def test_every_unit_is_known_by_its_words(unit: Unit) -> None:
    """What a term is called on the site can be typed, up to two years of it and no more."""
    for count in (1, 2, unit.most):
        assert Term.parse(str(Term(count, unit))) == Term(count, unit)
    with pytest.raises(ValueError, match="two years"):
        Term.parse(str(Term(unit.most + 1, unit)))


@pytest.mark.parametrize("unit", Unit)
def test_the_longest_term_is_two_years(unit: Unit) -> None:
    """Whatever the unit, the longest term ends within two years and a day, and about there."""
    days = (add_term(dt.date(2026, 1, 15), Term(unit.most, unit)) - dt.date(2026, 1, 15)).days

    assert 728 <= days <= 765


@given(STARTS, st.integers(1, 732))
def test_the_day_after_is_day_one(start: dt.date, count: int) -> None:
    """A term of N days holds N days, of which the start is none."""
    end = add_term(start, Term(count, Unit.DAYS))

    assert len(days_between(start + dt.timedelta(days=1), end)) == count


@given(STARTS, TERMS)
def test_a_term_never_ends_on_or_before_its_start(start: dt.date, term: Term) -> None:
    """Every term lasts at least a day."""
    assert add_term(start, term) > start


@given(STARTS, TERMS)
def test_a_longer_term_ends_later(start: dt.date, term: Term) -> None:
    """One unit more is at least a day more."""
    longer = Term(term.count + 1, term.unit)

    assert add_term(start, longer) > add_term(start, term)


@given(STARTS, TERMS)
def test_a_later_start_never_ends_earlier(start: dt.date, term: Term) -> None:
    """A day later in means no earlier out."""
    assert add_term(start + dt.timedelta(days=1), term) >= add_term(start, term)
