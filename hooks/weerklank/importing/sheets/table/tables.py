"""Finds the header among the rows of a spreadsheet; every row under it becomes as wide."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from weerklank.importing.faults import CannotImportError
from weerklank.importing.sheets.table.rows import MOST_ROWS, Row, refuse, sheets_of

_TITLE_ROWS = 10
"""So many rows from the top may be the header: above it people put a title, a year, a logo."""


@dataclass(frozen=True, slots=True)
class Table:
    """A header and the rows under it; every row has as many cells as the header."""

    headers: tuple[str, ...]
    rows: tuple[Row, ...]
    sheet: str = ""
    """The name of the sheet, when the file has more than one with something in it."""

    header_row: int = 1
    """The row of the header: above it may stand a title."""


IsHeader = Callable[[Sequence[str]], int]
"""How many cells of a row name a column."""


def read_tables(path: Path, known_headers: IsHeader) -> tuple[Table, ...]:
    """Every sheet of a spreadsheet with something in it, in the order of the file.

    The header is, of the first rows, the one with the most known names, and where none is known the
    first with more than one cell: above it may stand a title.
    Raises `CannotImportError` when no sheet holds a row under a header.
    """
    refuse(path)
    filled = [(name, rows) for name, rows in sheets_of(path) if rows]
    if not filled:
        message = f"{path.name} is leeg. Zet op de eerste rij de namen van de kolommen."
        raise CannotImportError(message)
    if all(len(rows) == 1 for _, rows in filled):
        message = f"{path.name} heeft alleen een eerste rij. Zet daaronder de adviezen."
        raise CannotImportError(message)
    if sum(len(rows) for _, rows in filled) > MOST_ROWS:
        message = f"{path.name} heeft meer dan {MOST_ROWS} rijen. Verdeel het over meer bestanden."
        raise CannotImportError(message)
    several = len(filled) > 1
    return tuple(_table(rows, name if several else "", known_headers) for name, rows in filled)


def _table(rows: Sequence[Row], sheet: str, known_headers: IsHeader) -> Table:
    first = rows[:_TITLE_ROWS]
    header = max(
        first,
        key=lambda row: (known_headers(row.cells), sum(map(bool, row.cells)) > 1, -row.number),
    )
    names = _without_empty_end(_under(header, rows))
    below = [row for row in rows if row.number > header.number]
    return Table(names, tuple(_fitted(row, len(names)) for row in below), sheet, header.number)


def _under(header: Row, rows: Sequence[Row]) -> tuple[str, ...]:
    """The names in the header; of a cell merged over two rows the name stands in the one above.

    Only where that row has names beside each other: a title stands alone.
    """
    above = next((row.cells for row in rows if row.number == header.number - 1), ())
    if sum(map(bool, above)) < _SIDE_BY_SIDE:
        return header.cells
    return tuple(cell or over for cell, over in zip_longest(header.cells, above, fillvalue=""))


_SIDE_BY_SIDE = 2


def _fitted(row: Row, width: int) -> Row:
    """The row as wide as the header; a text beyond it belongs to no column, and is a fault."""
    if any(row.cells[width:]):
        message = (
            f"rij {row.number} heeft meer cellen dan de rij met de namen van de kolommen. "
            "Geef elke kolom een naam. In een CSV: staat er in een tekst een puntkomma of komma? "
            "Zet die tekst tussen aanhalingstekens."
        )
        raise CannotImportError(message)
    padded = (*row.cells, *([""] * width))
    return Row(row.number, padded[:width])


def _without_empty_end(cells: tuple[str, ...]) -> tuple[str, ...]:
    last = max((place for place, cell in enumerate(cells, start=1) if cell), default=0)
    return cells[:last]
