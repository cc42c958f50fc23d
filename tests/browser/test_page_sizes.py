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

WORKED_THROUGH = ("handleiding/", "admin/")
"""The manual of makers and the editor."""

WORDS = "document.getElementById('inhoud').innerText.trim().split(/\\s+/).length"


def limit_of(path: str) -> float:
    """How many screens a page may take."""
    if path.startswith("adviezen/2"):
        return float(LIMITS["advice_screens"])
    return float(LIMITS["council_members_screens" if path == "raadsleden/" else "screens"])


def _file(example: Site, path: str) -> Path:
    return example.folder / (path if path.endswith(".html") else f"{path}index.html")


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
            len(gzip.compress(_file(example, path).read_bytes(), 9)),
        )
        most = (min(screens * ROOM, limit_of(path)), words * ROOM, size * ROOM)
        if any(one > limit for one, limit in zip(found, most, strict=True)):
            too_much[path] = (found, most)

    assert too_much == {}


def test_every_page_is_within_the_limit_of_its_kind(example: Site) -> None:
    """An advice in three screens, the page for raadsleden in five, any other page in six."""
    context = example.context(viewport={"width": 360, "height": HEIGHT})
    page = context.new_page()
    too_long = {}
    for file in sorted(example.folder.rglob("index.html")):
        path = file.parent.relative_to(example.folder).as_posix() + "/"
        if path.startswith(WORKED_THROUGH) or path.endswith("/antwoorden/"):
            continue
        page.goto(example.address + path.removeprefix("./"))
        screens = page.evaluate("document.documentElement.scrollHeight") / HEIGHT
        if screens > limit_of(path.removeprefix("./")):
            too_long[path] = round(screens, 2)

    assert too_long == {}


def test_every_advice_weighs_little(example: Site) -> None:
    """Seven kilobytes, whatever was asked and answered."""
    weights = {
        file.parent.name: len(gzip.compress(file.read_bytes(), 9)) / 1000
        for file in example.folder.glob("adviezen/*/index.html")
    }

    assert {name: of for name, of in weights.items() if of > LIMITS["advice_kilobytes"]} == {}


def test_what_is_closed_is_found_by_a_link_into_it_and_printed(example: Site) -> None:
    """A link to a letter opens the part it is in; paper shows all of it, without a script."""
    context = example.context(java_script_enabled=False)
    page = example.visit(context, "adviezen/2025-02-wachttijd-schuldhulp/#brieven").page
    letter = page.locator("#brieven")

    assert letter.is_visible()
    page.emulate_media(media="print")
    assert page.locator("#gegevens").is_visible()
