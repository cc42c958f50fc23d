"""Holds the pages that a council writes itself to the bounds that the texts of records have.

MkDocs converts these pages, so nothing else of ours sees them before the converter does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from weerklank.records.places import is_body_page, is_record
from weerklank.records.reporting.problems import Problem
from weerklank.records.values.markup_bounds import excess_in
from weerklank.review.code_blocks import without_code

if TYPE_CHECKING:
    from weerklank.review.written import WrittenFile

_LONGEST_BLOCK = 40_000
"""Characters without an empty line between: as much as the longest field of a record."""

_LONG = re.compile(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")


def weight_problems(file: WrittenFile) -> Iterator[Problem]:
    """What makes a page too heavy to convert; the texts of records were held to it one by one."""
    if is_record(file.path) or is_body_page(file.path):
        return
    if file.path.suffix != ".md":
        return
    if not file.whole:
        text = "Deze pagina is groter dan 1 MB, of geen tekst. Verdeel hem over meer pagina's."
        yield Problem(file.path, 1, "R003", text)
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
