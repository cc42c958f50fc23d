"""Where a name can stand in the files of a council, and in what office programs make."""

from __future__ import annotations

import io

import docx
import openpyxl
from openpyxl.comments import Comment

from review.files.test_documents import office, pdf

NAME = "Noor Café-Jansen"


NAMES = docx.oxml.ns.nsdecls("w")


def saved(document: object) -> bytes:
    """The bytes of a document of an office program."""
    made = io.BytesIO()
    document.save(made)  # type: ignore[attr-defined]  # three libraries, one method
    return made.getvalue()


def letter() -> bytes:
    """A letter that names her."""
    document = docx.Document()
    document.add_paragraph(f"Geachte mevrouw {NAME},")
    return saved(document)


def cut(*texts: str) -> bytes:
    """A letter in which Word cut her name in runs, each with its own looks."""
    document = docx.Document()
    paragraph = document.add_paragraph("Geachte mevrouw ")
    for text in texts:
        run = paragraph.add_run(text)
        run.font.name, run.font.color.rgb = "Arial", docx.shared.RGBColor(1, 2, 3)
        run.element.append(docx.oxml.parse_xml(f"<w:rPr {NAMES}><w:b></w:b></w:rPr>"))
    return saved(document)


def slide() -> bytes:
    """A slide on which her name changes colour halfway."""
    run = "<a:r><a:rPr><a:solidFill><a:srgbClr val='0'/></a:solidFill></a:rPr><a:t>{}</a:t></a:r>"
    name = "".join(map(run.format, ("Noor Ca", "fé-Jan", "sen")))
    return office({"ppt/slides/slide1.xml": f"<a:p>{name}</a:p>"})


def letter_of() -> bytes:
    """A letter that she wrote."""
    document = docx.Document()
    document.core_properties.author = NAME
    return saved(document)


def sheet() -> bytes:
    """A sheet with a remark."""
    book = openpyxl.Workbook()
    book.active["A1"].comment = Comment(f"Vraag {NAME}", "Raad")  # type: ignore[index]
    return saved(book)


PLACES = {
    "advice/2026-06-x.md": f"---\ntitle: Vraag\n# bel {NAME}\n---\n".encode(),
    "advice/_klad.md": f"Gesprek met {NAME}".encode(),
    "content/over-ons.md": f"Lid: {NAME.upper()}".encode(),
    "content/organisaties/x.md": f"name: {NAME.replace(' ', chr(10) + '  ')}".encode(),
    "README.md": b"Noor Cafe Jansen",
    "advice/los.txt": "No\u00ador Cafe\u0301-Jansen".encode(),
    ".weerklank/nieuw.json": f'{{"title": "{NAME}"}}'.encode(),
    "site/index.html": f"<p>{NAME}</p>".encode(),
    "advice/noor-café-jansen.csv": b"jaar;aantal\n",
    "advice/brief.docx": letter(),
    "advice/van.docx": letter_of(),
    "advice/in-twee.docx": cut("Noor Café", "-Jansen"),
    "advice/midden-in.docx": cut("No", "or Ca", "fé-Jan", "sen"),
    "advice/dia.pptx": slide(),
    "advice/kleur.odt": office(
        {"content.xml": "<text:p>No<text:span text:style-name='T1'>or</text:span> Café-Jansen"}
    ),
    "content/link.md": b"[brief](noor-caf%C3%A9-jansen.pdf)",
    "advice/lijst.json": b'{"naam": "Noor Caf\\u00e9-Jansen"}',
    "content/agenda.ics": b"SUMMARY:Noor Caf\xc3\xa9-Jan\r\n sen",
    "responses/lijst.xlsx": sheet(),
    "responses/brief.pdf": pdf("BT /F1 12 Tf 20 150 Td (Noor Cafe-Jansen) Tj ET"),
}
