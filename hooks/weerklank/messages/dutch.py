"""Dates, durations and lists as a Dutch reader says them."""

import datetime as dt
import functools
import re
from collections.abc import Iterable, Sequence

from babel.dates import format_date

from weerklank.records.values.partial_date import OuterDays, PartialDate

_LOCALE = "nl"
_REMEMBERED = 4096
"""Days of which the words are kept: the same day stands on a page five times."""
_MANY_DAYS = 3
_DAYS_IN_WORDS_FROM = 14
_MONTHS_IN_WORDS_FROM = 70
_YEARS_IN_WORDS_FROM = 640


@functools.lru_cache(_REMEMBERED)
def day(value: dt.date) -> str:
    """`5 april 2026`."""
    return format_date(value, "d MMMM y", locale=_LOCALE)


@functools.lru_cache(_REMEMBERED)
def weekday(value: dt.date) -> str:
    """`zondag 5 april 2026`."""
    return format_date(value, "EEEE d MMMM y", locale=_LOCALE)


def moment(value: PartialDate) -> str:
    """As precise as the source: `5 april 2026`, `april 2026`, `2026`, `uiterlijk 5 april 2026`."""
    if value.exact:
        return day(value.earliest)
    if not value.known:
        return "datum onbekend"
    text = value.isoformat()
    if "/" not in text:
        is_year = len(text) == len("2026")
        return text if is_year else format_date(value.earliest, "MMMM y", locale=_LOCALE)
    if not value.has_earliest:
        return f"uiterlijk {day(value.latest)}"
    if not value.has_latest:
        return f"op of na {day(value.earliest)}"
    return f"tussen {day(value.earliest)} en {day(value.latest)}"


def on_moment(value: PartialDate) -> str:
    """In a sentence: `op 5 april 2026`, `in april 2026`, `op een onbekende datum`."""
    if value.exact:
        return f"op {moment(value)}"
    if not value.known:
        return "op een onbekende datum"
    return moment(value) if "/" in value.isoformat() else f"in {moment(value)}"


def count(number: int, singular: str, plural: str) -> str:
    """`1 advies`, `3 adviezen`, `geen adviezen`."""
    if number == 0:
        return f"geen {plural}"
    return f"{number} {singular if number == 1 else plural}"


def days(number: int) -> str:
    """`1 dag`, `12 dagen`."""
    return f"{number} {'dag' if number == 1 else 'dagen'}"


def day_range(fewest_most: tuple[int, int]) -> str:
    """`12 dagen`, or `278 tot 308 dagen` when the dates are not known to the day."""
    fewest, most = fewest_most
    return days(fewest) if fewest == most else f"{fewest} tot {days(most)}"


def duration(number: int) -> str:
    """Days as people say them: `9 dagen`, `ruim 6 weken`, `bijna 4 maanden`, `bijna 2 jaar`."""
    if number < _DAYS_IN_WORDS_FROM:
        return days(number)
    if number < _MONTHS_IN_WORDS_FROM:
        return _about(number / 7, "weken", "weken")
    if number < _YEARS_IN_WORDS_FROM:
        return _about(number / 30.44, "maanden", "maanden")
    return _about(number / 365.25, "jaar", "jaar")


def _about(amount: float, singular: str, plural: str) -> str:
    whole = int(amount)
    rest = amount - whole
    if rest < 0.08:  # noqa: PLR2004 (within half a day of a week, or two days of a month)
        return f"{whole} {plural}"
    if rest >= 0.7:  # noqa: PLR2004 (nearer to the next one)
        return f"bijna {whole + 1} {plural}"
    return f"ruim {whole} {singular if whole == 1 else plural}"


def listing(items: Iterable[str]) -> str:
    """`a`, `a en b`, `a, b en c`."""
    found = list(items)
    if len(found) < 2:  # noqa: PLR2004 (nothing to join)
        return "".join(found)
    return f"{', '.join(found[:-1])} en {found[-1]}"


def either(days: Iterable[dt.date]) -> str:
    """`11 april 2026 of 13 april 2026`: days of which one holds, or one between them."""
    found = list(days)
    named = without_repeated_year(found, [day(one) for one in found])
    between = ", of een dag daartussen" if isinstance(days, OuterDays) else ""
    return " of ".join(filter(None, [", ".join(named[:-1]), *named[-1:]])) + between


def without_repeated_year(days: Sequence[dt.date], named: Sequence[str]) -> list[str]:
    """Of three days or more in one year only the last is told with it: a row is read at a glance.

    Two days keep theirs: they also stand apart, each in a sentence or a table.
    """
    if len(days) < _MANY_DAYS or len({one.year for one in days}) > 1:
        return list(named)
    return [*(one.removesuffix(f" {days[-1].year}") for one in named[:-1]), named[-1]]


def instead(of: dt.date | None, days: Iterable[dt.date]) -> str:
    """Behind one day ` (of 13 april 2026: dat is niet zeker)`: the others that it can be."""
    others = [one for one in days if one != of]
    if not others:
        return ""
    told = OuterDays(others) if isinstance(days, OuterDays) else others
    return f" (of {either(told)}: dat is niet zeker)"


def sentence(text: str) -> str:
    """The text as a sentence: a capital at the start, an end mark at the end."""
    text = text.strip()
    if not text:
        return text
    return text[0].upper() + text[1:] + ("" if text[-1] in ".!?…:" else ".")


def lower_first(text: str) -> str:
    """The text as the rest of a sentence: `Een bus` after a colon is `een bus`, `AOW` stays.

    A capital loses its accent, but `één` keeps both.
    """
    if text[1:2].isupper():
        return text
    return ("é" if text.startswith("Eén") else text[:1].lower()) + text[1:]


def digits(phone: str) -> str:
    """What a phone dials: `14 030 (kies 2)` is 14030, `+31 (0)30 123` is +3130123."""
    number = re.sub(r"\([^()]*[^\W\d_][^()]*\)", "", phone)
    return re.sub(r"[^0-9+]", "", re.sub(r"^(\+[0-9]+) ?\(0\)", r"\1", number))
