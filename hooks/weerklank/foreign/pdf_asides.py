"""What a PDF says in passing: remarks inside objects, names with spaces, and what follows a stream.

A reader of PDF builds its objects and lets go of how they were written. Whoever opens the file in a
text editor reads it all (ISO 32000-1, 7.2.3, 7.3.5, 7.3.8).
"""

import re
import zlib
from collections.abc import Iterator
from contextlib import suppress
from itertools import chain

from pypdf.generic import StreamObject

from weerklank.foreign.deflated import Behind, behind
from weerklank.foreign.plain_strings import first_of

_STREAM, _END = re.compile(rb">>\s{0,8}stream\r?\n"), b"endstream"
_AFTER_STREAM = re.compile(rb"endstream\s+((?!endobj)\S[^\r\n]{0,2000})")
# A text and a remark may hold the mark of the other, so they are read in one go, with all that is
# neither. A text that does not end is passed over as far as it goes: it is never tried again.
_REMARK = re.compile(
    rb"(?:[^(%]++|\((?:[^()\\]++|\\.|\([^()]*+\))*+\)?)++"
    rb"|%(?<!%%)(?!PDF-|%EOF)([^\r\n]{2,2000})|%++",
    re.DOTALL,
)
_NAME = re.compile(rb"/([^\s()<>\[\]{}/%]{0,200}#[0-9A-Fa-f]{2}[^\s()<>\[\]{}/%]{0,200})")
_NUMBER = re.compile(rb"/([A-Za-z]{2,40})\s{1,4}([0-9]{9})\b")
_BEHIND_AN_OBJECT = re.compile(rb"(?:>>|\])\s{0,8}(\([^()]{2,2000}\))\s{0,8}endobj")


def asides(content: bytes, most: int) -> bytes:
    """What stands between and around the parts of objects, and in no stream: `most` bytes of it."""
    outside = b"".join(_outside(content))
    found = chain(
        (match[1] for match in _REMARK.finditer(outside) if match[1]),
        (_plain(match[1]) for match in _NAME.finditer(outside)),
        (b" ".join(match.groups()) for match in _NUMBER.finditer(outside)),
        (match[1] for match in _AFTER_STREAM.finditer(outside)),
        (match[1] for match in _BEHIND_AN_OBJECT.finditer(outside)),
    )
    return first_of(found, most)


_PICTURE_IN_DRAWING = re.compile(rb"\bID\s")
_MOST_POINTS = 8 * 1024 * 1024
_NO_DRAWING = frozenset({"/ObjStm", "/XRef", "/Metadata", "/EmbeddedFile"})


def _outside(content: bytes) -> Iterator[bytes]:
    """The bytes between the streams; one that does not end goes on to the end of the file."""
    place = 0
    while drawn := _STREAM.search(content, place):
        yield content[place : drawn.end()]
        found = content.find(_END, drawn.end())
        if found < 0:
            return
        place = found
    yield content[place:]


def drawing_in(stream: StreamObject) -> bytes:
    """What a stream draws; nothing where another reader looks, of a font, or of points."""
    other = stream.get("/Type") in _NO_DRAWING or stream.get("/Subtype") == "/Image"
    return b"" if other or "/Length1" in stream else stream.get_data()


def points_in(stream: StreamObject) -> bytes:
    """The first points of a picture as they are, or packed once; they are let go again."""
    if stream.get("/Subtype") != "/Image":
        return b""
    if not stream.get("/Filter"):
        return stream._data  # noqa: SLF001 (as below)
    if _packed_once(stream):
        with suppress(zlib.error):
            return zlib.decompressobj().decompress(stream._data, _MOST_POINTS)  # noqa: SLF001
    return b""


def unshown(stream: StreamObject, drawing: bytes) -> tuple[bytes, bytes]:
    """What is written in a drawing and not drawn, and the points of the pictures in it."""
    if "/PatternType" in stream:  # the reader of pages gives no text of it
        return drawing, b""
    return remarks_in(drawing), b"\n".join(_pictures_in(drawing))


def _pictures_in(drawing: bytes) -> Iterator[bytes]:
    """The points of the small pictures that stand in the drawing itself (8.9.7)."""
    place = 0
    while begun := _PICTURE_IN_DRAWING.search(drawing, place):
        place = drawing.find(b"EI", begun.end())
        if place < 0:
            return
        yield drawing[begun.end() : place]


def remarks_in(drawing: bytes) -> bytes:
    """What a drawing says behind a %, which draws nothing."""
    found = (match[1] for match in _REMARK.finditer(drawing) if match[1])
    return first_of(found, len(drawing) + 1)


def _plain(name: bytes) -> bytes:
    """`BSN#20123` is `BSN 123`."""
    return re.sub(rb"#([0-9A-Fa-f]{2})", lambda one: bytes([int(one[1], 16)]), name)


def behind_the_packed(stream: StreamObject, most: int) -> Behind:
    """What stands behind the end of a stream that is packed once; mostly nothing.

    Raises `TooMuchError` when more than `most` bytes must be unpacked to see it.
    """
    if _packed_once(stream):
        with suppress(zlib.error):
            # What get_data gives has no tail, and is kept in memory.
            found = behind(stream._data, most=most)  # noqa: SLF001
            return Behind(found.found.strip(b"\r\n "), found.length)
    return Behind(b"", 0)


def _packed_once(stream: StreamObject) -> bool:
    return str(stream.get("/Filter")) in {"/FlateDecode", "['/FlateDecode']"}
