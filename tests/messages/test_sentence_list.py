"""The list of all sentences is that of the catalogue, and no sentence is odd to the eye."""

from __future__ import annotations

import re

from golden.page_sentences import LIST as PAGE_SENTENCES
from messages.sentence_list import LIST, WHEN, examples, written
from weerklank.messages.catalogue import sentences


def test_the_list_is_that_of_the_catalogue() -> None:
    """Who adds a sentence writes the list again, and reads the new line aloud."""
    assert LIST.read_text(encoding="utf-8") == written(), "python tests/messages/sentence_list.py"


def test_every_group_says_when_it_is_said() -> None:
    """A new group of sentences says where a reader meets it."""
    assert {code.partition(".")[0] for code in sentences("nl")} == set(WHEN)


TURNED_ROUND = re.compile(
    r"\bniet bekend is |\bniet bekend of er (?:een termijn is|op tijd)|"
    r"\b(?:van|op|bij) geen (?:volledig )?(?:advies|antwoord) |"
    r"\bkeer geen uitleg|\bis gegeven: |\bmoeten zijn op\b|\bop allebei\b|\bwanneer doen\?|"
    r"\bklaar zijn: |: gelijkgesteld",
    re.IGNORECASE,
)
"""Dutch that nobody says aloud, and that stood here: not known first, or the day after the verb."""


def test_no_sentence_is_turned_round() -> None:
    """`Wij weten niet of`, `Had er op 6 oktober moeten zijn`: as a person says it, on each page."""
    told = LIST.read_text(encoding="utf-8") + PAGE_SENTENCES.read_text(encoding="utf-8")

    assert [line for line in told.splitlines() if TURNED_ROUND.search(line)] == []


def test_no_sentence_stumbles() -> None:
    """No double space or stop, no space before a comma, no word twice, no empty quotes."""
    odd = re.compile(r"  | [.,;:]|\.\.|\b(\w+) \1\b|“”|\(\)")
    found = {
        code: [text for text in examples(code) if odd.search(text)] for code in sentences("nl")
    }

    assert {code: texts for code, texts in found.items() if texts} == {}
