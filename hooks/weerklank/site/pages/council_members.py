"""The page for raadsleden: what is late, what is unexplained, what to ask, in two minutes."""

from __future__ import annotations

from dataclasses import dataclass

from weerklank.rules.clock.model import TimelinessState
from weerklank.rules.explanation.model import ExplanationState
from weerklank.rules.judge import AddresseeVerdict, AdviceVerdict, Verdicts
from weerklank.site.attention import concerns
from weerklank.site.output import Page, page_url
from weerklank.site.pages.advice import praise
from weerklank.site.templating import body
from weerklank.site.wording import Look

SOURCE = "raadsleden/index.md"
_LATE = {TimelinessState.LATE, TimelinessState.OVERDUE, TimelinessState.OVERDUE_WITH_NOTICE}
_OPEN = {
    TimelinessState.RUNNING,
    TimelinessState.EXTENDED,
    TimelinessState.OVERDUE,
    TimelinessState.OVERDUE_WITH_NOTICE,
}
_PASSED = _LATE | {TimelinessState.ON_TIME}


@dataclass(frozen=True, slots=True)
class Count:
    """A number out of a number, with what it counts."""

    number: int
    total: int
    text: str


@dataclass(frozen=True, slots=True)
class Bar:
    """How long one answer took, or is taking, against the agreed term; sizes in per cent."""

    advice: AdviceVerdict
    addressee: AddresseeVerdict
    days: int
    agreed_days: int | None
    size: float
    term: float | None
    look: Look
    running: bool


def council_members_page(verdicts: Verdicts) -> Page:
    """The dashboard; every figure counts all advices whose term has passed, answered or not."""
    pairs = [(v, a) for v in verdicts.advices for a in v.addressees if not v.advice.withdrawn]
    return Page(
        source=SOURCE,
        title="Voor raadsleden",
        description="Wat te laat is, wat niet is uitgelegd, en wat u kunt vragen.",
        keywords=("raadsleden", "gemeenteraad", "controle", "te laat", "vragen"),
        body=body(
            "council_members.html",
            page_url(SOURCE),
            today=verdicts.today,
            counts=counts(pairs),
            without_term=sum(a.timeliness.state is TimelinessState.NO_TERM for _, a in pairs),
            unclear=sum(a.timeliness.state is TimelinessState.UNCLEAR for _, a in pairs),
            concerns=concerns(verdicts),
            bars=bars(pairs),
            good=[(v, a) for v, a in pairs if a.recommendations and praise(a)],
            pairs=pairs,
        ),
    )


def counts(pairs: list[tuple[AdviceVerdict, AddresseeVerdict]]) -> tuple[Count, ...]:
    """The three counts: in time, explained, waiting too long.

    An advice to two bodies counts twice, once for each. Without a term nothing can be late, so
    those are left out here and named apart.
    """
    passed = [a for _, a in pairs if a.timeliness.state in _PASSED]
    on_time = sum(a.timeliness.state is TimelinessState.ON_TIME for a in passed)
    asked = [r for a in passed for r in a.recommendations]
    explained = sum(r.explanation.state is ExplanationState.EXPLAINED for r in asked)
    overdue = sum(a.timeliness.state in _OPEN for a in passed)
    return (
        Count(on_time, len(passed), "adviezen kregen op tijd antwoord"),
        Count(explained, len(asked), "aanbevelingen kregen een besluit met uitleg"),
        Count(overdue, len(passed), "adviezen wachten te lang op antwoord"),
    )


def bars(pairs: list[tuple[AdviceVerdict, AddresseeVerdict]]) -> tuple[Bar, ...]:
    """One bar for each advice and addressee of which the days are known, newest first."""
    known = [(v, a, a.timeliness.days) for v, a in pairs if a.timeliness.days]
    most = max((max(days[1], _agreed(a) or 0) for _, a, days in known), default=1) or 1
    return tuple(
        Bar(
            advice=v,
            addressee=a,
            days=days[0],
            agreed_days=(agreed := _agreed(a)),
            size=round(100 * days[0] / most, 1),
            term=round(100 * agreed / most, 1) if agreed else None,
            look=_look(a.timeliness.state),
            running=a.timeliness.answered is None,
        )
        for v, a, days in known
    )


def _agreed(verdict: AddresseeVerdict) -> int | None:
    started, deadline = verdict.timeliness.started, verdict.timeliness.deadline
    if started is None or deadline is None or not started.exact:
        return None
    return (deadline.current - started.earliest).days


def _look(state: TimelinessState) -> Look:
    if state in _LATE:
        return Look.BROKEN
    return Look.GOOD if state is TimelinessState.ON_TIME else Look.OPEN
