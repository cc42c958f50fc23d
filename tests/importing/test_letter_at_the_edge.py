"""What of a letter is an advice, a list, a date or an earlier mail, at each bound."""

from __future__ import annotations

import pytest

from weerklank.importing.drafting.draft_text import quoted
from weerklank.importing.drafting.drafts import apart
from weerklank.importing.drafting.earlier_mail import own_part
from weerklank.importing.drafting.guesses import guesses_from
from weerklank.importing.drafting.recommended import other_lists, recommended
from weerklank.importing.letters.paragraphs import Paragraph

CUE = Paragraph("Wij adviseren u:")


def lines(*texts: str) -> list[Paragraph]:
    """A letter of these paragraphs."""
    return [Paragraph(text) for text in texts]


def asked(letter: list[Paragraph]) -> list[str]:
    """The text of each recommendation."""
    return [text for text, _ in recommended(letter)]


def test_the_list_that_is_advised_goes_before_a_longer_one() -> None:
    """And a person hears of the other."""
    longer = lines("1. Inleiding", "2. Wat er speelt", "3. Slot")
    letter = [*longer, CUE, *lines("1. Koop een bus.", "2. Rijd ermee.")]

    assert asked(letter) == ["Koop een bus.", "Rijd ermee."]
    assert list(other_lists(letter)) == ["1. Inleiding"]


def test_of_two_lists_alike_the_longest_is_taken() -> None:
    """Without a sentence that advises nothing else tells them apart."""
    letter = lines("1. Een", "2. Twee", "Tekst.", "1. Koop.", "2. Rijd.", "3. Verf.")

    assert asked(letter) == ["Koop.", "Rijd.", "Verf."]


@pytest.mark.parametrize(
    "listed",
    [
        lines("- Koop een bus.", "- Rijd ermee."),
        [Paragraph("Koop een bus.", listed=True), Paragraph("Rijd ermee.", listed=True)],
        [Paragraph("Koop een bus.", listed=True, number=1), Paragraph("Rijd ermee.", listed=True)],
    ],
)
def test_each_point_after_words_that_advise_is_one(listed: list[Paragraph]) -> None:
    """With a dash, with a dot of Word, or with a number of Word."""
    assert asked([CUE, *listed]) == ["Koop een bus.", "Rijd ermee."]


def test_a_name_without_words_is_no_recommendation() -> None:
    """`Aanbeveling 1` at the end of a letter asks for nothing."""
    assert recommended(lines("Geacht college,", "Aanbeveling 1")) == ()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Eigen bijdrage vervoer", "Eigen bijdrage vervoer: Schaf hem af."),
        ("Schaf de bijdrage af", "Schaf de bijdrage af"),
    ],
)
def test_a_heading_of_three_words_is_a_name(name: str, text: str) -> None:
    """What it names stands below it; four words may say it themselves."""
    letter = [Paragraph(f"Aanbeveling 1: {name}", heading=True), Paragraph("Schaf hem af.")]

    assert asked(letter) == [text]


def test_the_day_of_sending_is_not_named_twice() -> None:
    """Nor the day on which it was asked: only other days are."""
    letter = lines(
        "Wilgendam, 4 mei 2026", "Op 8 april 2026 vroeg u advies.", "Graag voor 1 juni 2026."
    )

    found = guesses_from(letter)

    assert found.sent
    assert found.sent.value == "2026-05-04"
    assert found.asked
    assert found.asked.value == "2026-04-08"
    assert [one.value for one in found.other_dates] == ["2026-06-01"]


@pytest.mark.parametrize(("words", "found"), [(12, True), (13, False)])
def test_a_line_of_fifteen_words_may_be_the_day_of_sending(words: int, *, found: bool) -> None:
    """A longer one tells of a day."""
    letter = lines(f"{'woord ' * words}4 mei 2026")

    assert bool(guesses_from(letter).sent) is found


@pytest.mark.parametrize(
    ("day", "parts"),
    [
        ("Wilgendam, 3 mei 2024", 2),
        ("Te Wilgendam, 3 mei 2024", 1),
        ("Verstuurd op 3 mei 2024 te Wilgendam.", 2),
    ],
)
def test_a_line_that_is_a_place_and_a_day_says_when(day: str, parts: int) -> None:
    """Four words, or a word that says what the day is."""
    heads = [Paragraph(name, heading=True) for name in ("Vervoer", "Wonen")]
    letter = [heads[0], Paragraph(day), Paragraph("Koop."), heads[1], Paragraph("3 mei 2025")]

    assert len(apart([*letter, Paragraph("Bouw.")])) == parts


def test_a_day_far_below_a_heading_is_not_its_own() -> None:
    """It is a day that the text tells of."""
    head, text = Paragraph("Vervoer", heading=True), Paragraph("Tekst.")
    other = [Paragraph("Wonen", heading=True), Paragraph("3 mei 2025"), Paragraph("Bouw.")]

    assert len(apart([head, text, text, Paragraph("3 mei 2024"), *other])) == 1
    assert len(apart([head, text, Paragraph("3 mei 2024"), *other])) == 2


@pytest.mark.parametrize(("words", "left"), [(16, 1), (15, 4)])
def test_an_earlier_mail_stands_below_words(words: int, left: int) -> None:
    """Of who passes a mail on only a few stand above it."""
    letter = lines("woord " * words, "Van: raad", "Onderwerp: bus", "Verzonden: maandag")

    assert len(own_part(letter)) == left


@pytest.mark.parametrize(("length", "shown"), [(200, "x" * 200), (201, "x" * 200 + "…")])
def test_two_hundred_characters_are_quoted_whole(length: int, shown: str) -> None:
    """What is longer says that it goes on."""
    assert quoted("x" * length) == f"'{shown}'"
