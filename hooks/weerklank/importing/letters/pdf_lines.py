"""The lines of a PDF letter in the order in which a person reads them.

A program that makes a PDF may draw the numbers of a list, the head and the foot of a page after all
the rest. Where a piece stands on the paper says to which line it belongs.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from weerklank.foreign.pdf_budget import Piece

_MARKER = re.compile(r"\s*(\d{1,2}\s?[.)]|[a-z][.)]|[-•–▪◦])\s*", re.IGNORECASE)
_PAGE_NUMBER = re.compile(
    r"\s*((pagina|blad|bladzijde|p\.)\s*\d{1,3}(\s*(van|/|-)\s*\d{1,3})?|\d{1,3}\s*(van|/)\s*\d{1,3}|[-–]\s*\d{1,3}\s*[-–])\s*",
    re.IGNORECASE,
)
_ROW = re.compile(r"^\s*(\d{1,2})\s+(?=[A-Z])")
_LEAST_ROWS = 2
_SAME_LINE = 2.0
"""Points: what differs less in height stands on one line."""

_LEAST_LINE = 8.0
"""Points: what stands nearer is a note or a raised number; chosen: half a line of a letter."""

_WIDE_GAP = 1.35
"""Times the usual distance of two lines: from there on it is white between two paragraphs."""

_EDGE = 3
"""So many lines at the top and the bottom of a page may be its head or its foot."""


def lines_of(pages: Sequence[Sequence[Piece]]) -> list[str]:
    """The lines of all pages, an empty one between paragraphs, without numbers of pages."""
    texts = [_lines(pieces) for pieces in pages]
    repeated = _heads_and_feet(texts)
    found: list[str] = []
    for number, lines in enumerate(texts):
        for line in lines:
            again = number > 0 and line.strip() in repeated
            if not again and not _PAGE_NUMBER.fullmatch(line):
                found.append(line)
    return _numbered(found)


def _numbered(lines: Sequence[str]) -> list[str]:
    """A dot behind the numbers of a table whose rows are 1, 2, 3: each begins an item."""
    rows = [place for place, line in enumerate(lines) if _ROW.match(line)]
    numbers = [int(lines[place].split()[0]) for place in rows]
    if len(rows) < _LEAST_ROWS or numbers != list(range(1, len(rows) + 1)):
        return list(lines)
    return [
        _ROW.sub(r"\1. ", line, count=1) if place in rows else line
        for place, line in enumerate(lines)
    ]


def _lines(pieces: Sequence[Piece]) -> list[str]:
    spaced = "".join(_with_white(_with_markers(pieces)))
    return spaced.splitlines()


def _with_markers(pieces: Sequence[Piece]) -> list[Piece]:
    """Each number or dot of a list before what stands to the right of it on its line."""
    markers = [
        (place, piece)
        for place, piece in enumerate(pieces)
        if _MARKER.fullmatch(piece.text) and not _beside(piece, pieces[place + 1 : place + 2])
    ]
    moved: dict[int, Piece] = {}
    for place, marker in markers:
        line = _beside(marker, pieces)
        if line is not None:
            moved[place] = line
    before = {id(line): pieces[place] for place, line in moved.items()}
    found: list[Piece] = []
    for place, piece in enumerate(pieces):
        if place in moved:
            continue
        if id(piece) in before:
            marker = before[id(piece)]
            found.append(Piece(f"{marker.text.strip()} ", marker.x, piece.y))
        found.append(piece)
    return found


def _beside(marker: Piece, pieces: Sequence[Piece]) -> Piece | None:
    """The nearest piece to the right on the same line."""
    right = [
        piece
        for piece in pieces
        if abs(piece.y - marker.y) < _SAME_LINE and piece.x > marker.x and piece.text.strip()
    ]
    return min(right, key=lambda piece: piece.x, default=None)


def _with_white(pieces: Sequence[Piece]) -> Iterator[str]:
    """The texts, with an empty line where the paper has more white than between two lines."""
    written = [piece for piece in pieces if piece.text.strip()]
    steps = {id(below): above.y - below.y for above, below in pairwise(written)}
    usual = _from_line_to_line([step for step in steps.values() if step > _SAME_LINE])
    for piece in pieces:
        if steps.get(id(piece), 0.0) > _WIDE_GAP * usual and not piece.text[:1].islower():
            yield "\n"
        yield piece.text


def _from_line_to_line(steps: Sequence[float]) -> float:
    """How far a line stands from the next: the least that comes again, or else the usual step.

    In a letter of short paragraphs the usual step is that between two of these.
    """
    counted = Counter(round(step) for step in steps if step >= _LEAST_LINE)
    again = (step for step, times in counted.items() if times > 1)
    return float(min(again, default=median(steps or [0.0])))


def _heads_and_feet(pages: Sequence[Sequence[str]]) -> set[str]:
    """What stands at the edge of every page, when there are several."""
    edges = []
    for lines in pages:
        written = [line.strip() for line in lines if line.strip()]
        edges.append({*written[:_EDGE], *written[-_EDGE:]})
    return set.intersection(*edges) if len(edges) > 1 else set()
