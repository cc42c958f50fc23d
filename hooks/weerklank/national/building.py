"""From outcomes to a whole site: tables, figures, pages, and what stands beside them."""

import datetime as dt
import gzip
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from functools import partial
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import quote

from weerklank.kept.store import Kept, kept_unless_off, write_kept
from weerklank.national.figures.cells import Cell, percent
from weerklank.national.figures.scopes import Scope, Scopes, scopes
from weerklank.national.pages.about import about_pages
from weerklank.national.pages.country import Country, frame
from weerklank.national.pages.looked_up import SCRIPT, looked_up_pages
from weerklank.national.pages.places import place_pages, scope_pages
from weerklank.national.tables.catalogue import NAME, catalogue, opened
from weerklank.national.tables.files import FOLDER, write_tables
from weerklank.national.tables.pieces import pieces
from weerklank.national.working import snapshots
from weerklank.national.working.outcomes import Outcome
from weerklank.national.working.running import Run
from weerklank.publish.about.like_us import PUBLISHED
from weerklank.publish.data.register.json_values import file_text
from weerklank.publish.layout.house_style import house_style
from weerklank.publish.layout.shell import HOUSE_STYLE, NOT_FOUND, Shell, View
from weerklank.publish.layout.sitemap import sitemap
from weerklank.publish.making.output import DataFile, Page, second_level
from weerklank.publish.search.documents import documents
from weerklank.publish.search.index import search_files
from weerklank.words.packaged import files_below, text_of

VERSION = 1

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
    years = tuple(snapshots.kept(run.folder))
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
        snapshots.listed(years),
    )
    looked_up, beside = looked_up_pages(country)
    pages = (*scope_pages(country), *place_pages(country), *about_pages(country), *looked_up)
    sizes = {one.tooi: one.size for one in run.table.values()}
    files = (
        *beside,
        *catalogue(written, run.view, run.today),
        *(DataFile(f"{snapshots.PUBLISHED}/{name}", octets) for name, octets, _ in years),
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
    yield DataFile(SCRIPT, (files("weerklank.national.pages") / "zoals.js").read_bytes())
    for name, file in files_below(files("weerklank") / "theme" / _ASSETS):
        if not name.startswith(_OF_A_COUNCIL):
            yield DataFile(f"{_ASSETS}/{name}", file.read_bytes())


def national_json(
    found: Scopes, name: str, address: str, today: dt.date, sizes: Mapping[str, str]
) -> DataFile:
    """`gegevens/landelijk.json`: every figure of every page, for councils and programs.

    Percentages are whole, and null where a cell is too small to say. `sizes` gives the class of
    each municipality, so that a council's own site can show the figures of those like its own.
    """
    content = {
        "version": VERSION,
        "name": name,
        "address": address or None,
        "today": today.isoformat(),
        "scopes": [_scope(one) for one in found],
        "sizes": dict(sorted(sizes.items())),
    }
    return DataFile(PUBLISHED, file_text(content))


def _scope(scope: Scope) -> dict[str, Any]:
    return {
        "key": scope.key,
        "title": scope.title,
        "coverage": asdict(scope.coverage),
        "figures": [figure(cell) for _, cells in scope.figures for cell in cells],
    }


def figure(cell: Cell) -> dict[str, Any]:
    """One cell as data; the figures are null when `hidden` says why."""
    shares = {
        "share": cell.share,
        "median": cell.median,
        "lower_quartile": cell.lower,
        "upper_quartile": cell.upper,
        "low": cell.low,
        "high": cell.high,
    }
    return {
        "measure": cell.measure.name,
        "method": cell.method,
        "councils": cell.councils,
        "councils_with_share": cell.with_share,
        "part": cell.part,
        "of": cell.whole,
        "hidden": cell.hidden,
        **{name: None if value is None else percent(value) for name, value in shares.items()},
    }
