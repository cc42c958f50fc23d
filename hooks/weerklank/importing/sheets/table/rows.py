"""Reads a spreadsheet, CSV, XLSX or a table of Word, into rows of texts, whoever saved it.

Excel in the Netherlands writes CSV with semicolons and in Windows-1252; others write commas and
UTF-8. A date cell of a real spreadsheet becomes `jjjj-mm-dd`. Nothing is interpreted further.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
import warnings
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from weerklank.foreign.damaged import DAMAGED, TooMuchError
from weerklank.foreign.packages import refuse_bomb
from weerklank.importing.faults import CannotImportError, refuse_without_extra
from weerklank.importing.letters.paragraphs import letters_in
from weerklank.importing.letters.word import ENDING, word_tables

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

MOST_ROWS = 5_000
LARGEST_FILE = 5_000_000
"""Bytes: a thousand for each row. As a zip file a sheet is smaller still."""

_LARGEST_UNPACKED = 20_000_000
"""Bytes of all sheets together, unpacked: openpyxl reads these in some two seconds."""

MOST_COLUMNS = 100
"""The template has fewer than thirty."""

_LAST_LINE = 200_000
"""The last line that is looked at: a stray cell far below takes as long as all that is above it."""

OTHER_SHEETS = frozenset({".xls", ".ods", ".xlsb", ".numbers"})
"""Spreadsheets that another program has to save first."""

_DELIMITERS = (";", ",", "\t")


@dataclass(frozen=True, slots=True)
class Row:
    """One row with something in it: its number as the spreadsheet shows it, and its cells."""

    number: int
    cells: tuple[str, ...]
    part: int = 0
    """Which of the recommendations beside each other in that row; 0 when each has its own row."""


def has_notes(path: Path) -> bool:
    """Whether a workbook, that could be read, has notes beside its cells: no row holds them."""
    if path.suffix.lower() not in _WORKBOOKS:
        return False
    with zipfile.ZipFile(path) as package:
        return any(_NOTES.match(name) for name in package.namelist())


_WORKBOOKS = frozenset({".xlsx", ".xlsm"})
_NOTES = re.compile(r"xl/(?:threadedComments/|comments)", re.IGNORECASE)


def refuse(path: Path) -> None:
    """Say of an old or other kind of file how it can be saved."""
    if path.stat().st_size > LARGEST_FILE:
        raise _too_large(path)
    if path.suffix.lower() in OTHER_SHEETS:
        raise CannotImportError(
            f"{path.name} kan Weerklank niet lezen. Open het in Excel of LibreOffice, kies Opslaan "
            "als, en kies Excel-werkmap (.xlsx)."
        )


def _too_large(path: Path) -> CannotImportError:
    return CannotImportError(f"{path.name} is te groot. Verdeel het over meer bestanden.")


def sheets_of(path: Path) -> Sequence[tuple[str, Sequence[Row]]]:
    """The name of each sheet, empty in a CSV, and its rows; raises `CannotImportError`."""
    if path.suffix.lower() in _WORKBOOKS:
        return _read_xlsx(path)
    if path.suffix.lower() == ENDING:
        tables = enumerate(word_tables(path), start=1)
        return [(f"tabel {number}", _rows(path, lines)) for number, lines in tables]
    return [("", _read_csv(path))]


def _read_csv(path: Path) -> list[Row]:
    text = _decoded(path)
    delimiter = _delimiter(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        # Numbered as a spreadsheet shows them: a cell with several lines is still one row.
        return _rows(path, reader)
    except csv.Error:
        raise CannotImportError(
            f"{path.name}: rond regel {reader.line_num} is een aanhalingsteken niet gesloten. "
            "Open het bestand in Excel of LibreOffice en bewaar het opnieuw als CSV."
        ) from None


def _decoded(path: Path) -> str:
    """UTF-8 with or without a mark, or UTF-16 with one; else Windows-1252 as Excel writes it."""
    content = path.read_bytes()
    if content[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return content.decode("utf-16", errors="replace")
    if b"\x00" in content:
        message = f"{path.name} is geen CSV. Bewaar het in Excel of LibreOffice als CSV of XLSX."
        raise CannotImportError(message)
    return letters_in(content)


def _delimiter(text: str) -> str:
    """What stands most often between the headers."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    return max(_DELIMITERS, key=first.count)


def _read_xlsx(path: Path) -> list[tuple[str, list[Row]]]:
    try:
        import openpyxl  # noqa: PLC0415 (an extra: only who imports a spreadsheet needs it)
    except ImportError:
        refuse_without_extra("een XLSX-bestand", "Of bewaar het blad als CSV.")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about colours and lists to choose from, in English
            content = path.read_bytes()
            refuse_bomb(content, _LARGEST_UNPACKED)
            book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
            return [(sheet.title, _sheet_rows(path, sheet)) for sheet in book.worksheets]
    except TooMuchError:
        raise _too_large(path) from None
    except DAMAGED:
        message = f"{path.name} is niet te lezen. Open het in Excel en bewaar het opnieuw als XLSX."
        raise CannotImportError(message) from None


def _sheet_rows(path: Path, sheet: Worksheet) -> list[Row]:
    cells = sheet.iter_rows(max_col=MOST_COLUMNS + 1, values_only=True)
    return _rows(path, (tuple(map(_as_text, values)) for values in cells))


def _rows(path: Path, lines: Iterable[Sequence[str]]) -> list[Row]:
    """The rows with something in them, no more and no wider than any list is."""
    found: list[Row] = []
    for number, cells in enumerate(lines, start=1):
        if len(found) > MOST_ROWS or number > _LAST_LINE:
            text = f"{path.name} heeft meer dan {MOST_ROWS} rijen. Verdeel het over meer bestanden."
            raise CannotImportError(text)
        if any(cells[MOST_COLUMNS:]):
            text = f"{path.name} heeft meer dan {MOST_COLUMNS} kolommen. Haal weg wat leeg kan."
            raise CannotImportError(text)
        # Without white space around, with plain line ends.
        plain = (cell.replace("\r\n", "\n").replace("\xa0", " ") for cell in cells[:MOST_COLUMNS])
        if any(cleaned := tuple(map(str.strip, plain))):
            found.append(Row(number, cleaned))
    return found


def _as_text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
