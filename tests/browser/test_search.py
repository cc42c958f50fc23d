"""The panel of the search: what it says, where results lead, and what it does when it fails."""

from __future__ import annotations

import re
from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from browser.conftest import Site
from browser.follow import follow

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page, Route

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def panel(example_site: tuple[Path, str], chromium: Browser) -> Iterator[Page]:
    """One page for all tests that only type: opening one takes longer than an answer."""
    with ExitStack() as stack:
        site = Site(*example_site, chromium, stack)
        page = site.visit(site.context(), "privacy/").page
        page.get_by_role("button", name="Zoeken").click()
        yield page


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("bijstand", "Inkomen"),
        ("schulden", "Wie schulden heeft"),
        ("schuld", "Wie schulden heeft"),
        ("schuldne", "Wie schulden heeft"),
        ("lid worden", "Wie zijn wij"),
        ("klagen", "Hulp nodig"),
        ("reiskosten", "reiskosten"),
        ("reiskotsen", "reiskosten"),
        ("BRIEVEN", "Brieven"),
        ("ik heb een klacht", "Hulp nodig"),
    ],
)
def test_common_words_find_their_page(panel: Page, typed: str, expected: str) -> None:
    """Everyday words, other forms of a word and small typing errors lead to the page."""
    titles = found(panel, typed)

    assert any(expected.lower() in title.lower() for title in titles[:6]), titles


def test_nothing_found_gives_the_telephone_number(panel: Page) -> None:
    """Who finds nothing is told to call."""
    assert found(panel, "qqxzzy") == []
    assert "Niets gevonden" in state(panel)
    assert "0123-456 789" in panel.locator("#zoeken").inner_text()
    assert panel.locator("[data-wk-search-subjects] a").count() == 5


@pytest.mark.parametrize("path", ["", "adviezen/", "bestaat-niet/", "bestaat-niet/dieper/nog/"])
def test_results_can_be_opened_from_any_depth(example: Site, path: str) -> None:
    """The addresses of the results are right on every page, also on the missing one."""
    page = example.context().new_page()
    page.goto(example.address + path)
    found(page, "privacy")

    follow(page.locator("[data-wk-search-results] a").first)

    assert page.url == f"{example.address}privacy/"


@pytest.mark.parametrize(
    ("typed", "decision"),
    [("niet overgenomen", "rejected"), ("Welke adviezen zijn deels overgenomen?", "partly")],
)
def test_a_decision_leads_to_the_advices_that_got_it(
    example: Site, typed: str, decision: str
) -> None:
    """Who asks what was refused sees the list of advices with that choice made."""
    page = example.context().new_page()
    page.goto(f"{example.address}zoeken/?q={typed}")
    first = page.locator("[data-wk-search-results] a").first

    follow(first)

    assert page.url == f"{example.address}adviezen/?besluit={decision}"
    expect(page.get_by_label("Wat zei de gemeente?")).to_have_value(decision)


def test_markup_in_a_question_stays_text(panel: Page) -> None:
    """What the reader types is never read as HTML."""
    found(panel, '<img src=x onerror="window.hit=1">schuld')

    assert panel.locator("#zoeken img").count() == 0


@pytest.mark.parametrize("kind", ["no network", "a broken server", "another page", "no list"])
def test_a_list_that_does_not_come_is_said_and_can_be_asked_again(example: Site, kind: str) -> None:
    """Whoever types into a search that cannot load its list is told so, and can try once more."""
    answers = {
        "a broken server": {"status": 500, "body": "[]"},
        "another page": {"body": "<html>"},
        "no list": {"body": "{}"},
    }
    page = example.context().new_page()
    page.clock.install()
    page.route(
        "**/zoek.json", lambda r: r.fulfill(**answers[kind]) if kind in answers else r.abort()
    )
    page.goto(example.address)
    page.get_by_role("button", name="Zoeken").click()
    page.get_by_label("Wat zoekt u?").fill("privacy")
    page.locator("#zoekstand", has_text="lukt nu niet").wait_for()
    page.clock.run_for(2_000)
    said = page.locator("#zoeken").inner_text()

    page.unroute("**/zoek.json")
    page.get_by_role("button", name="Probeer het opnieuw").click()
    page.locator("#zoekstand", has_text="gevonden").wait_for()

    assert "lukt nu niet" in said
    assert "0123-456 789" in said
    assert page.locator("[data-wk-search-results] a").count() > 0
    assert page.get_by_role("button", name="Probeer het opnieuw").is_hidden()


def test_a_list_that_comes_while_somebody_types_is_shown_once(example: Site) -> None:
    """Who went on to the results is not thrown out of them by the same list again."""
    page = example.context().new_page()
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/zoek.json", hold)
    page.clock.install(time="2026-11-23T10:00:00")
    page.goto(example.address)
    page.clock.pause_at("2026-11-23T11:00:00")
    page.get_by_role("button", name="Zoeken").click()
    page.get_by_label("Wat zoekt u?").fill("brief")
    while not held:
        page.wait_for_timeout(20)
    held[0].continue_()
    first = page.locator("[data-wk-search-results] a").first
    first.focus()

    page.clock.run_for(2_000)

    expect(first).to_be_focused()


def test_a_finder_that_does_not_come_is_said_too(example: Site) -> None:
    """The part that finds is fetched at the first touch, and may be lost on the way as well."""
    page = example.context().new_page()
    page.route("**/zoeken/*.js", lambda route: route.abort())
    page.goto(example.address)
    page.get_by_role("button", name="Zoeken").click()

    page.locator("#zoekstand", has_text="lukt nu niet").wait_for()

    assert page.get_by_role("button", name="Probeer het opnieuw").is_visible()


@pytest.mark.parametrize("part", ["words", "index", "meanings", "question", "finding"])
def test_another_page_in_place_of_a_part_is_said_too(example: Site, part: str) -> None:
    """A network that asks to log in answers everything with its own page; asking again helps."""
    page = example.context().new_page()
    page.route(f"**/zoeken/{part}.js", lambda route: route.fulfill(body="<html>"))
    page.goto(example.address)
    page.get_by_role("button", name="Zoeken").click()
    page.get_by_label("Wat zoekt u?").fill("privacy")
    page.locator("#zoekstand", has_text="lukt nu niet").wait_for(timeout=5_000)

    page.unroute(f"**/zoeken/{part}.js")
    page.get_by_role("button", name="Probeer het opnieuw").click()

    page.locator("#zoekstand", has_text="gevonden").wait_for()


def test_a_part_that_hangs_is_not_waited_for_without_end(example: Site) -> None:
    """After twenty seconds the reader is told, as with the list."""
    page = example.context().new_page()
    page.clock.install()
    with page.expect_request("**/zoeken/finding.js"):
        page.route("**/zoeken/finding.js", lambda _: None)
        page.goto(example.address)
        page.get_by_role("button", name="Zoeken").click()

    page.clock.run_for(21_000)

    expect(page.locator("#zoekstand")).to_contain_text("lukt nu niet")


def test_a_hit_in_a_letter_shows_its_sentence(example: Site) -> None:
    """Who searches a word that only a letter holds reads in which sentence it stands."""
    page = example.context().new_page()
    page.goto(f"{example.address}zoeken/?q=erkentelijk")
    said = page.locator("[data-wk-search-results] blockquote mark").first

    said.wait_for()

    assert "erkentelijk" in said.inner_text().lower()


def test_a_shared_question_is_asked_again(example: Site) -> None:
    """An address with a question shows its answers, so that it can be sent to somebody."""
    page = example.context().new_page()

    page.goto(f"{example.address}zoeken/?q=te+hoge+huur")
    page.locator("#zoekstand", has_text="gevonden").wait_for()

    assert "huur" in page.locator("[data-wk-search-results] a").first.inner_text()


def test_without_a_script_the_button_leads_to_the_subjects(example: Site) -> None:
    """On a device that runs no script, searching is a page with subjects and a phone number."""
    page = example.context(java_script_enabled=False).new_page()
    page.goto(example.address)

    follow(page.get_by_role("link", name="Zoeken"))

    assert page.get_by_role("link", name="Schulden").is_visible()
    assert "0123-456 789" in page.locator("#inhoud").inner_text()
    assert "Zoeken op een woord kan dan niet." in page.locator("#inhoud").inner_text()


def found(page: Page, typed: str) -> list[str]:
    """The titles of the results for what is typed, and not those of a question before it."""
    if page.locator("#zoeken").is_hidden():
        page.get_by_role("button", name="Zoeken").click()
    for text in ("", typed):
        page.get_by_label("Wat zoekt u?").fill(text)
        page.get_by_role("button", name="Zoek", exact=True).click()
    page.locator("#zoekstand", has_text=re.compile("gevonden|beste")).wait_for()
    return page.locator("[data-wk-search-results] a").all_inner_texts()


def state(page: Page) -> str:
    """What the search says about its results."""
    return page.locator("#zoekstand").inner_text()
