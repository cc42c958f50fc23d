"""Text that stands in a file as a code: a person sees letters at random, a program reads it.

A mail that was saved as text holds its letters and its attachments so. They are not looked into,
and that is said.
"""

import re

_BASE64 = re.compile(r"(?<![\w+/=])(?:[A-Za-z0-9+/]{60,}+={0,2}\s{0,2}){2,}+|[A-Za-z0-9+/]{160,}+")
_SHORTEST = 60
"""Signs in a row at which a code may begin; no word of a language is so long."""

_MIXED = re.compile(r"(?=.{0,160}?[a-z])(?=.{0,160}?[A-Z])(?=.{0,160}?[0-9])", re.DOTALL)
"""Of a row of signs or one long word nobody would say that it is a code."""

_BY_LETTER = re.compile(r"=[C-F][0-9A-F]=[89AB][0-9A-F]|=0D=0A|=20\n|(?:=[0-9A-F]{2}){4}")


def has_code(text: str) -> bool:
    """Whether a part of it is base64 (RFC 4648) or quoted-printable (RFC 2045, 6.7)."""
    # Looking at the words first takes a fifth of the time, and nearly every text ends here.
    long = max(map(len, text.split()), default=0) >= _SHORTEST
    packed = long and any(_MIXED.match(found[0]) for found in _BASE64.finditer(text))
    return packed or ("=" in text and _BY_LETTER.search(text) is not None)
