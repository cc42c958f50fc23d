"""The colours of the style sheet can be read, and are those that a house style is measured on."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import weerklank
from weerklank.publish.layout.contrast import (
    EDGE_MINIMUM,
    TEXT_MINIMUM,
    Colour,
    contrast,
    parse_colour,
)
from weerklank.publish.layout.house_style import DARK_GROUNDS, LIGHT_GROUNDS

ASSETS = Path(weerklank.__file__).parent / "theme" / "assets" / "weerklank"
STYLE = (ASSETS / "style.css").read_text("utf-8")
GROUNDS = (
    "paper",
    "sheet",
    "good-tint",
    "partial-tint",
    "broken-tint",
    "open-tint",
    "neutral-tint",
)
LOOKS = pytest.mark.parametrize("look", ["light", "dark"])


@pytest.mark.parametrize(("look", "grounds"), [("light", LIGHT_GROUNDS), ("dark", DARK_GROUNDS)])
def test_the_measured_grounds_are_those_of_the_style_sheet(
    look: str, grounds: tuple[Colour, ...]
) -> None:
    """A change of a background in the CSS must be made in the measurement too."""
    assert tuple(palette(look)[name] for name in GROUNDS) == grounds


@LOOKS
@pytest.mark.parametrize("state", ["good", "partial", "broken", "open", "neutral"])
def test_every_state_can_be_read_on_its_tint(look: str, state: str) -> None:
    """The words of tags pass with room to spare: 7:1, level AAA."""
    colours = palette(look)

    assert contrast(colours[state], colours[f"{state}-tint"]) >= 7


@LOOKS
@pytest.mark.parametrize("text", ["ink", "ink-soft"])
def test_text_can_be_read_on_every_ground(look: str, text: str) -> None:
    """Ordinary and small text pass on paper, sheet and every tint."""
    colours = palette(look)

    assert min(contrast(colours[text], colours[ground]) for ground in GROUNDS) >= TEXT_MINIMUM


@LOOKS
def test_the_edges_of_fields_can_be_seen(look: str) -> None:
    """The border of an input stands out from paper and sheet (WCAG 1.4.11)."""
    colours = palette(look)

    assert contrast(colours["edge"], colours["paper"]) >= EDGE_MINIMUM
    assert contrast(colours["edge"], colours["sheet"]) >= EDGE_MINIMUM


@LOOKS
def test_marked_words_can_be_read(look: str) -> None:
    """Ink on the marker of the search results passes."""
    colours = palette(look)

    assert contrast(colours["ink"], colours["mark"]) >= TEXT_MINIMUM


def test_the_style_sheet_asks_nobody_for_anything() -> None:
    """No import, no font, no picture from elsewhere."""
    addresses = re.findall(r"url\(\"?([^)\"]{0,12})", STYLE)

    assert "@import" not in STYLE
    assert {address[:11] for address in addresses} == {"data:image/"}


_TOO_NEW = re.compile(
    r"=>|`|\blet\b|\bconst\b|\bimport\b|\basync (?:function|\()|Storage|cookie|(?<!\.)fetch\("
)


@pytest.mark.parametrize(
    "name",
    [
        "site.js",
        "search.js",
        "lijst.js",
        *(f"zoeken/{path.name}" for path in sorted(ASSETS.glob("zoeken/*.js"))),
    ],
)
def test_scripts_keep_to_what_old_phones_know(name: str) -> None:
    """No arrow functions, templates, modules or storage."""
    script = re.sub(r"/\*.*?\*/", "", (ASSETS / name).read_text("utf-8"), flags=re.DOTALL)

    assert _TOO_NEW.findall(script) == []


def palette(look: str) -> dict[str, Colour]:
    """The colours of the light look, or those of the dark look over them."""
    blocks = re.findall(r":root \{(.*?)\}", STYLE, flags=re.DOTALL)
    wanted = blocks[:1] if look == "light" else blocks[:2]
    found: dict[str, Colour] = {}
    for block in wanted:
        for name, value in re.findall(r"--wk-([a-z-]+): (#[0-9a-f]{6});", block):
            colour = parse_colour(value)
            assert colour is not None
            found[name] = colour
    return found
