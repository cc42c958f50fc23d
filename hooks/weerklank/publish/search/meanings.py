"""Words that mean the same: the list of synonyms, and every abbreviation with its meaning."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from weerklank.publish.search.bare import words_of
from weerklank.words import lines_of, pairs_of

_FAMILY = "@"
_OR = "/"
_TYPED = "<"
_ONLY = "~"
"""Behind `<` stands what people only type; in the search each of those has this sign before it."""

_TELLING = 12
"""A word of so many letters is about one thing."""


@cache
def meanings() -> tuple[tuple[str, ...], ...]:
    """Each line of the lists: what is typed and what stands on pages, in bare words.

    `geld/centen kwijt/@uit` is one meaning of two places, with a choice of words for each, of which
    one is a whole family; `~natura` is only typed: it stands on pages about something else.
    """
    lines = lines_of("synonyms.txt")
    groups = [tuple(_group(line)) for line in lines if not line.startswith(_FAMILY)]
    groups += [
        (" ".join(words_of(word)), *_long(meaning))
        for word, meaning in pairs_of("abbreviations.txt")
        if meaning
    ]
    return tuple(group for group in groups if all(group))


def families() -> dict[str, str]:
    """The words that one place of a meaning may have, by their name: sent once, and used often."""
    lines = (line.partition("=") for line in lines_of("synonyms.txt") if line.startswith(_FAMILY))
    return {name.strip(): _choice(words.strip()) for name, _, words in lines}


def is_said(meaning: str) -> bool:
    """Whether pages may say it as it is, in several words: a choice of words is only typed."""
    chosen = _OR in meaning or _FAMILY in meaning
    return " " in meaning and not chosen and not meaning.startswith(_ONLY)


def _group(line: str) -> Iterator[str]:
    """The meanings of one line; what is only typed as such."""
    said, _, typed = line.partition(_TYPED)
    yield from (_bare(one) for one in said.split("|"))
    yield from (_ONLY + _bare(one) for one in typed.split("|") if typed)


def _bare(meaning: str) -> str:
    return " ".join(
        _choice(part) if part.startswith(_FAMILY) or _OR in part else " ".join(words_of(part))
        for part in meaning.split()
    )


def _choice(part: str) -> str:
    """The words of one place, each in one piece; a family by its name."""
    words = part.split(_OR)
    return _OR.join(one if one.startswith(_FAMILY) else "".join(words_of(one)) for one in words)


def _long(text: str) -> Iterator[str]:
    """`oco` is onafhankelijke cliëntondersteuning: the long word alone is what pages say."""
    words = words_of(text.partition(",")[0])
    yield " ".join(words)
    if len(words) > 1 and len(words[-1]) >= _TELLING:
        yield words[-1]
