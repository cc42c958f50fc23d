"""The tables (`tables.yaml`) as files: Parquet by province, CSV and JSON, made by DuckDB.

A province of which nothing changed is taken over as it was: that is the greater part of the work.
Its lines of CSV and JSON are kept as they are published, to be laid behind each other.
"""

import hashlib
import json
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby
from pathlib import Path

import duckdb

from weerklank.national.sources.store import FOLDER
from weerklank.national.working.parts import Part
from weerklank.words.packaged import table_of


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, its DuckDB type and its meaning in Dutch."""

    name: str
    type: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its columns in order, those that every table has first."""

    name: str
    about: str
    columns: tuple[Column, ...]


@cache
def tables() -> tuple[Table, ...]:
    """Every table, in the order of the dictionary."""
    written = table_of("weerklank.national.tables", "tables.yaml")
    shared = _columns(written.pop("shared"))
    return tuple(
        Table(name, one["about"], (*shared, *_columns(one["columns"])))
        for name, one in written.items()
    )


def _columns(written: dict[str, list[str]]) -> tuple[Column, ...]:
    return tuple(Column(name, type_, meaning) for name, (type_, meaning) in written.items())


_FORMULA = "^[=+\\-@＝＋－＠]"
"""What a spreadsheet would run: such a cell gets an apostrophe in front (OWASP, CSV injection)."""

REGISTERS = "registers"
_LINES = {"csv": (b"", b"\r\n"), "json": (b"\n", b",\n")}
"""How the lines of a form are laid behind each other: DuckDB ends each with a line feed. What goes
from the end, and what stands between."""


@dataclass(frozen=True, slots=True)
class Piece:
    """The rows of one table in one province; `folder` has a file for each form."""

    province: str
    table: Table
    folder: Path

    def octets(self, form: str) -> bytes:
        """The rows in one form: CSV without a head, JSON without the brackets of a list."""
        return (self.folder / form).read_bytes()


def pieces(folder: Path, parts: Sequence[Part]) -> tuple[Piece, ...]:
    """A piece for each table and each province of which registers count, by province."""
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
        for table in tables():
            piece = Piece(province, table, folder / FOLDER / "provinces" / _mark(table, members))
            if not piece.folder.is_dir():
                database = database or connected()
                beside = piece.folder.with_suffix(".nieuw")
                shutil.rmtree(beside, ignore_errors=True)
                beside.mkdir(parents=True)
                _write(database, replace(piece, folder=beside), members)
                beside.rename(piece.folder)
            yield piece


def _mark(table: Table, parts: Sequence[Part]) -> str:
    """What the rows of a table in a province depend on."""
    seen = (table.name, *(part.folder.name for part in parts), *_how_they_came(table, parts))
    return hashlib.sha256("\0".join(map(str, seen)).encode()).hexdigest()[:32]


def _how_they_came(table: Table, parts: Sequence[Part]) -> Iterator[dict[str, object]]:
    """What the table of registers says beside the rows: it changes by the day, and they do not."""
    if table.name == REGISTERS:
        for part in parts:
            yield {"fetched": part.wanted.copy.fetched, "kept": part.wanted.kept}


def _province(part: Part) -> str:
    unit = part.done.unit
    return unit.province if unit else ""


def _write(database: duckdb.DuckDBPyConnection, piece: Piece, parts: Sequence[Part]) -> None:
    columns = piece.table.columns
    files = ", ".join(map(_quoted, _rows(piece, parts)))
    shape = ", ".join(f"'{column.name}': '{column.type}'" for column in columns)
    database.execute(
        f"CREATE OR REPLACE TEMP TABLE piece AS SELECT * FROM read_json([{files}], "  # noqa: S608 (our own names, quoted paths)
        f"format='newline_delimited', columns={{{shape}}}, maximum_object_size=33554432)"
    )
    copies = {
        "parquet": ("* EXCLUDE (province)", "FORMAT parquet, COMPRESSION zstd"),
        "csv": (", ".join(map(_cell, columns)), "FORMAT csv, HEADER false, DELIMITER ';'"),
        "json": ("*", "FORMAT json"),
    }
    for form, (chosen, options) in copies.items():
        target = _quoted(piece.folder / form)
        database.execute(f"COPY (SELECT {chosen} FROM piece) TO {target} ({options})")  # noqa: S608 (our own names, quoted paths)
    for form, (before, after) in _LINES.items():
        file = piece.folder / form
        file.write_bytes(file.read_bytes().removesuffix(before).replace(b"\n", after))


def _rows(piece: Piece, parts: Sequence[Part]) -> Iterator[Path]:
    """The files with the rows of these registers."""
    files = [part.folder / f"{piece.table.name}.ndjson" for part in parts]
    told = list(_how_they_came(piece.table, parts))
    if not told:
        yield from files
        return
    beside = piece.folder / "rows"
    rows = [json.loads(file.read_bytes()) | one for file, one in zip(files, told, strict=True)]
    beside.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    yield beside


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
