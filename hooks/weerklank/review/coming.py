"""What a council should know beside its faults: what is due soon, and what is not shown yet."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from weerklank.cases.obligations import Nearness, due, nearness
from weerklank.records import published

if TYPE_CHECKING:
    from weerklank.cases.case import Verdicts
    from weerklank.records.register import Register

_SOON = {Nearness.NEAR, Nearness.SOON}


@dataclass(frozen=True, slots=True, order=True)
class SoonDue:
    """An answer that is due: the last day, the advice and the addressee by their ids."""

    day: dt.date
    advice: str
    addressee: str


def soon_due(verdicts: Verdicts) -> tuple[SoonDue, ...]:
    """The answers whose last day is today or in the fourteen days after it, the first one first."""
    return tuple(
        sorted(
            SoonDue(day, *owed.case.key)
            for day, owed in due(verdicts)
            if owed.kind.is_agreed_answer and nearness(day, verdicts.today) in _SOON
        )
    )


def held_back(register: Register, today: dt.date) -> tuple[str, ...]:
    """The files that do not reach the site yet, as `advice/<id>`: no title, no text."""
    shown = published(register, today).sources
    return tuple(sorted(key for key in register.sources if key not in shown))
