"""A page of MkDocs in our own frame and not in Material's: its title, headings and address."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from pathlib import Path, PurePosixPath
from traceback import extract_tb
from typing import TYPE_CHECKING

import mkdocs
from jinja2 import TemplateSyntaxError

from weerklank.building.publication import Publication
from weerklank.lazy_dataclass import dataclass
from weerklank.publish.layout.shell import ICON, POLICY, Script, Shell, View
from weerklank.publish.layout.sitemap import changed, sitemap
from weerklank.publish.making.output import Heading, Page, Site, second_level
from weerklank.records.reporting.problems import Problem
from weerklank.settings.engine import MATERIALS_ICON

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files
    from mkdocs.structure.pages import Page as MkDocsPage
    from mkdocs.structure.toc import AnchorLink

_THEME = Path(__file__).parent / "theme"


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


def failed_template(error: Exception) -> Problem | None:
    """The line of a template, brought by the council, on which a build fell over; None for ours."""
    places = [(step.filename, step.lineno) for step in extract_tb(error.__traceback__)]
    if isinstance(error, TemplateSyntaxError):
        places.append((error.filename or "", error.lineno))
    for file, line in reversed(places):
        path = Path(file)
        if path.suffix in {".html", ".xml"} and not path.is_relative_to(_THEME.parent):
            text = f"Dit sjabloon werkt niet ({error}). Verbeter deze regel, of haal het weg."
            return Problem(PurePosixPath(os.path.relpath(path)), line or 1, "R082", text)
    return None


def stand_in_front(config: MkDocsConfig) -> None:
    """Put our templates before Material's, and switch off what loads from elsewhere.

    Its search too: ours has a list of its own, and Material's index would be read by nobody.
    """
    config.theme.dirs.insert(0, str(_THEME))
    config.theme["language"] = "nl"
    config.theme["font"] = False
    if config.theme.get("favicon") == MATERIALS_ICON:
        config.theme["favicon"] = ICON
    for name, plugin in config.plugins.items():
        if name.endswith("search") and "enabled" in plugin.config:
            plugin.config["enabled"] = False
    # A style in the page, which `tables` makes by itself, is refused by the policy.
    config.mdx_configs.setdefault("tables", {}).setdefault("use_align_attribute", True)


def leave_out_the_engine(files: Files, config: MkDocsConfig, site: Site) -> None:
    """Drop the scripts and styles of the theme below ours: none of our pages loads them.

    What a page that the council wrote names, or a setting, stays.
    """
    theirs = set(config.theme.dirs) - {str(_THEME), config.theme.custom_dir}
    pages = [file.content_string for file in files.documentation_pages()]
    settings = (*config.extra_css, *config.extra_javascript, config.theme.get("favicon"))
    named = "\n".join([*pages, *map(str, settings)])
    for file in list(files):
        unasked = file.src_dir == str(_THEME) and not site.asks_for(file.src_uri)
        if unasked or (file.src_dir in theirs and file.src_uri not in named):
            files.remove(file)
