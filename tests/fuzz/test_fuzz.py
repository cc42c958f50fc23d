"""Some damaged files in each run of the tests, all of them in a thorough one, and earlier finds."""

from __future__ import annotations

import pytest

from examples import share
from fuzz.long_run import finds
from fuzz.targets import TARGETS

pytestmark = pytest.mark.thorough

INPUTS = share(5_100)


@pytest.mark.parametrize("kind", TARGETS)
def test_damaged_files_get_an_answer(kind: str) -> None:
    """Faults with a code and a line, or one Dutch sentence; never a traceback, never a wait."""
    assert list(finds(kind, INPUTS // len(TARGETS), seed=1)) == []
