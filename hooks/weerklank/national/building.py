"""From outcomes to a whole site: tables, figures, pages, and what stands beside them."""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Sequence
from functools import partial
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from urllib.parse import quote

from weerklank.disk.kept import Kept, kept_unless_off, write_kept
from weerklank.national.figures.published import national_json
from weerklank.national.figures.scopes import scopes
from weerklank.national.outcomes import Outcome
from weerklank.national.pages.about import about_pages
from weerklank.national.pages.country import Country
from weerklank.national.pages.frame import frame
from weerklank.national.pages.looked_up import SCRIPT, looked_up_pages
from weerklank.national.pages.places import place_pages
from weerklank.national.pages.scope_pages import scope_pages
from weerklank.national.running import Run
from weerklank.national.snapshots import PUBLISHED, listed
from weerklank.national.snapshots import kept as kept_years
from weerklank.national.tables.catalogue import catalogue
from weerklank.national.tables.files import FOLDER, write_tables
from weerklank.national.tables.pieces import pieces
from weerklank.national.tables.questions import NAME, opened
from weerklank.publish.layout.house_style import house_style
from weerklank.publish.layout.shell import HOUSE_STYLE, NOT_FOUND, Shell, View
from weerklank.publish.layout.sitemap import sitemap
from weerklank.publish.output import DataFile, Page, second_level
from weerklank.publish.search.documents import documents
from weerklank.publish.search.index import search_files
from weerklank.words.packaged import text_of

_GENERATOR = "weerklank national"
_ASSETS = "assets/weerklank"
_OF_A_COUNCIL = ("antwoord/", "uitleg/")
"""The scripts of the form for a municipality, which only a council's own site has."""


def build(run: Run, outcomes: Sequence[Outcome], target: Path) -> None:
    """Write the whole site below `target`, which is empty."""
    parts = [one.part for one in outcomes if one.part]
    units = [part.done.unit for part in parts if part.done.unit]
    written = write_tables(target, pieces(run.folder, parts))
    found = scopes(units, run.table)
    years = tuple(kept_years(run.folder))
    kept = kept_unless_off(run.folder) or Kept()
    country = Country(
        run.view,
        run.today,
        run.table,
        outcomes,
        found,
        opened(target / FOLDER),
        written,
        _texts(run.folder),
        kept,
        listed(years),
    )
    looked_up, beside = looked_up_pages(country)
    pages = (*scope_pages(country), *place_pages(country), *about_pages(country), *looked_up)
    sizes = {one.tooi: one.size for one in run.table.values()}
    files = (
        *beside,
        *catalogue(written, run.view, run.today),
        *(DataFile(f"{PUBLISHED}/{name}", octets) for name, octets, _ in years),
        national_json(found, run.view.name, run.view.address, run.today, sizes),
        DataFile(f"gegevens/{NAME}", text_of("weerklank.national.tables", NAME)),
        *search_files(documents(pages)),
        *_assets(),
    )
    for uri, octets in (*((one.uri, one.octets) for one in files), *_rendered(run, pages, kept)):
        file = target / uri
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(octets)
    write_kept(run.folder, kept)


def _texts(folder: Path) -> dict[str, str]:
    return {
        file.stem: file.read_text(encoding="utf-8", errors="replace")
        for file in sorted((folder / "texts").glob("*.md"))
    }


def _rendered(run: Run, pages: Sequence[Page], kept: Kept) -> Iterator[tuple[str, bytes]]:
    shell = Shell(
        frame(run.view, run.today),
        _GENERATOR,
        address=run.view.address,
        description=run.view.tagline,
    )
    around = repr(sorted(shell.site.items()))
    for page in pages:
        html = page.body("")
        view = View(
            quote(page.url), page.title, html, page.description, "", second_level(html), page
        )
        seen = (around, view.url, view.title, html, view.description, repr(_wishes(page)))
        whole = kept.text(("page", *seen), partial(shell.page, view))
        yield f"{page.url}index.html", whole.encode()
    yield NOT_FOUND, shell.not_found().encode()
    text = sitemap([quote(page.url) for page in pages if page.listed], run.view.address).encode()
    yield "sitemap.xml", text
    yield "sitemap.xml.gz", gzip.compress(text, mtime=0)


def _wishes(page: Page) -> tuple[object, ...]:
    """What a page asks of the frame around it."""
    return page.listed, page.styles, page.sheets, page.scripts, page.linked_data, page.moved_to


def _assets() -> Iterator[DataFile]:
    yield DataFile(HOUSE_STYLE, f"{house_style({}).css}\n")
    yield DataFile(SCRIPT, _own("zoals.js").read_bytes())
    for name, file in _below(files("weerklank").joinpath("theme").joinpath(_ASSETS)):
        if not name.startswith(_OF_A_COUNCIL):
            yield DataFile(f"{_ASSETS}/{name}", file.read_bytes())


def _own(name: str) -> Traversable:
    return files("weerklank.national").joinpath("assets").joinpath(name)


def _below(folder: Traversable, above: str = "") -> Iterator[tuple[str, Traversable]]:
    for item in sorted(folder.iterdir(), key=lambda one: one.name):
        if item.is_dir():
            yield from _below(item, f"{above}{item.name}/")
        else:
            yield above + item.name, item
