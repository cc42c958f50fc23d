"""CSV that opens well in a Dutch spreadsheet and can do no harm in it.

Semicolons, a byte order mark and CRLF are what Excel with Dutch settings expects. A cell that a
spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection).
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from weerklank.publish.output import DataFile

_STARTS_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_BYTE_ORDER_MARK = "\ufeff"

Cell = str | int | None


def csv_file(uri: str, header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> DataFile:
    """The rows as a file; None becomes an empty cell. Every row is as long as the header."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(header)
    for row in rows:
        if len(row) != len(header):
            message = f"{uri}: {len(row)} cells under {len(header)} headings"
            raise ValueError(message)
        writer.writerow([_cell(cell) for cell in row])
    return DataFile(uri, (_BYTE_ORDER_MARK + text.getvalue()).encode())


def _cell(value: Cell) -> str:
    """The text of a cell on one line: a spreadsheet starts a new record at nothing but a row."""
    if value is None:
        return ""
    if isinstance(value, int):
        return str(value)
    text = " ".join(value.replace("\0", "").split())
    return f"'{text}" if text.startswith(_STARTS_FORMULA) else text
