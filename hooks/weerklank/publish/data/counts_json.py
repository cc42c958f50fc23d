"""The counts of the pages, in `register.json`: per council, portfolio, year and period."""

from __future__ import annotations

import datetime as dt
from collections import Counter

from weerklank.cases.case import Verdicts
from weerklank.cases.portfolios import Portfolio
from weerklank.cases.portfolios import portfolios as all_portfolios
from weerklank.cases.tally import tally
from weerklank.cases.years import Span
from weerklank.cases.years import periods as all_periods
from weerklank.cases.years import years as all_years
from weerklank.publish.data.json_values import Json, all_figures, counts, share
from weerklank.publish.pages.involvement import asked_topics, information_counts
from weerklank.publish.pages.subjects import council_counts
from weerklank.publish.pages.years import review
from weerklank.records.register import Register


def councils(register: Register, verdicts: Verdicts) -> list[dict[str, Json]]:
    """The work of each council apart."""
    return [
        {
            "council": council.id,
            "advices": len(found.advices),
            "recommendations": found.recommendations,
            "on_time": share(found.on_time),
        }
        for council, found in council_counts(register, verdicts)
        if council
    ]


def portfolios(register: Register, verdicts: Verdicts) -> list[dict[str, Json]]:
    """The figures of each portfolio; an advice can belong to more than one."""
    return [
        {
            "college": found.college.id,
            "role": found.role,
            "themes": sorted(found.themes),
            **_decided(found, verdicts),
        }
        for found in all_portfolios(register)
    ]


def _decided(portfolio: Portfolio, verdicts: Verdicts) -> dict[str, Json]:
    cases = [case for case in verdicts.cases if portfolio.holds(case)]
    found = tally(portfolio.role, cases, verdicts.today)
    return {
        "recommendations": found.answers,
        "decisions": counts(found.outcomes),
        "statistics": all_figures(found.figures),
    }


def years(verdicts: Verdicts) -> list[dict[str, Json]]:
    """Every calendar year in which an advice was sent for certain, newest first."""
    return [_span(span, verdicts) for span in all_years(verdicts)]


def periods(register: Register, verdicts: Verdicts) -> list[dict[str, Json]]:
    """Every term of office that had begun, newest first."""
    return [_span(span, verdicts) for span in all_periods(register, verdicts)]


def _span(span: Span, verdicts: Verdicts) -> dict[str, Json]:
    found = review(span, verdicts)
    return {
        "name": span.name,
        "first": span.first.isoformat(),
        "last": None if span.last == dt.date.max else span.last.isoformat(),
        "running": span.running,
        "advices": len(found.advices),
        "requested": found.tally.requested,
        "recommendations": found.tally.recommendations,
        "decisions": counts(found.tally.outcomes),
        "promises": counts({group.state: len(group.promises) for group in found.promises}),
        "statistics": all_figures(found.tally.figures),
    }


def involvement(verdicts: Verdicts) -> dict[str, Json]:
    """How early the municipality asked; what the council wrote unasked is counted apart."""
    asked = asked_topics(verdicts)
    states = Counter(verdict.involvement.state for verdict in asked)
    supplied, wanted = information_counts(asked)
    return {
        "asked": len(asked),
        "of_own_accord": len(verdicts.advices) - len(asked),
        "states": counts(dict(sorted(states.items()))),
        "information": {"supplied": supplied, "asked": wanted},
    }
