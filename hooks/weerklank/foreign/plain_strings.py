"""Text in bytes of which nobody knows the form: whatever can be read as a few letters in a row."""

from __future__ import annotations

import re

_NARROW = re.compile(rb"(?:[\t\x20-\x7e]|[\xc2-\xdf][\x80-\xbf]|\xe2\x80[\x90-\xa2]){5,}")
_WIDE = re.compile(rb"(?:[\t\x20-\x7e\xa0-\xff]\x00){5,}")
_WIDE_TURNED = re.compile(rb"(?:\x00[\t\x20-\x7e\xa0-\xff]){5,}")


def strings_in(content: bytes) -> str:
    """One line for each: in UTF-8, or in UTF-16 of either order."""
    found = [match[0].decode() for match in _NARROW.finditer(content)]
    found += [match[0].decode("utf-16-le") for match in _WIDE.finditer(content)]
    found += [match[0].decode("utf-16-be") for match in _WIDE_TURNED.finditer(content)]
    return "\n".join(text for line in found if (text := line.strip()))
