"""A new council's repository is complete: it checks, builds strictly and shows what is added."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from commands.run import AGREED, OPTIONS, plain, run, started
from weerklank.commands.checking.check import command as check
from weerklank.commands.starting.start import command
from weerklank.commands.wizard.new import new
from weerklank.records import load


def build(council: Path) -> subprocess.CompletedProcess[str]:
    """Build the site as its workflows do."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"],
        cwd=council,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "WEERKLANK_TODAY": "2026-07-01"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_new_council_has_no_problems(tmp_path: Path) -> None:
    """Nothing is wrong with what was just made, and it holds no advice yet."""
    loaded = load(started(tmp_path))

    assert loaded.problems == ()
    assert loaded.register.advices == ()
    assert [body.id for body in loaded.register.bodies] == ["clientenraad", "college"]


def test_the_manual_comes_with_its_pictures(tmp_path: Path) -> None:
    """Each picture that a page of it shows is there, and is a picture."""
    manual = started(tmp_path, manual=True) / "content" / "handleiding"

    asked = {
        name
        for page in manual.glob("*.md")
        for name in re.findall(r"!\[[^\]]*\]\(([^)]+)\)", page.read_text("utf-8"))
    }

    assert len(asked) > 3
    assert {
        name for name in asked if not (manual / name).read_bytes().startswith(b"\x89PNG")
    } == set()


def git(council: Path, *arguments: str) -> str:
    """What git says of the folder."""
    done = subprocess.run(  # noqa: S603 (our own words)
        ["git", "-C", str(council), *arguments],  # noqa: S607 (same)
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def test_new_council_is_a_repository_under_its_own_name(tmp_path: Path) -> None:
    """One commit on main with every file, by the council and not by who typed; with a licence."""
    council = started(tmp_path, manual=True)

    assert git(council, "symbolic-ref", "--short", "HEAD") == "main"
    who = "Cliëntenraad Wilgendam <raad@wilgendam.example>"
    assert git(council, "log", "--format=%an <%ae>") == who
    assert git(council, "status", "--porcelain") == ""
    assert "CC0 1.0 Universal" in (council / "LICENSE").read_text("utf-8")


def test_inside_another_repository_none_is_made(tmp_path: Path) -> None:
    """Who starts in a folder that git knows already keeps one repository."""
    git(tmp_path, "init", "--quiet")

    council = started(tmp_path)

    assert not (council / ".git").exists()


def test_without_git_it_starts_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A computer without git gets the files and one sentence."""
    monkeypatch.setattr("weerklank.commands.starting.new_folder.shutil.which", lambda _: None)

    result = run(command, [str(tmp_path / "raad"), *OPTIONS])

    assert result.exit_code == 0
    assert "Git staat niet op deze computer." in plain(result.output)


def test_new_council_starts_without_a_tip(tmp_path: Path) -> None:
    """The pages that come with it are as plain as what the check asks of a council."""
    result = run(
        check,
        [
            "-f",
            str(started(tmp_path, *AGREED, "--source=Artikel 7", manual=True)),
        ],
    )

    assert result.exit_code == 0
    assert "tip" not in plain(result.output).lower()


@pytest.mark.thorough
def test_new_council_builds_with_an_advice_and_an_answer(tmp_path: Path) -> None:
    """After one advice and one answer the site builds strictly and shows both."""
    council = started(tmp_path, *AGREED, "--source=Verordening 2024, artikel 7", manual=True)
    run(
        new.command,
        [
            *("advice", "-f", str(council), "--yes", "--title=Laat de bus rijden"),
            *("--sent=2026-05-04", "--summary=Op zondag rijdt er geen bus."),
            "--recommendation=Laat de bus op zondag rijden.",
        ],
    )
    run(
        new.command,
        [
            *("response", "-f", str(council), "--yes", "--advice=2026-05-bus-rijden"),
            *("--from=college", "--received=2026-06-01", "--decision=1=rejected"),
            "--explanation=1=De bus kost 80.000 euro per jaar en dat geld is er niet.",
        ],
    )

    built = build(council)

    assert (built.returncode, built.stderr) == (0, "")
    page = (council / "site" / "adviezen" / "2026-05-bus-rijden" / "index.html").read_text("utf-8")
    assert "Laat de bus op zondag rijden." in page
    assert "80.000 euro" in page
    assert "op tijd" in page


def test_no_place_is_left_unfilled(tmp_path: Path) -> None:
    """No template keeps an open place, with and without the optional answers."""
    full = started(tmp_path, "--address=https://wilgendam.example", "--hours=dinsdag")
    texts = [
        path.read_text("utf-8")
        for path in full.rglob("*")
        if path.is_file() and ".git" not in path.parts and path.suffix != ".png"
    ]

    assert not any(re.search(r"\[\[\w+\]\]", text) for text in texts)
    assert "site_url: https://wilgendam.example/" in (full / "mkdocs.yml").read_text("utf-8")


_PYTHON = """
mkdir -p "$3/bin"
echo "PATH=$PWD/$3/bin:\\$PATH" > "$3/bin/activate"
for name in pip weerklank; do printf '#!/bin/bash\\necho "%s $*"\\n' $name > "$3/bin/$name"; done
chmod +x "$3"/bin/*
"""


def test_the_readme_can_be_typed_from_top_to_bottom(tmp_path: Path) -> None:
    """By a second person, who has what the README installs and nothing else."""
    council = started(tmp_path)
    programs = tmp_path / "programs"
    programs.mkdir()
    (programs / "python3").write_text(f"#!/bin/bash{_PYTHON}", encoding="utf-8")
    (programs / "python3").chmod(0o755)
    typed = re.findall(r"```sh\n(.*?)```", (council / "README.md").read_text("utf-8"), re.DOTALL)

    done = subprocess.run(  # noqa: S603 (our own words)
        ["/bin/bash", "-e", "-c", "".join(typed)],
        cwd=council,
        env={"PATH": f"{programs}:/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.stderr == ""
    assert done.stdout.splitlines()[-3:] == [
        "weerklank new advice",
        "weerklank new response",
        "weerklank check",
    ]
