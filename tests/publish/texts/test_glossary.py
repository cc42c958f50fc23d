"""Abbreviations are explained on the page that uses them."""

from __future__ import annotations

from weerklank.publish.texts.glossary import explained_words, glossary


def test_an_abbreviation_is_explained_once() -> None:
    """However often it stands on the page, its meaning is given once."""
    assert explained_words("<p>Het UWV belt. Het UWV schrijft.</p>") == (
        ("UWV", "Uitvoeringsinstituut Werknemersverzekeringen"),
    )


def test_what_the_page_explains_itself_is_not_explained_again() -> None:
    """A text that already says it in whole words needs no list."""
    assert explained_words("<p>persoonsgebonden budget (pgb), ook PGB</p>") == ()


def test_what_everybody_knows_is_not_explained() -> None:
    """A television stays a tv."""
    assert glossary("<p>Op TV en per SMS.</p>") == ""


def test_an_attribute_is_no_text() -> None:
    """An address with an abbreviation in it explains nothing."""
    assert explained_words('<a href="/UWV/">klik</a>') == ()


def test_part_of_a_word_is_no_abbreviation() -> None:
    """GR in GROOT, DUO in INDUO and the GGD of another word mean nothing."""
    assert explained_words("<p>GROOT INDUO é-GGD GGD-arts</p>") == ()


def test_an_abbreviation_may_open_and_close_the_text() -> None:
    """Nothing has to stand in front of it or behind it."""
    assert [word for word, _ in explained_words("GGD en UWV")] == ["GGD", "UWV"]


def test_an_abbreviation_with_a_sign_is_found_as_it_stands_in_html() -> None:
    """In the source of a page `B&W` is written `B&amp;W`."""
    found = explained_words("<p>Het college van B&amp;W zegt ja.</p>")

    assert [word for word, _ in found] == ["B&W"]
