"""PDF files, read page by page within one budget for the whole file."""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import IO, Any, cast

from pypdf import PageObject, PdfReader, overwrite_configuration
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

_LARGEST_UNPACKED = 6 * 1024 * 1024
"""Bytes of one stream that is no picture."""

LARGEST_CONTENT = 4 * 1024 * 1024
"""Bytes of drawing and of letter tables, unpacked."""

_MOST_OBJECTS = 50_000
"""Named in the table, and followed; a report of 500 pages with 5,000 links has some 20,000."""

_MOST_READ = 1_000_000
"""Bits of text that are asked of the file, one after the other: a second of work. A report of 36
pages whose objects are not packed asks 47,000."""

_LARGEST_END = 256 * 1024
"""Bytes in which the end of the file must stand; by the standard it is the last line."""

_LARGEST_PACK = 2 * 1024 * 1024
"""Bytes of all objects that are packed together, unpacked."""

_MOST_IN_ONE_STREAM = 2_000
"""Objects packed together; programs pack 100 or 200. The reader's work grows with its square."""

MOST_LETTERS = 1_000_000
"""Letters in the tables of the fonts of all pages together: the reader writes each out, a page at a
time. A usual font has some hundred."""

_RANGES = re.compile(rb"beginbfrange(.*?)endbfrange|beginbfrange(.*)", re.DOTALL)
_RANGE = re.compile(rb"<\s*([0-9A-Fa-f]{1,16})\s*>\s*<\s*([0-9A-Fa-f]{1,16})\s*>\s*[<\[]")
_WORD = re.compile(rb"[^\s()<>\[\]]+|[(<\[]")
_DEEPEST_FORM = 4

Visitor = Callable[[Any, Any, Any, Any], None]

logging.getLogger("pypdf").setLevel(logging.CRITICAL)


class _Counted(io.BytesIO):
    """The bytes of a file, of which no more than so many bits are read."""

    left = _MOST_READ

    def read(self, size: int | None = -1, /) -> bytes:
        """As ever; raises `TooMuchError` when it was asked too often."""
        self.left -= 1
        if self.left < 0:
            raise TooMuchError
        return super().read(size)


class _Reader(PdfReader):
    """One that looks first how many objects a table says there are, or the file without one."""

    def _read_xref_subsections(
        self,
        idx_pairs: list[int],
        get_entry: Callable[[int], int | tuple[int, ...]],
        used_before: Callable[[int, int | tuple[int, ...]], bool],
    ) -> None:
        if sum(idx_pairs[1::2]) > _MOST_OBJECTS:
            raise TooMuchError
        super()._read_xref_subsections(idx_pairs, get_entry, used_before)

    def _read_standard_xref_table__handle_size(self, stream: IO[Any]) -> int | None:
        size = super()._read_standard_xref_table__handle_size(stream)
        if size is not None and size > _MOST_OBJECTS:
            raise TooMuchError
        return size

    def _rebuild_xref_table(self, stream: IO[Any]) -> None:
        stream.seek(0)
        if stream.read().count(b"obj") > 3 * _MOST_OBJECTS:  # `obj`, `endobj`, and in a text
            raise TooMuchError
        super()._rebuild_xref_table(stream)


def reader_of(content: bytes) -> PdfReader:
    """A reader that forgives what most programs get wrong; raises one of `DAMAGED_PDF`."""
    overwrite_configuration(  # for this thread, and so each time
        zlib_maximum_output_length=_LARGEST_UNPACKED,
        lzw_maximum_output_length=_LARGEST_UNPACKED,
        run_length_maximum_output_length=_LARGEST_UNPACKED,
        stream_decoding_work_maximum_length=2 * _LARGEST_UNPACKED,
    )
    if len(content) > _LARGEST_END and b"%%EOF" not in content[-_LARGEST_END:]:
        raise TooMuchError  # the reader looks for it line by line, back to the start
    stream = _Counted(content)
    reader = _Reader(stream, strict=False)
    packed = Counter(pack for pack, _ in reader.xref_objStm.values())
    if stream.left < 0 or max(packed.values(), default=0) > _MOST_IN_ONE_STREAM:
        raise TooMuchError
    left = _LARGEST_PACK
    for number in packed:
        pack = reader.get_object(number)
        left -= len(pack.get_data()) if isinstance(pack, StreamObject) else 0
        if left < 0:
            raise TooMuchError
    return reader


def was_too_much(reader: PdfReader) -> bool:
    """Whether the file was asked so often that the last of it was not read.

    The reader goes on where it cannot read, so this is to be asked at the end.
    """
    return isinstance(reader.stream, _Counted) and reader.stream.left < 0


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
    letters: int = MOST_LETTERS
    weighed: dict[str, tuple[int, int]] = field(default_factory=dict)
    """The words and the letters in what several pages share: weighed once."""

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
        found = [(depth, *self._weight_of(stream)) for stream, depth in _streams(owner, 0)]
        largest = max((words for _, words, _ in found), default=0)
        in_forms = sum(letters for depth, _, letters in found if depth)
        self.letters -= sum(letters for _, _, letters in found)
        if self.letters < 0:
            raise TooMuchError

        def before(operator: Any, operands: Sequence[Any], cm: Any, tm: Any) -> None:  # noqa: ANN401 (pypdf)
            self.operators -= 1
            if operator == b"Do":
                self.words -= largest
                self.letters -= in_forms
            if min(self.operators, self.words, self.letters) < 0:
                raise TooMuchError
            if visit is not None:
                visit(operator, operands, cm, tm)

        return before

    def _spend(self, content: bytes) -> None:
        self.words -= self._words_of(content)
        if self.words < 0:
            raise TooMuchError

    def _weight_of(self, stream: StreamObject) -> tuple[int, int]:
        place = str(stream.indirect_reference)
        if place not in self.weighed:
            content = stream.get_data()
            self.weighed[place] = self._words_of(content), _letters_in(content)
        return self.weighed[place]

    def _words_of(self, content: bytes) -> int:
        self.content -= len(content)
        if self.content < 0:
            raise TooMuchError
        words = sum(1 for _ in _WORD.finditer(content))
        if words > self.words:
            raise TooMuchError
        return words


def _letters_in(table: bytes) -> int:
    """How many letters a table of a font has, where it names the first and the last of a range."""
    ranges = (pair for part in _RANGES.finditer(table) for pair in _RANGE.findall(part[0]))
    return sum(max(0, int(last, 16) - int(first, 16) + 1) for first, last in ranges)


def _streams(owner: DictionaryObject, depth: int) -> Iterator[tuple[StreamObject, int]]:
    """What is taken apart for a page beside its own drawing: forms, and the tables of letters.

    With how deep it stands: 0 for the page itself.
    """
    resources = owner.get("/Resources", DictionaryObject()).get_object()
    if depth > _DEEPEST_FORM or not isinstance(resources, DictionaryObject):
        return
    for font in _values(resources, "/Font"):
        table = font.get("/ToUnicode", None)
        if table is not None and isinstance(found := table.get_object(), StreamObject):
            yield found, depth
    for form in _values(resources, "/XObject"):
        if form.get("/Subtype") == "/Form" and isinstance(form, StreamObject):
            yield form, depth
            yield from _streams(form, depth + 1)


def _values(resources: DictionaryObject, key: str) -> Iterator[DictionaryObject]:
    found = resources.get(key, DictionaryObject()).get_object()
    for name in found if isinstance(found, DictionaryObject) else ():
        value = found[name].get_object()
        if isinstance(value, DictionaryObject):
            yield value
