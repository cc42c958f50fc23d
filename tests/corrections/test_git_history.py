"""What git says of the records, whatever stands in a commit, a name of a file or the settings."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from corrections.past_repositories import (
    ADVICE,
    BUS,
    BUS_ANSWER,
    FIRST,
    RESPONSE,
    commit,
    git,
    repository,
)
from weerklank.git.history import read_history
from weerklank.records.files.history import History

DAY = dt.date(2026, 3, 1)


def versions(history: History, name: str = BUS) -> list[tuple[dt.date, bytes | None]]:
    """The days and contents of the file that is called this today."""
    return [
        (version.day, version.content)
        for file in history.files
        if file[-1].path.as_posix() == name
        for version in file
    ]


def days(history: History, name: str = BUS) -> list[str]:
    """The days on which a file changed."""
    return [day.isoformat() for day, _ in versions(history, name)]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with the first records, of 1 March 2026."""
    made = repository(tmp_path / "raad")
    commit(made, "2026-03-01", FIRST)
    return made


def test_every_version_comes_with_its_day_and_content(root: Path) -> None:
    """Oldest first, and only of records."""
    commit(root, "2026-03-04", {BUS: ADVICE + "\nNog een zin.\n", "README.md": "Lees mij"})

    history = read_history(root)

    assert history.gap is None
    assert versions(history) == [
        (DAY, ADVICE.encode()),
        (dt.date(2026, 3, 4), (ADVICE + "\nNog een zin.\n").encode()),
    ]
    assert len(history.files) == 4


def test_a_day_is_a_day_in_the_netherlands(root: Path) -> None:
    """Half past eleven in the evening in London is the next day here."""
    commit(root, "2026-03-04T23:30:00+00:00", {BUS: ADVICE + "x"})

    assert days(read_history(root)) == ["2026-03-01", "2026-03-05"]


def test_a_renamed_file_keeps_its_past(root: Path) -> None:
    """The path of today leads to the versions under the old name."""
    git(root, "mv", BUS, "advice/2026-01-vergoeding.md")
    commit(root, "2026-03-05", {})

    history = read_history(root)

    assert days(history, "advice/2026-01-vergoeding.md") == ["2026-03-01", "2026-03-05"]
    assert days(history) == []


def test_two_files_that_swap_names_keep_their_own_past(root: Path) -> None:
    """A name is not a file."""
    other = ADVICE.replace("bus", "trein").replace("Vergoed", "Betaal") + "Een heel andere brief.\n"
    commit(root, "2026-03-02", {"advice/2026-02-trein.md": other})
    commit(root, "2026-03-03", {BUS: other, "advice/2026-02-trein.md": ADVICE})

    assert [content for _, content in versions(read_history(root))][-1] == other.encode()


def test_a_draft_begins_its_life_when_it_gets_its_name(root: Path) -> None:
    """The versions with an underscore stood nowhere."""
    commit(root, "2026-03-02", {"advice/_2026-03-klad.md": ADVICE})
    git(root, "mv", "advice/_2026-03-klad.md", "advice/2026-03-klad.md")
    commit(root, "2026-03-06", {})

    assert days(read_history(root), "advice/2026-03-klad.md") == ["2026-03-06"]


def test_a_file_that_became_a_draft_is_gone(root: Path) -> None:
    """The underscore takes it off the site."""
    git(root, "mv", BUS, "advice/_2026-01-bus.md")
    commit(root, "2026-03-06", {})

    assert versions(read_history(root))[-1] == (dt.date(2026, 3, 6), None)


def test_what_was_merged_counts_from_the_merge(root: Path) -> None:
    """The commits of a branch stood nowhere; a change made in the merge itself does count."""
    git(root, "checkout", "-q", "-b", "voorstel")
    commit(root, "2026-03-02", {BUS: ADVICE + "\nEerste poging.\n"})
    commit(root, "2026-03-03", {BUS: ADVICE + "\nTweede poging.\n"})
    git(root, "checkout", "-q", "main")
    git(root, "merge", "-q", "--no-ff", "voorstel", at="2026-03-10T12:00:00+01:00")

    found = versions(read_history(root))

    assert found[1:] == [(dt.date(2026, 3, 10), (ADVICE + "\nTweede poging.\n").encode())]


@pytest.mark.parametrize(
    "message",
    [
        "1795490497\0:100644 000000 0 0 D\0advice/x.md",
        "\n\n:000000 100644 0000 1111 A\tadvice/2026-01-bus.md\n1700000000",
        "\x1b[31m\x01\x02--format=%an",
        "--output=/tmp/x",
        "",
    ],
    ids=["the same signs", "the same lines", "control characters", "an option", "nothing"],
)
def test_what_a_commit_says_is_never_read(root: Path, message: str) -> None:
    """A message can be anything."""
    commit(root, "2026-03-04", {BUS: ADVICE + "x"}, message.replace("\0", " "))

    assert days(read_history(root)) == ["2026-03-01", "2026-03-04"]


@pytest.mark.parametrize(
    "name",
    [
        "advice/:100644 100644 a b M.md",
        "advice/1795490497",
        "advice/--help.md",
        "advice/nieuwe\nregel.md",
        "advice/1795490497\n:000000 100644.md",
        'advice/"aanhalingsteken".md',
        "advice/$(touch gevaar).md",
        "advice/Ünïcode.md",
        "advice/diep/2026-01-bus.md",
        "responses/README.md",
    ],
)
def test_a_strange_name_harms_nothing(root: Path, name: str) -> None:
    """A file that cannot be a record is passed over, and the rest is read."""
    commit(root, "2026-03-02", {name: ADVICE})
    commit(root, "2026-03-04", {BUS: ADVICE + "x", name: None})

    history = read_history(root)

    assert days(history) == ["2026-03-01", "2026-03-04"]
    assert len(history.files) == 4
    assert not (root / "gevaar").exists()


def test_what_is_no_file_is_not_followed(root: Path) -> None:
    """A link to a secret file gives its versions no content of that file."""
    (root / BUS).unlink()
    (root / BUS).symlink_to("/etc/hostname")
    commit(root, "2026-03-04", {})

    assert versions(read_history(root))[-1] == (dt.date(2026, 3, 4), b"")


def test_a_file_that_is_too_large_is_not_read(root: Path) -> None:
    """More than a record may hold gives no content."""
    commit(root, "2026-03-04", {BUS: b"x" * (1024 * 1024 + 1)})

    assert versions(read_history(root))[-1] == (dt.date(2026, 3, 4), b"")


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("log.showSignature", "true"),
        ("gpg.program", "/bin/false"),
        ("log.showRoot", "false"),
        ("log.diffMerges", "off"),
        ("diff.renames", "false"),
        ("diff.external", "/bin/false"),
        ("diff.orderFile", "/nonexistent"),
        ("color.ui", "always"),
        ("core.abbrev", "4"),
        ("core.pager", "/bin/false"),
        ("core.quotePath", "true"),
        ("format.pretty", "fuller"),
        ("log.date", "relative"),
    ],
)
def test_settings_of_a_repository_change_nothing(root: Path, key: str, value: str) -> None:
    """The same history gives the same answer on every machine."""
    git(root, "mv", BUS, "advice/2026-01-vergoeding.md")
    commit(root, "2026-03-05", {})
    expected = read_history(root)
    git(root, "config", key, value)

    assert read_history(root) == expected
    assert expected.gap is None


def test_variables_of_git_point_nowhere_else(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Inside a hook of another repository it is still this folder that is asked about."""
    other = repository(tmp_path / "ander")
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other))
    monkeypatch.setenv("GIT_INDEX_FILE", str(other / "index"))

    assert days(read_history(root)) == ["2026-03-01"]


def test_a_replaced_object_does_not_change_the_past(root: Path) -> None:
    """What `git replace` shows to who works here is not what everyone has."""
    commit(root, "2026-03-04", {BUS: ADVICE + "x"})
    expected = read_history(root)
    git(
        root,
        "replace",
        git(root, "rev-parse", "HEAD").strip(),
        git(root, "rev-parse", "HEAD~1").strip(),
    )

    assert read_history(root) == expected


def test_a_site_below_the_top_of_its_repository_has_its_own_past(tmp_path: Path) -> None:
    """Paths count from the folder of the site."""
    around = repository(tmp_path / "werk")
    commit(around, "2026-03-01", {f"site/{name}": text for name, text in FIRST.items()})
    commit(around, "2026-03-04", {f"site/{BUS_ANSWER}": RESPONSE + "x", BUS_ANSWER: RESPONSE})

    assert days(read_history(around / "site"), BUS_ANSWER) == ["2026-03-01", "2026-03-04"]
