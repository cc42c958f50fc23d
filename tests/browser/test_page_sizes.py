"""No page is longer or heavier than its row in `page_sizes.toml` allows, on a phone, closed."""

from __future__ import annotations

import gzip
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from browser.conftest import Site

pytestmark = pytest.mark.browser
TABLE = tomllib.loads((Path(__file__).parent / "page_sizes.toml").read_text(encoding="utf-8"))
LIMITS, MEASURED = TABLE["limits"], TABLE["measured"]
HEIGHT = 740
ROOM = 1.05
"""What another font of the same size may add; more is a longer page."""

WORDS = "document.getElementById('inhoud').innerText.trim().split(/\\s+/).length"


def limit_of(path: str) -> float:
    """How many screens a page may take."""
    if path.startswith("adviezen/") and path.count("/") > 1:
        return float(LIMITS["advice_screens"])
    return float(LIMITS["council_members_screens" if path == "raadsleden/" else "screens"])


def test_every_page_is_as_short_as_its_row(example: Site) -> None:
    """Screens, visible words and bytes, each page against its own row and the limit of its kind."""
    context = example.context(viewport={"width": 360, "height": HEIGHT})
    too_much = {}
    for path, (screens, words, size) in MEASURED.items():
        page = example.visit(context, path).page
        height = page.evaluate("document.documentElement.scrollHeight") / HEIGHT
        found = (
            round(height, 1),
            page.evaluate(WORDS),
            len(gzip.compress((example.folder / path / "index.html").read_bytes(), 9)),
        )
        most = (min(screens * ROOM, limit_of(path)), words * ROOM, size * ROOM)
        if any(one > limit for one, limit in zip(found, most, strict=True)):
            too_much[path] = (found, most)

    assert too_much == {}


def test_every_advice_is_within_its_limits(example: Site) -> None:
    """Four screens and seven kilobytes, whatever was asked and answered."""
    context = example.context(viewport={"width": 360, "height": HEIGHT})
    found = {}
    for folder in sorted((example.folder / "adviezen").iterdir()):
        if (folder / "index.html").exists():
            page = example.visit(context, f"adviezen/{folder.name}/").page
            height = page.evaluate("document.documentElement.scrollHeight") / HEIGHT
            size = len(gzip.compress((folder / "index.html").read_bytes(), 9)) / 1000
            found[folder.name] = (height, size)

    most = (LIMITS["advice_screens"], LIMITS["advice_kilobytes"])
    assert {name: of for name, of in found.items() if of[0] > most[0] or of[1] > most[1]} == {}


def test_what_is_closed_is_found_by_a_link_into_it_and_printed(example: Site) -> None:
    """A link to a letter opens the part it is in; paper shows all of it, without a script."""
    context = example.context(java_script_enabled=False)
    page = example.visit(context, "adviezen/2025-02-wachttijd-schuldhulp/#brieven").page
    letter = page.locator("#brieven")

    assert letter.is_visible()
    page.emulate_media(media="print")
    assert page.locator("#gegevens").is_visible()
