"""The parts of a zip file, as far as they say what kind of file it is; nothing else is unpacked."""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib
from dataclasses import dataclass

DAMAGED = (
    zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, lzma.LZMAError, struct.error,
    ArithmeticError, EOFError, LookupError, MemoryError, NotImplementedError, OSError,
    RuntimeError, TypeError, ValueError,
)  # fmt: skip
"""What the zip reader raises on a damaged file; none of it is our fault."""

_LARGEST_DIRECTORY = 2 * 1024 * 1024
"""Bytes: some 20,000 parts. A long report has a few hundred."""

_LARGEST_PART = 256 * 1024
"""Bytes; the list of kinds of a workbook with 500 sheets is 60 kB."""

_END = struct.Struct("<4s4H2LH")
_CONTENT_TYPES = "[Content_Types].xml"


@dataclass(frozen=True, slots=True)
class Parts:
    """The names of the parts, and what the file says of itself."""

    names: tuple[str, ...]
    mimetype: bytes | None
    has_content_types: bool
    says_macros: bool


def parts_of(content: bytes) -> Parts:
    """Look into a zip file; raises one of `DAMAGED`."""
    _refuse_long_directory(content)
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        names = tuple(package.namelist())
        kinds = _start(package, _CONTENT_TYPES) if _CONTENT_TYPES in names else b""
        return Parts(
            names=names,
            mimetype=_start(package, "mimetype") if names[:1] == ("mimetype",) else None,
            has_content_types=bool(kinds),
            says_macros=b"macroenabled" in kinds.lower(),
        )


def _refuse_long_directory(content: bytes) -> None:
    """The list of parts is read whole by the zip reader, so its size is asked first."""
    place = content.rfind(b"PK\x05\x06")
    size = _END.unpack_from(content, place)[5] if place >= 0 else 0
    if size > _LARGEST_DIRECTORY:
        message = "too many parts"
        raise ValueError(message)


def _start(package: zipfile.ZipFile, name: str) -> bytes:
    with package.open(name) as part:
        return part.read(_LARGEST_PART)
