"""The two entrances of the review, over the files of a council and the verdicts on its records."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from weerklank.records.files.memory import Memory, remembered
from weerklank.records.places import CONTENT
from weerklank.records.reporting.problems import Problem
from weerklank.review.attachments import attachment_problems
from weerklank.review.plain.fields import plain_problems
from weerklank.review.privacy.file_names import certain_name_problems, name_problems
from weerklank.review.privacy.gate import (
    certain_document_problems,
    certain_problems,
    document_problems,
    picture_problems,
    text_problems,
)
from weerklank.review.privacy.own import Own, own_values
from weerklank.review.weight import weight_problems
from weerklank.review.writer import writer_hints
from weerklank.review.written import WrittenFile, read_written

if TYPE_CHECKING:
    from weerklank.cases.case import Verdicts
    from weerklank.records.register import Register


def review(
    register: Register,
    root: Path,
    verdicts: Verdicts | None,
    *,
    content: Path | None = None,
    phones: Iterable[str] = (),
) -> tuple[Problem, ...]:
    """Everything worth saying about the files below `root`, in order of file and line.

    `register` is the whole register, embargoed records included; `verdicts` is None while the
    records have faults. `content` is the folder of the pages (default `root/content`). `phones` are
    numbers that the site itself publishes. Errors may not be published, warnings and hints may.
    Reads files and writes nothing; the same files give the same problems. Never raises on content.
    """
    written = read_written(root, content or root / CONTENT)
    own = own_values(written.pages, phones)
    found: set[Problem] = set()
    for file in written.pages:
        found.update(text_problems(file, own))
        found.update(plain_problems(file, written.glossary))
        found.update(weight_problems(file))
    found.update(attachment_problems(written, root))
    found.update(document_problems(written, own))
    found.update(picture_problems(written))
    found.update(name_problems(written, own))
    if verdicts is not None:
        found.update(writer_hints(register, verdicts, written))
    return tuple(sorted(found))


def certain(file: WrittenFile, own: Own) -> tuple[Problem, ...]:
    """What may not leave this machine, in one file."""
    return (*certain_problems(file, own), *weight_problems(file))


CertainFinder = Callable[[WrittenFile, Own], tuple[Problem, ...]]
"""Does what `certain` does, if need be from what an earlier build found."""


def blocking(
    root: Path,
    content: Path,
    phones: Iterable[str] = (),
    memory: Memory | None = None,
    find: CertainFinder = certain,
) -> tuple[Problem, ...]:
    """Only the errors of `review`, quickly: what may not leave this machine."""
    written = read_written(root, content)
    own = own_values(written.pages, phones)
    found = set(attachment_problems(written, root))
    found.update(certain_document_problems(written, own))
    found.update(certain_name_problems(written, own.accounts))
    for file in written.pages:
        key = (blocking, file.path, file.text, own)
        found.update(remembered(memory, key, partial(find, file, own)))
    return tuple(sorted(found))
