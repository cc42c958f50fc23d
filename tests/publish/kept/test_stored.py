"""A long file waits on the disk until the site is written, and is the same file."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from weerklank.commands.site.build import write_files
from weerklank.publish.making.output import DataFile
from weerklank.publish.making.stored import Stored, stored

PIECES = [b"adviezen\n" * 50_000, b"antwoorden\n" * 60_000]
WHOLE = b"".join(PIECES)


@pytest.fixture
def long() -> DataFile:
    """A data file that is too long to keep in memory."""
    return DataFile("data/register.json", stored(PIECES))


def test_a_short_file_stays_in_memory() -> None:
    """A file of a small council is what it was: its bytes."""
    assert stored([b"a", b"b"]) == b"ab"


def test_a_long_file_leaves_the_memory(long: DataFile) -> None:
    """Its pieces do not stay: they stand on the disk."""
    assert isinstance(long.content, Stored)


def test_a_long_file_is_told_by_its_own_bytes(long: DataFile) -> None:
    """Size, sum and content are those of the pieces behind each other."""
    digest = hashlib.sha256(WHOLE).hexdigest()

    assert (long.size, long.sha256, long.octets) == (len(WHOLE), digest, WHOLE)


def test_a_long_file_is_written_whole_each_time(long: DataFile, tmp_path: Path) -> None:
    """A second writing begins at the beginning again."""
    assert isinstance(long.content, Stored)
    write_files(tmp_path, [("a.json", long.content), ("data/b.json", long.content)])

    assert (tmp_path / "a.json").read_bytes() == WHOLE
    assert (tmp_path / "data/b.json").read_bytes() == WHOLE
