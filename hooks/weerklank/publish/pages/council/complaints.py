"""Complaint figures for the gemeenteraad: counts per half year, and what was learned from them."""

from __future__ import annotations

from weerklank.cases.counting.statistics import Share
from weerklank.lazy_dataclass import dataclass
from weerklank.publish.making.output import Page
from weerklank.publish.making.templating import body
from weerklank.publish.options import SiteOptions
from weerklank.records.models.body import Body
from weerklank.records.models.complaint_figures import FEWEST_SHOWN, ComplaintFigures, shown
from weerklank.records.register import Register

SOURCE = "klachten/index.md"
_HALVES = {"1": "eerste helft van", "2": "tweede helft van"}


@dataclass(frozen=True, slots=True)
class Row:
    """One line: the nature, who does the work, and the number in words."""

    nature: str
    about: Body | None
    number: str


@dataclass(frozen=True, slots=True)
class HalfYear:
    """The figures of one body over one half year."""

    figures: ComplaintFigures
    title: str
    rows: tuple[Row, ...]
    in_time: Share | None


@dataclass(frozen=True, slots=True)
class Desk:
    """One body that handles complaints, its newest half year first."""

    body: Body
    halves: tuple[HalfYear, ...]


def complaints_page(register: Register, options: SiteOptions) -> Page:
    """The figures of every body that gives them, and who gives none."""
    found = desks(register)
    return Page(
        source=SOURCE,
        title="Klachten in cijfers",
        description="Hoeveel klachten er waren, waarover, en wat ervan is geleerd.",
        keywords=("klachten", "klachtcijfers", "hoeveel klachten", "gemeenteraad", "halfjaar"),
        content=body(
            "complaints.html",
            desks=found,
            silent=[b for b in register.bodies if b.complaint_desk and not b.complaint_figures],
            fewest=FEWEST_SHOWN,
            route="klacht.md" in options.written,
        ),
    )


def desks(register: Register) -> tuple[Desk, ...]:
    """Every body with figures, in the order of the register."""
    return tuple(
        Desk(one, tuple(_half(register, shown(f)) for f in _newest_first(one)))
        for one in register.bodies
        if one.complaint_figures
    )


def _newest_first(of: Body) -> list[ComplaintFigures]:
    return sorted(of.complaint_figures, key=lambda figures: figures.half, reverse=True)


def _half(register: Register, figures: ComplaintFigures) -> HalfYear:
    year, half = figures.half.split("-")
    shares = figures.total is not None and figures.in_time is not None
    return HalfYear(
        figures,
        f"{_HALVES[half]} {year}",
        tuple(
            Row(
                line.nature, register.body(line.about) if line.about else None, _number(line.number)
            )
            for line in figures.lines
        ),
        Share(figures.in_time or 0, figures.total or 0) if shares else None,
    )


def _number(number: int | None) -> str:
    """What may be shown: a number under five is never in the record, and is said as such."""
    return f"minder dan {FEWEST_SHOWN}" if number is None else str(number)
