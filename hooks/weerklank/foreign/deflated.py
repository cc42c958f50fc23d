"""Packed bytes (RFC 1950, 1951): what stands where every reader has stopped.

A reader unpacks up to the end, or as much as the file says there is, and passes over the rest. So
that is where something can stay that nobody meant to publish.
"""

import zlib

from weerklank.foreign.damaged import TooMuchError
from weerklank.lazy_dataclass import dataclass

RAW = -zlib.MAX_WBITS
"""As in a zip file: without a head and a check sum."""

_STEP = 256 * 1024
_PIECE = 64 * 1024
_MOST = 80 * 1024 * 1024
"""Bytes unpacked, and let go again, where nobody says how many there are."""

_MOST_BEHIND = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Behind:
    """What stands where a reader stops; `length` bytes were unpacked to see it."""

    found: bytes
    length: int


def behind(
    packed: bytes, expected: int | None = None, wbits: int = zlib.MAX_WBITS, most: int = _MOST
) -> Behind:
    """What is unpacked beyond `expected` bytes, and what stands behind the end; mostly nothing.

    Raises `zlib.error` for what is not packed, and `TooMuchError` for a bomb.
    """
    reader, length, beyond, place = zlib.decompressobj(wbits), 0, b"", 0
    most = most if expected is None else min(most, expected + _MOST_BEHIND)
    while not reader.eof and place < len(packed):
        rest, place = packed[place : place + _PIECE], place + _PIECE
        while part := reader.decompress(rest, _STEP):
            rest, length = reader.unconsumed_tail, length + len(part)
            if expected is not None and length > expected:
                beyond += part[-(length - expected) :]
            if length > most:
                raise TooMuchError
    left = reader.unused_data + packed[place:] if reader.eof else b""
    again = _unpacked(left, wbits) if left.strip() else b""
    return Behind(beyond + left + again, length)


def _unpacked(left: bytes, wbits: int) -> bytes:
    """The same once more for what is left, when that is packed as well."""
    try:
        return zlib.decompressobj(wbits).decompress(left, _MOST_BEHIND)
    except zlib.error:
        return b""
