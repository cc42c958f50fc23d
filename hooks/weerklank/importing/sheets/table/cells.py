"""Reads the cells of one row: each becomes a value for its field, or a fault with its place.

A date in a notation that can mean two days is refused, never guessed: 2/5/2025 is 2 May here and
5 February in an American spreadsheet, and this site judges people by dates.
"""

import datetime as dt
import difflib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from weerklank.importing.faults import CellFault
from weerklank.importing.sheets.table.columns import Cell, Column, Part
from weerklank.importing.sheets.table.headers import plain
from weerklank.importing.sheets.table.rows import Row
from weerklank.importing.sheets.table.tables import Table
from weerklank.records.models.advice import Advice
from weerklank.records.models.response import Response
from weerklank.records.values.date_meant import (
    can_be_two_days,
    date_meant,
    looks_like_date,
    month_meant,
    no_such_day,
    span_meant,
)
from weerklank.records.values.partial_date import PartialDate
from weerklank.records.values.typed import is_unknown
from weerklank.writing.headers.typed import about_field, fault_in

_WRITE_SO = "Schrijf jjjj-mm-dd, bijvoorbeeld 2025-02-05."
_LESS_KNOWN = "Weet u alleen de maand of het jaar? Schrijf 2025-02 of 2025. Niets bekend? onbekend."
_SERIAL = re.compile(r"^[2-6]\d{4}$", re.ASCII)
"""1954 to 2091: what a column of dates shows when it is formatted as numbers."""

_FIGURES = re.compile(r"^((?:19|20)\d\d)(\d\d)(\d\d)$", re.ASCII)
"""20250205, as names of files have it."""

_YEAR = re.compile(r"\b(?:19|20)\d\d\b", re.ASCII)

YES_OR_NO = {"ja": "overgenomen", "nee": "niet overgenomen"}
"""What these decide about a recommendation."""

_SHORTEST = 4
"""Letters of a word that is cut short; chosen: `gevr.`."""

_LOST = "besluit onbekend"
_WHICH_UNKNOWN = (
    f"Kwam er antwoord, en weet u niet meer welk besluit? Typ: {_LOST}. Weet u niet of er antwoord "
    "kwam? Maak deze cel en de datum leeg."
)
"""Not to know what was decided says that there was an answer."""

_DECIDES = re.compile(r"(?:advies )?(?:overgenomen|besluit|beslissing)\b")
_WHO_SAYS = re.compile(
    r"^(?:(?:het )?college(?: van b\s*&\s*w)?|b\s*(?:&|en)\s*w|(?:de )?gemeente)\s*[:–-]\s*(?=\S)",
    re.IGNORECASE,
)
_NOTHING = frozenset({"", "-", "--", "n.v.t.", "n.v.t", "nvt", "niet van toepassing"})
"""What people type in a cell in which nothing belongs."""

_ASKS = re.compile(r"\?+")
"""What people type where they do not know."""

_NO_ANSWER = re.compile(
    r"(?:nog )?(?:geen|niet) (?:reactie|antwoord|beantwoord|gereageerd|ontvangen)\b.*"
)
_SHORT = 6
"""Words of a note that nothing came (`nog geen antwoord ontvangen van college`); chosen. Of `geen
reactie van bewoners betekent dat de bus blijft` the municipality may be the author."""

_NO_DAY = frozenset({"geen", "niet", "niets", "nooit", "nog geen", "nog niet", "nog niets"})
"""What stands where a day is asked, and says the same."""
_SAY_SO = (
    " is geen antwoord van de gemeente. Maak deze cel leeg. Kwam er zeker geen antwoord? Typ geen "
    "in een kolom 'kwam er antwoord'."
)

Values = Mapping[Column, object]
"""The filled cells of a row."""


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A row whose cells were read; a faulty cell is left out of `values`."""

    number: int
    values: Values
    headers: Mapping[Column, str]
    """The name of each column as it stands in the sheet."""

    sheet: str = ""
    part: int = 0

    @property
    def place(self) -> tuple[int, int]:
        """The row, and which of the recommendations beside each other in it."""
        return self.number, self.part

    def fault(self, column: Column, text: str) -> CellFault:
        """A fault in this row."""
        return CellFault(self.number, self.headers.get(column, column.dutch), text, self.sheet)

    def about(self, text: str) -> CellFault:
        """A fault in this row that no one column can be blamed for."""
        return CellFault(self.number, "", text, self.sheet)

    def text(self, column: Column) -> str:
        """The text of a cell; empty when it is empty."""
        return str(self.values.get(column, ""))

    def has(self, part: Part) -> bool:
        """Whether a cell about this part is filled."""
        return any(column.part is part for column in self.values)


def read_row(
    row: Row, columns: Sequence[Column | None], table: Table
) -> tuple[ReadRow, tuple[CellFault, ...]]:
    """The values of a row of the table, and every fault in its cells."""
    names = {c: h for c, h in zip(columns, table.headers, strict=True) if c is not None}
    values: dict[Column, object] = {}
    faults: list[CellFault] = []
    for column, cell in zip(columns, row.cells, strict=True):
        if column is None or plain(cell) in _NOTHING:
            continue
        if column.part in {Part.RESPONSE, Part.ANSWER} and _says_no_answer(column, plain(cell)):
            faults.append(CellFault(row.number, names[column], f"'{cell}'{_SAY_SO}", table.sheet))
            continue
        try:
            values[column] = _value(column, _decision(column, cell, names[column]))
        except ValueError as error:
            faults.append(CellFault(row.number, names[column], str(error), table.sheet))
    return ReadRow(row.number, values, names, table.sheet, row.part), tuple(faults)


def _says_no_answer(column: Column, words: str) -> bool:
    """Whether the cell says that nothing came; a sentence that only begins so is a text."""
    if column.cell is Cell.DATE and words in _NO_DAY:
        return True
    found = _NO_ANSWER.fullmatch(words)
    return found is not None and (column.cell is not Cell.TEXT or len(words.split()) <= _SHORT)


def decides(header: str) -> bool:
    """Whether ja and nee below it say what was decided."""
    return bool(_DECIDES.match(plain(header)))


def _decision(column: Column, cell: str, header: str) -> str:
    """Ja and nee decide under "Overgenomen?" and "Besluit"; under "Antwoord" one may have come.

    Who decides may stand before it: `B&W: nee`.
    """
    if column.english != "decision":
        return cell
    said = _WHO_SAYS.sub("", cell)
    return YES_OR_NO.get(said.casefold(), said) if decides(header) else said


def _value(column: Column, cell: str) -> object:
    """What the cell says; a `ValueError` with a Dutch text when it cannot be that."""
    if column.cell is Cell.DATE:
        return _date(cell)
    if column.cell is Cell.CHOICE:
        return _choice(cell, column.choices)
    texts = [cell]
    if column.cell is Cell.LIST:
        texts = [part.strip() for part in cell.split(";") if part.strip()]
    for fault in _faults(column, texts):
        raise ValueError(fault)
    return tuple(texts) if column.cell is Cell.LIST else cell


def _faults(column: Column, texts: Sequence[str]) -> Iterator[str]:
    """What the loader would say; who somebody is, is looked up later."""
    if column.english in {"council", "to", "answer from"}:
        return
    model = Advice if column.part in {Part.ADVICE, Part.RECOMMENDATION} else Response
    for text in texts:
        if fault := fault_in(model, column.loc, text):
            yield about_field(column.dutch, fault)


def _date(cell: str) -> str:
    try:
        return PartialDate.parse(_FIGURES.sub(r"\1-\2-\3", cell)).isoformat()
    except ValueError:
        pass
    if can_be_two_days(cell):
        message = f"'{cell}' kan twee dagen zijn, met eerst de dag of eerst de maand. {_WRITE_SO}"
        raise ValueError(message)
    if meant := date_meant(cell) or _serial(cell) or span_meant(cell) or _month(cell):
        return PartialDate.parse(meant).isoformat()
    years = set(_YEAR.findall(cell))
    only_year = len(years) == 1 and not re.search(r"\d", _YEAR.sub("", cell))
    less = f"Weet u alleen het jaar? Schrijf {years.pop()}." if only_year else _LESS_KNOWN
    has_shape = no_such_day(cell) or looks_like_date(cell)
    what = "is geen datum die bestaat" if has_shape else "is geen datum"
    raise ValueError(f"'{cell}' {what}. {_WRITE_SO} {less}")


def _serial(cell: str) -> str | None:
    """The day that a spreadsheet keeps as a number of days (ECMA-376 part 1, 18.17.4)."""
    if not _SERIAL.match(cell):
        return None
    return (dt.date(1899, 12, 30) + dt.timedelta(days=int(cell))).isoformat()


def _month(cell: str) -> str | None:
    """The month of "maart 2024" and "begin maart '24"; without a year nothing is guessed."""
    return month_meant(cell, dt.date.max) if re.search(r"\d", cell) else None


def _choice(cell: str, choices: Mapping[str, str]) -> str:
    word = " ".join(cell.casefold().split())
    if word in choices:
        return choices[word]
    if word in choices.values():
        return word
    if begun := _shortened(word, choices):
        return begun
    if _ASKS.fullmatch(word) and "onbekend" in choices:
        return choices["onbekend"]
    if is_unknown(word) and _LOST in choices:
        raise ValueError(f"'{cell}' kan hier niet. {_WHICH_UNKNOWN}")
    near = [YES_OR_NO[word]] if word in YES_OR_NO else []
    near = near or difflib.get_close_matches(word, choices, 1, 0.6)
    meant = f"Bedoelt u: {near[0]}?" if near else f"U kunt kiezen uit: {', '.join(choices)}."
    raise ValueError(f"'{cell}' kan hier niet. {meant}")


def _shortened(word: str, choices: Mapping[str, str]) -> str:
    """What `ongevr.` is short for: the one choice that begins so; empty when there are more."""
    start = word.removesuffix(".")
    begun = {value for name, value in choices.items() if name.startswith(start)}
    is_short = word.endswith(".") and len(start) >= _SHORTEST
    return begun.pop() if is_short and len(begun) == 1 else ""
