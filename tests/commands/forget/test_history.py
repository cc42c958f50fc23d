"""`weerklank forget` looks into the history of git, and says what to do there."""

from __future__ import annotations

from pathlib import Path

import pytest

from commands.forget.council_in_git import asked, git
from commands.forget.hiding_places import NAME, PLACES
from commands.run import one_council


def test_what_was_deleted_is_found_in_git(root: Path) -> None:
    """An older text, and an older attachment that only a reader can open."""
    for name in ("advice/2026-06-x.md", "advice/brief.docx"):
        (root / name).write_bytes(PLACES[name])
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "Erbij")
    for name in ("advice/2026-06-x.md", "advice/brief.docx"):
        (root / name).unlink()
    git(root, "commit", "-q", "-a", "-m", "Weg")

    code, output = asked(root)

    assert code == 1
    listed = "In de geschiedenis van git staat het in:\n  advice/2026-06-x.md\n  advice/brief.docx"
    assert listed in output
    assert "--invert-paths --path advice/brief.docx" in output
    assert "--path advice/2026-06-x.md" not in output
    assert "git push --force --mirror" in output


@pytest.mark.thorough
@pytest.mark.parametrize(
    "arguments",
    [
        ("commit", "--allow-empty", "-m", f"Dank aan {NAME}"),
        ("commit", "--allow-empty", "-m", "x", "--author", f"{NAME} <n@example.org>"),
        ("commit", "--allow-empty", "-m", "x", "--author", "N <noor.cafe.jansen@example.org>"),
        ("tag", "-a", "v1", "-m", NAME),
        ("tag", "noor-cafe-jansen"),
        ("branch", "voor-noor-cafe-jansen"),
    ],
)
def test_what_git_says_of_itself_is_found(root: Path, arguments: tuple[str, ...]) -> None:
    """In a message, of a maker, on another branch or on a tag."""
    git(root, *arguments)

    code, output = asked(root)

    assert code == 1
    assert "In de tekst of de maker van deze commits, takken, labels of notities:" in output


def test_a_note_in_git_is_told_as_a_note(root: Path) -> None:
    """Not as a file with the number of a commit for a name, which nobody can open."""
    git(root, "notes", "add", "-m", f"Dank aan {NAME}")
    git(root, "notes", "--ref=eigen", "add", "-m", f"Dank aan {NAME}")

    _, output = asked(root)

    short = git(root, "log", "--format=%h", "-1").stdout.decode().strip()
    assert f"of notities:\n  notitie bij {short}\n" in output
    assert f"git notes remove {short}\n" in output
    assert "geschiedenis van git staat het in" not in output
    assert "--mailmap" not in output


def test_a_text_with_the_name_in_its_own_name_goes_whole(root: Path) -> None:
    """A program can change the words in a file, and leaves its name."""
    (root / "advice/noor-café-jansen.csv").write_bytes(b"jaar;aantal\n")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "Erbij")

    assert "--invert-paths --path 'advice/noor-café-jansen.csv'" in asked(root)[1]


def test_other_branches_are_looked_into(root: Path) -> None:
    """What was never merged is public as well."""
    git(root, "switch", "-q", "-c", "proef")
    (root / "advice/2026-06-x.md").write_bytes(PLACES["advice/2026-06-x.md"])
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "Proef")
    git(root, "switch", "-q", "main")

    assert "staat het in:\n  advice/2026-06-x.md\n" in asked(root)[1]


def test_without_git_that_is_said(tmp_path: Path) -> None:
    """Nothing was seen of a history."""
    assert "In git heb ik niet alles kunnen zien." in asked(one_council(tmp_path))[1]
