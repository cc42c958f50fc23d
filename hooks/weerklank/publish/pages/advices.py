"""The list of all advices: complete without a script, and filtered with one."""

from __future__ import annotations

from dataclasses import dataclass

from weerklank.cases.case import AdviceCase, Verdicts
from weerklank.publish.by_year import long_list, part_pages, year_of
from weerklank.publish.output import Page, page_url
from weerklank.publish.templating import body
from weerklank.rules.clock.model import TimelinessState
from weerklank.rules.explanation.model import ExplanationState

SOURCE = "adviezen/index.md"
BY_YEAR = "adviezen/jaar"
TITLE = "Adviezen"
_STATES = {
    "wacht": "Antwoord moet nog komen",
    "te-laat": "Te laat",
    "op-tijd": "Op tijd beantwoord",
    "zonder-uitleg": "Zonder uitleg",
    "geen-termijn": "Geen termijn afgesproken",
    "onbekend": "Dat weten wij niet",
}
_OF_TIME = {
    TimelinessState.RUNNING: "wacht",
    TimelinessState.EXTENDED: "wacht",
    TimelinessState.OVERDUE: "te-laat",
    TimelinessState.OVERDUE_WITH_NOTICE: "te-laat",
    TimelinessState.LATE: "te-laat",
    TimelinessState.ON_TIME: "op-tijd",
    TimelinessState.NO_TERM: "geen-termijn",
    TimelinessState.UNKNOWN: "onbekend",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One advice in the list, with the words a filter looks for."""

    verdict: AdviceCase
    states: tuple[str, ...]
    themes: tuple[str, ...]
    year: str


def advices_pages(verdicts: Verdicts) -> list[Page]:
    """All advices, newest first; many advices stand by year on pages of their own."""
    entries = tuple(_entry(verdict) for verdict in verdicts.advices)
    found = {state for entry in entries for state in entry.states}
    listed = long_list(entries, BY_YEAR, lambda entry: entry.year)
    page = Page(
        source=SOURCE,
        title=TITLE,
        description="Alle adviezen van de raad, en wat de gemeente ermee doet.",
        keywords=("advies", "antwoord", "lijst"),
        body=body(
            "advices.html",
            page_url(SOURCE),
            entries=listed.first,
            per_year=listed.parts,
            total=len(entries),
            states=[(key, text) for key, text in _STATES.items() if key in found],
            themes=sorted({theme for entry in entries for theme in entry.themes}),
            years=sorted({entry.year for entry in entries}, reverse=True),
        ),
    )
    return [page, *part_pages(listed.parts, "entries", TITLE, (TITLE, page_url(SOURCE)))]


def _entry(verdict: AdviceCase) -> Entry:
    states = {_OF_TIME.get(a.timeliness.state) for a in verdict.addressees}
    if any(r.explanation.state is ExplanationState.NOT_EXPLAINED for r in verdict.recommendations):
        states.add("zonder-uitleg")
    return Entry(
        verdict,
        tuple(key for key in _STATES if key in states),
        verdict.advice.themes,
        year_of(verdict.advice.sent),
    )
