"""Reads what a photo says beside its picture: who made it, what it is of, and where.

Pillow reads the EXIF, XMP and IPTC blocks and the texts of a PNG; it is there already for the image
for sharing, and loaded only when there is a photo. It never builds the picture. What Pillow skips
is searched for plain text, and said to be unread.
"""

import io
import re
import warnings
from collections.abc import Iterator
from dataclasses import replace

from PIL import ExifTags, Image, ImageFile, IptcImagePlugin

from weerklank.foreign.damaged import DAMAGED, TooMuchError
from weerklank.foreign.pictures import PNG, Picture, behind_the_packed, taken_apart, without_points
from weerklank.foreign.plain_strings import first_of, numbers_in, strings_in
from weerklank.review.privacy.files.inside import MOST_TEXT, UNREADABLE, Inside, Room, joined

_FORMATS = ("JPEG", "PNG", "WEBP", "GIF")
_BASE, _IFD = ExifTags.Base, ExifTags.IFD
_MAKER_TAGS = (
    _BASE.Artist, _BASE.XPAuthor, _BASE.CameraOwnerName, _BASE.Copyright, _BASE.HostComputer,
)  # fmt: skip
_TEXT_TAGS = (
    _BASE.ImageDescription, _BASE.DocumentName, _BASE.PageName, _BASE.UserComment, _BASE.XPTitle,
    _BASE.XPComment, _BASE.XPKeywords, _BASE.XPSubject,
)  # fmt: skip
# IPTC-IIM 4.2: by-line and its title, writer, credit, source, copyright.
_MAKER_RECORDS = frozenset({(2, 80), (2, 85), (2, 110), (2, 115), (2, 116), (2, 118), (2, 122)})
_MAKER_CHUNKS = ("author", "artist", "creator", "copyright", "by-line")
# The points themselves: nothing to read. In a JPEG also its tables (ITU-T T.81, table B.1).
_POINTS = re.compile("IDAT|points|fdAT|2C|VP8[ LX]?|ANM[FI]|ALPH|C[0-9A-F]|D[A-F]|end")
# What Pillow reads, or what can hold only numbers, a profile of colours or a smaller picture.
_KNOWN = re.compile(
    "IHDR|PLTE|IEND|tRNS|gAMA|cHRM|sRGB|iCCP|pHYs|bKGD|tIME|sBIT|hIST|sPLT|tEXt|zTXt|iTXt|eXIf|acTL"
    "|fcTL|oFFs|sTER|cICP|mDCV|cLLI|iDOT|vpAg|caNv|orNT|E[0-2D-E]|FE|EXIF|XMP |ICCP|F9|FF"
)
_MOST_BESIDE = 4 * 1024 * 1024
"""Bytes beside the points that are searched for text."""

_MOST_BROKEN = 1024 * 1024
"""Bytes of a picture that is damaged: what it says of itself stands at the start."""

_JPEG = b"\xff\xd8\xff"
_DEEPEST = 4
"""A phone puts a second picture, for a better screen, behind the first (CIPA DC-007)."""

_SMALLER = 4
"""Parts with a smaller picture of it that are looked into: two at most, as cameras write them."""

_READ_ELSEWHERE = ("xmp", "xml:com.adobe.xmp", "exif", "icc_profile", "photoshop")


def inside_photo(content: bytes, room: Room | None = None, deep: int = _DEEPEST) -> Inside:
    """What a JPEG, PNG, WebP or GIF names; damaged, or too much to look into, is unreadable."""
    room, picture = room or Room(), taken_apart(content)
    if picture is None or picture.too_many_parts or len(picture.parts) > room.parts:
        return UNREADABLE
    room.parts -= len(picture.parts)
    if content.startswith(PNG):
        content = without_points(picture.parts)
    elif not picture.whole:
        content = content[:_MOST_BROKEN]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # damage is told in Dutch, not in English on the way
            with Image.open(io.BytesIO(content), formats=_FORMATS) as photo:
                return joined((_inside(photo, room), *_beside(photo, picture, room, deep)))
    except (TooMuchError, Image.DecompressionBombError, *DAMAGED):
        return UNREADABLE


def _inside(photo: ImageFile.ImageFile, room: Room) -> Inside:
    exif = Image.Image.getexif(photo)  # that of a PNG itself would ask for the points
    tags = {**exif.get_ifd(_IFD.Exif), **exif}
    named = [_said(tags.get(tag)) for tag in _MAKER_TAGS]
    told = [_said(tags.get(tag)) for tag in _TEXT_TAGS]
    for key, value in (*_chunks(photo), *_records(photo)):
        (named if key else told).append(value)
    markup = room.markup_of(b"".join(_xmp(photo)))
    told += [markup.text, markup.typed]
    return Inside(
        properties=tuple(text for text in told if text),
        makers=tuple(dict.fromkeys(name for name in (*named, *markup.makers) if name)),
        located=bool(exif.get_ifd(_IFD.GPSInfo)) or markup.located,
    )


def _beside(
    photo: ImageFile.ImageFile, picture: Picture, room: Room, deep: int
) -> Iterator[Inside]:
    """What stands in the file and Pillow does not hand over, and the pictures behind this one."""
    rest, behind = picture.rest, picture.rest.startswith(_JPEG)
    if photo.format == "PNG":
        left, room.packed = room.packed, 0
        packed = behind_the_packed(picture.parts, left)
        room.packed = left - packed.length
        rest += packed.found
    yield _skipped(picture, b"" if behind else rest, photo.info.get("icc_profile") or b"", room)
    yield from _in_parts(picture, room, deep)
    if behind:
        yield inside_photo(rest, room, deep - 1) if deep else UNREADABLE


def _in_parts(picture: Picture, room: Room, deep: int) -> Iterator[Inside]:
    """The properties that stand in parts of their own: more XMP, and those of a smaller picture."""
    beside = [part for name, part in picture.parts if not _POINTS.fullmatch(name)]
    for part in beside:
        if b"<x:xmpmeta" in part or b"<rdf:" in part:
            markup = room.markup_of(part)
            yield Inside(makers=markup.makers, located=markup.located)
    smaller = [part[place:] for part in beside if (place := part.find(_JPEG)) >= 0] if deep else []
    for part in smaller[:_SMALLER]:
        # Where it ends is not said, so what stands behind it is no sign of anything.
        yield replace(inside_photo(part, room, 0), readable=True)
    yield Inside(readable=len(smaller) <= _SMALLER)


def _skipped(picture: Picture, rest: bytes, profile: bytes, room: Room) -> Inside:
    beside = (part for name, part in picture.parts if not _POINTS.fullmatch(name))
    searched = first_of((*beside, profile, rest), _MOST_BESIDE + 1)
    points = first_of(
        (part for name, part in picture.parts if _POINTS.fullmatch(name)), room.points
    )
    room.points -= len(points)
    text = f"{strings_in(searched[:_MOST_BESIDE])}\n{numbers_in(points)}".strip()
    known = all(_POINTS.fullmatch(name) or _KNOWN.fullmatch(name) for name, _ in picture.parts)
    nothing_left = not rest.strip(b"\0\r\n ") and len(searched) <= _MOST_BESIDE
    return Inside(
        properties=(text,) if text else (), readable=picture.whole and known and nothing_left
    )


def _chunks(photo: Image.Image) -> Iterator[tuple[bool, str]]:
    """The texts of a PNG and the comments of a JPEG or GIF; whether each names a maker."""
    for key, value in photo.info.items():
        if isinstance(value, (str, bytes)) and str(key).lower() not in _READ_ELSEWHERE:
            yield str(key).lower() in _MAKER_CHUNKS, f"{_said(value)}"
    for marker, value in getattr(photo, "applist", ()):
        if marker == "COM":
            yield False, _said(value)


def _records(photo: ImageFile.ImageFile) -> Iterator[tuple[bool, str]]:
    """The IPTC records, as press photos have them."""
    records = IptcImagePlugin.getiptcinfo(photo) or {}
    for key, values in records.items():
        for value in values if isinstance(values, list) else [values]:
            yield key in _MAKER_RECORDS, _said(value)


def _xmp(photo: Image.Image) -> Iterator[bytes]:
    for key in ("xmp", "XML:com.adobe.xmp"):
        value = photo.info.get(key)
        if value:
            yield value if isinstance(value, bytes) else str(value).encode()


def _said(value: object) -> str:
    """A value as text: XP tags are UTF-16, a comment of the user has its coding in front."""
    if isinstance(value, tuple):
        value = bytes(part for part in value if isinstance(part, int) and 0 <= part < 256)  # noqa: PLR2004
    if not isinstance(value, bytes):
        return str(value or "")[:MOST_TEXT].strip("\0 ")
    value = value[:MOST_TEXT]
    for prefix in (b"ASCII\0\0\0", b"UNICODE\0", b"\0\0\0\0\0\0\0\0"):
        value = value.removeprefix(prefix)
    wide = value[1::2].count(0) * 4 > len(value)
    text = value.decode("utf-16-le", errors="replace") if wide else _narrow(value)
    return text.strip("\0 ")


def _narrow(value: bytes) -> str:
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("cp1252", errors="replace")
