"""What a preview remembers from one look to the next: that of files and records that stayed alike.

A build from nothing has none: it sees every file once, and would only fill the memory.
"""

from collections.abc import Callable, Hashable
from dataclasses import field
from typing import TypeVar, cast

from weerklank.lazy_dataclass import dataclass

Value = TypeVar("Value")


@dataclass(slots=True)
class Memory:
    """Values by everything that they were made from; what two looks did not ask for is gone."""

    _now: dict[Hashable, object] = field(default_factory=dict)
    _before: dict[Hashable, object] = field(default_factory=dict)

    def look(self) -> None:
        """Begin a new look: what the last one did not ask for is let go."""
        self._before, self._now = self._now, {}

    def get(self, key: Hashable, make: Callable[[], Value]) -> Value:
        """The value of before, or a new one."""
        if key not in self._now:
            self._now[key] = self._before[key] if key in self._before else make()
        return cast("Value", self._now[key])


def remembered(memory: Memory | None, key: Hashable, make: Callable[[], Value]) -> Value:
    """From memory when there is one."""
    return memory.get(key, make) if memory else make()
