"""What may be read of the pages of one PDF file: words, marks, drawing and letters."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import field
from typing import Any, cast

from pypdf import PageObject
from pypdf.generic import DictionaryObject, EncodedStreamObject, StreamObject

from weerklank.foreign.damaged import TooMuchError
from weerklank.lazy_dataclass import dataclass

MOST_WORDS = 120_000
"""Numbers, names and texts on the pages together: some fifty full pages, and a second of work."""

MOST_OPERATORS = 40_000
"""Marks on the pages together, those of a form as often as it is drawn."""

LARGEST_CONTENT = 4 * 1024 * 1024
"""Bytes of drawing and of letter tables, unpacked."""

MOST_LETTERS = 1_000_000
"""Letters in the tables of the fonts of all pages together: the reader writes each out, a page at a
time. A usual font has some hundred."""

_RANGES = re.compile(rb"beginbfrange(.*?)endbfrange|beginbfrange(.*)", re.DOTALL)
_RANGE = re.compile(rb"<\s*([0-9A-Fa-f]{1,16})\s*>\s*<\s*([0-9A-Fa-f]{1,16})\s*>\s*[<\[]")
_WORD = re.compile(rb"[^\s()<>\[\]]+|[(<\[]")
_DEEPEST_FORM = 4
Visitor = Callable[[Any, Any, Any, Any], None]


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
        self._spend(page.get_contents())
        return page.extract_text(visitor_operand_before=self._watch(page, visit))

    def pieces_of(self, page: PageObject) -> list[Piece]:
        """The same, as the pieces in which it was drawn."""
        self._spend(page.get_contents())
        found: list[Piece] = []

        def note(text: str, cm: Sequence[float], tm: Sequence[float], *_: object) -> None:
            if text:
                x, y = cm[4] + tm[4] * cm[0], cm[5] + tm[5] * cm[3]
                found.append(Piece(text, x, y))

        page.extract_text(visitor_operand_before=self._watch(page, None), visitor_text=note)
        return found

    def text_of_form(self, page: PageObject, form: StreamObject, visit: Visitor) -> str:
        """The text of what lies over a page, beside its drawing: the looks of a remark."""
        self._spend(form)
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

    def _spend(self, drawn: StreamObject | None) -> None:
        self.words -= self._words_of(b"" if drawn is None else drawn.get_data())
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
