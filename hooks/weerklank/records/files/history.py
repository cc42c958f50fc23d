"""The earlier versions of the files of a site, as whoever read them hands them over.

Only days and contents: who changed a file and what they wrote about it stay out, because both can
name a person.
"""

from __future__ import annotations

import datetime as dt
import re
from enum import StrEnum
from pathlib import PurePosixPath

from weerklank.lazy_dataclass import dataclass
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.models.response import Response
from weerklank.records.places import ADVICE, BODIES, RESPONSES
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
