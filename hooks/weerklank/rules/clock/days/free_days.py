"""The calendar of free days: Saturdays, Sundays and generally recognised holidays.

Computed from art. 3 of the Algemene termijnenwet as in force since 10 October 2010, for 1900-2199.
Each free day has a Dutch name, because the calculation sheet shows why a day was passed over.
"""

import datetime as dt
from functools import lru_cache

from weerklank.rules.clock.days.equated_days import equating_decree

_SATURDAY, _SUNDAY = 5, 6
_FIRST_KINGS_DAY = 2014
_FIRST_SATURDAY_BEFORE = 1980
_FIRST_QUEENS_DAY_IN_APRIL = 1949


def easter(year: int) -> dt.date:
    """Easter Sunday in the Gregorian calendar, by the anonymous computus of 1876 (Meeus)."""
    century, in_century = divmod(year, 100)
    leap_centuries, century_rest = divmod(century, 4)
    moon_shift = (century - (century + 8) // 25 + 1) // 3
    golden = year % 19
    epact = (19 * golden + century - leap_centuries - moon_shift + 15) % 30
    leaps, year_rest = divmod(in_century, 4)
    to_sunday = (32 + 2 * century_rest + 2 * leaps - epact - year_rest) % 7
    correction = (golden + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * correction + 114, 31)
    return dt.date(year, month, day + 1)


def monarchs_day(year: int) -> dt.date:
    """The day on which the birthday of the monarch is celebrated (Koningsdag, Koninginnedag).

    27 April since 2014, 30 April before, 31 August before 1949; never on a Sunday: the Saturday
    before it since 1980, until then the Monday after it. Sources: BWBR0032908; KB 24 April 1980.
    """
    if year >= _FIRST_KINGS_DAY:
        day = dt.date(year, 4, 27)
    elif year >= _FIRST_QUEENS_DAY_IN_APRIL:
        day = dt.date(year, 4, 30)
    else:
        day = dt.date(year, 8, 31)
    if day.weekday() != _SUNDAY:
        return day
    return day + dt.timedelta(days=-1 if year >= _FIRST_SATURDAY_BEFORE else 1)


@lru_cache(maxsize=512)
def holidays(year: int) -> dict[dt.date, str]:
    """The holidays of art. 3 lid 1 and 2 in `year` with their Dutch names; do not change it."""
    sunday = easter(year)
    named = {
        # Atw art. 3 lid 2 stands first: when two fall on one day, the name of lid 1 is kept.
        sunday - dt.timedelta(days=2): "Goede Vrijdag",
        # Atw art. 3 lid 1
        monarchs_day(year): "Koningsdag" if year >= _FIRST_KINGS_DAY else "Koninginnedag",
        dt.date(year, 5, 5): "Bevrijdingsdag",
        dt.date(year, 1, 1): "Nieuwjaarsdag",
        sunday + dt.timedelta(days=1): "tweede paasdag",
        sunday + dt.timedelta(days=39): "Hemelvaartsdag",
        sunday + dt.timedelta(days=50): "tweede pinksterdag",
        dt.date(year, 12, 25): "eerste kerstdag",
        dt.date(year, 12, 26): "tweede kerstdag",
    }
    return dict(sorted(named.items()))


def free_day_name(day: dt.date) -> str | None:
    """Why `day` is free, in Dutch; None on an ordinary day.

    A holiday at the weekend keeps the name of the holiday.
    """
    if name := holidays(day.year).get(day):
        return name
    # Atw art. 3 lid 3
    if decree := equating_decree(day):
        return f"gelijkgesteld met een feestdag ({decree.source})"
    # Atw art. 1 lid 1
    return {_SATURDAY: "zaterdag", _SUNDAY: "zondag"}.get(day.weekday())


def is_free(day: dt.date) -> bool:
    """Whether `day` is a Saturday, a Sunday, a holiday or equated with one."""
    return free_day_name(day) is not None
