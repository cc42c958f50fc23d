"""A reader with a paper calendar: redoes a calculation sheet from its Dutch words alone.

It knows nothing of the rules' own functions. It reads the dates, the term and the amounts from the
text, does each step itself, and stops at the first step that does not come out.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Sequence

import holidays as oracle

from weerklank.messages.catalogue import text_of
from weerklank.rules.clock.sheet.step import Step

MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
DATE = re.compile(
    rf"({'|'.join(WEEKDAYS)})? ?(\d{{1,2}}) ({'|'.join(MONTHS)}) (\d{{4}})", re.IGNORECASE
)
AMOUNT = re.compile(r"(\d+) (dagen|dag|werkdagen|werkdag|weken|week|maanden|maand)\b")
EQUATED = {
    dt.date(year, month, day)
    for year, days in {
        2017: ((4, 28), (5, 26)),
        2018: ((5, 11), (12, 24), (12, 31)),
        2019: ((5, 31), (12, 27)),
        2020: ((5, 22),),
        2021: ((5, 14),),
        2022: ((5, 27),),
        2023: ((4, 28), (5, 19)),
        2024: ((5, 10), (12, 27)),
        2025: ((5, 30),),
        2026: ((1, 2), (5, 15)),
        2027: ((5, 7),),
        2028: ((4, 28), (5, 26)),
    }.items()
    for month, day in days
}
FREE = oracle.country_holidays("NL", years=range(2010, 2101), categories=("public", "optional"))
DAY = dt.timedelta(days=1)
NO_DAYS: frozenset[dt.date] = frozenset()


def free(day: dt.date) -> bool:
    """Whether offices are closed, by the library and the decrees."""
    return day.weekday() > 4 or day in FREE or day in EQUATED


def dates_in(text: str) -> list[dt.date]:
    """Every date in a text; each weekday that is named must be right."""
    found = []
    for weekday, day, month, year in DATE.findall(text):
        date = dt.date(int(year), MONTHS.index(month.lower()) + 1, int(day))
        assert not weekday or WEEKDAYS[date.weekday()] == weekday.lower(), text
        found.append(date)
    return found


class PaperCalendar:
    """A finger on the calendar: `end` before the act, `last` after it, and the lines read."""

    def __init__(self, steps: Sequence[Step]) -> None:
        """Read all steps; `results` are the last days found, one for each count."""
        self.results: list[dt.date] = []
        self.start = self.end = self.last = self.counted = dt.date.min
        self.amount, self.unit = 0, ""
        self.recess: set[dt.date] = set()
        self.stopped: set[dt.date] = set()
        self.extended = False
        self.free_read: list[dt.date] = []
        for step in steps:
            getattr(self, f"read_{step.kind}")(text_of(step.what), dates_in(text_of(step.what)))

    def read_agreement(self, text: str, _dates: list[dt.date]) -> None:
        """Take the term from `binnen 6 weken`."""
        amount, unit = AMOUNT.findall(text.split(" Bron:", maxsplit=1)[0])[-1]
        self.amount, self.unit = int(amount), unit

    def read_start(self, _text: str, dates: list[dt.date]) -> None:
        """Take the day on which the clock started, if one is named."""
        self.start = dates[-1] if dates else self.start

    def read_note(self, text: str, dates: list[dt.date]) -> None:
        """Begin again when another start is tried; other notes move nothing."""
        if text.startswith("Als de termijn begon"):
            (self.start,) = dates

    read_notice = read_note

    def read_reading(self, _text: str, dates: list[dt.date]) -> None:
        """A reading that ends with a date must be the date just found."""
        if dates:
            assert dates[0] == self.last
            self.results.append(self.last)

    def read_count(self, _text: str, dates: list[dt.date]) -> None:
        """Count the term itself."""
        self.recess, self.stopped, self.extended = set(), set(), False
        self.free_read = []
        assert dates[0] == self.start + DAY
        self.end = self.last = self.counted = self._count()
        assert dates[-1] == self.end

    def _count(self) -> dt.date:
        if self.unit.startswith("werkdag"):
            return self._on(self.start, self.amount, working=True)
        if self.unit.startswith("maand"):
            month = self.start.month - 1 + self.amount
            year, month = self.start.year + month // 12, month % 12 + 1
            last = calendar.monthrange(year, month)[1]
            return dt.date(year, month, min(self.start.day, last))
        return self.start + DAY * self.amount * (7 if self.unit.startswith("we") else 1)

    def _on(
        self, day: dt.date, amount: int, *, working: bool, skip: frozenset[dt.date] = frozenset()
    ) -> dt.date:
        while amount:
            day += DAY
            amount -= not ((working and free(day)) or day in skip)
        return day

    def read_skipped(self, text: str, dates: list[dt.date]) -> None:
        """A recess, a free day among working days, or a free day at the end."""
        if "telt het reces niet mee" in text:
            first, until, before, after = dates
            self._count_recess(text, first, until)
            assert (before, after) == (self.last, self.end)
            self.last = self.end
        elif "kan de termijn niet eindigen" in text:
            day, *_ = dates
            assert free(day)
            assert day == self.last
            self.last += DAY
        else:
            day, *_ = dates
            assert free(day)
            self.free_read.append(day)

    def _count_recess(self, text: str, first: dt.date, until: dt.date) -> None:
        days = {first + DAY * n for n in range((until - first).days + 1)}
        working = self.unit.startswith("werkdag")
        new = {day for day in days - self.recess if day > self.start}
        amount, _ = AMOUNT.findall(text)[0]
        assert int(amount) == sum(not (working and free(day)) for day in new)
        self.recess |= days
        self.end = self._on(self.end, int(amount), working=working)

    def read_minimum(self, _text: str, dates: list[dt.date]) -> None:
        """Go on until there are two ordinary days on which the clock ran."""
        before, enough = dates
        assert before == self.end
        ordinary, day = 0, self.start
        while ordinary < 2 or day < before:
            day += DAY
            ordinary += not free(day) and day not in self.stopped
        assert day == enough
        self.last = day

    def read_rolled(self, _text: str, dates: list[dt.date]) -> None:
        """The finger already stands on the first day that is not free."""
        assert dates == [self.last]
        assert not free(self.last)

    def read_pause(self, text: str, dates: list[dt.date]) -> None:
        """Add the days of the pause to the end before the act; one that goes on has no days."""
        if "Zolang staat de klok stil" in text:
            return
        asked, *back, before, added = dates[:4] if "antwoord daarop" in text else dates[:3]
        assert before == self.end
        amount, unit = AMOUNT.findall(text)[0]
        skip = self.recess_days if "zonder de dagen van het reces" in text else NO_DAYS
        self.end = self._on(self.end, int(amount), working=unit.startswith("werk"), skip=skip)
        assert added == self.end
        if "eindigt niet terwijl" in text:
            self.end = dates[-1]
        if back:
            first = max(asked, self.start) + DAY
            self.stopped |= {first + DAY * n for n in range((back[0] - first).days + 1)}
        self.last = self.end

    recess_days: frozenset[dt.date] = NO_DAYS
    """The days of the agreed recess, which stand in the agreement itself."""

    def read_extension(self, _text: str, dates: list[dt.date]) -> None:
        """Go to the date that was announced."""
        self.end = self.last = dates[1]

    def read_result(self, _text: str, dates: list[dt.date]) -> None:
        """The last day must be where the finger stands."""
        assert dates == [self.last]
        self.results.append(self.last)
        if self.unit.startswith("werkdag"):
            counted = (self.start + DAY * (1 + n) for n in range((self.counted - self.start).days))
            assert self.free_read == [day for day in counted if free(day)]
