"""Which number a paragraph is about, at each bound: the second, the last, one too many."""

from __future__ import annotations

import pytest

from weerklank.importing.drafting.answer_marks import begins_named, begins_numbered
from weerklank.importing.drafting.answered import Passage, passages
from weerklank.importing.drafting.general_parts import general_parts
from weerklank.importing.drafting.repeated import said_beyond, shortens
from weerklank.importing.drafting.spread import spread
from weerklank.importing.letters.paragraphs import Columns, Paragraph, row_of

ASKED = {
    "1": "Laat de bus op zondag rijden.",
    "2": "Maak de bus gratis voor kinderen.",
    "3": "Zet er een bankje.",
}


def said(*lines: str) -> dict[str, str]:
    """What these paragraphs say on each recommendation."""
    return {one.number: one.text for one in passages([Paragraph(line) for line in lines], ASKED)}


@pytest.mark.parametrize(
    ("words", "several"),
    [
        ("Ad 1 en 3. Nee.", ("1", "3")),
        ("Ad 1, 3 t/m 5. Nee.", ("1", "3", "4", "5")),
        ("Ad 2 t/m 4. Nee.", ("2", "3", "4")),
    ],
)
def test_a_row_names_what_it_names(words: str, several: tuple[str, ...]) -> None:
    """From the last number on with `t/m`, and nothing in between with a comma."""
    begun = begins_named(words, tuple("12345"))

    assert begun
    assert begun.several == several


def test_a_bare_row_of_all_there_is_names_several() -> None:
    """Of an advice with two recommendations too."""
    begun = begins_numbered("1 en 2. Nee.", ("1", "2"))

    assert begun
    assert begun.several == ("1", "2")


@pytest.mark.parametrize(
    ("words", "asked", "number"),
    [
        ("Uw eerste aanbeveling doen wij.", ("a", "b"), "a"),
        ("Uw derde aanbeveling doen wij.", ("1", "4"), "3"),
        ("Aan punt b geven wij gevolg.", ("a", "b"), "b"),
    ],
)
def test_an_ordinal_counts_through_the_advice(
    words: str, asked: tuple[str, ...], number: str
) -> None:
    """By its place, whatever the council calls it; beyond the last it is a number of nobody."""
    begun = begins_named(words, asked)

    assert begun
    assert begun.number == number


LONG = "Het college heeft lang en met aandacht gekeken naar wat u hierover schrijft en komt voor "


@pytest.mark.parametrize(
    ("words", "number"),
    [
        (f"{LONG}uw tweede aanbeveling tot een nee.", "2"),
        (f"Dank u wel. {LONG}uw tweede aanbeveling tot een nee.", None),
        (f"{LONG}u tot een nee. Over uw tweede aanbeveling later.", "2"),
        (f"{LONG}u tot een nee, en dat doet ons erg veel pijn. Maar punt 2 doen wij.", None),
    ],
)
def test_only_the_opening_says_what_a_paragraph_is_about(words: str, number: str | None) -> None:
    """In its first sentence, or soon in a later one that begins in the opening."""
    begun = begins_named(words, ("1", "2"))

    assert (begun and begun.number) == number


def test_of_two_passages_as_long_the_first_stays() -> None:
    """A summary at the end does not take the place of what is said."""
    assert said("Ad 1. Nee.", "Ad 2. Nee.", "Ad 3. Nee.", "Ad 1. Ja!!") == {
        "1": "Nee.", "2": "Nee.", "3": "Nee.",
    }  # fmt: skip


def test_a_list_below_its_own_lead_belongs_to_the_answer() -> None:
    """Also where the answer begins with another sentence, and the next number never comes."""
    lines = ("Ad 1. Dat doen wij niet.", "De gronden:", "- de bus is vol", "- hij is duur")

    assert said(*lines, "Ad 3. Ja.")["1"] == "\n".join(("Dat doen wij niet.", *lines[1:]))


def test_what_follows_where_the_next_number_lacks_is_left_to_a_person() -> None:
    """Only the first paragraph is surely about this one."""
    assert said("Ad 1. Nee.", "Dat kan pas later.", "Ad 3. Ja.") == {"1": "Nee.", "3": "Ja."}


def test_each_passage_shows_the_words_that_it_begins_with() -> None:
    """Also where the council counts in letters."""
    letter = [Paragraph("Punt a: ja."), Paragraph("Punt b: nee.")]

    assert passages(letter, {"a": "Rijd.", "b": "Koop."}) == (
        Passage("a", "ja.", "Punt a: ja."),
        Passage("b", "nee.", "Punt b: nee."),
    )


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("1. ja, 2. nee, en 3. later", ["1. ja", "2. nee", "3. later"]),
        ("Kort: 1. ja, 2. nee", ["Kort", "1. ja", "2. nee"]),
        ("Nee, want: 1. vol, 2. duur", ["Nee, want: 1. vol, 2. duur"]),
    ],
)
def test_a_row_is_taken_apart_at_each_of_its_numbers(text: str, parts: list[str]) -> None:
    """The third too; nothing empty stands before the first, and arguments stay together."""
    found = spread([Paragraph(text)], ("1", "2", "3"))

    assert [paragraph.text for paragraph in found] == parts


def test_one_word_alike_is_no_repetition() -> None:
    """It is a word of the letter, and stays."""
    line = "Laat het ons weten."

    assert said_beyond(ASKED["1"], line) == line


@pytest.mark.parametrize(
    ("line", "is_title"),
    [
        ("Maak de bus gratis.", True),
        ("Kinderen gratis in de bus.", False),
        ("Kinderen gratis in de bus", True),
    ],
)
def test_a_sentence_is_no_title(line: str, *, is_title: bool) -> None:
    """Unless it begins as the recommendation does."""
    assert shortens(ASKED["2"], line) is is_title


@pytest.mark.parametrize("words", [11, 12])
def test_a_part_of_twelve_words_is_named(words: int) -> None:
    """A shorter one is a salutation, or a line with a date."""
    part = " ".join(["woord"] * words)

    assert general_parts([Paragraph(part)], (), ASKED) == ((part,) if words == 12 else ())


@pytest.mark.parametrize(
    ("cells", "repeats"),
    [(("1", "Rijd.", "Ja."), "Rijd."), (("1", "Rijd."), ""), (("1", "Rijd.", ""), "")],
)
def test_a_row_repeats_only_where_a_reaction_stands(cells: tuple[str, ...], repeats: str) -> None:
    """A row that is too short has none."""
    assert row_of(cells, Columns(1, 2)).repeats == repeats


def test_an_empty_cell_leaves_nothing_in_a_row() -> None:
    """No white, and no dash."""
    assert row_of(("1", "", "Ja."), None).text == "1. Ja."
