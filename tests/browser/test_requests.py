"""Pages ask nobody else for anything, complain about nothing, and are light."""

from __future__ import annotations

import gzip
import json
import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

if TYPE_CHECKING:
    from browser.conftest import Site

pytestmark = pytest.mark.browser
WITHOUT_OBSERVER = "delete window.ResizeObserver; delete window.IntersectionObserver;"
MOST_BYTES = 120_000
MOST_REQUESTS = 15


@pytest.mark.parametrize("script", ["", WITHOUT_OBSERVER], ids=["new browser", "old browser"])
def test_no_page_asks_elsewhere_or_complains(example: Site, script: str) -> None:
    """Every request stays on the site and the console stays empty, on an old browser too."""
    context = example.context()
    foreign, complaints, visits = {}, {}, {}
    for path in example.pages:
        visits[path] = example.visit(context, path, script=script)
        visits[path].page.get_by_role("button", name="Zoeken").click()
    # Every page is silent for a while before it is asked: they wait together.
    for path, visit in visits.items():
        visit.page.wait_for_load_state("networkidle")
        foreign[path] = [
            url for url in visit.requests if not url.startswith((example.address, "data:"))
        ]
        complaints[path] = visit.complaints

    assert {path: urls for path, urls in foreign.items() if urls} == {}
    assert {path: said for path, said in complaints.items() if said} == {}


def test_an_advice_is_light(example: Site) -> None:
    """The heaviest advice loads in under 120 kB gzipped and fifteen requests."""
    advice = next(path for path in example.pages if re.fullmatch(r"adviezen/.+", path))
    visit = example.visit(example.context(), advice)
    visit.page.wait_for_load_state("networkidle")

    files = [
        example.folder / urlsplit(url).path.removeprefix("/weerklank/") for url in visit.requests
    ]
    files = [file / "index.html" if file.is_dir() else file for file in files]
    weight = sum(len(gzip.compress(file.read_bytes())) for file in files)

    assert weight < MOST_BYTES
    assert len(files) <= MOST_REQUESTS


def test_the_policy_allows_only_the_site_itself(example: Site) -> None:
    """Every page forbids scripts in the page and anything from elsewhere, and sends no referrer."""
    for _, page in example.each(example.context()):
        policy = page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content")

        assert policy is not None
        assert "default-src 'none'" in policy
        assert "script-src 'self';" in policy
        assert page.locator("meta[name=referrer]").get_attribute("content") == "same-origin"


def test_programs_find_the_advice_and_the_feeds(example: Site) -> None:
    """The policy lets the description of an advice stand, and every page names the feeds."""
    advice = next(path for path in example.pages if re.fullmatch(r"adviezen/.+", path))
    visit = example.visit(example.context(), advice)
    script = visit.page.locator("script[type='application/ld+json']")
    feeds = visit.page.locator("link[type='application/atom+xml']")

    found = json.loads(script.text_content() or "")

    assert found["@type"] == "Report"
    assert found["url"] == example.address + advice
    assert found["name"] == visit.page.locator("h1").text_content()
    assert feeds.evaluate_all("links => links.map(link => link.href)") == [
        f"{example.address}feeds/nieuw.xml",
        f"{example.address}feeds/te-laat.xml",
    ]
    assert visit.complaints == []


def test_a_script_in_the_page_does_not_run(example: Site) -> None:
    """Text that smuggles in a script would be stopped by the browser."""
    page = example.visit(example.context(), "").page

    page.evaluate(
        """() => { const s = document.createElement('script'); s.textContent = 'window.ran = true';
        document.body.appendChild(s); }"""
    )

    assert page.evaluate("window.ran") is None


def test_the_search_list_comes_when_it_is_asked_for(example: Site) -> None:
    """Who does not search does not download the list of pages."""
    visit = example.visit(example.context(), "")
    visit.page.wait_for_load_state("networkidle")
    before = [url for url in visit.requests if url.endswith(".json")]

    with visit.page.expect_request_finished(lambda one: one.url.endswith("/zoek.json")):
        visit.page.get_by_role("button", name="Zoeken").click()

    assert before == []
    assert any(url.endswith("/zoek.json") for url in visit.requests)
