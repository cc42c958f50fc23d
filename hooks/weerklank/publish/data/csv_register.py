"""The register as tables: every recommendation, every answer time, every promise, every count."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from weerklank.cases.case import OUTCOMES, AddresseeCase, RecommendationCase, Verdicts
from weerklank.cases.portfolios import portfolios
from weerklank.cases.promises import Promise, by_attention, ledger
from weerklank.publish.addresses import advice_url
from weerklank.publish.charts.decisions import OUTCOME_TEXTS, Row, by_portfolio, by_year
from weerklank.publish.data.csv_rows import Cell, csv_file
from weerklank.publish.options import SiteOptions
from weerklank.publish.output import DataFile
from weerklank.records.partial_date import PartialDate
from weerklank.records.register import Register

ADVICES = "data/adviezen.csv"
ANSWER_TIMES = "data/antwoordtijden.csv"
PROMISES = "data/beloften.csv"
DECISIONS = "data/besluiten.csv"

_CASE = ("advies", "nummer", "titel", "adres", "raad", "aan", "verstuurd")
_CLOCK = (
    "termijn", "afspraak", "begonnen", "uiterlijk", "uiterlijk_eerst", "andere_lezing",
    "stand", "beantwoord", "volledig_beantwoord", "dagen_minst", "dagen_meest",
    "dagen_te_laat_minst", "dagen_te_laat_meest",
)  # fmt: skip
_RECOMMENDATION = (
    "soort", "onderwerpen", "aanbeveling", "tekst", "besluit", "uitkomst", "uitleg",
    "ontbreekt", "opvolging", "oordeel_raad",
)  # fmt: skip
_PROMISE = (
    "aanbeveling", "belofte", "wie", "eerste_datum", "datum_nu", "klaar", "bewijs", "stand",
    "advies_ingetrokken",
)  # fmt: skip


def csv_files(register: Register, verdicts: Verdicts, options: SiteOptions) -> tuple[DataFile, ...]:
    """All tables. States are the words of `register.json`; dates are as precise as known."""
    of = verdicts.cases
    years = by_year(of, verdicts.today)
    roles = by_portfolio(portfolios(register), of, verdicts.today)
    promised = by_attention(ledger(of, verdicts.today))
    return (
        csv_file(
            ADVICES,
            (*_CASE, *_CLOCK, *_RECOMMENDATION),
            (row for m in of for row in _recommendations(m, options)),
        ),
        csv_file(
            ANSWER_TIMES,
            (*_CASE, *_CLOCK, "dagen_afgesproken", "loopt_nog"),
            (
                (
                    *_case(m, options),
                    *_clock(m),
                    m.agreed_days,
                    "ja" if m.days_run else "nee",
                )
                for m in of
            ),
        ),
        csv_file(
            PROMISES,
            (*_CASE, *_PROMISE),
            ((*_case(p.case, options), *_promise(p)) for p in promised),
        ),
        csv_file(DECISIONS, _tally_header(), _tallies(roles, years)),
    )


def _case(case: AddresseeCase, options: SiteOptions) -> Sequence[Cell]:
    advice = case.advice
    return (
        advice.id,
        advice.number,
        advice.title,
        options.absolute(advice_url(advice.id)),
        case.council.id,
        case.body.id,
        _moment(advice.sent),
    )


def _clock(case: AddresseeCase) -> Sequence[Cell]:
    clock = case.timeliness
    deadline, other = clock.deadline, clock.other_reading
    return (
        str(clock.term) if clock.term else None,
        clock.agreement.source if clock.agreement else None,
        _moment(clock.started),
        _day(deadline.current) if deadline else None,
        deadline.original.isoformat() if deadline else None,
        _day(other.current) if other else None,
        clock.state,
        _moment(clock.answered),
        _moment(clock.completed),
        *(clock.days or (None, None)),
        *(clock.days_late or (None, None)),
    )


def _recommendations(case: AddresseeCase, options: SiteOptions) -> Iterator[Sequence[Cell]]:
    same = (*_case(case, options), *_clock(case))
    for verdict in case.recommendations:
        yield (*same, *_recommendation(case, verdict))


def _recommendation(case: AddresseeCase, verdict: RecommendationCase) -> Sequence[Cell]:
    advice, review = case.advice, verdict.review
    return (
        advice.kind,
        ", ".join(advice.themes),
        verdict.recommendation.id,
        verdict.recommendation.text,
        verdict.decision or ("none" if verdict.answer_known else "unknown"),
        verdict.outcome,
        verdict.explanation.state,
        ", ".join(verdict.explanation.missing),
        verdict.follow_up.state,
        None if review is None else ("uitgelegd" if review.explained else "niet uitgelegd"),
    )


def _promise(promise: Promise) -> Sequence[Cell]:
    verdict = promise.verdict
    action = verdict.action
    return (
        promise.recommendation.id,
        action.what,
        action.who,
        _moment(verdict.first_date),
        _moment(verdict.current_date),
        _moment(action.done),
        action.evidence,
        verdict.state,
        "ja" if promise.case.withdrawn else "nee",
    )


def _tally_header() -> Sequence[str]:
    outcomes = [OUTCOME_TEXTS[which].replace(" ", "_") for which in OUTCOMES]
    shares = ("op_tijd", "termijn_voorbij", "uitgelegd", "uitleg_verwacht")
    return ("verdeling", "groep", "adviezen", "aanbevelingen", *outcomes, *shares)


def _tallies(roles: Sequence[Row], years: Sequence[Row]) -> Iterator[Sequence[Cell]]:
    for name, rows in (("portefeuille", roles), ("jaar", years)):
        for row in rows:
            yield (
                name,
                row.label,
                len(row.tally.cases),
                row.tally.answers,
                *row.tally.outcomes.values(),
                row.tally.on_time.part,
                row.tally.on_time.whole,
                row.tally.explained.part,
                row.tally.explained.whole,
            )


def _moment(moment: PartialDate | None) -> str | None:
    return moment.isoformat() if moment else None


def _day(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None
