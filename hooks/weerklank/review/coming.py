"""What a council should know beside its faults: what is due soon, and what is not shown yet."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from weerklank.cases.owing.obligations import Nearness, due, nearness
from weerklank.records import published
from weerklank.records.register import without_name_yet

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
    certain: bool = True
    """Whether no other day can be the last one."""


def soon_due(verdicts: Verdicts) -> tuple[SoonDue, ...]:
    """The answers whose last day is today or in the fourteen days after it, the first one first."""
    return tuple(
        sorted(
            SoonDue(day, *owed.case.key, certain=len(owed.days) == 1)
            for day, owed in due(verdicts)
            if owed.kind.is_agreed_answer and nearness(day, verdicts.today) in _SOON
        )
    )


def held_back(register: Register, today: dt.date) -> tuple[str, ...]:
    """What does not reach the site yet, as `advice/<id>`: no title, no text, no name."""
    shown = published(register, today).sources
    files = [key for key in register.sources if key not in shown]
    names = [
        f"body/{body.id}: de naam bij {member.role}"
        for body in register.bodies
        for member in without_name_yet(body, today)
    ]
    return tuple(sorted((*files, *names)))
