"""An empty spreadsheet to fill in: the headers, and one invented example that shows how."""

from __future__ import annotations

import csv
import io

from weerklank.importing.faults import CannotImportError
from weerklank.importing.sheets.columns import COLUMNS, EXAMPLE

_TITLE = EXAMPLE + next(column.example for column in COLUMNS if column.english == "title")
_SECOND_ROW = {
    "title": _TITLE,
    "recommendation number": "2",
    "recommendation": "Betaal per maand uit.",
    "decision": "overgenomen",
    "explanation": "Wij betalen voortaan elke maand uit, omdat drie maanden wachten te lang is.",
}
_WIDTH = 28


def csv_template() -> bytes:
    """The template as CSV that Dutch Excel opens in columns: semicolons, UTF-8 with a mark."""
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=";").writerows(_lines())
    return text.getvalue().encode("utf-8-sig")


def xlsx_template() -> bytes:
    """The template as XLSX, with the explanation of each column on a second sheet.

    Raises `CannotImportError` when the extra `import` is not installed.
    """
    try:
        import openpyxl  # noqa: PLC0415 (an extra: only who wants XLSX needs it)
    except ImportError:
        message = (
            "Voor XLSX is nog een programma nodig. Typ: uv tool install 'weerklank[import]', "
            "of pip install 'weerklank[import]'."
        )
        raise CannotImportError(message) from None
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Adviezen"
    for line in _lines():
        sheet.append(line)
    sheet.freeze_panes = "A2"
    help_sheet = book.create_sheet("Uitleg")
    help_sheet.append(["kolom", "moet erin", "wat u erin zet"])
    for column in COLUMNS:
        help_sheet.append([column.dutch, "ja" if column.required else "", column.hint])
    for letter in ("A", "B", "C"):
        help_sheet.column_dimensions[letter].width = _WIDTH
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def _lines() -> list[list[str]]:
    headers = [column.dutch for column in COLUMNS]
    first = [_TITLE if column.english == "title" else column.example for column in COLUMNS]
    second = [_SECOND_ROW.get(column.english, "") for column in COLUMNS]
    return [headers, first, second]
