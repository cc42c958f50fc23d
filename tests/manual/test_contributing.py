"""What the other documents promise is so."""

from __future__ import annotations

import re
from importlib.metadata import version
from pathlib import Path

import pytest
from click import Context

from weerklank.cli import group

ROOT = Path(__file__).parent.parent.parent
DOCUMENTS = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_files_that_are_named_exist(name: str) -> None:
    """A file or folder between backticks or in a link is really there."""
    text = (ROOT / name).read_text(encoding="utf-8")
    linked = re.findall(r"\]\((?!https?:)([^)#]+)\)", text)
    named = re.findall(r"`((?:hooks|content|tests|advice|responses|\.ci)/[\w./-]*)`", text)

    assert [path for path in (*linked, *named) if not (ROOT / path).exists()] == []


def test_modules_that_are_named_exist() -> None:
    """A path in a recipe or a decision is one of the code, or of the tests."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`([\w-]+(?:/[\w-]+)*/[\w-]+\.(?:py|yaml|toml|html|csv|md))`", text))
    roots = (ROOT, ROOT / "hooks" / "weerklank", ROOT / "tests")

    assert len(named) > 4
    assert [path for path in named if not any((root / path).exists() for root in roots)] == []


def test_changelog_names_the_version() -> None:
    """The version of the package has its part in the changelog, for both readers."""
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    part = text.split(f"## [{version('weerklank')}]", 1)[1]

    assert "### Voor raden" in part
    assert "### For developers" in part


def test_the_tour_names_every_room() -> None:
    """A package that a newcomer meets stands in the tour, with what it is for."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    tour = set(re.findall(r"^\| `hooks/weerklank/(\w+)/` \| \S", text, re.MULTILINE))
    rooms = {path.name for path in (ROOT / "hooks" / "weerklank").iterdir() if path.is_dir()}

    assert tour == rooms - {"__pycache__"}


def test_the_readme_names_every_command() -> None:
    """Each command of the program stands on the command line of the README, with what it is for."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"^weerklank ([a-z]+)\b.*\s# \S", text, re.MULTILINE))

    assert named == set(group.list_commands(Context(group)))


def names_in(folder: Path) -> set[str]:
    """What a newcomer sees in a folder of the code: modules, files, and folders that hold any."""
    passed = {"__pycache__", "__init__.py", "py.typed"}
    files = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return {file.parts[0] for file in files if "__pycache__" not in file.parts} - passed


def test_a_folder_that_is_no_glance_stands_in_the_map() -> None:
    """Of every folder with more than nine names the map says what it is a list of."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    part = text.split("## Where things stand", 1)[1].split("\n## ", 1)[0]
    told = set(re.findall(r"^\| `([\w./]+)` \| \w", part, re.MULTILINE))
    package = ROOT / "hooks" / "weerklank"
    folders = [path for path in package.rglob("*") if path.is_dir() and path.name != "__pycache__"]
    large = [folder for folder in (package, *folders) if len(names_in(folder)) > 9]

    assert told == {folder.relative_to(package).as_posix() for folder in large}
