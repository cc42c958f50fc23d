"""The word lists: each line can be read, and its example shows what it serves."""

from __future__ import annotations

import json
from collections import Counter

import pytest

from weerklank.publish.data.explanation_json import explanation_json
from weerklank.rules.explanation.clauses import clauses_of
from weerklank.rules.explanation.entries import WORD_LISTS, Entry, parse
from weerklank.rules.explanation.lexicon import lexicon, read
from weerklank.rules.explanation.text import words_of

PATTERNS = [entry for entry in lexicon().entries if entry.is_pattern]


def _found_in(entry: Entry) -> bool:
    clauses = clauses_of(entry.example, lexicon())
    return any(found.entry == entry for clause in clauses for found in clause.found)


def test_every_entry_serves_its_example() -> None:
    """The sentence after `#` is one in which the entry is found."""
    without = [entry.name for entry in PATTERNS if not entry.example]
    lost = [(entry.name, entry.example) for entry in PATTERNS if not _found_in(entry)]

    assert without == [], "schrijf na # een zin waarin dit voorkomt"
    assert lost == []


def test_no_entry_stands_in_a_list_twice() -> None:
    """A word or pattern is written once in a list."""
    names = Counter(entry.name for entry in lexicon().entries if entry.is_pattern)

    assert [name for name, times in names.items() if times > 1] == []


def test_every_list_of_words_exists() -> None:
    """The code asks for no list that is not there."""
    ideas = {entry.idea for entry in lexicon().entries}

    assert ideas >= set(WORD_LISTS)


def test_a_comment_is_not_an_entry() -> None:
    """Lines that begin with `#` and empty lines are skipped."""
    entries = list(parse("thanks", "# uitleg\n\ndank … advies   # Dank voor uw advies.\n"))

    assert entries == [Entry("thanks", "dank … advies", "Dank voor uw advies.")]


@pytest.mark.parametrize("line", ["… advies", "(dank) advies", "dank <onbekend>"])
def test_an_unreadable_entry_is_refused(line: str) -> None:
    """A pattern that could begin anywhere, or names an unknown kind of word, is an error."""
    with pytest.raises(ValueError, match="thanks"):
        read({"thanks": line})


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("dank*", "Dankbaar zijn wij", True),
        ("*formulier", "het aanvraagformulier", True),
        ("zie|lees boven", "lees boven", True),
        ("zie (hier) boven", "zie boven", True),
        ("neem … mee", "neem dit punt graag een keer mee", True),
        ("neem … mee", "neem een twee drie vier vijf zes zeven mee", False),
        ("^ja", "zo ja", False),
        ("hebben wij niet$", "die hebben wij niet", True),
        ("hebben wij niet$", "die hebben wij niet gevonden", False),
        ("nee$", "nee nee", True),
        ("<cijfer> euro", "40 euro", True),
        ("<jaar>", "2025", True),
    ],
)
def test_the_notation_means_what_it_says(pattern: str, text: str, *, found: bool) -> None:
    """Stars, bars, brackets, gaps, kinds, `^` and `$` work as the manual describes."""
    words = words_of(text)

    assert bool(read({"x": pattern}).find(words)) is found


def test_the_browser_gets_single_words_as_one_text_and_patterns_one_by_one() -> None:
    """As it reads them: a pattern has spaces of its own."""
    lists = json.loads(str(explanation_json().content))["lists"]

    assert {name for name, words in lists.items() if isinstance(words, str)} == set(WORD_LISTS)
