"""The page with the open data: every file is on it, and everything in a file is explained."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from html.parser import HTMLParser
from pathlib import Path
from posixpath import join, normpath

import pytest

from every_register import register_named
from registers_for_tests import advice, register
from site_pages.pages_for_tests import (
    ADDRESS,
    on_time_and_overdue,
    page,
    table,
    whole_site_of,
    words,
)
from weerklank.publish.about.open_data import open_data_page
from weerklank.publish.making.output import DataFile
from weerklank.publish.options import SiteOptions
from weerklank.records.own_pages.written import WrittenPage
from weerklank.records.register import Register

ROOT = Path(__file__).parents[3]
SOURCE = "gegevens/index.md"
FOLDERS = ("data/", "feeds/", "insluiten")


class Read(HTMLParser):
    """The addresses on a page, its ids, and the words that it sets as code."""

    def __init__(self, html: str) -> None:
        """Read the page."""
        super().__init__()
        self.targets: list[str] = []
        self.ids: set[str] = set()
        self.codes: list[str] = []
        self._in_code = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Collect addresses and ids."""
        found = dict(attrs)
        self.targets += [found["href"] or ""] if "href" in found else []
        self.ids |= {found["id"] or ""} if "id" in found else set()
        self._in_code = tag == "code"

    def handle_endtag(self, tag: str) -> None:
        """A code ends."""
        self._in_code = self._in_code and tag != "code"

    def handle_data(self, data: str) -> None:
        """Collect the code."""
        if self._in_code:
            self.codes.append(data)


REGISTERS = {
    "example": register_named("example"),
    "nothing": Register(),
    "small": on_time_and_overdue(),
}


@pytest.mark.parametrize("name", REGISTERS)
@pytest.mark.parametrize("address", ["", ADDRESS])
def test_every_data_file_is_on_the_page(name: str, address: str) -> None:
    """Whatever the build makes in a folder with data can be downloaded from the page."""
    site = whole_site_of(REGISTERS[name], address=address)
    made = {file.uri for file in site.files if file.uri.startswith(FOLDERS)}

    found = Read(page(site, SOURCE))

    assert made <= {normpath(join("gegevens", target)) for target in found.targets}


@pytest.mark.parametrize("address", ["", ADDRESS])
def test_every_link_leads_somewhere(address: str) -> None:
    """To a file, a page or a place on this page; only the licence stands elsewhere."""
    pages = (WrittenPage("colofon.md", "Colofon", "", ""),)
    site = whole_site_of(on_time_and_overdue(), address=address, pages=pages)
    there = {file.uri for file in site.files} | {p.url.rstrip("/") or "." for p in site.pages}
    found = Read(page(site, SOURCE))

    inside = [t for t in found.targets if not t.startswith(("#", "https://creativecommons.org/"))]
    broken = [t for t in inside if normpath(join("gegevens", t)) not in {*there, "colofon"}]

    assert broken == []
    assert {t[1:] for t in found.targets if t.startswith("#")} <= found.ids


def test_a_file_that_nobody_described_stops_the_build() -> None:
    """A new file cannot be forgotten."""
    files = (*whole_site_of(Register()).files[:8], DataFile("data/nieuw.csv", "a;b\r\n"))

    with pytest.raises(LookupError, match=r"data/nieuw\.csv: say in data/files\.yaml"):
        open_data_page(files, SiteOptions("Raad Proefstad"))


@pytest.mark.parametrize("name", ["adviezen", "antwoordtijden", "beloften", "besluiten"])
def test_every_column_is_explained(name: str) -> None:
    """Each heading of each table stands on the page, in order, with a sentence."""
    site = whole_site_of(on_time_and_overdue())
    content = next(file.content for file in site.files if file.uri == f"data/{name}.csv")
    assert isinstance(content, bytes)
    header = next(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))

    html = page(site, SOURCE).partition(f"kolommen van {name}")[2].partition("</details>")[0]

    assert Read(html).codes == header
    assert html.count("<dd>") == len(header)
    assert "<dd></dd>" not in html


def test_every_field_of_the_register_is_explained() -> None:
    """Each key that the schema describes stands on the page with that description."""
    site = whole_site_of(on_time_and_overdue())
    schema = json.loads(next(f.content for f in site.files if f.uri == "data/register.schema.json"))
    html = words(page(site, SOURCE))

    missing = [
        f"{name}.{key}"
        for name, part in schema["$defs"].items()
        for key, value in part.get("properties", {}).items()
        if f" {key} {value['description'].rstrip('.')}" not in html.replace("&#39;", "'")
    ]

    assert missing == []


def test_every_word_of_the_register_is_translated() -> None:
    """A state in the files is explained in Dutch on the page."""
    site = whole_site_of(REGISTERS["example"])
    rows = [*table(site, "data/adviezen.csv"), *table(site, "data/beloften.csv")]
    codes = set(Read(page(site, SOURCE)).codes)

    found = {
        word
        for row in rows
        for column in ("soort", "stand", "uitkomst", "uitleg", "opvolging", "ontbreekt", "besluit")
        for word in row.get(column, "").split(", ")
        if word not in ("", "none")
    }

    assert rows
    assert found <= codes


def test_an_invented_register_is_said_to_be_so() -> None:
    """Nobody takes the figures of an example for real."""
    real = page(whole_site_of(register(advice())), SOURCE)
    invented = page(whole_site_of(register(advice()), invented=True), SOURCE)

    assert "Deze gegevens zijn verzonnen." in invented
    assert "Deze gegevens zijn verzonnen." not in real


def test_a_council_that_says_itself_what_is_allowed_gives_nothing_away() -> None:
    """Its own text stands in place of the sentence about CC0."""
    site = whole_site_of(register(advice()))

    own = page(site, SOURCE, "<p>Vraag het ons eerst.</p>")

    assert "CC0" in page(site, SOURCE)
    assert "CC0" not in own
    assert "<p>Vraag het ons eerst.</p>" in own


def test_the_manifest_has_the_sha256_of_every_data_file() -> None:
    """What a reader computes of a download is what the manifest says, and nothing is left out."""
    site = whole_site_of(on_time_and_overdue(), address=ADDRESS)
    made = {f.uri: f.content for f in site.files if f.uri.startswith(FOLDERS)}
    manifest = json.loads(made.pop("data/manifest.json"))

    found = {entry["path"]: (entry["bytes"], entry["sha256"]) for entry in manifest["files"]}
    binary = {u: c if isinstance(c, bytes) else c.encode() for u, c in made.items()}

    assert list(found) == sorted(found)
    assert found == {u: (len(c), hashlib.sha256(c).hexdigest()) for u, c in binary.items()}
