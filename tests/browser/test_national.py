"""The national view in a real browser: axe, no third parties, and the search of advices."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, expect

from browser.built import served
from browser.conftest import Site
from browser.test_accessibility import LOOKS, WIDTHS, violations
from commands.run import run as typed
from national.conftest import checked, run_in, sites
from national.invented import councils, folder_of
from national.test_back_to_the_council import ADDRESS, CLOCK, council
from weerklank.commands.site.build import command as door
from weerklank.national.building import build
from weerklank.publish.about.like_us import FILE
from weerklank.publish.data.register.method_hash import method_of

pytestmark = pytest.mark.browser
PAGES = (
    "", "thema/", "thema/debts/", "grootte/", "grootte/unknown/", "gemeente/",
    "gemeente/provincie/groningen/", "gemeente/gm9001/", "afspraken/", "redenen/", "redenen/debts/",
    "adviezen/", "adviezen/debts/", "dekking/", "dekking/niet-1/", "methode/", "gegevens/",
    "colofon/", "bestaat-niet/",
)  # fmt: skip


@pytest.fixture(scope="module")
def national_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """Thirty invented councils, of which one is refused."""
    made = councils(8, number=30)
    made[4].register["version"] = 9
    view = folder_of(made, tmp_path_factory.mktemp("view"))
    found = checked(view, sites(made))
    root = tmp_path_factory.mktemp("national")
    with served(root) as address:
        folder = root / "weerklank"
        folder.mkdir()
        run = run_in(view)
        build(replace(run, view=replace(run.view, address=address)), found, folder)
        yield folder, address


@pytest.fixture
def national(national_site: tuple[Path, str], chromium: Browser) -> Iterator[Site]:
    """The site of the view."""
    with ExitStack() as stack:
        yield Site(*national_site, chromium, stack)


@LOOKS
@WIDTHS
def test_no_page_has_a_violation(
    national: Site, look: Literal["light", "dark"], width: int
) -> None:
    """Every kind of page passes, asks nobody else, complains of nothing and fits its screen."""
    context = national.context(color_scheme=look, viewport={"width": width, "height": 800})
    faults: dict[str, list[str]] = {}

    for path in PAGES:
        visit = national.visit(context, path)
        wide = visit.page.evaluate("document.documentElement.scrollWidth") > width
        foreign = [url for url in visit.requests if not url.startswith(national.address)]
        found = [
            *violations(visit.page, opened=False),
            *(violations(visit.page) if visit.page.locator("details").count() else []),
            *visit.complaints,
            *foreign,
            *(["too wide"] if wide else []),
        ]
        if found:
            faults[path] = found
        visit.page.close()

    assert faults == {}


def test_advices_like_mine_are_found(national: Site) -> None:
    """A theme and a word give the advices of other councils, with links to their own sites."""
    page = national.visit(national.context(), "adviezen/").page
    page.get_by_label("Onderwerp").select_option(label="schulden")
    page.get_by_label("Woorden uit uw advies").fill("schulden")
    page.locator("[data-wk-like] button").click()
    expect(page.locator("[data-wk-like-state]")).to_contain_text("met deze woorden.")

    addresses = page.eval_on_selector_all(
        "[data-wk-like-results] a", "found => found.map(one => one.href)"
    )

    assert len(addresses) == 20
    assert all(".example/adviezen/" in address for address in addresses)


def test_a_word_that_nobody_used_says_so(national: Site) -> None:
    """Nothing found is a sentence, not an empty page."""
    page = national.visit(national.context(), "adviezen/").page
    page.get_by_label("Woorden uit uw advies").fill("zeppelin")
    page.locator("[data-wk-like] button").click()

    page.get_by_text("Niets gevonden").wait_for()

    assert page.locator("[data-wk-like-results] a").count() == 0


def test_without_javascript_the_advices_are_there(national: Site) -> None:
    """The form stays away, and every theme has its newest advices."""
    page = national.visit(national.context(java_script_enabled=False), "adviezen/").page

    assert not page.locator("[data-wk-like]").is_visible()
    assert page.get_by_role("link", name="Schulden").count() == 1


@pytest.fixture(scope="module")
def beside_others(
    national_site: tuple[Path, str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Path, str]]:
    """The site of a council that shows the figures of this view beside its own."""
    own = council(tmp_path_factory.mktemp("council"), f"national: {ADDRESS}")
    told = (national_site[0] / "gegevens" / "landelijk.json").read_text("utf-8")
    (own / FILE).parent.mkdir(exist_ok=True)
    (own / FILE).write_text(told.replace(CLOCK, method_of().clock_rules), "utf-8")
    root = tmp_path_factory.mktemp("beside")
    with served(root) as address:
        made = typed(door, [str(root / "weerklank"), "--folder", str(own), "--today", "2026-11-23"])
        assert made.exit_code == 0
        yield root / "weerklank", address


@LOOKS
@WIDTHS
def test_the_page_of_a_council_with_their_figures_has_no_violation(
    beside_others: tuple[Path, str],
    chromium: Browser,
    look: Literal["light", "dark"],
    width: int,
) -> None:
    """`/vergelijken/` passes as well, asks nobody else and fits its screen."""
    with ExitStack() as stack:
        site = Site(*beside_others, chromium, stack)
        context = site.context(color_scheme=look, viewport={"width": width, "height": 800})

        visit = site.visit(context, "vergelijken/")

        assert "van elke 100" in visit.page.locator("main").inner_text()
        assert violations(visit.page, opened=False) == []
        assert [url for url in visit.requests if not url.startswith(site.address)] == []
        assert visit.page.evaluate("document.documentElement.scrollWidth") <= width
