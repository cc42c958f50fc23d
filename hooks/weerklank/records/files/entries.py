"""What may stand in a folder: ordinary files and folders, with names every computer can hold.

One guard for `advice/`, `responses/` and everything below `content/`.
"""

import os
import re
from pathlib import Path, PurePosixPath

NOT_RECORDS = frozenset({"README.md", "index.md"})
"""Pages that may stand in a folder of records."""

_LONGEST_NAME = 140
"""Bytes. Most disks hold 255, the encrypted home folder of some computers (eCryptfs) 143."""

_LONGEST_PATH = 1_000
"""Bytes below the folder of the site. Linux refuses 4,096 for the whole of it."""

_UNUSABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\\\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""What steers a terminal, turns a line around, or is no letter."""


def entry_fault(entry: os.DirEntry[str], below: str) -> tuple[str, str] | None:
    """The code and the text of what is wrong with an entry; None when it may stand there.

    `below` is the path of its folder. Nothing is opened and no link is followed.
    """
    if entry.is_symlink():
        return "R063", "Dit is een snelkoppeling. Zet het bestand zelf in deze map."
    if _UNUSABLE.search(entry.name):
        return "R073", "In deze naam staat een teken dat niet kan. Geef het een andere naam."
    if _too_long(entry.name, below):
        return "R073", "De naam van dit bestand of deze map is te lang. Maak hem korter."
    if entry.is_dir(follow_symlinks=False):
        if entry.name.lower().endswith(".md"):
            return "R074", "Dit is een map, geen bestand. Haal .md uit de naam van de map."
        if not _can_be_opened(entry.path):
            return "R063", _CLOSED
    elif not entry.is_file(follow_symlinks=False):
        return "R063", "Dit is geen gewoon bestand. Haal het weg, of zet er een bestand neer."
    return None


def folder_fault(root: Path, folder: PurePosixPath) -> tuple[str, str] | None:
    """The code and the text of what is wrong with a folder of the site itself.

    One that is not there is in order. A link may lead anywhere, also to where nobody looks.
    """
    for part in (folder, *folder.parents):
        if part.parts and os.path.islink(root / part):  # noqa: PTH114 (no name is too long for it)
            return "R063", f"{part} is een snelkoppeling. Zet de map zelf in de map van uw site."
        if os.path.isdir(root / part) and not _can_be_opened(root / part):  # noqa: PTH112 (same)
            return "R063", _CLOSED
    if os.path.lexists(root / folder) and not os.path.isdir(root / folder):  # noqa: PTH112 (same)
        return "R063", "Dit is geen map. Geef het een andere naam, en maak hier een map."
    return None


_CLOSED = "Deze map is niet te openen. Kijk of u haar mag lezen."


def _can_be_opened(folder: str | Path) -> bool:
    """Whether all that stands in it can be seen; what cannot would be left out in silence."""
    return os.access(folder, os.R_OK | os.X_OK)


def shown_name(name: str) -> str:
    """A name that can be printed, whatever bytes it is made of on the disk."""
    return _UNUSABLE.sub("?", name)


def _too_long(name: str, below: str) -> bool:
    length = len(name.encode())
    return length > _LONGEST_NAME or length + len(below.encode(errors="replace")) > _LONGEST_PATH
