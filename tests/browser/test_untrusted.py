"""A council whose every text is an attack, in a real browser: nothing runs, nothing leaves."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

import weerklank
from browser.built import FOLDER, served
from browser.conftest import PATIENCE
from untrusted.payloads import PAYLOADS
from untrusted.planted import outputs

if TYPE_CHECKING:
    from playwright.sync_api import Browser, ConsoleMessage, Page

pytestmark = pytest.mark.browser

ASSETS = Path(weerklank.__file__).parent / "theme" / "assets"
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
_ALIVE = """html => {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const wrong = 'x-canary, iframe, object, embed, base, video, math, [style], form[action], '
    + 'script:not([src]):not([type="application/ld+json"]), meta[http-equiv="refresh"]';
  const found = [...parsed.querySelectorAll(wrong)];
  for (const element of parsed.querySelectorAll('*'))
    for (const { name, value } of element.attributes)
      if (name.startsWith('on') || /^\\s*(javascript|vbscript|data):/i.test(
        value.replace(/[\\t\\n\\r]/g, ''))) found.push(element);
  return found.map(element => element.outerHTML.slice(0, 90));
}"""
"""What Chromium's own parser makes of a page, without running it."""


@dataclass
class Watched:
    """A page, and everything it did that it should not do."""

    page: Page
    address: str
    wrong: list[str] = field(default_factory=list)

    def open(self, path: str) -> None:
        """Go to a page of the site, and see that it is still there afterwards."""
        self.page.goto(self.address + path)
        if self.page.url != self.address + path:
            self.wrong.append(f"{path} went to {self.page.url}")
        if self.page.locator("x-canary, iframe, object, embed").count():
            self.wrong.append(f"{path} holds an element of a text")


@pytest.fixture(scope="module")
def files() -> dict[str, str | bytes]:
    """The site with all payloads in all fields."""
    return outputs(PAYLOADS, everywhere=True)


@pytest.fixture(scope="module", params=["with the policy", "without the policy"])
def watched(
    request: pytest.FixtureRequest,
    files: dict[str, str | bytes],
    chromium: Browser,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Watched]:
    """A browser at that site, once as it is published and once with every policy stripped."""
    root = tmp_path_factory.mktemp("untrusted")
    site = root / FOLDER
    shutil.copytree(ASSETS, site / "assets")
    for uri, content in files.items():
        path = site / uri
        path.parent.mkdir(parents=True, exist_ok=True)
        octets = content if isinstance(content, bytes) else content.encode()
        if request.param == "without the policy" and uri.endswith(".html"):
            octets = _POLICY.sub("", octets.decode()).encode()
        path.write_bytes(octets)
    with served(root) as address:
        context = chromium.new_context(locale="nl-NL")
        context.set_default_timeout(PATIENCE)
        context.clock.install()
        yield _watching(context.new_page(), address)
        context.close()


def _watching(page: Page, address: str) -> Watched:
    watched = Watched(page, address)

    def ours(url: str) -> bool:
        return url.startswith((address, "data:image/", "blob:"))

    page.on("dialog", lambda dialog: (watched.wrong.append("a dialog"), dialog.dismiss()))
    page.on("popup", lambda popup: watched.wrong.append(f"a window at {popup.url}"))
    page.on("pageerror", lambda error: watched.wrong.append(f"script: {error}"))
    page.on("console", lambda said: watched.wrong.extend(_error(said)))
    page.on("request", lambda r: None if ours(r.url) else watched.wrong.append(f"asks {r.url}"))
    return watched


def _of_each_kind(files: Iterable[str]) -> list[str]:
    """A few pages of each folder: their own parser has seen all, here they are opened."""
    found: dict[str, list[str]] = {}
    for uri in sorted(files):
        if uri.endswith("index.html"):
            above, _, last = uri.removesuffix("/index.html").rpartition("/")
            kind = "antwoorden" if last == "antwoorden" else above
            found.setdefault(kind, []).append(uri)
    most = {"": len(list(files))}
    return [uri for kind, uris in found.items() for uri in uris[: most.get(kind, 4)]]


def _error(said: ConsoleMessage) -> list[str]:
    """An error that is none of the browser's own asking for an icon."""
    asked = said.location["url"].endswith("/favicon.ico")
    return [said.text] if said.type == "error" and not asked else []


def test_chromium_sees_no_part_of_a_page_in_any_text(
    files: dict[str, str | bytes], chromium: Browser
) -> None:
    """Its own parser, which is not the one of the other tests, finds nothing alive either."""
    page = chromium.new_page()

    alive = {
        uri: found
        for uri, html in files.items()
        if uri.endswith(".html") and (found := page.evaluate(_ALIVE, html))
    }

    assert alive == {}


def test_nothing_runs_and_nothing_leaves(files: dict[str, str | bytes], watched: Watched) -> None:
    """No dialog, no way elsewhere, no request to another host, and nothing that a policy stops."""
    for uri in _of_each_kind(files):
        watched.open(uri.removesuffix("index.html"))
    watched.open("insluiten.html")
    watched.open("404.html")

    assert watched.wrong == []


def test_the_search_shows_texts_as_texts(watched: Watched) -> None:
    """What the list of the search says is put in the page by a script, and stays words."""
    watched.wrong.clear()
    page = watched.page
    page.goto(watched.address)
    page.locator("[data-wk-search]").click()
    for typed in ("canary", "<x-canary>", '"><img src=x onerror=alert(1)>', "alert"):
        page.locator("#zoekwoord").fill(typed)
        page.clock.run_for(2_000)
        expect(page.locator("#zoekstand")).to_contain_text(re.compile("gevonden|beste"))

    expect(page.locator("[data-wk-search-results] li").first).to_be_visible()
    assert page.locator("x-canary, [data-wk-search-results] img").count() == 0
    assert watched.wrong == []


def test_the_answer_form_shows_texts_as_texts(
    files: dict[str, str | bytes], watched: Watched
) -> None:
    """What an official types is shown while he types, and what the council wrote beside it."""
    watched.wrong.clear()
    form = next(uri for uri in sorted(files) if uri.endswith("antwoorden/index.html"))
    page = watched.page
    page.goto(watched.address + form.removesuffix("index.html"))
    boxes = page.locator("#inhoud textarea:visible, #inhoud input[type=text]:visible")
    for number in range(boxes.count()):
        boxes.nth(number).fill(PAYLOADS[number % len(PAYLOADS)] + ' "><img src=x onerror=alert(1)>')
    page.clock.run_for(2_000)

    assert boxes.count() > 0
    assert page.locator("x-canary, #inhoud img, #inhoud iframe").count() == 0
    assert watched.wrong == []
