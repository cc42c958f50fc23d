"""Which date a person meant by what was typed: every form in which Dutch people write one.

Only for the text of a fault and for what the wizard says back: nothing in a file is changed.
"""

import datetime as dt
import re
from calendar import monthrange
from contextlib import suppress
from zoneinfo import ZoneInfo

from weerklank.records.values.partial_date import MONTHS, PartialDate

_WEEKDAY = re.compile(
    r"^(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:ma|di|wo|do|vr|za|zo)\.?)[ ,]+"
)
_DAY_FIRST = re.compile(
    r"^(\d{1,2})(?:e|ste|de)?[-/. ]+(\d{1,2}|[a-z]+)\.?[-/. ]+'?(\d{4}|\d{2})$", re.ASCII
)
_NO_YEAR = re.compile(r"^(\d{1,2})(?:e|ste|de)?[-/. ]+(\d{1,2}|[a-z]+)\.?$", re.ASCII)
_DAYS_AGO = {"vandaag": 0, "gisteren": 1, "eergisteren": 2}
_YEAR_FIRST = re.compile(r"^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:[t ].*)?$", re.ASCII)
_RUN_TOGETHER = (
    re.compile(r"^(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})$", re.ASCII),
    re.compile(r"^(?P<day>\d{2})(?P<month>\d{2})(?P<year>\d{4})$", re.ASCII),
)
"""20260504 and 04052026. No day has both readings: as a month 19 and 20 are none."""

_MONTH_FIRST = re.compile(r"^(?P<month>\d{1,2})[-/. ](?P<year>\d{4})$", re.ASCII)
_MONTH_LAST = re.compile(r"^(?P<year>\d{4})[-/. ](?P<month>\d{1,2})$", re.ASCII)
_MONTH_ALONE = re.compile(
    r"^(?:(?:begin|half|medio|midden|eind|in|rond)(?: van)? )?"
    r"([a-z]+)\.?(?:[- ]+'?(\d{4}|\d{2}))?$",
    re.ASCII,
)
_QUARTER = re.compile(
    r"^(?:(?:[qk]|kwartaal )(?P<one>[1-4])|(?P<other>[1-4])(?:e|ste|de)? (?:kwartaal|kw\.?))"
    r"[ ,-]+(?:van )?'?(?P<year>\d{4}|\d{2})$",
    re.ASCII,
)
_WEEK = re.compile(r"^(?:week|wk\.?) ?(\d{1,2})[ ,/-]+(?:van )?'?(\d{4}|\d{2})$", re.ASCII)
_YEAR_BEFORE = re.compile(r"^(\d{4})[ -]+([qk][1-4])$", re.ASCII)
_NTH = {"eerste": "1e", "tweede": "2e", "derde": "3e", "vierde": "4e"}
_EITHER_WAY = re.compile(r"^(\d{1,2})/(\d{1,2})/\d{2,4}$", re.ASCII)
_MONTHS_IN_YEAR = 12
_CENTURY_TURNS = 70
"""'24 is 2024 and '98 is 1998: no council here kept papers before 1970, none writes of 2070."""

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def day_in_amsterdam(given: str) -> str | None:
    """The day here of a moment that a program wrote: late on 1 September in UTC is the 2nd."""
    try:
        moment = dt.datetime.fromisoformat(given.strip())
    except ValueError:
        return None
    here = moment.astimezone(AMSTERDAM) if moment.tzinfo else moment
    return here.date().isoformat()


def date_meant(given: str) -> str | None:
    """The day as it should be typed, when `given` is a day in another notation; else None.

    Two figures for the year are read as the nearest century. `2/5/2025` is read the Dutch way, with
    the day first; `can_be_two_days` tells that somebody else may have meant the other.
    """
    text = _WEEKDAY.sub("", given.strip().lower()[:40])
    if match := _DAY_FIRST.match(text):
        day, month, year = match[1], match[2], match[3]
    elif match := _YEAR_FIRST.match(text):
        year, month, day = match[1], match[2], match[3]
    else:
        return _run_together(text)
    number = _month_number(month)
    if number is None:
        return None
    meant = f"{_whole_year(year)}-{number:02d}-{int(day):02d}"
    return meant if meant != given.strip() and is_date(meant) else None


def _run_together(text: str) -> str | None:
    matches = (one.match(text) for one in _RUN_TOGETHER)
    days = (f"{m['year']}-{m['month']}-{m['day']}" for m in matches if m)
    return next((day for day in days if is_date(day)), None)


def no_such_day(given: str) -> tuple[int, int, int] | None:
    """Year, month and day of "31 februari 2026": a date in shape, of a day that is not there."""
    text = _WEEKDAY.sub("", given.strip().lower()[:40])
    match = _DAY_FIRST.match(text)
    number = _month_number(match[2]) if match else None
    if match is None or number is None:
        return None
    year, day = int(_whole_year(match[3])), int(match[1])
    return (year, number, day) if day > monthrange(year, number)[1] else None


def day_meant(given: str, today: dt.date) -> str | None:
    """The day that is meant by "5 mrt" or "gisteren"; without a year the newest that has been."""
    text = _WEEKDAY.sub("", " ".join(given.lower()[:40].split()))
    if text in _DAYS_AGO:
        return (today - dt.timedelta(days=_DAYS_AGO[text])).isoformat()
    match = _NO_YEAR.match(text)
    number = _month_number(match[2]) if match else None
    if match is None or number is None:
        return None
    days = (f"{year}-{number:02d}-{int(match[1]):02d}" for year in (today.year, today.year - 1))
    return next((day for day in days if is_date(day) and day <= today.isoformat()), None)


def without_year(given: str) -> str | None:
    """Month and day (`mm-dd`) of "1 september", of which nobody said the year; else None."""
    match = _NO_YEAR.match(_WEEKDAY.sub("", " ".join(given.lower()[:40].split())))
    number = _month_number(match[2]) if match else None
    return f"{number:02d}-{int(match[1]):02d}" if match and number else None


def month_meant(given: str, today: dt.date) -> str | None:
    """The month (`jjjj-mm`) that is meant by "begin maart" or "mrt 2024"; else None.

    Without a year the newest such month that has begun on `today`.
    """
    match = _MONTH_ALONE.match(" ".join(given.lower()[:40].split()))
    number = _month_number(match[1]) if match and not match[1].isdigit() else None
    if match is None or number is None:
        return None
    if match[2]:
        meant = f"{_whole_year(match[2])}-{number:02d}"
        return meant if is_date(meant) else None
    return f"{today.year if number <= today.month else today.year - 1}-{number:02d}"


def month_of_year(given: str) -> str | None:
    """The month (`jjjj-mm`) that is meant by "mei 2026", 5-2026 or 2026-5; else None."""
    text = " ".join(given.lower()[:40].split())
    if match := _MONTH_FIRST.match(text) or _MONTH_LAST.match(text):
        meant = f"{match['year']}-{int(match['month']):02d}"
        return meant if meant != text and is_date(meant) else None
    match = _MONTH_ALONE.match(text)
    return month_meant(given, dt.date.max) if match and match[2] else None


def span_meant(given: str) -> str | None:
    """Where "Q3 2024", "3e kwartaal 2024" or "week 48 2024" begins and ends; else None."""
    words = given.lower()[:40].split()
    text = _YEAR_BEFORE.sub(r"\2 \1", " ".join(_NTH.get(word, word) for word in words))
    if match := _QUARTER.match(text):
        named, last = _whole_year(match["year"]), 3 * int(match["one"] or match["other"])
        meant = f"{named}-{last - 2:02d}/{named}-{last:02d}"
        return meant if is_date(meant) else None
    if match := _WEEK.match(text):
        year, week = int(_whole_year(match[2])), int(match[1])
        with suppress(ValueError):  # most years have no week 53
            monday = dt.date.fromisocalendar(year, week, 1)
            meant = f"{monday}/{monday + dt.timedelta(days=6)}"
            return meant if is_date(meant) else None
    return None


def can_be_two_days(given: str) -> bool:
    """Whether an American reads another day in it: 2/5/2025 is 2 May here, 5 February there."""
    match = _EITHER_WAY.match(given.strip())
    if match is None or match[1] == match[2]:
        return False
    return int(match[1]) <= _MONTHS_IN_YEAR and int(match[2]) <= _MONTHS_IN_YEAR


def looks_like_date(given: str) -> bool:
    """Whether it has the shape of a date, so that the day itself must be what is wrong."""
    return bool(re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", given.strip(), re.ASCII))


def turned_round(given: str) -> str | None:
    """The day that is meant by 2025-31-12, where the month stands last; else None."""
    year, _, rest = given.strip().partition("-")
    day, _, month = rest.partition("-")
    meant = f"{year}-{month}-{day}"
    return meant if is_date(meant) else None


def _whole_year(year: str) -> str:
    if len(year) > 2:  # noqa: PLR2004 (two figures)
        return year
    return f"{19 if int(year) >= _CENTURY_TURNS else 20}{year}"


def _month_number(month: str) -> int | None:
    if month.isdigit():
        return int(month) if 1 <= int(month) <= _MONTHS_IN_YEAR else None
    name = "maart" if month == "mrt" else month
    found = (number for number, full in enumerate(MONTHS, start=1) if full.startswith(name))
    if name == "sept":
        return MONTHS.index("september") + 1
    return next(found, None) if len(name) >= len("mei") else None


def is_date(text: str) -> bool:
    """Whether it is a day, a month or a year as records write it, and exists."""
    try:
        PartialDate.parse(text)
    except ValueError:
        return False
    return True
