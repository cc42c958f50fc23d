"""Reads a PDF: its text, who made it, and text that is there without being seen.

The classic leak is a black bar drawn over text that can still be copied. So every dark surface
that is painted after a text, and over it, counts as a bar.
"""

from __future__ import annotations

import io
import logging
import struct
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from pypdf import PageObject, PdfReader
from pypdf.errors import DependencyError, PyPdfError

from weerklank.review.privacy.inside import UNREADABLE, Inside

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_MOST_PAGES = 400
_DARK = 0.25
_INVISIBLE = 3
_WIDTH_OF_LETTER = 0.45
_LEAST_OVERLAP = 3.0
_RECTANGLE = 4
# pypdf meets damaged files with whatever Python raises on the way; none of it is our fault.
_DAMAGED = (
    PyPdfError, DependencyError, ArithmeticError, AssertionError, AttributeError, EOFError,
    LookupError, MemoryError, NotImplementedError, OSError, RecursionError, RuntimeError,
    TypeError, ValueError, struct.error, zlib.error,
)  # fmt: skip

Box = tuple[float, float, float, float]
"""Left, bottom, right, top in points."""

logging.getLogger("pypdf").setLevel(logging.CRITICAL)


@dataclass(slots=True)
class _Canvas:
    """What has been painted on one page so far."""

    dark: bool = True
    saved: list[bool] = field(default_factory=list)
    mode: int = 0
    size: float = 10.0
    boxes: list[Box] = field(default_factory=list)
    texts: list[Box] = field(default_factory=list)
    covered: bool = False
    invisible: bool = False


def inside_pdf(content: bytes) -> Inside:
    """What a PDF holds; damaged, locked, or without any text is unreadable."""
    try:
        reader = PdfReader(io.BytesIO(content), strict=False)
        looked = [_look(page) for page in reader.pages[:_MOST_PAGES]]
        makers = _makers(reader)
    except _DAMAGED:
        return UNREADABLE
    pages = tuple(text for text, _ in looked)
    return Inside(
        pages=pages,
        makers=makers,
        covered=tuple(n for n, (_, canvas) in enumerate(looked, 1) if canvas.covered),
        invisible=tuple(n for n, (_, canvas) in enumerate(looked, 1) if canvas.invisible),
        readable=any(text.strip() for text in pages),
    )


def _makers(reader: PdfReader) -> tuple[str, ...]:
    """The author and, when it names a person and no program, the creator."""
    found = []
    properties = reader.metadata
    for key in ("/Author", "/Creator") if properties else ():
        value = str(properties.get(key) or "").strip() if properties else ""
        if value and (key == "/Author" or not _is_program(value)):
            found.append(value)
    return tuple(dict.fromkeys(found))


def _is_program(value: str) -> bool:
    programs = (
        "word", "writer", "office", "acrobat", "adobe", "pdf", "latex", "tex", "weasyprint",
        "chrom", "mozilla", "indesign", "powerpoint", "excel", "canva", "scan", "print", "quartz",
        "skia", "pages", "canon", "ricoh", "xerox", "konica", "epson", "kyocera", "hp ", "google",
    )  # fmt: skip
    return any(program in value.lower() for program in programs)


def _look(page: PageObject) -> tuple[str, _Canvas]:
    canvas = _Canvas()

    def before(operator: Any, operands: Any, cm: Any, tm: Any) -> None:  # noqa: ANN401 (pypdf)
        _paint(canvas, bytes(operator), operands, cm, tm)

    text = page.extract_text(visitor_operand_before=before)
    if any(_hit(box, canvas.texts) for box in _bars_of_annotations(page)):
        canvas.covered = True
    return text, canvas


def _paint(
    canvas: _Canvas,
    operator: bytes,
    operands: Sequence[Any],
    cm: Sequence[float],
    tm: Any,  # noqa: ANN401
) -> None:
    """Follow one operator of the page: colour, rectangle, fill, or text."""
    match operator:
        case b"q":
            canvas.saved.append(canvas.dark)
        case b"Q":
            canvas.dark = canvas.saved.pop() if canvas.saved else True
        case b"g" | b"rg" | b"k" | b"sc" | b"scn":
            canvas.dark = _is_dark(operator, operands)
        case b"re" if len(operands) == _RECTANGLE:
            canvas.boxes.append(_box([float(value) for value in operands], cm))
        case b"f" | b"F" | b"f*" | b"B" | b"B*" | b"b" | b"b*":
            hit = canvas.dark and any(_hit(box, canvas.texts) for box in canvas.boxes)
            canvas.covered = canvas.covered or hit
            canvas.boxes.clear()
        case b"n" | b"S" | b"s":
            canvas.boxes.clear()
        case b"Tr":
            canvas.mode = int(operands[0])
        case b"Tf":
            canvas.size = abs(float(operands[1]))
        case b"Tj" | b"TJ" | b"'" | b'"':
            _write(canvas, operands, cm, tm)


def _write(
    canvas: _Canvas, operands: Sequence[Any], cm: Sequence[float], tm: Sequence[float]
) -> None:
    letters = sum(len(part) for part in _strings(operands))
    if not letters:
        return
    if canvas.mode == _INVISIBLE:
        canvas.invisible = True
    height = canvas.size * (abs(tm[3]) or 1.0)
    width = letters * canvas.size * (abs(tm[0]) or 1.0) * _WIDTH_OF_LETTER
    left, bottom = tm[4], tm[5]
    canvas.texts.append(_box([left, bottom, width, height * 0.6], cm))


def _strings(operands: Sequence[Any]) -> Iterator[str | bytes]:
    for operand in operands:
        if isinstance(operand, (str, bytes)):
            yield operand
        elif isinstance(operand, list):
            yield from (part for part in operand if isinstance(part, (str, bytes)))


def _is_dark(operator: bytes, operands: Sequence[Any]) -> bool:
    values = [float(value) for value in operands if isinstance(value, (int, float))]
    if not values:
        return False
    if operator == b"k" or len(values) == _RECTANGLE:
        return 1 - min(1.0, max(values[:3]) + values[-1]) < _DARK
    return max(values) < _DARK


def _box(rectangle: Sequence[float], cm: Sequence[float]) -> Box:
    """A rectangle of left, bottom, width and height, on the page."""
    left, bottom, width, height = rectangle
    corners = [(left, bottom), (left + width, bottom + height)]
    xs = [cm[0] * x + cm[2] * y + cm[4] for x, y in corners]
    ys = [cm[1] * x + cm[3] * y + cm[5] for x, y in corners]
    return min(xs), min(ys), max(xs), max(ys)


def _hit(bar: Box, texts: Sequence[Box]) -> bool:
    """Whether the middle of a line of text lies under the bar, over more than a few points."""
    left, bottom, right, top = bar
    return any(
        bottom <= (text[1] + text[3]) / 2 <= top
        and min(right, text[2]) - max(left, text[0]) > _LEAST_OVERLAP
        for text in texts
    )


def _bars_of_annotations(page: PageObject) -> Iterator[Box]:
    """Marks that someone laid over the page: a redaction never carried out, a filled square."""
    for reference in page.get("/Annots") or ():
        note = reference.get_object()
        fill = [float(value) for value in note.get("/IC") or ()]
        dark = bool(fill) and max(fill) < _DARK
        if note.get("/Subtype") == "/Redact" or (note.get("/Subtype") == "/Square" and dark):
            a, b, c, d = (float(value) for value in note["/Rect"])
            yield min(a, c), min(b, d), max(a, c), max(b, d)
