"""What is wrong with a file that was to be imported: Dutch sentences, each with its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from weerklank.messages import dutch


class CannotImportError(Exception):
    """The file as a whole cannot be used; the text is Dutch and says what to do instead."""


@dataclass(frozen=True, slots=True, order=True)
class CellFault:
    """A fault in one row of a sheet; `column` is the header as it stands there, or empty.

    `sheet` is empty in a file with one sheet.
    """

    row: int
    column: str
    text: str
    sheet: str = ""

    def __str__(self) -> str:
        """As a person looks for it in a spreadsheet."""
        place = rows_in([self.row], self.sheet)
        return (
            f"{place}, kolom '{self.column}': {self.text}"
            if self.column
            else f"{place}: {self.text}"
        )


def rows_in(rows: Sequence[int], sheet: str) -> str:
    """Where rows stand: `rij 2 en 3`, or `blad '2024', rij 2 en 3` in a file of several sheets."""
    numbers = f"rij {dutch.listing([str(row) for row in dict.fromkeys(rows)])}"
    return f"blad '{sheet}', {numbers}" if sheet else numbers
