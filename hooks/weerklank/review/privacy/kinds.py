"""Which kinds of word a word is, and which sayings stand in a sentence.

Most words are of no kind (`words/kinds_of_words.txt`). What is known of a word is kept, for it
stands in a text many times.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from weerklank.lazy_dataclass import dataclass
from weerklank.review.privacy.names import is_first_name, is_small_word
from weerklank.words import lines_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

_SMALLEST = 4
"""Letters of a first name in small letters: of shorter ones most are other words."""

PRIVATE = frozenset(
    {"(kwaal)", "(behandeld)", "(gebruik)", "(schuld)", "(steun)", "(misdrijf)", "(jeugd)"}
    | {"(voorval)", "(dak)", "(papieren)", "(geaard)", "(geloof)"}
)
"""Kinds of words for what nobody has to know; a subject of policy that is named so is none."""

_SELF = frozenset({"(beroemd)", "(nummer)"})
"""What was read as a kind at once."""

SHORTEST_PART = 3
"""Letters of a beginning or an end in the lists, at least: by these it is found."""

_MOST_KEPT = 10_000
"""Words of which the kinds are kept: a text by somebody else may have any number of them."""


@lru_cache(_MOST_KEPT)
def kinds_of(word: str) -> tuple[str, ...]:
    """Which kinds of word it is; a first name that nobody gave a capital is one too."""
    if word in _SELF:
        return (word,)
    listed = _words_by_kind()
    found = (*listed.whole.get(word, ()), *listed.partly(word))
    if "(onderwerp)" in found:
        found = tuple(kind for kind in found if kind not in PRIVATE)
    if word == "(naam)":
        return (*found, "(voornaam)")
    small = len(word) >= _SMALLEST and is_first_name(word) and not is_small_word(word)
    return (*found, "(klein)") if small else found


def sayings_in(words: Sequence[str], found: AbstractSet[str]) -> AbstractSet[str]:
    """The kinds of every saying that stands in these words; `found` are these words, each once."""
    listed = _words_by_kind().sayings
    if listed.keys().isdisjoint(found):
        return frozenset()
    text = f" {' '.join(words)} "
    begun = listed.keys() & found
    return {kind for word in begun for saying, kind in listed[word] if saying in text}


@dataclass(frozen=True, slots=True)
class _Listed:
    """The kinds of each whole word, of what a word begins or ends with, and of each saying."""

    whole: Mapping[str, tuple[str, ...]]
    begins: Mapping[str, Sequence[tuple[str, str]]]
    """By their first three letters: each beginning, and its kind."""
    ends: Mapping[str, Sequence[tuple[str, str]]]
    """By their last three letters: each end, and its kind."""
    holds: Sequence[tuple[str, str]]
    sayings: Mapping[str, Sequence[tuple[str, str]]]
    """By their longest word, which few sentences have: all words between spaces, and the kind."""

    def partly(self, word: str) -> tuple[str, ...]:
        """The kinds of a word by its beginning, its end, or a part of it, each once."""
        first, last = word[:SHORTEST_PART], word[-SHORTEST_PART:]
        found = [kind for part, kind in self.begins.get(first, ()) if word.startswith(part)]
        found += [kind for part, kind in self.ends.get(last, ()) if word.endswith(part)]
        found += [kind for part, kind in self.holds if part in word]
        return tuple(dict.fromkeys(found))


@cache
def _words_by_kind() -> _Listed:
    """What the published lists say."""
    kinds: dict[str, list[str]] = {}
    for line in lines_of("kinds_of_words.txt"):
        kind, _, listed = line.partition(":")
        kinds.setdefault(f"({kind})", []).extend(listed.split())
    kinds["(rol)"] = [line for line in lines_of("public_roles.txt") if " " not in line]
    whole: dict[str, tuple[str, ...]] = {}
    begins: dict[str, list[tuple[str, str]]] = {}
    ends: dict[str, list[tuple[str, str]]] = {}
    holds: list[tuple[str, str]] = []
    sayings: dict[str, list[tuple[str, str]]] = {}
    for kind, words in kinds.items():
        for word in dict.fromkeys(words):
            if "_" in word:
                saying = word.split("_")
                sayings.setdefault(max(saying, key=len), []).append((f" {' '.join(saying)} ", kind))
                continue
            part = word.strip("*")
            match word[0] == "*", word[-1] == "*":
                case False, False:
                    whole[part] = (*whole.get(part, ()), kind)
                case False, True:
                    begins.setdefault(part[:SHORTEST_PART], []).append((part, kind))
                case True, False:
                    ends.setdefault(part[-SHORTEST_PART:], []).append((part, kind))
                case _:
                    holds.append((part, kind))
    return _Listed(whole, begins, ends, holds, sayings)
