"""`weerklank freeze DIR`: the last site of a council that stops, made to stand for ever.

Nothing in it runs, and every link holds on any disk. A browser opens a folder of a disk as a list
of files, so a link to a page names its `index.html`. What only works with a script, or only while
a council is there, is left out, and a link to it becomes the words that it was.
"""

import datetime as dt
import posixpath
import re
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import unquote

import click

from weerklank.building.publication import Publication
from weerklank.building.rendering import Content, Files, render
from weerklank.commands.site.build import sound_pages, write_files
from weerklank.commands.site.site_folder import folder_option, stop_unless_free, today_option
from weerklank.commands.terminal.dutch_click import target_argument
from weerklank.commands.terminal.folding import echo
from weerklank.disk.whole_folder import made_whole
from weerklank.messages import dutch
from weerklank.publish.layout.offline import with_index, without_online
from weerklank.publish.layout.shell import NOT_FOUND
from weerklank.publish.making.templating import environment
from weerklank.records.register import Register
from weerklank.records.values.typed import WEB_ADDRESS


@click.command("freeze")
@target_argument("een nieuwe map voor de laatste site, zoals: weerklank freeze archief")
@click.option("--successor", metavar="NAAM", help="Wie het werk overneemt.")
@click.option("--url", metavar="ADRES", help="Waar die te vinden is: https://...")
@folder_option
@today_option
def command(
    target: Path, successor: str | None, url: str | None, folder: Path, today: str | None
) -> None:
    """Maak in DOELMAP een site die stilstaat, voor als de raad stopt.

    Boven elke bladzijde staat dat de raad is gestopt, op welke dag, en wie het werk overneemt. Er
    draait geen programma in. De map werkt op elke server, en ook vanaf een schijf of een stick.
    Die map mag nog niet bestaan, of is leeg.
    """
    stop_unless_free(folder, target)
    if url is not None and (not successor or not WEB_ADDRESS.fullmatch(url)):
        message = "Schrijf bij --url een adres met https:// ervoor, en bij --successor een naam."
        raise click.ClickException(message)
    publication, found, shell = sound_pages(folder, today)
    successor, url = (
        (successor, url) if successor else _in_the_records(publication.register, publication.today)
    )
    closed = replace(shell, site=_closed(publication, successor, url), scripts=())
    files = frozen_files(dict(render(publication, found, closed, folder)))
    with made_whole(target) as beside:
        write_files(beside, files.items())
    told = environment().get_template("files/freeze.txt")
    echo(told.render(target=target, successor=successor).strip("\n"))


def _in_the_records(register: Register, today: dt.date) -> tuple[str | None, str | None]:
    """Who goes on and where, as the pages of the councils say; nobody when that is not one."""
    found = (register.successor_of(council, today) for council in register.councils)
    after = {one.id: one for one in found if one}
    if len(after) != 1:
        return None, None
    one = next(iter(after.values()))
    return one.title, one.contact.url if one.contact else None


def _closed(publication: Publication, successor: str | None, url: str | None) -> dict[str, object]:
    """What stands around every page: that it is over, and where it goes on; no phone any more."""
    day = dutch.day(publication.today)
    banner = (
        f"Deze raad is gestopt. De site staat stil op {day}: u leest hoe het toen was. "
        "Wat toen nog liep, kan nu anders zijn."
    )
    after = f" {successor} neemt het werk over." if successor else ""
    return {
        **publication.frame,
        "banner": f"{publication.frame['banner']} {banner}{after}".strip(),
        "banner_link": {"title": f"Naar {successor}", "url": url} if url else None,
        "phone": "",
        "phone_hours": "",
        "stopped": publication.today.isoformat(),
    }


_LEFT_OUT = re.compile(
    r"\.m?js$|^admin/|^_headers$|^\.htaccess$|^insluiten\.html$|^(?:uitleg|zoek)\b.*\.json$"
    r"|/antwoord/[^/]+\.css$"
)
_SCRIPT = re.compile(r"<script\b[^>]*\bsrc=[^>]*></script>\n?")
_FORM = re.compile(r"<form\b.*?</form>\n?", re.DOTALL)
"""Of the search and the filters: hidden until a script shows it."""

_MOVED = re.compile(r'(?<=<meta http-equiv="refresh" content="0; url=)([^"]*)')
_ANCHOR = re.compile(r'<a\b[^>]*?\bhref="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
_HEAD_LINK = re.compile(r'<link\b[^>]*?\bhref="([^"]*)"[^>]*>\n?')
_ADDRESS = re.compile(r'(?<=[\s])(href|src)="([^"]*)"')
_ELSEWHERE = re.compile(r"^(?:[a-z][a-z0-9+.-]*:|//|/|#|$)", re.IGNORECASE)
_INDEX = "index.html"
"""Only a server shows it, at any address, so its links begin at the root."""


def frozen_files(files: Files) -> Files:
    """The same site, standing still; sorted by address."""
    kept = {address: made for address, made in files.items() if not _LEFT_OUT.search(address)}
    forms = {address for address, made in kept.items() if _needs_a_script(address, made)}
    kept = {address: kept[address] for address in sorted(kept.keys() - forms)}
    addresses = frozenset(kept)
    return {
        address: _Page(address, addresses).frozen(made.decode()).encode()
        if address.endswith(".html") and isinstance(made, bytes)
        else made
        for address, made in kept.items()
    }


def _needs_a_script(address: str, made: Content) -> bool:
    """Whether it is a page that a module makes work: the form for an answer."""
    return address.endswith(_INDEX) and isinstance(made, bytes) and b' type="module"' in made


@dataclass(frozen=True, slots=True)
class _Page:
    """One page, and all addresses that there are."""

    address: str
    addresses: frozenset[str]

    def frozen(self, html: str) -> str:
        """The page without what runs, its links to files."""
        html = _FORM.sub("", _SCRIPT.sub("", without_online(html)))
        if self.address == NOT_FOUND:
            return html
        html = _ANCHOR.sub(lambda m: m[2] if self._is_dead(m[1]) else m[0], html)
        html = _HEAD_LINK.sub(lambda m: "" if self._is_dead(m[1]) else m[0], html)
        html = _MOVED.sub(lambda m: self._with_file(m[1]), html)
        return _ADDRESS.sub(lambda m: f'{m[1]}="{self._with_file(m[2])}"', html)

    def _is_dead(self, link: str) -> bool:
        return not _ELSEWHERE.match(link) and self._target(link) is None

    def _with_file(self, link: str) -> str:
        """The link with the file it leads to; one that leads elsewhere stays."""
        path, rest = _split(link)
        target = None if _ELSEWHERE.match(link) else self._target(link)
        if target is None or not target.endswith(_INDEX) or path.endswith(_INDEX):
            return link
        return with_index(f"{path.rstrip('/') or '.'}/{rest}")

    def _target(self, link: str) -> str | None:
        """The address of the file that a link leads to; None when it is not there."""
        folder = posixpath.dirname(self.address)
        path = posixpath.normpath(posixpath.join(folder, unquote(_split(link)[0])))
        path = "" if path == "." else path
        found = (path, posixpath.join(path, _INDEX))
        return next((one for one in found if one in self.addresses), None)


def _split(link: str) -> tuple[str, str]:
    """The path of a link, and its query and fragment with their signs."""
    place = min((link.find(sign) for sign in "?#" if sign in link), default=len(link))
    return link[:place], link[place:]
