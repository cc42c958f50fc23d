"""A Word file that lists several advices: below headings, or in a table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import docx
import pytest

from commands.run import one_council, plain, run
from importing.letter_files import LETTER, word
from importing.sheets import files
from weerklank.commands.importing.import_ import command
from weerklank.importing.drafting.drafts import drafts_from
from weerklank.records import load

ADVICES = (
    ("Advies vervoer", "Verstuurd op 12 maart 2023 aan het college.", ("Koop een bus.", "Rijd.")),
    ("Schuldhulp", "3 oktober 2023", ("Stel een coach aan.",)),
    ("Huishoudelijke hulp (15 januari 2024)", "Wij schreven dit samen.", ()),
)


def overview(root: Path) -> Path:
    """Each advice below a heading, with its day and its points; one has none."""
    document = docx.Document()
    document.add_heading("Overzicht adviezen", 0)
    document.add_paragraph("Bijgewerkt op 1 mei 2026.")
    for title, day, points in ADVICES:
        document.add_heading(title, 1)
        document.add_paragraph(day)
        for point in points:
            document.add_paragraph(point, style="List Bullet")
    path = root / "overzicht.docx"
    document.save(str(path))
    return path


def test_each_heading_with_its_day_is_an_advice(tmp_path: Path) -> None:
    """Of one draft with the points of three nobody would notice which belong to which."""
    root = one_council(tmp_path)

    told = plain(run(command, [str(overview(tmp_path)), "-f", str(root)]).output)

    assert "In overzicht.docx staan 3 adviezen. Elk werd een concept" in told
    assert files(root) == [
        "advice/_concept-2023-03-advies-vervoer.md",
        "advice/_concept-2023-10-schuldhulp.md",
        "advice/_concept-2024-01-huishoudelijke-hulp-15-januari.md",
    ]
    first, second, third = (root / name for name in files(root))
    assert first.read_text("utf-8").count("    text: ") == 2
    assert "Stel een coach aan." in second.read_text("utf-8")
    assert "niet overgenomen" not in first.read_text("utf-8")
    assert "bus" not in second.read_text("utf-8")
    assert "    # INVULLEN: wat de raad vraagt.\n    text:\n" in third.read_text("utf-8")


def test_what_has_no_day_of_its_own_is_asked_about(tmp_path: Path) -> None:
    """Else its points are those of the advice above it, or nobody hears that it is left out."""
    document = docx.Document()
    for title, day, point in (
        ("Vervoer", "Verzonden: 31 februari 2023", "Koop een bus."),
        ("Wonen", "Verzonden: 3 mei 2024", "Bouw."),
        ("Schulden", "Wij adviseren:", "Help eerder."),
        ("Zorg", "Verzonden: 4 mei 2024", "Bel."),
    ):
        document.add_heading(title, 1)
        document.add_paragraph(day)
        document.add_paragraph(point, style="List Bullet")
    document.save(str(tmp_path / "lijst.docx"))

    first, second = drafts_from(tmp_path / "lijst.docx", one_council(tmp_path)).values()

    assert "# NAKIJKEN: hieronder staat ook 'Schulden', zonder datum." in first
    assert "# NAKIJKEN: wat boven 'Wonen' stond, is niet overgenomen. Het begint met" in first
    assert "niet overgenomen" not in second
    assert "zonder datum" not in second


def test_numbered_advices_in_plain_text_are_several(tmp_path: Path) -> None:
    """`Advies 1: Vervoer` is a title there, and not what the council asks."""
    file = tmp_path / "lijst.txt"
    lines = [
        "Onze adviezen",
        *(
            "Advies 1: Vervoer",
            "Verstuurd op 12 maart 2023",
            "Wij adviseren:",
            "1. Rij.",
            "2. Bel.",
        ),
        *("Advies 2", "Datum: 3 oktober 2023", "- Stel een coach aan."),
    ]
    file.write_text("\n\n".join(lines), encoding="utf-8")

    first, second = drafts_from(file, one_council(tmp_path)).values()

    assert "\ntitle: Vervoer\n" in first
    assert re.findall("    text: (.*)", first) == ["Rij.", "Bel."]
    assert "\ntitle: Advies 2\n" in second
    assert re.findall("    text: (.*)", second) == ["Stel een coach aan."]


def test_a_second_list_in_a_letter_is_asked_about(tmp_path: Path) -> None:
    """The longest is taken; of the other nobody would miss what the council asked there."""
    lines = ["Geacht college,", "Wij adviseren:", "1. Rij.", "2. Bel.", "3. Stop."]
    more = ["Over wonen adviseren wij:", "1. Bouw.", "2. Verf.", "Wij groeten u.", "1. Eén ding."]

    (text,) = drafts_from(word(tmp_path, [*lines, *more]), one_council(tmp_path)).values()

    assert re.findall("    text: (.*)", text) == ["Rij.", "Bel.", "Stop."]
    asked = re.findall("# NAKIJKEN: in de brief staat nog een lijst. Zij begint met (.*)", text)
    assert asked == ["'1. Bouw.'. Vraagt de raad dat ook? Zet het erbij."]


def test_what_is_empty_in_one_of_them_is_asked_first(tmp_path: Path) -> None:
    """The advice without points cannot be confirmed as it is."""
    root = one_council(tmp_path)
    run(command, [str(overview(tmp_path)), "-f", str(root)])

    name = "2023-10-schuldhulp"
    told = plain(run(command, ["--confirm", name, "-f", str(root)], ["ja"] * 9).output)

    assert "Verbeter dit eerst in" in told
    assert load(root).register.advices == ()


def test_a_letter_with_headings_and_dates_is_one_advice(tmp_path: Path) -> None:
    """A day in a sentence below a heading says nothing of when that part was sent."""
    document = docx.Document(str(word(tmp_path)))
    for heading in ("Aanleiding", "Vervolg"):
        document.add_heading(heading, 1)
        document.add_paragraph("Op 8 april 2026 hebt u ons gevraagd om advies over de bus.")
    document.save(str(tmp_path / "brief.docx"))

    (text,) = drafts_from(tmp_path / "brief.docx", one_council(tmp_path)).values()

    assert text.count("    text: ") == 2
    assert LETTER[9].removeprefix("1. ") in text


def test_an_answer_of_the_municipality_is_no_advice(tmp_path: Path) -> None:
    """Else its words stand on the site as what the council asked; who knows better says so."""
    root = one_council(tmp_path)
    lines = ["Wilgendam, 8 juli 2024", "Onderwerp: reactie op uw advies over de bus"]
    file = word(tmp_path, [*lines, "Geachte raad,", "Wij besluiten:", "1. Rij.", "2. Bel."])

    told = plain(run(command, [str(file), "-f", str(root)]).output)

    assert "brief.docx lijkt een antwoord van de gemeente: 'Onderwerp: reactie op uw" in told
    assert "weerklank import brief.docx --as response" in told
    assert files(root) == []
    assert run(command, [str(file), "--as", "advice", "-f", str(root)]).exit_code == 0
    assert len(files(root)) == 1


@pytest.mark.parametrize(
    "lines",
    [
        ("Onderwerp: reactie op uw conceptplan", "Geachte wethouder,"),
        ("Betreft: antwoord op uw vraag om advies", "Geacht college,"),
        ("Aan het college van Wilgendam", "Betreft: reactie op uw brief over ons advies"),
    ],
)
def test_a_council_reacts_too(lines: Sequence[str], tmp_path: Path) -> None:
    """To a plan, or to the municipality: that is an advice."""
    file = word(tmp_path, [*lines, "Wij adviseren:", "1. Rij.", "2. Bel."])

    assert len(drafts_from(file, one_council(tmp_path))) == 1


def test_a_heading_that_only_names_is_followed_by_what_it_is_about(tmp_path: Path) -> None:
    """`Eigen bijdrage` asks nothing; a heading that says it all stays as it is."""
    document = docx.Document()
    for heading, text in (
        ("Aanbeveling 1: Eigen bijdrage", "Schaf haar af."),
        ("Aanbeveling 2: Stuur het verslag binnen een week", "Dat is prettig."),
    ):
        document.add_heading(heading, 2)
        document.add_paragraph(text)
    document.save(str(tmp_path / "kop.docx"))

    (text,) = drafts_from(tmp_path / "kop.docx", one_council(tmp_path)).values()

    assert re.findall("    text: (.*)", text) == [
        '"Eigen bijdrage: Schaf haar af."',
        "Stuur het verslag binnen een week",
    ]
