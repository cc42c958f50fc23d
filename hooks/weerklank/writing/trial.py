"""Loads the council's folders as they would be with some more files, before these are written."""

from __future__ import annotations

import datetime as dt
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from weerklank.records.files.memory import Memory
from weerklank.records.load import load
from weerklank.records.places import ADVICE, BODIES, RESPONSES
from weerklank.records.reporting.problems import Problem


def problems_with(
    root: Path, path: PurePosixPath, text: str, memory: Memory | None = None
) -> tuple[Problem, ...]:
    """The problems that there would be with a file `path` of this text, and are not there now."""
    return problems_with_all(root, {path: text}, memory)


def problems_with_all(
    root: Path, files: Mapping[PurePosixPath, str], memory: Memory | None = None
) -> tuple[Problem, ...]:
    """As `problems_with`, for several new files at once, by path."""
    before = set(load(root, memory=memory).problems)
    with trial_folder(root, files) as copy:
        return tuple(p for p in load(copy, memory=memory).problems if p not in before)


def problems_added(
    root: Path, path: PurePosixPath, text: str, today: dt.date
) -> tuple[Problem, ...]:
    """As `problems_with` for a file that is there: what only moved to another line is not new.

    What is dated after `today` is a problem as well.
    """
    known = {(problem.path, problem.code, problem.text) for problem in load(root, today).problems}
    with trial_folder(root, {path: text}) as copy:
        found = load(copy, today).problems
    return tuple(p for p in found if (p.path, p.code, p.text) not in known)


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
