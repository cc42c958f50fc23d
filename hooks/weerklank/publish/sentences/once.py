"""What is said of a case wherever it is listed: worked out once, and kept with the case."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

Case = TypeVar("Case")
Told = TypeVar("Told")


def once(tell: Callable[[Case], Told]) -> Callable[[Case], Told]:
    """The same function, which keeps its answer in the case as `cached_property` does.

    `functools.cache` would ask a case for its hash, and so for those of all records in it.
    """
    name = f"{tell.__module__}.{tell.__qualname__}"

    @wraps(tell)
    def told(case: Case) -> Told:
        """What was told before, or now."""
        kept: dict[str, Told] = vars(case)
        if name not in kept:
            kept[name] = tell(case)
        return kept[name]

    return told
