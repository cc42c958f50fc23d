"""The whole site as files, without an engine: what MkDocs makes of the same folder.

The pages go through the same frame and the written ones through the same Markdown extensions, so
that a test can hold the doors to the same bytes.
"""

import gzip
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from urllib.parse import quote

from weerklank.building.publication import Publication
from weerklank.kept.store import Kept
from weerklank.lazy_dataclass import dataclass
from weerklank.publish.layout.shell import NOT_FOUND, Shell, View
from weerklank.publish.layout.sitemap import changed, sitemap
from weerklank.publish.layout.written_html import (
    Converter,
    Link,
    WrittenHtml,
    anchors_in,
    dead_links,
)
from weerklank.publish.making.output import Heading, Page, page_url, second_level
from weerklank.publish.making.stored import Stored
from weerklank.records.files.places import BODIES
from weerklank.records.files.stamps import refuse_changed
from weerklank.records.own_pages.content_page import PageText
from weerklank.records.reporting.problems import Problem
from weerklank.settings.engine import EngineSettings

Content = bytes | Path | Stored
"""What a file of the site holds, or the file that it is a copy of."""

Files = dict[str, Content]
"""The same by its address."""

_THEME = Path(__file__).parents[1] / "theme"
_GENERATOR = "weerklank"


@dataclass(frozen=True, slots=True)
class Pages:
    """Every page of a site, made when it is asked for: all at once would fill the memory."""

    made: Mapping[str, Page]
    written: Mapping[str, WrittenHtml]

    @property
    def sources(self) -> tuple[str, ...]:
        """The sources of all pages, sorted."""
        return tuple(sorted({*self.made, *self.written}))

    def view(self, source: str) -> View:
        """A page as its frame wants it."""
        return _view(source, self.made.get(source), self.written.get(source))

    @property
    def listed(self) -> tuple[str, ...]:
        """The addresses of the pages that may be found."""
        hidden = {source for source, page in self.made.items() if not page.listed}
        return tuple(quote(page_url(source)) for source in self.sources if source not in hidden)


def pages(publication: Publication, engine: EngineSettings) -> Pages:
    """The pages that the records made and that the council wrote, without their frame."""
    return Pages(publication.site.by_source, _written(publication, engine))


def shell_of(publication: Publication, engine: EngineSettings, address: str) -> Shell:
    """The frame of the site, with what mkdocs.yml adds to it."""
    return Shell(
        site=publication.frame,
        generator=_GENERATOR,
        address=address,
        description=engine.description,
        author=engine.author,
        icon=engine.icon,
        sheets=engine.sheets,
        scripts=engine.scripts,
        own_words=publication.own_words,
    )


def render(
    publication: Publication, found: Pages, shell: Shell, root: Path
) -> Iterator[tuple[str, Content]]:
    """Every file of the site, one at a time; `root` is the folder of the council."""
    for uri, made in beside_the_pages(publication, root).items():
        if isinstance(made, Path):
            refuse_changed(made, publication.stamps)
        yield uri, made
    whole = _whole_pages(publication.kept, found, shell)
    for source in found.sources:
        yield f"{page_url(source)}index.html", whole(source)
    yield NOT_FOUND, shell.not_found().encode()
    text = sitemap(found.listed, shell.address, changed(publication.site.pages)).encode()
    yield "sitemap.xml", text
    yield "sitemap.xml.gz", gzip.compress(text, mtime=0)


def _whole_pages(kept: Kept | None, found: Pages, shell: Shell) -> Callable[[str], bytes]:
    """What makes a page in its frame; of one that shows what an earlier build showed, that page."""
    if kept is None:
        return lambda source: shell.page(found.view(source)).encode()
    kept.keys.once(shell)

    def page(source: str) -> bytes:
        made_of = "page", shell, found.made.get(source), found.written.get(source)
        return bytes(kept.octets(made_of, lambda: shell.page(found.view(source)).encode()))

    return page


def beside_the_pages(publication: Publication, root: Path) -> Files:
    """Style sheets, scripts, data, attachments, and what the council keeps beside its pages."""
    content, site = publication.content, publication.site
    assets = (path for path in sorted((_THEME / "assets").rglob("*")) if path.is_file())
    named = ((path.relative_to(_THEME).as_posix(), path) for path in assets)
    files: Files = {name: path for name, path in named if site.asks_for(name)}
    files |= {str(path): content.folder / path for path in content.files}
    for data in site.files:
        files[data.uri] = data.content if isinstance(data.content, Stored) else data.octets
    files |= {copy.uri: root / copy.source for copy in site.copies}
    return files


def view_of(publication: Publication, engine: EngineSettings, source: str) -> View | None:
    """One page as the frame wants it, made alone; None when there is no such page."""
    texts = (text for text in _texts(publication) if str(text.path) == source)
    text = next((_converter(publication, engine).page(text) for text in texts), None)
    made = publication.site.by_source.get(source)
    return _view(source, made, text) if made or text else None


def _written(publication: Publication, engine: EngineSettings) -> dict[str, WrittenHtml]:
    converter = _converter(publication, engine)
    return {str(text.path): converter.page(text) for text in _texts(publication)}


def _texts(publication: Publication) -> list[PageText]:
    """The pages that the council wrote; the text of a body is a record, and read as one."""
    return [text for text in publication.content.texts if text.path.parts[0] != BODIES.name]


def _converter(publication: Publication, engine: EngineSettings) -> Converter:
    """The Markdown of the site: it knows every address that a link may lead to."""
    content, site = publication.content, publication.site
    sources = [*(str(text.path) for text in content.texts), *site.by_source]
    targets = {source: page_url(source) for source in sources}
    others = (*content.files, *(f.uri for f in site.files), *(c.uri for c in site.copies))
    targets |= {str(uri): str(uri) for uri in others}
    return Converter(targets, engine.extensions, engine.configs, engine.titles)


def _view(source: str, made: Page | None, text: WrittenHtml | None) -> View:
    """A page as the frame wants it; what was written at the address of another introduces it."""
    introduction = text.html if text else ""
    html = made.body(introduction) if made else introduction
    return View(
        url=quote(page_url(source)),
        title=made.title if made and not introduction else text.title if text else "",
        content=html,
        description=(text and text.description) or (made.description if made else ""),
        author=text.author if text else "",
        headings=_headings(html, text, made=made is not None),
        made=made,
    )


def _headings(html: str, text: WrittenHtml | None, *, made: bool) -> tuple[Heading, ...]:
    if text and text.hides_headings:
        return ()
    return second_level(html) if made or text is None else text.headings


def link_problems(publication: Publication, found: Pages) -> tuple[Problem, ...]:
    """The links that lead nowhere, each at its line, with what to do."""
    return tuple(sorted(_dead(publication, found)))


def _dead(publication: Publication, found: Pages) -> Iterator[Problem]:
    content = publication.content
    targets = {link.target for page in found.written.values() for link in page.links if link.anchor}
    anchors = {s: anchors_in(found.view(s).content) for s in found.sources if s in targets}
    for source, link in dead_links(found.written, anchors):
        line = _line_of(content.folder / source, link)
        if link.target is None:
            text = f"De link '{link.typed}' leidt nergens heen. Kijk de naam van het bestand na."
            yield Problem(content.shown / source, line, "R080", text)
        else:
            text = (
                f"De link '{link.typed}' noemt een plek die er niet is. Kijk na hoe de kop heet, "
                f"of haal #{link.anchor} weg."
            )
            yield Problem(content.shown / source, line, "R081", text)


def _line_of(path: Path, link: Link) -> int:
    """The first line on which the link is typed; the first of the file when it was made."""
    lines = path.read_text("utf-8-sig", "replace").splitlines()
    return next((n for n, line in enumerate(lines, start=1) if link.typed in line), 1)
