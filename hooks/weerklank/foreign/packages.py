"""Zip files, as Office and OpenDocument are: unpacked within one budget for the whole file."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager

from weerklank.foreign.damaged import TooMuchError

_LARGEST_DIRECTORY = 2 * 1024 * 1024
"""Bytes: some 20,000 parts. A long report has a few hundred."""

_END = struct.Struct("<4s4H2LH")


class Package:
    """An open zip file; what is read from it is taken off its budget."""

    def __init__(self, archive: zipfile.ZipFile, budget: int) -> None:
        """Keep the archive and what may still be unpacked, in bytes."""
        self._archive = archive
        self.left = budget
        self.names = tuple(dict.fromkeys(archive.namelist()))

    @property
    def size(self) -> int:
        """Bytes when all is unpacked, as the file says; the zip reader never unpacks more."""
        return sum(part.file_size for part in self._archive.infolist())

    def read(self, name: str) -> bytes:
        """The bytes of a part; raises `TooMuchError` when the budget is spent."""
        with self._archive.open(name) as part:
            content = part.read(self.left + 1)
        if len(content) > self.left:
            raise TooMuchError
        self.left -= len(content)
        return content


@contextmanager
def opened(content: bytes, budget: int) -> Iterator[Package]:
    """A zip file of which no more than `budget` bytes are unpacked; raises one of `DAMAGED`."""
    _refuse_long_directory(content)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        yield Package(archive, budget)


def refuse_bomb(content: bytes, budget: int) -> None:
    """Raises `TooMuchError` when a zip file, for a reader that is not ours, is larger unpacked."""
    with opened(content, budget) as package:
        if package.size > budget:
            raise TooMuchError


def _refuse_long_directory(content: bytes) -> None:
    """The list of parts is read whole by the zip reader, so its size is asked first."""
    place = content.rfind(b"PK\x05\x06")
    size = _END.unpack_from(content, place)[5] if place >= 0 else 0
    if size > _LARGEST_DIRECTORY:
        raise TooMuchError
