"""Python's garbage collector during a build: what is made stays until it is written."""

from __future__ import annotations

import atexit
import functools
import gc

_NEW_OBJECTS = 100_000
"""New objects before the collector looks at the young ones. Nearly all that a build makes lasts to
its end, and Python's own 700 has them walked again and again: an eighth of the build."""

_ROUNDS = 50
"""Such rounds before it looks at older ones: a preview that runs for days must still let go."""


@functools.cache
def rest_collector() -> None:
    """Once in a process: let the collector pass over what is loaded, and leave the rest be.

    At the end it passes over everything: walking a million objects only to hand back memory that
    the end of the process hands back anyway costs a fifteenth of a build.
    """
    gc.freeze()
    gc.set_threshold(_NEW_OBJECTS, _ROUNDS, _ROUNDS)
    atexit.register(gc.freeze)
