"""What is agreed and who decides, in `register.json`, with the complaint figures."""

from __future__ import annotations

from collections.abc import Iterable

from weerklank.cases.case import Verdicts
from weerklank.cases.subjects import Subject
from weerklank.cases.subjects import subjects as all_subjects
from weerklank.publish.data.json_values import Json
from weerklank.records.body import Body
from weerklank.records.complaint_figures import FEWEST_SHOWN, ComplaintFigures, shown
from weerklank.records.register import Register
from weerklank.rules.agreement_scan import CouncilScan, PartnerScan, ScanItem, agreement_scan
from weerklank.rules.agreement_scan import ScanState as State


def subjects(register: Register, verdicts: Verdicts) -> list[dict[str, Json]]:
    """Who decides and who executes, and where a council has no way to who decides."""
    return [_subject(subject) for subject in all_subjects(register, verdicts)]


def _subject(subject: Subject) -> dict[str, Json]:
    return {
        "name": subject.name,
        "decides": _ids(subject.decides),
        "executes": _ids(subject.executes),
        "routes": [
            {
                "council": route.council.id,
                "reached": _ids(route.reached),
                "unreached": _ids(route.unreached),
                "missing": route.missing,
            }
            for route in subject.routes
        ],
    }


def agreements(register: Register, verdicts: Verdicts) -> list[dict[str, Json]]:
    """Per council what is agreed and what is not: the law, the report, each addressee."""
    return [_scan(scan) for scan in agreement_scan(register, verdicts.today)]


def _scan(scan: CouncilScan) -> dict[str, Json]:
    items = scan.items
    return {
        "council": scan.council.id,
        "present": sum(item.state is State.PRESENT for item in items),
        "of": sum(item.state is not State.UNKNOWN for item in items),
        "unknown": sum(item.state is State.UNKNOWN for item in items),
        "rights": _items(scan.rights),
        "facilities": _items(scan.facilities),
        "partners": [_partner(partner) for partner in scan.partners],
    }


def _partner(partner: PartnerScan) -> dict[str, Json]:
    return {
        "body": partner.partner.id,
        "in_force": [{"source": a.source, "url": a.url} for a in partner.agreements],
        "items": _items(partner.items),
    }


def _items(items: Iterable[ScanItem]) -> list[dict[str, Json]]:
    return [{"name": i.name, "state": i.state, "note": i.note, "source": i.source} for i in items]


def complaints(register: Register) -> dict[str, Json]:
    """The figures per body and half year, newest first; a number under five is never in it."""
    return {
        "fewest_shown": FEWEST_SHOWN,
        "figures": [
            _half_year(body, shown(figures))
            for body in register.bodies
            for figures in sorted(body.complaint_figures, key=lambda f: f.half, reverse=True)
        ],
        "without_figures": _ids(
            b for b in register.bodies if b.complaint_desk and not b.complaint_figures
        ),
    }


def _half_year(body: Body, figures: ComplaintFigures) -> dict[str, Json]:
    return {
        "body": body.id,
        "half": figures.half,
        "total": figures.total,
        "in_time": figures.in_time,
        "handled_by": figures.handled_by,
        "lines": [
            {"nature": line.nature, "about": line.about or body.id, "number": line.number}
            for line in figures.lines
        ],
        "learned": figures.learned,
        "source": figures.source,
    }


def _ids(bodies: Iterable[Body]) -> list[str]:
    return [body.id for body in bodies]
