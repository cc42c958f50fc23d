"""`sitemap.xml`: every page that may be found, by its full address; without a day.

The day of the build would say that every page is new; which pages are, nobody here can know.
"""

from __future__ import annotations

from collections.abc import Iterable

from weerklank.publish.templating import environment


def sitemap(urls: Iterable[str], address: str) -> str:
    """The sitemap of these pages, given by their address below the root; empty without a site."""
    full = [address + url for url in sorted(urls)] if address else []
    return environment().get_template("sitemap.xml").render(addresses=full)
