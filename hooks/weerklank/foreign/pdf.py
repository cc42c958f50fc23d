"""PDF files, read page by page within one budget for the whole file."""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

from pypdf import PageObject, PdfReader
from pypdf.errors import DependencyError, PyPdfError
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    EncodedStreamObject,
    IndirectObject,
    StreamObject,
)

from weerklank.foreign.damaged import DAMAGED, TooMuchError

DAMAGED_PDF = (PyPdfError, DependencyError, TooMuchError, *DAMAGED)
"""What pypdf raises on a damaged file, and we on one that asks too much."""

MOST_WORDS = 120_000
"""Numbers, names and texts on the pages together: some fifty full pages, and a second of work."""

MOST_OPERATORS = 40_000
"""Marks on the pages together, those of a form as often as it is drawn."""

LARGEST_CONTENT = 4 * 1024 * 1024
"""Bytes of drawing and of letter tables, unpacked."""

_MOST_OBJECTS = 100_000
"""Followed; a report of 500 pages with 5,000 links has some 20,000."""

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


def every_dictionary(
    start: Iterable[object], passed_over: frozenset[str]
) -> Iterator[DictionaryObject]:
    """Every dictionary that can be reached, each once; what stands at `passed_over` is skipped.

    Raises `TooMuchError` at the end when there are too many.
    """
    waiting = list(start)
    seen: set[tuple[int, int]] = set()
    for _ in range(_MOST_OBJECTS):
        if not waiting:
            return
        found = waiting.pop()
        if isinstance(found, IndirectObject):
            place = (found.idnum, found.generation)
            if place not in seen:
                seen.add(place)
                waiting.append(found.get_object())
        elif isinstance(found, DictionaryObject):
            yield found
            waiting.extend(v for k, v in dict.items(found) if str(k) not in passed_over)
        elif isinstance(found, ArrayObject):
            waiting.extend(list.__iter__(found))
    raise TooMuchError


def objects_of(reader: PdfReader) -> list[IndirectObject]:
    """Every object in the table of the file, also those that nothing refers to."""
    found = {
        (number, generation)
        for generation, places in reader.xref.items()
        for number in places
        if not reader.xref_free_entry.get(generation, {}).get(number)
    }
    found |= {(number, 0) for number in reader.xref_objStm}
    return [IndirectObject(number, generation, reader) for number, generation in sorted(found)]


@dataclass(frozen=True, slots=True)
class Piece:
    """Text that is drawn at once, and where on the page it begins; up is more."""

    text: str
    x: float
    y: float


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
        return page.extract_text(visitor_operand_before=self._watch(page, visit))

    def pieces_of(self, page: PageObject) -> list[Piece]:
        """The same, as the pieces in which it was drawn."""
        drawn = page.get_contents()
        self._spend(drawn.get_data() if drawn is not None else b"")
        found: list[Piece] = []

        def note(text: str, cm: Sequence[float], tm: Sequence[float], *_: object) -> None:
            if text:
                x, y = cm[4] + tm[4] * cm[0], cm[5] + tm[5] * cm[3]
                found.append(Piece(text, x, y))

        page.extract_text(
            visitor_operand_before=self._watch(page, None),
            visitor_text=note,
        )
        return found

    def text_of_form(self, page: PageObject, form: StreamObject, visit: Visitor) -> str:
        """The text of what lies over a page, beside its drawing: the looks of a remark."""
        self._spend(form.get_data())
        return page.extract_xform_text(
            cast("EncodedStreamObject", form),
            (0, 90, 180, 270),
            visitor_operand_before=self._watch(form, visit),
        )

    def _watch(self, owner: DictionaryObject, visit: Visitor | None) -> Visitor:
        """Takes what is drawn off the budget, operator by operator."""
        largest = max((self._words_in(form) for form in _streams(owner, 0)), default=0)

        def before(operator: Any, operands: Sequence[Any], cm: Any, tm: Any) -> None:  # noqa: ANN401 (pypdf)
            self.operators -= 1
            self.words -= largest if operator == b"Do" else 0
            if min(self.operators, self.words) < 0:
                raise TooMuchError
            if visit is not None:
                visit(operator, operands, cm, tm)

        return before

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
