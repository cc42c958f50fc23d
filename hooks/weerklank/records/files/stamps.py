"""Whether a file is still the one that was looked into: what was checked is what is published."""

import errno
import os
from collections.abc import Iterable, Mapping
from pathlib import Path

Stamp = tuple[int, int, int]
"""Which file it is, how large, and when it was last written."""


def stamps_below(folders: Iterable[Path]) -> Mapping[Path, Stamp]:
    """The stamp of every file in and below these folders; texts are read once, and need none."""
    return {
        file: _stamp(file.lstat())
        for folder in folders
        for top, _, names in os.walk(folder)
        for name in names
        if not name.endswith(".md") and os.path.lexists(file := Path(top, name))
    }


def refuse_changed(file: Path, stamps: Mapping[Path, Stamp]) -> None:
    """Raise `OSError` when a file is not the one that had this stamp."""
    before = stamps.get(file)
    if before is not None and _stamp(file.lstat()) != before:
        raise OSError(errno.ESTALE, os.strerror(errno.ESTALE), str(file))


def _stamp(found: os.stat_result) -> Stamp:
    return found.st_ino, found.st_size, found.st_mtime_ns
