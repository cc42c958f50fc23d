"""Five thousand damaged files in each run of the tests, and the finds of earlier runs."""

from __future__ import annotations

import pytest

from fuzz.long_run import finds
from fuzz.targets import TARGETS

INPUTS = 5_100


@pytest.mark.parametrize("kind", TARGETS)
def test_damaged_files_get_an_answer(kind: str) -> None:
    """Faults with a code and a line, or one Dutch sentence; never a traceback, never a wait."""
    assert list(finds(kind, INPUTS // len(TARGETS), seed=1)) == []
