"""Who decides on what, and the councils of this site side by side and together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from weerklank.cases.case import AdviceCase, Verdicts
from weerklank.cases.statistics import Share, on_time
from weerklank.cases.subjects import subjects
from weerklank.publish.output import Page, page_url
from weerklank.publish.templating import body
from weerklank.records.body import Body
from weerklank.records.register import Register

SOURCE = "wie-beslist/index.md"


@dataclass(frozen=True, slots=True)
class CouncilCount:
    """The work of one council, or of all together when `council` is None."""

    council: Body | None
    advices: int
    recommendations: int
    in_time: Share


def subjects_page(register: Register, verdicts: Verdicts) -> Page:
    """The map of subjects, the missing routes first, then the councils."""
    found = subjects(register, verdicts)
    return Page(
        source=SOURCE,
        title="Wie beslist waarover?",
        description="Wie beslist, wie het werk doet, en welke raad erover kan adviseren.",
        keywords=("wie beslist", "gemeenschappelijke regeling", "uitvoering", "raden"),
        body=body(
            "subjects.html",
            page_url(SOURCE),
            subjects=found,
            missing=[(s, route) for s in found for route in s.routes if route.missing],
            councils=register.councils,
            other=register.body,
            counts=council_counts(register, verdicts),
        ),
    )


def council_counts(register: Register, verdicts: Verdicts) -> tuple[CouncilCount, ...]:
    """One line for each council, and with several councils one for all of them together."""
    apart = [
        _count(council, [v for v in verdicts.advices if v.council.id == council.id], verdicts)
        for council in register.councils
    ]
    together = [_count(None, verdicts.advices, verdicts)] if len(apart) > 1 else []
    return (*apart, *together)


def _count(council: Body | None, of: Sequence[AdviceCase], verdicts: Verdicts) -> CouncilCount:
    clocks = [addressee.timeliness for verdict in of for addressee in verdict.addressees]
    return CouncilCount(
        council,
        len(of),
        sum(len(verdict.advice.recommendations) for verdict in of),
        on_time(clocks, verdicts.today),
    )
