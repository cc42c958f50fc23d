"""The word lists for who, what and when: every line serves its example."""

from __future__ import annotations

from weerklank.cases.learning.specific import Part, lexicon, named_in, roles
from weerklank.rules.explanation.entries import Entry
from weerklank.rules.explanation.text import words_of

PATTERNS = [entry for entry in lexicon().entries if entry.idea in set(Part)]
ROLES = [word for entry in roles() for word in entry.pattern.split()]


def _named(text: str) -> dict[Part, str]:
    return {fact.part: fact.words for fact in named_in(text)}


def _serves(entry: Entry) -> bool:
    """Whether this very entry is found in the sentence after its `#`."""
    alone = lexicon().without(
        frozenset(e.name for e in PATTERNS if e.idea == entry.idea and e != entry)
    )
    return any(one.entry == entry for one in alone.find(words_of(entry.example)))


def test_every_entry_serves_its_example() -> None:
    """The sentence after `#` is one in which this very entry is found."""
    assert len(PATTERNS) > 20
    assert [entry.name for entry in PATTERNS if not _serves(entry)] == []


def test_every_role_can_be_who() -> None:
    """Each word of the list of roles names who does it."""
    typed = [w.strip("*") if not w.startswith("*") else f"proef{w.strip('*')}" for w in ROLES]

    assert len(typed) > 20
    assert [
        role for role in typed if not _named(f"Laat de {role} mensen bellen.").get(Part.WHO)
    ] == []


def test_every_line_of_roles_has_an_example() -> None:
    """The example of a line of roles names who."""
    assert [entry.pattern for entry in roles() if not _named(entry.example).get(Part.WHO)] == []


def test_no_line_stands_in_a_list_twice() -> None:
    """A pattern is written once in a list."""
    names = [entry.name for entry in PATTERNS]

    assert len(names) == len(set(names))
