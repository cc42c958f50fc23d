"""A file that was read: its record, where it stands, and the line of each of its fields."""

import json
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import PurePosixPath
from typing import Generic, TypeVar

from weerklank.kept.store import Kept
from weerklank.lazy_dataclass import dataclass
from weerklank.records.header.front_matter import FrontMatter, split_front_matter
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


def lines_in(parts: FrontMatter) -> Mapping[Loc, int]:
    """The line of every field of a file, and that where its text begins."""
    return {**parts.fields.lines, ("body",): parts.body_line}


class Lines(Mapping[Loc, int]):
    """The same of a file that was read before: looked up when a fault asks for one."""

    def __init__(self, content: bytes, kept: Kept) -> None:
        """Of a file with a header that can be read."""
        self._content, self._kept = content, kept

    @cached_property
    def _found(self) -> Mapping[Loc, int]:
        text = self._kept.text(("lines", self._content), self._as_text)
        return {tuple(loc): line for loc, line in json.loads(text)}

    def _as_text(self) -> str:
        return json.dumps(list(lines_in(split_front_matter(self._content)).items()))

    def __getitem__(self, loc: Loc) -> int:
        """The line of a field."""
        return self._found[loc]

    def __iter__(self) -> Iterator[Loc]:
        """Every field."""
        return iter(self._found)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._found)


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
