"""Pictures, taken apart as their standards say: each part, and what stands behind the end.

A program that shows a picture skips what it does not know. So there is where something can hide.
"""

import re
import struct
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from itertools import islice

from weerklank.foreign.damaged import TooMuchError
from weerklank.foreign.deflated import Behind, behind
from weerklank.lazy_dataclass import dataclass

_SAMPLES = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
"""How many numbers a point has, by the type of its colour (ISO/IEC 15948, 11.2.2)."""

_PASSES = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2),
           (0, 1, 1, 2))  # fmt: skip
"""Where each of the seven passes begins and how it steps, across and down (8.2)."""

_OF_POINTS = frozenset({"IDAT", "IEND", "end", "acTL", "fcTL", "fdAT"})
"""The points, and in which order a film shows them: nothing but numbers."""

Part = tuple[str, bytes]
"""The name of a part in its standard, and what is in it."""

PNG = b"\x89PNG\r\n\x1a\n"
"""How each PNG begins."""

_Step = tuple[Part, int]
"""A part, and where the next one begins."""

_NEXT_MARKER = re.compile(rb"\xff([^\x00\xd0-\xd7\xff])")
"""In the points of a JPEG these are points and marks to start again: ITU-T T.81, B.1.1."""

_MOST_PARTS = 20_000
"""A PNG of 25 MB has 3,000 as most programs write it, a film in a GIF some thousands."""

_MOST_FILL = 1024
"""Bytes between two parts of a JPEG before its points: one or two, to begin at an even place."""

_MOST_BLOCKS = 250_000
"""Pieces of at most 255 bytes in a GIF: of 25 MB there are 100,000."""


@dataclass(frozen=True, slots=True)
class Picture:
    """The parts up to the end, what stands behind it, and whether the end was there.

    Of what has far more parts than any picture only the first are read, and it is not whole.
    """

    parts: tuple[Part, ...]
    rest: bytes
    whole: bool

    @property
    def too_many_parts(self) -> bool:
        """Whether there are more than any program writes; those behind were not read."""
        return len(self.parts) >= _MOST_PARTS


def taken_apart(content: bytes) -> Picture | None:
    """The parts of a PNG, JPEG, GIF or WebP; None for what is none of these."""
    for start, reader, needed in _FORMATS:
        if start.match(content):
            return _read(content, reader, needed)
    return None


def _read(content: bytes, reader: Callable[[bytes], Iterator[_Step]], needed: str) -> Picture:
    parts: list[Part] = []
    end = 0
    with suppress(struct.error, IndexError, TooMuchError):
        for part, behind in islice(reader(content), _MOST_PARTS):
            parts.append(part)
            end = behind
    ended = bool(parts) and parts[-1][0] == "end"
    shown = any(re.fullmatch(needed, name) for name, _ in parts)
    return Picture(tuple(parts), content[end:], whole=ended and shown)


def _png(content: bytes) -> Iterator[_Step]:
    """ISO/IEC 15948, 5.3: length, name, content and check sum, until IEND."""
    place, name = 8, ""
    while name != "IEND":
        length, kind = struct.unpack_from(">I4s", content, place)
        name = kind.decode("latin-1")
        if place + 12 + length > len(content) or (place == 8) != (name == "IHDR"):  # noqa: PLR2004
            return
        yield (name, content[place + 8 : place + 8 + length]), place + 12 + length
        place += 12 + length
    yield ("end", b""), place


def _jpeg(content: bytes) -> Iterator[_Step]:
    """ITU-T T.81, B.1: segments with their length; behind a scan its points, until EOI."""
    place, drawn = 2, False
    while found := _NEXT_MARKER.search(content, place):
        if found.start() > place:
            if not drawn and found.start() - place > _MOST_FILL:
                return
            yield ("points", content[place : found.start()]), found.start()
        marker, start = found[1][0], found.end()
        drawn = drawn or marker == 0xDA  # noqa: PLR2004
        if marker == 0xD9:  # noqa: PLR2004
            yield ("end", b""), start
            return
        (length,) = struct.unpack_from(">H", content, start)
        yield (f"{marker:02X}", content[start + 2 : start + length]), start + length
        place = start + length


def _gif(content: bytes) -> Iterator[_Step]:
    """GIF89a, 15-27: a screen, then pictures and extensions in blocks, until the trailer."""
    place, left = 13 + _colours(content[10]), _MOST_BLOCKS
    while (kind := content[place]) != 0x3B:  # noqa: PLR2004
        if kind == 0x21:  # noqa: PLR2004
            name, start = f"{content[place + 1]:02X}", place + 2
        elif kind == 0x2C:  # noqa: PLR2004
            name, start = "2C", place + 11 + _colours(content[place + 9])
        else:
            return
        found, place, left = _blocks(content, start, left)
        # XMP is written straight through, with letters where lengths should be (XMP part 3, 1.1.2).
        yield (name, content[start:place] if name == "FF" else found), place
    yield ("end", b""), place + 1


def _colours(flags: int) -> int:
    """Bytes of the table of colours that follows."""
    return 3 * 2 ** ((flags & 7) + 1) if flags & 0x80 else 0


def _blocks(content: bytes, place: int, left: int) -> tuple[bytes, int, int]:
    """What is in the blocks from here on, where they end, and how many may still follow."""
    found: list[bytes] = []
    while size := content[place]:
        if len(found) >= left:
            raise TooMuchError
        found.append(content[place + 1 : place + 1 + size])
        place += 1 + size
    return b"".join(found), place + 1, left - len(found)


def _webp(content: bytes) -> Iterator[_Step]:
    """RFC 9649, 2.3: chunks of an even length, as many as the file says."""
    end, place = 8 + struct.unpack_from("<I", content, 4)[0], 12
    while place < end <= len(content) + 1:
        kind, length = struct.unpack_from("<4sI", content, place)
        after = place + 8 + length + length % 2
        if after > end + 1:
            return
        yield (kind.decode("latin-1"), content[place + 8 : place + 8 + length]), after
        place = after
    if place in {end, end + 1}:
        yield ("end", b""), end


_FORMATS = (
    (re.compile(PNG), _png, "IDAT"),
    (re.compile(rb"\xff\xd8\xff"), _jpeg, "C[0-35-7]|C[9-B]|C[D-F]"),
    (re.compile(rb"GIF8[79]a"), _gif, "2C"),
    (re.compile(rb"RIFF.{4}WEBP", re.DOTALL), _webp, "VP8[ L]|ANMF"),
)
"""How each begins, how it is read, and the part without which it shows nothing."""


def without_points(parts: Sequence[Part]) -> bytes:
    """The same picture with everything but its points, to be read without unpacking those."""
    kept = [(name, content) for name, content in parts if name not in _OF_POINTS]
    chunks = (_chunk(name, content) for name, content in (*kept, ("IDAT", b""), ("IEND", b"")))
    return PNG + b"".join(chunks)


def _chunk(name: str, content: bytes) -> bytes:
    named = name.encode("latin-1") + content
    return struct.pack(">I", len(content)) + named + struct.pack(">I", zlib.crc32(named))


def behind_the_packed(parts: Sequence[Part], most: int) -> Behind:
    """What stands behind the end of the points, the texts and the profile; mostly nothing.

    Raises `TooMuchError` when more than `most` bytes must be unpacked to see it, and one of
    `DAMAGED` for points that are cut off or no points.
    """
    head = next((content for name, content in parts if name == "IHDR"), b"")
    points, size = b"".join(content for name, content in parts if name == "IDAT"), _size_of(head)
    found = [behind(points, size, most=most)]
    if found[0].length < size:
        raise zlib.error
    for name, content in parts:
        if packed := _packed(name, content):
            found.append(behind(packed, most=most - sum(one.length for one in found)))
    return Behind(b"".join(one.found for one in found), sum(one.length for one in found))


def _packed(name: str, content: bytes) -> bytes:
    """The packed bytes of a text or a profile; none when it is not packed."""
    _, _, said = content.partition(b"\0")
    if name in {"zTXt", "iCCP"}:
        return said[1:]
    if name == "iTXt" and said[:1] == b"\1":
        return said[2:].split(b"\0", 2)[-1]
    return b""


def _size_of(head: bytes) -> int:
    """Bytes of all rows together, each with one in front that says how it was filtered (9.1)."""
    width, height, depth, colour, _, _, passes = struct.unpack(">2L5B", head)
    bits = depth * _SAMPLES[colour]
    if not passes:
        return _rows(width, height, bits)
    sizes = ((-(-(width - x) // dx), -(-(height - y) // dy)) for x, y, dx, dy in _PASSES)
    return sum(_rows(across, down, bits) for across, down in sizes if across > 0 and down > 0)


def _rows(across: int, down: int, bits: int) -> int:
    return down * (1 + -(-across * bits // 8))
