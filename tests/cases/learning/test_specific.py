"""Whether a recommendation names who, what and when."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerklank.cases.learning.specific import Part, named_in


def _holds(text: str) -> tuple[bool, ...]:
    return tuple(bool(fact.words) for fact in named_in(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Laat de afdeling Inkomen mensen bellen, vanaf 1 mei 2027.", (True, True, True)),
        ("Vergoed de reiskosten van vrijwilligers vanaf 1 januari 2027.", (False, True, True)),
        ("Haal het keuzemenu weg.", (False, True, False)),
        ("Verbeter de communicatie.", (False, False, False)),
        ("Houd rekening met mensen die weinig geld hebben.", (False, False, False)),
        ("De wethouder belt elke week.", (True, False, False)),
        ("De gemeente betaalt de bus.", (False, False, False)),
        ("Doe dit zo snel mogelijk.", (False, False, False)),
        ("Maak het loket toegankelijk voor rolstoelen.", (False, True, False)),
        ("Betaal elke maand uit.", (False, False, False)),
    ],
)
def test_facts_are_those_a_reader_would_see(text: str, expected: tuple[bool, ...]) -> None:
    """Who is someone who does it, what is something to do, when is a date or a term."""
    assert _holds(text) == expected


@given(text=st.text(max_size=200))
def test_words_are_literal(text: str) -> None:
    """Whatever is written, the words that decided stand in it, and every part has its fact."""
    facts = named_in(text)

    assert [fact.part for fact in facts] == list(Part)
    assert all(fact.words in text for fact in facts)


def test_first_place_decides() -> None:
    """Of several dates the first is shown."""
    when = named_in("Doe dit vóór 1 mei. En dat vóór 1 juli.")[2]

    assert when.words == "1 mei"
