"""The council in git of these tests."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from commands.forget.council_in_git import git
from commands.run import advice_file, one_council


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A council in git, made once: each test gets a copy."""
    root = one_council(tmp_path_factory.mktemp("raad") / "raad")
    advice_file(root)
    settings = "site_name: Raad\nsite_url: https://raad.example/\ndocs_dir: content\n"
    (root / "mkdocs.yml").write_text(settings, encoding="utf-8")
    git(root, "init", "-q", "-b", "main")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "Eerste")
    return root


@pytest.fixture
def root(kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A council in git, in which nothing stands yet."""
    monkeypatch.setenv("WEERKLANK_TODAY", "2026-11-23")
    return Path(shutil.copytree(kept, tmp_path / "raad"))
