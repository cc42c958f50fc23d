"""A template as a council gets it from a forge."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from commands.run import run
from weerklank.commands.starting.start import command


@pytest.fixture
def template(tmp_path: Path) -> Path:
    """A repository that was just made from the template, as GitHub does: one commit, all files."""
    folder = tmp_path / "site"
    assert run(command, [str(folder), "--template"]).exit_code == 0
    name = ("-c", "user.name=x", "-c", "user.email=x@y.example")
    for step in (("init", "-q", "-b", "main"), ("add", "-A"), (*name, "commit", "-q", "-m", "1")):
        subprocess.run(["git", *step], cwd=folder, check=True)  # noqa: S603, S607 (our own words)
    return folder
