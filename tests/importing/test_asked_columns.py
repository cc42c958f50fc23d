"""What a council calls its columns is asked once, shown every time, and can be taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from commands.run import one_council, run
from commands.wizards.prepared import Prepared, Running, prepared
from importing.sheets import workbook
from weerklank.commands.importing.import_ import command
from weerklank.records import load

LIST = "Titel;Verstuurd;Wat er speelt;Aanbeveling\nDe bus;2026-05-04;Er rijdt geen bus.;Rij.\n"


@pytest.fixture(scope="module")
def program() -> Iterator[Prepared]:
    """The command line, loaded once."""
    with prepared() as found:
        yield found


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A council with a list of its own."""
    one_council(tmp_path)
    (tmp_path / "lijst.csv").write_text(LIST, encoding="utf-8")
    return tmp_path


def answer(screen: Running, *pairs: tuple[str, str]) -> None:
    """Wait for each question and type its answer."""
    for question, text in pairs:
        screen.screen.expect_exact(question)
        screen.screen.send(f"{text}\r")


def test_a_wrong_column_is_seen_and_asked_again(program: Prepared, root: Path) -> None:
    """Before anything is written it says how it reads them."""
    with program.started(root, ["import", "lijst.csv"]) as screen:
        answer(screen, ("'Wat er speelt': wat staat daarin?", "niet overnemen"))
        screen.screen.expect_exact("Zo lees ik uw kolommen:")
        screen.screen.expect_exact("Wat er speelt: niet overnemen")
        answer(screen, ("Klopt dat?", "nee"))
        answer(screen, ("'Wat er speelt': wat staat daarin?", "samenvatting"), ("Klopt dat?", "ja"))
        screen.screen.expect_exact("Klaar: 1 nieuw bestand.")

    assert load(root).register.advices[0].summary == "Er rijdt geen bus."


def test_what_is_remembered_is_shown_and_can_be_refused(program: Prepared, root: Path) -> None:
    """The next list says what was said before; nobody has to find a hidden file."""
    (root / ".weerklank").mkdir()
    wrong = '{"wat er speelt": "niet overnemen"}'
    (root / ".weerklank" / "kolommen.json").write_text(wrong, encoding="utf-8")
    with program.started(root, ["import", "lijst.csv"]) as screen:
        screen.screen.expect_exact("Wat er speelt: niet overnemen")
        answer(screen, ("Klopt dat?", "nee"))
        answer(screen, ("wat staat daarin?", "samenvatting"), ("Klopt dat?", "ja"))
        screen.screen.expect_exact("Klaar: 1 nieuw bestand.")

    assert load(root).register.advices[0].summary == "Er rijdt geen bus."


def test_who_breaks_off_goes_on_with_the_next_column(program: Prepared, root: Path) -> None:
    """Each answer is kept at once, and shown with the others before it counts."""
    text = "Titel;Verstuurd;Wat er speelt;Wat wij willen\nDe bus;2026-05-04;Er is niets.;Rij.\n"
    (root / "twee.csv").write_text(text, encoding="utf-8")
    with program.started(root, ["import", "twee.csv"]) as screen:
        answer(screen, ("'Wat er speelt': wat staat daarin?", "samenvatting"))
        screen.screen.expect_exact("'Wat wij willen': wat staat daarin?")
        screen.screen.expect_exact("33. bewijs")
        screen.screen.expect_exact("Kolom")
        screen.screen.send("\x03")
        screen.screen.expect_exact("Er is niets geschreven.")
    with program.started(root, ["import", "twee.csv"]) as screen:
        screen.screen.expect_exact("De kolom")
        answer(screen, ("'Wat wij willen': wat staat daarin?", "aanbeveling"))
        screen.screen.expect_exact("Wat er speelt: samenvatting")
        answer(screen, ("Klopt dat?", "ja"))
        screen.screen.expect_exact("Klaar: 1 nieuw bestand.")


def test_a_flag_asks_everything_again(program: Prepared, root: Path) -> None:
    """As if nothing had been said."""
    (root / ".weerklank").mkdir()
    wrong = '{"wat er speelt": "niet overnemen"}'
    (root / ".weerklank" / "kolommen.json").write_text(wrong, encoding="utf-8")
    with program.started(root, ["import", "--columns", "lijst.csv"]) as screen:
        answer(screen, ("'Wat er speelt': wat staat daarin?", "samenvatting"), ("Klopt dat?", ""))
        screen.screen.expect_exact("Klaar: 1 nieuw bestand.")


def test_where_nobody_can_be_asked_it_is_said_all_the_same(root: Path) -> None:
    """A workflow shows how the columns were read."""
    (root / ".weerklank").mkdir()
    right = '{"wat er speelt": "samenvatting"}'
    (root / ".weerklank" / "kolommen.json").write_text(right, encoding="utf-8")

    told = run(command, [str(root / "lijst.csv"), "-f", str(root)]).output

    assert "Zo lees ik uw kolommen:\n  Wat er speelt: samenvatting" in told
    assert "Klaar: 1 nieuw bestand. Kijk het na" in told


def test_a_title_above_headers_of_their_own_is_no_header(root: Path) -> None:
    """Not one name is known, and still the row with the names is found."""
    text = "Overzicht 2024;;\nOver;Weg op;Kern van de zaak\nTaxi;5-feb-24;Geen taxi.\n"
    (root / "eigen.csv").write_text(text, encoding="utf-8")

    told = run(command, [str(root / "eigen.csv"), "-f", str(root)]).output

    assert "Kolom 'Weg op' is niet bekend." in told
    assert "meer cellen" not in told


def test_what_it_looks_like_is_asked_first_and_an_odd_sheet_not_at_all(
    program: Prepared, root: Path
) -> None:
    """Three lines in place of thirty-three, and no question about a list of members."""
    head = ("Nr", "Datum", "Onderwerp", "Advies")
    row = (1, "2023-01-12", "Energietoeslag", "Keer de toeslag in één keer uit.")
    members = [("Naam", "Telefoon"), ("De voorzitter", "0123-456 700")]
    workbook(root, {"2023": [("Overzicht",), head, row], "Leden": members})
    with program.started(root, ["import", "oud.xlsx"]) as screen:
        screen.screen.expect_exact("1. verstuurd:")
        answer(screen, ("3. iets anders", "1"))
        screen.screen.expect_exact("1. titel:")
        answer(screen, ("3. iets anders", "titel"), ("'Advies': wat", "iets anders"))
        answer(screen, ("33. bewijs", "aanbeveling"), ("Klopt dat?", "ja"))
        screen.screen.expect_exact("Blad 'Leden' is geen lijst van adviezen. Het blijft weg.")
        screen.screen.expect_exact("Klaar: 1 nieuw bestand.")


def test_what_most_councils_mean_by_a_name_can_be_taken_back(program: Prepared, root: Path) -> None:
    """`Nr` is the number of an advice in most lists; here it is that of a recommendation."""
    text = (
        "Titel;Verstuurd;Samenvatting;Nr;Aanbeveling\n"
        "De bus;2026-05-04;Er rijdt geen bus.;1;Rij.\n;;;2;Rij vaker.\n"
    )
    (root / "nr.csv").write_text(text, encoding="utf-8")
    with program.started(root, ["import", "--columns", "nr.csv"]) as screen:
        screen.screen.expect_exact("Nr: nummer")
        answer(screen, ("Klopt dat?", "nee"), ("'Nr': wat staat", "aanbeveling nummer"))
        answer(screen, ("Klopt dat?", "ja"))
        screen.screen.expect_exact("Klaar: 1 nieuw bestand.")

    assert len(load(root).register.advices[0].recommendations) == 2
