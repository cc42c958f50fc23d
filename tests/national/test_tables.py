"""The tables as files: the same rows in every form, each file with its hash."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from pathlib import Path

import duckdb

from national.conftest import built, checked, sites
from national.invented import councils, folder_of
from weerklank.national.tables.catalogue import questions
from weerklank.national.tables.pieces import tables


def test_the_ten_questions_have_answers(sql: duckdb.DuckDBPyConnection) -> None:
    """Each runs over the files as they are published."""
    answers = {name: sql.execute(question).fetchall() for name, question in questions().items()}

    assert len(answers) == 10
    assert all(answers.values())


def test_every_form_of_a_table_has_the_same_rows(
    site: Path, sql: duckdb.DuckDBPyConnection
) -> None:
    """Parquet, CSV and JSON, with the columns of the dictionary."""
    folder = site / "gegevens" / "tabellen"
    for table in tables():
        number = len(sql.table(table.name).fetchall())
        text = (folder / f"{table.name}.csv").read_text(encoding="utf-8-sig")
        rows = list(csv.DictReader(io.StringIO(text), delimiter=";"))
        told = json.loads((folder / f"{table.name}.json").read_bytes())

        assert (len(rows), len(told)) == (number, number)
        assert list(rows[0]) == list(told[0]) == [column.name for column in table.columns]


def test_every_file_has_its_hash(site: Path) -> None:
    """What is downloaded can be checked, and what is described is there."""
    data = site / "gegevens"
    sums = dict(
        reversed(line.split("  ")) for line in (data / "SHA256SUMS").read_text().splitlines()
    )
    package = json.loads((data / "datapackage.json").read_bytes())
    described = {
        one["path"]: one["hash"].removeprefix("sha256:")
        for resource in package["resources"]
        for one in (resource, *resource["alternatives"])
    }

    assert sums == described
    assert all(
        hashlib.sha256((data / name).read_bytes()).hexdigest() == mark
        for name, mark in sums.items()
    )


def test_a_cell_that_a_spreadsheet_would_run_is_text(tmp_path: Path) -> None:
    """A formula gets an apostrophe, and a text stays on one line."""
    made = councils(2, number=1, advices=6)
    made[0].register["advice"][0]["title"] = '=HYPERLINK("https://x.example")\n2;3'
    folder = folder_of(made, tmp_path / "view")
    checked(folder, sites(made))
    site = built(folder, tmp_path / "site")
    text = (site / "gegevens" / "tabellen" / "clocks.csv").read_text(encoding="utf-8-sig")

    titles = [row["title"] for row in csv.DictReader(io.StringIO(text), delimiter=";")]

    assert titles[0] == '\'=HYPERLINK("https://x.example") 2;3'
