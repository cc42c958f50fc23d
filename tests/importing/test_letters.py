"""A letter becomes a draft that no build reads, until a person has said yes to every guess."""

from __future__ import annotations

import sys
from pathlib import Path

import docx
import pytest

from commands.run import one_council, plain, run
from importing.letter_files import LETTER, pdf, word
from importing.sheets import files
from weerklank.commands.importing.import_ import command

NAME = "2026-05-bus-zondag-rijden"


DRAFT = f"advice/_concept-{NAME}.md"


def drafted(root: Path, letter: Path) -> str:
    """The text of the draft made from a letter."""
    outcome = run(command, [str(letter), "-f", str(root)])
    assert outcome.exit_code == 0, outcome.output
    return (root / DRAFT).read_text("utf-8")


@pytest.mark.parametrize("kind", ["by hand", "List Number", "List Bullet", "pdf", "txt"])
def test_every_guess_stands_under_the_words_it_came_from(tmp_path: Path, kind: str) -> None:
    """Word with typed or own numbers, PDF and plain text propose the same fields."""
    root = one_council(tmp_path)
    if kind == "txt":
        letter = tmp_path / "brief.txt"
        letter.write_text("\n\n".join(LETTER), encoding="utf-8")
    else:
        letter = pdf(tmp_path) if kind == "pdf" else word(tmp_path, style=_style(kind))

    text = drafted(root, letter)

    assert "geraden uit 'Wilgendam, 4 mei 2026'\nsent: 2026-05-04\n" in text
    assert "\nnumber: " in text
    assert "\nrequest:\n  asked: 2026-04-08\n" in text
    assert "    text: Laat de bus op zondag rijden.\n" in text
    assert "\"Maak de bus gratis: ook voor 'wie' #geen pas heeft.\"" in text
    assert "# INVULLEN: twee zinnen die iedereen begrijpt.\nsummary:\n" in text
    assert "andere datum in de brief: 'Wij ontvangen uw antwoord graag voor 15 juni 2026.'" in text


def _style(kind: str) -> str:
    return kind if kind.startswith("List") else "Normal"


def test_a_second_letter_of_that_name_gets_its_own_draft(tmp_path: Path) -> None:
    """The first draft stays as it is."""
    root = one_council(tmp_path)
    first = drafted(root, word(tmp_path))

    drafted(root, word(tmp_path))

    assert files(root) == [f"advice/_concept-{NAME}-2.md", DRAFT]
    assert (root / DRAFT).read_text("utf-8") == first


def test_a_file_where_a_folder_belongs_is_no_draft_that_exists(tmp_path: Path) -> None:
    """Who is told that a draft exists would look for it in vain."""
    root = one_council(tmp_path)
    (root / "advice").write_text("per ongeluk", encoding="utf-8")

    outcome = run(command, [str(word(tmp_path)), "-f", str(root)])

    assert "is niet te schrijven. Er is niets geschreven." in plain(outcome.output)


def test_a_letter_without_recommendations_gets_a_sentence(tmp_path: Path) -> None:
    """Nothing is written, the letter is not touched."""
    root = one_council(tmp_path)
    letter = word(tmp_path, ["Geacht college,", "Wij maken ons zorgen over de bus."])

    outcome = run(command, [str(letter), "-f", str(root)])

    assert outcome.exit_code == 1
    assert "staat geen genummerde lijst met aanbevelingen" in plain(outcome.output)
    assert files(root) == []


def test_a_scan_gets_a_sentence(tmp_path: Path) -> None:
    """A PDF of pictures has no text to read."""
    outcome = run(command, [str(pdf(tmp_path, [])), "-f", str(one_council(tmp_path))])

    assert outcome.exit_code == 1
    assert "staat geen tekst, alleen plaatjes. Waarschijnlijk is het een scan." in plain(
        outcome.output
    )


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("brief.docx", "brief.docx is niet te lezen"),
        ("brief.pdf", "brief.pdf is niet te lezen"),
        ("brief.doc", "Bewaar een oud Word-bestand als .docx."),
        ("foto.jpg", "foto.jpg kan niet"),
        ("brief.txt", "staat geen genummerde lijst"),
    ],
)
def test_a_file_that_is_no_letter_gets_a_sentence(tmp_path: Path, name: str, sentence: str) -> None:
    """Damaged, old, or something else."""
    (tmp_path / name).write_bytes(b"geen brief")

    outcome = run(command, [str(tmp_path / name), "-f", str(one_council(tmp_path))])

    assert outcome.exit_code == 1
    assert sentence in plain(outcome.output)


def test_word_without_the_extra_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """PDF needs nothing more than Weerklank itself, Word does."""
    letter = word(tmp_path)
    monkeypatch.setitem(sys.modules, "docx", None)

    outcome = run(command, [str(letter), "-f", str(one_council(tmp_path))])

    for program in ("uv tool install", "pip install"):
        assert f"{program} 'weerklank[import]'" in plain(outcome.output)


def test_chapters_are_no_recommendations(tmp_path: Path) -> None:
    """The list after the sentence that advises goes before numbered headings."""
    root = one_council(tmp_path)
    chapters = ["1. Inleiding", "2. Achtergrond", "3. Ons advies"]
    letter = word(tmp_path, [*LETTER[:6], *chapters, *LETTER[8:]])

    text = drafted(root, letter)

    assert "    text: Laat de bus op zondag rijden.\n" in text
    assert "text: Inleiding" not in text


def test_two_cells_beside_each_other_stay_two_sentences(tmp_path: Path) -> None:
    """A recommendation in a table, with its reason in the next cell."""
    file = docx.Document()
    file.add_paragraph("Betreft: advies over het loket")
    file.add_paragraph("Wij adviseren u:")
    table = file.add_table(rows=0, cols=2)
    for cells in (
        ("a. Open het loket tot acht uur", "Dan kan wie werkt"),
        ("b. Zet een tolk klaar", ""),
    ):
        for place, text in zip(table.add_row().cells, cells, strict=True):
            place.text = text
    file.save(str(tmp_path / "brief.docx"))
    one_council(tmp_path)

    assert run(command, [str(tmp_path / "brief.docx"), "-f", str(tmp_path)]).exit_code == 0
    draft = next((tmp_path / "advice").glob("_concept*")).read_text("utf-8")
    assert "text: Open het loket tot acht uur – Dan kan wie werkt" in draft
