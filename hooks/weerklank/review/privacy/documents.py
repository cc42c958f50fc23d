"""Looks inside the files beside the records: what they say of their maker, and text nobody sees.

Every reader hands over an `Inside`. A file that no reader understands says so, because silence
would look like approval.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from weerklank.review.privacy.inside import UNREADABLE, Inside
from weerklank.review.privacy.office import inside_office
from weerklank.review.privacy.photo import inside_photo

if TYPE_CHECKING:
    from collections.abc import Callable

LARGEST_DOCUMENT = 50 * 1024 * 1024
"""Bytes; what is larger is not looked into."""


def _inside_pdf(content: bytes) -> Inside:
    """As `inside_pdf`. Its package takes a fifth of all time to start, and few councils need it."""
    from weerklank.review.privacy.pdf import inside_pdf  # noqa: PLC0415 (only when there is one)

    return inside_pdf(content)


_READERS: dict[str, Callable[[bytes], Inside]] = {
    ".pdf": _inside_pdf,
    ".jpg": inside_photo,
    ".jpeg": inside_photo,
    ".png": inside_photo,
    ".webp": inside_photo,
    ".docx": inside_office,
    ".odt": inside_office,
    ".xlsx": inside_office,
    ".ods": inside_office,
    ".pptx": inside_office,
    ".odp": inside_office,
}
_NEVER_READ = frozenset({".doc", ".xls", ".ppt", ".tif", ".tiff", ".heic", ".zip", ".rtf"})


def inside(file: Path) -> Inside:
    """What is in a file, by its extension; nothing for a style sheet, a script or a font."""
    kind = file.suffix.lower()
    if kind in _NEVER_READ:
        return UNREADABLE
    reader = _READERS.get(kind)
    if reader is None:
        return Inside()
    try:
        if file.stat().st_size > LARGEST_DOCUMENT:
            return UNREADABLE
        return reader(file.read_bytes())
    except OSError:
        return UNREADABLE
