"""What is too long to keep in memory until the site is written: it waits on the disk."""

import hashlib
import shutil
import tempfile
import weakref
from collections.abc import Iterable
from pathlib import Path
from typing import IO

_MOST = 1_000_000
"""Bytes that are kept in memory: a file of any small council."""


class Stored:
    """Bytes in a file without a name, which goes when nobody asks for them any more."""

    def __init__(self, file: IO[bytes]) -> None:
        """Take over an empty file; it has no name, so nothing is left once this goes."""
        self._file = file
        self.size = 0
        # Not `__del__`: in a ring of objects the file may go first, and complains of being open.
        weakref.finalize(self, file.close)

    def fill(self, pieces: Iterable[bytes]) -> None:
        """Write the pieces behind each other."""
        self._file.writelines(pieces)
        self.size = self._file.tell()

    @property
    def sha256(self) -> str:
        """The sum by which others see that they have the same bytes."""
        self._file.seek(0)
        found = hashlib.sha256()
        while part := self._file.read(_MOST):
            found.update(part)
        return found.hexdigest()

    def read_bytes(self) -> bytes:
        """All of it at once, for who cannot do with less."""
        self._file.seek(0)
        return self._file.read()

    def copy_to(self, place: Path) -> None:
        """Write it to a file, a part at a time."""
        self._file.seek(0)
        with place.open("wb") as target:
            shutil.copyfileobj(self._file, target)


def stored(pieces: Iterable[bytes]) -> bytes | Stored:
    """The pieces behind each other: as they are when that is little, else on the disk."""
    found = Stored(tempfile.SpooledTemporaryFile(_MOST))  # noqa: SIM115 (closed by who holds it)
    found.fill(pieces)
    return found if found.size > _MOST else found.read_bytes()
