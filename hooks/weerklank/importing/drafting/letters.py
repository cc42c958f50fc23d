"""Reads the text of a letter, DOCX, PDF or plain, as paragraphs; nothing is interpreted yet."""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from weerklank.foreign.damaged import DAMAGED, TooMuchError
from weerklank.foreign.packages import opened
from weerklank.foreign.pdf import DAMAGED_PDF, reader_of
from weerklank.foreign.pdf_budget import PdfBudget
from weerklank.importing.drafting.pdf_lines import lines_of
from weerklank.importing.drafting.word_numbers import WordNumbers
from weerklank.importing.faults import CannotImportError
from weerklank.records.values.markup_bounds import excess_in

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table
    from docx.text.paragraph import Paragraph as WordParagraph

_LARGEST_FILE = 30_000_000
_LARGEST_UNPACKED = 40_000_000
"""Bytes, pictures included; to look for more than a letter in a Word file takes seconds."""

_MOST_PARAGRAPHS = 3_000
"""With the cells of tables: a hundred pages. python-docx does some 3,000 in a second."""

_PARAGRAPH = re.compile(rb"<(?:\w+:)?p[\s/>]")
_MOST_MARKS = 400_000
"""Elements, begun and ended; a page of Word has some two thousand."""

_LONGEST_LETTER = 40_000
"""Characters, empty lines included: what the text of an advice or an answer can hold."""

_MOST_PAGES = 60
_LEAST_LETTERS = 40
_SHORT_LINE = 0.75
_NUMBER = re.compile(r"\d{1,2}|[a-z]", re.IGNORECASE)
_WAYS_OUT = {
    ".doc": "Bewaar een oud Word-bestand als .docx.",
    ".odt": "Open het, kies Opslaan als, en kies Word (.docx).",
    ".rtf": "Open het, kies Opslaan als, en kies Word (.docx).",
    ".pages": "Kies in Pages: Exporteer naar, Word.",
    ".numbers": "Kies in Numbers: Exporteer naar, Excel.",
    ".msg": "Bewaar de brief die bij de mail zat, en gebruik die.",
    ".eml": "Bewaar de brief die bij de mail zat, en gebruik die.",
    **dict.fromkeys(
        (".jpg", ".jpeg", ".png", ".tif", ".tiff"),
        "Van een foto leest Weerklank niets. Typ de brief over: weerklank new advice",
    ),
}
"""What to do with a file of another sort, by its ending."""

_ITEM = re.compile(
    r"^\s*((?:aanbeveling|advies)\s+\d{1,2}|\d{1,2}\s*[.)]|(?-i:[a-z]\s*\.)|[a-z]\s*\)|[-•–*●○■▪◦‣])(\s|:|$)",
    re.IGNORECASE,
)

_DOTS_OF_WORD = frozenset("\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf06e\uf071\uf0a8\uf0e0\uf02d")
"""What Symbol and Wingdings put before an item: for a program no letter of any alphabet."""

_ALONE = re.compile(
    r"^(geachte?\b|beste\b|hoogachtend\b|met (vriendelijke|hartelijke) groet)", re.IGNORECASE
)
"""A line that is never the rest of another: the salutation and the close of a letter."""

_LABEL = re.compile(r"^(betreft|onderwerp|datum|(ons |uw )?kenmerk)\b", re.IGNORECASE)
"""What stands behind it may go on at the next line, but not with a capital letter."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; `listed` says that the word processor put a number or a dot before it."""

    text: str
    listed: bool = False
    heading: bool = False
    number: int = 0
    """The number that the word processor put before it; 0 for a dot or none."""

    repeats: str = ""
    """What of it stands in a table under a header such as `Uw aanbeveling`, beside the reaction."""


def read_letter(path: Path) -> tuple[Paragraph, ...]:
    """The paragraphs of a letter; raises `CannotImportError` when there is no text to read."""
    if path.stat().st_size > _LARGEST_FILE:
        message = f"{path.name} is te groot voor een brief."
        raise CannotImportError(message)
    readers = {".docx": _docx, ".pdf": _pdf, ".txt": _plain, ".md": _plain}
    reader = readers.get(path.suffix.lower())
    if reader is None:
        kinds = "een spreadsheet (.csv, .xlsx) of een brief (.docx, .pdf, .txt)"
        hint = _WAYS_OUT.get(path.suffix.lower(), "")
        message = f"{path.name} kan niet. Het moet {kinds} zijn. {hint}".strip()
        raise CannotImportError(message)
    found = tuple(paragraph for paragraph in _bounded(path, reader(path)) if paragraph.text)
    if not found:
        message = f"{path.name} is leeg. Er is niets geschreven."
        raise CannotImportError(message)
    return found


def _bounded(path: Path, paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """No more paragraphs and letters than a long letter has."""
    letters = 0
    for number, paragraph in enumerate(paragraphs, start=1):
        letters += len(paragraph.text) + len("\n\n")
        if number > _MOST_PARAGRAPHS or letters > _LONGEST_LETTER:
            raise _too_long(path)
        if excess := excess_in(paragraph.text):
            message = (
                f"{path.name} is te ingewikkeld opgemaakt: {excess.what}. Haal die tekens weg."
            )
            raise CannotImportError(message)
        yield paragraph


def _too_long(path: Path) -> CannotImportError:
    message = (
        f"{path.name} is te lang voor een brief. Haal er de bijlagen af en probeer het opnieuw."
    )
    return CannotImportError(message)


def _docx(path: Path) -> Iterator[Paragraph]:
    with word_document(path) as document:
        yield from _blocks(document)


@contextmanager
def word_document(path: Path) -> Iterator[Document]:
    """A Word file, to be read within; what is wrong with it is a `CannotImportError`."""
    try:
        import docx  # noqa: PLC0415 (an extra: only who imports a letter from Word needs it)
    except ImportError:
        message = (
            "Voor een Word-bestand is nog een programma nodig. Typ: uv tool install "
            "'weerklank[import]', of pip install 'weerklank[import]'. Of bewaar de brief als PDF."
        )
        raise CannotImportError(message) from None
    try:
        content = path.read_bytes()
        _refuse_bomb(content)
        yield docx.Document(io.BytesIO(content))
    except TooMuchError:
        raise _too_long(path) from None
    except DAMAGED:
        message = f"{path.name} is niet te lezen. Open het in Word en bewaar het opnieuw als .docx."
        raise CannotImportError(message) from None


def _refuse_bomb(content: bytes) -> None:
    """Raises `TooMuchError` before python-docx builds an object for each of a million marks."""
    with opened(content, _LARGEST_UNPACKED) as package:
        if package.size > _LARGEST_UNPACKED:
            raise TooMuchError
        xml = b"".join(package.read(p) for p in package.parts if p.filename.endswith(".xml"))
    if xml.count(b"<") > _MOST_MARKS or len(_PARAGRAPH.findall(xml)) > 2 * _MOST_PARAGRAPHS:
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
        yield Paragraph(_one_line(block.text), listed, heading, number)


def in_a_list(paragraph: WordParagraph) -> bool:
    """Whether Word puts a number or a dot before it; python-docx has no public way to see it."""
    style = (paragraph.style.name or "").lower() if paragraph.style else ""
    return bool(paragraph._p.xpath("./w:pPr/w:numPr")) or style.startswith("list")  # noqa: SLF001


def _rows(table: Table) -> Iterator[Paragraph]:
    """A paragraph for each row; a cell that spans several columns counts once.

    python-docx itself repeats such a cell for each of its columns, of which there can be millions.
    """
    beside: tuple[int, int] | None = None
    for place, row in enumerate(table._tbl.tr_lst):  # noqa: SLF001 (see above)
        cells = [_one_line(" ".join(p.text for p in cell.xpath(".//w:p"))) for cell in row.tc_lst]
        # A number in a cell of its own numbers what stands beside it.
        if _NUMBER.fullmatch(cells[0] if cells else ""):
            cells[0] += "."
        beside = beside if place else _reaction_beside(cells)
        is_row = place and beside and len(cells) > beside[1] and cells[beside[1]]
        repeats = cells[beside[0]] if is_row and beside else ""
        yield Paragraph(_beside(cell for cell in cells if cell), repeats=repeats)


def _reaction_beside(headers: Sequence[str]) -> tuple[int, int] | None:
    """The columns of what was asked and of the reaction, where a first row names both."""
    asked = next((n for n, header in enumerate(headers) if _ASKED.match(header)), None)
    reaction = next((n for n, header in enumerate(headers) if _REACTION.match(header)), None)
    if asked is None or reaction is None or reaction < asked:
        return None
    return asked, reaction


_ASKED = re.compile(
    r"^(?:uw|de|het|ons)?\s*(?:aanbeveling|advies|adviespunt|punt)(?:en)?\b", re.IGNORECASE
)
_REACTION = re.compile(
    r"^(?:onze?|de|het)?\s*(?:reactie|antwoord|standpunt|besluit|beantwoording)\b", re.IGNORECASE
)


def _beside(cells: Iterable[str]) -> str:
    """Cells in one line: after a sentence a dash, so that two sentences do not become one."""
    line = ""
    for cell in cells:
        is_sentence = len(line.split()) > _LONGEST_NAME
        line += f" – {cell}" if is_sentence else f" {cell}"
    return line.strip()


_LONGEST_NAME = 4
"""Words of a cell that names what stands beside it: `Datum`, `Uw kenmerk`, `2.`"""


def _pdf(path: Path) -> Iterator[Paragraph]:
    try:
        reader, budget = reader_of(path.read_bytes()), PdfBudget()
        lines = lines_of([budget.pieces_of(page) for page in reader.pages[:_MOST_PAGES]])
    except TooMuchError:
        raise _too_long(path) from None
    except DAMAGED_PDF:
        message = f"{path.name} is niet te lezen: beschadigd, of beveiligd met een wachtwoord."
        raise CannotImportError(message) from None
    if sum(letter.isalpha() for line in lines for letter in line) < _LEAST_LETTERS:
        message = (
            f"In {path.name} staat geen tekst, alleen plaatjes. Waarschijnlijk is het een scan. "
            "Vraag het Word-bestand, of typ het over met: weerklank new advice"
        )
        raise CannotImportError(message)
    return iter(_joined(lines))


def _plain(path: Path) -> Iterator[Paragraph]:
    content = path.read_bytes()
    if len(content) > 4 * _LONGEST_LETTER:
        raise _too_long(path)
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

    A paragraph ends at an empty line, before a numbered item, around a salutation or a close, and
    at a line that is too short to have been broken off; in a column or a cell that may still be.
    """
    widest = max((len(line) for line in lines), default=0)
    found: list[list[str]] = [[]]
    cleaned = [_one_line(line) for line in lines]
    for line, after in pairwise([*cleaned, ""]):
        alone = _ALONE.match(line)
        if not line or alone or _begins_anew(found[-1], line) or _ITEM.match(line):
            found.append([])
        if line:
            found[-1].append(line)
            if alone or (len(line) < widest * _SHORT_LINE and not _goes_on(line, after)):
                found.append([])
    return [Paragraph(" ".join(part)) for part in found]


def _begins_anew(before: Sequence[str], line: str) -> bool:
    """Whether a line after "Betreft: ..." is no part of it."""
    return bool(before) and bool(_LABEL.match(before[0])) and line[:1].isupper()


def _goes_on(line: str, after: str) -> bool:
    """Whether the sentence of a line that is not full goes on at the next."""
    return (line[-1].isalnum() or line[-1] == ",") and after[:1].islower()


def _one_line(text: str) -> str:
    """Single spaces, and nothing that cannot be seen; a dot of Word in a PDF is a dot."""
    seen = "".join(c if c.isprintable() else " " for c in text).split()
    return " ".join(["•", *seen] if text.lstrip()[:1] in _DOTS_OF_WORD else seen)
