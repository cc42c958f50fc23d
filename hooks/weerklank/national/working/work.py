"""The work on one register: a pure function from bytes to rows, the same for every engine.

It reads no file, no clock and no network, so it may run in any process on any machine, and what
it gave yesterday holds today: only the age of a register is another one (see `aged`).
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from pydantic_core import to_json

from weerklank.national.checking.check import FRESH_DAYS, checked, day_of, too_old_or_new
from weerklank.national.figures.measures import EVERYTHING, Unit, unit_of
from weerklank.national.sources.listing import Listed
from weerklank.national.sources.municipalities import Municipality
from weerklank.national.tables.rows import Rows, rows_of
from weerklank.records.reporting.problems import Problem

_MOST = 1_000_000
"""No number in a register is larger: days, and counts of what people did."""


@dataclass(frozen=True, slots=True)
class Task:
    """All that the work needs, and nothing that it has to look up."""

    listed: Listed
    municipality: Municipality
    octets: bytes
    manifest: str | None
    """The hash that the site names for it."""

    invented: bool


@dataclass(frozen=True, slots=True)
class Done:
    """What came of it: the rows of each table as lines of JSON, or the faults that forbid them."""

    key: str
    problems: tuple[Problem, ...]
    unit: Unit | None = None
    day: dt.date | None = None
    """The day that the register is about; None when nobody can read that."""

    lines: Mapping[str, bytes] = field(default_factory=dict)
    days_old: int = 0

    @property
    def good(self) -> bool:
        """Whether it counts."""
        return self.unit is not None

    @property
    def stale(self) -> bool:
        """Whether it counts, and is so old that its day must be said."""
        return self.days_old > FRESH_DAYS


def work(task: Task) -> Done:
    """Check one copy and turn it into rows; the same task always gives the same answer."""
    listed = task.listed
    found = checked(task.octets, task.manifest, listed, invented=task.invented)
    day = day_of(found.register) if found.register else None
    if found.problems or found.register is None:
        return Done(listed.key, found.problems, day=day)
    try:
        rows = rows_of(found.register, listed, task.municipality)
    except (LookupError, TypeError, ValueError):
        # A schema cannot say everything: half a date where a day is asked has the right form.
        text = "Een datum of een naam in het bestand is niet te gebruiken."
        return Done(listed.key, (listed.fault("N022", text),), day=day)
    unit = unit_of(rows)
    if problems := (*_too_large(rows, listed), *_does_not_add_up(unit, found.register, listed)):
        return Done(listed.key, problems, day=day)
    lines = {name: b"".join(to_json(row) + b"\n" for row in rows[name]) for name in rows}
    return Done(listed.key, (), unit, day, lines)


def aged(done: Done, listed: Listed, today: dt.date) -> Done:
    """The same as it is on a day: a register that is too old, or not of today yet, is refused."""
    if done.day is None:
        return done
    faults = [listed.fault(code, text) for code, text in too_old_or_new(done.day, today)]
    return replace(
        done,
        problems=(*done.problems, *faults),
        unit=None if faults else done.unit,
        days_old=(today - done.day).days,
    )


def _too_large(rows: Rows, listed: Listed) -> tuple[Problem, ...]:
    values = (value for table in rows.values() for row in table for value in row.values())
    if all(abs(value) <= _MOST * 100 for value in values if type(value) is int):
        return ()
    return (listed.fault("N022", "Een getal is onmogelijk groot."),)


def _does_not_add_up(
    unit: Unit, register: Mapping[str, Any], listed: Listed
) -> tuple[Problem, ...]:
    """A register whose advices say something else than its own figures is not what it seems."""
    statistics = register["statistics"]
    told = {"in_time": statistics["on_time"], "explained": statistics["explained"]}
    for name, share in told.items():
        counted = unit.shares[name].get(EVERYTHING, (0, 0))
        if counted != (share["part"], share["of"]):
            text = (
                f"De cijfers in het register kloppen niet met de adviezen: {share['part']} van "
                f"{share['of']}, en geteld {counted[0]} van {counted[1]}."
            )
            return (listed.fault("N034", text),)
    # What the council says of the answers stands with them, and is at least that often there.
    told = statistics["explained_by_council"]
    words = [
        {one["explained"] for one in rec["review"]}
        for advice in register["advice"]
        for addressee in advice["addressees"]
        for rec in addressee["recommendations"]
    ]
    yes, no = (sum(word in said for said in words) for word in (True, False))
    if not (0 <= told["part"] <= yes and 0 <= told["of"] - told["part"] <= no):
        text = "Wat de raad zelf van de antwoorden vindt, staat niet bij de adviezen."
        return (listed.fault("N034", text),)
    return ()
