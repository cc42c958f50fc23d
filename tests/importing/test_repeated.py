"""When the words of a recommendation say which one is answered, at each bound."""

import pytest

from weerklank.importing.drafting.repeated import repeats, shortens

ASKED = {
    "1": "Betaal de bus",
    "2": "Bel mensen",
    "3": "Stuur elke brief in gewone taal en bel mensen die niet reageren",
}


@pytest.mark.parametrize(
    ("line", "number"),
    [("Betaal de bus: ja, vanaf mei.", "1"), ("Bel mensen: ja, vanaf mei.", None)],
)
def test_three_words_of_a_recommendation_say_which_it_is(line: str, number: str | None) -> None:
    """Two words begin too many sentences."""
    found = repeats(line, ASKED)

    assert (found and found.number) == number


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Stuur elke brief in gewone. Dat doen wij.", "3"),
        ("Stuur elke brief in. Dat doen wij.", None),
        ("Stuur elke brief in gewone woorden. Dat doen wij.", None),
    ],
)
def test_five_words_up_to_a_stop_repeat_a_long_recommendation(
    line: str, number: str | None
) -> None:
    """With fewer, or where other words follow, it is a sentence of the letter."""
    found = repeats(line, ASKED)

    assert (found and found.number) == number


@pytest.mark.parametrize(
    ("line", "is_title"),
    [("Gewone taal, andere brieven, nieuwe folders", False), ("Gewone taal, nieuwe folders", True)],
)
def test_a_title_has_half_of_its_words_from_what_was_asked(line: str, *, is_title: bool) -> None:
    """With less than half it says something of its own."""
    assert shortens(ASKED["3"], line) is is_title
