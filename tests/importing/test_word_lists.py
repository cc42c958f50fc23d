"""Letters as Word makes them: lists that Word itself numbers, headings, tables, mails."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from importing.letter_files import word
from weerklank.importing.drafting.draft_text import markdown
from weerklank.importing.drafting.guesses import guesses_from
from weerklank.importing.faults import CannotImportError
from weerklank.importing.letters.reading import read_letter


def numbered(root: Path, style: str) -> Path:
    """A letter with headings, and a list in this style of Word that goes on after a sentence."""
    document = docx.Document()
    for text in (
        "Datum: 3 februari 2025",
        "Onderwerp: RE: FW: Kostendelersnorm",
        "Geacht college,",
    ):
        document.add_paragraph(text)
    document.add_heading("Aanbevelingen", 2)
    document.add_paragraph("Pas de norm niet toe.", style=style)
    document.add_paragraph("Schrijf een brief.", style=style)
    document.add_paragraph("Dat scheelt bellen.")
    document.add_paragraph("Kijk na een jaar.", style=style)
    path = root / "brief.docx"
    document.save(str(path))
    return path


def test_numbers_of_word_stand_in_the_text(tmp_path: Path) -> None:
    """They stand nowhere in the file as text, and go on as Word goes on."""
    letter = read_letter(numbered(tmp_path, "List Number"))

    text = [markdown(one) for one in letter]
    assert "## Aanbevelingen" in text
    assert [line for line in text if line[:1].isdigit()] == [
        "1. Pas de norm niet toe.",
        "2. Schrijf een brief.",
        "3. Kijk na een jaar.",
    ]


def test_dots_of_word_stay_dots(tmp_path: Path) -> None:
    """A number that nobody gave is none."""
    text = [markdown(one) for one in read_letter(numbered(tmp_path, "List Bullet"))]

    assert "- Pas de norm niet toe." in text
    assert not [line for line in text if line[:1].isdigit()]


def test_the_subject_of_a_mail_is_the_title(tmp_path: Path) -> None:
    """Without what a mail program put before it."""
    found = guesses_from(read_letter(numbered(tmp_path, "List Number")))

    assert found.title
    assert found.title.value == "Kostendelersnorm"


def test_advice_one_and_two_are_recommendations(tmp_path: Path) -> None:
    """Many letters call each of them an advice."""
    lines = ("Betreft: De Wmo", "Advies 1: Bel terug.", "Adviespunt 2. Houd de wachttijd bij.")
    found = guesses_from(read_letter(word(tmp_path, lines)))

    assert [one.value for one in found.recommendations] == ["Bel terug.", "Houd de wachttijd bij."]


@pytest.mark.parametrize(
    ("name", "way"),
    [
        ("brief.odt", "Word (.docx)"),
        ("brief.doc", ".docx"),
        ("brief.rtf", "Word (.docx)"),
        ("foto.jpg", "weerklank new advice"),
        ("brief.msg", "de brief die bij de mail zat"),
        ("brief.eml", "Kopieer de tekst naar Kladblok of Word, en bewaar die als .txt of .docx."),
        ("brief.html", "kopieer de tekst van de brief naar Kladblok of Word"),
    ],
)
def test_another_sort_of_file_gets_its_way_out(tmp_path: Path, name: str, way: str) -> None:
    """Not only that it cannot be."""
    (tmp_path / name).write_bytes(b"x")

    with pytest.raises(CannotImportError) as refused:
        read_letter(tmp_path / name)

    assert way in str(refused.value)
