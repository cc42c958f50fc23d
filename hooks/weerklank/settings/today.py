"""Which day it is: an input of every build, decided once, at the edge."""

import datetime as dt
from collections.abc import Mapping

from click import ClickException

from weerklank.records.values.date_meant import AMSTERDAM
from weerklank.records.values.partial_date import (
    UNKNOWN_EARLIEST,
    UNKNOWN_LATEST,
    day_typed,
)

_LONGEST_SHOWN = 40
"""Characters of what was typed, so that the sentence after it is seen."""


class NoSuchDayError(ClickException):
    """A day was given that does not exist; the text is for the user."""


def decide_today(
    option: str | None, environ: Mapping[str, str], configured: object, clock: dt.datetime
) -> dt.date:
    """The day of the verdicts, in Europe/Amsterdam.

    `--today`, else `WEERKLANK_TODAY`, else the day set for an example site, else
    `SOURCE_DATE_EPOCH`, else the clock. `clock` must know its time zone. Raises `NoSuchDayError`
    for a day that does not exist, or that no record can bear.
    """
    of_source = _of_source(environ.get("SOURCE_DATE_EPOCH"))
    for name, given in (
        ("--today", option),
        ("WEERKLANK_TODAY", environ.get("WEERKLANK_TODAY")),
        ("extra.weerklank.today", configured),
    ):
        if given:
            return _day(name, given)
    return of_source or clock.astimezone(AMSTERDAM).date()


def _of_source(epoch: str | None) -> dt.date | None:
    """The day of `SOURCE_DATE_EPOCH`; one that cannot be is told, also where it is not needed."""
    if not epoch:
        return None
    try:
        day = dt.datetime.fromtimestamp(int(epoch), AMSTERDAM).date()
    except (ValueError, OverflowError, OSError):
        raise NoSuchDayError(
            f"SOURCE_DATE_EPOCH is {_short(epoch)}. Dat moet een aantal seconden zijn sinds 1970, "
            "zoals 1795392000."
        ) from None
    return _of_records("SOURCE_DATE_EPOCH", epoch, day)


def _day(name: str, given: object) -> dt.date:
    day = day_typed(given)
    if day is None:
        shown = _short(str(given))
        message = f"{name} is {shown}. Schrijf een dag die bestaat: jjjj-mm-dd, zoals 2026-05-20."
        raise NoSuchDayError(message)
    return _of_records(name, str(given), day)


def _of_records(name: str, given: str, day: dt.date) -> dt.date:
    """The day, when a date in a record can be of it."""
    if not UNKNOWN_EARLIEST <= day <= UNKNOWN_LATEST:
        raise NoSuchDayError(f"{name} is {_short(given)}. Neem een dag van 1900 tot en met 2199.")
    return day


def _short(text: str) -> str:
    return repr(text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…")
