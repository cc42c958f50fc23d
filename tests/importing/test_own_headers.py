"""What the headers and the cells of a council's own spreadsheet may mean, and how it is told."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from commands.run import one_council, run
from importing.sheets import ROW, csv_file, files, workbook
from weerklank.commands.importing.import_ import command
from weerklank.records import load


@pytest.mark.parametrize(("header", "meant"), [("Onderwerp", "titel"), ("Datum", "verstuurd")])
def test_a_header_that_may_be_what_is_missing_is_proposed(
    tmp_path: Path, header: str, meant: str
) -> None:
    """Before a column whose name merely looks like it."""
    root = one_council(tmp_path)
    names = [header, *({"Titel", "Verstuurd"} - {meant.capitalize()}), "Aanbeveling"]

    outcome = run(
        command, [str(workbook(tmp_path, {"B": [names, ["a", "b", "c"]]})), "-f", str(root)]
    )

    assert f"Kolom '{header}' is niet bekend. Bedoelt u: {meant}?" in outcome.output


@pytest.mark.parametrize(
    ("header", "meant"),
    [
        ("Besluit college", "Bedoelt u: besluit?"),
        ("Motivering van de gemeente", "Bedoelt u: uitleg?"),
        ("Datum van het antwoord", "Bedoelt u: datum antwoord?"),
        ("Wat adviseren wij", "Bedoelt u: aanbeveling?"),
        ("Reactie", "Bedoelt u: besluit?"),
        ("Datum besluit", "Bedoelt u: datum antwoord?"),
        ("Opmerking", "Haal de kolom weg"),
        ("Actiehouder", "Haal de kolom weg"),
        ("Uiterste datum antwoord", "Haal de kolom weg"),
        ("Antwoordtermijn", "Haal de kolom weg"),
        ("Aantal aanbevelingen", "Haal de kolom weg"),
        ("Overgenomen door", "Haal de kolom weg"),
    ],
)
def test_a_header_is_known_by_the_name_within_it(tmp_path: Path, header: str, meant: str) -> None:
    """And what looks like nothing is proposed as nothing."""
    root = one_council(tmp_path)
    rows = [["Titel", "Verstuurd", header], ["a", "2024-05-01", "b"]]

    outcome = run(command, [str(workbook(root, {"B": rows})), "-f", str(root)])

    assert f"Kolom '{header}' is niet bekend. {meant}" in outcome.output


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"datum antwoord": "geen reactie"}, "'geen reactie' is geen antwoord van de gemeente."),
        ({"datum antwoord": "nog niet"}, "'nog niet' is geen antwoord van de gemeente."),
        ({"verstuurd": "zomer 2022"}, "Weet u alleen het jaar? Schrijf 2022."),
        ({"verstuurd": "31 juni 2025"}, "Weet u alleen de maand of het jaar?"),
        ({"verstuurd": "tussen 2024 en 2025"}, "Weet u alleen de maand of het jaar?"),
        ({"aanbeveling": "onbekend"}, "Typ geen als enige."),
    ],
)
def test_a_cell_is_told_in_the_words_of_a_sheet(
    tmp_path: Path, changed: Mapping[str, str], told: str
) -> None:
    """What it may mean, and never a word of English or of a file."""
    root = one_council(tmp_path)

    outcome = run(command, [str(csv_file(root, [{**ROW, **changed}])), "-f", str(root)])

    assert told in outcome.output
    assert "none" not in outcome.output
    assert "'text'" not in outcome.output


@pytest.mark.parametrize(("typed", "kind"), [("ongevr.", "unrequested"), ("Gevr.", "requested")])
def test_a_word_cut_short_is_the_one_that_begins_so(tmp_path: Path, typed: str, kind: str) -> None:
    """With the point that says that it is cut short, and no other choice beside it."""
    root = one_council(tmp_path)

    run(command, [str(csv_file(root, [{**ROW, "soort": typed}])), "-f", str(root)])

    assert [advice.kind.value for advice in load(root).register.advices] == [kind]


def test_a_number_without_a_title_may_be_of_a_recommendation(tmp_path: Path) -> None:
    """`Nr` is the number of the council in most lists, and not in all: it says what to type."""
    root = one_council(tmp_path)
    rows = [
        ["Titel", "Verstuurd", "Samenvatting", "Nr", "Aanbeveling"],
        ["Bus", "2024-05-01", "Er is geen bus.", 1, "Laat hem rijden."],
        [None, None, None, 2, "Maak hem gratis."],
    ]

    outcome = run(command, [str(workbook(root, {"B": rows})), "-f", str(root)])

    assert (
        "rij 3, kolom 'Titel': Dit mag niet leeg zijn. Of is 'Nr' het nummer van" in outcome.output
    )
    assert "weerklank import --columns" in outcome.output


def test_an_answer_of_which_the_decision_is_lost(tmp_path: Path) -> None:
    """There was an answer, and nobody knows what was decided: no decision, and no silence."""
    root = one_council(tmp_path)
    row = {**ROW, "datum antwoord": "onbekend", "besluit": "Besluit onbekend"}

    outcome = run(command, [str(csv_file(root, [row])), "-f", str(root)])

    assert outcome.exit_code == 0, outcome.output
    (answer,) = load(root).register.responses[0].answers
    assert (answer.decision, answer.decision_known) == (None, False)


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"besluit": "onbekend"}, "Typ: besluit onbekend. Weet u niet of er antwoord kwam?"),
        ({"besluit": "niet"}, "Weet u het niet meer? Typ onbekend."),
    ],
)
def test_what_is_not_known_of_an_old_answer_has_a_way_out(
    tmp_path: Path, changed: Mapping[str, str], told: str
) -> None:
    """Not whether it came, not when, not what: three things, and none is guessed."""
    root = one_council(tmp_path)

    outcome = run(command, [str(csv_file(root, [{**ROW, **changed}])), "-f", str(root)])

    assert told in outcome.output
    assert files(root) == []
