"""Reads the text of a letter, DOCX, PDF or plain, as paragraphs; nothing is interpreted yet."""

from __future__ import annotations

import codecs
import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pypdf import PdfReader
from pypdf.errors import DependencyError, PyPdfError

from weerklank.importing.faults import CannotImportError

_LARGEST_FILE = 30_000_000
_MOST_PAGES = 60
_LEAST_LETTERS = 40
_SHORT_LINE = 0.75
_ITEM = re.compile(
    r"^\s*(aanbeveling\s+\d{1,2}|\d{1,2}\s*[.)]|[a-z]\s*\)|[-•–])(\s|:|$)", re.IGNORECASE
)
# pypdf meets damaged files with whatever Python raises on the way.
_DAMAGED = (
    PyPdfError, DependencyError, ArithmeticError, AssertionError, AttributeError, EOFError,
    LookupError, MemoryError, NotImplementedError, OSError, RecursionError, RuntimeError,
    TypeError, ValueError, struct.error, zlib.error,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; `listed` says that the word processor put a number or a dot before it."""

    text: str
    listed: bool = False
    heading: bool = False


def read_letter(path: Path) -> tuple[Paragraph, ...]:
    """The paragraphs of a letter; raises `CannotImportError` when there is no text to read."""
    if path.stat().st_size > _LARGEST_FILE:
        message = f"{path.name} is te groot voor een brief."
        raise CannotImportError(message)
    readers = {".docx": _docx, ".pdf": _pdf, ".txt": _plain, ".md": _plain}
    reader = readers.get(path.suffix.lower())
    if reader is None:
        kinds = "een spreadsheet (.csv, .xlsx) of een brief (.docx, .pdf, .txt)"
        hint = "Bewaar een oud Word-bestand als .docx." if path.suffix.lower() == ".doc" else ""
        message = f"{path.name} kan niet. Het moet {kinds} zijn. {hint}".strip()
        raise CannotImportError(message)
    found = tuple(paragraph for paragraph in reader(path) if paragraph.text)
    if not found:
        message = f"{path.name} is leeg. Er is niets geschreven."
        raise CannotImportError(message)
    return found


def _docx(path: Path) -> Iterator[Paragraph]:
    try:
        import docx  # noqa: PLC0415 (an extra: only who imports a letter from Word needs it)
        from docx.table import Table  # noqa: PLC0415 (same)
    except ImportError:
        message = (
            "Voor een Word-bestand is nog een programma nodig. "
            "Typ: pip install 'weerklank[import]'. Of bewaar de brief als PDF."
        )
        raise CannotImportError(message) from None
    try:
        document = docx.Document(io.BytesIO(path.read_bytes()))
        for block in document.iter_inner_content():
            if isinstance(block, Table):
                for row in block.rows:
                    yield Paragraph(_one_line(" ".join(cell.text for cell in row.cells)))
                continue
            style = (block.style.name or "").lower() if block.style else ""
            # python-docx has no public way to see that a paragraph is in a list.
            listed = bool(block._p.xpath("./w:pPr/w:numPr")) or style.startswith("list")  # noqa: SLF001
            heading = style.startswith(("heading", "kop", "title", "titel"))
            yield Paragraph(_one_line(block.text), listed, heading)
    except (zipfile.BadZipFile, KeyError, ValueError, OSError, SyntaxError):
        message = f"{path.name} is niet te lezen. Open het in Word en bewaar het opnieuw als .docx."
        raise CannotImportError(message) from None


def _pdf(path: Path) -> Iterator[Paragraph]:
    try:
        reader = PdfReader(io.BytesIO(path.read_bytes()), strict=False)
        text = "\n\n".join(page.extract_text() for page in reader.pages[:_MOST_PAGES])
    except _DAMAGED:
        message = f"{path.name} is niet te lezen: beschadigd, of beveiligd met een wachtwoord."
        raise CannotImportError(message) from None
    if sum(letter.isalpha() for letter in text) < _LEAST_LETTERS:
        message = (
            f"In {path.name} staat geen tekst, alleen plaatjes. Waarschijnlijk is het een scan. "
            "Vraag het Word-bestand, of typ het over met: weerklank new advice"
        )
        raise CannotImportError(message)
    return iter(_joined(text.splitlines()))


def _plain(path: Path) -> Iterator[Paragraph]:
    content = path.read_bytes()
    if b"\x00" in content:
        message = f"{path.name} is geen gewone tekst."
        raise CannotImportError(message)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.removeprefix(codecs.BOM_UTF8).decode("cp1252", errors="replace")
    return iter(_joined(text.splitlines()))


def _joined(lines: Sequence[str]) -> list[Paragraph]:
    """Lines that were broken for the page put together again.

    A paragraph ends at an empty line, before a numbered item, and at a line that is too short to
    have been broken off.
    """
    widest = max((len(line) for line in lines), default=0)
    found: list[list[str]] = [[]]
    for line in map(_one_line, lines):
        if not line or _ITEM.match(line):
            found.append([])
        if line:
            found[-1].append(line)
            if len(line) < widest * _SHORT_LINE:
                found.append([])
    return [Paragraph(" ".join(part)) for part in found]


def _one_line(text: str) -> str:
    """Single spaces, and nothing that cannot be seen."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
