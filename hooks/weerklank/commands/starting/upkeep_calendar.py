"""The calendar that a new council gets: what must be looked at, so that the site lives for years.

It goes to the people of the council and stands on no page: it says when a key runs out.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from weerklank.publish.data.feeds.calendar_text import calendar, text_value
from weerklank.words.packaged import table_of

FILE = "onderhoud.ics"
LAST_OF_EVERY_MONTH = 28
"""A rule that begins on the 31st passes over every month without one (RFC 5545, 3.3.10)."""


@dataclass(frozen=True, slots=True)
class _Chore:
    """What to do, the first time so many days after the beginning, and then by a rule."""

    key: str
    days: int
    rule: str
    title: str
    how: str


def upkeep_calendar(council: str, body: str, begun: dt.date) -> str:
    """The chores of a council that began on a day; a calendar takes it in as a file."""
    chores = [_Chore(**one) for one in table_of("weerklank.commands.starting", "chores.yaml")]
    events = (line for chore in chores for line in _event(chore, body, begun))
    return calendar("Onderhoud", f"Onderhoud van de site van {council}", events)


def _event(chore: _Chore, body: str, begun: dt.date) -> Iterator[str]:
    """One day a time, which blocks nobody's time (RFC 5545, 3.6.1)."""
    day = begun + dt.timedelta(days=chore.days)
    day = day.replace(day=min(day.day, LAST_OF_EVERY_MONTH))
    yield "BEGIN:VEVENT"
    yield f"UID:{chore.key}-{body}-{begun:%Y%m%d}@weerklank"
    yield f"DTSTAMP:{begun:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{day:%Y%m%d}"
    yield f"RRULE:{chore.rule}"
    yield f"SUMMARY:{text_value(chore.title)}"
    yield f"DESCRIPTION:{text_value(chore.how)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"
