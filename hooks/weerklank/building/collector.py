"""Python's garbage collector during a build: what is made stays until it is written."""

import atexit
import functools
import gc

_NEW_OBJECTS = 10_000
"""New objects before the collector looks at the young ones. Nearly all that a build makes lasts to
its end, and Python's own 700 has them walked again and again: an eighth of the build. Five times as
many is no faster, and each page leaves a ring of objects behind: 3 MB more."""

_ROUNDS = 50
"""Such rounds before it looks at older ones: a preview that runs for days must still let go."""


def let_collector_rest() -> None:
    """First thing in a process: the collector looks seldom, and not at all at the end.

    Walking a million objects only to hand back memory that the end of the process hands back
    anyway costs a fifteenth of a build.
    """
    gc.set_threshold(_NEW_OBJECTS, _ROUNDS, _ROUNDS)
    atexit.register(gc.freeze)


@functools.cache
def pass_over_loaded() -> None:
    """Once in a process, when all is loaded: the collector passes over that from here on."""
    let_collector_rest()
    gc.freeze()
