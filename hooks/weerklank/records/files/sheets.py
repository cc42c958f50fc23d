"""A file that was read: its record, where it stands, and the line of each of its fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Generic, TypeVar

from weerklank.records.header.yaml_core import Loc
from weerklank.records.reporting.problems import Problem
from weerklank.records.values.fields import Record

R = TypeVar("R", bound=Record, covariant=True)  # noqa: PLC0105 (one letter, as in mathematics)


def line_of(lines: Mapping[Loc, int], loc: Loc) -> int:
    """The line of the field, else of the nearest block around it, else the first."""
    for length in range(len(loc), 0, -1):
        if line := lines.get(loc[:length]):
            return line
    return 1


@dataclass(frozen=True, slots=True)
class TornSheet:
    """A file whose header could be read, but which is no record: its fields as they were typed."""

    path: PurePosixPath
    values: Mapping[str, object]
    lines: Mapping[Loc, int]

    def problem(self, code: str, text: str, *loc: str | int) -> Problem:
        """A problem at the line of a field of this file."""
        return Problem(self.path, line_of(self.lines, loc), code, text)


@dataclass(frozen=True, slots=True)
class Sheet(Generic[R]):
    """One record with its file."""

    id: str
    record: R
    path: PurePosixPath
    lines: Mapping[Loc, int]

    def problem(self, code: str, text: str, *loc: str | int) -> Problem:
        """A problem at the line of a field of this file."""
        return Problem(self.path, line_of(self.lines, loc), code, text)

    def line(self, *loc: str | int) -> int:
        """The line of a field."""
        return line_of(self.lines, loc)
