"""Complaint figures for the gemeenteraad: counts per half year, and what was learned from them."""

from weerklank.cases.counting.statistics import Share
from weerklank.publish.making.output import Page
from weerklank.publish.making.templating import headed
from weerklank.publish.options import SiteOptions
from weerklank.records.models.body import Body
from weerklank.records.models.complaint_figures import FEWEST_SHOWN, ComplaintFigures, shown
from weerklank.records.register import Register

SOURCE = "klachten/index.md"
_HALVES = {"1": "eerste helft van", "2": "tweede helft van"}


def complaints_page(register: Register, options: SiteOptions) -> Page:
    """The figures of every body that gives them, its newest half year first, and who gives none."""
    return headed(
        SOURCE,
        "council/complaints.html",
        desks=[(one, _halves(one)) for one in register.bodies if one.complaint_figures],
        silent=[b for b in register.bodies if b.complaint_desk and not b.complaint_figures],
        other=register.body,
        fewest=FEWEST_SHOWN,
        route="klacht.md" in options.written,
    )


def _halves(of: Body) -> list[tuple[ComplaintFigures, str, Share | None]]:
    """What may be shown of each half year, what it is called, and how much was in time."""
    newest = sorted(of.complaint_figures, key=lambda figures: figures.half, reverse=True)
    return [(figures, _title(figures.half), _in_time(figures)) for figures in map(shown, newest)]


def _title(of: str) -> str:
    year, half = of.split("-")
    return f"{_HALVES[half]} {year}"


def _in_time(figures: ComplaintFigures) -> Share | None:
    if figures.total is None or figures.in_time is None:
        return None
    return Share(figures.in_time, figures.total)
