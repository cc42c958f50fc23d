"""The earlier versions of the files of a site: as they are handed over, and as records.

Only days and contents: who changed a file and what they wrote about it stay out, because both can
name a person. An older version is not checked against the other files of its time. One with a fault
kept the site as it was, so leaving it out is also what visitors saw.
"""

import datetime as dt
import re
from collections.abc import Iterator
from enum import StrEnum
from itertools import groupby
from pathlib import PurePosixPath

from pydantic import ValidationError

from weerklank.lazy_dataclass import dataclass
from weerklank.records.files.places import ADVICE, BODIES, RESPONSES
from weerklank.records.header.front_matter import split_front_matter
from weerklank.records.header.yaml_core import UnreadableError
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.models.response import Response
from weerklank.records.reporting.problems import Severity, severity_of
from weerklank.records.values.fields import ID_PATTERN

MODELS: dict[str, type[Advice | Response | Body]] = {
    str(ADVICE): Advice,
    str(RESPONSES): Response,
    str(BODIES): Body,
}
"""The folders of records, with what a file in each holds."""

_ID = re.compile(ID_PATTERN)


class Gap(StrEnum):
    """Why the earlier versions are not known."""

    ABSENT = "absent"
    """There is no git, the files are not kept in it, or it gave no answer."""

    FOREIGN = "foreign"
    """The folder belongs to another user, and git reads no such folder unless it is told to."""

    DAMAGED = "damaged"
    """Git knows the files, and cannot read all of what it keeps; or it took too long."""

    SHALLOW = "shallow"
    """The copy of the repository holds only its newest part."""


@dataclass(frozen=True, slots=True)
class Version:
    """A file from a day on: its path below the root, and its bytes, or None when it was gone."""

    path: PurePosixPath
    day: dt.date
    content: bytes | None


@dataclass(frozen=True, slots=True)
class History:
    """The versions of every file of a record, oldest first, or why they are not known.

    A file that was renamed is one file: the path of its last version is what it is called now.
    """

    files: tuple[tuple[Version, ...], ...] = ()
    gap: Gap | None = None


def model_of(path: PurePosixPath) -> type[Advice | Response | Body] | None:
    """What a file at this path holds; None for a draft, a read-me or anything that is no record."""
    model = MODELS.get(path.parent.as_posix())
    named = path.suffix == ".md" and path.stem != "index" and _ID.fullmatch(path.stem)
    return model if named else None


AnyRecord = Advice | Response | Body


@dataclass(frozen=True, slots=True)
class State:
    """How a record stood at the end of a day; None when its file was gone."""

    day: dt.date
    record: AnyRecord | None


@dataclass(frozen=True, slots=True)
class Past:
    """What is known of one file: its kind, its id today, and its states, oldest first."""

    model: type[AnyRecord]
    id: str
    states: tuple[State, ...]


def read_past(history: History) -> tuple[Past, ...]:
    """Every file of which at least one version can be read, in the order of the history."""
    found = (_past(versions) for versions in history.files)
    return tuple(past for past in found if past is not None)


def _past(versions: tuple[Version, ...]) -> Past | None:
    path = versions[-1].path
    model = model_of(path)
    states = tuple(_states(versions))
    if model is None or not any(state.record for state in states):
        return None
    return Past(model, path.stem, states)


def _states(versions: tuple[Version, ...]) -> Iterator[State]:
    """The last version of each day that can be read, or that the file was gone."""
    for day, of_day in groupby(versions, key=lambda version: version.day):
        for version in reversed(list(of_day)):
            record = record_from(version.path, version.content) if version.content else None
            if record is not None or version.content is None:
                yield State(day, record)
                break


def record_from(path: PurePosixPath, content: bytes) -> AnyRecord | None:
    """The record in a file, or None when it has any fault of its own."""
    model = model_of(path)
    try:
        parts = split_front_matter(content)
    except UnreadableError:
        return None
    values = dict(parts.fields.values)
    wrong_id = values.get("id", path.stem) != path.stem
    broken = any(severity_of(fault.code) is Severity.ERROR for fault in parts.fields.faults)
    if model is None or broken or "body" in values or wrong_id:
        return None
    try:
        return model.model_validate({**values, "id": path.stem, "body": parts.body or None})
    except ValidationError:
        return None
