"""Which kind of file it is, by its first bytes and its parts: one table of what may be published.

What a browser or an office program would run is refused, whatever it is called: it would run at
the address of the council. What is not in the table is refused as well.
"""

from __future__ import annotations

import re

from weerklank.foreign.damaged import DAMAGED, TooMuchError
from weerklank.foreign.packages import Package, opened
from weerklank.lazy_dataclass import dataclass

_LARGEST_PART = 256 * 1024
"""Bytes; the list of kinds of a workbook with 500 sheets is 60 kB."""

_CONTENT_TYPES = "[Content_Types].xml"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: what to call it, and under which extensions it may be published.

    Without an extension it may not be published. `instead` says what to do when it may not.
    """

    name: str
    extensions: tuple[str, ...] = ()
    instead: str = ""


_AS_PDF = "Sla het op als pdf."
TEXT = Kind("gewone tekst", (".txt", ".csv"), _AS_PDF)
PDF = Kind("een pdf", (".pdf",))
_WEB_PAGE = Kind("een webpagina, en die kan iets uitvoeren", instead=_AS_PDF)
_DRAWING = Kind("een svg-tekening, en die kan iets uitvoeren", instead="Sla hem op als png.")
_XML = Kind("een XML-bestand", instead=_AS_PDF)
_PROGRAM = Kind("een programma", instead="Haal het weg.")
_OLD_OFFICE = Kind(
    "een oud Office-bestand of een bestand met een wachtwoord",
    instead="Sla het zonder wachtwoord op als pdf, .docx of .xlsx.",
)
_MACROS = Kind("een bestand met macro's", instead="Sla het op als pdf, of zonder macro's.")
_PACKED = Kind("een ingepakt bestand", instead="Pak het uit en zet de stukken er los bij.")
_PHOTO = Kind("een foto die niet elke browser toont", instead="Sla hem op als jpg of png.")
_RICH_TEXT = Kind("een rtf-bestand", instead=_AS_PDF)
_EMPTY = Kind("leeg", instead="Zet het goede bestand neer.")
_UNKNOWN = Kind("van een soort die Weerklank niet kent", instead=_AS_PDF)

# Only what stands at the very start counts: a PDF behind other bytes is a file in disguise.
_SIGNATURES = (
    (re.compile(rb"%PDF-\d"), PDF),
    (re.compile(rb"\x89PNG\r\n\x1a\n"), Kind("een png-plaatje", (".png",))),
    (re.compile(rb"\xff\xd8\xff"), Kind("een jpg-foto", (".jpg", ".jpeg"))),
    (re.compile(rb"RIFF.{4}WEBP", re.DOTALL), Kind("een webp-plaatje", (".webp",))),
    (re.compile(rb"GIF8[79]a"), Kind("een gif-plaatje", (".gif",))),
    (re.compile(rb"MZ|\x7fELF|\xca\xfe\xba\xbe|[\xce\xcf]\xfa\xed\xfe|#!"), _PROGRAM),
    (re.compile(rb"\xd0\xcf\x11\xe0"), _OLD_OFFICE),
    (re.compile(rb"II\*\x00|MM\x00\*|.{4}ftyp(?:hei|hev|mif|msf|avi)", re.DOTALL), _PHOTO),
    (re.compile(rb"\{\\rtf"), _RICH_TEXT),
    (re.compile(rb"Rar!|7z\xbc\xaf|\x1f\x8b|BZh|\xfd7zXZ"), _PACKED),
)
_ZIP = b"PK\x03\x04"
_OPEN_DOCUMENT = {
    b"application/vnd.oasis.opendocument.text": Kind("een .odt-bestand", (".odt",)),
    b"application/vnd.oasis.opendocument.spreadsheet": Kind("een .ods-bestand", (".ods",)),
    b"application/vnd.oasis.opendocument.presentation": Kind("een .odp-bestand", (".odp",)),
}
_OFFICE = {
    "word/": Kind("een .docx-bestand", (".docx",)),
    "xl/": Kind("een .xlsx-bestand", (".xlsx",)),
    "ppt/": Kind("een .pptx-bestand", (".pptx",)),
}
# Where OpenDocument and Office keep what they run: OpenDocument 1.3 part 2, 3.16; ECMA-376 part 1.
_RUNS = re.compile(
    r"^(?:basic|scripts)/|vbaproject|vbadata|(?:^|/)(?:activex|macrosheets|customui)/",
    re.IGNORECASE,
)
PICTURES = frozenset(kind for _, kind in _SIGNATURES if kind.extensions and kind is not PDF)
PACKAGES = frozenset((*_OPEN_DOCUMENT.values(), *_OFFICE.values()))
# In markup only white space, comments and declarations may stand before the first element.
_MARKUP = re.compile(
    r"\ufeff?\s*+(?>(?:<!--.*?-->|<\?.*?\?>|<!doctype[^>]*>)\s*+)*+"  # atomic: never tried again
    r"(?P<first><[a-z!?/][^\s>]*)",
    re.IGNORECASE | re.DOTALL,
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_PROGRAMS = frozenset({
    ".bat", ".cmd", ".com", ".css", ".hta", ".jar", ".js", ".mjs", ".php", ".ps1", ".py", ".scr",
    ".exe", ".lnk", ".msi", ".sh", ".vbe", ".vbs", ".wasm", ".wsf",
})  # fmt: skip
_PAGES = frozenset({".htm", ".html", ".mht", ".mhtml", ".shtml", ".svg", ".svgz", ".xhtml"})
_LONGEST_START = 64 * 1024
"""Characters; nobody writes more before the first element of a page."""


def kind_of(content: bytes, extension: str) -> Kind:
    """The kind of a file with this content; the extension only tells texts apart."""
    if not content:
        return _EMPTY
    for pattern, kind in _SIGNATURES:
        if pattern.match(content):
            return kind
    if content.startswith(_ZIP):
        return _kind_of_package(content)
    return _kind_of_text(content, extension)


def runs(start: bytes, extension: str) -> bool:
    """Whether a file that begins like this, or has this extension, would run where it is opened."""
    if extension in _PROGRAMS | _PAGES:
        return True
    return bool(start) and kind_of(start, extension) in {_WEB_PAGE, _DRAWING, _PROGRAM, _MACROS}


def _kind_of_package(content: bytes) -> Kind:
    try:
        parts = parts_of(content)
    except (TooMuchError, *DAMAGED):
        return _UNKNOWN
    known = _office_kind(parts)
    if known is None:
        return _PACKED
    return _MACROS if any(map(_RUNS.search, parts.names)) or parts.says_macros else known


def _office_kind(parts: Parts) -> Kind | None:
    """OpenDocument says it in its first part, Office in the name of its folder."""
    if parts.mimetype is not None:
        return _OPEN_DOCUMENT.get(parts.mimetype.strip())
    if not parts.has_content_types:
        return None
    found = [
        kind for folder, kind in _OFFICE.items() if any(n.startswith(folder) for n in parts.names)
    ]
    return found[0] if len(found) == 1 else None


def _kind_of_text(content: bytes, extension: str) -> Kind:
    """Text in UTF-8 or, as spreadsheets still write it, in Windows-1252."""
    text = content.decode("utf-8-sig", errors="replace")
    if _CONTROL.search(text):
        return _UNKNOWN
    if extension in _PROGRAMS:
        return _PROGRAM
    markup = _MARKUP.match(text[:_LONGEST_START])
    if markup is None:
        return TEXT
    first = markup["first"].lower()
    if first.startswith("<svg") or extension == ".svg":
        return _DRAWING
    return _XML if text.lstrip("\ufeff \t\r\n").startswith("<?xml") else _WEB_PAGE


@dataclass(frozen=True, slots=True)
class Parts:
    """The names of the parts, and what the file says of itself."""

    names: tuple[str, ...]
    mimetype: bytes | None
    has_content_types: bool
    says_macros: bool


def parts_of(content: bytes) -> Parts:
    """Look into a zip file; raises `TooMuchError` or one of `DAMAGED`."""
    with opened(content, 4 * _LARGEST_PART) as package:
        names = tuple(part.filename for part in package.parts)
        kinds = _start(package, _CONTENT_TYPES)
        return Parts(
            names=names,
            mimetype=_start(package, "mimetype") if names[:1] == ("mimetype",) else None,
            has_content_types=bool(kinds),
            says_macros=b"macroenabled" in kinds.lower(),
        )


def _start(package: Package, name: str) -> bytes:
    """The first bytes of all parts with this name; none when there is none."""
    return b"".join(package.read(p, _LARGEST_PART) for p in package.parts if p.filename == name)
