"""Finds the header among the rows of a spreadsheet; every row under it becomes as wide.

A list with a column for each recommendation becomes a list with a row for each.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
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
        raise CannotImportError(
            f"rij {row.number} heeft meer cellen dan de rij met de namen van de kolommen. "
            "Geef elke kolom een naam. In een CSV: staat er in een tekst een puntkomma of komma? "
            "Zet die tekst tussen aanhalingstekens."
        )
    padded = (*row.cells, *([""] * width))
    return Row(row.number, padded[:width])


def _without_empty_end(cells: tuple[str, ...]) -> tuple[str, ...]:
    last = max((place for place, cell in enumerate(cells, start=1) if cell), default=0)
    return cells[:last]


_NUMBERED = re.compile(
    r"\s*(aanbeveling|advies(?:punt)?|besluit|overgenomen|uitleg|toelichting|motivering|toezegging"
    r"|reactie|antwoord|status|uitkomst)"
    r"\s*(\d{1,2})\s*\??\s*",
    re.IGNORECASE,
)


def unfolded(table: Table) -> Table:
    """`Aanbeveling 1`, `Aanbeveling 2` and what stands beside them under one header each."""
    found = {
        place: match for place, h in enumerate(table.headers) if (match := _NUMBERED.fullmatch(h))
    }
    places = {(_name(match[1]), int(match[2])): place for place, match in found.items()}
    numbers = sorted({number for _, number in places})
    if len(numbers) < 2:  # noqa: PLR2004 (one number is the name of a column)
        return table
    names = list(dict.fromkeys(name for name, _ in places))
    shared = [place for place in range(len(table.headers)) if place not in found]

    def row_of(row: Row, number: int) -> tuple[str, ...]:
        of_number = (places.get((name, number)) for name in names)
        return tuple(row.cells[place] if place is not None else "" for place in of_number)

    rows = [
        Row(row.number, (*(row.cells[place] for place in shared), *cells), number)
        for row in table.rows
        for number in numbers
        if any(cells := row_of(row, number)) or number == numbers[0]
    ]
    headers = (*(table.headers[place] for place in shared), *names)
    return replace(table, headers=headers, rows=tuple(rows))


def _name(header: str) -> str:
    name = header.lower()
    return "aanbeveling" if name.startswith("advies") else name
