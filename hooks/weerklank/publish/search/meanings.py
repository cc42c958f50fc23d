"""Words that mean the same, of the list of synonyms and of the abbreviations, and rare words."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from weerklank.publish.search.bare import words_of
from weerklank.publish.search.documents import TEXT
from weerklank.words import lines_of, pairs_of

_FAMILY = "@"
_OR = "/"
_TYPED = "<"
_ONLY = "~"
"""Behind `<` stands what people only type; in the search each of those has this sign before it."""

_TELLING = 12
"""A word of so many letters is about one thing."""

_ENDINGS = ("", "s", "e", "n", "en", "t")
_ONE_PLACE = 2
"""A page and the place on it."""


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
    if _OR not in meaning and _FAMILY not in meaning:
        return " ".join(words_of(meaning))
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


# Words of one letter are on a large site more than half of all words, and almost never asked for.
# Everybody who searches fetches all words first. These are kept apart, so that only who types one
# of them fetches the thousand that stand around it.
def rare_words(places: Mapping[str, Sequence[int]], parts: int) -> frozenset[str]:
    """Those on one page only, in a text in passing, which the synonyms do not ask for.

    The weight of a place is what is left of it after `parts`.
    """
    asked = {word for group in meanings() for one in group for word in words_of(one)}
    return frozenset(
        word
        for word, of in places.items()
        if len(of) == _ONE_PLACE and of[1] % parts <= TEXT and not _is_form(word, asked)
    )


def _is_form(word: str, asked: set[str]) -> bool:
    """Whether it is a word of the synonyms, or a saying, with another ending."""
    return "_" in word or any(
        word.endswith(ending) and word[: len(word) - len(ending)] in asked for ending in _ENDINGS
    )


def batched(words: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    """The words in lists of at most so many."""
    return (words[begin : begin + size] for begin in range(0, len(words), size))
