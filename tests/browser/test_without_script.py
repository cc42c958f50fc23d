"""Without JavaScript every page is complete: text, menu, lists and folded parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from browser.conftest import Site

pytestmark = pytest.mark.browser


def test_every_page_reads_without_script(example: Site) -> None:
    """Heading, menu, text and telephone number are there on each kind of page."""
    context = example.context(java_script_enabled=False)

    for path, page in example.each(context):
        assert page.locator("h1").count() == 1, path
        assert page.locator("h1").is_visible(), path
        assert page.get_by_role("link", name="Adviezen", exact=True).first.is_visible(), path
        assert page.get_by_role("link", name="Bel 0123-456 789").is_visible(), path


def test_what_needs_a_script_stays_away(example: Site) -> None:
    """The search button, the filter and the other buttons only appear when they work."""
    page = example.visit(example.context(java_script_enabled=False), "adviezen/").page

    assert page.locator("button:visible, form:visible").count() == 0
    assert (
        page.locator(".wk-list > li:visible").count() == page.locator(".wk-list > li").count() > 0
    )


def test_folded_parts_open_without_script(components: Site) -> None:
    """A click on a summary is enough."""
    page = components.visit(components.context(java_script_enabled=False), "bouwstenen/").page

    page.get_by_text("Hoe komen wij aan dit oordeel?").click()

    assert page.get_by_text("Staat er een datum? Nee.").is_visible()
