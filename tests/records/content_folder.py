"""A good council whose content folder a test may spoil, and what is said of it."""

from __future__ import annotations

import shutil
from pathlib import Path, PurePosixPath

from weerklank.records import load
from weerklank.records.own_pages.content import Content, read_content
from weerklank.records.own_pages.content_rules import content_rules

GOOD = Path(__file__).parents[1] / "registers" / "good" / "minimal"


def good_council(folder: Path) -> Path:
    """A council of which everything is right."""
    shutil.copytree(GOOD, folder / "raad")
    (folder / "raad/content/nieuws").mkdir()
    return folder / "raad"


def read(root: Path, **settings: object) -> Content:
    """The content of the council, under these settings of mkdocs.yml."""
    return read_content(root / "content", PurePosixPath("content"), content_rules(settings))


def write(root: Path, name: str, text: str = "Tekst.") -> None:
    """A file in the content folder."""
    (root / "content" / name).parent.mkdir(parents=True, exist_ok=True)
    (root / "content" / name).write_text(text, encoding="utf-8")


def codes(root: Path) -> set[str]:
    """The codes of all that the loader and the content say."""
    return {p.code for p in (*load(root).problems, *read(root).problems)}
