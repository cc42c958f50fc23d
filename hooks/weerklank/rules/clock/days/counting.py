"""How a term is counted (termijn): the day after is day one, and the last day belongs to the term.

Days, working days and months are each counted in their own way. Recess and pauses are days on
which the count stands still.
"""

import calendar
import datetime as dt
from collections.abc import Callable
from typing import assert_never

from weerklank.records.values.term import Counted, Term
from weerklank.rules.clock.days.free_days import is_free

DAY = dt.timedelta(days=1)
_MONTHS_IN_YEAR = 12


def never(_day: dt.date) -> bool:
    """No day is left out."""
    return False


def add_term(start: dt.date, term: Term) -> dt.date:
    """The last day of a term that starts the day after `start`, without any act or agreement.

    Months end on the same day number, or on the last day of a month that does not have it.
    """
    match term.counted:
        case Counted.DAYS:
            return start + DAY * term.size
        case Counted.WORKING_DAYS:
            return walk(start, term.size, is_free)
        case Counted.MONTHS:
            return _months(start, term.size)
        case _:
            assert_never(term.counted)


def _months(day: dt.date, count: int) -> dt.date:
    """`count` months on: the same day number, or the last day of the month."""
    months = day.year * _MONTHS_IN_YEAR + day.month - 1 + count
    year, month = divmod(months, _MONTHS_IN_YEAR)
    last = calendar.monthrange(year, month + 1)[1]
    return dt.date(year, month + 1, min(day.day, last))


def walk(day: dt.date, count: int, left_out: Callable[[dt.date], bool]) -> dt.date:
    """The `count`th day after `day`, leaving some days out; `day` itself for 0."""
    while count:
        day += DAY
        count -= not left_out(day)
    return day


def days_between(first: dt.date, last: dt.date) -> tuple[dt.date, ...]:
    """Every day from `first` to `last`, both included; none when `last` comes first."""
    return tuple(first + DAY * number for number in range((last - first).days + 1))
