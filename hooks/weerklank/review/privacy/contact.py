"""Finds phone numbers and mail addresses; which of them belong to a body is for `own.py`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from weerklank.records.models.checked import Sensitive
from weerklank.review.privacy.finding import Finding, mask_end, mask_mail

if TYPE_CHECKING:
    from collections.abc import Iterator

_GAP = r"[ \-./()\u00a0\u2011\u2013]{0,3}"
# A Dutch number has ten figures with its zero: Nummerplan telefoon- en ISDN-diensten.
# Its first sign stands before what may not be before it: so the search passes over all others.
_PHONE = re.compile(
    rf"(?:\+(?<![\w+]\+)(?<!\d[-./]\+){_GAP}31|0(?<![\w+]0)(?<!\d[-./]0)(?:031)?)(?:{_GAP}\(0\))?(?:{_GAP}\d){{9}}(?!{_GAP}\d)",
    re.ASCII,
)
_DATE = re.compile(r"\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d", re.ASCII)
_COUNTRY = re.compile(r"^(?:\+|00)31(?:0)?")
_OF_ORGANISATIONS = ("0800", "0900", "0906", "0909", "088")

_MAIL = re.compile(
    r"(?<![\w.%+-])[\w.%+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}(?![a-z0-9])", re.IGNORECASE
)
_OF_DESKS = re.compile(
    r"^(?:info|contact|post|gemeente|griffie|secretariaat|klacht(?:en)?|receptie|balie|loket"
    r"|redactie|privacy|webmaster|no-?reply)@"
)


_AT_HOME = re.compile(
    r"@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|icloud|gmx|ziggo|kpnmail|kpnplanet|planet"
    r"|xs4all|home|upcmail|hetnet|casema|chello|telfort|tele2|solcon|online|freeler|protonmail)\.",
    re.IGNORECASE,
)
"""Providers where people have a mailbox of their own: the address is that of somebody at home."""


def is_at_home(address: str) -> bool:
    """Whether a mail address is of a mailbox that people have at home, and no body has."""
    return _AT_HOME.search(address) is not None


def phone_digits(number: str) -> str:
    """A number as ten figures: `+31 (0)6 1234 5678` → `0612345678`."""
    kept = re.sub(r"[^\d+]", "", number, flags=re.ASCII)
    return _COUNTRY.sub("0", kept)


def phone_numbers(text: str) -> Iterator[Finding]:
    """Every Dutch phone number, numbers that only organisations can have aside."""
    for found in _PHONE.finditer(text):
        digits = phone_digits(found[0])
        if digits.startswith(_OF_ORGANISATIONS) or _DATE.match(found[0]):
            continue
        yield Finding(Sensitive.PHONE, found.span(), digits, mask_end(digits))


def mail_addresses(text: str) -> Iterator[Finding]:
    """Every mail address, addresses of desks such as `info@` aside."""
    for found in _MAIL.finditer(text) if "@" in text else ():
        address = found[0].lower()
        if not _OF_DESKS.match(address):
            yield Finding(Sensitive.MAIL, found.span(), address, mask_mail(address))
