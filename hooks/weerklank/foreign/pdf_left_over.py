"""What stands in a PDF outside the objects of its table: earlier versions, and what was added.

A program that changes a PDF may write the new objects behind the old ones, and leaves those where
they were (ISO 32000-1, 7.5.6). Nobody sees them, and anybody can read them.
"""

import re
from itertools import pairwise

from pypdf import PdfReader

from weerklank.foreign.plain_strings import first_of
from weerklank.lazy_dataclass import dataclass

_END = b"endobj"
_MOST = 1024 * 1024
_REMARK = re.compile(rb"%(?<!%%)(?!PDF-\d\.\d|%EOF)[^\r\n]*")
_STREAM = re.compile(rb">>\s*stream\r?\n")
# What belongs to a file and is no object: its first lines, tables of places, and the end.
_STRUCTURE = re.compile(
    rb"(?:\s|%PDF-\d\.\d|%%EOF|endobj|startxref\s+\d+"
    rb"|xref(?:\s+\d+\s+\d+(?:\s+\d{10}\s\d{5}\s[nf]\b)*)+"
    rb"|trailer\s*+<<(?:/ID\s*+\[(?:[^\]()]++|\((?:[^()\\]|\\.){0,64}+\))*+\]"
    rb"|[^<>()%/]++|/|<[0-9A-Fa-f\s]*+>)*+>>)*+",
    re.DOTALL,
)
_TABLE = re.compile(rb"\s*\d+\s+\d+\s+obj\s*<<(?:(?!endobj)[^(]){0,2000}?/Type\s*/XRef\b")
"""The table of places itself, as an object; it need not name itself."""


@dataclass(frozen=True, slots=True)
class LeftOver:
    """Bytes that belong to no object: remarks of the program that wrote it, and all the rest."""

    remarks: bytes
    unknown: bytes
    whole: bool
    """Whether this is all: a program leaves a few remarks, and of more nothing else is looked for.
    """


def left_over(content: bytes, reader: PdfReader) -> LeftOver:
    """What belongs to no object of the file and is not its own structure."""
    places = {place for found in reader.xref.values() for place in found.values()}
    edges = sorted({0, len(content), *(p for p in places if 0 < p < len(content))})
    around = [content[_end_of(content, *span) : span[1]] for span in pairwise(edges)]
    remarks = first_of((one[0] for rest in around for one in _REMARK.finditer(rest)), _MOST)
    if len(remarks) >= _MOST:
        return LeftOver(remarks, unknown=b"", whole=False)
    unknown = b"\n".join(found for rest in around if (found := _unknown(rest)))
    return LeftOver(remarks, unknown, whole=True)


def _end_of(content: bytes, start: int, end: int) -> int:
    """Where the object that starts here has ended; before the first there is none."""
    if not start:
        return 0
    # The bytes of a stream may say anything, so they are passed first.
    drawn = _STREAM.search(content, start, end)
    passed = content.find(b"endstream", drawn.end(), end) if drawn else -1
    found = content.find(_END, max(start, passed), end)
    return found + len(_END) if found >= 0 else end


def _unknown(rest: bytes) -> bytes:
    rest = _REMARK.sub(b"", rest)
    place = _behind_structure(rest, 0)
    while table := _TABLE.match(rest, place):
        found = rest.find(_END, table.end())
        place = _behind_structure(rest, found + len(_END)) if found >= 0 else len(rest)
    return rest[place:]


def _behind_structure(rest: bytes, place: int) -> int:
    found = _STRUCTURE.match(rest, place)
    return found.end() if found else place
