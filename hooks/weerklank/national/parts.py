"""What was worked out of each copy, kept by what it was worked out from.

Only a register that changed costs work again. Throwing the folder away costs time and nothing else.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path, PurePosixPath
from typing import Any

from weerklank.national.engines import Engine
from weerklank.national.figures.measures import Unit
from weerklank.national.sources.store import FOLDER
from weerklank.national.work import Done, Task
from weerklank.publish.data.register_schema import register_schema
from weerklank.records.reporting.problems import Problem

_DONE = "done.json"


@dataclass(frozen=True, slots=True)
class Part:
    """What came of one copy; `folder` holds its rows, a file for each table."""

    done: Done
    mark: str
    folder: Path


def parts_of(folder: Path, tasks: Iterable[Task], run: Engine) -> dict[str, Part]:
    """The part of each task by the key of its register; only what is not kept is worked out."""
    found: dict[str, Part] = {}
    marks: dict[str, str] = {}

    def new() -> Iterator[Task]:
        for task in tasks:
            mark = mark_of(task)
            place = _place(folder, mark)
            if done := _read(place):
                found[done.key] = Part(done, mark, place)
            else:
                marks[task.listed.key] = mark
                yield task

    for done in run(new()):
        mark = marks[done.key]
        place = _place(folder, mark)
        _write(place, done)
        found[done.key] = Part(replace(done, lines={}), mark, place)
    return found


def clear(folder: Path, parts: Iterable[Part]) -> None:
    """Throw away what no register needs any more."""
    needed = {part.folder for part in parts}
    for place in (folder / FOLDER / "parts").glob("*"):
        if place not in needed:
            shutil.rmtree(place, ignore_errors=True)


def mark_of(task: Task) -> str:
    """A mark that changes with anything that the work depends on, the program included."""
    seen = (
        _program(),
        hashlib.sha256(task.octets).hexdigest(),
        repr((task.listed, task.municipality, task.copy, task.today, task.invented, task.kept)),
    )
    return hashlib.sha256("\0".join(seen).encode()).hexdigest()[:32]


@cache
def _program() -> str:
    """A mark of all that this package is, and of the schema that it holds registers against."""
    seen = hashlib.sha256(register_schema().octets)
    for file in sorted(_sources(files("weerklank.national")), key=lambda one: one[0]):
        seen.update(f"{file[0]}\0".encode() + file[1].read_bytes())
    return seen.hexdigest()


def _sources(folder: Traversable, above: str = "") -> Iterator[tuple[str, Traversable]]:
    for item in folder.iterdir():
        if item.is_dir():
            yield from _sources(item, f"{above}{item.name}/")
        elif item.name.endswith((".py", ".yaml")):
            yield above + item.name, item


def _place(folder: Path, mark: str) -> Path:
    return folder / FOLDER / "parts" / mark


def _write(place: Path, done: Done) -> None:
    place.mkdir(parents=True, exist_ok=True)
    for name, lines in done.lines.items():
        (place / f"{name}.ndjson").write_bytes(lines)
    told = {
        "key": done.key,
        "problems": [[str(p.path), p.line, p.code, p.text] for p in done.problems],
        "unit": asdict(done.unit) if done.unit else None,
        "days_old": done.days_old,
    }
    # Written last: a part without it was cut off, and is made again.
    (place / _DONE).write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")


def _read(place: Path) -> Done | None:
    with suppress(OSError, ValueError, LookupError, TypeError):
        told = json.loads((place / _DONE).read_text(encoding="utf-8"))
        problems = tuple(
            Problem(PurePosixPath(path), line, code, text)
            for path, line, code, text in told["problems"]
        )
        unit = _unit(told["unit"]) if told["unit"] else None
        return Done(told["key"], problems, unit, days_old=told["days_old"])
    return None


def _unit(told: dict[str, Any]) -> Unit:
    shares = {
        measure: {theme: (part, whole) for theme, (part, whole) in themes.items()}
        for measure, themes in told["shares"].items()
    }
    return Unit(**{**told, "shares": shares})
