"""The block as a visitor of the municipality sees it: in a frame, on another site."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import pytest

from browser.built import FOLDER, served
from browser.test_accessibility import violations
from weerklank.publish.data.embedding.embed_block import HEIGHT, embed_code
from weerklank.publish.options import SiteOptions

if TYPE_CHECKING:
    from pathlib import Path

    from browser.conftest import Site

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_the_block_has_no_violation(
    example: Site, look: Literal["light", "dark"], width: int
) -> None:
    """It passes axe in both looks and does not overflow on the smallest phone."""
    context = example.context(color_scheme=look, viewport={"width": width, "height": HEIGHT})
    visit = example.visit(context, "insluiten.html")

    assert violations(visit.page) == []
    assert visit.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert (len(visit.requests), visit.complaints) == (1, [])


def test_a_click_in_the_frame_opens_the_site(example: Site, tmp_path: Path) -> None:
    """On the site of the municipality the pasted line works, and a link leaves the frame."""
    code = embed_code(SiteOptions("Raad", example.address))
    municipality = tmp_path / FOLDER / "index.html"
    municipality.parent.mkdir()
    municipality.write_text(f"<!doctype html><title>Gemeente</title>{code}", encoding="utf-8")
    with served(tmp_path) as address:
        page = example.context(viewport={"width": 360, "height": 800}).new_page()
        page.goto(address)
        block = page.frame_locator("iframe")
        title = block.get_by_role("heading", level=2).first.inner_text()

        block.get_by_role("link", name=title).click()
        page.wait_for_url(f"{example.address}adviezen/**")

    assert page.get_by_role("heading", level=1).inner_text() == title
