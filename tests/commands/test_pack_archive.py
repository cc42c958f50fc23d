"""`weerklank pack --archive`: from one file a council begins again; and what a host refuses."""

from __future__ import annotations

import subprocess
import zipfile
from pathlib import Path

import pytest
import yaml

from commands.run import advice_file, one_council, plain, run
from commands.test_start import started
from weerklank.commands.site import pack
from weerklank.commands.starting.first_commit import first_commit
from weerklank.publish.layout.offline import README


@pytest.fixture
def council(tmp_path: Path) -> Path:
    """A council with one advice and a draft, in git."""
    root = one_council(tmp_path / "raad")
    advice_file(root)
    (root / "mkdocs.yml").write_text("site_name: Raad\ndocs_dir: content\n", encoding="utf-8")
    (root / "advice" / "_klad.md").write_text("Nog niet af.\n", encoding="utf-8")
    return root


def packed(root: Path, *more: str) -> zipfile.ZipFile:
    """Everything of this council, made twice: the second time over the first."""
    target = root / "alles.zip"
    for _ in range(2):
        made = run(pack.command, [str(target), "--archive", "--folder", str(root), *more])
        assert made.exit_code == 0, made.output
        assert "zet het nooit op internet" in plain(made.output)
    return zipfile.ZipFile(target)


def test_everything_of_a_council_is_in_one_file(council: Path) -> None:
    """Site, records and drafts; not the file itself, and not what a computer makes."""
    (council / ".weerklank").mkdir(exist_ok=True)
    (council / ".weerklank" / "iets").write_text("cache", encoding="utf-8")

    names = packed(council).namelist()

    assert {"site/index.html", "bestanden/mkdocs.yml", "bestanden/advice/_klad.md"} < set(names)
    assert not [name for name in names if "alles" in name or ".weerklank" in name]
    assert len(names) == len(set(names))


def test_git_itself_reads_the_history(council: Path, tmp_path: Path) -> None:
    """Whoever has the file has every version, without a forge."""
    assert first_commit(council, "Raad", "raad@raad.example") == ""

    packed(council).extract("geschiedenis.bundle", tmp_path)
    subprocess.run(["git", "clone", "-q", "geschiedenis.bundle", "weer"], cwd=tmp_path, check=True)  # noqa: S607 (from the path, as a person)

    assert (tmp_path / "weer" / "mkdocs.yml").read_text("utf-8").startswith("site_name: Raad")


def test_without_git_there_is_no_history_and_nobody_is_told_of_one(council: Path) -> None:
    """The rest is there."""
    made = packed(council)

    assert "geschiedenis.bundle" not in made.namelist()
    assert "git" not in made.read(README).decode()


@pytest.mark.parametrize(
    ("most", "largest", "says"),
    [
        (2, 10**9, "Cloudflare Pages neemt er hooguit 2 die u sleept."),
        (10**6, 2_000, "is groter dan 25 MB. Cloudflare Pages weigert dat."),
    ],
)
def test_what_a_host_refuses_is_said(
    most: int, largest: int, says: str, council: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before somebody drags a thousand files to it."""
    monkeypatch.setattr(pack, "_MOST_FILES", most)
    monkeypatch.setattr(pack, "_LARGEST", largest)

    made = run(pack.command, [str(council / "site.zip"), "--folder", str(council)])

    assert made.exit_code == 0
    assert says in " ".join(plain(made.output).split())


def test_a_small_site_is_packed_without_a_warning(council: Path) -> None:
    """Nobody is warned of nothing."""
    made = run(pack.command, [str(council / "site.zip"), "--folder", str(council)])

    assert "Let op" not in made.output


def test_github_keeps_everything_each_month(tmp_path: Path) -> None:
    """With every version, in a file of its own: GitHub may switch its schedule off."""
    text = (started(tmp_path) / ".github" / "workflows" / "kopie.yml").read_text("utf-8")
    steps = yaml.safe_load(text)["jobs"]["kopie"]["steps"]

    assert steps[0]["with"]["fetch-depth"] == 0
    assert any("weerklank pack --archive alles.zip" in step.get("run", "") for step in steps)
    assert steps[-1]["with"]["path"] == "alles.zip"
