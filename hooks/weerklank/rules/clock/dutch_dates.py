"""Dates as a reader sees them: Dutch and absolute, with the weekday, for use with a calendar."""

from __future__ import annotations

import datetime as dt

from weerklank.records.partial_date import MONTHS, PartialDate

WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")


def in_words(day: dt.date) -> str:
    """`vrijdag 3 april 2026`."""
    return f"{WEEKDAYS[day.weekday()]} {short(day)}"


def short(day: dt.date) -> str:
    """`3 april 2026`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def moment_in_words(moment: PartialDate) -> str:
    """As precise as the date is: a day, `in december 2014`, `in 2014`, a span, or unknown."""
    if moment.exact:
        return f"op {in_words(moment.earliest)}"
    if not moment.known:
        return "op een onbekende dag"
    text = moment.isoformat()
    if "/" not in text:
        month = "" if len(text) == len("2014") else f"{MONTHS[moment.earliest.month - 1]} "
        return f"in {month}{moment.earliest.year}"
    if not moment.has_earliest:
        return f"op {short(moment.latest)} of eerder"
    if not moment.has_latest:
        return f"op {short(moment.earliest)} of later"
    return f"tussen {short(moment.earliest)} en {short(moment.latest)}"


def enumerated(parts: tuple[str, ...]) -> str:
    """`a`, `a en b`, `a, b en c`."""
    if len(parts) <= 1:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} en {parts[-1]}"


def days_in_words(count: int) -> str:
    """`1 dag`, `2 dagen`."""
    return f"{count} {'dag' if count == 1 else 'dagen'}"
