"""The way out: the same site under another engine, and without any engine."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from commands.run import run
from weerklank.cli import group

ROOT = Path(__file__).parent.parent
_GENERATOR = re.compile(rb'<meta name="generator"[^>]*>')


def built_by(engine: str, target: Path) -> dict[str, bytes]:
    """The HTML that an engine makes of the example, its own signature left out."""
    environ = os.environ | {
        "SOURCE_DATE_EPOCH": "1795392000",
        "NO_MKDOCS_2_WARNING": "1",
        "DISABLE_MKDOCS_2_WARNING": "true",
    }
    command = [sys.executable, "-m", engine, "build", "--strict", "-f", "mkdocs.yml", "-d", target]
    subprocess.run(command, cwd=ROOT, check=True, env=environ, capture_output=True)  # noqa: S603 (our own words)
    return {
        str(path.relative_to(target)): _GENERATOR.sub(b"", path.read_bytes())
        for path in sorted(target.rglob("*.html"))
    }


def test_properdocs_makes_the_same_pages(tmp_path: Path) -> None:
    """The fork of MkDocs builds the site from the same hooks, page for page."""
    ours = built_by("mkdocs", tmp_path / "mkdocs")

    theirs = built_by("properdocs", tmp_path / "properdocs")

    assert ours.keys() == theirs.keys()
    assert [name for name in ours if ours[name] != theirs[name]] == []


def test_write_needs_no_engine_at_all(tmp_path: Path) -> None:
    """`weerklank write` gives the pages as Markdown with HTML, and the same data files."""
    target = tmp_path / "uit"

    result = run(group, ["write", str(target), "--folder", str(ROOT)])

    assert result.exit_code == 0, result.output
    assert (target / "data/register.json").exists()
    page = (target / "adviezen/2026-06-wijkloket.md").read_text(encoding="utf-8")
    assert page.startswith("---\ntitle: ")
    assert "Antwoord uiterlijk 16 december 2026" in page


def test_write_never_touches_a_folder_in_use(tmp_path: Path) -> None:
    """Whatever a person keeps in a folder stays as it is."""
    (tmp_path / "brief.txt").write_text("van mij", encoding="utf-8")

    result = run(group, ["write", str(tmp_path), "--folder", str(ROOT)])

    assert result.exit_code == 1
    assert "niet leeg" in result.output
    assert [path.name for path in tmp_path.iterdir()] == ["brief.txt"]
