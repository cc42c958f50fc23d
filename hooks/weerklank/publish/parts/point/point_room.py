"""Which cards stand open: on a phone an advice fits in three screens, the rest opens in place.

Nothing is known of the phone, so lines are counted as they fall on one of 360 pixels wide. What is
left closed still shows its title, every decision or why there is none, and every red line with the
reply to it.
"""

import math
from collections.abc import Sequence
from dataclasses import replace

from weerklank.publish.parts.point.point_lines import Line
from weerklank.publish.parts.point.points import Point, Row

ROOM = 57.5
"""So many lines the introduction and the cards take of three screens of 740 pixels; the rest is the
head, the foot and what opens below. Measured in Chromium on the longest pages there are."""

_HEADING = 20
_TITLE = 25
_LINE = 33
"""So many letters go on a line of the title of the page, of that of a card, and of its text."""

_TALL = 1.3
"""How high a line of the title of the page is, in lines of text."""

_EDGES = 1.2
_CLOSED_EDGES = 0.9
_SUMMARY = 2.1
"""What the edges of a card take in lines, of a closed one, and the line that opens the answers."""


def within_room(points: Sequence[Point], title: str, above: Sequence[str]) -> tuple[Point, ...]:
    """The cards in their order, each open as long as there is room for it and for the closed ones.

    `above` are the texts that stand before them, below the title of the page.
    """
    head = _TALL * _lines(title, _HEADING) + sum(_lines(text, _LINE) for text in above)
    left = ROOM - head - sum(map(_closed, points))
    found = []
    for point in points:
        left -= _open(point) - _closed(point)
        found.append(replace(point, is_open=left >= 0))
    return tuple(found)


def _closed(point: Point) -> float:
    shown = sum(_lines(line.text, _LINE) for line in _told(point) if line.never_hidden)
    return _title(point) + sum(map(_named, point.rows)) + shown + _CLOSED_EDGES


def _open(point: Point) -> float:
    now = f"{point.now.label} {point.now.text} {point.now.when}" if point.now else ""
    call = f" Bel {point.call}." if point.call else ""
    told = [now + call, *(line.text for line in _told(point))]
    shown = sum(_lines(text, _LINE) for text in told if text)
    return _title(point) + sum(map(_named, point.rows)) + shown + _EDGES + _SUMMARY


def _told(point: Point) -> tuple[Line, ...]:
    return (*(line for row in point.rows for line in row.lines), *point.shared)


def _title(point: Point) -> float:
    return _lines(f"{point.recommendation.id}. {point.recommendation.title}", _TITLE)


def _named(row: Row) -> float:
    """A name and its decision stand beside each other if they fit."""
    return 1.3 * _lines(f"{row.who}: {row.tag.text if row.tag else ''}", _LINE - 5)


def _lines(text: str, width: int) -> int:
    return math.ceil(len(text) / width)
