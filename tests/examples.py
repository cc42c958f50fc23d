"""How many examples a test draws: a fifth in the quick tests, a third in all, and at times each.

`THOROUGH=1` asks for all of them, as `.ci/bounds` does before a release.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TypeVar

from hypothesis import settings

parts = 1 if os.environ.get("THOROUGH") else 3
"""In how many parts the examples are divided; the quick tests have more, see `conftest.py`."""

T = TypeVar("T")


def share(number: int) -> int:
    """So many of this number of examples."""
    return max(10, number // parts)


def examples(number: int) -> settings:
    """The settings of a property that is tried so many times in a thorough run."""
    return settings(max_examples=share(number), deadline=None)


def part_of(cases: Sequence[T], turn: int) -> Sequence[T]:
    """The share of the cases whose turn it is: what one test passes over, another has."""
    return cases[turn % parts :: parts]
