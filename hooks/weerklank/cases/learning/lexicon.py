"""The word lists for who, what and when, in the notation of the lists for the explanation.

They are read by the same reader; only the kinds of words that the notation knows come along.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from weerklank.rules.explanation.entries import Entry, parse
from weerklank.rules.explanation.lexicon import Lexicon
from weerklank.rules.explanation.lexicon import lexicon as explanation_lexicon
from weerklank.words import texts_in

ROLE = "<wie>"
"""In a pattern: any word of the list of roles."""

_PATTERN_LISTS = ("what", "when", "who")


@cache
def lexicon() -> Lexicon:
    """The lists that come with Weerklank; read once."""
    words = (entry for entry in explanation_lexicon().entries if not entry.is_pattern)
    return Lexicon([*words, *(entry for name in _PATTERN_LISTS for entry in _entries(name))])


@cache
def roles() -> tuple[Entry, ...]:
    """The lines of the list of roles, each with the example for its first word."""
    return tuple(parse("roles", texts_in("weerklank.cases.learning", "lexicon")["roles"]))


def _entries(name: str) -> list[Entry]:
    """The entries of a list, with the roles filled in."""
    known = "|".join(word for entry in roles() for word in entry.pattern.split())
    return [
        replace(entry, pattern=entry.pattern.replace(ROLE, known))
        for entry in parse(name, texts_in("weerklank.cases.learning", "lexicon")[name])
    ]
