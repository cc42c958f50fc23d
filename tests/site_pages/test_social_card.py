"""The image for sharing."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from effort import at_most
from registers_for_tests import advice, register
from site_pages.pages_for_tests import ADDRESS, site_of
from weerklank.publish.layout.card.social_card import SITE_CARD
from weerklank.publish.making.output import Site


def image_of(site: Site, uri: str) -> bytes:
    """The bytes of one image."""
    content = next(file.content for file in site.files if file.uri == uri)
    assert isinstance(content, bytes)
    return content


def test_the_site_has_one_image_of_the_expected_size() -> None:
    """A PNG of 1200 by 630, small, and not one more for each advice."""
    site = site_of(register(advice()), address=ADDRESS)
    content = image_of(site, SITE_CARD)

    with Image.open(io.BytesIO(content)) as image:
        assert (image.format, image.size) == ("PNG", (1200, 630))
    assert len(content) < 60_000
    assert [file.uri for file in site.files if file.uri.endswith(".png")] == [SITE_CARD]


def test_the_same_words_give_the_same_bytes() -> None:
    """An image has no clock in it."""
    first, second = (site_of(register(advice()), address=ADDRESS) for _ in range(2))

    assert image_of(first, SITE_CARD) == image_of(second, SITE_CARD)


def test_without_an_address_there_is_no_image() -> None:
    """Other sites take an image by its full address only."""
    site = site_of(register(advice()))

    assert not [file for file in site.files if file.uri.endswith(".png")]


@pytest.mark.parametrize("tagline", ["x", "Ĳsvrij ‘s nachts €", "lang " * 59, "aaneen" * 40])
def test_every_tagline_fits(tagline: str) -> None:
    """One letter, rare letters, a book and one endless word: nothing runs over the edge."""
    site = site_of(register(advice()), address=ADDRESS, name="Raad " * 30, tagline=tagline)

    with Image.open(io.BytesIO(image_of(site, SITE_CARD))) as image:
        shades = image.convert("RGB")
        paper = {shades.getpixel((x, y)) for x in (2, 1197) for y in range(0, 500, 7)}
        band = {shades.getpixel((x, y)) for x in (2, 1197) for y in range(502, 630, 7)}

    assert len(paper) == len(band) == 1


def test_the_colours_are_those_of_the_house_style() -> None:
    """The band below the words has the colour of the council."""
    style = {"kleur": "#005500", "op_kleur": "#ffffff"}
    site = site_of(register(advice()), address=ADDRESS, house_style=style)

    with Image.open(io.BytesIO(image_of(site, SITE_CARD))) as image:
        assert image.convert("RGB").getpixel((4, 620)) == (0, 85, 0)


def test_a_word_without_end_takes_a_moment() -> None:
    """A find of the fuzzer: three thousand brackets took six seconds."""
    with at_most(seconds=2):
        for words in ({"tagline": "Wij komen " + "[" * 50_000}, {"name": "[" * 50_000}):
            assert image_of(site_of(register(advice()), address=ADDRESS, **words), SITE_CARD)
