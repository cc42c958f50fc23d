"""The word lists for who, what and when: every line serves its example."""

from __future__ import annotations

import pytest

from weerklank.cases.learning.specific import Part, lexicon, named_in, roles
from weerklank.rules.explanation.entries import Entry
from weerklank.rules.explanation.text import words_of

PATTERNS = [entry for entry in lexicon().entries if entry.idea in set(Part)]
ROLES = [word for entry in roles() for word in entry.pattern.split()]


def _named(text: str) -> dict[Part, str]:
    return {fact.part: fact.words for fact in named_in(text)}


@pytest.mark.parametrize("entry", PATTERNS, ids=lambda entry: entry.name[:40])
def test_every_entry_serves_its_example(entry: Entry) -> None:
    """The sentence after `#` is one in which this very entry is found."""
    alone = lexicon().without(
        frozenset(e.name for e in PATTERNS if e.idea == entry.idea and e != entry)
    )
    found = alone.find(words_of(entry.example))

    assert any(one.entry == entry for one in found)


@pytest.mark.parametrize("word", ROLES)
def test_every_role_can_be_who(word: str) -> None:
    """Each word of the list of roles names who does it."""
    role = word.strip("*") if not word.startswith("*") else f"proef{word.strip('*')}"

    assert _named(f"Laat de {role} mensen bellen.")[Part.WHO]


@pytest.mark.parametrize("entry", roles(), ids=lambda entry: entry.pattern)
def test_every_line_of_roles_has_an_example(entry: Entry) -> None:
    """The example of a line of roles names who."""
    assert _named(entry.example)[Part.WHO]


def test_no_line_stands_in_a_list_twice() -> None:
    """A pattern is written once in a list."""
    names = [entry.name for entry in PATTERNS]

    assert len(names) == len(set(names))
