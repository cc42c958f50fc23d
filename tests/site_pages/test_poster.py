"""The flyer for the counter."""

from __future__ import annotations

import pytest

from registers_for_tests import council, register
from site_pages.pages_for_tests import ADDRESS, page, site_of, words
from weerklank.publish.pages.entrances.poster import headline
from weerklank.records.register import Register

SOURCE = "flyer/index.md"


@pytest.mark.parametrize(
    ("tagline", "expected"),
    [
        ("Hebt u schulden? Bel ons.", ("Hebt u schulden?", "Bel ons.")),
        ("Hebt u schulden?", ("Hebt u schulden?", "Wij komen voor u op.")),
        ("Wij luisteren.", ("Krijgt u een uitkering of hulp van de gemeente?", "Wij luisteren.")),
        ("", ("Krijgt u een uitkering of hulp van de gemeente?", "Wij komen voor u op.")),
    ],
)
def test_the_headline_is_a_question(tagline: str, expected: tuple[str, str]) -> None:
    """The flyer starts from the reader, whatever the tagline of the site is."""
    assert headline(tagline) == expected


def test_the_flyer_carries_name_phone_address_and_code() -> None:
    """On the sheet and on each of the eight strips."""
    html = page(site_of(Register(), phone="0123-456 789", address=ADDRESS), SOURCE)

    assert html.count("<svg") == 1
    assert html.count('class="wk-strip"') == 8
    assert html.count("0123-456 789") == 9
    assert html.count("raad.example/proefstad") == 9


def test_without_an_address_or_a_phone_the_flyer_still_stands() -> None:
    """Nothing empty is printed, and the screen says why there is no code."""
    html = page(site_of(Register()), SOURCE)

    assert "<svg" not in html
    assert "Er staat geen QR-code op" in html
    assert "Bel:" not in html


def test_the_phone_of_the_council_stands_in_for_that_of_the_site() -> None:
    """A site without a number of its own uses that of its first council."""
    ours = council(contact={"phone": "0123-111 111", "address": "Brink 4"})

    text = words(page(site_of(register(ours)), SOURCE))

    assert "Bel: 0123-111 111" in text
    assert "Langskomen: Brink 4." in text


def test_what_the_council_wrote_replaces_our_words() -> None:
    """A page flyer/index.md of the council stands in the middle of the sheet."""
    html = page(site_of(Register()), SOURCE, "<p>Kom koffie drinken.</p>")

    assert "Kom koffie drinken." in html
    assert "U hoeft uw naam niet te zeggen" not in html
