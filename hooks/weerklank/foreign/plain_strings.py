"""Text in bytes of which nobody knows the form: whatever can be read as a few letters in a row."""

import re
from collections.abc import Iterable

_NARROW = re.compile(rb"(?:[\t\x20-\x7e]|[\xc2-\xdf][\x80-\xbf]|\xe2\x80[\x90-\xa2]){5,}+")
_WIDE = re.compile(rb"(?:[\t\x20-\x7e\xa0-\xff]\x00){5,}+")
_WIDE_TURNED = re.compile(rb"(?:\x00[\t\x20-\x7e\xa0-\xff]){5,}+")

_NUMBER_BEHIND_A_WORD = re.compile(  # only from the first letter of a word: never tried again
    rb"(?<![A-Za-z])(?<![A-Za-z]\x00)(?:[A-Za-z]\x00?){3,40}+"
    rb"(?:[ :.=]\x00?){0,3}+(?:[0-9]\x00?(?:[ .-]\x00?)?+){8,40}+"
)

_MOST_POINTS = 8 * 1024 * 1024
"""Bytes: a second of work. What is on a picture is for a person to look at."""


def first_of(parts: Iterable[bytes], most: int) -> bytes:
    """The first bytes of all these together, with a mark between two that is no letter."""
    found = bytearray()
    for part in parts:
        found += part[: most - len(found)] + b"\0"
        if len(found) >= most:
            break
    return bytes(found[:most])


def strings_in(content: bytes) -> str:
    """One line for each: in UTF-8, or in UTF-16 of either order."""
    found = [match[0].decode() for match in _NARROW.finditer(content)]
    found += [match[0].decode("utf-16-le") for match in _WIDE.finditer(content)]
    found += [match[0].decode("utf-16-be") for match in _WIDE_TURNED.finditer(content)]
    return "\n".join(text for line in found if (text := line.strip()))


def numbers_in(content: bytes) -> str:
    """Only long numbers with a word before them: among points, where letters are chance."""
    return strings_in(
        b"\n\n".join(one[0] for one in _NUMBER_BEHIND_A_WORD.finditer(content, 0, _MOST_POINTS))
    )
