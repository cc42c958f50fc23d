"""The manual comes with Weerklank and was looked through when it was made: every council has it.

Reading its thirteen pages and as many pictures took a tenth of the build of a small site. A file
that somebody changed has another sum, and is looked at as any other.
"""

import hashlib
from dataclasses import replace
from functools import cache
from pathlib import Path

from weerklank.records.files.places import MANUAL
from weerklank.review.written import Written
from weerklank.words.packaged import text_of

SUMS = "looked_through.txt"
"""One sum a line; the golden files write it (`tests/golden/looked_through.py`)."""


def yet_to_look(written: Written) -> Written:
    """All that was written, without the files of the manual that stand as they came."""
    return replace(
        written,
        pages=tuple(
            page
            for page in written.pages
            if not (MANUAL in page.path.parts and page.whole and _is_known(page.text.encode()))
        ),
        others=tuple(
            (path, place)
            for path, place in written.others
            if not (MANUAL in path.parts and _is_known_file(place))
        ),
    )


def sum_of(content: bytes) -> str:
    """What tells a file apart from every other."""
    return hashlib.blake2b(content, digest_size=16).hexdigest()


def _is_known(content: bytes) -> bool:
    return sum_of(content) in _sums()


def _is_known_file(place: Path) -> bool:
    try:
        return _is_known(place.read_bytes())
    except OSError:
        return False


@cache
def _sums() -> frozenset[str]:
    return frozenset(text_of(__package__, SUMS).split())
