"""The two entrances of the review, over the files of a council and the verdicts on its records."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from weerklank.records.files.memory import Memory, remembered
from weerklank.records.files.places import CONTENT, is_body_page, is_record
from weerklank.records.reporting.problems import Problem
from weerklank.records.values.markup_bounds import excess_in
from weerklank.review.attachments import attachment_problems
from weerklank.review.looked_through import yet_to_look
from weerklank.review.plain.code_blocks import without_code
from weerklank.review.plain.fields import plain_problems
from weerklank.review.privacy.files.file_names import certain_name_problems, name_problems
from weerklank.review.privacy.finds import let_go
from weerklank.review.privacy.gate import (
    certain_document_problems,
    certain_problems,
    document_problems,
    picture_problems,
    text_problems,
)
from weerklank.review.privacy.own import Own, own_values
from weerklank.review.writer import writer_hints
from weerklank.review.written import WrittenFile, read_written

if TYPE_CHECKING:
    from weerklank.cases.case import Verdicts
    from weerklank.records.register import Register


_LONGEST_BLOCK = 40_000
"""Characters without an empty line between: as much as the longest field of a record."""

_LONG = re.compile(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")


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
    written = yet_to_look(read_written(root, content))
    own = own_values(written.pages, phones)
    found = set(attachment_problems(written, root))
    found.update(certain_document_problems(written, own))
    found.update(certain_name_problems(written, own.accounts))
    for file in written.pages:
        key = (blocking, file.path, file.text, own)
        found.update(remembered(memory, key, partial(find, file, own)))
    if memory is None:
        let_go()
    return tuple(sorted(found))


# MkDocs converts these pages, so nothing else of ours sees them before the converter does.
def weight_problems(file: WrittenFile) -> Iterator[Problem]:
    """What makes a page too heavy to convert; the texts of records were held to it one by one."""
    if is_record(file.path) or is_body_page(file.path):
        return
    if file.path.suffix != ".md" or not file.whole:  # who reads the page says why it is not
        return
    text = without_code(file.text)
    if excess := excess_in(text):
        told = f"Deze tekst is te ingewikkeld opgemaakt: {excess.what}. Haal die tekens weg."
        yield Problem(file.path, excess.line, "R085", told)
    for block in _LONG.finditer(text):
        if len(block[0]) > _LONGEST_BLOCK:
            told = (
                f"Hier staan meer dan {_LONGEST_BLOCK} tekens zonder witregel. Zet er een tussen."
            )
            yield Problem(file.path, file.line_at(block.start()), "R085", told)
