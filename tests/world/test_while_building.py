"""A file that changes, grows or goes away while the site is built: one site, or one sentence."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from commands.run import plain, run
from corrections.past_repositories import ADVICE, BUS, FIRST, write
from review.files.canaries_in_pdf import pdf
from review.files.canaries_in_pictures import png
from weerklank.commands.checking import check
from weerklank.commands.site import build, pack

pytestmark = pytest.mark.thorough

LETTER = ADVICE.replace("summary:", "documents: [{title: Brief, file: brief.pdf}]\nsummary:")
FILES = {
    **FIRST,
    BUS: LETTER,
    "advice/brief.pdf": pdf(),
    "content/index.md": "# Welkom\n\n![Kaart](kaart.png)\n",
    "content/kaart.png": png(),
}


def gone(file: Path) -> None:
    """Somebody saved it under another name."""
    file.unlink()


def a_folder(file: Path) -> None:
    """Somebody made a folder of that name."""
    file.unlink()
    file.mkdir()


def other(file: Path) -> None:
    """Somebody saved other words."""
    file.write_bytes(file.read_bytes() + b"\nNieuw.")


def empty(file: Path) -> None:
    """Somebody's disk was full."""
    file.write_bytes(b"")


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A council with a letter and a picture, whose site stands there."""
    monkeypatch.setenv("WEERKLANK_TODAY", "2026-11-23")
    write(tmp_path / "raad", FILES)
    assert made(tmp_path / "raad").exit_code == 0
    return tmp_path / "raad"


def made(root: Path) -> Result:
    """What our own door says."""
    return run(build.command, [str(root / "site"), "-f", str(root), "--no-cache"])


def meanwhile(monkeypatch: pytest.MonkeyPatch, file: Path, change: Callable[[Path], None]) -> None:
    """Change the file at the first moment that all was read and checked, and nothing written."""
    usual = build.render

    def render(*arguments: object) -> object:
        if file.is_file():
            change(file)
        return usual(*arguments)  # type: ignore[arg-type]  # as they came

    monkeypatch.setattr(build, "render", render)
    monkeypatch.setattr(pack, "render", render)


@pytest.mark.parametrize("name", ["advice/brief.pdf", "content/kaart.png"])
@pytest.mark.parametrize("change", [gone, a_folder])
def test_a_file_that_goes_away_leaves_the_earlier_site(
    root: Path, monkeypatch: pytest.MonkeyPatch, name: str, change: Callable[[Path], None]
) -> None:
    """It was checked, and is not there when it must be copied: a sentence that names it."""
    shutil.copytree(root / "site", root / "eerst")
    meanwhile(monkeypatch, root / name, change)

    outcome = made(root)

    assert outcome.exit_code == 1
    assert f"{root / name} is niet te lezen. Is het net veranderd of weggehaald?" in plain(
        outcome.output
    )
    assert "Wat er in site stond, staat er nog." in plain(outcome.output)
    assert bytes_in(root / "site") == bytes_in(root / "eerst")
    assert not list(root.glob(".site*"))


@pytest.mark.parametrize("name", ["advice/brief.pdf", "content/kaart.png"])
def test_pack_says_it_too(root: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """And leaves no half zip."""
    meanwhile(monkeypatch, root / name, gone)

    outcome = run(pack.command, [str(root / "site.zip"), "-f", str(root)])

    assert outcome.exit_code == 1
    assert "is niet te lezen. Is het net veranderd of weggehaald?" in plain(outcome.output)
    assert not list(root.glob("*.zip*"))


@pytest.mark.parametrize("name", [BUS, "content/index.md", "content/organisaties/raad.md"])
@pytest.mark.parametrize("change", [gone, other, empty, a_folder])
def test_a_text_that_changes_after_it_was_read_is_the_text_that_was_read(
    root: Path, monkeypatch: pytest.MonkeyPatch, name: str, change: Callable[[Path], None]
) -> None:
    """Every page of one site is of one moment: no page of now beside a page of before."""
    before = bytes_in(root / "site")
    meanwhile(monkeypatch, root / name, change)

    outcome = made(root)

    assert outcome.exit_code == 0, outcome.output
    assert bytes_in(root / "site") == before


@pytest.mark.parametrize("name", [BUS, "advice/brief.pdf", "content/index.md", "content/kaart.png"])
def test_a_file_that_goes_away_between_the_list_and_the_reading_is_told(
    root: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """The folder was listed, and then somebody saved under another name: never a traceback."""
    usual, away = Path.open, root / name

    def opened(self: Path, *arguments: object, **named: object) -> object:
        if self == away:
            away.unlink(missing_ok=True)
        return usual(self, *arguments, **named)  # type: ignore[call-overload]  # as they came

    monkeypatch.setattr(Path, "open", opened)

    for outcome in (run(check.command, ["-f", str(root)]), made(root)):
        assert isinstance(outcome.exception, (SystemExit, type(None))), outcome.exc_info
        assert "Traceback" not in outcome.output


@pytest.mark.parametrize("name", ["advice/brief.pdf", "content/kaart.png"])
@pytest.mark.parametrize("change", [other, empty])
def test_a_file_that_is_swapped_after_the_check_is_not_published(
    root: Path, monkeypatch: pytest.MonkeyPatch, name: str, change: Callable[[Path], None]
) -> None:
    """What was looked into is what is published: other bytes stop the build."""
    before = bytes_in(root / "site")
    meanwhile(monkeypatch, root / name, change)

    outcome = made(root)

    assert outcome.exit_code == 1
    assert f"{root / name} is niet te lezen. Is het net veranderd of weggehaald?" in plain(
        outcome.output
    )
    assert bytes_in(root / "site") == before


def bytes_in(folder: Path) -> dict[str, bytes]:
    """Every file by its address."""
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }
