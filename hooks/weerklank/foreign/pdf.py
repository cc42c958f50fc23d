"""PDF files, read page by page within one budget for the whole file."""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.errors import DependencyError, PyPdfError
from pypdf.generic import DictionaryObject, StreamObject

from weerklank.foreign.damaged import DAMAGED, TooMuchError

DAMAGED_PDF = (PyPdfError, DependencyError, TooMuchError, *DAMAGED)
"""What pypdf raises on a damaged file, and we on one that asks too much."""

MOST_WORDS = 120_000
"""Numbers, names and texts on the pages together: some fifty full pages, and a second of work."""

MOST_OPERATORS = 40_000
"""Marks on the pages together, those of a form as often as it is drawn."""

LARGEST_CONTENT = 4 * 1024 * 1024
"""Bytes of drawing and of letter tables, unpacked."""

_MOST_IN_ONE_STREAM = 2_000
"""Objects packed together; programs pack 100 or 200. The reader's work grows with its square."""

_WORD = re.compile(rb"[^\s()<>\[\]]+|[(<\[]")
_DEEPEST_FORM = 4

Visitor = Callable[[Any, Any, Any, Any], None]

logging.getLogger("pypdf").setLevel(logging.CRITICAL)


def reader_of(content: bytes) -> PdfReader:
    """A reader that forgives what most programs get wrong; raises one of `DAMAGED_PDF`."""
    reader = PdfReader(io.BytesIO(content), strict=False)
    packed = Counter(stream for stream, _ in reader.xref_objStm.values())
    if max(packed.values(), default=0) > _MOST_IN_ONE_STREAM:
        raise TooMuchError
    return reader


@dataclass(slots=True)
class PdfBudget:
    """What may still be read of one file."""

    words: int = MOST_WORDS
    operators: int = MOST_OPERATORS
    content: int = LARGEST_CONTENT
    weighed: dict[str, int] = field(default_factory=dict)
    """The words in what several pages share: weighed once."""

    def text_of(self, page: PageObject, visit: Visitor | None = None) -> str:
        """The text of a page; raises `TooMuchError` when the file asks too much.

        `visit` is called before each operator of the page.
        """
        drawn = page.get_contents()
        self._spend(drawn.get_data() if drawn is not None else b"")
        forms = [self._words_in(form) for form in _streams(page, 0)]
        largest = max(forms, default=0)

        def before(operator: Any, operands: Sequence[Any], cm: Any, tm: Any) -> None:  # noqa: ANN401 (pypdf)
            self.operators -= 1
            self.words -= largest if operator == b"Do" else 0
            if min(self.operators, self.words) < 0:
                raise TooMuchError
            if visit is not None:
                visit(operator, operands, cm, tm)

        return page.extract_text(visitor_operand_before=before)

    def _spend(self, content: bytes) -> None:
        self.words -= self._words_of(content)
        if self.words < 0:
            raise TooMuchError

    def _words_in(self, stream: StreamObject) -> int:
        place = str(stream.indirect_reference)
        if place not in self.weighed:
            self.weighed[place] = self._words_of(stream.get_data())
        return self.weighed[place]

    def _words_of(self, content: bytes) -> int:
        self.content -= len(content)
        if self.content < 0:
            raise TooMuchError
        words = sum(1 for _ in _WORD.finditer(content))
        if words > self.words:
            raise TooMuchError
        return words


def _streams(owner: DictionaryObject, depth: int) -> Iterator[StreamObject]:
    """What is taken apart for a page beside its own drawing: forms, and the tables of letters."""
    resources = owner.get("/Resources", DictionaryObject()).get_object()
    if depth > _DEEPEST_FORM or not isinstance(resources, DictionaryObject):
        return
    for font in _values(resources, "/Font"):
        table = font.get("/ToUnicode", None)
        if table is not None and isinstance(found := table.get_object(), StreamObject):
            yield found
    for form in _values(resources, "/XObject"):
        if form.get("/Subtype") == "/Form" and isinstance(form, StreamObject):
            yield form
            yield from _streams(form, depth + 1)


def _values(resources: DictionaryObject, key: str) -> Iterator[DictionaryObject]:
    found = resources.get(key, DictionaryObject()).get_object()
    for name in found if isinstance(found, DictionaryObject) else ():
        value = found[name].get_object()
        if isinstance(value, DictionaryObject):
            yield value
