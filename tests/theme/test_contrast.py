"""Contrast is what WCAG says it is, and a suggestion always passes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerklank.publish.layout.contrast import (
    BLACK,
    EDGE_MINIMUM,
    TEXT_MINIMUM,
    WHITE,
    Colour,
    contrast,
    least_contrast,
    nearest_passing,
    parse_colour,
)

CHANNELS = st.integers(0, 255)
COLOURS = st.builds(Colour, CHANNELS, CHANNELS, CHANNELS)
MINIMUMS = st.sampled_from((EDGE_MINIMUM, TEXT_MINIMUM))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#777777", "#ffffff", 4.48),
        ("#767676", "#ffffff", 4.54),
        ("#0000ff", "#ffffff", 8.59),
        ("#ff0000", "#ffffff", 4.0),
        ("#007bc7", "#ffffff", 4.51),
    ],
)
def test_known_pairs_have_their_known_contrast(one: str, other: str, expected: float) -> None:
    """The ratios that other tools give for these pairs."""
    assert round(contrast(known(one), known(other)), 2) == expected


@given(COLOURS, COLOURS)
def test_contrast_is_the_same_in_either_order(one: Colour, other: Colour) -> None:
    """Which of the two is the text does not matter."""
    assert contrast(one, other) == contrast(other, one)
    assert 1 <= contrast(one, other) <= 21.01


@given(COLOURS, COLOURS, MINIMUMS)
def test_a_suggestion_always_passes(colour: Colour, ground: Colour, minimum: float) -> None:
    """On any single background there is a lightness that can be read, and it is found."""
    assert contrast(nearest_passing(colour, (ground,), minimum), ground) >= minimum


@given(COLOURS, st.lists(COLOURS, min_size=1, max_size=4), MINIMUMS)
def test_several_backgrounds_get_the_best_there_is(
    colour: Colour, grounds: list[Colour], minimum: float
) -> None:
    """When nothing passes on all of them, no worse than black or white is suggested."""
    found = least_contrast(nearest_passing(colour, tuple(grounds), minimum), grounds)

    best = max(least_contrast(BLACK, grounds), least_contrast(WHITE, grounds))
    assert found >= min(minimum, best)


@given(COLOURS, COLOURS)
def test_a_colour_that_passes_is_left_alone(colour: Colour, ground: Colour) -> None:
    """Only what fails is changed."""
    if contrast(colour, ground) >= TEXT_MINIMUM:
        assert nearest_passing(colour, (ground,), TEXT_MINIMUM) == colour


def test_a_suggestion_keeps_the_hue() -> None:
    """A blue that is too light becomes a darker blue."""
    red, green, blue = nearest_passing(known("#6fa8ff"), (WHITE,), TEXT_MINIMUM)

    assert blue > green > red


@given(COLOURS)
def test_a_colour_reads_back_as_it_was_written(colour: Colour) -> None:
    """Writing and reading are each other's reverse."""
    assert parse_colour(str(colour)) == colour


@pytest.mark.parametrize(
    "text", ["", "rood", "#12", "#12345", "#1234567", "123456", "#ggg", "#fff "]
)
def test_other_notations_are_no_colour(text: str) -> None:
    """Only `#rgb` and `#rrggbb` are understood."""
    assert parse_colour(text) is None


def test_three_digits_stand_for_six() -> None:
    """`#1af` is `#11aaff`."""
    assert parse_colour("#1AF") == Colour(0x11, 0xAA, 0xFF)


def known(text: str) -> Colour:
    """The colour of a notation that is right."""
    colour = parse_colour(text)
    assert colour is not None
    return colour
