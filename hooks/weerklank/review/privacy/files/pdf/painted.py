"""What is painted on a page, operator by operator: does a dark surface lie over a text?

Every dark surface that is painted after a text, and over it, counts as a bar.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from weerklank.foreign.damaged import TooMuchError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

DARK = 0.25
_INVISIBLE = 3
_WIDTH_OF_LETTER = 0.45
_LEAST_OVERLAP = 3.0
_RECTANGLE = 4
_MOST_COMPARED = 200_000
"""Texts held beside a bar, on one page: a full table asks some thousands."""

_STRIP, _FAR = 12.0, 20_000.0
"""Points: a line of text, and more than any paper is high."""

Box = tuple[float, float, float, float]
"""Left, bottom, right, top in points."""


@dataclass(slots=True)
class _Texts:
    """Where the texts of a page stand, by how high: a bar is held beside those at its height."""

    at: dict[int, list[Box]] = field(default_factory=lambda: defaultdict(list))
    left: int = _MOST_COMPARED

    def add(self, text: Box) -> None:
        """Remember a text that is drawn."""
        self.at[_height_of(_middle(text))].append(text)

    def under(self, bar: Box) -> bool:
        """Whether one lies under a bar; raises `TooMuchError` when that was asked too often."""
        lowest, highest = _height_of(bar[1]), _height_of(bar[3])
        few = highest - lowest < len(self.at)
        for height in range(lowest, highest + 1) if few else list(self.at):
            texts = self.at.get(height, ())
            self.left -= 1 + len(texts)
            if self.left < 0:
                raise TooMuchError
            if _hit(bar, texts):
                return True
        return False


@dataclass(slots=True)
class Canvas:
    """What has been painted on one page so far."""

    dark: bool = True
    saved: list[bool] = field(default_factory=list)
    mode: int = 0
    size: float = 10.0
    boxes: list[Box] = field(default_factory=list)
    texts: _Texts = field(default_factory=_Texts)
    said: list[str] = field(default_factory=list)
    """Texts for who listens, or for who copies: what is drawn may be something else."""
    covered: bool = False
    invisible: bool = False


def paint(
    canvas: Canvas,
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
            hit = canvas.dark and any(map(canvas.texts.under, canvas.boxes))
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
        case _:
            pass


def _write(
    canvas: Canvas, operands: Sequence[Any], cm: Sequence[float], tm: Sequence[float]
) -> None:
    letters = sum(len(part) for part in _strings(operands))
    if not letters:
        return
    if canvas.mode == _INVISIBLE:
        canvas.invisible = True
    height = canvas.size * (abs(tm[3]) or 1.0)
    width = letters * canvas.size * (abs(tm[0]) or 1.0) * _WIDTH_OF_LETTER
    left, bottom = tm[4], tm[5]
    canvas.texts.add(_box([left, bottom, width, height * 0.6], cm))


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
        return 1 - min(1.0, max(values[:3]) + values[-1]) < DARK
    return max(values) < DARK


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
        bottom <= _middle(text) <= top and min(right, text[2]) - max(left, text[0]) > _LEAST_OVERLAP
        for text in texts
    )


def _middle(text: Box) -> float:
    return (text[1] + text[3]) / 2


def _height_of(place: float) -> int:
    """In which strip of the paper; what stands far off the paper is one strip."""
    return int(max(-_FAR, min(_FAR, place)) // _STRIP)
