"""Turns a page that the council wrote into HTML without an engine: byte for byte as MkDocs does.

The same Markdown extensions, and links to files of the site as the reader's browser needs them.
What a link promises and the site does not hold is handed back, for whoever reports it.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import field
from html import unescape
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote, urlsplit, urlunsplit

from markdown import Extension, Markdown
from markdown.extensions.fenced_code import FencedCodeExtension
from markdown.extensions.tables import TableExtension
from markdown.extensions.toc import TocExtension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

from weerklank.lazy_dataclass import dataclass
from weerklank.publish.making.output import Heading, page_url
from weerklank.publish.making.templating import link_from
from weerklank.records.own_pages.comments import without_comments
from weerklank.records.own_pages.content_page import PageText

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

BUILT_IN: Mapping[str, type[Extension]] = {
    "toc": TocExtension,
    "tables": TableExtension,
    "fenced_code": FencedCodeExtension,
}
"""The extensions that MkDocs always brings. By name they would be looked for in every package that
is installed: a twentieth of a small build."""

_LAST = 0
"""Links are read after every other extension, as MkDocs does."""

_H1 = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
_NOT_TITLE = re.compile(r'<a class="headerlink".*?</a>|<sup id="fnref.*?</sup>|<[^>]+>', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Link:
    """A link in a written page: as it was typed, and the file and the place that it means."""

    typed: str
    target: str | None
    """The source of the file; None when there is no such file."""

    anchor: str


@dataclass(frozen=True, slots=True)
class WrittenHtml:
    """A written page as HTML, with what its frame needs to know."""

    source: str
    title: str
    html: str
    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    description: str = ""
    author: str = ""
    hides_headings: bool = False
    """Whether its header says `hide: [toc]`."""


@dataclass(frozen=True, slots=True)
class Converter:
    """The Markdown of one site: its extensions, and every address that a link may lead to."""

    targets: Mapping[str, str]
    """The address below the root of every file, by its source."""

    extensions: tuple[str, ...] = ()
    configs: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)
    """What the menu calls a page, by its source."""

    def page(self, text: PageText) -> WrittenHtml:
        """One page; a converter serves one page, because extensions remember what they saw."""
        source = str(text.path)
        # A style in the page, which `tables` makes by itself, is refused by the policy.
        configs = {"tables": {"use_align_attribute": True}, **self.configs}
        reader = Markdown(
            extensions=[
                BUILT_IN[name](**configs.get(name, {})) if name in BUILT_IN else name
                for name in dict.fromkeys((*BUILT_IN, *self.extensions))
            ],
            extension_configs=configs,
        )
        links = _Links(source, self.targets)
        reader.treeprocessors.register(links, "weerklank_links", _LAST)
        html = without_comments(reader.convert(text.shown))
        return WrittenHtml(
            source=source,
            title=self._title(text, html, titled=links.titled),
            html=html,
            headings=_headings(reader),
            links=tuple(links.found),
            description=str(text.values.get("description") or ""),
            author=str(text.values.get("author") or ""),
            hides_headings="toc" in _listed(text.values.get("hide")),
        )

    def _title(self, text: PageText, html: str, *, titled: bool) -> str:
        """What the menu says, else the header, else the first heading, else the file."""
        name = text.path.stem.replace("-", " ").replace("_", " ")
        given = self.titles.get(str(text.path)) or text.values.get("title")
        heading = _H1.search(html) if titled else None
        if given is not None:
            return str(given)
        if heading:
            return " ".join(unescape(_NOT_TITLE.sub("", heading[1])).split())
        return name.capitalize() if name == name.lower() else name


class _Links(Treeprocessor):
    """Makes links to files addresses, and keeps what it could not find."""

    def __init__(self, source: str, targets: Mapping[str, str]) -> None:
        super().__init__()
        self._source, self._targets = source, targets
        self._link = link_from(page_url(source))
        self.found: list[Link] = []
        self.titled = False

    def run(self, root: Element) -> None:
        self.titled = any(element.tag == "h1" for element in root)
        for element in root.iter():
            for name in {"a": ("href",), "img": ("src",)}.get(element.tag, ()):
                element.set(name, self._address(element.get(name) or ""))

    def _address(self, url: str) -> str:
        scheme, host, path, query, anchor = urlsplit(url)
        if scheme or host or url.startswith(("/", "\\")) or AMP_SUBSTITUTE in url:
            return url
        if not path:
            self.found.append(Link(url, self._source, anchor))
            return url
        target = self._target(unquote(path))
        if target is None:
            self.found.append(Link(url, self._by_address(unquote(path)), anchor))
            return url
        self.found.append(Link(url, target, anchor))
        return urlunsplit(("", "", self._shown(target), query, anchor))

    def _shown(self, target: str) -> str:
        return self._link(quote(self._targets[target]))

    def _target(self, path: str) -> str | None:
        joined = posixpath.join(posixpath.dirname(self._source), path).lstrip("/")
        source = posixpath.normpath(joined)
        return source if source in self._targets else None

    def _by_address(self, path: str) -> str | None:
        """The file that a browser finds, when the path is an address instead of a file."""
        address = posixpath.normpath(posixpath.join("/", page_url(self._source), path))
        wanted = address.lstrip("/").removesuffix("index.html").rstrip("/")
        return next((s for s, url in self._targets.items() if url.rstrip("/") == wanted), None)


def extension_works(name: str, config: Mapping[str, Any]) -> bool:
    """Whether there is such an extension of Markdown, and it takes these settings."""
    try:
        Markdown(extensions=[name], extension_configs={name: config})
    except _REFUSALS:
        return False
    return True


_REFUSALS = (ImportError, AttributeError, KeyError, TypeError, ValueError)
"""What Python-Markdown and its extensions raise for a name or a setting that they do not know."""


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _headings(reader: Markdown) -> tuple[Heading, ...]:
    """The second level, or the first when the page has no title of its own."""
    tokens: list[dict[str, Any]] = getattr(reader, "toc_tokens", [])
    below = tokens[0]["children"] if tokens and tokens[0]["level"] == 1 else tokens
    return tuple(Heading(t["level"], t["id"], unescape(t["name"])) for t in below)


def anchors_in(html: str) -> frozenset[str]:
    """Every place in a page to which a link can lead."""
    return frozenset(unescape(found) for found in _ANCHOR.findall(html))


_ANCHOR = re.compile(r"<[^>]*?\s(?:id|name)=[\"']?([^\"'\s>]+)")


def dead_links(
    pages: Mapping[str, WrittenHtml], anchors: Mapping[str, frozenset[str]]
) -> Iterator[tuple[str, Link]]:
    """Each link whose file is not there, or whose place is not in it, with the page it is on."""
    for source, page in sorted(pages.items()):
        for link in page.links:
            known = anchors.get(link.target or "")
            if link.target is None or (
                link.anchor and known is not None and unquote(link.anchor) not in known
            ):
                yield source, link
