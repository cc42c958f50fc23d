"""Finds birth dates and home addresses.

These are estimates on purpose: a street can be harmless. So all but a labelled birth
date are only likely, and the council can answer them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from weerklank.records.models.checked import Sensitive
from weerklank.review.privacy.finding import Finding, mask_all, mask_end, mask_words
from weerklank.review.privacy.no_people import BODIES

if TYPE_CHECKING:
    from collections.abc import Iterator

_MONTH = (
    r"(?:jan(?:uari)?|feb(?:ruari)?|m(?:aa)?rt|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?"
    r"|sep(?:t(?:ember)?)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_YEAR = r"(?:(?:18|19|20)\d\d|'\d\d|\d\d)"
_DATE = (
    rf"(?:\d{{1,2}}[ ]?[-/.][ ]?\d{{1,2}}[ ]?[-/.][ ]?{_YEAR}"
    rf"|\d{{1,2}}\s{{1,3}}{_MONTH}\s{{1,3}}{_YEAR}"
    r"|(?:18|19|20)\d\d-\d\d-\d\d)(?!\d)"
)
_BORN = re.compile(
    rf"(?P<label>geboorte-?dat(?:um|a)|geboren|geb\.)(?:[\s:|*_,]|is|op|was|(?:te|in)\s[a-z-]{{1,30}}){{0,12}}(?P<date>{_DATE})",
    re.IGNORECASE,
)

# The letter stands before what may not be before it: so the search passes over all other signs.
_STREET = (
    r"[A-Z\u00c0-\u00de](?<![\w-][A-Z\u00c0-\u00de])[\w'\u2019.-]{0,30}(?:\s(?:van|de|der|den|het|ten|ter|[A-Z\u00c0-\u00de]"
    r"[\w'\u2019-]{1,30})){0,3}"
)
_KINDS_OF_STREET = (
    "straat|laan|weg|plein|kade|gracht|singel|dreef|hof|pad|steeg|dijk|plantsoen|park|boulevard"
    "|markt|brink|hage|oord|erf|wal|baan|ring"
)
_ADDRESS = re.compile(
    rf"(?P<street>{_STREET})\s{{1,2}}(?P<number>\d{{1,4}})"
    r"(?:[ ]?[a-zA-Z](?!\w)|-\d{1,3})?"
    r"(?![\w]|[.,-]\d)(?:\s?,?\s{0,3}(?P<code>[1-9]\d{3}[ ]?[A-Z]{2})(?![A-Za-z]))?"
)
_STREET_END = re.compile(rf"(?:{_KINDS_OF_STREET})$", re.IGNORECASE)
_POSTCODE = re.compile(
    r"(?:postcode|woonachtig|woont|huisnummer)[^.\n]{0,40}?(?<!\d)(?P<code>[1-9]\d{3}[ ]?[A-Z]{2})"
    r"(?![A-Za-z])"
)
_LIVES = re.compile(r"(?:woon|won(?:en|ende)\b)", re.IGNORECASE)
_PUBLIC_PLACE = re.compile(
    r"(?:gemeentehuis|stadhuis|raadhuis|buurthuis|wijkcentrum|wijkloket|bibliotheek|kantoor|loket"
    r"|balie|bezoekadres|school|kerk|gebouw|locatie|halte|inloop|zaal)",
    re.IGNORECASE,
)
_OFFICE = re.compile(r"(?:^|\n)\s*gemeente [\w' -]{2,40}\n[^\n]*$", re.IGNORECASE)
"""The line before the address of a town hall, at the head of a letter."""
_CAPITAL = r"(?-i:[A-Z][\w'-]{1,30})"
_SERVICE = re.compile(
    rf"(?:^|\n)\s*(?:{_CAPITAL} ){{0,2}}(?:{BODIES})(?: {_CAPITAL}){{1,3}} ?[|·,\n]\s*"
    rf"{_CAPITAL}(?: (?:van|de|der|den|het)){{0,2}}(?: {_CAPITAL})?$",
    re.IGNORECASE,
)
"""The name of a service right before its address: `Sociale Dienst Vlietstreek | Havenkade 12`."""
_NEAR = 60


def birth_dates(text: str) -> Iterator[Finding]:
    """Dates after `geboren` or `geboortedatum`; certain after the second, not after `voor`."""
    for found in _BORN.finditer(text):
        example = "voorbeeld" in text[max(0, found.start() - _NEAR) : found.end() + _NEAR].lower()
        certain = found["label"].lower().startswith("geboorte") and not example
        date = found["date"]
        yield Finding(Sensitive.BIRTH_DATE, found.span("date"), date, mask_all(date), certain)


def home_addresses(text: str) -> Iterator[Finding]:
    """A street with a house number, with or without postcode, and a postcode of a home.

    A public place named just before it is none, unless someone lives there; nor is a town hall
    or a service at the head of a letter.
    """
    for found in _ADDRESS.finditer(text):
        street = found["street"]
        if not _STREET_END.search(street) and not found["code"]:
            continue
        before = text[max(0, found.start() - _NEAR) : found.start()]
        there = before + street
        public = _PUBLIC_PLACE.search(there) or _OFFICE.search(there) or _SERVICE.search(there)
        if public and not _LIVES.search(before):
            continue
        if _is_year(found["number"]) and not found["code"]:
            continue
        value = f"{street} {found['number']}"
        yield Finding(Sensitive.ADDRESS, found.span(), value, mask_words(value))
    for found in _POSTCODE.finditer(text):
        code = found["code"]
        yield Finding(Sensitive.ADDRESS, found.span("code"), code, mask_end(code))


def _is_year(number: str) -> bool:
    return len(number) == len("2026") and number[:2] in {"18", "19", "20"}
