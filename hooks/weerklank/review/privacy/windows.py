"""Cuts a text in what is weighed at once: each sentence, and each two that stand together.

One sentence says who it is and the next what is wrong with her; and one sentence about somebody
stays one among ten about a regulation.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from weerklank.review.privacy.finding import Span

_HEADER = "---\n"
_PARAGRAPH = re.compile(r"\n(?:\s*\n|---\n|(?=[ \t]*(?:- |[a-z_]+:)))")
"""Where a paragraph ends; in a header each field and each item of a list is one."""

# It begins with all that may end a sentence: so the search passes over every other sign.
_END = re.compile(r"[.?!;\n](?:(?<=\n)|[\"'”’)]{0,3}\s)")
_NO_END = re.compile(
    r"(?:^|[\s(])(?:[a-z]|[a-z.]{1,6}\.[a-z]|dhr|hr|mw|mevr|fam|dr|drs|ir|mr|prof|st|nr|ca|geb"
    r"|vd|tel|cliëntnr|bijv|enz|art|jl|incl)\.$",
    re.IGNORECASE,
)
_LINE = 60
"""Characters of a line that was cut because it was full; a shorter one ends where it was meant to,
such as a cell, a line of an address, or a paragraph of an office file."""

_SHORTEST, LONGEST = 25, 400
"""Characters of a sentence: a shorter one goes with its neighbour, a longer one is cut."""


def paragraphs(text: str) -> Iterator[Span]:
    """Where each paragraph with a letter in it begins and ends, in order."""
    start = len(_HEADER) if text.startswith(_HEADER) else 0
    for found in _PARAGRAPH.finditer(text, start):
        yield from _shown(text, start, found.start())
        start = found.end()
    yield from _shown(text, start, len(text))


def windows(count: int) -> Iterator[tuple[int, int]]:
    """The first and the last of each sentence, and of each two that stand together."""
    for first in range(count):
        yield first, first + 1
        if first + 2 <= count:
            yield first, first + 2


def sentences(text: str, paragraph: Span) -> list[Span]:
    """Where each sentence begins and ends; none has the length of a word, or of a page."""
    found: list[Span] = []
    start, last = paragraph
    for end in (*_ends(text, start, last), last):
        while end - start > LONGEST:
            cut = text.rfind(" ", start + LONGEST // 2, start + LONGEST) + 1 or start + LONGEST
            found.append((start, cut))
            start = cut
        short = end - start < _SHORTEST or (found and found[-1][1] - found[-1][0] < _SHORTEST)
        if found and short and end - found[-1][0] <= LONGEST:
            found[-1] = (found[-1][0], end)
        elif end > start:
            found.append((start, end))
        start = end
    return found


def _ends(text: str, start: int, last: int) -> Iterator[int]:
    """Behind each sign that ends a sentence, and each line that was not cut because it was full."""
    line = start
    for found in _END.finditer(text, start, last):
        end = found.end()
        full = found[0] == "\n" and end - line > _LINE
        line = end if found[0].endswith("\n") else line
        if full or (found[0][0] == "." and _NO_END.search(text, max(start, end - 14), end - 1)):
            continue
        yield end


def _shown(text: str, start: int, end: int) -> Iterator[Span]:
    part = text[start:end]
    if part.strip():
        yield start + len(part) - len(part.lstrip()), end
