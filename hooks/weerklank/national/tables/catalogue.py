"""What the tables are, for programs: a Data Package, DCAT-AP-NL 3.0, and the hash of every file."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

import duckdb

from weerklank.national.folder import View
from weerklank.national.tables.files import Written
from weerklank.national.tables.pieces import Column, Table, connected, tables
from weerklank.publish.data.catalogue.dcat_json import CC0, CONTEXT, distribution
from weerklank.publish.data.register.json_values import file_text
from weerklank.publish.making.output import DataFile
from weerklank.words.packaged import table_of, text_of

NAME = "questions.sql"
_NAMED = re.compile(r"^-- name: (\w+)\n", re.MULTILINE)

FOLDER = "gegevens"
_TYPES = {"VARCHAR": "string", "BIGINT": "integer", "BOOLEAN": "boolean", "DATE": "date"}
_MEDIA = {
    "parquet": "application/vnd.apache.parquet",
    "csv": "text/csv",
    "json": "application/json",
}
_CONTEXT = {**CONTEXT, "spdx": "http://spdx.org/rdf/terms#"}


def catalogue(written: Sequence[Written], view: View, today: dt.date) -> Iterator[DataFile]:
    """The files about the tables. A catalogue needs an address, and an example is no data set."""
    yield DataFile(f"{FOLDER}/datapackage.json", file_text(_package(written, view, today)))
    yield DataFile(
        f"{FOLDER}/SHA256SUMS",
        "".join(f"{one.sha256}  {one.uri.removeprefix(FOLDER + '/')}\n" for one in written),
    )
    if view.address and not view.invented:
        yield DataFile(f"{FOLDER}/catalogus.jsonld", file_text(_dcat(written, view, today)))


def _package(written: Sequence[Written], view: View, today: dt.date) -> dict[str, Any]:
    return {
        "profile": "tabular-data-package",
        "name": "weerklank-landelijk",
        "title": view.name,
        "version": today.isoformat(),
        "homepage": view.address or None,
        "licenses": [{"name": "CC0-1.0", "path": CC0}],
        "resources": [
            _resource(table, list(files))
            for table, files in groupby(written, key=lambda one: one.table)
        ],
    }


def _resource(table: Table, files: list[Written]) -> dict[str, Any]:
    csv = next(one for one in files if one.form == "csv")
    return {
        "name": table.name,
        "description": table.about,
        "path": csv.uri.removeprefix(f"{FOLDER}/"),
        "mediatype": _MEDIA["csv"],
        "encoding": "utf-8",
        "dialect": {"delimiter": ";", "lineTerminator": "\r\n"},
        "bytes": csv.size,
        "hash": f"sha256:{csv.sha256}",
        "schema": {"fields": [_field(column) for column in table.columns], "missingValues": [""]},
        "alternatives": [
            {
                "path": one.uri.removeprefix(f"{FOLDER}/"),
                "mediatype": _MEDIA[one.form],
                "bytes": one.size,
                "hash": f"sha256:{one.sha256}",
            }
            for one in files
            if one is not csv
        ],
    }


def _field(column: Column) -> dict[str, Any]:
    kind = _TYPES.get(column.type, "string")
    yes_no = {"trueValues": ["ja"], "falseValues": ["nee"]} if kind == "boolean" else {}
    return {"name": column.name, "type": kind, "description": column.meaning, **yes_no}


def _dcat(written: Sequence[Written], view: View, today: dt.date) -> dict[str, Any]:
    words = {
        "page": f"{view.address}{FOLDER}/",
        "address": view.address,
        "name": view.name,
        "publisher": view.publisher or view.name,
        "today": today.isoformat(),
    }
    graph = _filled(table_of("weerklank.national.tables", "dcat.yaml"), words)
    dataset = graph[1]
    if view.mail:
        dataset["dcat:contactPoint"]["vcard:hasEmail"] = {"@id": f"mailto:{view.mail}"}
    dataset["dcat:distribution"] = [_distribution(one, view) for one in written]
    return {"@context": _CONTEXT, "@graph": graph}


def _filled(content: Any, words: Mapping[str, str]) -> Any:  # noqa: ANN401 (JSON)
    """The same with the words in each text."""
    if isinstance(content, dict):
        return {name: _filled(value, words) for name, value in content.items()}
    if isinstance(content, list):
        return [_filled(value, words) for value in content]
    return content.format(**words)


def _distribution(one: Written, view: View) -> dict[str, Any]:
    name = one.uri.removeprefix(f"{FOLDER}/")
    return distribution(view.address + one.uri, name, _MEDIA[one.form], one.size) | {
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256"},
            "spdx:checksumValue": {"@type": "xsd:hexBinary", "@value": one.sha256},
        },
    }


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
