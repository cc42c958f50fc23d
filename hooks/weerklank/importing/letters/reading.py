"""Reads the text of a letter, DOCX, PDF or plain, as paragraphs; nothing is interpreted yet."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from weerklank.foreign.damaged import TooMuchError
from weerklank.foreign.pdf import DAMAGED_PDF, reader_of
from weerklank.foreign.pdf_budget import PdfBudget
from weerklank.importing.faults import CannotImportError, too_long
from weerklank.importing.letters.paragraphs import MOST_PARAGRAPHS, Paragraph, joined, letters_in
from weerklank.importing.letters.pdf_lines import lines_of
from weerklank.importing.letters.plain_lines import plain_paragraphs
from weerklank.importing.letters.word import word_paragraphs
from weerklank.records.values.markup_bounds import excess_in

_LARGEST_FILE = 30_000_000
_LONGEST_LETTER = 40_000
"""Characters, empty lines included: what the text of an advice or an answer can hold."""

_MOST_PAGES = 60
_LEAST_LETTERS = 40
_WAYS_OUT = {
    ".doc": "Bewaar een oud Word-bestand als .docx.",
    ".odt": "Open het, kies Opslaan als, en kies Word (.docx).",
    ".rtf": "Open het, kies Opslaan als, en kies Word (.docx).",
    ".pages": "Kies in Pages: Exporteer naar, Word.",
    ".numbers": "Kies in Numbers: Exporteer naar, Excel.",
    **dict.fromkeys(
        (".msg", ".eml"),
        "Bewaar de brief die bij de mail zat, en gebruik die. Is de mail zelf de brief? Kopieer de "
        "tekst naar Kladblok of Word, en bewaar die als .txt of .docx.",
    ),
    **dict.fromkeys(
        (".html", ".htm", ".mht", ".mhtml"),
        "Open de pagina, kopieer de tekst van de brief naar Kladblok of Word, en bewaar die als "
        ".txt of .docx.",
    ),
    **dict.fromkeys(
        (".jpg", ".jpeg", ".png", ".tif", ".tiff"),
        "Van een foto leest Weerklank niets. Typ de brief over: weerklank new advice",
    ),
}
"""What to do with a file of another sort, by its ending."""


def read_letter(path: Path) -> tuple[Paragraph, ...]:
    """The paragraphs of a letter; raises `CannotImportError` when there is no text to read."""
    if path.stat().st_size > _LARGEST_FILE:
        raise CannotImportError(f"{path.name} is te groot voor een brief.")
    readers = {".docx": word_paragraphs, ".pdf": _pdf, ".txt": _plain, ".md": _plain}
    reader = readers.get(path.suffix.lower())
    if reader is None:
        kinds = "een spreadsheet (.csv, .xlsx) of een brief (.docx, .pdf, .txt)"
        hint = _WAYS_OUT.get(path.suffix.lower(), "")
        message = f"{path.name} kan niet. Het moet {kinds} zijn. {hint}".strip()
        raise CannotImportError(message)
    found = tuple(paragraph for paragraph in _bounded(path, reader(path)) if paragraph.text)
    if not found:
        raise CannotImportError(f"{path.name} is leeg. Er is niets geschreven.")
    return found


def _bounded(path: Path, paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """No more paragraphs and letters than a long letter has."""
    letters = 0
    for number, paragraph in enumerate(paragraphs, start=1):
        letters += len(paragraph.text) + len("\n\n")
        if number > MOST_PARAGRAPHS or letters > _LONGEST_LETTER:
            raise too_long(path)
        if excess := excess_in(paragraph.text):
            raise CannotImportError(
                f"{path.name} is te ingewikkeld opgemaakt: {excess.what}. Haal die tekens weg."
            )
        yield paragraph


def _pdf(path: Path) -> Iterator[Paragraph]:
    try:
        reader, budget = reader_of(path.read_bytes()), PdfBudget()
        lines = lines_of([budget.pieces_of(page) for page in reader.pages[:_MOST_PAGES]])
    except TooMuchError:
        raise too_long(path) from None
    except DAMAGED_PDF:
        message = f"{path.name} is niet te lezen: beschadigd, of beveiligd met een wachtwoord."
        raise CannotImportError(message) from None
    if sum(letter.isalpha() for line in lines for letter in line) < _LEAST_LETTERS:
        raise CannotImportError(
            f"In {path.name} staat geen tekst, alleen plaatjes. Waarschijnlijk is het een scan. "
            "Vraag het Word-bestand, of typ het over met: weerklank new advice"
        )
    return iter(joined(lines))


def _plain(path: Path) -> Iterator[Paragraph]:
    content = path.read_bytes()
    if len(content) > 4 * _LONGEST_LETTER:
        raise too_long(path)
    if b"\x00" in content:
        raise CannotImportError(f"{path.name} is geen gewone tekst.")
    return plain_paragraphs(letters_in(content))
