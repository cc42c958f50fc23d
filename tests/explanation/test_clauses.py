"""Where a text is cut into clauses, and which of them say nothing."""

from __future__ import annotations

import pytest

from weerklank.rules.explanation.clauses import clauses_of
from weerklank.rules.explanation.lexicon import lexicon


def _cut(text: str) -> list[str]:
    return [clause.text for clause in clauses_of(text, lexicon())]


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("Nee want de bus is vol.", ["Nee", "want de bus is vol"]),
        ("Nee.\nart. 4 zegt dat wel.", ["Nee", "art. 4 zegt dat wel"]),
        ("Dat zegt (art. 4) de wet.", ["Dat zegt (art. 4) de wet"]),
        ("Nee, alle mooie oude bussen weg.", ["Nee", "alle mooie oude bussen weg"]),
        ("Helaas, de bus is vol.", ["Helaas", "de bus is vol"]),
        ("Wegens sneeuw, ijzel en mist rijdt hij.", ["Wegens sneeuw", "ijzel en mist rijdt hij"]),
        ("Omdat de bus vol is, rijdt hij niet.", ["Omdat de bus vol is", "rijdt hij niet"]),
        ("Hij rijdt op maandag, dinsdag en vrijdag.", ["Hij rijdt op maandag, dinsdag en vrijdag"]),
    ],
)
def test_a_clause_begins_at_its_first_word(text: str, clauses: list[str]) -> None:
    """At `want`, after a comma with a verb soon, and at the comma after an opening reason."""
    assert _cut(text) == clauses


def test_a_reason_in_the_next_sentence_is_not_that_of_the_thanks() -> None:
    """Only what explains the thanks in the same sentence is as empty as the thanks."""
    thanks, reason, *_ = clauses_of("Hartelijk dank. Omdat de hal te klein is, niet.", lexicon())

    assert thanks.empty
    assert not reason.empty


def test_what_residents_are_glad_of_is_no_thanks() -> None:
    """It may be the reason: only who answers can thank."""
    ours, theirs = clauses_of(
        "Uw inzet stellen wij op prijs. Veel inwoners stellen het op prijs dat zij bellen.",
        lexicon(),
    )

    assert ours.says("thanks")
    assert not theirs.empty


def test_a_reason_for_thanks_is_as_empty() -> None:
    """`Dank, want u was er vroeg bij` explains no decision."""
    thanks, reason = clauses_of("Hartelijk dank, want de hal was vol.", lexicon())

    assert thanks.empty
    assert reason.empty


def test_a_question_says_nothing() -> None:
    """A question repeats what was asked; what follows it is read."""
    question, answer = clauses_of("Is de hal te klein? De hal is te klein.", lexicon())

    assert question.empty
    assert not answer.empty


def test_what_cannot_be_looked_into_is_no_promise_to_look() -> None:
    """`Nagaan` is noncommittal, `niet nagaan` says what is impossible."""
    one, other = clauses_of("Wij gaan het inkomen nagaan. Wij gaan het niet nagaan.", lexicon())

    assert one.says("noncommittal")
    assert not other.says("noncommittal")


@pytest.mark.parametrize(
    ("text", "refuses"),
    [("Wij plaatsen daar geen bank.", True), ("De beuk heeft daar geen blad.", False)],
)
def test_a_no_of_the_municipality_refuses(text: str, *, refuses: bool) -> None:
    """Who says no matters: a tree without leaves refuses nothing."""
    (clause,) = clauses_of(text, lexicon())

    assert clause.refuses is refuses


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Artikel 7 eist twee handtekeningen.", ["twee"]),
        ("Er kwamen er drie.", ["drie"]),
        ("Zie onder nummer 3.", []),
        ("In 2026 rijden 40 bussen.", ["40"]),
    ],
)
def test_only_what_counts_something_is_a_figure(text: str, figures: list[str]) -> None:
    """No article, number of a point or year."""
    (clause,) = clauses_of(text, lexicon())

    assert [word.norm for word in clause.figures] == figures


def test_what_the_council_said_ends_at_the_end_of_its_clause() -> None:
    """With the reason that it gave; what comes after `maar`, or in another sentence, is not its."""
    text = (
        "U wees erop dat de rij lang is, omdat de hal klein is, maar dat weten wij. "
        "De raad wil dat anders. In uw brief staat dat het 4 euro kost. Het kost 80.000 euro."
    )

    quoted = [clause.text for clause in clauses_of(text, lexicon()) if clause.quoted]

    assert quoted == [
        "U wees erop dat de rij lang is",
        "omdat de hal klein is",
        "In uw brief staat dat het 4 euro kost",
    ]
