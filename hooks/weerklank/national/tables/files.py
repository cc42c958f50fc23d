"""Every file with data that the view publishes, with its size and its SHA-256."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from weerklank.national.tables.columns import Table, tables
from weerklank.national.tables.pieces import Piece

FOLDER = "gegevens/tabellen"
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Written:
    """One file of data, below the root of the site."""

    uri: str
    table: Table
    form: str
    size: int
    sha256: str


def write_tables(target: Path, pieces: Sequence[Piece]) -> tuple[Written, ...]:
    """Write every table in every form below `target`; gives them in the order of the dictionary.

    Without a single register there are tables with no rows, so that whoever reads them still can.
    """
    return tuple(one for table in tables() for one in _table(target, table, pieces))


def _table(target: Path, table: Table, pieces: Sequence[Piece]) -> Iterator[Written]:
    for piece in pieces:
        uri = f"{FOLDER}/{table.name}/province={piece.province}/deel.parquet"
        yield _put(target, uri, table, "parquet", [piece.file(table, "parquet").read_bytes()])
    head = ";".join(column.name for column in table.columns).encode() + b"\r\n"
    rows = (piece.file(table, "csv").read_bytes().replace(b"\n", b"\r\n") for piece in pieces)
    yield _put(target, f"{FOLDER}/{table.name}.csv", table, "csv", [_BYTE_ORDER_MARK, head, *rows])
    lines = (piece.file(table, "ndjson").read_bytes() for piece in pieces)
    yield _put(target, f"{FOLDER}/{table.name}.json", table, "json", _array(lines))


def _array(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """Lines of JSON as one list."""
    yield b"["
    first = True
    for lines in pieces:
        body = lines.rstrip(b"\n").replace(b"\n", b",\n")
        if body:
            yield (b"" if first else b",\n") + body
            first = False
    yield b"]\n"


def _put(
    target: Path, uri: str, table: Table, form: str, content: Sequence[bytes] | Iterator[bytes]
) -> Written:
    file = target / uri
    file.parent.mkdir(parents=True, exist_ok=True)
    seen, size = hashlib.sha256(), 0
    with file.open("wb") as stream:
        for chunk in content:
            stream.write(chunk)
            seen.update(chunk)
            size += len(chunk)
    return Written(uri, table, form, size, seen.hexdigest())
