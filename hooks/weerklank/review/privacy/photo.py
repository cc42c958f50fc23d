"""Reads what a photo says of itself: the place on earth and the maker (EXIF).

Only these few tags are read, by hand: a whole imaging library for four numbers is not worth it.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass

from weerklank.review.privacy.inside import Inside

# Exif 2.32, JEITA CP-3451: TIFF tags of the first directory.
_ARTIST = 0x013B
_GPS = 0x8825
_OWNER = 0xA430
_EXIF = 0x8769
_ASCII = 2
_MOST_TAGS = 200
_EXIF_HEADER = b"Exif\x00\x00"
_ENTRY = 12
_SHORT_VALUE = 4


def inside_photo(content: bytes) -> Inside:
    """The makers named in a JPEG, PNG or WebP, and whether it says where it was made."""
    block = _exif_block(content)
    if block is None:
        return Inside(makers=_png_authors(content))
    tags = _tags(block)
    makers = (tags.get(_ARTIST), tags.get(_OWNER))
    names = [maker.decode("utf-8", "replace").strip("\0 ") for maker in makers if maker]
    return Inside(
        makers=(*(name for name in names if name), *_png_authors(content)), located=_GPS in tags
    )


@dataclass(frozen=True, slots=True)
class _Tiff:
    """A TIFF block with its byte order, `<` or `>`."""

    data: bytes
    order: str

    def number(self, place: int, size: int) -> int:
        """The number of two or four bytes at a place; zero past the end."""
        piece = self.data[place : place + size]
        if len(piece) < size:
            return 0
        (value,) = struct.unpack(f"{self.order}{'H' if size == 2 else 'I'}", piece)  # noqa: PLR2004
        return int(value)


def _exif_block(content: bytes) -> bytes | None:
    """The TIFF data of the photo, if there is any."""
    if content.startswith(b"\x89PNG"):
        place = content.find(b"eXIf")
        return content[place + 4 :] if place > 0 else None
    place = content.find(_EXIF_HEADER)
    if place >= 0:
        return content[place + len(_EXIF_HEADER) :]
    if content[8:12] == b"WEBP" and (place := content.find(b"EXIF")) > 0:
        return content[place + 8 :]
    return None


def _tags(block: bytes) -> dict[int, bytes]:
    """The tags of the first directory and of the Exif directory below it."""
    tiff = _Tiff(block, "<" if block[:2] == b"II" else ">")
    tags = _directory(tiff, tiff.number(4, 4))
    below = tags.get(_EXIF)
    if below and len(below) == _SHORT_VALUE:
        (place,) = struct.unpack(f"{tiff.order}I", below)
        tags = {**_directory(tiff, place), **tags}
    return tags


def _directory(tiff: _Tiff, start: int) -> dict[int, bytes]:
    count = min(tiff.number(start, 2), _MOST_TAGS)
    tags: dict[int, bytes] = {}
    for place in range(start + 2, start + 2 + count * _ENTRY, _ENTRY):
        tag, kind, length = (
            tiff.number(place, 2),
            tiff.number(place + 2, 2),
            tiff.number(place + 4, 4),
        )
        if kind == _ASCII and length > _SHORT_VALUE:
            value = tiff.number(place + 8, 4)
            tags[tag] = tiff.data[value : value + min(length, 200)]
        else:
            tags[tag] = tiff.data[place + 8 : place + _ENTRY]
    return tags


def _png_authors(content: bytes) -> tuple[str, ...]:
    """The author that a PNG names in plain text."""
    place = content.find(b"tEXtAuthor\x00")
    if not content.startswith(b"\x89PNG") or place < 0:
        return ()
    (length,) = struct.unpack(">I", content[place - 4 : place])
    value = content[place + 11 : place + 4 + min(length, 200)]
    return (value.decode("latin-1"),)
