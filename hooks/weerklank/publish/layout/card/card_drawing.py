"""Draws the image that stands beside a link to the site: the text, and a band with two lines."""

import functools
import io
from importlib import resources

from PIL import Image, ImageDraw, ImageFont

SIZE = (1200, 630)
_MARGIN = 80
_BAND_TOP = 500
# Half a byte a pixel: two runs of shades, so that letters have soft edges in a small file.
PAPER_SHADE, INK_SHADE, BAND_SHADE, NAME_SHADE, ACCENT_SHADE = 0, 8, 9, 14, 15
_BITS = 4
_SIZES = (84, 76, 68, 60, 52, 46, 40)
_LINE = 1.2
_ELLIPSIS = "…"


@functools.lru_cache(1)
def card(text: str, foot: str, palette: bytes) -> bytes:
    """A PNG with the text as large as fits, and below it the two lines of `foot`."""
    image = _sheet(foot)
    draw = ImageDraw.Draw(image)
    lines, size = _fitted(text)
    top = _MARGIN + 30
    for number, line in enumerate(lines):
        draw.text((_MARGIN, top + number * size * _LINE), line, fill=INK_SHADE, font=_font(size))
    image.putpalette(palette)
    stream = io.BytesIO()
    # A level higher saves a few kB and costs as much time as all of the drawing.
    image.save(stream, "PNG", bits=_BITS, compress_level=1)
    return stream.getvalue()


def _sheet(foot: str) -> Image.Image:
    """What stands around the text: the accent, and the band with the two lines of `foot`."""
    image = Image.new("L", SIZE, PAPER_SHADE)
    draw = ImageDraw.Draw(image)
    draw.rectangle((_MARGIN, _MARGIN - 10, _MARGIN + 120, _MARGIN + 4), fill=ACCENT_SHADE)
    draw.rectangle((0, _BAND_TOP, *SIZE), fill=BAND_SHADE)
    name, address = foot.split("\n")
    width = SIZE[0] - 2 * _MARGIN
    for line, size, below in ((name, 38, 24), (address, 28, 76)):
        shown = _shortened(line, width, _font(size))
        draw.text((_MARGIN, _BAND_TOP + below), shown, fill=NAME_SHADE, font=_font(size))
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
    path = resources.files(__package__) / "DejaVuSans-Bold.subset.ttf"
    return ImageFont.truetype(
        io.BytesIO(path.read_bytes()), size, layout_engine=ImageFont.Layout.BASIC
    )
