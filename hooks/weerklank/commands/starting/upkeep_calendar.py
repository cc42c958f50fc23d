"""The calendar that a new council gets: what must be looked at, so that the site lives for years.

It goes to the people of the council and stands on no page: it says when a key runs out.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from weerklank.publish.data.calendar_text import calendar, text_value

FILE = "onderhoud.ics"


@dataclass(frozen=True, slots=True)
class _Chore:
    """What to do, the first time so many days after the beginning, and then by a rule."""

    key: str
    days: int
    rule: str
    title: str
    how: str


_CHORES = (
    _Chore(
        "nakijken",
        30,
        "FREQ=MONTHLY",
        "Kijk de site na",
        "Open de site. Klopt wat er staat, en is hij van vandaag of gisteren? Zet daarna bij "
        "Instellingen de dag van vandaag bij: Nagekeken op.",
    ),
    _Chore(
        "bewaking",
        182,
        "FREQ=MONTHLY;INTERVAL=6",
        "Test de bewaking",
        "Zet het dagelijkse schema drie dagen uit. Komt de mail bij twee mensen? Zet het weer aan.",
    ),
    _Chore(
        "toegang",
        335,  # a month before GitHub's 366 days are over
        "FREQ=YEARLY",
        "Maak een nieuw toegangstoken",
        "Een token geldt hooguit een jaar. Hoe het moet, staat in de handleiding bij: Zo begint u.",
    ),
    _Chore(
        "domein",
        305,
        "FREQ=YEARLY",
        "Is het webadres betaald?",
        "Vraag het aan wie de rekening krijgt. Verloopt het adres, dan werkt geen QR-code meer.",
    ),
    _Chore(
        "eigenaren",
        365,
        "FREQ=YEARLY",
        "Zijn er nog twee eigenaren?",
        "Loop de bladzijde Overdracht van het account na. Is iemand weg, zoek dan nu een ander.",
    ),
)


def upkeep_calendar(council: str, body: str, begun: dt.date) -> str:
    """The chores of a council that began on a day; a calendar takes it in as a file."""
    events = (line for chore in _CHORES for line in _event(chore, body, begun))
    return calendar("Onderhoud", f"Onderhoud van de site van {council}", events)


def _event(chore: _Chore, body: str, begun: dt.date) -> Iterator[str]:
    """One day a time, which blocks nobody's time (RFC 5545, 3.6.1)."""
    day = begun + dt.timedelta(days=chore.days)
    yield "BEGIN:VEVENT"
    yield f"UID:{chore.key}-{body}-{begun:%Y%m%d}@weerklank"
    yield f"DTSTAMP:{begun:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{day:%Y%m%d}"
    yield f"RRULE:{chore.rule}"
    yield f"SUMMARY:{text_value(chore.title)}"
    yield f"DESCRIPTION:{text_value(chore.how)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"
