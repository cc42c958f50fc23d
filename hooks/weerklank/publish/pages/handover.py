"""The handover dossier (overdracht): what a new wethouder, contact officer or member must know.

Influence should not hang on one person (the Ombudsman's report, 2023). So one page to print holds
what is open, promised, agreed and coming, and what happened in the last year; by role, no names.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from weerklank.cases.agenda import agenda
from weerklank.cases.case import AddresseeCase, AdviceCase, Verdicts
from weerklank.cases.promises import ledger, refused_a_year_ago
from weerklank.publish.output import Page, page_url
from weerklank.publish.pages.agenda import Expected, expected
from weerklank.publish.pages.answer_form import form_url
from weerklank.publish.pages.promises import groups
from weerklank.publish.templating import body
from weerklank.publish.timeline import timeline
from weerklank.publish.verdict_tags import timeliness_tag
from weerklank.records.partial_date import PartialDate
from weerklank.records.register import Register
from weerklank.rules.agreement_scan import agreement_scan
from weerklank.rules.follow_up import FollowUpState

SOURCE = "overdracht/index.md"
_YEAR = dt.timedelta(days=365)
_OPEN = (FollowUpState.PAST_DUE, FollowUpState.UNDATED, FollowUpState.PROMISED)


@dataclass(frozen=True, slots=True)
class Happened:
    """One event of the last year with the advice it belongs to."""

    moment: PartialDate
    text: str
    advice: AdviceCase


@dataclass(frozen=True, slots=True)
class Undated:
    """An answer that is awaited without a day on which it must be there, and why there is none."""

    advice: AdviceCase
    name: str
    why: str


def handover_page(register: Register, verdicts: Verdicts) -> Page:
    """Everything that is open on the day, and the history of the year before it."""
    return Page(
        source=SOURCE,
        title="Overdracht",
        description="Voor wie nieuw is: wat loopt, wat is beloofd, wat is afgesproken.",
        keywords=("overdracht", "nieuwe wethouder", "contactambtenaar", "nieuw lid"),
        body=body(
            "handover.html",
            page_url(SOURCE),
            today=verdicts.today,
            answers=dated_answers(verdicts),
            undated=undated_answers(verdicts),
            form_url=form_url,
            promises=[g for g in groups(ledger(verdicts)) if g.state in _OPEN],
            refused=refused_a_year_ago(verdicts),
            scans=agreement_scan(register, verdicts.today),
            ahead=[item for item in agenda(register, verdicts) if item.advice is None],
            portfolios=[(b, p) for b in register.bodies for p in b.portfolios],
            history=history(verdicts),
        ),
    )


def dated_answers(verdicts: Verdicts) -> tuple[Expected, ...]:
    """The answers that are still to come, the earliest last day first."""
    return tuple(one for one in expected(verdicts) if one.due.agreed)


def undated_answers(verdicts: Verdicts) -> tuple[Undated, ...]:
    """The other answers that are owed, the newest advice first."""
    return tuple(
        Undated(advice, one.body.name, _why_no_day(one))
        for advice in verdicts.advices
        for one in advice.waiting
        if not one.timeliness.state.is_open
    )


def _why_no_day(addressee: AddresseeCase) -> str:
    if addressee.timeliness.completed:
        return "de raad vroeg om een beter antwoord"
    return timeliness_tag(addressee.timeliness).text.lower()


def history(verdicts: Verdicts) -> tuple[Happened, ...]:
    """What happened in the 365 days up to today, the newest first."""
    found = [
        Happened(event.moment, event.text, advice)
        for advice in verdicts.advices
        for event in timeline(advice, verdicts.today)
        if event.past and event.moment.earliest >= verdicts.today - _YEAR
    ]
    return tuple(sorted(found, key=lambda h: (h.moment.latest, h.advice.advice.id), reverse=True))
