"""An agreed term: a number of days, working days, weeks or months (termijn)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Unit(StrEnum):
    """The unit in which a term was agreed; the law counts each in its own way."""

    DAYS = "days"
    WORKING_DAYS = "working_days"
    WEEKS = "weeks"
    MONTHS = "months"


_WORDS = {
    "dag": Unit.DAYS,
    "dagen": Unit.DAYS,
    "day": Unit.DAYS,
    "days": Unit.DAYS,
    "kalenderdagen": Unit.DAYS,
    "werkdag": Unit.WORKING_DAYS,
    "werkdagen": Unit.WORKING_DAYS,
    "working day": Unit.WORKING_DAYS,
    "working days": Unit.WORKING_DAYS,
    "week": Unit.WEEKS,
    "weken": Unit.WEEKS,
    "weeks": Unit.WEEKS,
    "maand": Unit.MONTHS,
    "maanden": Unit.MONTHS,
    "month": Unit.MONTHS,
    "months": Unit.MONTHS,
}
UNIT_WORDS = tuple(_WORDS)
"""Every word that `Term.parse` understands."""

_DUTCH = {
    Unit.DAYS: ("dag", "dagen"),
    Unit.WORKING_DAYS: ("werkdag", "werkdagen"),
    Unit.WEEKS: ("week", "weken"),
    Unit.MONTHS: ("maand", "maanden"),
}
_MOST = {Unit.DAYS: 732, Unit.WORKING_DAYS: 522, Unit.WEEKS: 104, Unit.MONTHS: 24}
_TERM = re.compile(r"^\s*(\d{1,4})\s+([a-z]+(?:\s+days?)?)\s*$", re.IGNORECASE | re.ASCII)


class Absent(StrEnum):
    """What stands where something could be agreed and somebody says that there is nothing.

    A field that is left out says less: then nobody knows.
    """

    NONE = "none"


@dataclass(frozen=True, slots=True)
class Term:
    """`count` units, at least one and at most two years: a longer answer term is a typing error."""

    count: int
    unit: Unit

    @classmethod
    def parse(cls, text: str) -> Term:
        """Read `6 weken`, `10 werkdagen`, `3 months`; anything else is a `ValueError`."""
        match = _TERM.match(text)
        unit = _WORDS.get(" ".join(match[2].lower().split())) if match else None
        if match is None or unit is None:
            message = f"{text!r} is not a term"
            raise ValueError(message)
        count = int(match[1])
        if not 1 <= count <= _MOST[unit]:
            message = f"{text!r} is not between one {unit} and two years"
            raise ValueError(message)
        return cls(count, unit)

    def __str__(self) -> str:
        """In Dutch: `6 weken`, `1 maand`."""
        return f"{self.count} {_DUTCH[self.unit][self.count != 1]}"
