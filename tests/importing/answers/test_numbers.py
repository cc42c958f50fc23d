"""Under which number a sentence of the municipality stands, and what is said of several at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from importing.answers.drafted import ANSWER, ASKED, council, drafted, texts
from weerklank.importing.drafting.answered import passages
from weerklank.importing.drafting.general_parts import general_parts
from weerklank.importing.letters.paragraphs import Paragraph


def test_each_recommendation_gets_the_words_under_its_number(tmp_path: Path) -> None:
    """Without the recommendation itself, and without the end of the letter."""
    text = drafted(council(tmp_path))

    assert "Wij nemen dit niet over. De bus kost 80.000 euro per jaar." in text
    assert "      Dit zoeken wij uit.\n      Wij laten het voor 1 september weten.\n" in text
    assert "# NAKIJKEN: geraden uit 'Wilgendam, 1 juni 2026'\ndated: 2026-06-01\n" in text


def test_a_row_in_one_sentence_is_taken_apart() -> None:
    """`1. nemen wij over, 2. niet` gives each its own words."""
    row = "Kort gezegd: 1. nemen wij over, en 2. niet, want de bus is vol."

    assert texts(row) == {"1": "nemen wij over", "2": "niet, want de bus is vol."}


def test_two_numbers_in_one_breath_are_no_row() -> None:
    """`Over 1. en 2.` says nothing of its own on the first."""
    assert texts("Over 1. en 2. merken wij op dat dit niet kan.") == {}


@pytest.mark.parametrize(
    "several",
    [
        "Ad 1 en 2. Het Rijk betaalt hier niet aan mee.",
        "Ad 1 & 2: het Rijk betaalt hier niet aan mee.",
        "Punt 1/2: het Rijk betaalt hier niet aan mee.",
        "Ten aanzien van aanbevelingen 1, 2: het Rijk betaalt hier niet aan mee.",
        "Uw eerste en tweede aanbeveling komen in juni opnieuw aan de orde.",
        "Ad 1 t/m 2. Het Rijk betaalt hier niet aan mee.",
        "Ad 1 tot 4. Het Rijk betaalt hier niet aan mee.",
        "Ad 1-2. Het Rijk betaalt hier niet aan mee.",
        "Ad 1, en 2. Het Rijk betaalt hier niet aan mee.",
        "Ad. 1 én ad 2: het Rijk betaalt hier niet aan mee.",
        "Ad 1. en 2. Het Rijk betaalt hier niet aan mee.",
        "Aanbeveling 1 en aanbeveling 2: het Rijk betaalt hier niet aan mee.",
        "Aanbevelingen nrs. 1 en 2: het Rijk betaalt hier niet aan mee.",
    ],
)
def test_what_is_said_of_several_at_once_is_nobodys_alone(several: str) -> None:
    """It ends what stood before it, and a person says for which numbers it holds."""
    assert texts("Ad 1. Dat doen wij niet.", several) == {"1": "Dat doen wij niet."}


@pytest.mark.parametrize("several", ["1 en 2. Nee.", "1/2: nee.", "1-2) Nee.", "1, en 2. Nee."])
def test_a_bare_list_says_something_of_several_too(several: str) -> None:
    """It is no more of the last single number."""
    assert texts("1. Dat doen wij niet.", several) == {"1": "Dat doen wij niet."}


def test_a_number_that_is_pointed_at_begins_nothing() -> None:
    """Also at the end of a sentence."""
    said = "Zie aanbeveling 2. De bus rijdt."

    assert texts(f"Ad 1. {said}", "Ad 2. Ja. En nee.") == {"1": said, "2": "Ja. En nee."}


def test_of_one_that_points_at_several_it_is_said_on_that_one() -> None:
    """`Ad 2. Zie ook aanbevelingen 1 en 2` is about the second."""
    assert texts("Ad 2. Zie aanbevelingen 1 en 2.") == {"2": "Zie aanbevelingen 1 en 2."}


def test_an_answer_in_letters_to_an_advice_in_numbers() -> None:
    """Only when each number has its letter; else it may be a list within one answer."""
    assert texts("a. Ja.", "b. Nee.", "De bus is vol.") == {"1": "Ja.", "2": "Nee.\nDe bus is vol."}
    assert texts("Dat doen wij niet:", "a. de bus is vol;", "c. het is te duur.") == {}


def test_what_is_said_of_several_is_named_however_short(tmp_path: Path) -> None:
    """With the list of arguments below it."""
    lines = [
        "Geachte raad,",
        "Ad 1 en 2. Nee, en wel hierom:",
        "a. de bus is vol;",
        "b. hij is duur.",
    ]
    letter = [Paragraph(line) for line in lines]

    (part,) = general_parts(letter, passages(letter, ASKED), ASKED)

    assert part == "\n".join(lines[1:])
    shown = "".join(f"      {line}\n" for line in lines[1:])
    assert f"# NAKIJKEN: de brief zegt dit van 1 en 2\n  - text: |-\n{shown}" in drafted(
        council(tmp_path), lines
    )


def test_a_recommendation_without_an_answer_is_named(tmp_path: Path) -> None:
    """What the letter passes over is said, not filled in."""
    text = drafted(council(tmp_path), ANSWER[:6])

    assert "# KLAD: geen antwoord gevonden op aanbeveling '2. Maak de bus gratis.'" in text


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("1. Ja, dat doen wij.", "2. Nee."), {"1": "Ja, dat doen wij.", "2": "Nee."}),
        (("1. Ja.", "Aanbeveling 2: nee."), {"2": "nee."}),
        (("Ad aanbeveling 1 - Ja.",), {"1": "Ja."}),
        (
            ("Aanbeveling 1: ja.", "Aanbeveling wordt gedaan.", "Aanbeveling 2: nee."),
            {"1": "ja.\nAanbeveling wordt gedaan.", "2": "nee."},
        ),
        (("Aanbeveling 3: ja.", "Aanbeveling 1", "Nee."), {"1": "Nee."}),
        (("Aanbeveling 1: ja.", "Aanbeveling 1", "Ja, in mei."), {"1": "Ja, in mei."}),
        (("Aanbeveling 1: ja.", "Aanbeveling 9: nee."), {"1": "ja."}),
    ],
)
def test_only_numbers_that_the_letter_writes_count(
    lines: tuple[str, ...], expected: dict[str, str]
) -> None:
    """A named number goes before a bare one; an unknown number belongs to nobody."""
    assert texts(*lines) == expected


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("Ad 1. Dat doen wij.", "Ad 2. Dat doen wij niet."), ("1", "2")),
        (("Punt 2. Dat doen wij niet.",), ("2",)),
        (("Uw eerste aanbeveling nemen wij over.", "Uw laatste aanbeveling niet."), ("1", "2")),
        (("Ten aanzien van uw tweede aanbeveling merken wij op dat dit niet kan.",), ("2",)),
        (("Ook aan aanbeveling 2 kunnen wij geen gevolg geven.",), ("2",)),
    ],
)
def test_a_letter_is_split_where_it_names_a_recommendation(
    lines: tuple[str, ...], found: tuple[str, ...]
) -> None:
    """By `Ad 1.`, a point, an ordinal or what the paragraph is about."""
    assert tuple(texts(*lines)) == found


def test_a_general_part_is_left_to_a_person() -> None:
    """What stands under no number is named apart, and so is not lost under the last number."""
    general = (
        "Vooraf: het Rijk verlaagt de uitkering met vier miljoen euro en dat geldt voor alles."
    )
    letter = [Paragraph(line) for line in (general, "Ad 1. Dat doen wij.", "Wij hopen op begrip.")]

    found = passages(letter, ASKED)

    assert [passage.text for passage in found] == ["Dat doen wij."]
    assert general_parts(letter, found, ASKED) == (general,)


def test_what_stands_beside_its_recommendation_is_no_general_part() -> None:
    """A table repeats the recommendation before the answer; the answer was found already."""
    asked = {"1": "Laat de bus ook op zondag rijden in elk dorp."}
    row = f"1. {asked['1']} – Overgenomen. De bus rijdt vanaf september."
    letter = [Paragraph("Nr Aanbeveling Reactie"), Paragraph(row)]

    found = passages(letter, asked)

    assert [passage.text for passage in found] == ["Overgenomen. De bus rijdt vanaf september."]
    assert general_parts(letter, found, asked) == ()
