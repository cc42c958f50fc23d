"""The handover dossier (overdracht): what a new wethouder, contact officer or member must know.

Influence should not hang on one person (the Ombudsman's report, 2023). So one page to print holds
what is open, promised, agreed and coming, and what happened in the last year; by role, no names.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from weerklank.records.partial_date import PartialDate
from weerklank.records.register import Register
from weerklank.rules.agenda import agenda
from weerklank.rules.agreement_scan import agreement_scan
from weerklank.rules.follow_up import FollowUpState
from weerklank.rules.judge import AdviceVerdict, Verdicts
from weerklank.rules.promises import ledger, refused_a_year_ago
from weerklank.site.output import Page, page_url
from weerklank.site.pages.agenda import Expected, expected
from weerklank.site.pages.answer_form import form_url
from weerklank.site.pages.promises import groups
from weerklank.site.templating import body
from weerklank.site.timeline import timeline

SOURCE = "overdracht/index.md"
_YEAR = dt.timedelta(days=365)
_OPEN = (FollowUpState.PAST_DUE, FollowUpState.UNDATED, FollowUpState.PROMISED)


@dataclass(frozen=True, slots=True)
class Happened:
    """One event of the last year with the advice it belongs to."""

    moment: PartialDate
    text: str
    advice: AdviceVerdict


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
            answers=open_answers(verdicts),
            form_url=form_url,
            promises=[g for g in groups(ledger(verdicts)) if g.state in _OPEN],
            refused=refused_a_year_ago(verdicts),
            scans=agreement_scan(register, verdicts.today),
            ahead=[item for item in agenda(register, verdicts) if item.advice is None],
            portfolios=[(b, p) for b in register.bodies for p in b.portfolios],
            history=history(verdicts),
        ),
    )


def open_answers(verdicts: Verdicts) -> tuple[Expected, ...]:
    """The answers that are still to come, the earliest last day first."""
    return tuple(one for one in expected(verdicts) if one.due.promise is None)


def history(verdicts: Verdicts) -> tuple[Happened, ...]:
    """What happened in the 365 days up to today, the newest first."""
    found = [
        Happened(event.moment, event.text, advice)
        for advice in verdicts.advices
        for event in timeline(advice, verdicts.today)
        if event.past and event.moment.earliest >= verdicts.today - _YEAR
    ]
    return tuple(sorted(found, key=lambda h: (h.moment.latest, h.advice.advice.id), reverse=True))
