"""No file costs more than two seconds or 200 MB, however it was made; what is not read is said."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from review.costs import Cost
from review.hostile_files import HOSTILE, TEXTS

pytestmark = pytest.mark.thorough

SECONDS, MEGABYTES = 2, 200
TESTS = Path(__file__).parent.parent
READ_WHOLE = {"large.png", "makers.docx", "spaces.docx", "codes.docx", "tables.pdf"}
"""What is as large as the others and asks no more than it may."""


@pytest.fixture(scope="module")
def costs() -> dict[str, Cost]:
    """What each costs; all in one go, because the readers take long to start."""
    done = subprocess.run(
        [sys.executable, "-m", "review.costs"],
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join(map(str, (TESTS, TESTS.parent / "hooks"))),
        },
        capture_output=True,
        text=True,
        check=True,
    )
    told = (json.loads(line) for line in done.stdout.splitlines())
    return {name: Cost(**cost) for name, cost in told}


@pytest.mark.parametrize("name", [*HOSTILE, *TEXTS])
def test_no_file_costs_more_than_it_may(costs: dict[str, Cost], name: str) -> None:
    """Seconds of a quiet core, and memory that is not needed for an empty file."""
    cost = costs[name]

    assert cost.seconds < SECONDS, cost
    assert cost.megabytes < MEGABYTES, cost


@pytest.mark.parametrize("name", sorted(set(HOSTILE) - READ_WHOLE))
def test_what_is_too_much_is_said(costs: dict[str, Cost], name: str) -> None:
    """That it was not looked into, or that it may not be published: never nothing."""
    assert {"W210", "R070"} & {*costs[name].codes}
