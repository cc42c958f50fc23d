"""The search finds what people type, not what officials write."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from browser.conftest import Site

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("bijstand", "uitkering"),
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
def test_common_words_find_their_page(example: Site, typed: str, expected: str) -> None:
    """Everyday words, other forms of a word and small typing errors lead to the page."""
    page = example.visit(example.context(), "privacy/").page

    titles = found(page, typed)

    assert any(expected.lower() in title.lower() for title in titles[:6]), titles


def test_nothing_found_gives_the_telephone_number(example: Site) -> None:
    """Who finds nothing is told to call."""
    page = example.visit(example.context(), "").page

    assert found(page, "qqxzzy") == []
    assert "Niets gevonden" in state(page)
    assert "0123-456 789" in state(page)


@pytest.mark.parametrize("path", ["", "adviezen/", "bestaat-niet/", "bestaat-niet/dieper/nog/"])
def test_results_can_be_opened_from_any_depth(example: Site, path: str) -> None:
    """The addresses of the results are right on every page, also on the missing one."""
    page = example.context().new_page()
    page.goto(example.address + path)
    found(page, "privacy")

    page.locator("[data-wk-search-results] a").first.click()

    assert page.url == f"{example.address}privacy/"


def test_markup_in_a_question_stays_text(example: Site) -> None:
    """What the reader types is never read as HTML."""
    page = example.visit(example.context(), "").page

    found(page, '<img src=x onerror="window.hit=1">schuld')

    assert page.locator("#zoeken img").count() == 0


@pytest.mark.parametrize("kind", ["no network", "a broken server", "another page", "no list"])
def test_a_list_that_does_not_come_is_said_and_can_be_asked_again(example: Site, kind: str) -> None:
    """Whoever types into a search that cannot load its list is told so, and can try once more."""
    answers = {
        "a broken server": {"status": 500, "body": "[]"},
        "another page": {"body": "<html>"},
        "no list": {"body": "{}"},
    }
    page = example.context().new_page()
    page.route(
        "**/zoek.json", lambda r: r.fulfill(**answers[kind]) if kind in answers else r.abort()
    )
    page.goto(example.address)
    page.get_by_role("button", name="Zoeken").click()
    page.get_by_label("Wat zoekt u?").fill("privacy")
    page.locator("#zoekstand", has_text="lukt nu niet").wait_for()
    page.wait_for_timeout(400)
    said = state(page)

    page.unroute("**/zoek.json")
    page.get_by_role("button", name="Zoek", exact=True).click()
    page.locator("#zoekstand", has_text="gevonden").wait_for()

    assert "opnieuw te proberen" in said
    assert "0123-456 789" in said
    assert page.locator("[data-wk-search-results] a").count() > 0


def found(page: Page, typed: str) -> list[str]:
    """The titles of the results for what is typed."""
    page.get_by_role("button", name="Zoeken").click()
    page.get_by_label("Wat zoekt u?").fill(typed)
    page.get_by_role("button", name="Zoek", exact=True).click()
    page.locator("#zoekstand", has_text=re.compile("gevonden|beste")).wait_for()
    return page.locator("[data-wk-search-results] a").all_inner_texts()


def state(page: Page) -> str:
    """What the search says about its results."""
    return page.locator("#zoekstand").inner_text()
