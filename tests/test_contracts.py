"""The floors of the house hold: each forbidden import is planted once and seen."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ADAPTERS = {"mkdocs_events", "plugin", "mkdocs_door"}
"""What may know MkDocs: the hooks, the plugin, and the door that both go through."""

PLANTED = {
    "building/publication.py": ("import mkdocs", "publication -> mkdocs"),
    "publish/sentences/letters.py": ("import material", "publish.sentences.letters -> material"),
    "commands/reading/due.py": ("import properdocs", "commands.reading.due -> properdocs"),
    "messages/dutch.py": ("from weerklank.importing import plan", "dutch -> weerklank.importing"),
    "rules/follow_up.py": ("import shutil", "rules.follow_up -> shutil"),
    "rules/answers.py": ("import sqlite3", "rules.answers -> sqlite3"),
    "rules/involvement.py": ("import zipfile", "rules.involvement -> zipfile"),
    "rules/unrecorded.py": ("import http.client", "rules.unrecorded -> http"),
    "rules/clock/model.py": (
        "from importlib.resources import files",
        "rules.clock.model -> importlib",
    ),
    "cases/case.py": ("import time", "cases.case -> time"),
    "cases/counting/tally.py": (
        "from weerklank.admin import labels",
        "cases.counting.tally -> weerklank.admin",
    ),
    "cases/counting/years.py": (
        "from weerklank.settings import today",
        "cases.counting.years -> weerklank.settings",
    ),
    "records/models/body.py": ("import subprocess", "records.models.body -> subprocess"),
    "publish/data/catalogue/manifest_json.py": (
        "from weerklank.publish.pages import home",
        "manifest_json -> weerklank.publish.pages",
    ),
    "publish/pages/entrances/home.py": (
        "from weerklank.publish.data import csv_tables",
        "pages.entrances.home -> weerklank.publish.data",
    ),
    "writing/names.py": ("from weerklank.cases import case", "names -> weerklank.cases"),
    "git/history.py": (
        "from weerklank.settings import site",
        "history -> weerklank.settings",
    ),
}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What the contracts say of a copy of the code with all of it planted at once."""
    root = tmp_path_factory.mktemp("planted")
    shutil.copy(ROOT / "pyproject.toml", root)
    package = root / "hooks" / "weerklank"
    shutil.copytree(ROOT / "hooks" / "weerklank", package)
    for name, (line, _) in PLANTED.items():
        file = package / name
        file.write_text(f"{file.read_text('utf-8')}\n\n{line}\n", "utf-8")
    (package / "nowhere.py").write_text('"""A module that nobody gave a floor."""\n', "utf-8")
    found = subprocess.run(  # noqa: S603 (our own linter)
        [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"],
        cwd=root,
        env=os.environ | {"PYTHONPATH": str(root / "hooks"), "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 1
    return re.sub(r"\s+", " ", found.stdout)


@pytest.mark.parametrize("name", PLANTED)
def test_a_forbidden_import_is_seen(name: str, told: str) -> None:
    """It is named by the module that has it and by what it should not know."""
    assert PLANTED[name][1] in told


def test_a_module_without_a_floor_is_seen(told: str) -> None:
    """Whoever adds a module must say where it stands."""
    assert "nowhere" in told


def test_everything_but_the_adapters_is_kept_from_mkdocs() -> None:
    """No module is forgotten in the list of those that may not know the engine."""
    config = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    (contract,) = (
        one
        for one in config["tool"]["importlinter"]["contracts"]
        if one["name"] == "Only the adapters know MkDocs"
    )
    modules = {
        path.stem
        for path in (ROOT / "hooks" / "weerklank").iterdir()
        if (path.suffix == ".py" and path.stem != "__init__") or (path / "__init__.py").exists()
    }

    held = {name.removeprefix("weerklank.") for name in contract["source_modules"]}

    assert held == modules - ADAPTERS


DECIDED_IN_CASES = {"newer", "superseded_by", "withdrawn", "why_closed"}
"""What follows from these is a property of a case: `stands`, `is_open`, `awaited`."""


def conditions_in(tree: ast.AST) -> list[ast.expr]:
    """Every condition in the code."""
    found: list[ast.expr] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.If | ast.IfExp | ast.While):
            found.append(node.test)
        elif isinstance(node, ast.comprehension):
            found += node.ifs
    return found


def test_no_page_decides_whether_an_advice_is_over() -> None:
    """A page that asks `if withdrawn` says again what a case knows, perhaps otherwise."""
    pages = ROOT / "hooks" / "weerklank" / "publish" / "pages"

    asked = [
        f"{path.name}:{node.lineno} {node.attr}"
        for path in sorted(pages.rglob("*.py"))
        for condition in conditions_in(ast.parse(path.read_text("utf-8")))
        for node in ast.walk(condition)
        if isinstance(node, ast.Attribute) and node.attr in DECIDED_IN_CASES
    ]

    assert asked == []
