"""A spreadsheet becomes advices and answers, whoever saved it; what is there stays as it is."""

from __future__ import annotations

import datetime as dt
import time
from pathlib import Path

import openpyxl
import pytest

from commands.run import advice_file, one_council, plain, run
from importing.sheets import ROW, Rows, csv_file, files
from weerklank.commands.importing.files import write_new
from weerklank.commands.importing.import_ import command
from weerklank.importing.plan import plan_import
from weerklank.importing.sheets.table.headers import names_columns
from weerklank.importing.sheets.table.tables import read_tables
from weerklank.records import load
from weerklank.records.models.advice_words import Unanswered
from weerklank.records.models.decision import Decision

ANSWERED = (
    {
        **ROW,
        "nummer": "CR-2026-05",
        "soort": "Gevraagd",
        "gevraagd op": "8 april 2026",
        "onderwerpen": "vervoer; wonen",
        "datum antwoord": "2026-06-01",
        "antwoord ontvangen": "2-6-2026",
        "besluit": "deels",
        "wel": "in de zomer",
        "niet": "in de winter",
        "uitleg": "In de winter rijden er te weinig mensen mee; dat kost 20.000 euro.",
        "toezegging": "Een bus op zondag",
        "wie": "afdeling Vervoer",
        "klaar voor": "2026-07",
    },
    {"aanbeveling": "Maak de bus gratis.", "besluit": "Niet overgenomen"},
)


def imported(root: Path, rows: Rows, **how: str) -> int:
    """The exit code of importing the rows as CSV."""
    file = csv_file(root, rows, **how)  # type: ignore[arg-type]  # delimiter and encoding
    return run(command, [str(file), "-f", str(root)]).exit_code


def test_a_row_becomes_an_advice(tmp_path: Path) -> None:
    """The four needed columns are enough."""
    root = one_council(tmp_path)

    code = imported(root, [ROW])

    assert code == 0
    (advice,) = load(root).register.advices
    assert (advice.title, advice.sent.isoformat()) == (ROW["titel"], "2026-05-04")
    assert [(r.id, r.text) for r in advice.recommendations] == [("1", ROW["aanbeveling"])]


def test_a_row_without_an_answer_does_not_say_that_none_came(tmp_path: Path) -> None:
    """A list of old advices accuses nobody; only "geen" in the sheet does."""
    root = one_council(tmp_path)
    later = {**ROW, "titel": "Maak de bus gratis", "kwam er antwoord": "geen"}

    imported(root, [ROW, later])

    advices = {advice.title: advice.answer for advice in load(root).register.advices}
    assert advices == {ROW["titel"]: Unanswered.UNKNOWN, later["titel"]: Unanswered.NONE}


def test_rows_of_one_advice_become_one_advice_and_one_answer(tmp_path: Path) -> None:
    """A row without a title goes with the row above it, and so does a letter without a date."""
    root = one_council(tmp_path)

    imported(root, ANSWERED)

    loaded = load(root)
    assert not loaded.problems
    (advice,), (answer,) = loaded.register.advices, loaded.register.responses
    assert advice.themes == ("vervoer", "wonen")
    assert advice.request is not None
    assert str(advice.request.asked) == "2026-04-08"
    assert str(answer.received) == "2026-06-02"
    assert [a.decision for a in answer.answers] == [Decision.PARTLY, Decision.REJECTED]
    assert str(answer.answers[0].actions[0].by) == "2026-07"


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_any_csv_gives_the_same_files(tmp_path: Path, delimiter: str, encoding: str) -> None:
    """Semicolon, comma or tab; UTF-8 with or without mark, Windows-1252: no letter is lost."""
    root = one_council(tmp_path)
    row = {**ROW, "titel": "Vergoed cliënten, één voor één: €5"}

    code = imported(root, [row], delimiter=delimiter, encoding=encoding)

    assert code == 0
    assert load(root).register.advices[0].title == row["titel"]


def test_english_headers_and_other_capitals_are_known(tmp_path: Path) -> None:
    """`Title` and `RECEIPT_PROOF` are as good as `titel`."""
    root = one_council(tmp_path)
    english = {"Title": "Bus", "SENT": "2026-05-04", "summary": "Geen bus.", "Aanbeveling": "Rij."}

    code = imported(root, [{**english, "received": "2026-05-05", "RECEIPT_PROOF": "mail"}])

    assert code == 0
    assert load(root).register.advices[0].receipt_proof == "mail"


def test_a_date_cell_of_excel_is_that_day(tmp_path: Path) -> None:
    """A real date needs no notation, a whole number no decimals."""
    root = one_council(tmp_path)
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append([*ROW, "nummer"])
    values: dict[str, object] = {**ROW, "verstuurd": dt.datetime(2026, 5, 4)}  # noqa: DTZ001 (Excel)
    sheet.append([*values.values(), 12.0])
    book.save(tmp_path / "oud.xlsx")

    outcome = run(command, [str(tmp_path / "oud.xlsx"), "-f", str(root)])

    assert outcome.exit_code == 0, outcome.output
    (advice,) = load(root).register.advices
    assert (advice.sent.isoformat(), advice.number) == ("2026-05-04", "12")


def test_importing_twice_changes_nothing(tmp_path: Path) -> None:
    """What the site has is passed over, and said so."""
    root = one_council(tmp_path)
    imported(root, ANSWERED)
    before = {name: (root / name).read_text("utf-8") for name in files(root)}

    outcome = run(command, [str(root / "oud.csv"), "-f", str(root)])

    assert outcome.exit_code == 0
    assert outcome.output.count("is er al en blijft zoals het is") == 2
    assert {name: (root / name).read_text("utf-8") for name in files(root)} == before


def test_an_answer_is_added_to_an_advice_that_is_there(tmp_path: Path) -> None:
    """With the name of the file the other columns of the advice may stay empty."""
    root = one_council(tmp_path)
    advice_file(root)
    row = {
        **dict.fromkeys(ROW, ""),
        "bestand": "2026-05-bus",
        "aanbeveling nummer": "2",
        "antwoord van": "Het College",
        "datum antwoord": "2026-06-01",
        "besluit": "overgenomen",
    }

    code = imported(root, [row])

    assert code == 0
    (answer,) = load(root).register.responses
    assert (answer.advice, answer.answers[0].recommendation) == ("2026-05-bus", "2")


def test_two_letters_become_two_answers(tmp_path: Path) -> None:
    """Another date is another letter; the date of the first one is not carried over."""
    root = one_council(tmp_path)
    first = {**ROW, "antwoord ontvangen": "2026-06-02", "besluit": "later"}
    second = {
        "aanbeveling nummer": "1",
        "datum antwoord": "2026-09-01",
        "besluit": "overgenomen",
    }

    imported(root, [first, second])

    answers = load(root).register.responses
    assert [(str(a.dated), str(a.received)) for a in answers] == [
        ("None", "2026-06-02"),
        ("2026-09-01", "None"),
    ]


@pytest.mark.parametrize("name", ["voorbeeld.csv", "voorbeeld.xlsx"])
def test_the_template_is_refused_until_its_example_is_gone(tmp_path: Path, name: str) -> None:
    """The invented rows of the template can never reach the site."""
    root = one_council(tmp_path)
    file = tmp_path / name

    made = run(command, ["--template", str(file)])
    outcome = run(command, [str(file), "-f", str(root)])

    assert made.exit_code == 0
    assert outcome.exit_code == 1
    assert "Dit is het voorbeeld, geen echt advies" in plain(outcome.output)
    assert files(root) == []


def test_the_example_of_the_template_is_in_order(tmp_path: Path) -> None:
    """With a real title the two rows of the template import without a fault."""
    root = one_council(tmp_path)
    file = tmp_path / "voorbeeld.csv"
    run(command, ["--template", str(file)])
    file.write_text(file.read_text("utf-8-sig").replace("VOORBEELD: ", ""), encoding="utf-8")

    outcome = run(command, [str(file), "-f", str(root)])

    assert outcome.exit_code == 0, outcome.output
    assert files(root) == [
        "advice/2025-02-reiskosten.md",
        "responses/2025-02-reiskosten-college.md",
    ]


def test_the_template_never_overwrites(tmp_path: Path) -> None:
    """A file that somebody filled in is safe."""
    file = tmp_path / "voorbeeld.csv"
    file.write_text("ingevuld", encoding="utf-8")

    outcome = run(command, ["--template", str(file)])

    assert outcome.exit_code == 1
    assert file.read_text("utf-8") == "ingevuld"


def work(root: Path, number: int) -> tuple[float, float]:
    """Processor time to plan a list of so many advices, and again when they are on the site."""
    one_council(root)
    answer = {"datum antwoord": "2026-06-01", "besluit": "niet", "uitleg": "Dat is te duur."}
    rows = [{**ROW, **answer, "titel": f"Advies {one}"} for one in range(number)]
    tables = read_tables(csv_file(root, rows), names_columns({}))
    started = time.process_time()
    plan = plan_import(tables, root, {})
    planned = time.process_time() - started
    write_new(root, plan.files)
    started = time.process_time()
    again = plan_import(tables, root, {})
    assert (len(again.files), len(again.present)) == (0, 2 * number)
    return planned, time.process_time() - started


@pytest.mark.thorough
def test_four_times_the_list_is_no_sixteen_times_the_work(tmp_path: Path) -> None:
    """Each row is looked up and not sought: also when all of it is on the site already."""
    few, many = work(tmp_path / "few", 500), work(tmp_path / "many", 2_000)

    assert many[0] / few[0] < 7
    assert many[1] / few[1] < 7
