"""What `weerklank pack --archive` keeps beside the site: the files of a council and their history.

Who loses a forge, an account or a computer begins again from this one file. It is never published:
drafts are in it, and what was taken away later.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from weerklank.git.everything import bundle

README = "LEES-MIJ.txt"
SITE, FILES, HISTORY = "site", "bestanden", "geschiedenis.bundle"
_MADE_AGAIN = frozenset(
    {".git", ".venv", ".weerklank", "site", "node_modules", "__pycache__", ".pytest_cache"}
)
"""Folders that a computer makes, and that are no words of the council."""

_TOLD = """\
Dit is alles van de site van de raad, om te bewaren. Zet het nooit op internet: er zit ook klad in,
en wat later is weggehaald.

{site}: de site zelf. Pak alles uit en open {site}/index.html.
{files}: de bestanden waar de site van wordt gemaakt. Typ in die map: weerklank edit
{history}: elke versie van elk bestand, voor git. Typ: git clone {history} raad
"""


def archive(site: Iterable[tuple[str, bytes]], folder: Path) -> Iterator[tuple[str, bytes]]:
    """Everything as it goes into the zip, one file at a time; without git there is no history."""
    own, history = tuple(_own_files(folder)), bundle(folder)
    told = _TOLD.format(site=SITE, files=FILES, history=HISTORY).splitlines(keepends=True)
    yield README, "".join(told if history else told[:-1]).encode()
    for uri, content in site:
        yield f"{SITE}/{uri}", content
    for path in own:
        yield f"{FILES}/{path.relative_to(folder).as_posix()}", path.read_bytes()
    if history:
        yield HISTORY, history


def _own_files(folder: Path) -> Iterator[Path]:
    """Every file of the folder, sorted; no link to elsewhere, and no earlier copy beside it all."""
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(set(folders) - _MADE_AGAIN)
        for name in sorted(names):
            path = Path(place, name)
            is_copy = path.parent == folder and ".zip" in path.suffixes
            if path.is_file() and not path.is_symlink() and not is_copy:
                yield path
