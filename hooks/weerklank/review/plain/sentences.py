"""Cuts a text in paragraphs and sentences, with the place of each; Markdown counts as nothing.

What is no running text (code, tables, addresses of links, comments) becomes spaces of the same
length, so that every place stays right.
"""

import re
from collections.abc import Iterator

from weerklank.lazy_dataclass import dataclass
from weerklank.review.plain.code_blocks import without_code

_NOT_PROSE = re.compile(
    r"<!--(?:(?!<!--).)*?-->"
    r"|`[^`\n]{1,300}`"
    r"|^[ \t]*\|[^\n]*$"
    r"|^[ ]{0,3}\[[^\[\]\n]{1,100}\]:[^\n]*$"
    r"|\]\([^()\n]{0,500}\)(?:\{[^{}\n]{0,100}\})?"
    r"|https?://[^\s<>]{1,500}"
    r"|<[^<>\n]{1,300}>"
    r"|&[a-z]{2,8};",
    re.DOTALL | re.MULTILINE,
)
_MARKS = re.compile(r"[*_>\[\]]|^[ \t]*(?:[-+]|\d{1,3}[.)])[ \t]|^#{1,6}[ \t]", re.MULTILINE)
_ITEM = re.compile(r"[ \t]*(?:[-+*]|\d{1,3}[.)])[ \t]")
_HEADING = re.compile(r"#{1,6}[ \t]")
_END = re.compile(r"(?<=[.!?:;])[\"'”’)*_]{0,3}\s")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:[a-tv-z]|[a-z.]{1,6}\.[a-z]|bijv|enz|art|nr|jl|nl|ca|incl)\.\s?$"
)
_WORD = re.compile(r"[^\W_](?:[\w'’&.-]{0,60}[^\W_])?")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and where it begins in the whole text."""

    text: str
    start: int

    @property
    def words(self) -> int:
        """How many words it has."""
        return sum(1 for _ in _WORD.finditer(self.text))


def running_text(text: str) -> str:
    """The text with everything that is no prose turned into spaces, equally long."""
    bare = _NOT_PROSE.sub(_blank, without_code(text))
    return _MARKS.sub(_blank, bare)


def _blank(found: re.Match[str]) -> str:
    return "".join("\n" if char == "\n" else " " for char in found[0])


def paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """The paragraphs, list items and headings of a Markdown text: where each begins, its prose."""
    bare = running_text(text)
    start = place = 0
    for line in (*text.splitlines(keepends=True), ""):
        heading = _HEADING.match(line)
        if heading or not line.strip() or _ITEM.match(line):
            yield from _prose(bare, start, place)
            start = place
        place += len(line)
        if heading:
            yield from _prose(bare, start, place)
            start = place


def _prose(bare: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """The piece without the spaces around it, if anything is left."""
    piece = bare[start:end]
    if stripped := piece.strip():
        yield start + len(piece) - len(piece.lstrip()), stripped


def sentences(text: str, offset: int = 0) -> Iterator[Sentence]:
    """The sentences of a piece of prose; `offset` is where the piece begins."""
    start = 0
    for edge in (*_END.finditer(text), None):
        end = edge.end() if edge else len(text)
        if edge and _ABBREVIATION.search(text[max(start, end - 12) : edge.start()]):
            continue
        piece = text[start:end]
        stripped = piece.lstrip()
        if stripped.rstrip():
            yield Sentence(stripped.rstrip(), offset + start + len(piece) - len(stripped))
        start = end
