"""`offline_copy: true`: every build leaves the whole site in one file, and a page leads to it."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from commands.run import run
from test_mkdocs import MINIMAL, build_in, council_folder, one_day
from weerklank.commands.keeping import freeze
from weerklank.commands.site import build, pack, write
from weerklank.publish.checks.fingerprints import FINGERPRINTS
from weerklank.publish.layout.offline import COPY

__all__ = ["one_day"]
_ON = "extra: {weerklank: {offline_copy: true}}\n"
_LEADS_THERE = 'href="../data/kopie.zip"'


@pytest.fixture
def council(tmp_path: Path) -> Path:
    """A council that offers its site as one file."""
    root = council_folder(tmp_path / "raad")
    (root / "mkdocs.yml").write_text(MINIMAL + _ON, encoding="utf-8")
    return root


def built(root: Path, target: Path) -> Path:
    """The site as our own door makes it."""
    outcome = run(build.command, [str(target), "--folder", str(root)])
    assert outcome.exit_code == 0, outcome.output
    return target


def test_it_is_what_pack_makes(council: Path, tmp_path: Path) -> None:
    """One kind of copy, to the byte, whoever asks for it."""
    site = built(council, tmp_path / "site")
    run(pack.command, [str(tmp_path / "site.zip"), "--folder", str(council)])

    assert (site / COPY).read_bytes() == (tmp_path / "site.zip").read_bytes()


def test_the_page_leads_to_it_and_the_copy_does_not(council: Path, tmp_path: Path) -> None:
    """In the copy there is no copy, so nothing there promises one."""
    site = built(council, tmp_path / "site")
    inside = zipfile.ZipFile(site / COPY).read("gegevens/index.html").decode()

    assert _LEADS_THERE in (site / "gegevens/index.html").read_text("utf-8")
    assert "kopie.zip" not in inside
    assert "Haal de hele site op" not in inside


def test_its_fingerprint_is_there(council: Path, tmp_path: Path) -> None:
    """Who fetched it can see that it came over whole."""
    site = built(council, tmp_path / "site")

    assert f"  {COPY}\n" in (site / FINGERPRINTS).read_text("utf-8")


def test_mkdocs_leaves_the_same_one(council: Path, tmp_path: Path) -> None:
    """The same files; only the line that names the generator of a page is another."""
    own = zipfile.ZipFile(built(council, tmp_path / "site") / COPY)
    theirs = zipfile.ZipFile(build_in(council) / COPY)
    others = [n for n in own.namelist() if not n.endswith(".html")]

    assert theirs.namelist() == own.namelist()
    assert all(theirs.read(name) == own.read(name) for name in others)


def test_without_the_setting_there_is_none(tmp_path: Path) -> None:
    """It makes a site half as large again, so a council asks for it."""
    site = built(council_folder(tmp_path / "raad"), tmp_path / "site")

    assert not (site / COPY).exists()
    assert "kopie.zip" not in (site / "gegevens/index.html").read_text("utf-8")


@pytest.mark.parametrize("command", [freeze.command, write.command], ids=["freeze", "write"])
def test_who_makes_no_copy_promises_none(command: object, council: Path, tmp_path: Path) -> None:
    """The last site, and the pages for another generator, have no such file beside them."""
    outcome = run(command, [str(tmp_path / "uit"), "--folder", str(council)])
    page = next((tmp_path / "uit/gegevens").iterdir())

    assert outcome.exit_code == 0, outcome.output
    assert "kopie.zip" not in page.read_text("utf-8")
