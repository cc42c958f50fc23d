"""The parts of a zip file, as far as they say what kind of file it is; nothing else is unpacked."""

from __future__ import annotations

from dataclasses import dataclass

from weerklank.foreign.packages import Package, opened

_LARGEST_PART = 256 * 1024
"""Bytes; the list of kinds of a workbook with 500 sheets is 60 kB."""

_CONTENT_TYPES = "[Content_Types].xml"


@dataclass(frozen=True, slots=True)
class Parts:
    """The names of the parts, and what the file says of itself."""

    names: tuple[str, ...]
    mimetype: bytes | None
    has_content_types: bool
    says_macros: bool


def parts_of(content: bytes) -> Parts:
    """Look into a zip file; raises `TooMuchError` or one of `DAMAGED`."""
    with opened(content, 4 * _LARGEST_PART) as package:
        names = tuple(part.filename for part in package.parts)
        kinds = _start(package, _CONTENT_TYPES)
        return Parts(
            names=names,
            mimetype=_start(package, "mimetype") if names[:1] == ("mimetype",) else None,
            has_content_types=bool(kinds),
            says_macros=b"macroenabled" in kinds.lower(),
        )


def _start(package: Package, name: str) -> bytes:
    """The first bytes of all parts with this name; none when there is none."""
    return b"".join(package.read(p, _LARGEST_PART) for p in package.parts if p.filename == name)
