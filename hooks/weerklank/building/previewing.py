"""A preview that stays: it looks at the files, judges what changed, and makes a page when asked.

The pages are those of `weerklank build`. Data files, which nobody reads while writing, are made
when somebody opens one.
"""

import datetime as dt
import html
import mimetypes
import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import field, replace
from pathlib import Path
from threading import Lock
from urllib.parse import unquote

from weerklank.building.publication import Publication, prepare, with_editor
from weerklank.building.rendering import beside_the_pages, shell_of, view_of
from weerklank.kept.store import Kept
from weerklank.lazy_dataclass import dataclass
from weerklank.publish.making.means import Means
from weerklank.records.files.memory import Memory
from weerklank.records.files.places import ADVICE, CONTENT, RESPONSES
from weerklank.records.reporting.problems import Problem
from weerklank.settings.engine import EngineSettings, engine_settings
from weerklank.settings.mkdocs_yml import SettingsError
from weerklank.settings.site import Settings, read_settings

RELOAD = "weerklank-voorbeeld/herlaad.js"
STATE = "weerklank-voorbeeld/stand"
_WATCHED = (ADVICE, RESPONSES, CONTENT)
_ON_EVERYTHING = {"wijzigingen/index.md", "gegevens/index.md"}
"""The pages that ask git, or weigh the data: that takes longer than the page you write may."""

_SCRIPT = b"""\
(function ask(known) {
  var request = new XMLHttpRequest();
  request.onload = function () {
    if (known && known !== request.responseText) { location.reload(); return; }
    setTimeout(ask, 150, request.responseText);
  };
  request.onerror = function () { setTimeout(ask, 1000, known); };
  request.open("GET", "/weerklank-voorbeeld/stand");
  request.send();
})("");
"""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the browser gets."""

    content: bytes
    kind: str = "text/html; charset=utf-8"
    status: int = 200
    location: str = ""
    """Where the browser goes on to."""


@dataclass(frozen=True, slots=True)
class _Look:
    """The site as the files were at one moment; with faults only those."""

    publication: Publication
    engine: EngineSettings
    settings: Settings

    @property
    def faults(self) -> tuple[Problem, ...]:
        """What keeps the site from being made."""
        return (*self.publication.errors, *self.engine.problems)


@dataclass(slots=True)
class Preview:
    """The site of one folder, at `address`, as it is now; `today` decides the day."""

    root: Path
    address: str
    today: dt.date
    _memory: Memory = field(default_factory=Memory)
    _kept: Kept = field(default_factory=Kept)
    _seen: str = ""
    _look: _Look | tuple[Problem, ...] = ()
    _whole: Publication | None = None
    _missing: tuple[Problem, ...] = ()
    """Why what is switched on is not there: the editor that nobody fetched."""
    _lock: Lock = field(default_factory=Lock)
    _pages: Path | None = None
    """The folder of the pages that the council wrote, where the settings could be read."""

    def answer(self, path: str) -> Answer:
        """The page or file at an address below the root of the site."""
        if path == RELOAD:
            return Answer(_SCRIPT, "text/javascript")
        with self._lock:
            self._look_again()
            if path == STATE:
                return Answer(self._seen.encode(), "text/plain")
            look = self._look
            if isinstance(look, tuple):
                return _told(look)
            return _told(look.faults) if look.faults else self._of_site(look, unquote(path))

    def _look_again(self) -> None:
        """Read and judge anew what changed, if anything did."""
        now = _stamp(self.root, self._pages)
        if now == self._seen:
            return
        self._seen, self._whole = "", None  # a look that is broken off is no look
        self._memory.look()
        self._kept = self._kept.next_build()
        self._look = self._looked()
        self._seen = now

    def _looked(self) -> _Look | tuple[Problem, ...]:
        """The site as the files are now, or what is wrong with its settings."""
        try:
            settings, self._pages = read_settings(self.root / "mkdocs.yml")
            settings = replace(settings, address=self.address, offline_copy=False)
            means = Means(self._kept, self._memory, pages_only=True)
            publication = prepare(self.root, self._pages, settings, self.today, means)
            return _Look(publication, engine_settings(self.root / "mkdocs.yml"), settings)
        except SettingsError as error:
            return error.problems

    def _of_site(self, look: _Look, path: str) -> Answer:
        if path == "" or path.endswith("/"):
            # The editor at `/admin/` is a file in a folder, and no page of ours.
            found = self._page(look, path) or self._file(look, f"{path}index.html")
        else:
            found = self._file(look, path)
        return found or (_told(self._missing) if self._missing else self._not_found(look))

    def _file(self, look: _Look, path: str) -> Answer | None:
        found = beside_the_pages(look.publication, self.root).get(path)
        if found is None:
            found = beside_the_pages(self._everything(look), self.root).get(path)
        if found is None:
            return None
        content = found if isinstance(found, bytes) else found.read_bytes()
        return Answer(content, mimetypes.guess_type(path)[0] or "application/octet-stream")

    def _page(self, look: _Look, path: str) -> Answer | None:
        sources = (f"{path}index.md", f"{path.rstrip('/')}.md")
        quick = () if _ON_EVERYTHING & set(sources) else (look.publication,)
        for publication in (*quick, None):
            of = publication or self._everything(look)
            for source in sources:
                if view := view_of(of, look.engine, source):
                    shell = shell_of(of, look.engine, self.address)
                    return Answer(_reloading(shell.page(view)))
        return None

    def _not_found(self, look: _Look) -> Answer:
        shell = shell_of(look.publication, look.engine, self.address)
        return Answer(_reloading(shell.not_found()), status=404)

    def _everything(self, look: _Look) -> Publication:
        """The same with data files, and what git knows; made once for each change."""
        if self._whole is None:
            content = look.publication.content.folder
            means = Means(self._kept, self._memory)
            whole = prepare(self.root, content, look.settings, self.today, means)
            edited = with_editor(whole, self.root, look.settings)
            self._missing = edited.errors
            self._whole = whole if edited.errors else edited
        return self._whole


def _reloading(page: str) -> bytes:
    return page.replace("</body>", f'<script src="/{RELOAD}" defer></script></body>').encode()


def _told(faults: tuple[Problem, ...]) -> Answer:
    """The faults instead of the page; it reloads by itself once they are mended."""
    lines = "".join(f"<li><code>{html.escape(str(fault))}</code></li>" for fault in faults)
    count = "staat 1 fout" if len(faults) == 1 else f"staan {len(faults)} fouten"
    page = (
        '<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Er is iets fout</title>'
        f"</head><body><h1>Er {count} in de bestanden</h1><ul>{lines}</ul>"
        "<p>Verbeter het en bewaar het bestand. Dan komt de pagina vanzelf terug.</p></body></html>"
    )
    return Answer(_reloading(page), status=500)


def _stamp(root: Path, pages: Path | None) -> str:
    """What the disk says of every file that the site is made of: another answer is a change."""
    found = {f"{path} {size} {moment}" for path, size, moment in _files(root, pages)}
    return str(hash(tuple(sorted(found))))


def _files(root: Path, pages: Path | None) -> Iterator[tuple[str, int, int]]:
    with suppress(OSError):
        settings = (root / "mkdocs.yml").stat()
        yield "mkdocs.yml", settings.st_size, settings.st_mtime_ns
    waiting = list({str(pages or root / CONTENT), *(str(root / name) for name in _WATCHED)})
    while waiting:
        # A folder that is closed, or a file that goes while we look, is for the reading to tell.
        with suppress(OSError), os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
                elif not entry.name.startswith("."):
                    state = entry.stat(follow_symlinks=False)
                    yield entry.path, state.st_size, state.st_mtime_ns
