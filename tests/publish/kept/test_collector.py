"""The garbage collector rests during a build, and still lets a preview run for days."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from weerklank.building.collector import pass_over_loaded


@pytest.fixture(autouse=True)
def _as_in_a_new_process() -> Iterator[None]:
    """As Python has it by itself; afterwards as the tests have it."""
    before = gc.get_threshold()
    gc.set_threshold(700, 10, 10)
    gc.unfreeze()
    pass_over_loaded.cache_clear()
    yield
    gc.set_threshold(*before)


def test_the_collector_rests_and_is_not_off() -> None:
    """It waits for far more new objects than Python's own 700, frozen once in a process."""
    pass_over_loaded()
    frozen = gc.get_freeze_count()
    pass_over_loaded()

    assert gc.isenabled()
    assert gc.get_threshold()[0] >= 10_000
    assert gc.get_freeze_count() <= frozen
    assert frozen > 10_000
