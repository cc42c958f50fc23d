"""What is wrong with a file that was to be imported: Dutch sentences, each with its place."""

from __future__ import annotations

from dataclasses import dataclass


class CannotImportError(Exception):
    """The file as a whole cannot be used; the text is Dutch and says what to do instead."""


@dataclass(frozen=True, slots=True, order=True)
class CellFault:
    """A fault in one row of a sheet; `column` is the header as it stands there, or empty."""

    row: int
    column: str
    text: str

    def __str__(self) -> str:
        """As a person looks for it in a spreadsheet."""
        place = f"rij {self.row}, kolom '{self.column}'" if self.column else f"rij {self.row}"
        return f"{place}: {self.text}"
