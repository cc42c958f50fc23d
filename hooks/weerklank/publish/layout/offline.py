"""The site as it must be to open from a disk: a browser there opens no folder and fetches no list.

Links name `index.html`, the lists of the search stand in a script, and what a browser refuses to
run from a disk, the form for the municipality, says so and names the site.

`weerklank pack` makes such a copy in one zip, and a build leaves one at `data/kopie.zip` when the
setting `offline_copy` is on.
"""

import json
import posixpath
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator
from html import escape
from pathlib import Path
from urllib.parse import urlsplit

from weerklank.publish.layout.shell import NOT_FOUND

COPY = "data/kopie.zip"
LISTS = "assets/weerklank/los.js"
README = "LEES-MIJ.txt"
NO_FORM = "Het formulier werkt alleen met JavaScript, en dat staat hier uit."
"""What the page of the form says where its scripts do not run."""

_LEFT_OUT = frozenset({NOT_FOUND, "sitemap.xml", "sitemap.xml.gz"})
"""What only a search engine or a host reads, and needs whole links; `_headers` does no harm on a
disk and keeps its meaning when somebody puts the copy online.
"""
_FOR_A_HOST = ".htaccess"
"""The only file of the site that begins with a dot: Apache reads it, as others read `_headers`."""

_ONLINE = re.compile(r"<section data-wk-online>.*?</section>\n?", re.DOTALL)
"""What leads to something that only the site itself has: the copy."""

EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first day that a zip can hold: the same site gives the same file, to the byte."""

_READABLE = 0o644 << 16

_LISTED = re.compile(r"(?:zoek(?:/\w+)?|adviezen/lijst)\.json")
_TAG = re.compile(r"<(?:a|link|script|img|source|form)\b[^>]*>")
_ADDRESS = re.compile(r'((?:href|src)=")([^"]*)(")')
_MOVED = re.compile(r'(<meta http-equiv="refresh" content="0; url=)([^"]*)(")')
_SEARCH = re.compile(r'<script src="([^"]*)assets/weerklank/site\.js"')


def leave_copy(folder: Path, address: str) -> None:
    """Put a copy of the finished site in `folder` beside its data, without itself."""
    addresses = [
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
    ]
    shown = [one for one in addresses if not one.startswith(".") or one == _FOR_A_HOST]
    (folder / COPY).parent.mkdir(exist_ok=True)
    write_copy(folder / COPY, offline(shown, lambda one: (folder / one).read_bytes(), address))


def write_copy(place: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """These files as a new zip; one that is there already is an `OSError`."""
    with zipfile.ZipFile(place, "x", zipfile.ZIP_DEFLATED) as made:
        for uri, content in files:
            entry = zipfile.ZipInfo(uri, EARLIEST)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, _READABLE
            made.writestr(entry, content)


def offline(
    uris: Iterable[str], read: Callable[[str], bytes], address: str
) -> Iterator[tuple[str, bytes]]:
    """These files for a disk, one at a time; `address` is that of the site, or empty."""
    kept = set(uris) - _LEFT_OUT
    lists = {uri: json.loads(read(uri)) for uri in sorted(kept) if _LISTED.fullmatch(uri)}
    text = json.dumps(lists, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    own = {LISTS: f"window.weerklankLos={text};\n".encode(), README: _readme(address).encode()}
    for uri in sorted(kept | own.keys()):
        content = own[uri] if uri in own else read(uri)
        yield uri, page(content.decode(), address).encode() if uri.endswith(".html") else content


def page(html: str, address: str) -> str:
    """One page, with links that open from a disk."""
    linked = _TAG.sub(lambda tag: _ADDRESS.sub(_with_index, tag[0]), without_online(html))
    linked = _MOVED.sub(_with_index, linked)
    lists = _SEARCH.sub(lambda m: f'<script src="{m[1]}{LISTS}" defer></script>\n{m[0]}', linked)
    return lists.replace(NO_FORM, escape(_no_form(address)))


def without_online(html: str) -> str:
    """A page without what leads to something that only the site itself has."""
    return _ONLINE.sub("", html)


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
