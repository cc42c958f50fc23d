"""Zip files, as Office and OpenDocument are: unpacked within one budget for the whole file."""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise, zip_longest

from weerklank.foreign.damaged import TooMuchError
from weerklank.foreign.deflated import RAW, behind
from weerklank.lazy_dataclass import dataclass

_MOST_UNPACKED = 64 * 1024 * 1024
"""Bytes of all parts together; of a larger file who reads it says that it is too much."""

_LARGEST_DIRECTORY = 2 * 1024 * 1024
"""Bytes: some 20,000 parts. A long report has a few hundred."""

# APPNOTE 4.3: the header of a part, what may describe it behind it, and the end of the file.
_LOCAL = struct.Struct("<4s5H3L2H")
_TELLING = re.compile(r"[ @]|\d{4}")
"""A name of a part that may say something; those of Office and OpenDocument do not."""

_DESCRIBED, _DESCRIPTION = 0x08, 24
_END, _ENDS = struct.Struct("<4s4H2LH"), b"PK\x05\x06"


class Package:
    """An open zip file; what is read from it is taken off its budget."""

    def __init__(self, archive: zipfile.ZipFile, budget: int) -> None:
        """Keep the archive and what may still be unpacked, in bytes."""
        self._archive = archive
        self.left = budget
        self.parts = tuple(archive.infolist())
        """Each part, also one with the name of another."""

    @property
    def size(self) -> int:
        """Bytes when all is unpacked, as the file says; the zip reader never unpacks more."""
        return sum(part.file_size for part in self.parts)

    def read(self, part: zipfile.ZipInfo, most: int | None = None) -> bytes:
        """The bytes of a part, `most` at most; raises `TooMuchError` when the budget is spent."""
        # The zip reader unpacks as much as is asked, also when the part says to be smaller.
        asked = min(part.file_size, self.left + 1 if most is None else most)
        with self._archive.open(part) as stream:
            content = stream.read(asked)
        if len(content) > self.left:
            raise TooMuchError
        self.left -= len(content)
        return content


@dataclass(frozen=True, slots=True)
class Around:
    """The bytes of a zip file that are no part: lists and notes, and what belongs to nothing."""

    notes: bytes
    unknown: bytes


def around(content: bytes) -> Around:
    """What no program shows: before, between and behind the parts, and what is noted of them.

    Raises one of `DAMAGED`.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = sorted(archive.infolist(), key=lambda part: part.header_offset)
        lists, comment = archive.start_dir, archive.comment
    unknown, notes, place = [], [comment], 0
    small = sum(part.file_size for part in parts) <= _MOST_UNPACKED
    for part, following in zip_longest(parts, (part.header_offset for part in parts[1:])):
        unknown.append(content[place : part.header_offset])
        name, extra = _LOCAL.unpack_from(content, part.header_offset)[-2:]
        inside = part.header_offset + _LOCAL.size + name + extra
        notes += [content[inside - extra : inside], part.extra, part.comment]
        notes.append(part.filename.encode() if _TELLING.search(part.filename) else b"")
        place = inside + part.compress_size
        unknown.append(_behind_the_packed(part, content[inside:place]) if small else b"")
        after = content[place : lists if following is None else following]
        if part.flag_bits & _DESCRIBED and len(after) <= _DESCRIPTION:
            notes.append(after)
            place += len(after)
    end = content.rfind(_ENDS) + _END.size
    unknown += [content[place:lists], content[end + len(comment) :]]
    unknown.append(b"" if comment.isascii() and comment.decode().isprintable() else comment)
    return Around(b"\0".join(notes), b"".join(unknown))


def _behind_the_packed(part: zipfile.ZipInfo, packed: bytes) -> bytes:
    """What no reader unpacks of a part; one that cannot be unpacked at all is told by who tries."""
    if part.compress_type == zipfile.ZIP_STORED:
        return packed[part.file_size :]
    if part.compress_type != zipfile.ZIP_DEFLATED:
        return b""
    try:
        return behind(packed, part.file_size, RAW).found
    except zlib.error:
        return b""
    except TooMuchError:
        return b"meer dan gezegd"


@contextmanager
def opened(content: bytes, budget: int) -> Iterator[Package]:
    """A zip file of which no more than `budget` bytes are unpacked; raises one of `DAMAGED`."""
    _refuse_long_directory(content)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        _refuse_one_in_another(archive)
        yield Package(archive, budget)


def _refuse_one_in_another(archive: zipfile.ZipFile) -> None:
    """Parts that share bytes unpack many times what there is."""
    parts = sorted(archive.infolist(), key=lambda part: part.header_offset)
    for part, following in pairwise(parts):
        if part.header_offset + _LOCAL.size + part.compress_size > following.header_offset:
            raise zipfile.BadZipFile


def refuse_bomb(content: bytes, budget: int) -> None:
    """Raises `TooMuchError` when a zip file, for a reader that is not ours, is larger unpacked."""
    with opened(content, budget) as package:
        if package.size > budget:
            raise TooMuchError


def _refuse_long_directory(content: bytes) -> None:
    """The list of parts is read whole by the zip reader, so its size is asked first."""
    place = content.rfind(_ENDS)
    size = _END.unpack_from(content, place)[5] if place >= 0 else 0
    if size > _LARGEST_DIRECTORY:
        raise TooMuchError
