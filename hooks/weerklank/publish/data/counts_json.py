"""The counts of the pages, in `register.json`: per council, portfolio, year and period."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence

from weerklank.cases.case import OUTCOMES, AddresseeCase, Verdicts
from weerklank.cases.portfolios import portfolios as all_portfolios
from weerklank.cases.promises import Promise, ledger
from weerklank.cases.years import Span
from weerklank.cases.years import periods as all_periods
from weerklank.cases.years import years as all_years
from weerklank.publish.charts.decisions import tally
from weerklank.publish.data.json_values import Json, all_figures, counts, share
from weerklank.publish.pages.involvement import asked_topics, information_counts
from weerklank.publish.pages.subjects import council_counts
from weerklank.publish.pages.years import review
from weerklank.records.register import Register


def councils(register: Register, verdicts: Verdicts) -> list[dict[str, Json]]:
    """The work of each council apart."""
    return [
        {
            "council": found.council.id,
            "advices": found.advices,
            "recommendations": found.recommendations,
            "on_time": share(found.in_time),
        }
        for found in council_counts(register, verdicts)
        if found.council
    ]


def portfolios(register: Register, verdicts: Verdicts) -> list[dict[str, Json]]:
    """The figures of each portfolio; an advice can belong to more than one."""
    of, today = verdicts.cases, verdicts.today
    return [
        {
            "college": found.college.id,
            "role": found.role,
            "themes": sorted(found.themes),
            **_decided([m for m in of if found.holds(m)], today),
        }
        for found in all_portfolios(register)
    ]


def _decided(of: Sequence[AddresseeCase], today: dt.date) -> dict[str, Json]:
    found = tally("", "", of, today)
    return {
        "recommendations": found.recommendations,
        "decisions": counts(dict(found.outcomes)),
        "statistics": all_figures(found.figures),
    }


def years(verdicts: Verdicts) -> list[dict[str, Json]]:
    """Every calendar year in which an advice was sent for certain, newest first."""
    found = ledger(verdicts)
    return [_span(span, verdicts, found) for span in all_years(verdicts)]


def periods(register: Register, verdicts: Verdicts) -> list[dict[str, Json]]:
    """Every term of office that had begun, newest first."""
    found = ledger(verdicts)
    return [_span(span, verdicts, found) for span in all_periods(register, verdicts)]


def _span(span: Span, verdicts: Verdicts, promises: Sequence[Promise]) -> dict[str, Json]:
    found = review(span, verdicts, promises)
    return {
        "name": span.name,
        "first": span.first.isoformat(),
        "last": None if span.last == dt.date.max else span.last.isoformat(),
        "running": span.running,
        "advices": len(found.advices),
        "requested": found.requested,
        "recommendations": found.recommendations,
        "decisions": _outcomes([case for advice in found.advices for case in advice.addressees]),
        "promises": counts({group.state: len(group.promises) for group in found.promises}),
        "statistics": all_figures(found.figures),
    }


def _outcomes(of: Sequence[AddresseeCase]) -> dict[str, int]:
    found = Counter(r.outcome for case in of for r in case.recommendations)
    return counts({which: found[which] for which in OUTCOMES})


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
