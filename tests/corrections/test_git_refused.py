"""What git cannot say of the records is told, and never guessed."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest

from commands.run import plain, run
from corrections.past_repositories import (
    ADVICE,
    BUS,
    FIRST,
    commit,
    git,
    repository,
    write,
)
from corrections.test_git_history import versions
from weerklank.building.publication import prepare
from weerklank.commands.checking import check
from weerklank.commands.site import build
from weerklank.git.history import read_history
from weerklank.records.files.history import Gap, History
from weerklank.settings.site import Settings


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with the first records, of 1 March 2026."""
    made = repository(tmp_path / "raad")
    commit(made, "2026-03-01", FIRST)
    return made


def test_a_shallow_copy_says_so(root: Path, tmp_path: Path) -> None:
    """Half a history would give wrong days, so nothing is said."""
    commit(root, "2026-03-04", {BUS: ADVICE + "x"})
    git(tmp_path, "clone", "-q", "--depth", "1", root.as_uri(), "kopie")

    assert read_history(tmp_path / "kopie") == History(gap=Gap.SHALLOW)


def test_a_copy_without_all_contents_fetches_nothing(root: Path, tmp_path: Path) -> None:
    """A partial clone would ask the network for what it lacks; that is forbidden."""
    git(root, "config", "uploadpack.allowFilter", "true")
    commit(root, "2026-03-04", {BUS: ADVICE + "x"})
    git(tmp_path, "clone", "-q", "--filter=blob:none", "--no-checkout", root.as_uri(), "kopie")
    shutil.rmtree(root)

    history = read_history(tmp_path / "kopie")

    assert history.gap is not None or all(not content for _, content in versions(history))


def test_no_repository_says_so(tmp_path: Path) -> None:
    """A folder as it comes out of an archive."""
    write(tmp_path, FIRST)

    assert read_history(tmp_path) == History(gap=Gap.ABSENT)


def test_a_repository_without_commits_says_so(tmp_path: Path) -> None:
    """Nothing was recorded yet."""
    write(repository(tmp_path), FIRST)

    assert read_history(tmp_path) == History(gap=Gap.ABSENT)


def test_no_git_says_so(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine on which git is not installed."""
    monkeypatch.setenv("PATH", "")

    assert read_history(root) == History(gap=Gap.ABSENT)


def test_a_git_that_hangs_says_so(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The build goes on when git gives no answer in time."""
    program = tmp_path / "bin/git"
    write(tmp_path, {"bin/git": "#!/bin/sh\nexec /bin/sleep 30\n"})
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(program.parent))
    monkeypatch.setattr("weerklank.git.asking._SECONDS", 0.2)

    assert read_history(root) == History(gap=Gap.DAMAGED)


def test_a_damaged_repository_says_so(root: Path) -> None:
    """Objects that are gone are no reason to stop."""
    for folder in (root / ".git/objects").iterdir():
        shutil.rmtree(folder)

    assert read_history(root) == History(gap=Gap.DAMAGED)


def test_one_damaged_pack_says_so(root: Path, tmp_path: Path) -> None:
    """A disk that lost a few bytes."""
    git(root, "gc", "-q")
    (pack,) = (root / ".git/objects/pack").glob("*.pack")
    pack.chmod(0o644)
    content = pack.read_bytes()
    pack.write_bytes(content[: len(content) // 2])

    assert read_history(root) == History(gap=Gap.DAMAGED)
    assert all("Kijk wat er mis is met: git fsck." in said for said in said_by(root, tmp_path))


def said_by(root: Path, tmp_path: Path) -> tuple[str, str]:
    """What `weerklank check` and `weerklank build` say of a folder."""
    checked = run(check.command, ["-f", str(root)])
    built = run(build.command, [str(tmp_path / "site"), "-f", str(root)])
    return plain(checked.output), plain(built.output)


def test_a_folder_of_another_user_says_what_to_type(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As in a container: git refuses, and the build names `safe.directory` and the folder."""
    said = "fatal: detected dubious ownership in repository at '/raad'"
    program = tmp_path / "bin/git"
    write(tmp_path, {"bin/git": f'#!/bin/sh\necho "{said}" >&2\nexit 128\n'})
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(program.parent))

    assert read_history(root) == History(gap=Gap.FOREIGN)
    note = prepare(root, root / "content", Settings(name="Raad"), dt.date(2026, 11, 23)).note
    assert note.endswith(f"git config --global --add safe.directory {root}")
    assert all(plain(note) in said for said in said_by(root, tmp_path))


def test_a_folder_in_another_repository_has_no_past(tmp_path: Path) -> None:
    """The commits around it are about other files."""
    around = repository(tmp_path / "werk")
    commit(around, "2026-03-01", {BUS: ADVICE, ".gitignore": "raad/\n"})
    write(around / "raad", FIRST)

    assert read_history(around / "raad") == History(gap=Gap.ABSENT)
