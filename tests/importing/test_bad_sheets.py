"""A spreadsheet with a fault: a Dutch sentence with row and column, exit 1, nothing written."""

from __future__ import annotations

import codecs
import sys
from pathlib import Path

import pytest

from commands.run import advice_file, one_council, plain, run
from importing.sheets import ROW, csv_file, files
from weerklank.commands.importing.import_ import command

ANSWER = {**ROW, "datum antwoord": "2026-06-01", "besluit": "deels"}
WRONG = [
    ([{**ROW, "verstuurd": "2/5/2026"}], "rij 2, kolom 'verstuurd': '2/5/2026' kan twee dagen"),
    ([{**ROW, "verstuurd": "31-2-2026"}], "rij 2, kolom 'verstuurd': '31-2-2026' is geen datum"),
    ([{**ROW, "verstuurd": "3-13-2023"}], "'3-13-2023' is geen datum. Schrijf jjjj-mm-dd"),
    ([ROW, {**ROW, "titel": "B", "verstuurd": "gisteren"}], "rij 3, kolom 'verstuurd'"),
    ([{**ROW, "verstuurd": "begin maart"}], "Weet u alleen de maand of het jaar? Schrijf 2025-02"),
    ([{**ANSWER, "besluit": "misschien"}], "kolom 'besluit': 'misschien' kan hier niet."),
    ([{**ANSWER, "aanbeveling": "1. Rijd.\n2. Stop."}], "In deze cel staan 2 aanbevelingen"),
    ([{**ROW, "aanbeveling": ""}], "rij 2, kolom 'aanbeveling': Dit advies heeft geen"),
    ([{**ROW, "aan": "collega"}], "kolom 'aan': 'collega' bestaat niet"),
    ([{**ANSWER, "besluit": "overgenomn"}], "'overgenomn' kan hier niet. Bedoelt u: overgenomen?"),
    ([{**ANSWER, "datum antwoord": ""}], "kolom 'datum antwoord': Wanneer kwam dit antwoord?"),
    ([ROW, {"titel": ROW["titel"], "verstuurd": "2026-05-05", "aanbeveling": "Nog een."}],
     "rij 3, kolom 'verstuurd': In rij 2 staat hier iets anders bij hetzelfde advies."),
    ([{**ROW, "titel": ""}], "rij 2: Van welk advies is dit?"),
    ([{**ANSWER, "klaar voor": "2026-09"}], "kolom 'toezegging': Wat is er beloofd of gedaan?"),
    ([ANSWER, {**ANSWER, "besluit": "niet"}], "rij 3: Dit antwoord zegt al iets over"),
    ([ROW, {"aanbeveling nummer": "1", "aanbeveling": "Iets anders."}], "Nummer 1 is al van"),
    ([ANSWER, {"besluit": "niet"}], "rij 3, kolom 'aanbeveling': Over welke aanbeveling"),
    ([{**ROW, "bestand": "Mijn Advies"}], "rij 2, kolom 'bestand'"),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "sentence"), WRONG, ids=[sentence[:40] for _, sentence in WRONG])
def test_a_fault_names_row_and_column_and_writes_nothing(
    tmp_path: Path, rows: list[dict[str, str]], sentence: str
) -> None:
    """Also the sound rows of the sheet wait until everything is right."""
    root = one_council(tmp_path)
    sound = {**ROW, "titel": "Een goed advies", "nummer": "9"}

    outcome = run(command, [str(csv_file(root, [*rows, sound])), "-f", str(root)])

    assert outcome.exit_code == 1
    assert sentence in plain(outcome.output)
    assert "Er is niets geschreven." in outcome.output
    assert files(root) == []


def test_all_faults_are_named_at_once(tmp_path: Path) -> None:
    """Nobody has to try five times to hear of five faults."""
    root = one_council(tmp_path)
    rows = [{**ROW, "verstuurd": "x", "soort": "y"}, {**ROW, "titel": "B", "verstuurd": "z"}]

    outcome = run(command, [str(csv_file(root, rows)), "-f", str(root)])

    assert outcome.output.count("rij ") == 3
    assert "3 fouten" in outcome.output


def test_wrong_columns_are_named_with_what_is_meant(tmp_path: Path) -> None:
    """The nearest name, the missing ones, and where a good example is."""
    root = one_council(tmp_path)
    row = {"titl": "Bus", "verzendlijst": "", "samenvatting": "Geen bus."}

    outcome = run(command, [str(csv_file(root, [row])), "-f", str(root)])

    said = plain(outcome.output)
    assert outcome.exit_code == 1
    assert "Kolom 'titl' is niet bekend. Bedoelt u: titel?" in said
    assert "Deze kolommen ontbreken: titel, verstuurd, aanbeveling." in said
    assert "weerklank import --template" in said


def test_a_column_that_stands_there_twice_is_refused(tmp_path: Path) -> None:
    """`titel` and `title` are one column."""
    root = one_council(tmp_path)

    outcome = run(command, [str(csv_file(root, [{**ROW, "title": "B"}])), "-f", str(root)])

    assert "Kolom 'titel' staat er twee keer in." in plain(outcome.output)


def test_a_fault_that_only_the_whole_register_shows_names_its_row(tmp_path: Path) -> None:
    """A contact in the received column before the advice was sent is found by the loader."""
    root = one_council(tmp_path)
    row = {**ROW, "received": "2026-05-01", "receipt proof": "mail"}

    outcome = run(command, [str(csv_file(root, [row])), "-f", str(root)])

    assert "rij 2: advice/2026-05-bus-zondag-rijden.md" in plain(outcome.output)
    assert files(root) == []


def test_an_advice_of_that_name_is_not_replaced(tmp_path: Path) -> None:
    """Another title under a name that is taken is a fault."""
    root = one_council(tmp_path)
    before = advice_file(root).read_text("utf-8")
    row = {**ROW, "bestand": "2026-05-bus", "titel": "Iets anders"}

    outcome = run(command, [str(csv_file(root, [row])), "-f", str(root)])

    assert "2026-05-bus.md bestaat al en heeft een andere titel." in plain(outcome.output)
    assert (root / "advice" / "2026-05-bus.md").read_text("utf-8") == before


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("oud.csv", b"", "oud.csv is leeg"),
        ("oud.csv", b"titel;verstuurd\n", "heeft alleen een eerste rij"),
        ("oud.csv", b"titel;verstuurd\nA;2026-05-04;te veel\n", "rij 2 heeft meer cellen"),
        ("oud.csv", b'titel;verstuurd\n"A;2026', "aanhalingsteken niet gesloten"),
        ("oud.csv", b"PK\x03\x04\x00\x00", "oud.csv is geen CSV"),
        ("oud.xlsx", b"geen zip", "oud.xlsx is niet te lezen"),
    ],
)
def test_a_file_that_is_no_sheet_gets_a_sentence(
    tmp_path: Path, name: str, content: bytes, sentence: str
) -> None:
    """Empty, cut off, or something else altogether."""
    root = one_council(tmp_path)
    (tmp_path / name).write_bytes(content)

    outcome = run(command, [str(tmp_path / name), "-f", str(root)])

    assert outcome.exit_code == 1
    assert sentence in plain(outcome.output)


def test_without_the_extra_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """CSV needs nothing more than Weerklank itself, XLSX does."""
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    (tmp_path / "oud.xlsx").write_bytes(b"")

    outcome = run(command, [str(tmp_path / "oud.xlsx"), "-f", str(one_council(tmp_path))])

    for program in ("uv tool install", "pip install"):
        assert f"{program} 'weerklank[import]'" in plain(outcome.output)


def test_a_file_that_is_not_there_gets_a_sentence(tmp_path: Path) -> None:
    """No trace of Python."""
    outcome = run(command, [str(tmp_path / "weg.csv")])

    assert outcome.exit_code == 1
    assert "weg.csv is er niet" in plain(outcome.output)


def test_a_folder_is_not_called_missing(tmp_path: Path) -> None:
    """Who names the folder instead of the file hears what to name."""
    outcome = run(command, [str(tmp_path)])

    assert outcome.exit_code == 1
    assert "is een map. Noem een bestand in die map." in plain(outcome.output)


def test_a_sheet_that_two_programs_saved_in_two_ways_is_read(tmp_path: Path) -> None:
    """The mark of UTF-8 in front and the letters of Windows behind it: no name is garbled."""
    sheet = tmp_path / "oud.csv"
    text = "titel;verstuurd;samenvatting;aanbeveling\nDe bus;2026-05-04;Eén zin.;Laat rijden.\n"
    sheet.write_bytes(codecs.BOM_UTF8 + text.encode("cp1252"))

    outcome = run(command, [str(sheet), "-f", str(one_council(tmp_path))])

    assert outcome.exit_code == 0, outcome.output
    written = next((tmp_path / "advice").iterdir()).read_text("utf-8")
    assert "title: De bus" in written
    assert "Eén zin." in written


def test_the_same_fault_in_many_rows_is_said_once(tmp_path: Path) -> None:
    """A column that is missing would else fill the screen; a single row is named apart."""
    root = one_council(tmp_path)
    rows = [{**ROW, "titel": f"Advies {n}", "uitleg": "Te duur."} for n in range(9)]
    rows[5]["uitleg"] = ""

    said = plain(run(command, [str(csv_file(root, rows)), "-f", str(root)]).output)

    assert said.count("Wanneer kwam dit antwoord?") == 1
    assert "rij 2 tot en met 6, 8, 9 en 10, kolom 'datum antwoord': Wanneer" in said
    assert "8 fouten. Er is niets geschreven." in said
