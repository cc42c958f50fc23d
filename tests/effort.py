"""Bounds on work that hold on any machine, however slow it is and whatever else it does.

Seconds of a clock on the wall say how busy the machine is. Processor time is better, but a core
that is shared with others does less in a second of it. So it is weighed against a fixed piece of
work, done at the same moment.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator
from contextlib import contextmanager

_USUAL = 0.005
"""Seconds that the fixed piece takes on a quiet core of 2026."""


def _piece() -> float:
    """Seconds of processor time for a fixed piece of work, at this moment."""
    started = time.process_time()
    total = 0
    for number in range(200_000):
        total += number % 7
    return time.process_time() - started


def slower_than_usual() -> float:
    """How many times slower this core is at this moment than a quiet one; never less than once."""
    return max(1.0, _piece() / _USUAL)


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Fail when what is done here takes more than these seconds would do on a quiet core.

    The garbage of all the tests before it is no part of the work: nobody looks for it meanwhile.
    """
    before, collects = slower_than_usual(), gc.isenabled()
    gc.disable()
    started = time.process_time()
    try:
        yield
    finally:
        spent = time.process_time() - started
        if collects:
            gc.enable()
    slower = max(before, slower_than_usual())
    assert spent < seconds * slower, f"{spent:.1f} s, {slower:.1f} times slower than usual"
