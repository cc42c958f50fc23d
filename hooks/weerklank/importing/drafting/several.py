"""One file that lists several advices, each below a heading of its own with its own date.

Only what says of itself when it was sent is an advice apart: a letter has headings too, and dates.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from weerklank.importing.drafting.draft_text import quoted
from weerklank.importing.drafting.guesses import dates_in, has_date_label
from weerklank.importing.letters.paragraphs import Paragraph
from weerklank.messages import dutch

_NEAR = 3
"""Paragraphs from the heading on in which its date stands; chosen."""

_ONLY_A_DATE = 4
"""Words of a line that is a place and a date; chosen: `Wilgendam, 12 maart 2023`."""

_NUMBERED = re.compile(r"^advies\s+(?:nr\.?\s*)?\d[\d-]*\s*(?:[:.–-]\s*)?", re.IGNORECASE)
"""`Advies 3: vervoer`, where a program kept no headings."""


def apart(letter: Sequence[Paragraph]) -> tuple[Sequence[Paragraph], ...]:
    """The advices in a file, or the whole of it where it does not plainly hold two or more."""
    starts = list(_starts(letter))
    if len(starts) < 2:  # noqa: PLR2004 (one is no several)
        return (letter,)
    return tuple(letter[start:end] for start, end in pairwise([*starts, len(letter)]))


def doubts(advice: Sequence[Paragraph], above: Sequence[Paragraph]) -> Iterator[str]:
    """What to ask about one of several: headings in it without a day, and what stood `above`."""
    heads = [quoted(paragraph.text) for paragraph in advice[1:] if _is_head(paragraph)]
    if heads:
        yield (
            f"hieronder staat ook {dutch.listing(heads)}, zonder datum. Hoort dat bij dit advies? "
            "Zo niet, haal het weg, en typ ervoor: weerklank new advice"
        )
    if any(paragraph.listed or _is_head(paragraph) for paragraph in above[1:]):
        yield (
            f"wat boven {quoted(advice[0].text)} stond, is niet overgenomen. Het begint met "
            f"{quoted(above[0].text)}. Staat daar een advies? Typ ervoor: weerklank new advice"
        )


def without_number(heading: str) -> str:
    """`Vervoer` of `Advies 3: Vervoer`; a heading with nothing else stays."""
    return _NUMBERED.sub("", heading) or heading


def _starts(letter: Sequence[Paragraph]) -> Iterator[int]:
    """Where a heading stands that is soon followed by the day on which its advice was sent."""
    heads = [n for n, paragraph in enumerate(letter) if _is_head(paragraph)]
    for start, following in pairwise([*heads, len(letter)]):
        near = letter[start : min(following, start + _NEAR)]
        if any(_says_when(paragraph) for paragraph in near) and following - start > 1:
            yield start


def _is_head(paragraph: Paragraph) -> bool:
    return paragraph.heading or bool(_NUMBERED.match(paragraph.text))


def _says_when(paragraph: Paragraph) -> bool:
    dated = next(dates_in([paragraph]), None)
    if dated is None:
        return False
    is_date = len(paragraph.text.split()) <= _ONLY_A_DATE
    return paragraph.heading or is_date or has_date_label(paragraph)
