"""Loads the council's folders as they would be with some more files, before these are written."""

import datetime as dt
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from weerklank.records.files.memory import Memory
from weerklank.records.files.places import ADVICE, BODIES, RESPONSES
from weerklank.records.load import load
from weerklank.records.reporting.problems import Problem


def problems_with(
    root: Path,
    files: Mapping[PurePosixPath, str],
    today: dt.date | None,
    memory: Memory | None = None,
) -> tuple[Problem, ...]:
    """The problems that there would be with these files, by path, and are not there now.

    What only moved to another line is not new. With `today` also what is dated after it.
    """
    known = Counter(map(_told, load(root, today, memory).problems))
    with trial_folder(root, files) as copy:
        found = load(copy, today, memory).problems
    return tuple(problem for problem in found if not _taken(known, _told(problem)))


_Told = tuple[PurePosixPath, str, str]


def _told(problem: Problem) -> _Told:
    return problem.path, problem.code, problem.text


def _taken(known: Counter[_Told], one: _Told) -> bool:
    """Whether it was there already; each of those answers for one."""
    known[one] -= 1
    return known[one] >= 0


@contextmanager
def trial_folder(root: Path, files: Mapping[PurePosixPath, str]) -> Iterator[Path]:
    """A copy of the records below `root` with these files in it; gone when the block ends."""
    with tempfile.TemporaryDirectory() as made:
        copy = Path(made)
        for folder in (ADVICE, RESPONSES, BODIES):
            copy_records(root / folder, copy / folder)
        for path, text in files.items():
            (copy / path).write_text(text, encoding="utf-8", newline="\n")
        yield copy


def copy_records(source: Path, target: Path) -> None:
    """The records of a folder; of any other file only that it is there, and no link is followed."""
    target.mkdir(parents=True)
    for file in source.iterdir() if source.is_dir() else ():
        if not file.is_file() or file.is_symlink():
            continue
        if file.suffix == ".md":
            shutil.copyfile(file, target / file.name)
        else:
            (target / file.name).touch()
