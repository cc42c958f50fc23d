"""What is wrong with a PDF: it is none, it is something else as well, or it does something.

Everything that can be reached from the root is followed, except what only says how pages look:
an action may hang from the document, a page, a bookmark, a field or a remark.
"""

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from pypdf import PdfReader
from pypdf.errors import DependencyError
from pypdf.generic import DictionaryObject, PdfObject, StreamObject

from weerklank.foreign.damaged import TooMuchError
from weerklank.foreign.pdf import DAMAGED_PDF, every_dictionary, reader_of, was_too_much
from weerklank.foreign.pdf_left_over import left_over
from weerklank.review.attachments.disguise import also
from weerklank.review.attachments.kinds import runs

# ISO 32000-1: tables 29, 164 and 198 (actions), 12.7.8 (XFA forms), 13 (rich media).
_ACTIONS = {
    "/JavaScript": "bevat JavaScript",
    "/Launch": "wil een programma starten",
    "/ImportData": "wil een bestand inlezen",
    "/Rendition": "wil iets afspelen",
    "/SubmitForm": "wil iets versturen",
}
_GOES_AWAY = frozenset({"/URI", "/GoToR", "/GoToE"})
"""Harmless when somebody clicks; not when it happens of itself."""

_KEYS = {"/JS": "bevat JavaScript", "/XFA": "is een formulier met programma's erin"}
_SUBTYPES = {"/RichMedia": "bevat een programma dat iets afspeelt"}
_TO_A_PAGE = frozenset({"/D", "/Dest", "/P", "/Parent", "/SD"})
"""Where an action leads to in the document itself: what hangs there is not started."""

_ONLY_LOOKS = frozenset({"/Resources", "/StructTreeRoot", "/Contents", "/Metadata", "/Thumb"})
_TOO_MUCH = "heeft te veel onderdelen om na te kijken"
_NONE = "begint als een pdf, maar geen programma kan het openen"
_MOST_INSIDE = 64 * 1024
"""Bytes of a file inside the file that say what it is."""


def pdf_fault(content: bytes) -> str | None:
    """What is wrong with a file that begins as a PDF, as the end of a sentence.

    A locked PDF gives None: that it was not looked into is said by the privacy gate.
    """
    try:
        reader = reader_of(content)
        if not reader.is_encrypted and not _has_pages(reader):
            return _NONE
    except DependencyError:
        return None
    except TooMuchError:
        return _TOO_MUCH
    except DAMAGED_PDF:
        return _NONE
    return _in_disguise(content, reader) or does_by_itself(reader)


def _has_pages(reader: PdfReader) -> bool:
    pages = reader.root_object.get("/Pages", PdfObject()).get_object()
    return isinstance(pages, DictionaryObject) and "/Kids" in pages


def _in_disguise(content: bytes, reader: PdfReader) -> str | None:
    left = left_over(content, reader)
    if not left.whole:
        return _TOO_MUCH
    found = also(left.remarks) or also(left.unknown)
    return f"is een pdf en ook {found}" if found else None


def does_by_itself(reader: PdfReader) -> str | None:
    """What the PDF does; None when nothing was found, or when what is left is damaged."""
    try:
        found = list(every_dictionary([reader.trailer], _ONLY_LOOKS))
        started = every_dictionary(_started(found), _TO_A_PAGE)
        if any(str(action.get("/S")) in _GOES_AWAY for action in started):
            return "gaat vanzelf naar een ander adres"
        told = next((told for one in found for told in _told(one)), None)
        return told or (_TOO_MUCH if was_too_much(reader) else None)
    except TooMuchError:
        return _TOO_MUCH
    except DAMAGED_PDF:
        return None


def _started(found: Iterable[DictionaryObject]) -> list[PdfObject]:
    """What happens without a click: when the document, a page or a field opens or closes."""
    named = (one[key] for one in found for key in ("/OpenAction", "/AA") if key in one)
    return [action for action in named if isinstance(action, DictionaryObject)]


def _told(found: DictionaryObject) -> Iterator[str]:
    yield from (told for key, told in _KEYS.items() if key in found)
    for table, key in ((_ACTIONS, "/S"), (_SUBTYPES, "/Subtype")):
        if told := table.get(str(found.get(key))):
            yield told
    name = str(found.get("/UF") or found.get("/F")) if "/EF" in found else ""
    inside = found.get_data() if isinstance(found, StreamObject) and _is_file(found) else b""
    if runs(inside[:_MOST_INSIDE], PurePosixPath(name).suffix.lower()):
        yield "bevat een bestand dat iets kan uitvoeren"


def _is_file(found: DictionaryObject) -> bool:
    return "/Params" in found or str(found.get("/Type")) == "/EmbeddedFile"
