"""Spreadsheets for the import tests: rows by header, written as CSV or XLSX."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from pathlib import Path

import openpyxl

ROW = {
    "titel": "Laat de bus ook op zondag rijden",
    "verstuurd": "2026-05-04",
    "samenvatting": "Op zondag rijdt er geen bus.",
    "aanbeveling": "Laat de bus op zondag rijden.",
}
"""The four columns that are needed."""

Rows = Sequence[Mapping[str, str]]
Cells = Sequence[object]


def csv_text(rows: Rows, delimiter: str = ";") -> str:
    """The rows under every header that one of them uses."""
    headers = list(dict.fromkeys(header for row in rows for header in row))
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter)
    writer.writerows([headers, *([row.get(header, "") for header in headers] for row in rows)])
    return text.getvalue()


def csv_file(root: Path, rows: Rows, *, delimiter: str = ";", encoding: str = "utf-8") -> Path:
    """A CSV file beside the site."""
    path = root / "oud.csv"
    path.write_bytes(csv_text(rows, delimiter).encode(encoding))
    return path


def workbook(root: Path, sheets: Mapping[str, Sequence[Cells]]) -> Path:
    """A workbook with these sheets, saved beside the site."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    path = root / "oud.xlsx"
    book.save(path)
    return path


def files(root: Path) -> list[str]:
    """The advices and answers on the site."""
    return sorted(
        path.relative_to(root).as_posix()
        for folder in ("advice", "responses")
        for path in (root / folder).glob("*")
    )
