"""The image that other sites show when somebody shares a page: 1200 by 630, made at build time.

One for the whole site: the title of an advice stands beside it as text, wherever it is shared, and
an image of each advice took a seventh of the build. It holds words that do not change. Such images
stay in other people's caches, and a verdict there would be out of date.
"""

import base64
from collections.abc import Mapping

from weerklank.kept.store import Texts, always_made
from weerklank.publish.layout.contrast import Colour
from weerklank.publish.layout.house_style import house_style
from weerklank.publish.making.output import DataFile
from weerklank.publish.options import SiteOptions
from weerklank.publish.pages.entrances.poster import headline, shown_address

SITE_CARD = "assets/kaart.png"
_PAPER, _INK, _ACCENT = Colour(250, 247, 242), Colour(34, 27, 42), Colour(227, 154, 45)
# Half a byte a pixel: two runs of shades, so that letters have soft edges in a small file.
_TO_INK, _TO_NAME = 8, 5


def social_cards(options: SiteOptions, texts: Texts = always_made) -> tuple[DataFile, ...]:
    """The image for the site; none without its address: other sites take one by that only."""
    if not options.address:
        return ()
    palette = _palette(options.house_style)
    foot = f"{options.name}\n{shown_address(options.address)}"
    text = " ".join(headline(options.tagline))

    def drawn() -> str:
        from weerklank.publish.layout.card.card_drawing import card  # noqa: PLC0415 (loads Pillow)

        return base64.b64encode(card(text, foot, palette)).decode()

    found = texts(("the image to share", text, foot, palette), drawn)
    return (DataFile(SITE_CARD, base64.b64decode(found)),)


def _palette(style: Mapping[str, object]) -> bytes:
    """16 colours: from paper to ink, from the band to its letters, and the accent."""
    chosen = house_style(style)
    shades = [
        *_between(_PAPER, _INK, _TO_INK),
        *_between(chosen.brand, chosen.on_brand, _TO_NAME),
        _ACCENT,
    ]
    return bytes(channel for shade in shades for channel in shade)


def _between(first: Colour, last: Colour, steps: int) -> list[Colour]:
    return [
        Colour(*(round(a + (b - a) * step / steps) for a, b in zip(first, last, strict=True)))
        for step in range(steps + 1)
    ]
