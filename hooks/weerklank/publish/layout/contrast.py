"""Contrast between colours as WCAG measures it, and the nearest colour that has enough of it.

A council may bring its own colours. Readers with poor sight must be able to read them, so every
pair is measured when the site is built, and a colour that fails gets a neighbour that passes.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

TEXT_MINIMUM = 4.5
"""Least contrast of text (WCAG 1.4.3, level AA)."""

EDGE_MINIMUM = 3.0
"""Least contrast of what is not text, such as a focus ring (WCAG 1.4.11, level AA)."""

_NOTATION = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
_STRAIGHT_UNTIL = 0.04045
"""Below this share of a channel the sRGB curve is a straight line (IEC 61966-2-1)."""

_STEPS = 200
"""How finely is searched: half a per cent of black or white at a time."""


class Colour(NamedTuple):
    """Red, green and blue, each from 0 to 255."""

    red: int
    green: int
    blue: int

    def __str__(self) -> str:
        """The colour as CSS writes it: `#1a2b3c`."""
        return f"#{self.red:02x}{self.green:02x}{self.blue:02x}"


BLACK = Colour(0, 0, 0)
WHITE = Colour(255, 255, 255)


def parse_colour(text: str) -> Colour | None:
    """The colour written as `#rgb` or `#rrggbb`; None for every other notation."""
    if not _NOTATION.fullmatch(text):
        return None
    digits = text[1:] if len(text) > len("#rgb") else "".join(digit * 2 for digit in text[1:])
    return Colour(*bytes.fromhex(digits))


def contrast(one: Colour, other: Colour) -> float:
    """The contrast ratio, from 1.0 (the same) to 21.0 (black on white), in either order."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    # WCAG 2.2, definition of contrast ratio
    return (lighter + 0.05) / (darker + 0.05)


def least_contrast(colour: Colour, backgrounds: Iterable[Colour]) -> float:
    """The contrast on the background where it is worst."""
    return min(contrast(colour, background) for background in backgrounds)


def nearest_passing(colour: Colour, backgrounds: tuple[Colour, ...], minimum: float) -> Colour:
    """The colour with the least black or white mixed in that passes on all backgrounds.

    A colour that passes already is returned as it is. When no mixture passes on all of them
    (one background is dark and another light), the better of black and white is returned.
    """
    for candidate in _lighter_and_darker(colour):
        if least_contrast(candidate, backgrounds) >= minimum:
            return candidate
    return max(BLACK, WHITE, key=lambda extreme: least_contrast(extreme, backgrounds))


def _luminance(colour: Colour) -> float:
    # WCAG 2.2, definition of relative luminance
    red, green, blue = (_linear(channel) for channel in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: int) -> float:
    share = channel / 255
    return share / 12.92 if share <= _STRAIGHT_UNTIL else ((share + 0.055) / 1.055) ** 2.4


def _lighter_and_darker(colour: Colour) -> Iterator[Colour]:
    """The colour itself, then mixed with ever more black or white, which keeps its hue."""
    yield colour
    for step in range(1, _STEPS + 1):
        for end in (BLACK, WHITE):
            mixed = (a + (b - a) * step / _STEPS for a, b in zip(colour, end, strict=True))
            yield Colour(*map(round, mixed))
