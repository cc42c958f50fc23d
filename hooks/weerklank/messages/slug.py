"""Addresses made from words that people typed: themes and portfolios."""

import re
import unicodedata
import zlib

_OTHER = re.compile(r"[^a-z0-9]+")
_LONGEST = 60


def slug(text: str) -> str:
    """The text in small letters, digits and hyphens: `Werk & inkomen` becomes `werk-inkomen`.

    The same text always gives the same address, and texts that differ in capitals or accents
    alone share one. Never `index`, which is the address of a list. A text without any Latin
    letter or digit gets a checksum as its name.
    """
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    made = _OTHER.sub("-", plain).strip("-")[:_LONGEST].strip("-")
    if made == "index":
        return "over-index"
    return made or f"x{zlib.crc32(text.encode()):08x}"
