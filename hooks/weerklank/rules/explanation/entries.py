"""The lines of the word lists in `lexicon/`: plain text that anyone can edit.

One line is one entry with, after `#`, a sentence in which it occurs. `*` stands for any ending or
beginning, `a|b` for either, `(a)` for a word that may be there, `…` for up to six words in
between, `<getal>` for a kind of word, `^` for the beginning of a clause and `$` for its end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from weerklank.lazy_dataclass import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

WORD_LISTS = frozenset(
    {
        "authorities",
        "clause_openers",
        "conclusions",
        "finite_verbs",
        "function_words",
        "generic_words",
        "months",
        "municipality",
        "negations",
        "numbered",
        "numbers",
        "reason_openers",
    }
)
"""Lists of single words; all other lists hold patterns."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a list: `idea` is the name of the list, `example` a sentence it serves."""

    idea: str
    pattern: str
    example: str

    @property
    def name(self) -> str:
        """How the entry is called in reports."""
        return f"{self.idea}: {self.pattern}"

    @property
    def is_pattern(self) -> bool:
        """Whether it is looked for in a row of words; other entries are lists of single words."""
        return self.idea not in WORD_LISTS


def parse(idea: str, text: str) -> Iterator[Entry]:
    """The entries of one list; empty lines and lines that begin with `#` are comments.

    In a list of words every word on the line is an entry; in a list of patterns the line is one.
    """
    for line in text.splitlines():
        pattern, _, example = (part.strip() for part in line.partition("#"))
        if pattern and idea in WORD_LISTS:
            yield from (Entry(idea, word, example) for word in pattern.split())
        elif pattern:
            yield Entry(idea, " ".join(pattern.split()), example)
