"""The register as tables: every recommendation, every answer time, every promise, every count.

`tables.yaml` is the one source of the columns: none can be in a table without a meaning, and none
can be described and not be there.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from weerklank.cases.addressee import AddresseeCase
from weerklank.cases.case import Verdicts
from weerklank.cases.portfolios import portfolios
from weerklank.cases.promises import Promise, by_attention, ledger
from weerklank.cases.recommendation import OUTCOMES, Outcome, RecommendationCase
from weerklank.publish.addresses import advice_url
from weerklank.publish.charts.answer_times import OUTCOME_TEXTS, Row, by_portfolio, by_year
from weerklank.publish.data.projector import getter
from weerklank.publish.options import SiteOptions
from weerklank.publish.output import DataFile
from weerklank.records.register import Register
from weerklank.records.values.partial_date import PartialDate
from weerklank.records.values.term import Term
from weerklank.words.packaged import table_of

_STARTS_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_BYTE_ORDER_MARK = "\ufeff"

Cell = str | int | None

ADVICES = "data/adviezen.csv"
ANSWER_TIMES = "data/antwoordtijden.csv"
PROMISES = "data/beloften.csv"
DECISIONS = "data/besluiten.csv"
_BLOCKS = {
    ADVICES: ("case", "clock", "recommendation"),
    ANSWER_TIMES: ("case", "clock", "waiting"),
    PROMISES: ("case", "promise"),
    DECISIONS: ("group", "outcomes", "shares"),
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table, what it means, and where its value comes from."""

    name: str
    means: str
    path: str
    outcome: Outcome | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """What one row is about: a case with what else the table is of, or a count of some group."""

    options: SiteOptions
    case: AddresseeCase | None = None
    recommendation: RecommendationCase | None = None
    promise: Promise | None = None
    division: str = ""
    row: Row | None = None


def csv_files(register: Register, verdicts: Verdicts, options: SiteOptions) -> tuple[DataFile, ...]:
    """All tables. States are the words of `register.json`; dates are as precise as known."""
    of, today = verdicts.cases, verdicts.today
    groups = {
        "portefeuille": by_portfolio(portfolios(register), of, today),
        "jaar": by_year(of, today),
    }
    lines: dict[str, Iterable[Line]] = {
        ADVICES: (
            # An advice without recommendations is a row too: it has a clock.
            Line(options, m, recommendation=r)
            for m in of
            for r in m.recommendations or (None,)
        ),
        ANSWER_TIMES: (Line(options, m) for m in of),
        PROMISES: (Line(options, p.case, promise=p) for p in by_attention(ledger(of))),
        DECISIONS: (
            Line(options, division=d, row=row) for d, rows in groups.items() for row in rows
        ),
    }
    return tuple(_table(uri, of_table) for uri, of_table in lines.items())


@cache
def columns(uri: str) -> tuple[Column, ...]:
    """The columns of a table, in order; none of any other file."""
    blocks = table_of("weerklank.publish.data", "tables.yaml")
    found: list[Column] = []
    for block in _BLOCKS.get(uri, ()):
        if block == "outcomes":
            found += [_counted(which) for which in OUTCOMES]
        else:
            found += [Column(name, c["means"], c["from"]) for name, c in blocks[block].items()]
    return tuple(found)


def _counted(which: Outcome) -> Column:
    text = OUTCOME_TEXTS[which]
    return Column(text.replace(" ", "_"), f"Aantal aanbevelingen per orgaan: {text}.", "", which)


def _table(uri: str, lines: Iterable[Line]) -> DataFile:
    header = [column.name for column in columns(uri)]
    found = [(column, getter(column.path, _VALUES)) for column in columns(uri)]
    return csv_file(uri, header, ([_cell(c, get, line) for c, get in found] for line in lines))


def _cell(column: Column, get: Callable[[Line], object], line: Line) -> Cell:
    if column.outcome and line.row:
        return line.row.tally.outcomes[column.outcome]
    match get(line):
        case bool() as value:
            return "ja" if value else "nee"
        case PartialDate() | dt.date() as value:
            return value.isoformat()
        case Term() as value:
            return str(value)
        case tuple() as value:
            return ", ".join(map(str, value))
        case None | int() | str() as value:
            return value
        case value:
            message = f"{column.name}: {value!r} is no cell"
            raise TypeError(message)


_COUNCIL = {True: "uitgelegd", False: "niet uitgelegd", None: "weet niet"}


def _review(line: Any) -> str | None:  # noqa: ANN401 (a line of recommendations)
    review = line.recommendation.review if line.recommendation else None
    return None if review is None else _COUNCIL[review.explained]


_VALUES: Mapping[str, Callable[[Any], object]] = {
    "address": lambda line: line.options.absolute(advice_url(line.case.advice.id)),
    "fewest_days": lambda line: (line.case.timeliness.days or (None, None))[0],
    "most_days": lambda line: (line.case.timeliness.days or (None, None))[1],
    "fewest_late": lambda line: (line.case.timeliness.days_late or (None, None))[0],
    "most_late": lambda line: (line.case.timeliness.days_late or (None, None))[1],
    "review": _review,
    "withdrawn": lambda line: bool(line.case.withdrawn),
    "advices": lambda line: len(line.row.tally.advices),
    "cases": lambda line: len(line.row.tally.cases),
}


# Semicolons, a byte order mark and CRLF are what Excel with Dutch settings expects. A cell that a
# spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection).
def csv_file(uri: str, header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> DataFile:
    """The rows as a file; None becomes an empty cell. Every row is as long as the header."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(header)
    for row in rows:
        if len(row) != len(header):
            message = f"{uri}: {len(row)} cells under {len(header)} headings"
            raise ValueError(message)
        writer.writerow([_harmless(cell) for cell in row])
    return DataFile(uri, (_BYTE_ORDER_MARK + text.getvalue()).encode())


def _harmless(value: Cell) -> str:
    """The text of a cell on one line: a spreadsheet starts a new record at nothing but a row."""
    if value is None:
        return ""
    if isinstance(value, int):
        return str(value)
    text = " ".join(value.replace("\0", "").split())
    return f"'{text}" if text.startswith(_STARTS_FORMULA) else text
