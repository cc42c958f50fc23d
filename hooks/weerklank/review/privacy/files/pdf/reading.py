"""Reads a PDF: its text, who made it, and text that is there without being seen.

The classic leak is a black bar drawn over text that can still be copied. So every dark surface
that is painted after a text, and over it, counts as a bar.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from pypdf import PageObject, PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, StreamObject

from weerklank.foreign.pdf import DAMAGED_PDF, reader_of, was_too_much
from weerklank.foreign.pdf_asides import asides
from weerklank.foreign.pdf_budget import PdfBudget
from weerklank.foreign.pdf_left_over import left_over
from weerklank.foreign.plain_strings import first_of, strings_in
from weerklank.review.privacy.files.inside import UNREADABLE, Inside, Room, joined
from weerklank.review.privacy.files.pdf.painted import DARK, Box, Canvas, paint
from weerklank.review.privacy.files.pdf.strings import Reader, beside_the_pages, strings

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_PAGES = 400
_MOST_ASIDE = 2 * 1024 * 1024
"""Bytes beside the objects: a program leaves a few lines."""


def inside_pdf(content: bytes, room: Room | None = None, read: Reader | None = None) -> Inside:
    """What a PDF holds; damaged, locked, without any text, or too much is unreadable.

    What was read before it became too much is handed over.
    """
    try:
        reader = reader_of(content)
    except DAMAGED_PDF:
        return UNREADABLE
    found = [_pages(reader), _between_objects(content, reader)]
    try:
        found.extend(beside_the_pages(reader, room or Room(), read))
    except DAMAGED_PDF:
        found.append(UNREADABLE)
    return joined([*found, Inside(readable=not was_too_much(reader))])


def _between_objects(content: bytes, reader: PdfReader) -> Inside:
    left = left_over(content, reader)
    found = (left.remarks, asides(content, _MOST_ASIDE), left.unknown)
    text = strings_in(first_of(found, _MOST_ASIDE))
    whole = left.whole and not left.unknown and sum(map(len, found)) < _MOST_ASIDE
    return Inside(properties=(text,) if text else (), readable=whole)


def _pages(reader: PdfReader) -> Inside:
    looked: list[tuple[str, Canvas]] = []
    budget = PdfBudget()
    whole = True
    try:
        whole = len(reader.pages) <= _MOST_PAGES
        for page in reader.pages[:_MOST_PAGES]:
            looked.append(_look(page, budget))  # noqa: PERF401 (those before the damage are kept)
    except DAMAGED_PDF:
        whole = False
    pages = tuple(text for text, _ in looked)
    return Inside(
        pages=pages,
        properties=tuple(text for _, canvas in looked for text in canvas.said),
        covered=tuple(n for n, (_, canvas) in enumerate(looked, 1) if canvas.covered),
        invisible=tuple(n for n, (_, canvas) in enumerate(looked, 1) if canvas.invisible),
        readable=whole and any(text.strip() for text in pages),
    )


def _look(page: PageObject, budget: PdfBudget) -> tuple[str, Canvas]:
    canvas = Canvas()

    def before(operator: Any, operands: Any, cm: Any, tm: Any) -> None:  # noqa: ANN401 (pypdf)
        if operator in {b"BDC", b"DP"} and isinstance(operands[-1], dict):
            canvas.said.extend(text for value in operands[-1].values() for text in strings(value))
        paint(canvas, bytes(operator), operands, cm, tm)

    text = budget.text_of(page, before)
    for form in _looks_of_remarks(page):
        # One that names no letters of its own takes those of the page, and pypdf gives nothing.
        drawn = budget.text_of_form(page, form, before) or strings_in(form.get_data())
        canvas.said.append(drawn)
    if any(map(canvas.texts.under, _bars_of_annotations(page))):
        canvas.covered = True
    return text, canvas


def _remarks(page: PageObject) -> Iterator[DictionaryObject]:
    for reference in cast("ArrayObject", page.get("/Annots") or ()):
        note = reference.get_object()
        if isinstance(note, DictionaryObject):
            yield note


def _looks_of_remarks(page: PageObject) -> Iterator[StreamObject]:
    """How stamps, notes and fields are drawn: one form, or one for each state of a field."""
    for note in _remarks(page):
        looks = note.get("/AP", DictionaryObject()).get_object()
        for look in (value.get_object() for value in looks.values()):
            states = look.values() if isinstance(look, DictionaryObject) else ()
            for one in [look] if isinstance(look, StreamObject) else states:
                if isinstance(form := one.get_object(), StreamObject):
                    yield form


def _bars_of_annotations(page: PageObject) -> Iterator[Box]:
    """Marks that someone laid over the page: a redaction never carried out, a filled square."""
    for note in _remarks(page):
        fill = [float(value) for value in cast("ArrayObject", note.get("/IC") or ())]
        dark = bool(fill) and max(fill) < DARK
        if note.get("/Subtype") == "/Redact" or (note.get("/Subtype") == "/Square" and dark):
            a, b, c, d = (float(value) for value in cast("ArrayObject", note["/Rect"]))
            yield min(a, c), min(b, d), max(a, c), max(b, d)
