"""What a PNG holds where no reader looks: behind its packed points, and behind its packed texts."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence

from weerklank.foreign.deflated import behind
from weerklank.foreign.pictures import Part

_SAMPLES = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
"""How many numbers a point has, by the type of its colour (ISO/IEC 15948, 11.2.2)."""

_PASSES = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2),
           (0, 1, 1, 2))  # fmt: skip
"""Where each of the seven passes begins and how it steps, across and down (8.2)."""


def behind_the_packed(parts: Sequence[Part]) -> bytes:
    """What stands behind the end of the points, the texts and the profile; mostly nothing."""
    head = next((content for name, content in parts if name == "IHDR"), b"")
    points = b"".join(content for name, content in parts if name == "IDAT")
    try:
        found = [behind(points, _unpacked_size(head)).found]
        found += [
            behind(packed).found for name, content in parts if (packed := _packed(name, content))
        ]
    except (zlib.error, struct.error, KeyError):
        return b""  # damaged, which the reader of pictures says
    return b"".join(found)


def _packed(name: str, content: bytes) -> bytes:
    """The packed bytes of a text or a profile; none when it is not packed."""
    _, _, said = content.partition(b"\0")
    if name in {"zTXt", "iCCP"}:
        return said[1:]
    if name == "iTXt" and said[:1] == b"\1":
        return said[2:].split(b"\0", 2)[-1]
    return b""


def _unpacked_size(head: bytes) -> int:
    """Bytes of all rows together, each with one in front that says how it was filtered (9.1)."""
    width, height, depth, colour, _, _, passes = struct.unpack(">2L5B", head)
    bits = depth * _SAMPLES[colour]
    if not passes:
        return _rows(width, height, bits)
    sizes = ((-(-(width - x) // dx), -(-(height - y) // dy)) for x, y, dx, dy in _PASSES)
    return sum(_rows(across, down, bits) for across, down in sizes if across > 0 and down > 0)


def _rows(across: int, down: int, bits: int) -> int:
    return down * (1 + -(-across * bits // 8))
