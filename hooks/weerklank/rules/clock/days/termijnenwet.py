"""The Algemene termijnenwet (BWBR0002448): what happens to a term that ends on a free day.

The act binds terms set in a wet; whether it holds for a by-law or an agreement is for the agreement
to say. These functions answer only what the act would do, never whether it applies.
"""

import datetime as dt
from collections.abc import Callable
from itertools import islice

from weerklank.records.values.term import Counted, Term
from weerklank.rules.clock.days.counting import DAY, days_between, never
from weerklank.rules.clock.days.free_days import is_free

_SHORTEST_FOR_MINIMUM = 3
_ORDINARY_DAYS = 2


def covers(term: Term) -> bool:
    """Whether the act holds for a term of this length: 90 days, 12 weeks or 3 months at most."""
    # Atw art. 4, under b
    return term.count <= term.unit.most_under_act


def holds_two_ordinary_days(
    start: dt.date, end: dt.date, term: Term, stopped: Callable[[dt.date], bool] = never
) -> dt.date:
    """`end`, or the later day on which the term holds two days that are not free.

    Only for terms of three days or more; `stopped` are days on which the clock stood still.
    """
    # Atw art. 2
    if term.counted is not Counted.MONTHS and term.size < _SHORTEST_FOR_MINIMUM:
        return end
    within = days_between(start + DAY, end)
    ordinary = (day for day in within if not is_free(day) and not stopped(day))
    # Nearly every term has them in its first days: the others need not be looked at.
    found = len(list(islice(ordinary, _ORDINARY_DAYS)))
    while found < _ORDINARY_DAYS:
        end += DAY
        found += not is_free(end) and not stopped(end)
    return end


def first_ordinary_day(day: dt.date) -> dt.date:
    """`day`, or the next day that is no Saturday, Sunday or holiday."""
    # Atw art. 1 lid 1
    while is_free(day):
        day += DAY
    return day
