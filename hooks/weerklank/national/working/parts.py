"""What was worked out of each copy, kept by what it was worked out from.

Only a register that changed costs work again. Throwing the folder away costs time and nothing else.
"""

import datetime as dt
import hashlib
import json
import shutil
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from weerklank.national.figures.measures import Unit
from weerklank.national.sources.listing import Listed
from weerklank.national.sources.municipalities import Municipality
from weerklank.national.sources.store import FOLDER, Copy, octets_of
from weerklank.national.working.engines import Engine
from weerklank.national.working.work import Done, Task, aged
from weerklank.publish.data.register.register_schema import register_schema
from weerklank.words.packaged import files_below

_DONE = "done.json"


@dataclass(frozen=True, slots=True)
class Wanted:
    """One copy of one register, of which a part is wanted."""

    listed: Listed
    municipality: Municipality
    copy: Copy
    invented: bool
    kept: bool
    """Whether this is an earlier copy, because the newest was no good or did not come."""


@dataclass(frozen=True, slots=True)
class Part:
    """What came of one copy; `folder` holds its rows, a file for each table."""

    wanted: Wanted
    done: Done
    folder: Path
    """Its name is a mark that changes with all that the work depends on."""


def parts_of(
    folder: Path, wanted: Iterable[Wanted], today: dt.date, run: Engine
) -> dict[str, Part]:
    """The part of each copy by the key of its register; only what is not kept is worked out.

    A copy that is needed, and is gone or is no longer what it was, has no part.
    """
    found: dict[str, Part] = {}
    asked: dict[str, Wanted] = {}

    def part(one: Wanted, done: Done) -> Part:
        return Part(one, aged(done, one.listed, today), _place(folder, mark_of(one)))

    def new() -> Iterator[Task]:
        for one in wanted:
            if done := _read(_place(folder, mark_of(one)), one.listed):
                found[done.key] = part(one, done)
            elif (octets := octets_of(folder, one.copy)) is not None:
                asked[one.listed.key] = one
                yield Task(one.listed, one.municipality, octets, one.copy.manifest, one.invented)

    for done in run(new()):
        one = asked[done.key]
        _write(_place(folder, mark_of(one)), done)
        found[done.key] = part(one, replace(done, lines={}))
    return found


def clear(folder: Path, parts: Iterable[Part]) -> None:
    """Throw away what no register needs any more."""
    needed = {part.folder for part in parts}
    for place in (folder / FOLDER / "parts").glob("*"):
        if place not in needed:
            shutil.rmtree(place, ignore_errors=True)


def mark_of(one: Wanted) -> str:
    """A mark that changes with anything that the work depends on, the program included."""
    whose = (one.listed.address, one.listed.kind, one.municipality, one.invented)
    seen = (_program(), one.copy.sha256, one.copy.manifest or "", repr(whose))
    return hashlib.sha256("\0".join(seen).encode()).hexdigest()[:32]


@cache
def _program() -> str:
    """A mark of all that this package is, and of the schema that it holds registers against."""
    seen = hashlib.sha256(register_schema().octets)
    for name, file in files_below(files("weerklank.national")):
        if name.endswith((".py", ".yaml")):
            seen.update(f"{name}\0".encode() + file.read_bytes())
    return seen.hexdigest()


def _place(folder: Path, mark: str) -> Path:
    return folder / FOLDER / "parts" / mark


def _write(place: Path, done: Done) -> None:
    place.mkdir(parents=True, exist_ok=True)
    for name, lines in done.lines.items():
        (place / f"{name}.ndjson").write_bytes(lines)
    told = {
        "key": done.key,
        "problems": [[p.code, p.text] for p in done.problems],
        "unit": asdict(done.unit) if done.unit else None,
        "day": done.day.isoformat() if done.day else None,
    }
    # Written last: a part without it was cut off, and is made again.
    (place / _DONE).write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")


def _read(place: Path, listed: Listed) -> Done | None:
    with suppress(OSError, ValueError, LookupError, TypeError):
        told = json.loads((place / _DONE).read_text(encoding="utf-8"))
        said = [(code, text.removeprefix(f"{listed.address} ")) for code, text in told["problems"]]
        problems = tuple(listed.fault(code, text) for code, text in said)
        unit = _unit(told["unit"]) if told["unit"] else None
        day = dt.date.fromisoformat(told["day"]) if told["day"] else None
        return Done(told["key"], problems, unit, day)
    return None


def _unit(told: dict[str, Any]) -> Unit:
    shares = {
        measure: {theme: (part, whole) for theme, (part, whole) in themes.items()}
        for measure, themes in told["shares"].items()
    }
    return Unit(**{**told, "shares": shares})
