"""The copy on a disk opens in a real browser: pages, styles and search, without any host."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from browser.conftest import PATIENCE
from browser.follow import follow
from commands.run import run
from weerklank.commands.site import pack

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example as somebody unpacks it."""
    folder = tmp_path_factory.mktemp("kopie")
    run(pack.command, [str(folder / "site.zip"), "--folder", str(ROOT)])
    zipfile.ZipFile(folder / "site.zip").extractall(folder / "site")
    return folder / "site"


@pytest.fixture
def page(chromium: Browser, unpacked: Path) -> Page:
    """The home page, opened from the disk, without internet."""
    context = chromium.new_context(locale="nl-NL", offline=True)
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.goto(f"file://{unpacked}/index.html")
    return page


def test_a_reader_walks_through_the_copy(page: Page) -> None:
    """From the home page to an advice and back, in its own look."""
    follow(page.get_by_role("navigation", name="Hoofdmenu").get_by_text("Adviezen"))
    follow(page.locator(".wk-list h3 a").first)
    colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
    follow(page.locator(".wk-name"))

    assert page.url.endswith("/site/index.html")
    assert colour == "rgb(250, 247, 242)"


def test_the_search_works_in_the_copy(page: Page) -> None:
    """The list came along, and a result opens the page."""
    page.get_by_role("button", name="Zoeken").click()
    page.get_by_label("Wat zoekt u?").fill("bijstand")
    page.locator("#zoekstand", has_text="gevonden").or_(
        page.locator("#zoekstand", has_text="beste")
    ).wait_for()
    follow(page.locator("[data-wk-search-results] a").first)

    assert page.url.endswith("index.html")
    assert page.locator("#inhoud h1").count() == 1


def test_the_form_says_why_it_does_not_work(page: Page, unpacked: Path) -> None:
    """No empty boxes that keep nothing: the page names the site."""
    form = next(unpacked.glob("adviezen/*/antwoorden/index.html"))
    page.goto(f"file://{form}")

    assert page.get_by_text("werkt niet in een kopie op uw eigen computer").is_visible()
