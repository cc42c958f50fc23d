"""`weerklank start --here`: a council begins in a folder that a forge made."""

from __future__ import annotations

import errno
import inspect
import os
import subprocess
from pathlib import Path

import pytest

from commands.run import OPTIONS, plain, run, started
from weerklank.commands.starting.start import command
from weerklank.writing.starting.new_council import NewCouncil


def test_a_second_time_changes_nothing(template: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The form can be sent again by mistake."""
    monkeypatch.chdir(template)
    assert run(command, ["--here", *OPTIONS]).exit_code == 0
    (template / "content/index.md").write_text("Van ons.", encoding="utf-8")

    outcome = run(command, ["--here", *OPTIONS])

    assert outcome.exit_code == 1
    assert "Uw site is al begonnen" in plain(outcome.output)
    assert (template / "content/index.md").read_text("utf-8") == "Van ons."


def test_what_somebody_put_there_is_kept(template: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is not of the template stops it, by name."""
    (template / "brief.docx").write_bytes(b"van ons")
    monkeypatch.chdir(template)

    outcome = run(command, ["--here", *OPTIONS])

    assert outcome.exit_code == 1
    assert "In deze map staat al iets van uzelf: brief.docx." in plain(outcome.output)
    assert not (template / "mkdocs.yml").exists()


def test_a_folder_with_only_git_is_a_beginning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As of a repository that was made empty at a forge."""
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)  # noqa: S603, S607 (our own words)
    monkeypatch.chdir(tmp_path)

    assert run(command, ["--here", *OPTIONS]).exit_code == 0
    assert "weerklank" in (tmp_path / "requirements.txt").read_text("utf-8")


def test_a_readme_of_the_council_is_not_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A forge puts one in a new repository; the template has a file of that name too."""
    (tmp_path / "README.md").write_text("van ons", encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    outcome = run(command, ["--here", *OPTIONS])

    assert "In deze map staat al iets van uzelf: README.md." in plain(outcome.output)
    assert [path.name for path in tmp_path.iterdir()] == ["README.md"]


def test_what_is_named_goes_before_the_template(
    template: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who gives a package wants that one."""
    monkeypatch.chdir(template)

    assert run(command, ["--here", "--package", "weerklank==9.9", *OPTIONS]).exit_code == 0
    assert "weerklank==9.9" in (template / "requirements.txt").read_text("utf-8")


def test_a_full_disk_leaves_the_template_as_it_was(
    template: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is half there, and the folder can be begun again."""
    before = {path: path.read_bytes() for path in template.glob("*") if path.is_file()}
    monkeypatch.chdir(template)
    write, count = Path.write_bytes, iter(range(20))

    def full(file: Path, content: bytes) -> int:
        if next(count, None) is None:
            monkeypatch.setattr(Path, "write_bytes", write)
            raise OSError(errno.ENOSPC, "No such luck", str(file))
        return write(file, content)

    monkeypatch.setattr(Path, "write_bytes", full)
    outcome = run(command, ["--here", *OPTIONS])

    assert "De schijf is vol. Maak ruimte" in plain(outcome.output)
    assert "Wat er in deze map stond, staat er nog." in plain(outcome.output)
    assert {path: path.read_bytes() for path in template.glob("*") if path.is_file()} == before
    assert run(command, ["--here", *OPTIONS]).exit_code == 0


def test_who_may_not_write_is_told_before_a_question(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The folder is called as people do, not by a point."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(os, "access", lambda *_: False)

    outcome = run(command, ["raad"])

    assert "U mag niet schrijven in deze map. Kies een andere map" in plain(outcome.output)
    assert "Er is niets geschreven." in plain(outcome.output)


@pytest.mark.parametrize("typed", [[], ["raad", "--here"], ["raad", "--github=raad"]])
def test_what_cannot_be_is_told(
    typed: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No folder, two folders, a repository without an owner."""
    monkeypatch.chdir(tmp_path)

    assert run(command, [*typed, *OPTIONS]).exit_code == 2
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("github", "address"),
    [
        ("Wilgenraad/site", "https://wilgenraad.github.io/site/"),
        ("Wilgenraad/wilgenraad.github.io", "https://wilgenraad.github.io/"),
        ("", ""),
    ],
)
def test_github_gives_an_address(github: str, address: str) -> None:
    """Of a repository, or of the owner; an own address goes before it."""
    council = NewCouncil("Raad", "Wilgendam", github=github)

    assert council.site == address
    assert NewCouncil("R", "W", github=github, address="https://r.nl").site == "https://r.nl/"


def test_letters_and_lists_of_others_stay_out_of_git(tmp_path: Path) -> None:
    """Names may stand in what old advices are taken from; a draft of it stays out of git too."""
    ignored = (started(tmp_path) / ".gitignore").read_text(encoding="utf-8").splitlines()

    assert {"/*.csv", "/*.xlsx", "/*.docx", "/*.pdf", "/advice/_*"} <= set(ignored)


def test_nothing_is_asked_twice() -> None:
    """The options of the command are the questions of a council."""
    # `--with ombudsman` is one choice there, and a yes or no here.
    asked = set(inspect.signature(NewCouncil).parameters) - {"ombudsman"}

    assert {one.name for one in command.params} >= asked


@pytest.mark.parametrize("name", ["content", "content/organisaties", "README.md", "mkdocs.yml"])
def test_nothing_is_written_through_a_link(
    template: Path, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a folder or a file, of the template or not: what it leads to stays as it was."""
    outside = tmp_path / "elders"
    outside.mkdir()
    (outside / "README.md").write_text("van mij", encoding="utf-8")
    link, leads_to = template / name, outside if "." not in name else outside / name
    link.parent.mkdir(exist_ok=True)
    link.unlink(missing_ok=True)
    link.symlink_to(leads_to)
    monkeypatch.chdir(template)

    told = run(command, ["--here", *OPTIONS])

    assert told.exit_code == 1
    assert f"snelkoppeling: {name}." in told.output
    assert [path.name for path in outside.rglob("*")] == ["README.md"]
    assert (outside / "README.md").read_text("utf-8") == "van mij"
