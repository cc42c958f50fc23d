"""Reads a letter from Word: its paragraphs with their numbers, its tables a row at a time.

Or its tables alone: many councils keep their list of advices in one.
"""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from weerklank.foreign.damaged import DAMAGED, TooMuchError
from weerklank.foreign.packages import opened
from weerklank.importing.faults import CannotImportError, refuse_without_extra, too_long
from weerklank.importing.letters.paragraphs import (
    MOST_PARAGRAPHS,
    Columns,
    Paragraph,
    columns_of,
    one_line,
    row_of,
)

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table
    from docx.text.paragraph import Paragraph as WordParagraph

_LARGEST_UNPACKED = 40_000_000
"""Bytes, pictures included; to look for more than a letter in a Word file takes seconds."""

_PARAGRAPH = re.compile(rb"<(?:\w+:)?p[\s/>]")
_MOST_MARKS = 400_000
"""Elements, begun and ended; a page of Word has some two thousand."""


def word_paragraphs(path: Path) -> Iterator[Paragraph]:
    """The paragraphs of a Word file, one by one; raises `CannotImportError`."""
    with word_document(path) as document:
        yield from _blocks(document)


@contextmanager
def word_document(path: Path) -> Iterator[Document]:
    """A Word file, to be read within; what is wrong with it is a `CannotImportError`."""
    try:
        import docx  # noqa: PLC0415 (an extra: only who imports a letter from Word needs it)
    except ImportError:
        refuse_without_extra("een Word-bestand", "Of bewaar de brief als PDF.")
    try:
        content = path.read_bytes()
        _refuse_bomb(content)
        yield docx.Document(io.BytesIO(content))
    except TooMuchError:
        raise too_long(path) from None
    except DAMAGED:
        message = f"{path.name} is niet te lezen. Open het in Word en bewaar het opnieuw als .docx."
        raise CannotImportError(message) from None


def _refuse_bomb(content: bytes) -> None:
    """Raises `TooMuchError` before python-docx builds an object for each of a million marks."""
    with opened(content, _LARGEST_UNPACKED) as package:
        if package.size > _LARGEST_UNPACKED:
            raise TooMuchError
        xml = b"".join(package.read(p) for p in package.parts if p.filename.endswith(".xml"))
    if xml.count(b"<") > _MOST_MARKS or len(_PARAGRAPH.findall(xml)) > 2 * MOST_PARAGRAPHS:
        raise TooMuchError


def _blocks(document: Document) -> Iterator[Paragraph]:
    """The paragraphs of a Word file, and its tables a cell at a time."""
    from docx.table import Table  # noqa: PLC0415 (an extra: only who imports needs it)

    numbers = WordNumbers(document)
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            yield from _rows(block)
            continue
        style = (block.style.name or "").lower() if block.style else ""
        listed = in_a_list(block)
        heading = style.startswith(("heading", "kop", "title", "titel"))
        number = numbers.of(block) if listed else 0
        yield Paragraph(one_line(block.text), listed, heading, number)


def in_a_list(paragraph: WordParagraph) -> bool:
    """Whether Word puts a number or a dot before it; python-docx has no public way to see it."""
    style = (paragraph.style.name or "").lower() if paragraph.style else ""
    return bool(paragraph._p.xpath("./w:pPr/w:numPr")) or style.startswith("list")  # noqa: SLF001


def _rows(table: Table) -> Iterator[Paragraph]:
    """A paragraph for each row; a cell that spans several columns counts once.

    python-docx itself repeats such a cell for each of its columns, of which there can be millions.
    """
    columns: Columns | None = None
    for place, row in enumerate(table._tbl.tr_lst):  # noqa: SLF001 (see above)
        cells = [one_line(" ".join(p.text for p in cell.xpath(".//w:p"))) for cell in row.tc_lst]
        yield row_of(cells, columns)
        columns = columns if place else columns_of(cells)


_LETTERS = {"lowerLetter", "upperLetter"}


@dataclass(slots=True)
class WordNumbers:
    """Counts through a document, list by list, as Word does."""

    document: Document
    _counted: Counter[str] = field(default_factory=Counter)

    def of(self, paragraph: WordParagraph) -> int:
        """The number of this paragraph; 0 for a dot, a list in a list, or no list at all."""
        numbering, level = self._list_of(paragraph)
        if not numbering or level != "0" or self._format(numbering) not in {"decimal", *_LETTERS}:
            return 0
        self._counted[numbering] += 1
        return self._counted[numbering]

    def _list_of(self, paragraph: WordParagraph) -> tuple[str, str]:
        """The list and the level, of the paragraph itself or of its style."""
        style = paragraph.style
        for element in (paragraph._p, style.element if style is not None else None):  # noqa: SLF001 (python-docx has no public way)
            found = element.xpath("./w:pPr/w:numPr/w:numId/@w:val") if element is not None else []
            if found:
                level = (
                    element.xpath("./w:pPr/w:numPr/w:ilvl/@w:val") if element is not None else []
                )
                return str(found[0]), str(level[0]) if level else "0"
        return "", ""

    def _format(self, numbering: str) -> str:
        if not numbering.isdecimal():
            return ""
        try:
            lists = self.document.part.numbering_part.element
        except (KeyError, NotImplementedError):
            return ""
        kind = lists.xpath(f"./w:num[@w:numId={numbering}]/w:abstractNumId/@w:val")
        if not kind or not str(kind[0]).isdecimal():
            return ""
        level = f"./w:abstractNum[@w:abstractNumId={kind[0]}]/w:lvl[@w:ilvl=0]/w:numFmt/@w:val"
        found = lists.xpath(level)
        return str(found[0]) if found else ""


ENDING = ".docx"
_WIDEST = 100
"""Columns of one cell; a file may say millions."""


def word_tables(path: Path) -> list[list[tuple[str, ...]]]:
    """The rows of every table, each cell with a line for each of its paragraphs."""
    with word_document(path) as document:
        numbers = WordNumbers(document)
        return [list(_wide_rows(table, numbers)) for table in document.tables]


def _wide_rows(table: Table, numbers: WordNumbers) -> Iterator[tuple[str, ...]]:
    """The cells as wide as they stand; python-docx itself repeats one that spans columns."""
    from docx.text.paragraph import Paragraph as Read  # noqa: PLC0415 (an extra: as above)

    for row in table._tbl.tr_lst:  # noqa: SLF001 (python-docx has no public way)
        cells: list[str] = []
        for cell in row.tc_lst:
            lines = (_line(Read(p, table), numbers) for p in cell.xpath(".//w:p"))
            cells += ["\n".join(filter(None, lines)), *[""] * (min(cell.grid_span, _WIDEST) - 1)]
        yield tuple(cells)


def _line(paragraph: WordParagraph, numbers: WordNumbers) -> str:
    """The text with the number or the dot that Word puts before it."""
    text = paragraph.text.strip()
    if not text or not in_a_list(paragraph):
        return text
    number = numbers.of(paragraph)
    return f"{number}. {text}" if number else f"- {text}"
