"""Everything can be reached and seen with the keyboard alone, and no letter does anything."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from browser.conftest import Site

pytestmark = pytest.mark.browser
MOST_STOPS = 400
WIDTHS = pytest.mark.parametrize("width", [320, 1280])

FOCUSED = """() => {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  const box = at.getBoundingClientRect(), style = getComputedStyle(at);
  const name = `${at.tagName} ${(at.textContent || at.name || '').trim().slice(0, 40)}`;
  const middle = [box.left + Math.min(box.width, 20) / 2,
    (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2];
  const seen = document.elementFromPoint(...middle);
  if (at.dataset.seen) return {name: '', again: true, inside: true, ring: true, uncovered: true};
  at.dataset.seen = '1';
  return {name, again: false,
    ring: parseFloat(style.outlineWidth) >= 3 && style.outlineStyle !== 'none',
    inside: box.width > 0 && box.height > 0 && box.left >= -1 && box.right <= innerWidth + 1
      && box.bottom > 0 && box.top < innerHeight,
    uncovered: box.width > innerWidth * .9 || !!seen && (at.contains(seen) || seen.contains(at))};
}"""


class Stop(TypedDict):
    """What can be said of the element that has the focus."""

    name: str
    again: bool
    inside: bool
    ring: bool
    uncovered: bool


@WIDTHS
def test_every_tab_stop_is_visible(example: Site, width: int) -> None:
    """Each stop lies on the screen, is not covered, and carries a ring of three pixels."""
    context = example.context(viewport={"width": width, "height": 640}, reduced_motion="reduce")

    lost = {}
    for path, page in example.each(context):
        stops = tab_through(page)
        faults = [s for s in stops if not (s["inside"] and s["ring"] and s["uncovered"])]
        if faults or len(stops) < 5:
            lost[path] = faults

    assert lost == {}


def test_the_first_stop_leads_to_the_text(example: Site) -> None:
    """On every page, also the missing one, the first stop skips the menu."""
    context = example.context()

    for path, page in example.each(context):
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")

        expect(page.locator("#inhoud"), path).to_be_focused()


def test_the_order_is_that_of_reading(example: Site) -> None:
    """Skip link, name, search and menu come first, in that order."""
    page = example.visit(example.context(), "adviezen/").page

    names = [stop["name"] for stop in tab_through(page)[:4]]

    assert names[0] == "A Naar de inhoud"
    assert names[1].startswith("A Cliëntenraad")
    assert names[2] == "A Zoeken"
    assert names[3] == "A Adviezen"


def test_no_single_key_is_a_shortcut(example: Site) -> None:
    """The keys that Material listens to do nothing outside a field (WCAG 2.1.4)."""
    page = example.visit(example.context(), "adviezen/").page
    before = page.url, page.evaluate("document.activeElement.tagName")

    for key in "fs/np,.h?":
        page.keyboard.press(key)

    assert (page.url, page.evaluate("document.activeElement.tagName")) == before
    assert page.locator("#zoeken").is_hidden()


def test_search_works_with_the_keyboard(example: Site) -> None:
    """The button opens the field, Tab goes on to the results, Escape closes and returns."""
    page = example.visit(example.context(), "").page
    button = page.get_by_role("button", name="Zoeken")
    button.focus()
    page.keyboard.press("Enter")
    page.keyboard.insert_text("brief")
    page.locator("[data-wk-search-results] a").first.wait_for()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")

    expect(page.locator("[data-wk-search-results] a").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("[data-wk-search]")).to_be_focused()
    assert button.get_attribute("aria-expanded") == "false"


def tab_through(page: Page) -> list[Stop]:
    """Press Tab until the focus leaves the page or comes round."""
    stops: list[Stop] = []
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stop: Stop | None = page.evaluate(FOCUSED)
        if stop is None or stop["again"]:
            return stops
        stops.append(stop)
    message = f"more than {MOST_STOPS} stops on {page.url}"
    raise AssertionError(message)
