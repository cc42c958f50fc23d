"""PDF files, opened so that a damaged or hostile one costs little; `pdf_budget` reads the pages."""

import io
import logging
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import IO, Any

from pypdf import PdfReader, overwrite_configuration
from pypdf.errors import DependencyError, PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

from weerklank.foreign.damaged import DAMAGED, TooMuchError

DAMAGED_PDF = (PyPdfError, DependencyError, TooMuchError, *DAMAGED)
"""What pypdf raises on a damaged file, and we on one that asks too much."""

_LARGEST_UNPACKED = 6 * 1024 * 1024
"""Bytes of one stream that is no picture."""

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
