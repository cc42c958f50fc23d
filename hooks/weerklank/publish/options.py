"""What a council can set about its site; read from mkdocs.yml by the adapters."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from weerklank.records.written import WrittenPage


@dataclass(frozen=True, slots=True)
class SiteOptions:
    """The name and address of the site, and what `extra.weerklank` in mkdocs.yml says.

    `address` ends with a slash, or is empty when the site does not know where it will stand.
    `pages` are the pages that the council wrote itself.
    """

    name: str
    address: str = ""
    tagline: str = ""
    invented: bool = False
    phone: str = ""
    phone_hours: str = ""
    house_style: Mapping[str, object] = field(default_factory=dict)
    woo_index: bool = False
    """Whether the national search for government documents is offered the advices."""

    online_since: dt.date | None = None
    """The day on which the site became public, when the council says it."""

    repository: str = ""
    """Where the files of the site can be seen by everyone; empty when that is not known."""

    pages: tuple[WrittenPage, ...] = ()

    @property
    def written(self) -> frozenset[str]:
        """The source addresses of the pages that the council wrote itself."""
        return frozenset(page.source for page in self.pages)

    def absolute(self, url: str) -> str:
        """The full address of a page or file, or its address below the root without one."""
        return self.address + url
