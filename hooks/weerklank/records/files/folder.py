"""Reads one folder of records: every `.md` file in it becomes a sheet or a list of problems.

Files whose name begins with a dot or an underscore, and a README.md, are not records. Everything
else that could be meant as a record but would be passed over is a fault, never silence.
"""

import os
import re
from collections.abc import Iterator
from dataclasses import field
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Generic

from pydantic import ValidationError

from weerklank.kept.store import Kept
from weerklank.lazy_dataclass import dataclass
from weerklank.records.files.collection import Folder
from weerklank.records.files.entries import NOT_RECORDS, entry_fault, folder_fault, shown_name
from weerklank.records.files.memory import Memory, remembered
from weerklank.records.files.places import BODIES, RESPONSES
from weerklank.records.files.sheets import Lines, R, Sheet, TornSheet, line_of, lines_in
from weerklank.records.header.front_matter import LARGEST_FILE, FrontMatter, split_front_matter
from weerklank.records.header.yaml_core import UnreadableError
from weerklank.records.own_pages.comments import shown_text
from weerklank.records.reporting.messages import code_and_text, without_echoes
from weerklank.records.reporting.problems import Problem
from weerklank.records.reporting.suggestions import id_meant
from weerklank.records.values.fields import ID_PATTERN

_LOOKS_LIKE_RECORD = re.compile(r"\.(md|markdown|mdown|yaml|yml|txt)$", re.IGNORECASE)


@dataclass(slots=True)
class _Reading(Generic[R]):
    """What is gathered while a folder is read."""

    root: Path
    folder: PurePosixPath
    model: type[R]
    memory: Memory | None = None
    kept: Kept | None = None
    sheets: dict[str, Sheet[R]] = field(default_factory=dict)
    paths: dict[str, PurePosixPath] = field(default_factory=dict)
    other_files: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)
    torn: list[TornSheet] = field(default_factory=list)

    def report(self, path: PurePosixPath, code: str, text: str, line: int = 1) -> None:
        """Keep a problem."""
        self.problems.append(Problem(path, line, code, text))


def read_folder(
    root: Path,
    folder: PurePosixPath,
    model: type[R],
    memory: Memory | None,
    kept: Kept | None = None,
) -> Folder[R]:
    """Read every record of one kind; `folder` is the path below `root`."""
    reading = _Reading(root, folder, model, memory, kept)
    if fault := folder_fault(root, folder):
        reading.report(folder, *fault)
    else:
        for entry in _entries(root / folder):
            _read_entry(reading, entry)
    return Folder(
        path=folder,
        sheets=reading.sheets,
        ids=frozenset(reading.paths),
        other_files=frozenset(reading.other_files),
        problems=tuple(reading.problems),
        torn=tuple(reading.torn),
    )


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    """What is in the folder, sorted by name; hidden files and drafts with an underscore not."""
    if not folder.is_dir():
        return []
    with os.scandir(folder) as entries:
        return sorted((e for e in entries if e.name[0] not in "._"), key=lambda e: e.name)


def _read_entry(reading: _Reading[R], entry: os.DirEntry[str]) -> None:
    path = reading.folder / shown_name(entry.name)
    if found := entry_fault(entry, str(reading.folder)):
        reading.report(path, *found)
    elif entry.is_dir():
        for nested in _nested_records(Path(entry.path)):
            below = path / nested
            text = f"Dit bestand staat te diep. Zet het rechtstreeks in {reading.folder}."
            reading.report(below, "R061", text)
    elif entry.name.endswith(".md"):
        if entry.name not in NOT_RECORDS:
            _read_file(reading, Path(entry.path), path)
        elif entry.name == "index.md" and reading.folder != BODIES and _has_header(entry):
            text = (
                "Dit bestand kan niet index.md heten. Noem het naar wat erin staat: 2026-05-bus.md."
            )
            reading.report(path, "R060", text)
    elif _LOOKS_LIKE_RECORD.search(entry.name) and not _is_attachment(entry):
        stem = id_meant(entry.name)
        reading.report(path, "R062", f"Dit bestand heet niet .md. Noem het {stem}.md.")
    else:
        reading.other_files.add(entry.name)


def _is_attachment(entry: os.DirEntry[str]) -> bool:
    """Whether a `.txt` is a text to read, and no record that lost its ending: no header in it."""
    name = entry.name.lower()
    return name.endswith(".txt") and not name.endswith(".md.txt") and not _has_header(entry)


def _has_header(entry: os.DirEntry[str]) -> bool:
    """Whether it begins as a record does; also what cannot be opened, which is told then."""
    try:
        with Path(entry.path).open("rb") as file:
            return file.read(6).removeprefix(b"\xef\xbb\xbf").startswith(b"---")
    except OSError:
        return True


def _nested_records(folder: Path) -> Iterator[PurePosixPath]:
    """Markdown files in a folder inside the folder, by their path from there."""
    for top, folders, files in os.walk(folder):
        folders.sort()
        below = PurePosixPath(Path(top).relative_to(folder).as_posix())
        yield from (below / name for name in sorted(files) if name.endswith(".md"))


def _read_file(reading: _Reading[R], file: Path, path: PurePosixPath) -> None:
    stem = path.stem
    if not re.fullmatch(ID_PATTERN, stem):
        text = "Gebruik in de naam alleen kleine letters, cijfers en streepjes. "
        reading.report(path, "R060", f"{text}Noem het bijvoorbeeld {id_meant(path.name)}.md.")
    if stem.endswith("-concept") and reading.folder == RESPONSES:
        text = f"Dit is een concept uit het formulier. Is het af? Noem het {stem[:-8]}.md. "
        reading.report(path, "R193", f"{text}Nog niet? Zet een _ voor de naam: dan is het klad.")
    if twin := reading.paths.get(stem.lower()):
        text = f"Dit bestand heeft hetzelfde id als {twin}. Geef het een andere naam."
        reading.report(path, "R030", text)
        return
    reading.paths[stem.lower()] = path
    try:
        content = _content(file)
    except OSError:
        text = "Dit bestand is niet te openen. Kijk of u het mag lezen."
        reading.report(path, "R063", text)
        return
    alone = remembered(reading.memory, (path, content), partial(_alone, reading, path, content))
    if reading.kept:
        for sheet in alone.sheets.values():
            reading.kept.keys.know(sheet.record, *_made_of(reading, path, content))
    reading.problems += alone.problems
    reading.torn += alone.torn
    reading.sheets |= alone.sheets


def _alone(reading: _Reading[R], path: PurePosixPath, content: bytes) -> _Reading[R]:
    """What one file gives by itself; a record without a fault is kept, and not checked again."""
    if reading.kept is None:
        return _read_content(reading, path, content)
    fresh: list[_Reading[R]] = []

    def sound() -> R | None:
        alone = _read_content(reading, path, content)
        fresh.append(alone)
        only = alone.sheets.get(path.stem)
        return only.record if only and not alone.problems else None

    record = reading.kept.of_ours(_made_of(reading, path, content), sound)
    if record is None:
        return fresh[0]
    alone = _Reading(reading.root, reading.folder, reading.model)
    alone.sheets[path.stem] = Sheet(path.stem, record, path, Lines(content, reading.kept))
    return alone


def _made_of(reading: _Reading[R], path: PurePosixPath, content: bytes) -> tuple[object, ...]:
    return "record", reading.model, path, content


def _read_content(reading: _Reading[R], path: PurePosixPath, content: bytes) -> _Reading[R]:
    alone = _Reading(reading.root, reading.folder, reading.model)
    try:
        parts = split_front_matter(content)
    except UnreadableError as error:
        fault = error.fault
        alone.report(path, fault.code, fault.text, fault.line)
    else:
        _validate(alone, path, parts)
    return alone


def _content(file: Path) -> bytes:
    """The bytes of a file, never more than one too many to be refused."""
    with file.open("rb") as stream:
        return stream.read(LARGEST_FILE + 1)


def _validate(reading: _Reading[R], path: PurePosixPath, parts: FrontMatter) -> None:
    """Turn the fields into a record; each fault becomes a problem on the line of its field."""
    values = dict(parts.fields.values)
    lines = lines_in(parts)
    for fault in parts.fields.faults:
        reading.report(path, fault.code, fault.text, fault.line)
    _refuse_own_fields(reading, path, values, lines[("id",)] if "id" in values else 1)
    if "body" in values:
        line = line_of(parts.fields.lines, ("body",))
        text = "'body' is geen veld. Zet de tekst onder de kop, na de tweede '---'."
        reading.report(path, "R011", text, line)
    values["id"] = path.stem
    values["body"] = shown_text(parts.body) or None
    try:
        record = reading.model.model_validate(values)
    except ValidationError as error:
        reading.torn.append(TornSheet(path, values, lines))
        for detail in without_echoes(error.errors(include_url=False)):
            if detail["loc"] == ("id",):
                continue
            empty = detail["type"] == "missing" and detail["loc"] in parts.fields.lines
            code, text = code_and_text(detail, reading.model, left_empty=empty, values=values)
            reading.report(path, code, text, line_of(lines, detail["loc"]))
    else:
        reading.sheets[path.stem] = Sheet(path.stem, record, path, lines)


def _refuse_own_fields(
    reading: _Reading[R], path: PurePosixPath, values: dict[str, object], line: int
) -> None:
    """An id in the header may only repeat the name of the file."""
    given = values.get("id")
    if given is None or given == path.stem:
        return
    # Only what could be the name of a file is asked of the disk: not `../x`, not 300 characters.
    could_be = isinstance(given, str) and re.fullmatch(ID_PATTERN, given)
    other = reading.folder / f"{given}.md"
    if could_be and (reading.root / other).is_file():
        text = f"Dit id is al van {other}. Haal de regel met id weg."
        reading.report(path, "R030", text, line)
    else:
        text = f"Het id is de naam van het bestand: {path.stem}. Haal de regel met id weg."
        reading.report(path, "R031", text, line)
