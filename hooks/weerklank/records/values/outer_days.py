"""The outermost of the days of which one holds."""

from __future__ import annotations

import datetime as dt


class OuterDays(tuple[dt.date, ...]):
    """Days of which one holds, or a day between them: the first and the last are the extremes.

    Never equal to the same days without those between: a reader is told something else.
    """

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        """Whether it is the same range."""
        return isinstance(other, OuterDays) and tuple(self) == tuple(other)

    def __ne__(self, other: object) -> bool:
        """The opposite: a tuple has one of its own."""
        return not self == other

    def __hash__(self) -> int:
        """Another one than that of the bare days."""
        return hash((OuterDays, tuple(self)))
