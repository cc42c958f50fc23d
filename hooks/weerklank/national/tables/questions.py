"""The questions that people ask, ready to run: `questions.sql`, over the files as published."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import duckdb

from weerklank.national.tables.columns import Table, tables
from weerklank.national.tables.pieces import connected
from weerklank.words.packaged import text_of

NAME = "questions.sql"
_NAMED = re.compile(r"^-- name: (\w+)\n", re.MULTILINE)


@cache
def questions() -> Mapping[str, str]:
    """Each question by its name."""
    _, *found = _NAMED.split(text_of("weerklank.national.tables", NAME))
    return dict(zip(found[::2], found[1::2], strict=True))


def opened(folder: Path) -> duckdb.DuckDBPyConnection:
    """A database with every table of a folder of published tables, also of those without a row."""
    database = connected()
    for table in tables():
        database.execute(f"CREATE VIEW {table.name} AS {_rows(folder, table)}")
    return database


def _rows(folder: Path, table: Table) -> str:
    if not any((folder / table.name).glob("*/*.parquet")):
        columns = ", ".join(f"NULL::{column.type} AS {column.name}" for column in table.columns)
        return f"SELECT {columns} WHERE false"
    place = str(folder / table.name / "*" / "*.parquet").replace("'", "''")
    options = "hive_partitioning=true, hive_types_autocast=false"
    return f"SELECT * FROM read_parquet('{place}', {options})"  # noqa: S608 (a quoted path)
