"""Files with one canary each: every place of a format where a text, a name or a place can stand.

The files are put together here part by part, as the standards describe them, and never by the
readers that must find the canary.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterator

from review.files.canaries_in_packages import (
    aside_in_xml,
    open_document,
    package,
    places_in_word,
    places_in_zip,
    sheets,
    slides,
    zip_of,
)
from review.files.canaries_in_pdf import aside_in_a_pdf, pdf, places_in_pdf, stream
from review.files.canaries_in_pictures import (
    gif,
    jpeg,
    other_photos,
    places_in_jpeg,
    places_in_png,
    png,
    webp,
)
from review.files.canary import NAME, TEXT, Canary, deflated, jpeg_segment, png_chunk, riff_part


def canaries() -> Iterator[Canary]:
    """Every place in every format, each place once."""
    yield from places_in_word()
    yield from places_in_zip()
    yield from sheets()
    yield from slides()
    yield from open_document()
    yield from places_in_pdf()
    yield from places_in_png()
    yield from places_in_jpeg()
    yield from other_photos()
    yield from _plain()
    yield from passed_over()


def passed_over() -> Iterator[Canary]:
    """Where a reader has stopped, or never begins: behind the end, between the parts, aside."""
    yield from _behind_the_packed()
    yield from _behind_the_packed_of_a_zip()
    yield from _beside_points()
    yield from aside_in_a_pdf()
    yield from aside_in_xml()


def changed(chunk: bytes, change: Callable[[bytes], bytes]) -> bytes:
    """A PNG with another content in its chunks of this name."""
    content, place = png(), 8
    made = content[:8]
    while place < len(content):
        length, kind = struct.unpack_from(">I4s", content, place)
        inside = content[place + 8 : place + 8 + length]
        made += png_chunk(kind, change(inside) if kind == chunk else inside)
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
        "behind a packed text": _with(png_chunk(b"zTXt", b"Comment\0\0" + day + again)),
        "behind a packed wide text": _with(png_chunk(b"iTXt", b"Comment\0\1\0\0\0" + day + again)),
        "behind a profile of colours": _with(png_chunk(b"iCCP", b"icc\0\0" + day + again)),
    }
    for place, content in pictures.items():
        yield f"png: {place}", "plaat.png", content, TEXT
    packed, keys = zlib.compress(b"BT ET"), "/Type /Metadata /Filter /FlateDecode"
    yield "pdf: behind a packed stream", "brief.pdf", pdf(stream(packed + text, keys)), TEXT
    yield "pdf: behind it, packed", "brief.pdf", pdf(stream(packed + again, keys)), TEXT


def _with(chunk: bytes) -> bytes:
    """A PNG with one more chunk before its points."""
    return png()[:33] + chunk + png()[33:]


def _behind_the_packed_of_a_zip() -> Iterator[Canary]:
    part, more = b"<w:t>Dag</w:t>", f"<w:t>{TEXT}</w:t>".encode()
    places = {
        "behind a packed part": deflated(part) + TEXT.encode(),
        "behind a packed part, packed": deflated(part) + deflated(more),
        "in a part that is longer than said": deflated(part + more),
    }
    for place, packed in places.items():
        yield f"docx: {place}", "brief.docx", zip_of(packed, part), TEXT
    main = {"content.xml": "<d>Dag</d>"}
    for name in ("META-INF/x.xml", "Configurations2/x.xml", "layout-cache", "map/"):
        yield f"odt: {name}", "brief.odt", package({**main, name: f"<a>{TEXT}</a>"}), TEXT
    printer = package({"xl/printerSettings/printerSettings1.bin": TEXT.encode("utf-16-le")})
    yield "xlsx: printer", "lijst.xlsx", printer, TEXT


def _beside_points() -> Iterator[Canary]:
    text, photo = TEXT.encode(), jpeg()
    yield "jpeg: between points and end", "foto.jpg", photo[:-2] + text + photo[-2:], TEXT
    small = jpeg_segment(0xE1, b"Exif\0\0MM\0*\0\0\0\x08\0\0" + jpeg(placed=True))
    yield "jpeg: place of the small picture", "foto.jpg", jpeg(segments=small), "place"
    more = f"<x:xmpmeta><dc:creator>{NAME}</dc:creator></x:xmpmeta>".encode()
    head = b"http://ns.adobe.com/xmp/extension/\0" + b"0" * 40
    yield (
        "jpeg: maker in more XMP",
        "foto.jpg",
        jpeg(segments=jpeg_segment(0xE1, head + more)),
        NAME,
    )
    animation = gif()
    block = bytes([len(text)]) + text
    yield "gif: behind the points", "foto.gif", animation[:-2] + block + b"\0;", TEXT
    picture = webp()
    begin = picture.index(b"VP8")
    length = struct.unpack_from("<I", picture, begin + 4)[0]
    points = picture[begin + 8 : begin + 8 + length] + text
    longer = picture[:begin] + riff_part(picture[begin : begin + 4], points)
    longer = longer[:4] + struct.pack("<I", len(longer) - 8) + longer[8:]
    yield "webp: behind the points", "foto.webp", longer, TEXT


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
