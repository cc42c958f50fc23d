"""Hints for plain Dutch: the place, the reason and an alternative, and no more than needed."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from weerklank.review.plain.fields import plain_problems
from weerklank.review.plain.hints import hints_in
from weerklank.review.plain.sentences import paragraphs, sentences
from weerklank.review.written import Written, WrittenFile
from weerklank.words import lines_of, pairs_of

FIFTEEN = "Wij vragen u de kosten te betalen van iedereen die in de stad vrijwilligerswerk doet."


def codes(text: str, *, summary: bool = False) -> list[str]:
    """The codes of the hints on a text."""
    return [hint.code for hint in hints_in(text, frozenset(), summary=summary)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Indien u verhuist, belt u ons.", ["T002"]),
        ("Dit is Ten behoeve\nvan u.", ["T002"]),
        ("Bel het UWV. Het UWV helpt u.", ["T003"]),
        ("Vraag het bij de Wmo.", ["T003"]),
        ("B&W beslist.", ["T003"]),
        ("De aanvraag wordt beoordeeld.", ["T004"]),
        ("Uw kosten worden door ons terugbetaald.", ["T004"]),
        ("U kunt niet zonder afspraak komen.", ["T005"]),
        ("Het is niet zo dat geen mens zonder hulp niet verder kan.", ["T005"]),
    ],
)
def test_hard_text_gets_a_hint(text: str, expected: list[str]) -> None:
    """A sentence with one hard thing in it gives one hint."""
    assert codes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        FIFTEEN,
        "Het Uitvoeringsinstituut Werknemersverzekeringen (UWV) helpt. Bel het UWV.",
        "Bel de WNS (de winkel van de buurt).",
        "Het bedrag wordt hoger. De gemeente wordt strenger.",
        "U hoeft niet te bellen en u hoeft niet te komen.",
        "Een PDF op A4. Hoofdstuk III. Ons nummer is CR-2025-04.",
        "Rekening NL02 ABNA 0123 4567 89, 1234 AB Voorbeeldstad.",
        "Lees `indien` en [de brief](https://voorbeeldstad.example/indien).",
        "```\nindien\n```",
        "<!-- indien -->",
        "| indien | mits |\n|---|---|",
    ],
)
def test_plain_text_gets_none(text: str) -> None:
    """Short sentences, explained words, code and addresses give no hint."""
    assert codes(text) == []


def test_sixteen_words_are_a_hint_and_more_than_twenty_in_a_summary_a_warning() -> None:
    """The summary is held to more, because most people read no further."""
    sixteen = FIFTEEN.replace("de stad", "de hele stad")
    many = FIFTEEN.replace("de stad", "de stad en in alle dorpen en buurten eromheen")

    assert codes(sixteen) == ["T001"]
    assert codes(sixteen, summary=True) == ["T001"]
    assert codes(many) == ["T001"]
    assert codes(many, summary=True) == ["W301"]


def test_long_paragraph_is_a_hint_and_two_short_ones_are_not() -> None:
    """Five lines of eighty characters is the most."""
    half = "Wij zijn er voor u. " * 12

    assert codes(half + half) == ["T006"]
    assert codes(f"{half}\n\n{half}") == []


def test_headings_and_list_items_are_sentences_of_their_own() -> None:
    """A heading without a full stop does not run into the next paragraph."""
    found = [text for _, text in paragraphs("# Kop\nTekst\n- een\n- twee\n\nSlot")]

    assert found == ["Kop", "Tekst", "een", "twee", "Slot"]


def test_abbreviation_does_not_end_a_sentence() -> None:
    """A full stop inside a short form is no end."""
    found = [one.text for one in sentences("Bel bijv. Jan. Dat is fijn voor u. Tot dan.")]

    assert found == ["Bel bijv. Jan.", "Dat is fijn voor u.", "Tot dan."]


def test_hint_quotes_no_figures_and_no_addresses() -> None:
    """What could be private is not repeated by the way."""
    text = f"Nummer 111222333 jan@b.example {FIFTEEN}"

    (hint,) = hints_in(text, frozenset())

    assert "'Nummer … … Wij …'" in hint.text


def test_hint_is_on_the_line_of_its_field_or_of_the_text() -> None:
    """Each hint has a place."""
    advice = "---\ntitle: Indien\nrecommendations:\n  - Goed.\n  - {id: 2, text: Indien.}\n---\n"
    page = "---\ntitle: Hallo\n---\n# Kop\n\nGoed.\nIndien.\n"

    found = [
        (problem.line, problem.code)
        for path, text in (("advice/a.md", advice), ("content/b.md", page))
        for problem in plain_problems(WrittenFile(PurePosixPath(path), text), frozenset())
    ]

    assert found == [(2, "T002"), (5, "T002"), (7, "T002")]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("responses/a.md", "---\nadvice: indien\n---\nIndien."),
        ("advice/a.md", "---\ntitle: Goed\n---\nIndien."),
        ("content/organisaties/a.md", "---\ntitle: Adviesraad sociaal domein\n---\nGoed."),
        ("content/woordenlijst.md", "Indien = als"),
    ],
)
def test_words_of_the_municipality_letters_and_names_are_left_alone(path: str, text: str) -> None:
    """Only what citizens read and the council wrote itself is looked at."""
    assert list(plain_problems(WrittenFile(PurePosixPath(path), text), frozenset())) == []


def test_own_word_list_explains_abbreviations() -> None:
    """What `woordenlijst.md` explains needs no explanation elsewhere."""
    words = WrittenFile(PurePosixPath("content/woordenlijst.md"), "- **WZN**: Werk Zaak Noord")

    known = Written((words,), ()).glossary

    assert list(hints_in("Bel WZN.", known)) == []


@pytest.mark.parametrize("name", ["difficult.txt", "abbreviations.txt"])
def test_word_list_names_every_word_once(name: str) -> None:
    """An entry that stands twice would hide one of its two alternatives."""
    words = [word for word, _ in pairs_of(name)]

    assert sorted(words) == sorted(set(words))
    assert all(words)


def test_every_difficult_word_has_an_alternative() -> None:
    """A hint without an alternative helps nobody."""
    assert all(alternative for _, alternative in pairs_of("difficult.txt"))
    assert len(lines_of("difficult.txt")) >= 120
