"""Words that mean the same: the list of synonyms, and every abbreviation with its meaning."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
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

    `geld/centen kwijt/op` is one meaning of two places, with a choice of words for each, and
    `~natura` is only typed: it stands on pages about something else.
    """
    lines = lines_of("synonyms.txt")
    families = dict(_family(line) for line in lines if line.startswith(_FAMILY))
    groups = [tuple(_group(line, families)) for line in lines if not line.startswith(_FAMILY)]
    groups += [
        (" ".join(words_of(word)), *_long(meaning))
        for word, meaning in pairs_of("abbreviations.txt")
        if meaning
    ]
    return tuple(group for group in groups if all(group))


def is_said(meaning: str) -> bool:
    """Whether pages may say it as it is, in several words: a choice of words is only typed."""
    return " " in meaning and _OR not in meaning and not meaning.startswith(_ONLY)


def _group(line: str, families: Mapping[str, str]) -> Iterator[str]:
    """The meanings of one line; what is only typed as such."""
    said, _, typed = line.partition(_TYPED)
    yield from (_bare(one, families) for one in said.split("|"))
    yield from (_ONLY + _bare(one, families) for one in typed.split("|") if typed)


def _family(line: str) -> tuple[str, str]:
    """`@geld = geld/centen`: the words that one place of a meaning may have, by their name."""
    name, _, words = line.partition("=")
    return name.strip(), words.strip()


def _bare(meaning: str, families: Mapping[str, str]) -> str:
    return " ".join(
        _OR.join("".join(words_of(one)) for one in _words(part, families).split(_OR))
        if part.startswith(_FAMILY) or _OR in part
        else " ".join(words_of(part))
        for part in meaning.split()
    )


def _words(part: str, families: Mapping[str, str]) -> str:
    """The choice of one place, with the words of each family in it."""
    return _OR.join(families.get(one, one) for one in part.split(_OR))


def _long(text: str) -> Iterator[str]:
    """`oco` is onafhankelijke cliëntondersteuning: the long word alone is what pages say."""
    words = words_of(text.partition(",")[0])
    yield " ".join(words)
    if len(words) > 1 and len(words[-1]) >= _TELLING:
        yield words[-1]
