"""The handover dossier (overdracht): what a new wethouder, contact officer or member must know.

Influence should not hang on one person (the Ombudsman's report, 2023). So one page to print holds
what is open, promised, agreed and coming, and what happened in the last year; by role, no names.
"""

import datetime as dt
from collections.abc import Iterable

from weerklank.cases.case import AdviceCase, Verdicts
from weerklank.cases.council.agenda import agenda
from weerklank.cases.council.happened import happened as happened_here
from weerklank.cases.owing.obligations import Joint, Obligation, joint
from weerklank.cases.owing.owed import everything_owed, obligations_in, questions_in
from weerklank.cases.owing.promises import ledger, refused_a_year_ago
from weerklank.publish.making.output import Content, Page
from weerklank.publish.making.templating import body, headed, later
from weerklank.publish.pages.advising.answer_form import form_url
from weerklank.publish.pages.advising.promises import groups
from weerklank.publish.pages.council.agenda import undated_answers, why_no_day
from weerklank.publish.parts.by_year import LongList, few, long_list, part_pages, year_of
from weerklank.publish.parts.timeline import Event, timeline
from weerklank.records.register import Register
from weerklank.rules.follow_up import FollowUpState
from weerklank.rules.scan.agreement_scan import agreement_scan

SOURCE = "overdracht/index.md"
FOLDER = "overdracht"
_YEAR = dt.timedelta(days=365)
_OPEN = (FollowUpState.PAST_DUE, FollowUpState.UNDATED, FollowUpState.PROMISED)


Happened = tuple[Event, AdviceCase]
"""One event of the last year with the advice it belongs to."""


def handover_pages(register: Register, verdicts: Verdicts) -> list[Page]:
    """Everything that is open on the day, and the history of the year before it."""
    happened = long_list(
        history(verdicts), f"{FOLDER}/geschiedenis", lambda one: year_of(one[0].moment)
    )
    page = _handover_page(register, verdicts, happened)
    return [page, *part_pages(page, happened.parts, "happened", "Wat gebeurde er?")]


def _handover_page(register: Register, verdicts: Verdicts, happened: LongList[Happened]) -> Page:
    def made() -> Content:
        found, promised = everything_owed(verdicts), ledger(verdicts.cases)
        owed = obligations_in(found)
        return body(
            "council/handover.html",
            today=verdicts.today,
            answers=dated_answers(owed),
            undated=undated_answers(owed),
            why=why_no_day,
            form_url=form_url,
            promises=[g for g in groups(promised) if g.state in _OPEN],
            refused=refused_a_year_ago(verdicts.cases),
            scans=agreement_scan(register, verdicts.today),
            ahead=[i for i in agenda(register, verdicts) if i.is_ahead],
            events=happened_here(register, verdicts),
            questions=questions_in(found),
            held=(),
            portfolios=[(b, p) for b in register.bodies for p in b.portfolios],
            history=happened,
            few=few,
        )

    return headed(SOURCE, "council/handover.html", later(made))


def dated_answers(owed: Iterable[Obligation]) -> tuple[Joint, ...]:
    """The answers that must be there on a day, the earliest first."""
    return joint(one for one in owed if one.kind.is_answer and one.day)


def history(verdicts: Verdicts) -> tuple[Happened, ...]:
    """What happened in the 365 days up to today, the newest first."""
    found = [
        (event, advice)
        for advice in verdicts.advices
        for event in timeline(advice, verdicts.today)
        if event.past and event.moment.earliest >= verdicts.today - _YEAR
    ]
    return tuple(sorted(found, key=_order, reverse=True))


def _order(one: Happened) -> tuple[dt.date, str]:
    return one[0].moment.latest, one[1].advice.id
