"""What a canary is, and the pieces that files are put together from."""

from __future__ import annotations

import struct
import zlib

TEXT = "BSN 111222333"


NAME = "Qadira Jansen"


CODES = {TEXT: "P001", NAME: "W208", "place": "P004"}
"""What must be reported for each kind of canary."""


Canary = tuple[str, str, bytes, str]
"""Place, name of the file, the file, and which canary is in it."""


def deflated(content: bytes) -> bytes:
    """Packed, without what zlib puts around it."""
    return zlib.compress(content)[2:-4]


def png_chunk(kind: bytes, content: bytes) -> bytes:
    """A chunk of a PNG."""
    return (
        struct.pack(">I", len(content))
        + kind
        + content
        + struct.pack(">I", zlib.crc32(kind + content))
    )


def jpeg_segment(marker: int, content: bytes) -> bytes:
    """A segment of a JPEG."""
    return struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content


def riff_part(kind: bytes, content: bytes) -> bytes:
    """A part of a WebP."""
    return kind + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2)
