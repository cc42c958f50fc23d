"""The tables as files: Parquet by province, CSV and JSON, made by DuckDB.

A province of which nothing changed is taken over as it was: that is the greater part of the work.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import duckdb

from weerklank.national.parts import Part
from weerklank.national.sources.store import FOLDER
from weerklank.national.tables.columns import Column, Table, tables

_FORMULA = "^[=+\\-@＝＋－＠]"
"""What a spreadsheet would run: such a cell gets an apostrophe in front (OWASP, CSV injection)."""

FORMS = ("parquet", "csv", "ndjson")


@dataclass(frozen=True, slots=True)
class Piece:
    """The rows of one province, in every form; `folder` has a file for each table and form."""

    province: str
    folder: Path

    def file(self, table: Table, form: str) -> Path:
        """Where one table stands in one form."""
        return self.folder / f"{table.name}.{form}"


def pieces(folder: Path, parts: Sequence[Part]) -> tuple[Piece, ...]:
    """A piece for each province of which registers count, in alphabetical order."""
    found = tuple(_pieces(folder, parts))
    needed = {piece.folder for piece in found}
    for place in (folder / FOLDER / "provinces").glob("*"):
        if place not in needed:
            shutil.rmtree(place, ignore_errors=True)
    return found


def connected() -> duckdb.DuckDBPyConnection:
    """A database in memory, that gives the same bytes every time: one thread, in order.

    It may not load extensions or ask the web: everything it needs is here.
    """
    database = duckdb.connect(":memory:", config={"threads": 1})
    database.execute("SET autoinstall_known_extensions = false")
    database.execute("SET autoload_known_extensions = false")
    return database


def _pieces(folder: Path, parts: Sequence[Part]) -> Iterator[Piece]:
    ordered = sorted(parts, key=lambda part: (_province(part), part.done.key))
    database = None
    for province, group in groupby(ordered, key=_province):
        members = list(group)
        mark = hashlib.sha256("".join(part.mark for part in members).encode()).hexdigest()[:32]
        piece = Piece(province, folder / FOLDER / "provinces" / mark)
        if not piece.folder.is_dir():
            database = database or connected()
            beside = piece.folder.with_suffix(".nieuw")
            shutil.rmtree(beside, ignore_errors=True)
            beside.mkdir(parents=True)
            _write(database, Piece(province, beside), members)
            beside.rename(piece.folder)
        yield piece


def _province(part: Part) -> str:
    unit = part.done.unit
    return unit.province if unit else ""


def _write(database: duckdb.DuckDBPyConnection, piece: Piece, parts: Sequence[Part]) -> None:
    for table in tables():
        files = ", ".join(_quoted(part.folder / f"{table.name}.ndjson") for part in parts)
        shape = ", ".join(f"'{column.name}': '{column.type}'" for column in table.columns)
        database.execute(
            f"CREATE OR REPLACE TEMP TABLE piece AS SELECT * FROM read_json([{files}], "  # noqa: S608 (our own names, quoted paths)
            f"format='newline_delimited', columns={{{shape}}}, maximum_object_size=33554432)"
        )
        inside = "* EXCLUDE (province)"
        copies = {
            "parquet": (inside, "FORMAT parquet, COMPRESSION zstd"),
            "csv": (
                ", ".join(_cell(column) for column in table.columns),
                "FORMAT csv, HEADER false, DELIMITER ';'",
            ),
            "ndjson": ("*", "FORMAT json"),
        }
        for form, (columns, options) in copies.items():
            target = _quoted(piece.file(table, form))
            database.execute(f"COPY (SELECT {columns} FROM piece) TO {target} ({options})")  # noqa: S608 (our own names, quoted paths)


def _cell(column: Column) -> str:
    """A column as a Dutch spreadsheet takes it: on one line, and never a formula."""
    if column.type == "VARCHAR[]":
        return f"array_to_string({column.name}, ' ') AS {column.name}"
    if column.type == "BOOLEAN":
        return f"CASE WHEN {column.name} THEN 'ja' WHEN NOT {column.name} THEN 'nee' END"
    if column.type != "VARCHAR":
        return column.name
    text = f"trim(regexp_replace({column.name}, '[\\s]+', ' ', 'g'))"
    return f"CASE WHEN regexp_matches({text}, '{_FORMULA}') THEN '''' || {text} ELSE {text} END"


def _quoted(path: Path) -> str:
    return "'" + str(path).replace("'", "''") + "'"
