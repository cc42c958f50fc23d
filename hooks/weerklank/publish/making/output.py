"""What the site is made of: pages with a title and an address, and files beside them."""

import datetime as dt
import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import field
from html import unescape
from pathlib import PurePosixPath

from weerklank.lazy_dataclass import dataclass
from weerklank.publish.making.stored import Stored

Content = Callable[[str, str], str]
"""Takes the address of a page and its introduction (safe HTML, or nothing), and gives its HTML."""

_HEADING = re.compile(r'<h2[^>]*\bid="([^"]+)"[^>]*>(.*?)</h2>', re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that can be linked to."""

    level: int
    anchor: str
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page that the records fill.

    `source` is its address as a Markdown file below the content folder. A page that a council
    wrote at the same address gives the introduction above what the records say.
    """

    source: str
    title: str
    description: str
    content: Content
    keywords: tuple[str, ...] = ()
    template: str | None = None
    styles: bool = False
    """Whether it needs `pages.css`: the charts, the packs and the flyer."""

    linked_data: str = ""
    """What programs read about the page: JSON-LD that is safe in a script element, or nothing."""

    scripts: tuple[str, ...] = ()
    """What only this page runs, as addresses below the root; the form is made of modules."""

    sheets: tuple[str, ...] = ()
    """The style sheets that only this page needs, as addresses below the root."""

    listed: bool = True
    """Whether it is found: by the search, in the sitemap and by search engines."""

    says_none: bool = False
    """Whether it is a list with nothing in it: who searches wants any other page first."""

    changed: dt.date | None = None
    """The last day on which something on it came or was corrected; None when nobody can know."""

    moved_to: str = ""
    """The address below the root where its content stands today; a browser goes there by itself."""

    @property
    def url(self) -> str:
        """The address below the root of the site, ending with a slash; empty for the home page."""
        return page_url(self.source)

    def body(self, introduction: str) -> str:
        """The HTML of the page below its title bar."""
        return self.content(self.url, introduction)


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file with its content: JSON, CSV, a feed."""

    uri: str
    content: str | bytes | Stored

    @property
    def octets(self) -> bytes:
        """The content as it is written to disk."""
        if isinstance(self.content, Stored):
            return self.content.read_bytes()
        return self.content if isinstance(self.content, bytes) else self.content.encode()

    @property
    def sha256(self) -> str:
        """The sum by which others see that they have the same bytes."""
        if isinstance(self.content, Stored):
            return self.content.sha256
        return hashlib.sha256(self.octets).hexdigest()

    @property
    def size(self) -> int:
        """How many bytes it has."""
        return self.content.size if isinstance(self.content, Stored) else len(self.octets)


@dataclass(frozen=True, slots=True)
class Copy:
    """A file that stands beside a record and is published as it is."""

    uri: str
    source: PurePosixPath


@dataclass(frozen=True, slots=True)
class Site:
    """Everything that is published, sorted by address."""

    pages: tuple[Page, ...]
    files: tuple[DataFile, ...]
    copies: tuple[Copy, ...] = ()
    by_source: Mapping[str, Page] = field(default_factory=dict)
    offers_copy: bool = False
    """Whether a page offers a copy of the whole site, which is made once all of it is there."""

    def asks_for(self, asset: str) -> bool:
        """Whether some page may load this file of ours: the form brings most of the scripts."""
        if not is_of_form(asset):
            return True
        return any(is_of_form(script) for page in self.pages for script in page.scripts)


def is_of_form(asset: str) -> bool:
    """Whether it belongs to the answer form, which is made of modules."""
    return asset.startswith(_OF_THE_FORM)


_OF_THE_FORM = ("assets/weerklank/antwoord/", "assets/weerklank/uitleg/")


def page_url(source: str) -> str:
    """The address of the page made from a Markdown file, with directory addresses."""
    folder, _, name = source.rpartition("/")
    stem = name.rpartition(".")[0]
    path = folder if stem == "index" else f"{folder}/{stem}".lstrip("/")
    return f"{path}/" if path else ""


def second_level(html: str) -> tuple[Heading, ...]:
    """The headings that the margin of a page shows, in order."""
    return tuple(
        Heading(2, anchor, unescape(_TAG.sub("", text)).strip())
        for anchor, text in _HEADING.findall(html)
    )
