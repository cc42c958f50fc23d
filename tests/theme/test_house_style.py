"""A house style is used when it can be read, and explained when it cannot."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerklank.publish.layout.contrast import TEXT_MINIMUM, Colour, least_contrast, parse_colour
from weerklank.publish.layout.house_style import DARK_GROUNDS, DEFAULTS, LIGHT_GROUNDS, house_style

CHANNELS = st.integers(0, 255)
COLOURS = st.builds(Colour, CHANNELS, CHANNELS, CHANNELS).map(str)
KEYS = ("kleur", "op_kleur", "link", "link_donker", "focus", "focus_rand")


def test_the_default_style_passes() -> None:
    """Without a word in mkdocs.yml there is nothing to complain about."""
    style = house_style({})

    assert style.faults == ()
    assert "--wk-brand:#40295c" in style.css
    assert style.logo == ""


def test_what_is_given_is_used() -> None:
    """The colours, the font and the logo of the council replace those of the default."""
    style = house_style(
        {"kleur": "#004D40", "link": "#00594c", "letter": "Verdana, sans-serif", "logo": "logo.svg"}
    )

    assert style.faults == ()
    assert "--wk-brand:#004D40" in style.css
    assert "--wk-font:Verdana, sans-serif" in style.css
    assert style.logo == "logo.svg"


@given(st.dictionaries(st.sampled_from(KEYS), COLOURS))
def test_the_style_can_always_be_read(values: dict[str, object]) -> None:
    """Whatever colours a council gives, the CSS that comes out passes."""
    css = house_style(values).css

    assert least_contrast(of(css, "link-light"), LIGHT_GROUNDS) >= TEXT_MINIMUM
    assert least_contrast(of(css, "link-dark"), DARK_GROUNDS) >= TEXT_MINIMUM
    assert least_contrast(of(css, "on-brand"), (of(css, "brand"),)) >= TEXT_MINIMUM


@given(st.dictionaries(st.sampled_from(KEYS), COLOURS))
def test_taking_the_suggestions_ends_the_faults(values: dict[str, object]) -> None:
    """Who types what the faults say, gets no faults for those colours."""
    faults = house_style(values).faults
    suggested = {
        match[1]: match[2]
        for fault in faults
        if (match := re.search(r"huisstijl\.(\w+)'.*\"(#[0-9a-f]{6})\"\.$", fault.text))
    }

    assert len(suggested) == len(faults)
    assert house_style({**values, **suggested}).faults == ()


def test_a_pale_link_is_named_with_its_contrast() -> None:
    """The fault says which colour, the contrast there is and must be, and what to take."""
    (fault,) = house_style({"link": "#7fb2ff"}).faults

    assert "huisstijl.link' (#7fb2ff)" in fault.text
    assert "het contrast is 1,7, nodig is 4,5" in fault.text
    assert re.search(r'Neem bijvoorbeeld "#[0-9a-f]{6}"\.$', fault.text)


def test_a_contrast_is_never_rounded_up_to_enough() -> None:
    """A ratio of 4.48 is shown as 4,4: shown as 4,5 it would seem to pass."""
    (fault,) = house_style({"kleur": "#777777", "op_kleur": "#ffffff"}).faults

    assert "het contrast is 4,4, nodig is 4,5" in fault.text


def test_a_colour_without_quotes_is_recognised() -> None:
    """In YAML everything after # is a comment; the fault says to use quotes."""
    (fault,) = house_style({"kleur": None}).faults

    assert 'Zet de waarde tussen aanhalingstekens, bijvoorbeeld kleur: "#40295c".' in fault.text


@pytest.mark.parametrize(
    ("key", "value", "remedy"),
    [
        ("kleur", "blauw", "Schrijf een kleur als # met zes tekens"),
        ("letter", "Arial; } body { display: none", "Schrijf alleen namen van lettertypen"),
        ("letter", 'Verdana, "Arial', "Schrijf alleen namen van lettertypen"),
        ("logo", "https://elders.example/logo.svg", "Schrijf het adres van een plaatje"),
        ("logo", "../geheim.svg", "Schrijf het adres van een plaatje"),
        ("logo", "logo.exe", "Schrijf het adres van een plaatje"),
    ],
)
def test_a_value_in_the_wrong_notation_is_refused(key: str, value: str, remedy: str) -> None:
    """The fault repeats the value and says what to write; the default stands in."""
    style = house_style({key: value})

    assert len(style.faults) == 1
    assert value in style.faults[0].text
    assert remedy in style.faults[0].text
    assert style.css == house_style({}).css


def test_an_unknown_key_lists_the_known_ones() -> None:
    """A typing error in a key shows the eight that exist."""
    (fault,) = house_style({"kleuren": "#000000"}).faults

    assert "kent geen waarde 'kleuren'" in fault.text
    assert all(key in fault.text for key in DEFAULTS)


def of(css: str, name: str) -> Colour:
    """The colour of a custom property in the CSS."""
    match = re.search(rf"--wk-{name}:(#[0-9a-fA-F]{{6}})", css)
    assert match is not None
    colour = parse_colour(match[1])
    assert colour is not None
    return colour
