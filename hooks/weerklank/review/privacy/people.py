"""Finds persons in a text of whom something is told, and who signed it.

How good that is, is measured on texts that were written before a rule was changed for them
(tests/review/test_privacy_corpus.py) and said in the manual.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from weerklank.review.privacy.names import (
    INITIALS,
    PARTICLE,
    SURNAME,
    WORD,
    Name,
    Room,
    is_no_name,
    names,
)
from weerklank.review.privacy.weighing import is_told_of, role_beside, words_around

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from weerklank.review.privacy.finding import Span

_GREETING, _RESPECTFULLY, _ON_BEHALF = "groet", "hoogachtend", "namens "
_SIGNING_ROLES = (
    "voorzitter",
    "secretaris",
    "penningmeester",
    "bestuurslid",
    "griffier",
    "directeur",
)
_WHO = rf"(?:{INITIALS}|{WORD}\s){PARTICLE}{SURNAME}"
_BELOW = re.compile(
    rf"(?:{_GREETING}(?:en)?|{_RESPECTFULLY}|{_ON_BEHALF}[^\n]{{3,60}})[ ,.]*\n\s*(?P<name>{_WHO})",
    re.IGNORECASE,
)
_ROLE = re.compile(rf",\s(?:de\s)?(?:\w{{0,12}}(?:{'|'.join(_SIGNING_ROLES)}))\b", re.IGNORECASE)
_BEFORE_A_ROLE = re.compile(rf"(?<!\w){_WHO}$")
_LONGEST = 80
_SIGNING = (_GREETING, _RESPECTFULLY, _ON_BEHALF, *_SIGNING_ROLES)
"""One of these is in every signature, and is looked for first."""

_REACH = 150
"""Characters: some two sentences."""


def persons(
    text: str, reaching: Sequence[Span], signed: Sequence[Name], room: Room
) -> Iterator[Name]:
    """Every name of somebody of whom something is told, or with a way to reach them beside it.

    `reaching` is where each way to reach somebody stands, in order. Who signs is no case that
    something is told of.
    """
    signatures_at = [one.span for one in signed]
    for name in names(text, room):
        words = words_around(text, name)
        reached = is_reached(text, name.span, reaching)
        told = is_told_of(words, name, reached=reached) and not meets(name.span, signatures_at)
        named = not name.kind.startswith("onbekend")
        if told or (reached and named and not role_beside(words)):
            yield name


def signatures(text: str, room: Room) -> Iterator[Name]:
    """Every name under a letter, or before a role as one signs: `P. Jansen, voorzitter`."""
    folded = text.casefold()
    if not any(word in folded for word in _SIGNING):
        return
    for start, end in sorted({*_below(text), *_before_a_role(text)}):
        room.left -= 1
        if room.spent:
            return
        name = " ".join(text[start:end].split())
        if name[:1].isupper() and not is_no_name(name):
            yield Name((start, end), name, "handtekening")


def _below(text: str) -> Iterator[Span]:
    return (found.span("name") for found in _BELOW.finditer(text))


def _before_a_role(text: str) -> Iterator[Span]:
    for role in _ROLE.finditer(text):
        first = max(0, role.start() - _LONGEST)
        if found := _BEFORE_A_ROLE.search(text[first : role.start()]):
            yield first + found.start(), role.start()


def meets(span: Span, spans: Sequence[Span]) -> bool:
    """Whether it shares a character with one of these, which stand in order and apart."""
    place = bisect_left(spans, (span[1], 0))
    return place > 0 and spans[place - 1][1] > span[0]


def is_reached(text: str, span: Span, reaching: Sequence[Span]) -> bool:
    """Whether a way to reach somebody stands beside a name in the same paragraph.

    The one in which the name itself stands says nothing more.
    """
    if not reaching:
        return False
    start, end = span
    first = start - len(text[max(0, start - _REACH) : start].rpartition("\n\n")[2])
    last = end + len(text[end : end + _REACH].partition("\n\n")[0])
    close = reaching[bisect_left(reaching, (first, 0)) : bisect_left(reaching, (last, 0))]
    return any(done <= last and (done <= start or end <= begun) for begun, done in close)
