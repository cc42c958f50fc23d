"""What the disk or the system refuses is a sentence, and the earlier folder is still there."""

from __future__ import annotations

import errno
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from door.test_whole_folder import said, write
from weerklank.disk.not_written import NotWrittenError
from weerklank.disk.whole_folder import begin, made_whole


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site that stands there already."""
    (tmp_path / "site").mkdir()
    write(tmp_path / "site", "oud")
    return tmp_path / "site"


@pytest.mark.parametrize(
    ("number", "says"),
    [
        (errno.ENOSPC, "De schijf is vol."),
        (errno.EROFS, "kan niemand schrijven"),
        (errno.EACCES, "U mag niet schrijven"),
        (errno.EBUSY, "is zelf een schijf"),
        (errno.EIO, "lukte niet (fout 5"),
    ],
)
def test_what_the_disk_refuses_is_a_sentence(site: Path, number: int, says: str) -> None:
    """It says what to do, and that the earlier site still stands."""
    with pytest.raises(NotWrittenError) as told, made_whole(site):
        raise OSError(number, "No such luck", str(site.parent))

    assert says in str(told.value)
    assert str(told.value).endswith("Wat er in site stond, staat er nog.")
    assert "No such luck" not in str(told.value)


def test_a_file_that_vanished_is_named(site: Path) -> None:
    """It is not the disk that is at fault."""
    with pytest.raises(NotWrittenError, match="is niet te lezen"), made_whole(site):
        Path("advice/brief.pdf").read_bytes()


def test_a_folder_that_cannot_be_made_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A read-only disk is told before anything is done."""

    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(Path, "mkdir", refuse)

    with pytest.raises(NotWrittenError, match="Er is niets geschreven"):
        begin(tmp_path / "site")


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    """It is not overwritten."""
    (tmp_path / "site").write_text("van mij", encoding="utf-8")

    with pytest.raises(NotWrittenError, match="is geen map"):
        begin(tmp_path / "site")


def test_the_folder_one_stands_in_is_not_replaced(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A terminal would be left in a folder that is gone."""
    monkeypatch.chdir(site)

    with pytest.raises(NotWrittenError, match="U staat zelf in"):
        begin(Path())


def test_a_full_disk_leaves_the_earlier_folder(site: Path) -> None:
    """A bound on the size of files stands for a disk that is full."""
    program = (
        "import sys\nfrom pathlib import Path\nfrom weerklank.disk.whole_folder import *\n"
        "try:\n  with made_whole(Path(sys.argv[1])) as beside:\n"
        "    (beside / '0.txt').write_bytes(b'x' * 5000)\n"
        "except NotWrittenError as error:\n  print(error)\n"
    )
    done = subprocess.run(  # noqa: S603 (our own program)
        [sys.executable, "-c", program, str(site)],
        check=True,
        capture_output=True,
        text=True,
        # Python keeps what it compiled without looking whether all of it was written.
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000)),
    )

    assert "groter dan hier mag" in done.stdout
    assert said(site) == {"oud"}
    assert list(site.parent.iterdir()) == [site]
