"""The image that other sites show when somebody shares a page: 1200 by 630, made at build time.

One for the whole site: the title of an advice stands beside it as text, wherever it is shared, and
an image of each advice took a seventh of the build. It holds words that do not change. Such images
stay in other people's caches, and a verdict there would be out of date.
"""

from __future__ import annotations

import functools
import io
from collections.abc import Mapping
from importlib import resources

from PIL import Image, ImageDraw, ImageFont

from weerklank.publish.layout.contrast import Colour
from weerklank.publish.layout.house_style import house_style
from weerklank.publish.options import SiteOptions
from weerklank.publish.output import DataFile
from weerklank.publish.pages.poster import headline, shown_address

SITE_CARD = "assets/kaart.png"
SIZE = (1200, 630)
_MARGIN = 80
_BAND_TOP = 500
_PAPER, _INK, _ACCENT = Colour(250, 247, 242), Colour(34, 27, 42), Colour(227, 154, 45)
# Half a byte a pixel: two runs of shades, so that letters have soft edges in a small file.
_PAPER_SHADE, _INK_SHADE, _BAND_SHADE, _NAME_SHADE, _ACCENT_SHADE = 0, 8, 9, 14, 15
_BITS = 4
_SIZES = (84, 76, 68, 60, 52, 46, 40)
_LINE = 1.2
_ELLIPSIS = "…"


def social_cards(options: SiteOptions) -> tuple[DataFile, ...]:
    """The image for the site; none without its address: other sites take one by that only."""
    if not options.address:
        return ()
    palette = _palette(options.house_style)
    foot = f"{options.name}\n{shown_address(options.address)}"
    question, answer = headline(options.tagline)
    return (DataFile(SITE_CARD, card(f"{question} {answer}", foot, palette)),)


@functools.lru_cache(1)
def card(text: str, foot: str, palette: bytes) -> bytes:
    """A PNG with the text as large as fits, and below it the two lines of `foot`."""
    image = _sheet(foot)
    draw = ImageDraw.Draw(image)
    lines, size = _fitted(text)
    top = _MARGIN + 30
    for number, line in enumerate(lines):
        draw.text((_MARGIN, top + number * size * _LINE), line, fill=_INK_SHADE, font=_font(size))
    image.putpalette(palette)
    stream = io.BytesIO()
    # A level higher saves a few kB and costs as much time as all of the drawing.
    image.save(stream, "PNG", bits=_BITS, compress_level=1)
    return stream.getvalue()


def _sheet(foot: str) -> Image.Image:
    """What stands around the text: the accent, and the band with the two lines of `foot`."""
    image = Image.new("L", SIZE, _PAPER_SHADE)
    draw = ImageDraw.Draw(image)
    draw.rectangle((_MARGIN, _MARGIN - 10, _MARGIN + 120, _MARGIN + 4), fill=_ACCENT_SHADE)
    draw.rectangle((0, _BAND_TOP, *SIZE), fill=_BAND_SHADE)
    name, address = foot.split("\n")
    width = SIZE[0] - 2 * _MARGIN
    for line, size, below in ((name, 38, 24), (address, 28, 76)):
        shown = _shortened(line, width, _font(size))
        draw.text((_MARGIN, _BAND_TOP + below), shown, fill=_NAME_SHADE, font=_font(size))
    return image


_MOST_LETTERS = 400
"""Four times what the image can hold: a longer text costs minutes, and shows nothing more."""


def _fitted(text: str) -> tuple[list[str], int]:
    """The lines of the text in the largest letter that fits above the band."""
    room = _BAND_TOP - _MARGIN - 50
    for size in _SIZES:
        lines = _wrapped(text, size)
        if len(lines) * size * _LINE <= room:
            return lines, size
    most = int(room / (_SIZES[-1] * _LINE))
    return [*lines[: most - 1], f"{lines[most - 1]}{_ELLIPSIS}"], _SIZES[-1]


def _wrapped(text: str, size: int) -> list[str]:
    width, font = SIZE[0] - 2 * _MARGIN, _font(size)
    lines: list[str] = []
    for word in text[:_MOST_LETTERS].split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and font.getlength(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(_shortened(word, width, font))
    return lines


def _shortened(text: str, width: int, font: ImageFont.FreeTypeFont) -> str:
    if len(text) <= _MOST_LETTERS and font.getlength(text) <= width:
        return text
    text = text[:_MOST_LETTERS]
    while text and font.getlength(text + _ELLIPSIS) > width:
        text = text[:-1]
    return text + _ELLIPSIS


@functools.cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    """Our own letter: the one inside Pillow has no ë, and its layout engine must not differ."""
    path = resources.files("weerklank.publish") / "fonts" / "DejaVuSans-Bold.subset.ttf"
    return ImageFont.truetype(
        io.BytesIO(path.read_bytes()), size, layout_engine=ImageFont.Layout.BASIC
    )


def _palette(style: Mapping[str, object]) -> bytes:
    """16 colours: from paper to ink, from the band to its letters, and the accent."""
    chosen = house_style(style)
    shades = [
        *_between(_PAPER, _INK, _INK_SHADE - _PAPER_SHADE),
        *_between(chosen.brand, chosen.on_brand, _NAME_SHADE - _BAND_SHADE),
        _ACCENT,
    ]
    return bytes(channel for shade in shades for channel in shade)


def _between(first: Colour, last: Colour, steps: int) -> list[Colour]:
    """`steps + 1` colours, both ends included."""
    return [
        Colour(*(round(a + (b - a) * step / steps) for a, b in zip(first, last, strict=True)))
        for step in range(steps + 1)
    ]
