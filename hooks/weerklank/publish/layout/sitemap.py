"""`sitemap.xml`: every page that may be found, by its full address.

A page of an advice has the day on which something on it last came or was corrected. The others have
no day: that of the build would say that every page is new.
"""

import datetime as dt
from collections.abc import Iterable, Mapping

from weerklank.publish.making.output import Page
from weerklank.publish.making.templating import rendered


def changed(pages: Iterable[Page]) -> dict[str, dt.date]:
    """The day of each page that has one, by its address below the root."""
    return {page.url: page.changed for page in pages if page.changed}


def sitemap(urls: Iterable[str], address: str, days: Mapping[str, dt.date] | None = None) -> str:
    """The sitemap of these pages, given by their address below the root; empty without a site."""
    known = days or {}
    full = [(address + url, known.get(url)) for url in sorted(urls)] if address else []
    return rendered("files/sitemap.xml", addresses=full)
