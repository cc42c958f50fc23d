"""A council at the desk of the editor."""

from __future__ import annotations

from pathlib import Path

import pytest

from commands.run import advice_file, one_council
from weerklank.commands.editor.desk import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A council with one advice."""
    root = one_council(tmp_path)
    advice_file(root)
    return Desk(root)
