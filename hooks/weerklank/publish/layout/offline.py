"""The site as it must be to open from a disk: a browser there opens no folder and fetches no list.

Links name `index.html`, the lists of the search stand in a script, and what a browser refuses to
run from a disk, the form for the municipality, says so and names the site.
"""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Mapping
from html import escape
from urllib.parse import urlsplit

from weerklank.publish.layout.shell import NOT_FOUND

LISTS = "assets/weerklank/los.js"
README = "LEES-MIJ.txt"
NO_FORM = "Het formulier werkt alleen met JavaScript, en dat staat hier uit."
"""What the page of the form says where its scripts do not run."""

_LEFT_OUT = frozenset({NOT_FOUND, "_headers", "sitemap.xml", "sitemap.xml.gz"})
"""What only a host or a search engine reads."""

_LISTED = re.compile(r"(?:zoek(?:/\w+)?|adviezen/lijst)\.json")
_TAG = re.compile(r"<(?:a|link|script|img|source|form)\b[^>]*>")
_ADDRESS = re.compile(r'((?:href|src)=")([^"]*)(")')
_MOVED = re.compile(r'(<meta http-equiv="refresh" content="0; url=)([^"]*)(")')
_SEARCH = re.compile(r'<script src="([^"]*)assets/weerklank/site\.js"')


def offline(files: Mapping[str, bytes], address: str) -> dict[str, bytes]:
    """The same files for a disk; `address` is that of the site, or empty."""
    found = {
        uri: page(content.decode(), address).encode() if uri.endswith(".html") else content
        for uri, content in files.items()
        if uri not in _LEFT_OUT
    }
    lists = {uri: json.loads(content) for uri, content in files.items() if _LISTED.fullmatch(uri)}
    text = json.dumps(lists, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    found[LISTS] = f"window.weerklankLos={text};\n".encode()
    found[README] = _readme(address).encode()
    return dict(sorted(found.items()))


def page(html: str, address: str) -> str:
    """One page, with links that open from a disk."""
    linked = _TAG.sub(lambda tag: _ADDRESS.sub(_with_index, tag[0]), html)
    linked = _MOVED.sub(_with_index, linked)
    lists = _SEARCH.sub(lambda m: f'<script src="{m[1]}{LISTS}" defer></script>\n{m[0]}', linked)
    return lists.replace(NO_FORM, escape(_no_form(address)))


def _with_index(found: re.Match[str]) -> str:
    return f"{found[1]}{with_index(found[2])}{found[3]}"


def with_index(url: str) -> str:
    """The address of the file that a host would send for a folder; any other as it is."""
    parts = urlsplit(url)
    if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
        return url
    if not parts.path.endswith("/") and posixpath.basename(parts.path) not in (".", ".."):
        return url
    path = f"{parts.path.rstrip('/')}/index.html".removeprefix("./")
    return parts._replace(path=path).geturl()


def _no_form(address: str) -> str:
    where = f" U vindt het op {address}" if address else " U vindt het op de site van de raad."
    return f"Het formulier werkt niet in een kopie op uw eigen computer.{where}"


def _readme(address: str) -> str:
    return (
        "Dit is een kopie van de site van de raad. Open index.html.\n"
        "De kopie verandert niet meer. Onder aan elke pagina staat van welke dag zij is.\n"
        + (f"De nieuwste stand staat op {address}\n" if address else "")
    )
