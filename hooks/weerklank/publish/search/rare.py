"""Words of one letter: on a large site more than half of all words, and almost never asked for.

Everybody who searches fetches all words first. These are kept apart, so that only who types one
of them fetches the thousand that stand around it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from weerklank.publish.search.bare import words_of
from weerklank.publish.search.documents import TEXT
from weerklank.publish.search.meanings import meanings

_ENDINGS = ("", "s", "e", "n", "en", "t")
_ONE_PLACE = 2
"""A page and the place on it."""


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
