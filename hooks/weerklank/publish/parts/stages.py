"""What a build is busy with: a line when it takes long, and how long each part took."""

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import field
from typing import TypeVar

from weerklank.lazy_dataclass import dataclass

Item = TypeVar("Item")

LONG = 2.0
"""Seconds after which a person wonders whether it still runs."""

_OFTEN = 0.2
"""Seconds between two lines: faster nobody reads."""


def _silent(_: str) -> None:
    """Nobody is watching."""


@dataclass(slots=True)
class Stages:
    """The parts of one build; `show` gets a line of progress, and an empty one at the end."""

    show: Callable[[str], None] = _silent
    clock: Callable[[], float] = time.perf_counter
    took: dict[str, float] = field(default_factory=dict)
    """Seconds by part, in the order in which they began."""

    _name: str = ""
    _since: float = 0
    _began: float = -1
    _shown: float = 0

    def at(self, name: str) -> None:
        """A new part begins, and with it the last one ends; without a name the line goes away."""
        now = self.clock()
        if self._began < 0:
            self._began = now
        if self._name:
            self.took[self._name] = self.took.get(self._name, 0) + now - self._since
        self._name, self._since = name, now
        if name:
            self._tell(f"{name} …", now)
        elif self._shown:
            self._shown = 0
            self.show("")

    def each(self, items: Iterable[Item], name: str) -> Iterator[Item]:
        """The same items, each told when it is its turn."""
        self.at(name)
        for number, item in enumerate(items, start=1):
            self._tell(f"{name}: {number}", self.clock())
            yield item

    def _tell(self, line: str, now: float) -> None:
        if now - self._began > LONG and now - self._shown > _OFTEN:
            self._shown = now
            self.show(line)
