"""Reads what a photo says beside its picture: who made it, what it is of, and where.

Pillow reads the EXIF, XMP and IPTC blocks and the texts of a PNG; it is there already for the image
for sharing, and loaded only when there is a photo.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator

from PIL import ExifTags, Image, ImageFile, IptcImagePlugin

from weerklank.foreign.damaged import DAMAGED, TooMuchError
from weerklank.review.privacy.inside import UNREADABLE, Inside
from weerklank.review.privacy.markup_text import read_markup

_FORMATS = ("JPEG", "PNG", "WEBP", "GIF")
_MOST_PIXELS = 40_000_000
"""A photo of 40 megapixels is 120 MB when unpacked; a PNG must be, to find the texts at its end."""

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
_READ_ELSEWHERE = ("xmp", "xml:com.adobe.xmp", "exif", "icc_profile", "photoshop")


def inside_photo(content: bytes) -> Inside:
    """What a JPEG, PNG, WebP or GIF names; damaged, or too large to unpack, is unreadable."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # damage is told in Dutch, not in English on the way
            with Image.open(io.BytesIO(content), formats=_FORMATS) as photo:
                return _inside(photo, content)
    except (TooMuchError, Image.DecompressionBombError, *DAMAGED):
        return UNREADABLE


def _inside(photo: ImageFile.ImageFile, content: bytes) -> Inside:
    if photo.format == "PNG":
        if photo.width * photo.height > _MOST_PIXELS:
            raise TooMuchError
        photo.load()
    exif = photo.getexif()
    tags = {**exif.get_ifd(_IFD.Exif), **exif}
    named = [_said(tags.get(tag)) for tag in _MAKER_TAGS]
    told = [_said(tags.get(tag)) for tag in _TEXT_TAGS]
    for key, value in (*_chunks(photo), *_records(photo)):
        (named if key else told).append(value)
    markup = read_markup(b"".join(_xmp(photo)))
    told += [markup.text, markup.typed]
    # A comment further on in a moving picture is not handed over.
    unread = photo.format == "GIF" and b"!\xfe" in content and "comment" not in photo.info
    return Inside(
        properties=tuple(text for text in told if text),
        makers=tuple(dict.fromkeys(name for name in (*named, *markup.makers) if name)),
        located=bool(exif.get_ifd(_IFD.GPSInfo)) or markup.located,
        readable=not unread,
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
        return str(value or "").strip("\0 ")
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
