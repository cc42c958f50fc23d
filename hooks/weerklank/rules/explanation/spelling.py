"""Recognises a word of the lexicon behind one typing error, so that `omadt` is read as `omdat`.

Two neighbouring letters swapped, or one letter lost or added in a long word. A word that the
lexicon knows is never changed; nothing is shown in a corrected form.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

SHORTEST_SWAPPED = 4
"""Letters a word must have for a swap of two letters to be seen through."""
SHORTEST_WRONG = 7
"""Letters a word must have for a lost or added letter to be seen through."""
LONGEST = 40
"""Letters above which a row of letters is taken as it is."""


def shapes(known: Iterable[str]) -> Mapping[str, str]:
    """For every known word the shapes it takes with one letter left out, and back to the word.

    A shape that belongs to two words is left out: it does not say which was meant.
    """
    words: defaultdict[str, set[str]] = defaultdict(set)
    for word in known:
        if len(word) >= SHORTEST_WRONG and word.isalpha():
            for shape in _shortened(word) | {word}:
                words[shape].add(word)
    return {shape: found.pop() for shape, found in words.items() if len(found) == 1}


def swapped(norm: str, known: frozenset[str]) -> str | None:
    """The known word that this is with two neighbouring letters swapped, if it is just one."""
    if not SHORTEST_SWAPPED <= len(norm) <= LONGEST:
        return None
    found = {
        norm[:i] + norm[i + 1] + norm[i] + norm[i + 2 :] for i in range(1, len(norm) - 1)
    } & known
    return found.pop() if len(found) == 1 else None


def mistyped(norm: str, known_shapes: Mapping[str, str]) -> str | None:
    """The known word that this is with one letter lost or added, not the first.

    A wrong letter is left alone: `verhogen` is no slip for `vermogen`.
    """
    if not SHORTEST_WRONG <= len(norm) <= LONGEST:
        return None
    found = {known_shapes[shape] for shape in _shortened(norm) | {norm} if shape in known_shapes}
    near = {word for word in found if word[0] == norm[0] and abs(len(word) - len(norm)) == 1}
    return near.pop() if len(near) == 1 else None


def _shortened(word: str) -> set[str]:
    return {word[:i] + word[i + 1 :] for i in range(1, len(word))}
