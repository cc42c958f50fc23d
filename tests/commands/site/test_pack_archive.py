"""`weerklank pack --archive`: from one file a council begins again; and what a host refuses."""

from __future__ import annotations

import subprocess
import zipfile
from pathlib import Path

import pytest
import yaml

from commands.run import advice_file, one_council, plain, run, started
from weerklank.commands.site import pack
from weerklank.commands.starting.new_folder import first_commit
from weerklank.publish.layout.offline import README


@pytest.fixture
def council(tmp_path: Path) -> Path:
    """A council with one advice and a draft, in git."""
    root = one_council(tmp_path / "raad")
    advice_file(root)
    (root / "mkdocs.yml").write_text("site_name: Raad\ndocs_dir: content\n", encoding="utf-8")
    (root / "advice" / "_klad.md").write_text("Nog niet af.\n", encoding="utf-8")
    return root


def packed(root: Path, *more: str, times: int = 1) -> zipfile.ZipFile:
    """Everything of this council; a second time goes over the first."""
    target = root / "alles.zip"
    for _ in range(times):
        made = run(pack.command, [str(target), "--archive", "--folder", str(root), *more])
        assert made.exit_code == 0, made.output
        assert "zet het nooit op internet" in plain(made.output)
    return zipfile.ZipFile(target)


def test_everything_of_a_council_is_in_one_file(council: Path) -> None:
    """Site, records and drafts; not the file itself, and not what a computer makes."""
    (council / ".weerklank").mkdir(exist_ok=True)
    (council / ".weerklank" / "iets").write_text("cache", encoding="utf-8")

    names = packed(council, times=2).namelist()

    assert {"site/index.html", "bestanden/mkdocs.yml", "bestanden/advice/_klad.md"} < set(names)
    assert not [name for name in names if "alles" in name or ".weerklank" in name]
    assert len(names) == len(set(names))


def test_git_itself_reads_the_history(council: Path, tmp_path: Path) -> None:
    """Whoever has the file has every version, without a forge."""
    assert first_commit(council, "Raad", "raad@raad.example") == ""

    packed(council).extract("geschiedenis.bundle", tmp_path)
    subprocess.run(["git", "clone", "-q", "geschiedenis.bundle", "weer"], cwd=tmp_path, check=True)  # noqa: S607 (from the path, as a person)

    assert (tmp_path / "weer" / "mkdocs.yml").read_text("utf-8").startswith("site_name: Raad")


def test_without_git_it_says_that_there_is_no_history(council: Path) -> None:
    """On the screen with the reason, and in the file that is kept; the rest is there."""
    told = run(pack.command, [str(council / "alles.zip"), "--archive", "--folder", str(council)])
    made = zipfile.ZipFile(council / "alles.zip")

    assert "de oude versies zitten er niet bij: Weerklank vond hier geen git." in plain(told.output)
    assert "geschiedenis.bundle" not in made.namelist()
    assert "Oude versies zitten er niet bij." in made.read(README).decode()
    assert "git clone" not in made.read(README).decode()


def git(*arguments: str, at: Path) -> None:
    """A command of git, as a person."""
    subprocess.run(["git", *arguments], cwd=at, check=True, capture_output=True)  # noqa: S603, S607 (from the path, as a person)


def test_half_a_history_is_told_and_not_kept_as_a_whole(council: Path, tmp_path: Path) -> None:
    """Git refuses to begin again from the bundle of a shallow copy: years would seem kept."""
    assert first_commit(council, "Raad", "raad@raad.example") == ""
    author = ("-c", "user.name=Raad", "-c", "user.email=raad@raad.example")
    git(*author, "commit", "-q", "--allow-empty", "-m", "Nog een keer", at=council)
    git("clone", "-q", "--depth", "1", council.as_uri(), "ondiep", at=tmp_path)

    shallow = str(tmp_path / "ondiep")
    told = run(pack.command, [str(tmp_path / "k.zip"), "--archive", "--folder", shallow])

    assert "git heeft hier alleen het nieuwste deel. Haal alles op met: git fetch" in plain(
        told.output
    )
    assert "geschiedenis.bundle" not in zipfile.ZipFile(tmp_path / "k.zip").namelist()


def test_the_two_copies_have_two_names(council: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is never to be put online does not stand in the file that people put online."""
    monkeypatch.chdir(council)

    assert run(pack.command, []).exit_code == 0
    assert run(pack.command, ["--archive"]).exit_code == 0

    assert "index.html" in zipfile.ZipFile("site.zip").namelist()
    assert "bestanden/mkdocs.yml" in zipfile.ZipFile("alles.zip").namelist()


@pytest.mark.parametrize(
    ("first", "second", "says"),
    [
        ([], ["--archive"], "is een kopie om te plaatsen."),
        (["--archive"], [], "is een kopie van alles, met de oude versies."),
    ],
)
def test_the_one_copy_never_replaces_the_other(
    first: list[str], second: list[str], says: str, council: Path
) -> None:
    """A name that is typed wrong costs no history, and puts no draft online."""
    target = str(council / "kopie.zip")
    assert run(pack.command, [target, *first, "--folder", str(council)]).exit_code == 0
    before = Path(target).read_bytes()

    told = run(pack.command, [target, *second, "--folder", str(council)])

    assert told.exit_code == 1
    assert says in plain(told.output)
    assert Path(target).read_bytes() == before


def test_no_copy_is_in_the_copy_and_everything_else_is(council: Path) -> None:
    """Wherever an earlier copy stands; a zip of the council itself, and a page `site`, stay in."""
    (council / "kopieen").mkdir()
    target = council / "kopieen" / "alles.zip"
    page = council / "content" / "site" / "index.md"
    page.parent.mkdir()
    page.write_text("# Over deze site\n", encoding="utf-8")
    with zipfile.ZipFile(council / "brieven.zip", "x") as letters:
        letters.writestr("brief.txt", "Geacht college")
    (council / "kopieen" / ".alles.zip.0123abcd").write_bytes(b"half")
    for _ in range(2):
        arguments = [str(target), "--archive", "--folder", str(council)]
        assert run(pack.command, arguments).exit_code == 0
    assert run(pack.command, ["-f", str(council), str(council / "mijn.zip")]).exit_code == 0
    assert run(pack.command, [str(target), "--archive", "-f", str(council)]).exit_code == 0

    names = zipfile.ZipFile(target).namelist()

    assert "bestanden/content/site/index.md" in names
    assert [name for name in names if "zip" in name] == ["bestanden/brieven.zip"]


@pytest.mark.parametrize("where", ["content", "advice", ".github"])
def test_a_copy_does_not_stand_among_what_it_copies(where: str, council: Path) -> None:
    """In `content` it would come on the site, drafts and all."""
    (council / where).mkdir(exist_ok=True)
    target = council / where / "alles.zip"

    told = run(pack.command, [str(target), "--archive", "--folder", str(council)])

    assert told.exit_code == 1
    assert "staat tussen de bestanden van de site. Er is niets geschreven." in plain(told.output)
    assert not target.exists()


def test_a_copy_that_git_would_take_along_is_told(council: Path) -> None:
    """Drafts are kept out of git, and would go in with the copy."""
    assert first_commit(council, "Raad", "raad@raad.example") == ""
    arguments = [str(council / "alles.zip"), "--archive", "--folder", str(council)]

    assert "git neemt dit bestand mee" in plain(run(pack.command, arguments).output)

    (council / ".gitignore").write_text("/*.zip\n", encoding="utf-8")
    assert "git neemt" not in run(pack.command, arguments).output


def test_a_started_folder_keeps_every_copy_out_of_git(tmp_path: Path) -> None:
    """Whatever name it was given, at the top of the folder."""
    text = (started(tmp_path) / ".gitignore").read_text("utf-8")

    assert "/*.zip" in text.splitlines()


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
