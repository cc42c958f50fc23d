"""axe-core finds nothing on any kind of page, in either look, on a phone and on a wide screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from browser.conftest import Site

pytestmark = pytest.mark.browser
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
OPTIONS = {"resultTypes": ["violations"], "runOnly": {"type": "tag", "values": list(RULES)}}
BOTH: tuple[Literal["light", "dark"], ...] = ("light", "dark")
LOOKS = pytest.mark.parametrize("look", BOTH)
WIDTHS = pytest.mark.parametrize("width", [360, 1280])


@WIDTHS
def test_no_page_has_a_violation(example: Site, width: int) -> None:
    """Every kind of page passes WCAG 2.2 AA and the best practices of axe, light and dark.

    As it is when it comes, and with everything opened.
    """
    context = example.context(viewport={"width": width, "height": 800})
    found: dict[tuple[str, str], list[str]] = {}

    for path, page in example.each(context):
        found[path, "closed"] = violations(page, opened=False)
        for look in BOTH:
            page.emulate_media(color_scheme=look)
            found[path, look] = violations(page)

    assert {where: faults for where, faults in found.items() if faults} == {}


@LOOKS
@WIDTHS
def test_search_results_have_no_violation(
    example: Site, look: Literal["light", "dark"], width: int
) -> None:
    """The search, opened and with results below it, passes as well."""
    context = example.context(color_scheme=look, viewport={"width": width, "height": 800})
    page = example.visit(context, "adviezen/").page
    page.get_by_role("button", name="Zoeken").click()
    page.get_by_label("Wat zoekt u?").fill("advies")
    page.locator("[data-wk-search-results] a").first.wait_for()

    assert violations(page) == []


@LOOKS
@WIDTHS
def test_no_component_has_a_violation(
    components: Site, look: Literal["light", "dark"], width: int
) -> None:
    """Every component of the style sheet passes, also those that the example does not use."""
    context = components.context(color_scheme=look, viewport={"width": width, "height": 800})

    page = components.visit(context, "bouwstenen/").page

    assert violations(page) == []


def violations(page: Page, *, opened: bool = True) -> list[str]:
    """What axe finds, with every folded part opened or as it is: the rule and the first place."""
    if opened:
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    results = Axe().run(page, options=OPTIONS).response["violations"]
    return [f"{rule['id']}: {rule['nodes'][0]['html'][:160]}" for rule in results]
