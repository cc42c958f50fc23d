"""A paragraph that answers several recommendations in a row, as a paragraph each."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from weerklank.importing.drafting.answer_marks import POINT, argues
from weerklank.importing.letters.paragraphs import Paragraph

_IN_A_ROW = re.compile(
    r"(?:^|(?<=[\s,;:(]))(?:ad\.?\s+)?(?P<number>\d{1,2}|[a-z])[.)](?=\s+\S)", re.IGNORECASE
)
_POINTS_AT = re.compile(
    rf"\b(?:{POINT}|artikel|art\.|lid|bijlage|nrs?\.?|nummers?|onder|zie)\s+$", re.IGNORECASE
)
"""Before a number that is no answer: `zie aanbeveling 2. De bus rijdt`."""
_NEAR = 30
"""Characters before a number in which such a word stands."""
A_ROW = 2
_LINKED = re.compile(rf"[\s,;]+(?:(?:en|of)(?:\s+(?:ad\.?|{POINT}))?|ad\.?)$", re.IGNORECASE)


def spread(letter: Sequence[Paragraph], asked: Sequence[str]) -> tuple[Paragraph, ...]:
    """The letter with `a. nemen wij over, b. niet` in one paragraph as a paragraph each.

    Only where at least two stand in the order of the advice; what stands before them stays.
    """
    return tuple(
        replace(paragraph, text=text)
        for paragraph in letter
        for text in _apart(paragraph.text, asked)
    )


def _apart(text: str, asked: Sequence[str]) -> list[str]:
    row = list[re.Match[str]]()
    for mark in _IN_A_ROW.finditer(text):
        number = mark["number"]
        if _POINTS_AT.search(text[max(0, mark.start() - _NEAR) : mark.start()]):
            continue
        if row and number == row[0]["number"]:
            return [text]
        if number in asked and (
            not row or asked.index(number) == asked.index(row[-1]["number"]) + 1
        ):
            row.append(mark)
    if len(row) < A_ROW or argues(text[: row[0].start()]):
        return [text]
    edges = (0, *(mark.start() for mark in row), len(text))
    parts = [_LINKED.sub("", text[a:b].strip(" ,;:")) for a, b in pairwise(edges)]
    # `Over a. en b. merken wij op` is no row: each must say something of its own.
    told = all(
        _LINKED.sub("", f" {text[mark.end() : end]}".rstrip(" ,;:")).strip()
        for mark, end in zip(row, edges[2:], strict=True)
    )
    return [part for part in parts if part] if told else [text]
