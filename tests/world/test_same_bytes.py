"""The same files give the same site, whatever the machine, the user or the moment."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from unittest.mock import patch

import pytest

from corrections.past_repositories import ADVICE, FIRST, SETTINGS, git, repository, write
from effort import at_most
from weerklank.git.history import read_history

pytestmark = pytest.mark.thorough

BUILD = "import sys; from weerklank.cli import main; sys.argv[0] = 'weerklank'; main()"
TODAY = "--today=2026-11-23"
PLAIN = {
    "NO_MKDOCS_2_WARNING": "1",
    "PATH": os.environ["PATH"],
    "HOME": "/nonexistent",
    "SOURCE_DATE_EPOCH": "1795392000",
}
COMMITS = 3_000


def built(
    root: Path, out: Path, around: Mapping[str, str] | None = None, at: Path | None = None
) -> dict[str, str]:
    """Every file of the site with its hash, built in a process of its own."""
    done = subprocess.run(  # noqa: S603 (our own command)
        [sys.executable, "-c", BUILD, "write", str(out), "-f", str(root), TODAY],
        cwd=at or root,
        env={**PLAIN, **(around or {})},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return {
        file.relative_to(out).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(out.rglob("*"))
        if file.is_file()
    }


@pytest.fixture(scope="module")
def council(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A council of a few records, with its git."""
    root = repository(tmp_path_factory.mktemp("raad"))
    write(root, {**FIRST, "content/index.md": "# Welkom\n"})
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "x")
    return root


@pytest.fixture(scope="module")
def usual(council: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The site as this machine makes it."""
    return built(council, tmp_path_factory.mktemp("site") / "site")


@pytest.mark.parametrize(
    "around",
    [
        {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "1", "PYTHONOPTIMIZE": "2"},
        {
            "TZ": "America/Adak",
            "LC_ALL": "tr_TR.UTF-8",
            "LANG": "tr_TR.UTF-8",
            "COLUMNS": "20",
            "TERM": "dumb",
            "NO_COLOR": "1",
            "PYTHONHASHSEED": "4294967295",
        },
        {
            "TZ": ":/geen/tijdzone",
            "LC_ALL": "POSIX",
            "PYTHONUTF8": "0",
            "PYTHONIOENCODING": "ascii:replace",
            "FONTCONFIG_FILE": "/geen/letters",
            "XDG_DATA_HOME": "/geen",
            "XDG_DATA_DIRS": "/geen",
        },
    ],
    ids=" ".join,
)
def test_what_is_around_changes_nothing(
    council: Path, usual: dict[str, str], tmp_path: Path, around: dict[str, str]
) -> None:
    """Time zone, language, hash seed, optimising, fonts, terminal: several at once."""
    assert built(council, tmp_path / "site", around) == usual


def test_working_folder_changes_nothing(
    council: Path, usual: dict[str, str], tmp_path: Path
) -> None:
    """A scheduled job starts at the root of the disk."""
    assert built(council, tmp_path / "site", at=Path("/")) == usual


def test_order_and_age_of_the_files_change_nothing(
    council: Path, usual: dict[str, str], tmp_path: Path
) -> None:
    """A copy that was written in another order, with a clock at 1970."""
    copy = tmp_path / "kopie"
    for file in sorted(council.rglob("*"), reverse=True):
        if file.is_file():
            target = copy / file.relative_to(council)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, target)
            os.utime(target, (0, 0))

    assert built(copy, tmp_path / "site") == usual


@pytest.mark.parametrize("epoch", ["0", "1", "4102444800"])
def test_a_clock_that_is_wrong_ends_in_a_site_or_a_sentence(
    council: Path, tmp_path: Path, epoch: str
) -> None:
    """At 1970 and in 2100 nothing is judged wrongly without a word: the day stands on each page."""
    done = subprocess.run(  # noqa: S603 (our own command)
        [sys.executable, "-c", BUILD, "check", "-f", str(council)],
        env={**PLAIN, "SOURCE_DATE_EPOCH": epoch},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )

    assert "Traceback" not in done.stderr
    assert done.returncode in {0, 1}


def with_history(root: Path, commits: int) -> Path:
    """A council of fifty advices, whose titles were changed in turn in so many commits."""
    names = [f"advice/2026-{number:02}-bus.md" for number in range(50)]
    first = {**FIRST, "mkdocs.yml": SETTINGS, "content/index.md": "# Welkom\n"}
    first |= {name: ADVICE.replace("de bus", f"bus {name[12:14]}", 1) for name in names}
    told = []
    for number in range(commits):
        name = names[number % 50]
        changed = first if number == 0 else {name: first[name].replace("bus", f"bus {number}", 1)}
        told.append(
            f"commit refs/heads/main\ncommitter a <a@b> {1_770_000_000 + 8_000 * number} +0000\n"
            "data 1\nx\n"
        )
        for path, text in changed.items():
            told.append(f"M 100644 inline {path}\ndata {len(text.encode())}\n{text}\n")
    repository(root)
    subprocess.run(
        ["git", "fast-import", "--quiet"],  # noqa: S607 (the git of whoever runs the tests)
        cwd=root,
        input="".join(told).encode(),
        check=True,
    )
    git(root, "reset", "-q", "--hard")
    return root


def questions(root: Path) -> int:
    """How often git is asked for the history of this council."""
    with patch("weerklank.git.asking.subprocess.run", wraps=subprocess.run) as asked:
        assert read_history(root).gap is None
    return asked.call_count


def test_three_thousand_commits_ask_git_as_often_as_thirty(tmp_path: Path) -> None:
    """One question for each would be a hundredfold; what is left is read in a moment."""
    few, many = with_history(tmp_path / "a", 30), with_history(tmp_path / "b", COMMITS)

    with at_most(0.5):
        asked = questions(many)

    assert asked == questions(few)
