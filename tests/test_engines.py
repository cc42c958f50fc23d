"""The way out: the same site under another engine, and without any engine."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import lxml.html
import pytest
from markdown import Markdown

from commands.run import run
from weerklank.cli import group
from weerklank.publish.checks.fingerprints import FINGERPRINTS

pytestmark = pytest.mark.thorough

ROOT = Path(__file__).parent.parent
_GENERATOR = re.compile(rb'<meta name="generator"[^>]*>')


RICH = ROOT / "tests" / "rich_site"
"""A council that uses what Markdown and mkdocs.yml can do, for doors that must agree on it."""


def built_by(engine: str, folder: Path, target: Path) -> dict[str, bytes]:
    """The files that an engine makes of a folder, its own signature left out of the pages."""
    environ = os.environ | {
        "SOURCE_DATE_EPOCH": "1795392000",
        "NO_MKDOCS_2_WARNING": "1",
        "DISABLE_MKDOCS_2_WARNING": "true",
    }
    ours = ["-c", "from weerklank.cli import main; main()", "build", str(target)]
    theirs = ["-m", engine, "build", "--strict", "-f", "mkdocs.yml", "-d", str(target)]
    command = [sys.executable, *(ours if engine == "weerklank" else theirs)]
    subprocess.run(command, cwd=folder, check=True, env=environ, capture_output=True)  # noqa: S603 (our own words)
    return {
        path.relative_to(target).as_posix(): _GENERATOR.sub(b"", path.read_bytes())
        for path in sorted(target.rglob("*"))
        # What these two say differs with the moment, and with the name of who made it.
        if path.is_file() and path.suffix != ".gz" and path.name != Path(FINGERPRINTS).name
    }


@pytest.fixture(scope="module", params=[ROOT, RICH], ids=["the example", "a rich site"])
def folder(request: pytest.FixtureRequest) -> Path:
    """The folder of a council."""
    found: Path = request.param
    return found


@pytest.fixture(scope="module")
def by_mkdocs(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What the main door makes of it."""
    return built_by("mkdocs", folder, tmp_path_factory.mktemp("mkdocs") / "site")


@pytest.mark.parametrize("engine", ["properdocs", "weerklank"])
def test_every_door_makes_the_same_site(
    engine: str, folder: Path, by_mkdocs: dict[str, bytes], tmp_path: Path
) -> None:
    """MkDocs, its fork and our own door: every file the same to the byte, but for who made it."""
    made = built_by(engine, folder, tmp_path / "site")

    assert made.keys() == by_mkdocs.keys()
    assert [name for name in made if made[name] != by_mkdocs[name]] == []


def test_our_own_door_loads_no_engine() -> None:
    """It works where MkDocs and Material are not installed."""
    code = "import sys, weerklank.commands.site.build; print([m for m in sys.modules if m in (%s)])"
    engines = "'mkdocs', 'material', 'properdocs'"
    command = [sys.executable, "-c", code % engines]
    said = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 (our own words)

    assert said.stdout.strip() == "[]"


def test_a_fault_leaves_the_earlier_site_whole(tmp_path: Path) -> None:
    """A link that leads nowhere, a setting for MkDocs alone: a sentence, and nothing changes."""
    broken = ROOT / "tests" / "registers" / "broken" / "R080-link-to-nothing"
    before = '<meta name="generator" content="weerklank-1">de site van gisteren'
    (tmp_path / "index.html").write_text(before, encoding="utf-8")

    result = run(group, ["build", str(tmp_path), "--folder", str(broken)])

    assert result.exit_code == 1
    assert "content/index.md:6: R080 De link 'overons.md' leidt nergens heen." in result.output
    assert (tmp_path / "index.html").read_text(encoding="utf-8") == before


def test_another_engine_gets_all_it_needs(tmp_path: Path) -> None:
    """`weerklank write` gives pages, data, styles, and what stands around every page."""
    target = tmp_path / "uit"

    result = run(group, ["write", str(target), "--folder", str(ROOT)])

    assert result.exit_code == 0, result.output
    frame = json.loads((target / "frame.json").read_text(encoding="utf-8"))
    assert (target / "data/register.json").exists()
    assert all((target / sheet).is_file() for sheet in frame["styles"])
    assert frame["site"]["menu"][0]["title"] == "Adviezen"


def test_a_written_page_comes_out_of_another_converter_as_it_went_in(tmp_path: Path) -> None:
    """Each `x/index.md` stands where its page will, and no line of it is taken for Markdown."""
    run(group, ["write", str(tmp_path / "uit"), "--folder", str(ROOT)])
    run(group, ["build", str(tmp_path / "site"), "--folder", str(ROOT)])
    wrong = []
    for path in sorted((tmp_path / "uit").rglob("*.md")):
        place = path.relative_to(tmp_path / "uit").with_suffix(".html")
        header, text = path.read_text(encoding="utf-8").split("\n---\n", 1)
        article = lxml.html.parse(tmp_path / "site" / place).xpath("//article")[0]
        words = "".join(article.text_content().split())
        shown = lxml.html.fromstring(f"<div>{Markdown().convert(text)}</div>")

        if "".join(shown.text_content().split()) not in words or "title: " not in header:
            wrong.append(str(place))

    assert wrong == []


def test_write_never_touches_a_folder_in_use(tmp_path: Path) -> None:
    """Whatever a person keeps in a folder stays as it is."""
    (tmp_path / "brief.txt").write_text("van mij", encoding="utf-8")

    result = run(group, ["write", str(tmp_path), "--folder", str(ROOT)])

    assert result.exit_code == 1
    assert "niet leeg" in result.output
    assert [path.name for path in tmp_path.iterdir()] == ["brief.txt"]
