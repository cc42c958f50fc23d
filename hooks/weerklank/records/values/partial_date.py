"""A date as precise as its source: a day, a month, a year, a span, or unknown.

Old files often say no more than "december 2014". Such a date is carried as the interval of all
days it can be; the rules give a verdict only when every day in it gives the same one.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass

UNKNOWN_EARLIEST = dt.date(1900, 1, 1)
"""Stands for 'no earliest day known'."""

UNKNOWN_LATEST = dt.date(2199, 12, 31)
"""Stands for 'no latest day known'."""

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december",
)  # fmt: skip
"""The Dutch names of the months, January first."""

_UNKNOWN_WORDS = frozenset({"unknown", "onbekend"})
_YEAR = re.compile(r"^(\d{4})$", re.ASCII)
_MONTH = re.compile(r"^(\d{4})-(\d{2})$", re.ASCII)
_DAY = re.compile(r"^(\d{4})-(\d{2})-(\d{2})$", re.ASCII)


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """Every day from `earliest` to `latest`, both included; `earliest <= latest` always holds."""

    earliest: dt.date
    latest: dt.date

    def __post_init__(self) -> None:
        """Refuse an interval that holds no day."""
        if self.earliest > self.latest:
            message = f"{self.earliest} is later than {self.latest}"
            raise ValueError(message)

    @classmethod
    def of(cls, day: dt.date) -> PartialDate:
        """One known day."""
        return cls(day, day)

    @classmethod
    def unknown(cls) -> PartialDate:
        """A date of which nothing is known."""
        return cls(UNKNOWN_EARLIEST, UNKNOWN_LATEST)

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read `2014-12-01`, `2014-12`, `2014`, `2014/2015-03`, `../2021-04-08` or `onbekend`.

        A span has a slash between its two ends, `..` for an end that is not known.
        Years run from 1900 to 2199. Anything else, or a day that does not exist, is a `ValueError`.
        """
        text = text.strip()
        if text.lower() in _UNKNOWN_WORDS:
            return cls.unknown()
        first, slash, last = text.partition("/")
        if not slash:
            return cls(*_days(text))
        return cls(
            UNKNOWN_EARLIEST if first == ".." else _days(first)[0],
            UNKNOWN_LATEST if last == ".." else _days(last)[1],
        )

    @property
    def exact(self) -> bool:
        """Whether it is one known day."""
        return self.earliest == self.latest

    @property
    def known(self) -> bool:
        """Whether anything at all is known of it."""
        return self != PartialDate.unknown()

    @property
    def has_earliest(self) -> bool:
        """Whether an earliest day is known."""
        return self.earliest != UNKNOWN_EARLIEST

    @property
    def has_latest(self) -> bool:
        """Whether a latest day is known."""
        return self.latest != UNKNOWN_LATEST

    def not_after(self, day: dt.date) -> PartialDate:
        """The same date, knowing that it is no later than `day` (something that has happened)."""
        return PartialDate(min(self.earliest, day), min(self.latest, day))

    def isoformat(self) -> str:
        """The shortest text that `parse` reads back as this date."""
        if self.exact:
            return self.earliest.isoformat()
        if not self.known:
            return "unknown"
        for text in (f"{self.earliest:%Y}", f"{self.earliest:%Y-%m}"):
            if (self.earliest, self.latest) == _days(text):
                return text
        first = self.earliest.isoformat() if self.has_earliest else ".."
        last = self.latest.isoformat() if self.has_latest else ".."
        return f"{first}/{last}"

    def __str__(self) -> str:
        """As `isoformat`."""
        return self.isoformat()


def _days(text: str) -> tuple[dt.date, dt.date]:
    if match := _YEAR.match(text):
        year = int(match[1])
        first, last = dt.date(year, 1, 1), dt.date(year, 12, 31)
    elif match := _MONTH.match(text):
        year, month = int(match[1]), int(match[2])
        first = dt.date(year, month, 1)
        last = dt.date(year, month, calendar.monthrange(year, month)[1])
    elif match := _DAY.match(text):
        first = last = dt.date(int(match[1]), int(match[2]), int(match[3]))
    else:
        message = f"{text!r} is not a date"
        raise ValueError(message)
    if first < UNKNOWN_EARLIEST or last > UNKNOWN_LATEST:
        message = f"{text!r} lies outside 1900-2199"
        raise ValueError(message)
    return first, last


def day_typed(given: object) -> dt.date | None:
    """The day that stands there as jjjj-mm-dd; None for any other notation, or no day at all."""
    if isinstance(given, dt.date):
        return given.date() if isinstance(given, dt.datetime) else given
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", str(given), re.ASCII):
        return None
    try:
        return dt.date.fromisoformat(str(given))
    except ValueError:
        return None


class OuterDays(tuple[dt.date, ...]):
    """Days of which one holds, or a day between them: the first and the last are the extremes.

    Never equal to the same days without those between: a reader is told something else.
    """

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        """Whether it is the same range."""
        return isinstance(other, OuterDays) and tuple(self) == tuple(other)

    def __ne__(self, other: object) -> bool:
        """The opposite: a tuple has one of its own."""
        return not self == other

    def __hash__(self) -> int:
        """Another one than that of the bare days."""
        return hash((OuterDays, tuple(self)))
