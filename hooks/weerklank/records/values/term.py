"""An agreed term: a number of days, working days, weeks, months or quarters (termijn)."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import Self

from weerklank.lazy_dataclass import dataclass
from weerklank.records.values.choice import Choice


class Counted(Enum):
    """What is counted one by one: every way is a branch of `rules.clock.counting`."""

    DAYS = auto()
    WORKING_DAYS = auto()
    MONTHS = auto()


class Unit(Choice):
    """The unit in which a term was agreed: a new one is one line here, and nothing elsewhere.

    After its name in the data: what it counts and how many of those; the most of them (two years: a
    longer answer term is a typing error); the most under the Algemene termijnenwet (Atw art. 4,
    under b); and its words: one of it in Dutch, more of it in Dutch, what else people type.
    """

    counted: Counted
    size: int
    most: int
    most_under_act: int

    def __new__(
        cls, name: str, counted: Counted, size: int, most: int, most_under_act: int, *words: str
    ) -> Self:
        """One line of the table."""
        made = cls._line(name, words[1], "", words)
        made.counted, made.size = counted, size
        made.most, made.most_under_act = most, most_under_act
        return made

    # fmt: off
    DAYS = "days", Counted.DAYS, 1, 732, 90, "dag", "dagen", "day", "days", "kalenderdagen"
    WORKING_DAYS = (
        "working_days", Counted.WORKING_DAYS, 1, 522, 90,
        "werkdag", "werkdagen", "working day", "working days",
    )
    WEEKS = "weeks", Counted.DAYS, 7, 104, 12, "week", "weken", "weeks"
    MONTHS = "months", Counted.MONTHS, 1, 24, 3, "maand", "maanden", "month", "months"
    QUARTERS = "quarters", Counted.MONTHS, 3, 8, 1, "kwartaal", "kwartalen", "quarter", "quarters"
    # fmt: on


_WORDS = {word: unit for unit in Unit for word in unit.words}
UNIT_WORDS = tuple(_WORDS)
"""Every word that `Term.parse` understands."""

_TERM = re.compile(r"^\s*(\d{1,4})\s+([a-z]+(?:\s+days?)?)\s*$", re.IGNORECASE | re.ASCII)


class Absent(Choice):
    """What stands where something could be agreed and somebody says that there is nothing.

    A field that is left out says less: then nobody knows. Only of a term for one advice or one
    question is `unknown` something else than left out, because left out the agreement holds.
    """

    NONE = "none", "er is niets: dat is nagekeken", "niets"
    UNKNOWN = "unknown", "dat weten wij niet", "niet bekend"


@dataclass(frozen=True, slots=True)
class Term:
    """`count` units, at least one and at most two years."""

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
        if not 1 <= count <= unit.most:
            message = f"{text!r} is not between one {unit} and two years"
            raise ValueError(message)
        return cls(count, unit)

    @property
    def counted(self) -> Counted:
        """What is counted one by one."""
        return self.unit.counted

    @property
    def size(self) -> int:
        """How many of those the whole term is."""
        return self.count * self.unit.size

    @property
    def in_working_days(self) -> bool:
        """Whether free days do not count."""
        return self.counted is Counted.WORKING_DAYS

    def __str__(self) -> str:
        """In Dutch: `6 weken`, `1 maand`."""
        return f"{self.count} {self.unit.words[self.count != 1]}"
