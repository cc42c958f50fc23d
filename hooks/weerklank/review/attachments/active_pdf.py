"""What a PDF would do by itself: run a script, start a program, play what a reader must run.

Everything that can be reached from the root is followed, except what only says how pages look:
an action may hang from the document, a page, a bookmark, a field or a remark.
"""

from __future__ import annotations

import io
import logging
import struct
import zlib
from collections import Counter
from collections.abc import Iterator

from pypdf import PdfReader
from pypdf.errors import DependencyError, PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

_DAMAGED = (
    PyPdfError, DependencyError, ArithmeticError, AssertionError, AttributeError, EOFError,
    LookupError, MemoryError, NotImplementedError, OSError, RecursionError, RuntimeError,
    TypeError, ValueError, struct.error, zlib.error,
)  # fmt: skip
# ISO 32000-1: tables 29, 164 and 198 (actions), 12.7.8 (XFA forms), 13 (rich media).
_ACTIONS = {
    "/JavaScript": "bevat JavaScript",
    "/Launch": "wil een programma starten",
    "/ImportData": "wil een bestand inlezen",
    "/Rendition": "wil iets afspelen",
    "/SubmitForm": "wil iets versturen",
}
_KEYS = {"/JS": "bevat JavaScript", "/XFA": "is een formulier met programma's erin"}
_SUBTYPES = {"/RichMedia": "bevat een programma dat iets afspeelt"}
_ONLY_LOOKS = frozenset({"/Resources", "/StructTreeRoot", "/Contents", "/Metadata", "/Thumb"})
_MOST_OBJECTS = 100_000
"""Followed; a report of 500 pages with 5,000 links has some 20,000."""

_MOST_IN_ONE_STREAM = 2_000
"""Objects packed together; programs pack 100 or 200. The reader's work grows with its square."""

_TOO_MUCH = "heeft te veel onderdelen om na te kijken"

logging.getLogger("pypdf").setLevel(logging.CRITICAL)


def does_by_itself(content: bytes) -> str | None:
    """What the PDF does, as the end of a sentence; None when nothing was found.

    A damaged or locked PDF gives None: that it was not looked into is said by the privacy gate.
    """
    try:
        reader = PdfReader(io.BytesIO(content), strict=False)
        packed = Counter(stream for stream, _ in reader.xref_objStm.values())
        if max(packed.values(), default=0) > _MOST_IN_ONE_STREAM:
            return _TOO_MUCH
        return next((told for found in _dictionaries(reader) if (told := _told(found))), None)
    except _DAMAGED:
        return None


def _told(found: DictionaryObject | None) -> str | None:
    if found is None:
        return _TOO_MUCH
    for key, told in _KEYS.items():
        if key in found:
            return told
    return _ACTIONS.get(str(found.get("/S"))) or _SUBTYPES.get(str(found.get("/Subtype")))


def _dictionaries(reader: PdfReader) -> Iterator[DictionaryObject | None]:
    """Every dictionary that can be reached; None at the end when there are too many."""
    waiting: list[object] = [reader.trailer]
    seen: set[tuple[int, int]] = set()
    for _ in range(_MOST_OBJECTS):
        if not waiting:
            return
        found = waiting.pop()
        if isinstance(found, IndirectObject):
            place = (found.idnum, found.generation)
            if place not in seen:
                seen.add(place)
                waiting.append(found.get_object())
        elif isinstance(found, DictionaryObject):
            yield found
            waiting.extend(v for k, v in dict.items(found) if str(k) not in _ONLY_LOOKS)
        elif isinstance(found, ArrayObject):
            waiting.extend(list.__iter__(found))
    yield None
