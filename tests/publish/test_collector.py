"""The garbage collector rests during a build, and still lets a preview run for days."""

from __future__ import annotations

import gc

from weerklank.building.collector import pass_over_loaded


def test_the_collector_rests_and_is_not_off() -> None:
    """It waits for far more new objects than Python's own 700, frozen once in a process."""
    pass_over_loaded()
    frozen = gc.get_freeze_count()
    pass_over_loaded()

    assert gc.isenabled()
    assert gc.get_threshold()[0] >= 10_000
    assert gc.get_freeze_count() <= frozen
    assert frozen > 10_000
