"""Files with one canary each: every place of a format where a text, a name or a place can stand.

The files are put together here part by part, as the standards describe them, and never by the
readers that must find the canary.
"""

from __future__ import annotations

import io
import struct
import warnings
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from PIL import ExifTags, Image
from PIL.PngImagePlugin import PngInfo

TEXT = "BSN 111222333"
NAME = "Qadira Jansen"
CODES = {TEXT: "P001", NAME: "W208", "place": "P004"}
"""What must be reported for each kind of canary."""

Canary = tuple[str, str, bytes, str]
"""Place, name of the file, the file, and which canary is in it."""


def canaries() -> Iterator[Canary]:
    """Every place in every format, each place once."""
    yield from _word()
    yield from _zip()
    yield from _sheets()
    yield from _slides()
    yield from _open_document()
    yield from _pdf()
    yield from _png()
    yield from _jpeg()
    yield from _other_photos()
    yield from _plain()
    yield from _passed_over()


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


def _word() -> Iterator[Canary]:
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


def _zip() -> Iterator[Canary]:
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


def _sheets() -> Iterator[Canary]:
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


def _slides() -> Iterator[Canary]:
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


def _open_document() -> Iterator[Canary]:
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


def pdf(
    *objects: str | bytes, root: str = "", info: str = "", page: str = "", more: str = ""
) -> bytes:
    """A PDF of one page with a few words; further objects are numbered from 7."""
    drawn = f"BT /F1 12 Tf 20 150 Td (De brief.) Tj ET {more}"
    parts = [
        f"<< /Type /Catalog /Pages 2 0 R {root} >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 200] /Contents 4 0 R {page} /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        f"<< {info} >>",
        *objects,
    ]
    content, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, start=1):
        places.append(len(content))
        inner = part.encode("latin-1") if isinstance(part, str) else part
        content += f"{number} 0 obj\n".encode() + inner + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(parts) + 1}\n0000000000 65535 f \n{table}trailer\n"
    end += (
        f"<< /Size {len(parts) + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n{len(content)}\n%%EOF\n"
    )
    return content + end.encode()


def stream(content: bytes, keys: str) -> bytes:
    """An object of a PDF with a stream."""
    return f"<< {keys} /Length {len(content)} >>\nstream\n".encode() + content + b"\nendstream"


def _pdf() -> Iterator[Canary]:
    remark = "/Annots [<< /Type /Annot /Rect [0 0 9 9]"
    creator = f"<x><dc:creator><rdf:Seq><rdf:li>{NAME}</rdf:li></rdf:Seq></dc:creator></x>"
    wide = ("\ufeff" + TEXT).encode("utf-16-be").hex()
    files = "/Names << /EmbeddedFiles << /Names [(b) << /Type /Filespec /F (b{}) /EF << /F 7 0 R >> >>] >> >>"
    inside = "/Type /EmbeddedFile"
    places: dict[str, tuple[bytes, str]] = {
        "author": (pdf(info=f"/Author ({NAME})"), NAME),
        "creator": (pdf(info=f"/Creator ({NAME})"), NAME),
        "company": (pdf(info=f"/Company ({NAME})"), NAME),
        "title": (pdf(info=f"/Title ({TEXT})"), TEXT),
        "title in wide letters": (pdf(info=f"/Title <{wide}>"), TEXT),
        "subject": (pdf(info=f"/Subject ({TEXT})"), TEXT),
        "keywords": (pdf(info=f"/Keywords ({TEXT})"), TEXT),
        "own property": (pdf(info=f"/Dossier ({TEXT})"), TEXT),
        "creator in XMP": (
            pdf(stream(creator.encode(), "/Type /Metadata /Subtype /XML"), root="/Metadata 7 0 R"),
            NAME),
        "text in packed XMP": (
            pdf(stream(zlib.compress(f"<a>{TEXT}</a>".encode()),
                "/Type /Metadata /Subtype /XML /Filter /FlateDecode"), root="/Metadata 7 0 R"), TEXT),
        "remark": (pdf(page=f"{remark} /Subtype /Text /Contents ({TEXT}) >>]"), TEXT),
        "who made a remark": (pdf(page=f"{remark} /Subtype /Text /T ({NAME}) >>]"), NAME),
        "rich text of a remark": (pdf(page=f"{remark} /Subtype /FreeText /RC ({TEXT}) >>]"), TEXT),
        "address of a link": (
            pdf(page=f"{remark} /Subtype /Link /A << /S /URI /URI (https://x.nl/{TEXT}) >> >>]"), TEXT),
        "field of a form": (
            pdf(page=f"{remark} /Subtype /Widget /FT /Tx /T (naam) /V ({TEXT}) >>]"), TEXT),
        "bookmark": (pdf(f"<< /Title ({TEXT}) /Parent 1 0 R >>", root="/Outlines << /First 7 0 R >>"), TEXT),
        "description of a picture": (
            pdf(f"<< /S /Figure /Alt ({TEXT}) >>", root="/StructTreeRoot << /K 7 0 R >>"), TEXT),
        "who signed": (pdf(f"<< /Type /Sig /Name ({NAME}) >>", root="/Perms << /DocMDP 7 0 R >>"), NAME),
        "reason of a signature": (
            pdf(f"<< /Type /Sig /Reason ({TEXT}) >>", root="/Perms << /DocMDP 7 0 R >>"), TEXT),
        "layer": (pdf(f"<< /Type /OCG /Name ({TEXT}) >>", root="/OCProperties << /OCGs [7 0 R] >>"), TEXT),
        "description of a file inside": (
            pdf(stream(b"Dag", inside),
                root=files.format(".txt").replace("/EF", f"/Desc ({TEXT}) /EF")), TEXT),
        "text file inside": (pdf(stream(TEXT.encode(), inside), root=files.format(".txt")), TEXT),
        "word file inside": (
            pdf(stream(package({"word/document.xml": f"<w:t>{TEXT}</w:t>"}), inside),
                root=files.format(".docx")), TEXT),
        "photo": (
            pdf(stream(jpeg(artist=NAME), "/Type /XObject /Subtype /Image /Filter /DCTDecode"),
                root="/X 7 0 R"), NAME),
    }  # fmt: skip
    whole = pdf()
    shown = f"BT /F1 12 Tf ({TEXT}) Tj ET".encode()
    places |= {
        "object that nothing refers to": (pdf(f"<< /Note ({TEXT}) >>"), TEXT),
        "earlier version of an object": (
            whole.replace(b"5 0 obj", f"5 0 obj\n<< /Old ({TEXT}) >>\nendobj\n5 0 obj".encode(), 1), TEXT),
        "remark of the program": (whole.replace(b"%PDF-1.4\n", f"%PDF-1.4\n% {TEXT}\n".encode()), TEXT),
        "behind the end": (whole + TEXT.encode(), TEXT),
        "before the first object": (whole.replace(b"%PDF-1.4\n", f"%PDF-1.4\n{TEXT}\n".encode()), TEXT),
        "earlier trailer": (
            whole.replace(b"trailer", f"trailer << /Old ({TEXT}) >> trailer".encode()), TEXT),
        "text for who listens": (pdf(more=f"/Span << /ActualText ({TEXT}) >> BDC EMC"), TEXT),
        "looks of a remark": (
            pdf(stream(shown, "/Type /XObject /Subtype /Form /BBox [0 0 99 9]"),
                page=f"{remark} /Subtype /Stamp /AP << /N 7 0 R >> >>]"), TEXT),
    }  # fmt: skip
    for place, (content, canary) in places.items():
        yield f"pdf: {place}", "brief.pdf", content, canary


def _passed_over() -> Iterator[Canary]:
    """Where a reader has stopped, or never begins: behind the end, between the parts, aside."""
    yield from _behind_the_packed()
    yield from _behind_the_packed_of_a_zip()
    yield from _beside_points()
    yield from _aside_in_a_pdf()
    yield from _aside_in_xml()


def changed(chunk: bytes, change: Callable[[bytes], bytes]) -> bytes:
    """A PNG with another content in its chunks of this name."""
    content, place = png(), 8
    made = content[:8]
    while place < len(content):
        length, kind = struct.unpack_from(">I4s", content, place)
        inside = content[place + 8 : place + 8 + length]
        made += _chunk(kind, change(inside) if kind == chunk else inside)
        place += 12 + length
    return made


def _behind_the_packed() -> Iterator[Canary]:
    text, day = TEXT.encode(), zlib.compress(b"Dag")
    again = zlib.compress(text)
    row = b"\0" * 7
    pictures = {
        "behind the points": changed(b"IDAT", lambda points: points + text),
        "behind the points, packed": changed(b"IDAT", lambda points: points + again),
        "row below the picture": changed(b"IDAT", lambda _: zlib.compress(2 * row + text)),
        "behind a packed text": _with(_chunk(b"zTXt", b"Comment\0\0" + day + again)),
        "behind a packed wide text": _with(_chunk(b"iTXt", b"Comment\0\1\0\0\0" + day + again)),
        "behind a profile of colours": _with(_chunk(b"iCCP", b"icc\0\0" + day + again)),
    }
    for place, content in pictures.items():
        yield f"png: {place}", "plaat.png", content, TEXT
    packed, keys = zlib.compress(b"BT ET"), "/Type /Metadata /Filter /FlateDecode"
    yield "pdf: behind a packed stream", "brief.pdf", pdf(stream(packed + text, keys)), TEXT
    yield "pdf: behind it, packed", "brief.pdf", pdf(stream(packed + again, keys)), TEXT


def _with(chunk: bytes) -> bytes:
    """A PNG with one more chunk before its points."""
    return png()[:33] + chunk + png()[33:]


def _zip_of(packed: bytes, unpacked: bytes) -> bytes:
    """A zip file of one part, of which the list says that it is this when unpacked."""
    name = b"word/document.xml"
    told = struct.pack("<LLLHH", zlib.crc32(unpacked), len(packed), len(unpacked), len(name), 0)
    part = b"PK\x03\x04" + struct.pack("<5H", 20, 0, 8, 0, 0) + told + name + packed
    listed = b"PK\x01\x02" + struct.pack("<6H", 20, 20, 0, 8, 0, 0) + told
    listed += struct.pack("<3H2L", 0, 0, 0, 0, 0) + name
    return (
        part + listed + b"PK\x05\x06" + struct.pack("<4H2LH", 0, 0, 1, 1, len(listed), len(part), 0)
    )


def _deflated(content: bytes) -> bytes:
    return zlib.compress(content)[2:-4]


def _behind_the_packed_of_a_zip() -> Iterator[Canary]:
    part, more = b"<w:t>Dag</w:t>", f"<w:t>{TEXT}</w:t>".encode()
    places = {
        "behind a packed part": _deflated(part) + TEXT.encode(),
        "behind a packed part, packed": _deflated(part) + _deflated(more),
        "in a part that is longer than said": _deflated(part + more),
    }
    for place, packed in places.items():
        yield f"docx: {place}", "brief.docx", _zip_of(packed, part), TEXT
    main = {"content.xml": "<d>Dag</d>"}
    for name in ("META-INF/x.xml", "Configurations2/x.xml", "layout-cache", "map/"):
        yield f"odt: {name}", "brief.odt", package({**main, name: f"<a>{TEXT}</a>"}), TEXT
    printer = package({"xl/printerSettings/printerSettings1.bin": TEXT.encode("utf-16-le")})
    yield "xlsx: printer", "lijst.xlsx", printer, TEXT


def _beside_points() -> Iterator[Canary]:
    text, photo = TEXT.encode(), jpeg()
    yield "jpeg: between points and end", "foto.jpg", photo[:-2] + text + photo[-2:], TEXT
    small = _segment(0xE1, b"Exif\0\0MM\0*\0\0\0\x08\0\0" + jpeg(placed=True))
    yield "jpeg: place of the small picture", "foto.jpg", jpeg(segments=small), "place"
    more = f"<x:xmpmeta><dc:creator>{NAME}</dc:creator></x:xmpmeta>".encode()
    head = b"http://ns.adobe.com/xmp/extension/\0" + b"0" * 40
    yield "jpeg: maker in more XMP", "foto.jpg", jpeg(segments=_segment(0xE1, head + more)), NAME
    animation = gif()
    block = bytes([len(text)]) + text
    yield "gif: behind the points", "foto.gif", animation[:-2] + block + b"\0;", TEXT
    picture = webp()
    begin = picture.index(b"VP8")
    length = struct.unpack_from("<I", picture, begin + 4)[0]
    points = picture[begin + 8 : begin + 8 + length] + text
    longer = picture[:begin] + _riff(picture[begin : begin + 4], points)
    longer = longer[:4] + struct.pack("<I", len(longer) - 8) + longer[8:]
    yield "webp: behind the points", "foto.webp", longer, TEXT


def _aside_in_a_pdf() -> Iterator[Canary]:
    text = TEXT.encode()
    points = "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8"
    places: dict[str, bytes] = {
        "between a stream and the end": pdf(stream(b"x", "/Type /Metadata") + b"\n" + text),
        "remark inside an object": pdf(f"<< /Type /X % {TEXT}\n /Y 1 >>"),
        "name of a key": pdf("<< /BSN#20111222333 true >>"),
        "name": pdf("<< /A /BSN#20111222333 >>"),
        "number under a name": pdf("<< /BSN 111222333 >>"),
        "text behind an object": pdf(f"<< /A 1 >> ({TEXT})"),
        "remark in the drawing": pdf(more=f"\n% {TEXT}\n"),
        "picture in the drawing": pdf(more=f"BI /W 13 /H 1 /BPC 8 /CS /G ID {TEXT} EI"),
        "points": pdf(stream(text, points)),
        "behind the points": pdf(
            stream(zlib.compress(b"\0" + text), f"{points} /Filter /FlateDecode")
        ),
        "drawing of a pattern": pdf(
            stream(f"BT ({TEXT}) Tj ET".encode(), "/Type /Pattern /PatternType 1")
        ),
        "key said twice": pdf(info=f"/Title ({TEXT}) /Title (Dag)"),
    }
    for place, content in places.items():
        yield f"pdf: {place}", "brief.pdf", content, TEXT


def _aside_in_xml() -> Iterator[Canary]:
    places = {
        "kept with the text": f'<w:docVar w:name="x" w:val="{TEXT}"/>',
        "tag of a field": f'<w:sdt><w:tag w:val="{TEXT}"/></w:sdt>',
        "told to a program": f"<?x {TEXT}?><d>Dag</d>",
        "under a name": f'<!DOCTYPE d [<!ENTITY x "{TEXT}">]><d>Dag</d>',
    }
    for place, xml in places.items():
        yield f"docx: {place}", "brief.docx", package({"word/document.xml": xml}), TEXT


def png(info: PngInfo | None = None, exif: Image.Exif | None = None) -> bytes:
    """A picture of a few points."""
    stream = io.BytesIO()
    extra = {"exif": exif} if exif else {}
    Image.new("RGB", (2, 2)).save(stream, "PNG", pnginfo=info, **extra)
    return stream.getvalue()


def _chunk(kind: bytes, content: bytes) -> bytes:
    return (
        struct.pack(">I", len(content))
        + kind
        + content
        + struct.pack(">I", zlib.crc32(kind + content))
    )


def _profile(text: bytes) -> bytes:
    """A profile of colours that says this, as a PNG has it (ISO/IEC 15948, 11.3.3.3)."""
    return _chunk(b"iCCP", b"icc\0\0" + zlib.compress(b"\0" * 128 + text))


def _png() -> Iterator[Canary]:
    def said(key: str, value: str, *, packed: bool = False, wide: bool = False) -> bytes:
        info = PngInfo()
        (info.add_itxt if wide else info.add_text)(key, value, zip=packed)
        return png(info)

    def late(chunk: bytes) -> bytes:
        return png()[:-12] + chunk + png()[-12:]

    odd = Image.Exif()
    odd[ExifTags.Base.Software] = TEXT
    xmp = f"<dc:creator><rdf:Seq><rdf:li>{NAME}</rdf:li></rdf:Seq></dc:creator>"
    exif = Image.Exif()
    exif[ExifTags.Base.Artist] = NAME
    places = {
        "author": (said("Author", NAME), NAME),
        "author, packed": (said("Author", NAME, packed=True), NAME),
        "author, wide": (said("Author", NAME, wide=True), NAME),
        "author, wide and packed": (said("Author", NAME, wide=True, packed=True), NAME),
        "author behind the picture": (late(_chunk(b"tEXt", b"Author\0" + NAME.encode())), NAME),
        "artist": (said("Artist", NAME), NAME),
        "copyright": (said("Copyright", NAME), NAME),
        "comment": (said("Comment", TEXT), TEXT),
        "description, packed": (said("Description", TEXT, packed=True), TEXT),
        "any other key": (said("Dossier", TEXT), TEXT),
        "XMP": (said("XML:com.adobe.xmp", xmp, wide=True), NAME),
        "EXIF": (png(exif=exif), NAME),
        "EXIF that nobody knows": (png(exif=odd), TEXT),
        "chunk that nobody knows": (late(_chunk(b"vrAa", TEXT.encode())), TEXT),
        "name of a palette": (late(_chunk(b"sPLT", TEXT.encode() + b"\0\x08")), TEXT),
        "profile of colours": (late(_profile(TEXT.encode())), TEXT),
        "profile of colours, wide": (late(_profile(TEXT.encode("utf-16-be"))), TEXT),
        "behind the end": (png() + TEXT.encode(), TEXT),
        "photo behind the end": (png() + jpeg(artist=NAME), NAME),
    }
    for place, (content, canary) in places.items():
        yield f"png: {place}", "plaat.png", content, canary


def jpeg(
    *,
    artist: str = "",
    placed: bool = False,
    segments: bytes = b"",
    tags: dict[int, object] | None = None,
) -> bytes:
    """A photo of a few points, with these properties."""
    exif = Image.Exif()
    if artist:
        exif[ExifTags.Base.Artist] = artist
    for tag, value in (tags or {}).items():
        exif[tag] = value
    if placed:
        exif.get_ifd(ExifTags.IFD.GPSInfo).update(
            {ExifTags.GPS.GPSLatitudeRef: "N", ExifTags.GPS.GPSLatitude: (52.0, 5.0, 0.0)}
        )
    stream = io.BytesIO()
    Image.new("RGB", (8, 8)).save(stream, "JPEG", exif=exif)
    content = stream.getvalue()
    return content[:2] + segments + content[2:]


def _segment(marker: int, content: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content


def _press(record: int, text: str) -> bytes:
    """An IPTC record as Photoshop keeps it."""
    iptc = struct.pack(">BBBH", 0x1C, 2, record, len(text)) + text.encode()
    block = b"8BIM\x04\x04\0\0" + struct.pack(">I", len(iptc)) + iptc + b"\0" * (len(iptc) % 2)
    return _segment(0xED, b"Photoshop 3.0\0" + block)


def _jpeg() -> Iterator[Canary]:
    xmp = b"http://ns.adobe.com/xap/1.0/\0"
    base = ExifTags.Base
    creator = f"<dc:creator><rdf:Seq><rdf:li>{NAME}</rdf:li></rdf:Seq></dc:creator>"
    places = {
        "artist": (jpeg(artist=NAME), NAME),
        "owner of the camera": (jpeg(tags={base.CameraOwnerName: NAME}), NAME),
        "copyright": (jpeg(tags={base.Copyright: NAME}), NAME),
        "XPAuthor": (jpeg(tags={base.XPAuthor: f"{NAME}\0".encode("utf-16-le")}), NAME),
        "XPComment": (jpeg(tags={base.XPComment: f"{TEXT}\0".encode("utf-16-le")}), TEXT),
        "description": (jpeg(tags={base.ImageDescription: TEXT}), TEXT),
        "comment of the user": (jpeg(tags={base.UserComment: b"ASCII\0\0\0" + TEXT.encode()}), TEXT),
        "comment": (jpeg(segments=_segment(0xFE, TEXT.encode())), TEXT),
        "second comment": (
            jpeg(segments=_segment(0xFE, b"Dag") + _segment(0xFE, TEXT.encode())), TEXT),
        "XMP": (jpeg(segments=_segment(0xE1, xmp + creator.encode())), NAME),
        "text in XMP": (jpeg(segments=_segment(0xE1, xmp + f"<a>{TEXT}</a>".encode())), TEXT),
        "place in XMP": (
            jpeg(segments=_segment(0xE1, xmp + b'<a exif:GPSLatitude="52,5N"/>')), "place"),
        "IPTC by-line": (jpeg(segments=_press(80, NAME)), NAME),
        "IPTC caption": (jpeg(segments=_press(120, TEXT)), TEXT),
        "IPTC keyword": (jpeg(segments=_press(25, TEXT)), TEXT),
        "place": (jpeg(placed=True), "place"),
        "program": (jpeg(tags={base.Software: TEXT}), TEXT),
        "any other segment": (jpeg(segments=_segment(0xEC, b"Ducky\0" + TEXT.encode())), TEXT),
        "segment that nobody knows": (jpeg(segments=_segment(0xE7, TEXT.encode())), TEXT),
        "profile of colours": (
            jpeg(segments=_segment(0xE2, b"ICC_PROFILE\0\1\1" + TEXT.encode())), TEXT),
        "caption beside IPTC": (
            jpeg(segments=_segment(0xED, b"Photoshop 3.0\0" + b"8BIM\x03\xf0\0\0" + TEXT.encode())),
            TEXT),
        "behind the end": (jpeg() + TEXT.encode(), TEXT),
        "photo behind the photo": (jpeg() + jpeg(artist=NAME), NAME),
        "place of the photo behind the photo": (jpeg() + jpeg(placed=True), "place"),
    }  # fmt: skip
    for place, (content, canary) in places.items():
        yield f"jpeg: {place}", "foto.jpg", content, canary


def _other_photos() -> Iterator[Canary]:
    exif = Image.Exif()
    exif[ExifTags.Base.Artist] = NAME
    for kind, extra in (
        ("WEBP", {"exif": exif}),
        ("WEBP", {"xmp": f"<dc:creator>{NAME}</dc:creator>".encode()}),
        ("GIF", {"comment": TEXT.encode()}),
    ):
        stream = io.BytesIO()
        Image.new("RGB", (8, 8)).save(stream, kind, **extra)
        canary = TEXT if kind == "GIF" else NAME
        name, content = f"foto.{kind.lower()}", stream.getvalue()
        yield f"{kind.lower()}: {next(iter(extra))}", name, content, canary
    yield "webp: behind the end", "foto.webp", webp() + TEXT.encode(), TEXT
    yield "webp: chunk that nobody knows", "foto.webp", webp(_riff(b"RAAD", TEXT.encode())), TEXT
    yield "gif: behind the end", "foto.gif", gif() + TEXT.encode(), TEXT
    second = b"!\xfe\x03Dag\0!\xfe" + bytes([5]) + b"BSN 1" + bytes([8]) + b"11222333" + b"\0"
    yield "gif: second comment, in two blocks", "foto.gif", gif(second), TEXT
    yield (
        "gif: data of a program",
        "foto.gif",
        gif(b"!\xff\x0bNETSCAPE2.0\x0d" + TEXT.encode() + b"\0"),
        TEXT,
    )


def _riff(kind: bytes, content: bytes) -> bytes:
    return kind + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2)


def webp(more: bytes = b"") -> bytes:
    """A picture with one more chunk at its end."""
    stream = io.BytesIO()
    Image.new("RGB", (8, 8)).save(stream, "WEBP")
    content = stream.getvalue()
    size = struct.unpack_from("<I", content, 4)[0] + len(more)
    return content[:4] + struct.pack("<I", size) + content[8:] + more


def gif(more: bytes = b"") -> bytes:
    """A picture with more blocks before its trailer."""
    stream = io.BytesIO()
    Image.new("RGB", (8, 8)).save(stream, "GIF")
    return stream.getvalue()[:-1] + more + b";"


def _plain() -> Iterator[Canary]:
    yield "csv: cell", "lijst.csv", f"naam;nummer\nq;{TEXT}\n".encode(), TEXT
    yield "csv: in wide letters", "lijst.csv", f"naam;{TEXT}\n".encode("utf-16"), TEXT
    yield "txt: text", "brief.txt", TEXT.encode(), TEXT
    yield "html: text", "brief.html", f"<p>B<b>SN</b> 111222333 {TEXT}</p>".encode(), TEXT
    yield "html: what a picture says", "brief.html", f'<img alt="{TEXT}">'.encode(), TEXT
    yield "html: remark", "brief.html", f"<!-- {TEXT} -->".encode(), TEXT
    yield "svg: text", "plaat.svg", f"<svg><text>{TEXT}</text></svg>".encode(), TEXT
    yield "json: value", "lijst.json", f'{{"a": "{TEXT}"}}'.encode(), TEXT
    yield "ics: summary", "agenda.ics", f"SUMMARY:{TEXT}".encode(), TEXT
    yield "no extension: text", "brief", TEXT.encode(), TEXT
