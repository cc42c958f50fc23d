"""Which day it is: an input of every build, decided once, at the edge."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


class NoSuchDayError(ValueError):
    """A day was given that does not exist; the text is for the user."""


def decide_today(
    option: str | None, environ: Mapping[str, str], configured: object, clock: dt.datetime
) -> dt.date:
    """The day of the verdicts, in Europe/Amsterdam.

    `--today`, else `WEERKLANK_TODAY`, else the day set for an example site, else
    `SOURCE_DATE_EPOCH`, else the clock. `clock` must know its time zone. Raises `NoSuchDayError`
    for a day that does not exist.
    """
    for name, given in (
        ("--today", option),
        ("WEERKLANK_TODAY", environ.get("WEERKLANK_TODAY")),
        ("extra.weerklank.today", configured),
    ):
        if given:
            return _day(name, given)
    epoch = environ.get("SOURCE_DATE_EPOCH")
    if epoch:
        if not epoch.isdecimal():
            message = f"SOURCE_DATE_EPOCH is {epoch!r}. Dat moet een aantal seconden zijn."
            raise NoSuchDayError(message)
        return dt.datetime.fromtimestamp(int(epoch), AMSTERDAM).date()
    return clock.astimezone(AMSTERDAM).date()


def _day(name: str, given: object) -> dt.date:
    if isinstance(given, dt.date):
        return given
    try:
        return dt.date.fromisoformat(str(given))
    except ValueError:
        message = f"{name} is {given!r}. Schrijf een dag die bestaat: jjjj-mm-dd, zoals 2026-05-20."
        raise NoSuchDayError(message) from None
