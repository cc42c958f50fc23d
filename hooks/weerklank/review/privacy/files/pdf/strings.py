"""What a PDF says beside its pages: properties, remarks, forms, bookmarks, and files inside it.

Every object of the file is read, whether something refers to it or not, so that no place has to be
thought of first. Names of keys are of ISO 32000-1.
"""

import re
from collections.abc import Callable, Iterator

from pypdf import PdfReader
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    StreamObject,
    TextStringObject,
)

from weerklank.foreign.damaged import TooMuchError
from weerklank.foreign.pdf import every_dictionary, objects_of
from weerklank.foreign.pdf_asides import behind_the_packed, drawing_in, points_in, unshown
from weerklank.foreign.plain_strings import numbers_in, strings_in
from weerklank.review.privacy.files.inside import Inside, Room

Reader = Callable[[str, bytes, Room], Inside]

_LOCK = frozenset({"/Encrypt"})
_MAKERS = frozenset({"/Author", "/Company", "/Manager", "/LastModifiedBy", "/SourceAuthor"})
_MAYBE_PROGRAM = "/Creator"
# Numbers for machines, not typed by anyone.
_NOT_TYPED = frozenset({
    "/ID", "/CreationDate", "/ModDate", "/M", "/Producer", "/DA", "/DS", "/Ordering", "/Registry",
    "/Lang", "/Cert", "/ByteRange", "/CheckSum", "/CharSet", "/NM", "/PTEX.Fullbanner", "/Lookup",
    "/DestOutputProfile", "/OutputConditionIdentifier", "/O", "/U", "/IDTree", "/Panose",
})  # fmt: skip
_REMARKS = frozenset({"/Text", "/FreeText", "/Highlight", "/Underline", "/StrikeOut", "/Squiggly",
                      "/Ink", "/Stamp", "/Caret", "/Popup", "/Line", "/Square", "/Circle",
                      "/Polygon", "/PolyLine", "/FileAttachment", "/Redact"})  # fmt: skip
_PROGRAM = re.compile(
    "word|writer|office|acrobat|adobe|pdf|latex|tex|weasyprint|chrom|mozilla|indesign|powerpoint"
    "|excel|canva|scan|print|quartz|skia|pages|canon|ricoh|xerox|konica|epson|kyocera|hp |google",
    re.IGNORECASE,
)


def beside_the_pages(reader: PdfReader, room: Room, read: Reader | None) -> Iterator[Inside]:
    """What every object of the file says; raises `TooMuchError` or one of `DAMAGED_PDF`."""
    for found in every_dictionary([*objects_of(reader), reader.trailer], _LOCK):
        yield _said(found)
        if isinstance(found, StreamObject):
            yield _passed_over(found, room)
            yield from _in_stream(found, room, read)


def _said(found: DictionaryObject) -> Inside:
    """The strings in one dictionary, in lists in it as well."""
    texts: list[str] = []
    makers: list[str] = []
    for key, value in dict.items(found):
        if str(key) in _NOT_TYPED:
            continue
        for text in strings(value):
            (makers if _names_maker(str(key), text, found) else texts).append(text)
    return Inside(properties=tuple(texts), makers=tuple(makers))


def _names_maker(key: str, text: str, owner: DictionaryObject) -> bool:
    if key in _MAKERS:
        return True
    if key == _MAYBE_PROGRAM:
        return _PROGRAM.search(text) is None
    # The title of a remark is who made it; the name in a signature is who signed.
    remark = key == "/T" and owner.get("/Subtype") in _REMARKS
    signed = key == "/Name" and ("/ByteRange" in owner or owner.get("/Type") == "/Sig")
    return remark or signed


def strings(value: object) -> Iterator[str]:
    """The texts in a value, in a list in it as well: not its names and numbers."""
    if isinstance(value, (TextStringObject, ByteStringObject)):
        text = value if isinstance(value, str) else _decoded(value)
        if text.strip("\0 "):
            yield str(text).strip("\0 ")
    elif isinstance(value, ArrayObject):
        for part in list.__iter__(value):
            if not isinstance(part, ArrayObject):
                yield from strings(part)


def _decoded(value: bytes) -> str:
    """UTF-16 behind its mark, or one letter a byte (ISO 32000-1, 7.9.2.2)."""
    wide = value.startswith((b"\xfe\xff", b"\xff\xfe"))
    return value.decode("utf-16" if wide else "latin-1", errors="replace")


_MOST_DRAWING = 2 * 1024 * 1024
"""Bytes of one drawing: a full map."""


def _passed_over(found: StreamObject, room: Room) -> Inside:
    """What a stream holds that no page shows: behind its end, in remarks, and among points."""
    behind = behind_the_packed(found, room.packed)
    room.packed -= behind.length
    drawing = drawing_in(found)
    room.drawing -= len(drawing)
    if room.drawing < 0:
        raise TooMuchError
    written, points = unshown(found, drawing[:_MOST_DRAWING])
    lines = (strings_in(behind.found), strings_in(written), numbers_in(points + points_in(found)))
    text = "\n".join(filter(None, lines))
    return Inside(
        properties=(text,) if text else (),
        readable=not behind.found and len(drawing) <= _MOST_DRAWING,
    )


def _in_stream(found: StreamObject, room: Room, read: Reader | None) -> Iterator[Inside]:
    if found.get("/Type") == "/Metadata" or found.get("/Subtype") == "/XML":
        markup = room.markup_of(found.get_data())
        makers = tuple(maker for maker in markup.makers if maker and not _PROGRAM.search(maker))
        texts = tuple(filter(None, (markup.text, markup.typed)))
        yield Inside(properties=texts, makers=makers, located=markup.located)
    elif found.get("/Type") == "/EmbeddedFile" or "/Params" in found:
        content = _taken(found.get_data(), room)
        yield read("", content, room) if read else Inside(readable=False)
    elif found.get("/Subtype") == "/Image" and "/DCTDecode" in str(found.get("/Filter")):
        # The photo as it was put in, with all that it says of itself.
        content = _taken(found._data, room)  # noqa: SLF001 (get_data may unpack it)
        yield read(".jpg", content, room) if read else Inside(readable=False)


def _taken(content: bytes, room: Room) -> bytes:
    room.left -= len(content)
    if room.left < 0:
        raise TooMuchError
    return content
