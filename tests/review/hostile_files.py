"""Files that ask more work than any honest one, each of a kind that once hung or filled the memory.

Made by hand, part by part, as large as a council may put them beside a record.
"""

from __future__ import annotations

import io
import os
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping

from review.files.canaries import gif, jpeg, package, pdf, png, stream, webp

MB = 1024 * 1024
LARGEST = int(os.environ.get("WEERKLANK_LARGEST", "6")) * MB
"""As large as may stand beside a record is 24: by hand, because it takes minutes."""

_WORD = {"[Content_Types].xml": "<Types/>", "word/document.xml": "<w:document/>"}


def _times(piece: bytes, most: int = LARGEST) -> bytes:
    """A piece as often as it fits."""
    return piece * (most // len(piece))


def _chunk(name: bytes, content: bytes) -> bytes:
    return (
        struct.pack(">I", len(content))
        + name
        + content
        + struct.pack(">I", zlib.crc32(name + content))
    )


def _png(chunks: bytes, across: int = 1, down: int = 1, depth: int = 8) -> bytes:
    """A picture in four colours, all black."""
    head = struct.pack(">2L5B", across, down, depth, 6, 0, 0, 0)
    packer, row = zlib.compressobj(9), bytes(1 + across * depth // 2)
    points = b"".join(packer.compress(row) for _ in range(down)) + packer.flush()
    parts = _chunk(b"IHDR", head) + chunks + _chunk(b"IDAT", points) + _chunk(b"IEND", b"")
    return png()[:8] + parts


def _jpeg(segments: bytes) -> bytes:
    whole = jpeg()
    return whole[:2] + segments + whole[2:]


def _word(text: bytes) -> bytes:
    return package({**_WORD, "word/document.xml": text})


def _with_many(number: int, name: str, content: bytes) -> bytes:
    return package({**_WORD, **{name.format(i): content for i in range(number)}})


def _one_in_another() -> bytes:
    """Thirty thousand names for the same packed bytes, of which each says they are one byte."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in _WORD.items():
            archive.writestr(name, text)
        archive.writestr("word/a.bin", bytes(10 * MB))
        for part in archive.filelist[-1:]:
            part.file_size = 1
            archive.filelist += [part] * 30_000
    return whole.getvalue()


def _of_letters() -> bytes:
    """Three hundred fonts that each name all letters there are."""
    table = b"1 beginbfrange\n<0000> <ffff> <0041>\nendbfrange"
    fonts = b"".join(b"/F%d 6 0 R" % number for number in range(300))
    font = b"<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/ToUnicode 7 0 R>>"
    return _pdf({6: font, 7: stream(table, "")}, fonts=fonts)


def _bars() -> bytes:
    """Ten thousand texts, and then ten thousand bars."""
    return _pdf({}, b"BT /F1 9 Tf " + b"(aa) Tj " * 12_000 + b"ET " + b"0 0 9 9 re f " * 9_000)


def _pdf(
    objects: Mapping[int, bytes] | None = None,
    drawing: bytes = b"BT /F1 9 Tf (a) Tj ET",
    behind: bytes = b"",
    fonts: bytes = b"/F1 5 0 R",
) -> bytes:
    """A page, whatever other objects there are, and bytes that belong to none."""
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</Font<<%s>>>>>>"
    found = {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: page % fonts,
        4: stream(drawing, ""),
        5: b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        **(objects or {}),
    }
    whole, places = bytearray(b"%PDF-1.7\n"), []
    for number, content in sorted(found.items()):
        places.append(len(whole))
        whole += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    whole += behind
    table = len(whole)
    whole += b"xref\n0 1\n0000000000 65535 f \n1 %d\n" % len(places)
    whole += b"".join(b"%010d 00000 n \n" % place for place in places)
    whole += b"trailer<</Root 1 0 R/Size %d>>\nstartxref\n%d\n" % (len(places) + 1, table)
    return bytes(whole + b"%%EOF")


def _packed(content: bytes, filters: str) -> bytes:
    return stream(zlib.compress(content, 9), f"/Filter{filters}")


def _lost_table() -> bytes:
    """So many objects, and a table that is nowhere: the reader looks for all of them itself."""
    objects = b"".join(b"%d 0 obj<<>>endobj\n" % number for number in range(3, LARGEST // 24))
    return b"%PDF-1.7\n" + objects + b"trailer<</Root 1 0 R/Size 9>>\nstartxref\n0\n%%EOF"


def _packed_table() -> bytes:
    """A table of two million objects, packed in a few bytes."""
    keys = "/FlateDecode/Type/XRef/Root 1 0 R/Size 1900000/W[1 1 1]"
    table = b"9 0 obj\n" + _packed(b"\0" * (6 * MB - 9), keys) + b"\nendobj\n"
    page = _pdf()
    whole = page[: page.index(b"xref\n0 1")] + table
    return whole + b"startxref\n%d\n%%%%EOF" % (len(whole) - len(table))


def _predicted() -> bytes:
    """Lines of one point, each told by how it differs from the one above."""
    parms = "/FlateDecode/DecodeParms<</Predictor 12/Columns 1>>"
    return _pdf({6: _packed(b"\2" * (20 * MB), parms)})


HOSTILE: Mapping[str, Callable[[], bytes]] = {
    "large.png": lambda: _png(b"", 6300, 6300),
    "larger.png": lambda: _png(b"", 30_000, 30_000),
    "chunks.png": lambda: _png(_times(_chunk(b"bKGD", b""))),
    "words.png": lambda: _png(_times(_chunk(b"tEXt", b"a\0b"))),
    "one-chunk.png": lambda: _png(_chunk(b"juNk", _times(b"ab de "))),
    "makers.png": lambda: _png(
        _chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0<x:xmpmeta>" + _times(b"<rdf:creator>", MB))
    ),
    "segments.jpg": lambda: _jpeg(_times(b"\xff\xe0\0\2")),
    "thumbnails.jpg": lambda: _jpeg(_times(b"\xff\xe3\0\x0c\xff\xd8\xff\xe0\0\2\xff\xd9ab")),
    "filling.jpg": lambda: _jpeg(b"\xff" * LARGEST),
    "blocks.gif": lambda: gif(b"!\xfe" + _times(b"\1a") + b"\0"),
    "notes.gif": lambda: gif(
        20 * (b"!\xfe" + b"\xff" + b"a" * 255 + 4000 * (b"\xff" + b"a" * 255) + b"\0")
    ),
    "xmp.webp": lambda: webp(
        b"XMP " + struct.pack("<I", LARGEST) + _times(b"<rdf:creator>  ", LARGEST).ljust(LARGEST)
    ),
    "makers.docx": lambda: _word(_times(b"<rdf:creator>", 4_100_000)),
    "spaces.docx": lambda: _word(b"<creator>" + b" " * 4_100_000),
    "cells.xlsx": lambda: _word(b"<c " + _times(b' t="s"', 4_100_000)),
    "values.ods": lambda: _word(b"<a" + _times(b' office:value="1"', 4_100_000)),
    "tags.docx": lambda: _word(_times(b"<a ", 4_100_000)),
    "codes.docx": lambda: _word(b"&#" + b"1" * 5000),
    "in-each-other.docx": lambda: _with_many(
        58,
        "word/embeddings/{}.docx",
        _word(_times(b"<w:t>Mevrouw Jansen is ziek</w:t></w:p>", 4 * MB)),
    ),
    "pictures.docx": lambda: _with_many(58, "word/media/{}.png", _png(b"", 4000, 4000)),
    "one-in-another.docx": _one_in_another,
    "remarks.pdf": lambda: _pdf(behind=_times(b"%abc def\n")),
    "texts.pdf": lambda: _pdf(behind=_times(b"(a\\")),
    "brackets.pdf": lambda: _pdf(behind=_times(b"(")),
    "tables.pdf": lambda: _pdf(behind=_times(b"1 0 obj<</Type/XRef>>endobj\n")),
    "trailer.pdf": lambda: _pdf(behind=b"trailer<<" + _times(b"/ID[(a)]")),
    "ids.pdf": lambda: _pdf(behind=b"trailer<<" + b"/ID[]" * 60),
    "long-text.pdf": lambda: _pdf({6: b"<</A(" + b"a" * LARGEST + b")>>"}),
    "long-number.pdf": lambda: _pdf({6: b"<</A<" + b"61" * (LARGEST // 2) + b">>>"}),
    "objects.pdf": lambda: _pdf(dict.fromkeys(range(6, LARGEST // 60), b"<<>>")),
    "no-table.pdf": lambda: b"%PDF-1.7\n" + _times(b"1 0 obj<<>>endobj\n"),
    "lost-table.pdf": _lost_table,
    "packed-table.pdf": _packed_table,
    "packed-twice.pdf": lambda: _pdf(
        {6: _packed(b"87cUR" * 12 * MB, "[/FlateDecode/ASCII85Decode]")}
    ),
    "predicted.pdf": _predicted,
    "makers.pdf": lambda: _pdf(
        {n: _packed(b"<rdf:creator>" * 100_000, "/FlateDecode/Type/Metadata") for n in range(6, 60)}
    ),
    "letters.pdf": _of_letters,
    "bars.pdf": _bars,
    "mails.csv": lambda: _times(b"jan.de.vries@kpn.nl\n"),
    "letters.txt": lambda: _times(b"a") + "€".encode(),
}
"""Each asks far more than it seems; what it is told matters less than what that costs."""

TEXTS: Mapping[str, str] = {
    "mails.md": "jan.de.vries@kpn.nl ",
    "initials.md": "J. Jansen ",
    "names.md": "Jan Jan ",
    "signatures.md": "groet\nJan Jansen\n",
    "figures.md": "1 ",
    "one-number.md": "1",
    "phones.md": "0612345678\n",
}
"""A megabyte of each is as much as one text may be."""

SMALL: Mapping[str, bytes] = {
    "klein.gif": gif(), "klein.jpg": jpeg(), "klein.webp": webp(), "klein.png": png(),
    "klein.pdf": pdf(), "klein.docx": package(_WORD), "klein.txt": b"Mevrouw Jansen",
}  # fmt: skip
"""One of each kind, that costs nothing."""
