"""`data/vingerafdrukken.txt`: the SHA-256 of every other file of a finished site.

In the form of sha256sum: whoever has a copy sees with `sha256sum -c` whether it is whole, also
without Weerklank.
"""

import hashlib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

FINGERPRINTS = "data/vingerafdrukken.txt"
NOTHING_KNOWN: Mapping[str, str] = MappingProxyType({})


def leave_fingerprints(folder: Path, known: Mapping[str, str] = NOTHING_KNOWN) -> None:
    """Write them, in the order of the addresses; the last thing that a build does.

    `known` are those of files that were just written.
    """
    lines = [
        f"{known.get(address) or _of(folder / address)}  {address}\n"
        for address in sorted(_addresses(folder))
    ]
    (folder / "data").mkdir(exist_ok=True)
    (folder / FINGERPRINTS).write_text("".join(lines), encoding="utf-8", newline="\n")


def changed_since(folder: Path) -> Iterator[str]:
    """The addresses of what was written by the build and is now otherwise, or gone."""
    for line in (folder / FINGERPRINTS).read_text(encoding="utf-8", errors="replace").splitlines():
        digest, _, address = line.partition("  ")
        # A line is never trusted with a way out of the folder.
        file = (folder / address).resolve()
        inside = file.is_relative_to(folder.resolve()) and file.is_file()
        if not inside or _of(file) != digest:
            yield address


def _addresses(folder: Path) -> Iterator[str]:
    """All but hidden files, and packed copies, which hold the moment they were made."""
    for top, _, names in os.walk(folder):
        below = "" if top == str(folder) else f"{Path(top).relative_to(folder).as_posix()}/"
        for address in (f"{below}{name}" for name in names):
            if address[0] != "." and not address.endswith((".gz", FINGERPRINTS)):
                yield address


def _of(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
