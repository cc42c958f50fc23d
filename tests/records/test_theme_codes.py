"""The closed list of themes: words of councils lead to one code, and a code has words."""

from __future__ import annotations

import pytest

from weerklank.records.values.themes import ThemeCode, known_words, theme_codes
from weerklank.words import pairs_of


def test_every_code_has_words_and_every_word_one_code() -> None:
    """Fourteen codes, none without a word, no word on two lines, all in small letters."""
    pairs = pairs_of("themes.txt")
    words = [word for word, _ in pairs]

    assert len(ThemeCode) == 14
    assert {code for _, code in pairs} == set(ThemeCode)
    assert len(words) == len(set(words))
    assert [word for word in words if word != " ".join(word.casefold().split())] == []


@pytest.mark.parametrize(
    ("themes", "codes"),
    [
        (["Schulden"], ["debts"]),
        (["  Hulp  bij het huishouden "], ["care"]),
        (["vervoer", "bus"], ["transport"]),
        (["vervoer", "inkomen"], ["income", "transport"]),
        (["vervoerr"], []),
        (["de bus"], []),
        ([], []),
    ],
)
def test_words_lead_to_codes(themes: list[str], codes: list[str]) -> None:
    """Capitals and spaces make no difference; each code once, in the order of the list."""
    assert theme_codes(themes) == tuple(codes)


def test_nothing_is_guessed() -> None:
    """A word that is not on the list has no code, however near it comes."""
    assert [word for word in known_words() if theme_codes([f"{word}x"])] == []
