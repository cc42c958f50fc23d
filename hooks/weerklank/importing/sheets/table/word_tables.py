"""The tables of a Word file: many councils keep their list of advices in one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from weerklank.importing.letters.word import WordNumbers, in_a_list, word_document

if TYPE_CHECKING:
    from docx.table import Table
    from docx.text.paragraph import Paragraph

ENDING = ".docx"
_WIDEST = 100
"""Columns of one cell; a file may say millions."""


def word_tables(path: Path) -> list[list[tuple[str, ...]]]:
    """The rows of every table, each cell with a line for each of its paragraphs."""
    with word_document(path) as document:
        numbers = WordNumbers(document)
        return [list(_rows(table, numbers)) for table in document.tables]


def _rows(table: Table, numbers: WordNumbers) -> Iterator[tuple[str, ...]]:
    """The cells as wide as they stand; python-docx itself repeats one that spans columns."""
    from docx.text.paragraph import Paragraph  # noqa: PLC0415 (an extra: only who imports needs it)

    for row in table._tbl.tr_lst:  # noqa: SLF001 (python-docx has no public way)
        cells: list[str] = []
        for cell in row.tc_lst:
            lines = (_line(Paragraph(p, table), numbers) for p in cell.xpath(".//w:p"))
            cells += ["\n".join(filter(None, lines)), *[""] * (min(cell.grid_span, _WIDEST) - 1)]
        yield tuple(cells)


def _line(paragraph: Paragraph, numbers: WordNumbers) -> str:
    """The text with the number or the dot that Word puts before it."""
    text = paragraph.text.strip()
    if not text or not in_a_list(paragraph):
        return text
    number = numbers.of(paragraph)
    return f"{number}. {text}" if number else f"- {text}"
