"""What people wrote: every text of the records, the settings and the pages of a council.

A page in another language leaves all of it as it is. A text is known by its letters and digits, so
that the way it is set on a page does not matter; and it is found within a longer stretch of text.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field, fields, is_dataclass
from enum import Enum

from pydantic import BaseModel

from weerklank.lazy_dataclass import dataclass

FIRST = 0xE100
"""The first of the characters that stand for a text of people while a sentence is looked up."""

_SENTENCE = re.compile(r"(?<=[.?!:;”])\s+|\n")
_PARAGRAPH = re.compile(r"\n\s*\n")
_MARKUP = re.compile(r"\]\([^)]*\)|<[^<>]+>")
_WORD = re.compile(r"\w+")
_AROUND = re.compile(r"^\W+|\W+$")
_LEAST = 3
"""Words: a shorter text is only known when it stands alone."""

_MOST = 0x700


def key(text: str) -> str:
    """The letters and digits of a text."""
    return "".join(one for one in text.casefold() if one.isalnum())


def texts_in(value: object) -> Iterator[str]:
    """Every text in records or settings, however deep; a choice from a list of ours is none."""
    if isinstance(value, str):
        if not isinstance(value, Enum):
            yield value
        return
    for one in _within(value):
        yield from texts_in(one)


def _within(value: object) -> Iterable[object]:
    if isinstance(value, Mapping):
        return (*value, *value.values())
    if isinstance(value, list | tuple | set | frozenset):
        return value
    if isinstance(value, BaseModel):
        return (one for _, one in value)
    if is_dataclass(value):
        return (getattr(value, one.name) for one in fields(value))
    return ()


@dataclass(frozen=True, slots=True)
class OwnWords:
    """The texts that stay as they are."""

    keys: frozenset[str] = frozenset()
    by_start: Mapping[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict)
    """By their first words, the longest first."""

    def holds(self, text: str) -> bool:
        """Whether this is a text of people, or a whole part of one."""
        return bool(self.keys) and key(text) in self.keys

    def hidden(self, text: str) -> tuple[str, tuple[str, ...]]:
        """The text with a character for each text of people in it, and which those are."""
        if not self.by_start:
            return text, ()
        words = list(_WORD.finditer(text))
        made, place = "", 0
        found: list[str] = []
        for number, word in enumerate(words[: len(words) - _LEAST + 1]):
            start = word.start()
            if start < place or len(found) >= _MOST:
                continue
            first = tuple(one[0].casefold() for one in words[number : number + _LEAST])
            for known in self.by_start.get(first, ()):
                end = start + len(known)
                if text[start:end].casefold() == known and not text[end : end + 1].isalnum():
                    made += text[place:start] + chr(FIRST + len(found))
                    found.append(text[start:end])
                    place = end
                    break
        return made + text[place:], tuple(found)


def own_words(texts: Iterable[str]) -> OwnWords:
    """What stays as it is: each text, and each paragraph and sentence in it."""
    wholes = set(texts)
    pieces: set[str] = set()
    for text in wholes:
        bare = _MARKUP.sub(" ", text)
        for part in (*_PARAGRAPH.split(bare), *_SENTENCE.split(bare)):
            if len(_WORD.findall(part)) >= _LEAST:
                pieces.add(part)
        if len(_WORD.findall(bare)) >= _LEAST:
            pieces.add(bare)
    starts: dict[tuple[str, ...], set[str]] = {}
    for piece in pieces:
        plain = _AROUND.sub("", " ".join(piece.split())).casefold()
        first = tuple(_WORD.findall(plain)[:_LEAST])
        if len(first) == _LEAST:
            starts.setdefault(first, set()).add(plain)
    return OwnWords(
        frozenset({key(text) for text in (*wholes, *pieces)} - {""}),
        {
            first: tuple(sorted(found, key=lambda one: (-len(one), one)))
            for first, found in starts.items()
        },
    )
