"""What a PNG holds where no reader looks: behind its packed points, and behind its packed texts."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence

from weerklank.foreign.deflated import Behind, behind
from weerklank.foreign.pictures import PNG, Part

_SAMPLES = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
"""How many numbers a point has, by the type of its colour (ISO/IEC 15948, 11.2.2)."""

_PASSES = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2),
           (0, 1, 1, 2))  # fmt: skip
"""Where each of the seven passes begins and how it steps, across and down (8.2)."""


_OF_POINTS = frozenset({"IDAT", "IEND", "end", "acTL", "fcTL", "fdAT"})
"""The points, and in which order a film shows them: nothing but numbers."""


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
