"""Finds who signed a text, by what stands above a name or behind it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from weerklank.review.privacy.names import INITIALS, PARTICLE, SURNAME, WORD, Name, is_no_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from weerklank.review.privacy.finding import Span
    from weerklank.review.privacy.names import Room

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
    rf"(?:{_GREETING}(?:en)?|{_RESPECTFULLY}|{_ON_BEHALF}[^\n]{{3,60}})[ ,.]*\n\s*"
    rf"(?P<name>(?-i:{_WHO}))",
    re.IGNORECASE,
)
_ROLE = re.compile(rf",\s(?:de\s)?(?:\w{{0,12}}(?:{'|'.join(_SIGNING_ROLES)}))\b", re.IGNORECASE)
_BEFORE_A_ROLE = re.compile(rf"(?<!\w){_WHO}$")
_OF_A_PLACE = re.compile(r"(?:college|wethouders|gemeente|bestuur|raad)(?: van)? $", re.IGNORECASE)
"""Every letter of a college ends so: `het college van Sint Voorbeeld,` and then `de secretaris`."""
_LONGEST = 80
_SIGNING = (_GREETING, _RESPECTFULLY, _ON_BEHALF, *_SIGNING_ROLES)
"""One of these is in every signature, and is looked for first."""


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
        before = text[first : role.start()]
        found = _BEFORE_A_ROLE.search(before)
        if found and not _OF_A_PLACE.search(before[: found.start()]):
            yield first + found.start(), role.start()
