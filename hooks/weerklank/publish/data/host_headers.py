"""`_headers`: what a page cannot say about itself, for a host that reads it (Netlify, Cloudflare).

A policy in a page cannot forbid that another site shows the page in a frame. Every folder is
named, because `insluiten.html` must stay out of the rule: that page is made to be framed.
"""

from __future__ import annotations

from collections.abc import Iterable

from weerklank.publish.output import DataFile, Page

URI = "_headers"
_EVERYWHERE = (
    "X-Content-Type-Options: nosniff",
    "Referrer-Policy: same-origin",
)
_NOT_FRAMED = (
    "Content-Security-Policy: frame-ancestors 'none'",
    "X-Frame-Options: DENY",
)


def host_headers(pages: Iterable[Page], written: Iterable[str]) -> DataFile:
    """The rules for pages made from records and for written ones (their addresses)."""
    urls = {*(page.url for page in pages), *written}
    folders = sorted({url.split("/")[0] for url in urls if url} | {"admin"})
    framed = ("/", "/index.html", "/404.html", *(f"/{folder}/*" for folder in folders))
    rules = [_rule("/*", _EVERYWHERE), *(_rule(path, _NOT_FRAMED) for path in framed)]
    return DataFile(URI, "\n".join(rules))


def _rule(path: str, headers: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in (path, *(f"  {header}" for header in headers)))
