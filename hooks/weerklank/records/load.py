"""Reads the three folders of a council into one checked register, and collects every fault."""

import datetime as dt
from pathlib import Path

from weerklank.kept.store import Kept
from weerklank.lazy_dataclass import dataclass
from weerklank.records.checks import all_problems
from weerklank.records.files.collection import Collection, Folder
from weerklank.records.files.folder import read_folder
from weerklank.records.files.memory import Memory
from weerklank.records.files.places import ADVICE, BODIES, RESPONSES
from weerklank.records.files.sheets import R
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.models.response import Response
from weerklank.records.register import Register
from weerklank.records.reporting.problems import Problem, Severity
from weerklank.records.values.fields import Record


@dataclass(frozen=True, slots=True)
class Loaded:
    """What the folders hold: the sound records, and every problem in order of file and line.

    While there are errors the register is not complete: show the problems, build nothing.
    """

    register: Register
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that stop a build."""
        return tuple(p for p in self.problems if p.severity is Severity.ERROR)


def load(
    root: Path, today: dt.date | None = None, memory: Memory | None = None, kept: Kept | None = None
) -> Loaded:
    """Read `advice/`, `responses/` and `content/organisaties/` below `root`.

    A folder that is missing or empty holds no records. No fault in a file raises: it becomes a
    problem. Same files and same `today`, same result; nothing is read but these folders, nothing
    is written.
    """
    collection = Collection(
        advices=read_folder(root, ADVICE, Advice, memory, kept),
        responses=read_folder(root, RESPONSES, Response, memory, kept),
        bodies=read_folder(root, BODIES, Body, memory, kept),
    )
    return Loaded(_register(collection), tuple(sorted(set(all_problems(collection, today)))))


def _register(collection: Collection) -> Register:
    folders: tuple[tuple[str, Folder[Record]], ...] = (
        ("advice", collection.advices),
        ("response", collection.responses),
        ("body", collection.bodies),
    )
    return Register(
        advices=_records(collection.advices),
        responses=_records(collection.responses),
        bodies=_records(collection.bodies),
        sources={
            f"{kind}/{sheet.id}": sheet.path
            for kind, folder in folders
            for sheet in folder.sheets.values()
        },
    )


def _records(folder: Folder[R]) -> tuple[R, ...]:
    return tuple(sheet.record for _, sheet in sorted(folder.sheets.items()))
