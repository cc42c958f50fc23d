"""Letters for the import tests, as Word and as PDF, of an invented council."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import docx
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

LETTER = (
    "Cliëntenraad Wilgendam",
    "Aan het college van Wilgendam",
    "Uw brief van 2 april 2026",
    "Wilgendam, 4 mei 2026",
    "Kenmerk: CR-2026-05",
    "Betreft: Laat de bus ook op zondag rijden",
    "Geacht college,",
    "Op 8 april 2026 hebt u ons gevraagd om advies. Op zondag rijdt er geen bus.",
    "Wij adviseren u het volgende:",
    "1. Laat de bus op zondag rijden.",
    "2. Maak de bus gratis: ook voor 'wie' #geen pas heeft.",
    "Wij ontvangen uw antwoord graag voor 15 juni 2026.",
    "Met vriendelijke groet,",
)


def word(root: Path, paragraphs: Sequence[str] = LETTER, *, style: str = "Normal") -> Path:
    """A Word letter; with a style, the recommendations are numbered by Word and not by hand."""
    document = docx.Document()
    for paragraph in paragraphs:
        if style != "Normal" and paragraph[:2] in {"1.", "2."}:
            document.add_paragraph(paragraph[3:], style=style)
        else:
            document.add_paragraph(paragraph)
    path = root / "brief.docx"
    document.save(str(path))
    return path


def pdf(root: Path, lines: Sequence[str] = LETTER) -> Path:
    """A PDF with these lines of text; without lines it is like a scan."""
    writer = PdfWriter()
    page = writer.add_blank_page(595, 842)
    font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
    names = DictionaryObject({NameObject(k): NameObject(v) for k, v in font.items()})
    names[NameObject("/Encoding")] = NameObject("/WinAnsiEncoding")
    fonts = DictionaryObject({NameObject("/F1"): names})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    content = DecodedStreamObject()
    shown = [line.replace("(", r"\(").replace(")", r"\)") for line in lines]
    text = "".join(f"({line}) Tj 0 -16 Td " for line in shown)
    content.set_data(f"BT /F1 11 Tf 60 780 Td {text} ET".encode("cp1252"))
    page[NameObject("/Contents")] = writer._add_object(content)  # noqa: SLF001 (no public way)
    path = root / "brief.pdf"
    with path.open("wb") as stream:
        writer.write(stream)
    return path
