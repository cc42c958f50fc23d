"""A plain sentence about debt, illness or origin stops at a name, and not at a role."""

from __future__ import annotations

import pytest

from review.hands import OWN
from weerklank.review.privacy.gate import typed_finds
from weerklank.review.privacy.kinds import SHORTEST_PART
from weerklank.words import lines_of

PLAIN = (
    "{} heeft schulden.",
    "{} is ziek.",
    "{} heeft kanker.",
    "{} zit in de bijstand.",
    "{} krijgt een uitkering.",
    "{} is depressief.",
    "Wij spraken {}. Hij heeft 8.000 euro schuld.",
    "{} kan de huur niet betalen.",
    "{} vertelde dat zij een deurwaarder aan de deur kreeg.",
    "{} komt uit Syrië en spreekt geen Nederlands.",
    "Zo heeft {} al drie jaar schulden en geen geld voor eten.",
    "{} slikt medicijnen tegen psychoses.",
)
"""What may never stand beside a name: the sentences that a sum of many words could miss."""


@pytest.mark.parametrize(
    "name",
    [
        "Fatima Yilmaz",
        "Karin",
        "Annie Vermeulen",
        "Mevrouw Jansen",
        "Meneer Dekker",
        "Omar Haddad",
        "R. Brouwer",
        "Mevrouw Schouten",
        "Dhr. Van Wijk",
        "Emine Arslan",
    ],
)
def test_a_plain_sentence_about_debt_illness_or_origin_stops_at_every_name(name: str) -> None:
    """However short it is: most of these names stand in no text that was learned from."""
    missed = [one for one in PLAIN if not typed_finds(one.format(name), OWN)]

    assert missed == []


@pytest.mark.parametrize(
    "text",
    [
        "Wethouder Annie Vermeulen zegt dat mensen met schulden hulp krijgen.",
        "R. Brouwer, voorzitter van de cliëntenraad, opende de vergadering over schulden.",
        "Het rapport van Emine Arslan gaat over armoede.",
        "Bel Omar Haddad, de contactambtenaar, over schuldhulp.",
    ],
)
def test_who_speaks_in_a_role_about_debt_is_let_through(text: str) -> None:
    """That a sentence is about debt says nothing of who says it."""
    assert typed_finds(text, OWN) == {}


def test_no_part_of_a_word_in_the_lists_is_too_short_to_be_found() -> None:
    """A beginning or an end is looked up by three letters; a shorter one would never be found."""
    listed = [part for line in lines_of("kinds_of_words.txt") for part in line.split()[1:]]

    parts = [part.strip("*") for part in listed if "*" in part and "_" not in part]

    assert min(map(len, parts)) >= SHORTEST_PART
