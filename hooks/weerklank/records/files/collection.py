"""Everything that was read, for the checks that look across files."""

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Generic

from weerklank.lazy_dataclass import dataclass
from weerklank.records.files.sheets import R, Sheet, TornSheet
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.models.response import Response
from weerklank.records.reporting.problems import Problem


@dataclass(frozen=True, slots=True)
class Folder(Generic[R]):
    """One folder: its sound records by id, the ids of all its files, the other files, faults.

    `ids` also holds the ids of files with faults, so that one fault is not reported twice.
    """

    path: PurePosixPath
    sheets: Mapping[str, Sheet[R]]
    ids: frozenset[str]
    other_files: frozenset[str]
    problems: tuple[Problem, ...]
    torn: tuple[TornSheet, ...] = ()
    """What has a readable header and is no record: its references can still be checked."""

    @property
    def closed(self) -> bool:
        """Whether nobody could look into it: what a record names may well stand there."""
        return any(problem.path == self.path for problem in self.problems)

    @property
    def complete(self) -> bool:
        """Whether every record in it could be read."""
        return not self.closed and len(self.ids) == len(self.sheets)


@dataclass(frozen=True, slots=True)
class Collection:
    """The three folders."""

    advices: Folder[Advice]
    responses: Folder[Response]
    bodies: Folder[Body]
