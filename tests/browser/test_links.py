"""Every address in the built site leads somewhere, anchors included; no browser is needed."""

from __future__ import annotations

from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from browser.built import FOLDER

pytestmark = pytest.mark.thorough

BASE = "https://site.invalid/"


class Addresses(HTMLParser):
    """The addresses that a page refers to, and the anchors that it offers."""

    def __init__(self) -> None:
        """Start with nothing found."""
        super().__init__()
        self.targets: list[str] = []
        self.anchors: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Collect `href`, `src` and the data addresses of the search, and every `id`."""
        for name, value in attrs:
            if value is None:
                continue
            if name in ("href", "src", "data-index", "data-synonyms") and tag != "base":
                self.targets.append(value)
            elif name == "id":
                self.anchors.append(value)


@cache
def read(page: Path) -> Addresses:
    """What stands in the page."""
    found = Addresses()
    found.feed(page.read_text("utf-8"))
    return found


def test_every_internal_address_and_anchor_exists(example_site: tuple[Path, str]) -> None:
    """No page of the example refers to a page, file or place that is not there."""
    folder, address = example_site
    broken = [
        f"{page.relative_to(folder)}: {target}"
        for page in sorted(folder.rglob("*.html"))
        for target in read(page).targets
        if not resolves(folder, address, page, target)
    ]

    assert broken == []


def test_no_anchor_is_given_twice(example_site: tuple[Path, str]) -> None:
    """Every id on a page is the only one of its name, so that a link leads to one place."""
    folder, _ = example_site
    doubled = {}
    for page in sorted(folder.rglob("*.html")):
        anchors = read(page).anchors
        again = {anchor for anchor in anchors if anchors.count(anchor) > 1}
        if again:
            doubled[str(page.relative_to(folder))] = sorted(again)

    assert doubled == {}


@pytest.mark.parametrize("english", ["Not found", "Made with", "Skip to", "Search", "Back to top"])
def test_no_english_of_the_theme_is_left(example_site: tuple[Path, str], english: str) -> None:
    """What Material says in English is nowhere on the pages."""
    folder, _ = example_site

    found = [page.name for page in folder.rglob("*.html") if english in page.read_text("utf-8")]

    assert found == []


def resolves(folder: Path, address: str, page: Path, target: str) -> bool:
    """Whether the address leads to something in the site, or away from it."""
    place = page.relative_to(folder).as_posix().removesuffix("index.html")
    full = urljoin(f"{BASE}{FOLDER}{place}", target.replace(address, f"{BASE}{FOLDER}"))
    parts = urlsplit(full)
    if not full.startswith(BASE):
        return True
    file = folder / unquote(parts.path).removeprefix(f"/{FOLDER}")
    file = file / "index.html" if file.is_dir() else file
    if not file.is_file() or not parts.path.startswith(f"/{FOLDER}"):
        return False
    is_page = file.suffix == ".html"
    return not parts.fragment or not is_page or unquote(parts.fragment) in read(file).anchors
