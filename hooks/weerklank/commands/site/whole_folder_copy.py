"""What `weerklank pack --archive` keeps beside the site: the files of a council and their history.

Who loses a forge, an account or a computer begins again from this one file. It is never published:
drafts are in it, and what was taken away later.
"""

from __future__ import annotations

import os
import re
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from enum import Enum, auto
from pathlib import Path

from weerklank.publish.layout.offline import README

SITE, FILES, HISTORY = "site", "bestanden", "geschiedenis.bundle"
_MADE_AGAIN = frozenset({".git", ".venv", ".weerklank", "site"})
"""Folders at the top that a computer makes, and that are no words of the council."""

_CACHES = frozenset({"node_modules", "__pycache__", ".pytest_cache"})
"""The same, wherever they stand."""

_HALF = re.compile(r"\..+\.zip\.[0-9a-f]{8}")
"""The name of a copy in the making; see `pack.py`."""

_TOLD = """\
Dit is alles van de site van de raad, om te bewaren. Zet het nooit op internet: er zit ook klad in,
en wat later is weggehaald.

{site}: de site zelf. Pak alles uit en open {site}/index.html.
{files}: de bestanden waar de site van wordt gemaakt. Typ in die map: weerklank edit
"""
_WITH_HISTORY = "{history}: elke versie van elk bestand, voor git. Typ: git clone {history} raad\n"
_WITHOUT = "Oude versies zitten er niet bij.\n"


class Copy(Enum):
    """The two that are made: of the site, to put online; and of everything, to keep."""

    OF_SITE = auto()
    OF_ALL = auto()


def copy_at(path: Path) -> Copy | None:
    """Which copy a file is; None for any other file."""
    with suppress(OSError, zipfile.BadZipFile), zipfile.ZipFile(path) as made:
        names = made.namelist()
        if README in names:
            of_all = any(name.startswith(f"{FILES}/") for name in names)
            return Copy.OF_ALL if of_all else Copy.OF_SITE
    return None


def archive(
    site: Iterable[tuple[str, bytes]], folder: Path, history: bytes
) -> Iterator[tuple[str, bytes]]:
    """Everything as it goes into the zip, one file at a time; without git there is no history."""
    told = _TOLD + (_WITH_HISTORY if history else _WITHOUT)
    yield README, told.format(site=SITE, files=FILES, history=HISTORY).encode()
    for uri, content in site:
        yield f"{SITE}/{uri}", content
    for path in _own_files(folder):
        yield f"{FILES}/{path.relative_to(folder).as_posix()}", path.read_bytes()
    if history:
        yield HISTORY, history


def _own_files(folder: Path) -> Iterator[Path]:
    """Every file of the folder, sorted; no link to elsewhere, and no copy of it all."""
    for place, folders, names in os.walk(folder):
        at_top = _MADE_AGAIN if Path(place) == folder else frozenset[str]()
        folders[:] = sorted(set(folders) - at_top - _CACHES)
        for name in sorted(names):
            path = Path(place, name)
            is_copy = _HALF.fullmatch(name) or (path.suffix == ".zip" and copy_at(path))
            if path.is_file() and not path.is_symlink() and not is_copy:
                yield path
