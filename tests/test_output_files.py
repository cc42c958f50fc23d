"""What a build leaves behind: every file is named by a page, and every named file is there."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import lxml.html
import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from test_mkdocs import MINIMAL, build_in, council_folder

pytestmark = pytest.mark.thorough

ROOT = Path(__file__).parent.parent
ADDRESS = "https://register.example/"
FOUND_BY_NAME = {"404.html", "_headers", ".htaccess", "sitemap.xml", "sitemap.xml.gz"}
FOUND_BY_NAME |= {"data/manifest.json", "data/vingerafdrukken.txt"}
"""What hosts and programs ask for by its name."""

_IMPORT = re.compile(r"""(?:from|import|new URL\()\s*["'](\.[^"']+)["']""")
_FINDER = re.compile(r"FINDER = \[([^]]*)\]")
"""The parts of the search, which its panel fetches at the first touch."""

_ATTRIBUTES = (
    "@href",
    "@src",
    "@data-index",
    "meta[@property='og:image']/@content",
)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example at an address of its own: its records name pages of the municipality."""
    target = tmp_path_factory.mktemp("site") / "site"
    build(load_config(str(ROOT / "mkdocs.yml"), site_dir=str(target), site_url=ADDRESS))
    return target


def in_script(text: str) -> Iterator[str]:
    """What a script fetches, as seen from itself."""
    yield from _IMPORT.findall(text)
    for parts in _FINDER.findall(text):
        yield from (f"zoeken/{part}.js" for part in re.findall(r'"([^"]+)"', parts))


def named_in(file: Path, address: str) -> Iterator[str]:
    """The full addresses on this site that a page, a script or the manifest names."""
    if file.suffix == ".html":
        for attribute in _ATTRIBUTES:
            for value in lxml.html.parse(file).xpath(f"//{attribute}"):
                yield urljoin(address, str(value))
    elif file.suffix == ".js":
        yield from (urljoin(address, value) for value in in_script(file.read_text("utf-8")))
    elif file.name == "sitemap.xml":
        yield from re.findall("<loc>(.*?)</loc>", file.read_text("utf-8"))
    elif file.name == "manifest.json":
        for entry in json.loads(file.read_text("utf-8"))["files"]:
            yield urljoin(ADDRESS, entry["path"])


def file_at(site: Path, address: str) -> Path:
    """The file that a host sends for an address of this site."""
    path = site / unquote(urlsplit(address).path).lstrip("/")
    return path / "index.html" if urlsplit(address).path.endswith("/") else path


def crawled(site: Path) -> tuple[set[Path], set[str]]:
    """Every file that is reached from the home page and the known names; and what is missing."""
    waiting = [ADDRESS, *(ADDRESS + name for name in sorted(FOUND_BY_NAME))]
    seen: set[Path] = set()
    missing: set[str] = set()
    while waiting:
        address = waiting.pop().split("#")[0]
        file = file_at(site, address)
        if file in seen:
            continue
        if not file.is_file():
            missing.add(address)
            continue
        seen.add(file)
        waiting.extend(found for found in named_in(file, address) if found.startswith(ADDRESS))
    return seen, missing


def test_no_file_is_missing(built: Path) -> None:
    """Whatever a page links to, loads or names is in the output."""
    assert crawled(built)[1] == set()


def test_no_file_is_there_for_nothing(built: Path) -> None:
    """No script of a theme, no index of a search that nobody does: only what something names."""
    everything = {path for path in built.rglob("*") if path.is_file()}

    assert sorted(str(path.relative_to(built)) for path in everything - crawled(built)[0]) == []


def test_a_council_that_begins_gets_nothing_for_nothing(tmp_path: Path) -> None:
    """Without an advice there is no form, and none of its scripts."""
    root = council_folder(tmp_path, records=False)
    text = MINIMAL.replace("https://raad.example/", ADDRESS)
    (root / "mkdocs.yml").write_text(text, encoding="utf-8")

    site = build_in(root)

    seen, missing = crawled(site)
    unasked = {path for path in site.rglob("*") if path.is_file()} - seen
    assert missing == set()
    assert sorted(str(path.relative_to(site)) for path in unasked) == []


def test_no_page_carries_a_style_or_a_script_of_its_own(built: Path) -> None:
    """The policy can refuse everything inside a page, because nothing of ours stands there."""
    inside = (
        "//style | //@style | //script[not(@src)][not(@type='application/ld+json')] | //@onclick"
    )
    pages = [path for path in built.rglob("*.html") if path.name != "insluiten.html"]

    found = [path for path in pages if lxml.html.parse(path).xpath(inside)]

    assert found == []


def test_the_policy_stands_behind_the_charset_and_before_all_that_loads(built: Path) -> None:
    """The charset is within the first 1,024 bytes, and nothing is fetched before the policy."""
    for path in built.rglob("*.html"):
        head = path.read_bytes()
        policy = head.index(b"Content-Security-Policy")

        assert head.index(b"<meta charset") < policy
        assert head.index(b"<meta charset") < 1024 - len('<meta charset="utf-8">')
        assert policy < min(
            head.index(tag) for tag in (b"<title", b"<link", b"<style") if tag in head
        )


def test_no_policy_allows_what_stands_in_the_page(built: Path) -> None:
    """No page says `unsafe-inline`, and no page lets a form or a base lead elsewhere."""
    for path in built.rglob("*.html"):
        policy = lxml.html.parse(path).xpath("string(//meta[@http-equiv]/@content)")

        assert "unsafe" not in policy
        assert "base-uri 'none'" in policy
        assert re.search(r"form-action '(self|none)'", policy)
