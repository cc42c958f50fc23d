"""How a term is counted (termijn): the day after is day one, and the last day belongs to the term.

Days, working days, weeks and months are each counted in their own way, forwards from an event or
backwards from a moment. Recess and pauses are days on which the count stands still.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable

from weerklank.records.term import Term, Unit
from weerklank.rules.clock.free_days import is_free

_DAY = dt.timedelta(days=1)
_WEEK = 7
_MONTHS_IN_YEAR = 12


def never(_day: dt.date) -> bool:
    """No day is left out."""
    return False


def add_term(start: dt.date, term: Term) -> dt.date:
    """The last day of a term that starts the day after `start`, without any act or agreement.

    Months end on the same day number, or on the last day of a month that does not have it.
    """
    return _shifted(start, term, 1)


def subtract_term(moment: dt.date, term: Term) -> dt.date:
    """The last day that lies a full term before `moment`; never moved by free days.

    "At least four weeks before the meeting" is counted backwards.
    """
    # Atw art. 1 lid 2: a term counted backwards is not extended.
    return _shifted(moment, term, -1)


def _shifted(day: dt.date, term: Term, direction: int) -> dt.date:
    if term.unit is Unit.WORKING_DAYS:
        return walk(day, term.count, is_free, direction)
    if term.unit is Unit.MONTHS:
        return _months(day, term.count * direction)
    days = term.count * (_WEEK if term.unit is Unit.WEEKS else 1)
    return day + _DAY * (days * direction)


def _months(day: dt.date, count: int) -> dt.date:
    """`count` months on: the same day number, or the last day of the month."""
    months = day.year * _MONTHS_IN_YEAR + day.month - 1 + count
    year, month = divmod(months, _MONTHS_IN_YEAR)
    last = calendar.monthrange(year, month + 1)[1]
    return dt.date(year, month + 1, min(day.day, last))


def walk(
    day: dt.date, count: int, left_out: Callable[[dt.date], bool], direction: int = 1
) -> dt.date:
    """The `count`th day after (or before) `day`, leaving some days out; `day` itself for 0."""
    while count:
        day += _DAY * direction
        count -= not left_out(day)
    return day


def days_between(first: dt.date, last: dt.date) -> tuple[dt.date, ...]:
    """Every day from `first` to `last`, both included; none when `last` comes first."""
    return tuple(first + _DAY * number for number in range((last - first).days + 1))
