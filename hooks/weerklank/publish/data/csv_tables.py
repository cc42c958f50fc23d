"""The register as tables: every recommendation, every answer time, every promise, every count.

`tables.yaml` is the one source of the columns: none can be in a table without a meaning, and none
can be described and not be there.
"""

import csv
import datetime as dt
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache, partial
from typing import Any, TypeVar

from weerklank.cases.addressee import AddresseeCase
from weerklank.cases.case import Verdicts
from weerklank.cases.counting.portfolios import portfolios
from weerklank.cases.owing.promises import Promise, by_attention, ledger
from weerklank.cases.recommendation import OUTCOMES, Outcome, RecommendationCase
from weerklank.kept.store import Texts, always_made
from weerklank.lazy_dataclass import dataclass
from weerklank.publish.data.register.projector import getter
from weerklank.publish.making.addresses import advice_url
from weerklank.publish.making.output import DataFile
from weerklank.publish.options import SiteOptions
from weerklank.publish.parts.answer_times import OUTCOME_TEXTS, Row, by_portfolio, by_year
from weerklank.records.register import Register
from weerklank.records.values.partial_date import PartialDate
from weerklank.words.packaged import table_of

_STARTS_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_BYTE_ORDER_MARK = "\ufeff"
_BETWEEN, _END = ";", "\r\n"
"""Two cells, and a row: no cell has an end of a line in it."""

Of = TypeVar("Of")
Cell = str | int | None
_CELLS = 256
"""Cells that are kept: some lines of the widest table."""

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


def csv_files(
    register: Register, verdicts: Verdicts, options: SiteOptions, texts: Texts = always_made
) -> tuple[DataFile, ...]:
    """All tables. States are the words of `register.json`; dates are as precise as known."""
    of, today = verdicts.cases, verdicts.today
    groups = {
        "portefeuille": by_portfolio(portfolios(register), of, today),
        "jaar": by_year(of, today),
    }
    promises = by_attention(ledger(of))
    counts = (Line(options, division=d, row=row) for d, rows in groups.items() for row in rows)

    def kept(uri: str, of: Iterable[Of], make: Callable[[SiteOptions, Of], str]) -> DataFile:
        made = (texts((uri, options, one), partial(make, options, one)) for one in of)
        return _table(uri, made)

    return (
        kept(ADVICES, of, _advised),
        kept(ANSWER_TIMES, of, _timed),
        kept(PROMISES, promises, _promised),
        _table(DECISIONS, [_rows(_BLOCKS[DECISIONS], counts)]),
    )


def _advised(options: SiteOptions, case: AddresseeCase) -> str:
    """An advice without recommendations is a row too: it has a clock.

    Of all rows of a case the first two thirds are the same, and are made once.
    """
    *shared, own = _BLOCKS[ADVICES]
    of_case = _rows(tuple(shared), [Line(options, case)]).removesuffix(_END)
    lines = (Line(options, case, recommendation=r) for r in case.recommendations or (None,))
    rows = _rows((own,), lines).removesuffix(_END).split(_END)
    return "".join(f"{of_case}{_BETWEEN}{row}{_END}" for row in rows)


def _timed(options: SiteOptions, case: AddresseeCase) -> str:
    return _rows(_BLOCKS[ANSWER_TIMES], [Line(options, case)])


def _promised(options: SiteOptions, promise: Promise) -> str:
    return _rows(_BLOCKS[PROMISES], [Line(options, promise.case, promise=promise)])


def columns(uri: str) -> tuple[Column, ...]:
    """The columns of a table, in order; none of any other file."""
    return tuple(column for block in _BLOCKS.get(uri, ()) for column in _in_block(block))


def _in_block(block: str) -> Iterator[Column]:
    if block == "outcomes":
        yield from map(_counted, OUTCOMES)
    else:
        for name, c in _described()[block].items():
            yield Column(name, c["means"], c["from"])


@cache
def _described() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    found: Mapping[str, Mapping[str, Mapping[str, str]]] = table_of(
        "weerklank.publish.data", "tables.yaml"
    )
    return found


def _counted(which: Outcome) -> Column:
    text = OUTCOME_TEXTS[which]
    return Column(text.replace(" ", "_"), f"Aantal aanbevelingen per orgaan: {text}.", "", which)


def _table(uri: str, texts: Iterable[str]) -> DataFile:
    header = csv_text([[column.name for column in columns(uri)]])
    return DataFile(uri, (_BYTE_ORDER_MARK + header + "".join(texts)).encode())


def _rows(blocks: tuple[str, ...], lines: Iterable[Line]) -> str:
    return csv_text([_cell(c, get, line) for c, get in _getters(blocks)] for line in lines)


@cache
def _getters(blocks: tuple[str, ...]) -> tuple[tuple[Column, Callable[[Line], object]], ...]:
    found = (column for block in blocks for column in _in_block(block))
    return tuple((column, getter(column.path, _VALUES)) for column in found)


def _cell(column: Column, get: Callable[[Line], object], line: Line) -> Cell:
    if column.outcome and line.row:
        return line.row.tally.outcomes[column.outcome]
    value = get(line)
    if value is None or type(value) is str:  # Nearly all are, and the others take longer to tell.
        return value
    match value:
        case bool():
            return "ja" if value else "nee"
        case PartialDate() | dt.date():
            return value.isoformat()
        case tuple():
            return ", ".join(map(str, value))
        case int() | str():
            return value
        case _:
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
def csv_text(rows: Iterable[Sequence[Cell]]) -> str:
    """The rows as they stand in a table; None becomes an empty cell."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=_BETWEEN, lineterminator=_END)
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return text.getvalue()


@lru_cache(_CELLS)
def _harmless(value: Cell) -> str:
    """The text of a cell on one line: a spreadsheet starts a new record at nothing but a row.

    Most cells say what the row above says.
    """
    if value is None:
        return ""
    if isinstance(value, int):
        return str(value)
    text = " ".join(value.replace("\0", "").split())
    return f"'{text}" if text.startswith(_STARTS_FORMULA) else text
