"""A page of MkDocs in our own frame: its title, headings and address as plain values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING

import mkdocs

from weerklank.building.publication import Publication
from weerklank.publish.layout.shell import ICON, POLICY, Script, Shell, View
from weerklank.publish.layout.sitemap import changed, sitemap
from weerklank.publish.making.output import Heading, Page, second_level

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File
    from mkdocs.structure.pages import Page as MkDocsPage
    from mkdocs.structure.toc import AnchorLink


@dataclass(frozen=True, slots=True)
class Door:
    """What the templates of the theme ask: the whole page."""

    shell: Shell
    made: Mapping[str, Page]

    def page(self, page: MkDocsPage, content: str) -> str:
        """A page in its frame."""
        made = self.made.get(page.file.src_uri)
        text = page.title or ""
        return self.shell.page(
            View(
                url=page.url,
                # The title of a record and of a header is text, that of a heading is HTML.
                title=str(text) if made or "title" in page.meta else unescape(text),
                content=content,
                description=str(page.meta.get("description") or ""),
                author=str(page.meta.get("author") or ""),
                headings=_headings(page, content, made),
                made=made,
            )
        )

    def not_found(self) -> str:
        """The page for an address that does not exist."""
        return self.shell.not_found()

    def sitemap(self, files: Iterable[File]) -> str:
        """The list of all pages that may be found."""
        pages = [file.page for file in files if file.page is not None]
        listed = [page.url for page in pages if not page.meta.get("unlisted")]
        return sitemap(listed, self.shell.address, changed(self.made.values()))


def door(publication: Publication, config: MkDocsConfig) -> Door:
    """The door to our frame, with what the council set in mkdocs.yml."""
    previewing = (config.site_url or "").startswith(f"http://{config.dev_addr}/")
    shell = Shell(
        site=publication.frame,
        generator=f"mkdocs-{mkdocs.__version__}",
        address=config.site_url or "",
        description=config.site_description or "",
        author=config.site_author or "",
        icon=str(config.theme.get("favicon") or ICON),
        sheets=tuple(config.extra_css),
        scripts=tuple(_scripts(config)),
        policy="" if previewing else POLICY,
        own_words=publication.own_words,
    )
    return Door(shell, publication.site.by_source)


def _scripts(config: MkDocsConfig) -> Iterator[Script]:
    for script in config.extra_javascript:
        if isinstance(script, str):
            yield Script(script)
        else:
            yield Script(script.path, script.type, script.defer, script.async_)


def _headings(page: MkDocsPage, content: str, made: Page | None) -> tuple[Heading, ...]:
    """The second level: of what the records made in its HTML, of a written page as MkDocs says."""
    if "toc" in (page.meta.get("hide") or []):
        return ()
    if made:
        return second_level(content)
    found = list(page.toc)
    below: list[AnchorLink] = found[0].children if found and found[0].level == 1 else found
    return tuple(Heading(item.level, item.id, unescape(item.title)) for item in below)
