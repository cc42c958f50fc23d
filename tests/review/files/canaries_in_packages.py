"""Canaries in office documents and zips: every part of a package where a text can stand."""

from __future__ import annotations

import io
import struct
import warnings
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from typing import Any

from review.files.canaries_in_pictures import jpeg
from review.files.canary import NAME, TEXT, Canary


def package(parts: Mapping[Any, str | bytes]) -> bytes:
    """A zip file with these parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def _of(kind: str, main: str, places: dict[str, tuple[str, str | bytes]]) -> Iterator[Canary]:
    """A file for each place: its main part without the canary, and one part with it."""
    for place, (part, content) in places.items():
        known = content if isinstance(content, str) else content.decode("latin-1")
        canary = NAME if NAME in known else "place" if "place" in place else TEXT
        yield (
            f"{kind}: {place}",
            f"brief.{kind}",
            package({main: "<d>Dag</d>", part: content}),
            canary,
        )


def places_in_word() -> Iterator[Canary]:
    """Every place in a letter of Word."""
    paragraph = f"<w:p><w:r><w:t>{TEXT}</w:t></w:r></w:p>"
    cut = (
        "<w:p><w:r><w:t>BSN 1112</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>22333</w:t></w:r></w:p>"
    )
    coloured = "<w:r><w:rPr><w:color></w:color></w:rPr><w:t>22333</w:t></w:r>"
    by = f'w:id="1" w:author="{NAME}" w:date="2026-01-01T00:00:00Z"'
    yield from _of("docx", "word/settings.xml", {
        "text": ("word/document.xml", paragraph),
        "text cut in runs": ("word/document.xml", cut),
        "text with a tab in it": (
            "word/document.xml", "<w:r><w:t>BSN 1112</w:t><w:tab/><w:t>22333</w:t></w:r>"),
        "text cut in runs with looks": (
            "word/document.xml",
            f"<w:r><w:t>BSN 1112</w:t></w:r><w:bookmarkEnd></w:bookmarkEnd>{coloured}"),
        "text taken out in two steps": (
            "word/document.xml",
            "".join(f"<w:del><w:r><w:delText>{part}</w:delText></w:r></w:del>"
                    for part in ("BSN 1112", "22333"))),
        "field": ("word/document.xml", f'<w:fldSimple w:instr="QUOTE {TEXT}"/>'),
        "choice of a list": ("word/document.xml", f'<w:listItem w:displayText="{TEXT}"/>'),
        "name of a part": (f"word/{TEXT}.xml", "<d/>"),
        "text in CDATA": ("word/document.xml", f"<w:t><![CDATA[{TEXT}]]></w:t>"),
        "text in UTF-16": ("word/document.xml", f"<w:t>{TEXT}</w:t>".encode("utf-16")),
        "text as numbers of letters": ("word/document.xml", "<w:t>BSN &#49;11222333</w:t>"),
        "cell of a table": ("word/document.xml", f"<w:tbl><w:tc>{paragraph}</w:tc></w:tbl>"),
        "text box": ("word/document.xml", f"<w:txbxContent>{paragraph}</w:txbxContent>"),
        "description of a picture": ("word/document.xml", f'<wp:docPr id="1" descr="{TEXT}"/>'),
        "text taken out": ("word/document.xml", f"<w:del><w:delText>{TEXT}</w:delText></w:del>"),
        "who took text out": ("word/document.xml", f"<w:del {by}><w:r/></w:del>"),
        "who put text in": ("word/document.xml", f"<w:ins {by}><w:r/></w:ins>"),
        "who changed a style": ("word/document.xml", f"<w:rPrChange {by}/>"),
        "header": ("word/header1.xml", paragraph),
        "footer": ("word/footer2.xml", paragraph),
        "footnote": ("word/footnotes.xml", paragraph),
        "endnote": ("word/endnotes.xml", paragraph),
        "comment": ("word/comments.xml", f"<w:comment>{paragraph}</w:comment>"),
        "who wrote a comment": ("word/comments.xml", f"<w:comment {by}/>"),
        "people": ("word/people.xml", f'<w15:person w15:author="{NAME}"/>'),
        "address of a link": (
            "word/_rels/document.xml.rels", f'<Relationship Target="https://x.nl/{TEXT}"/>'),
        "folder of the template": (
            "word/_rels/settings.xml.rels",
            f'<Relationship Target="file:///C:\\Users\\{NAME}\\stijl.dotx"/>'),
        "creator": ("docProps/core.xml", f"<dc:creator>{NAME}</dc:creator>"),
        "creator under another prefix": ("docProps/core.xml", f"<x:creator>{NAME}</x:creator>"),
        "last saved by": ("docProps/core.xml", f"<cp:lastModifiedBy>{NAME}</cp:lastModifiedBy>"),
        "title": ("docProps/core.xml", f"<dc:title>{TEXT}</dc:title>"),
        "subject": ("docProps/core.xml", f"<dc:subject>{TEXT}</dc:subject>"),
        "keywords": ("docProps/core.xml", f"<cp:keywords>{TEXT}</cp:keywords>"),
        "description": ("docProps/core.xml", f"<dc:description>{TEXT}</dc:description>"),
        "company": ("docProps/app.xml", f"<Company>{NAME}</Company>"),
        "manager": ("docProps/app.xml", f"<Manager>{NAME}</Manager>"),
        "own property": ("docProps/custom.xml", f"<vt:lpwstr>{TEXT}</vt:lpwstr>"),
        "own data": ("customXml/item1.xml", f"<a><b>{TEXT}</b></a>"),
        "attribute of own data": ("customXml/item1.xml", f'<a dossier="{TEXT}"/>'),
        "number of own data": ("customXml/item1.xml", '<a bsn="111222333"/>'),
        "maker of a picture": ("word/media/image1.jpeg", jpeg(artist=NAME)),
        "place of a picture": ("word/media/image1.jpeg", jpeg(placed=True)),
        "sheet inside": ("word/embeddings/b.xlsx", package({"xl/s.xml": f"<v>{TEXT}</v>"})),
        "file inside a file inside": (
            "word/embeddings/b.docx",
            package({"word/embeddings/c.xlsx": package({"xl/s.xml": f"<v>{TEXT}</v>"})})),
    })  # fmt: skip


def places_in_zip() -> Iterator[Canary]:
    """What stands in the zip file itself, around its parts (APPNOTE 4.3)."""
    whole = package({"word/document.xml": "<d>Dag</d>"})
    stream = io.BytesIO(whole)
    with zipfile.ZipFile(stream, "a") as archive:
        archive.comment = TEXT.encode()
    noted, extra = zipfile.ZipInfo("word/a.xml"), zipfile.ZipInfo("word/a.xml")
    noted.comment = TEXT.encode()
    extra.extra = struct.pack("<HH", 0x7777, len(TEXT)) + TEXT.encode()
    twice = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(twice, "w") as archive:
        warnings.simplefilter("ignore")
        archive.writestr("word/document.xml", f"<d>{TEXT}</d>")
        archive.writestr("word/document.xml", "<d>Dag</d>")
    places = {
        "note of the whole": stream.getvalue(),
        "note of a part": package({noted: "<d/>"}),
        "what a program adds to a part": package({extra: "<d/>"}),
        "behind the end": whole + TEXT.encode(),
        "before the first part": TEXT.encode() + whole,
        "between the parts and their list": _between(whole),
        "part under the name of another": twice.getvalue(),
    }
    for place, content in places.items():
        yield f"zip: {place}", "brief.docx", content, TEXT


def _between(whole: bytes) -> bytes:
    """The list of parts further on, with a text before it that belongs to nothing."""
    lists, end = whole.index(b"PK\x01\x02"), whole.index(b"PK\x05\x06")
    place = struct.pack("<L", lists + len(TEXT))
    moved = whole[:lists] + TEXT.encode() + whole[lists:end]
    return moved + whole[end : end + 16] + place + whole[end + 20 :]


def sheets() -> Iterator[Canary]:
    """Every place in a workbook."""
    cell = '<row><c t="str"><v>BSN</v></c><c r="B1"><v>111222333</v></c></row>'
    yield from _of("xlsx", "xl/workbook.xml", {
        "cell with a number": ("xl/worksheets/sheet1.xml", cell),
        "cell with its own text": (
            "xl/worksheets/sheet2.xml", f'<c t="inlineStr"><is><t>{TEXT}</t></is></c>'),
        "formula": ("xl/worksheets/sheet1.xml", f'<c><f>"{TEXT}"</f><v>0</v></c>'),
        "shared texts": ("xl/sharedStrings.xml", f"<si><t>{TEXT}</t></si>"),
        "name of a sheet": ("xl/workbook2.xml", f'<sheet name="{TEXT}" sheetId="1"/>'),
        "header of a page": (
            "xl/worksheets/sheet1.xml", f"<headerFooter><oddHeader>{TEXT}</oddHeader></headerFooter>"),
        "hint at a cell": ("xl/worksheets/sheet1.xml", f'<dataValidation prompt="{TEXT}"/>'),
        "comment": ("xl/comments1.xml", f"<comment><text><t>{TEXT}</t></text></comment>"),
        "who wrote a comment": ("xl/comments/comment1.xml", f"<author>{NAME}</author>"),
        "threaded comment": ("xl/threadedComments/t1.xml", f"<text>{TEXT}</text>"),
        "persons": ("xl/persons/person.xml", f'<person displayName="{NAME}" id="1"/>'),
        "table": ("xl/tables/table1.xml", f'<tableColumn id="1" name="{TEXT}"/>'),
        "number that a pivot remembers": (
            "xl/pivotCache/pivotCacheDefinition1.xml", '<cacheField name="BSN"/><n v="111222333"/>'),
        "what a pivot remembers": ("xl/pivotCache/r1.xml", f'<s v="0"/><x>{TEXT}</x>'),
        "chart": ("xl/charts/chart1.xml", f"<c:v>{TEXT}</c:v>"),
        "text box": ("xl/drawings/drawing1.xml", f"<a:p><a:r><a:t>{TEXT}</a:t></a:r></a:p>"),
    })  # fmt: skip


def slides() -> Iterator[Canary]:
    """Every place on a slide."""
    text = f"<a:p><a:r><a:t>{TEXT}</a:t></a:r></a:p>"
    fill = "<a:solidFill><a:srgbClr val='FF0000'/></a:solidFill>"
    yield from _of("pptx", "ppt/presentation.xml", {
        "slide": ("ppt/slides/slide1.xml", text),
        "notes": ("ppt/notesSlides/notesSlide1.xml", text),
        "comment": ("ppt/comments/comment1.xml", f"<p:text>{TEXT}</p:text>"),
        "who wrote a comment": ("ppt/commentAuthors.xml", f'<p:cmAuthor author="{NAME}"/>'),
        "text cut in coloured runs": (
            "ppt/slides/slide1.xml",
            f"<a:r><a:t>BSN 1112</a:t></a:r><a:r><a:rPr>{fill}</a:rPr><a:t>22333</a:t></a:r>"),
        "slide master": ("ppt/slideMasters/slideMaster1.xml", text),
    })  # fmt: skip


def open_document() -> Iterator[Canary]:
    """Every place in an OpenDocument text."""
    yield from _of("odt", "settings.xml", {
        "text": ("content.xml", f"<text:p>{TEXT}</text:p>"),
        "text taken out": ("content.xml", f"<text:deletion><text:p>{TEXT}</text:p></text:deletion>"),
        "remark": ("content.xml", f"<office:annotation><text:p>{TEXT}</text:p></office:annotation>"),
        "who made a remark": (
            "content.xml", f"<office:annotation><dc:creator>{NAME}</dc:creator></office:annotation>"),
        "who changed text": (
            "content.xml", f"<office:change-info><dc:creator>{NAME}</dc:creator></office:change-info>"),
        "header": ("styles.xml", f"<style:header><text:p>{TEXT}</text:p></style:header>"),
        "description of a picture": ("content.xml", f"<svg:desc>{TEXT}</svg:desc>"),
        "creator": ("meta.xml", f"<dc:creator>{NAME}</dc:creator>"),
        "first creator": ("meta.xml", f"<meta:initial-creator>{NAME}</meta:initial-creator>"),
        "printed by": ("meta.xml", f"<meta:printed-by>{NAME}</meta:printed-by>"),
        "own property": ("meta.xml", f"<meta:user-defined>{TEXT}</meta:user-defined>"),
        "picture": ("Pictures/a.jpg", jpeg(artist=NAME)),
        "object inside": ("Object 1/content.xml", f"<text:p>{TEXT}</text:p>"),
    })  # fmt: skip
    value = "<table:table-cell><text:p>BSN</text:p></table:table-cell>"
    number = f'{value}<table:table-cell office:value="111222333"/>'
    yield "ods: cell with a number", "lijst.ods", package({"content.xml": f"<d>{number}</d>"}), TEXT
    yield (
        "ods: name of a sheet",
        "lijst.ods",
        package({"content.xml": f'<table:table table:name="{TEXT}"/>'}),
        TEXT,
    )


def zip_of(packed: bytes, unpacked: bytes) -> bytes:
    """A zip file of one part, of which the list says that it is this when unpacked."""
    name = b"word/document.xml"
    told = struct.pack("<LLLHH", zlib.crc32(unpacked), len(packed), len(unpacked), len(name), 0)
    part = b"PK\x03\x04" + struct.pack("<5H", 20, 0, 8, 0, 0) + told + name + packed
    listed = b"PK\x01\x02" + struct.pack("<6H", 20, 20, 0, 8, 0, 0) + told
    listed += struct.pack("<3H2L", 0, 0, 0, 0, 0) + name
    return (
        part + listed + b"PK\x05\x06" + struct.pack("<4H2LH", 0, 0, 1, 1, len(listed), len(part), 0)
    )


def aside_in_xml() -> Iterator[Canary]:
    """What stands in XML without being text."""
    places = {
        "kept with the text": f'<w:docVar w:name="x" w:val="{TEXT}"/>',
        "tag of a field": f'<w:sdt><w:tag w:val="{TEXT}"/></w:sdt>',
        "told to a program": f"<?x {TEXT}?><d>Dag</d>",
        "under a name": f'<!DOCTYPE d [<!ENTITY x "{TEXT}">]><d>Dag</d>',
    }
    for place, xml in places.items():
        yield f"docx: {place}", "brief.docx", package({"word/document.xml": xml}), TEXT
