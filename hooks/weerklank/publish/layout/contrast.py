"""Contrast between colours as WCAG measures it, and the nearest colour that has enough of it.

A council may bring its own colours. Readers with poor sight must be able to read them, so every
pair is measured when the site is built, and a colour that fails gets a neighbour that passes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from math import cbrt
from typing import NamedTuple

TEXT_MINIMUM = 4.5
"""Least contrast of text (WCAG 1.4.3, level AA)."""

EDGE_MINIMUM = 3.0
"""Least contrast of what is not text, such as a focus ring (WCAG 1.4.11, level AA)."""

_NOTATION = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
_STRAIGHT_UNTIL = 0.04045
"""Below this share of a channel the sRGB curve is a straight line (IEC 61966-2-1)."""

_STEPS = 400
"""How finely lightness is searched: steps of a quarter of a per cent."""


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
    """The colour of the same hue, least changed in lightness, that passes on all backgrounds.

    A colour that passes already is returned as it is. When no lightness passes on all of them
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


def _encoded(linear: float) -> int:
    share = min(1.0, max(0.0, linear))
    curved = (
        share * 12.92 if share <= _STRAIGHT_UNTIL / 12.92 else 1.055 * share ** (1 / 2.4) - 0.055
    )
    return round(curved * 255)


def _lighter_and_darker(colour: Colour) -> Iterator[Colour]:
    """The colour itself, then its neighbours in lightness, nearest first, up to black and white."""
    yield colour
    lightness, green_red, blue_yellow = _oklab(colour)
    for step in range(1, _STEPS + 1):
        for change in (-step / _STEPS, step / _STEPS):
            wanted = lightness + change
            if 0 <= wanted <= 1:
                # Towards black and white a hue holds less and less colour.
                room = min(
                    1.0, wanted / lightness if change < 0 else (1 - wanted) / (1 - lightness)
                )
                yield _from_oklab(wanted, green_red * room, blue_yellow * room)


def _oklab(colour: Colour) -> tuple[float, float, float]:
    """Lightness and two colour axes in which equal steps look equal (Ottosson, 2020)."""
    red, green, blue = (_linear(channel) for channel in colour)
    long = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def _from_oklab(lightness: float, green_red: float, blue_yellow: float) -> Colour:
    long = (lightness + 0.3963377774 * green_red + 0.2158037573 * blue_yellow) ** 3
    medium = (lightness - 0.1055613458 * green_red - 0.0638541728 * blue_yellow) ** 3
    short = (lightness - 0.0894841775 * green_red - 1.2914855480 * blue_yellow) ** 3
    return Colour(
        _encoded(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
        _encoded(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
        _encoded(-0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short),
    )
