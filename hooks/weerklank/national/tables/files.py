"""Every file with data that the view publishes, with its size and its SHA-256."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from weerklank.national.tables.pieces import Piece, Table, tables

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
    return tuple(
        written
        for table in tables()
        for written in _table(target, table, [one for one in pieces if one.table is table])
    )


def _table(target: Path, table: Table, pieces: Sequence[Piece]) -> Iterator[Written]:
    for piece in pieces:
        uri = f"{FOLDER}/{table.name}/province={piece.province}/deel.parquet"
        yield _put(target, uri, table, "parquet", [piece.octets("parquet")])
    head = ";".join(column.name for column in table.columns).encode() + b"\r\n"
    rows = (piece.octets("csv") for piece in pieces)
    csv = chain([_BYTE_ORDER_MARK, head], rows)
    yield _put(target, f"{FOLDER}/{table.name}.csv", table, "csv", csv)
    lines = filter(None, (piece.octets("json") for piece in pieces))
    yield _put(target, f"{FOLDER}/{table.name}.json", table, "json", _array(lines))


def _array(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Lines of JSON as one list."""
    between = b"["
    for lines in pieces:
        yield from (between, lines)
        between = b",\n"
    yield b"]\n" if between != b"[" else b"[]\n"


def _put(target: Path, uri: str, table: Table, form: str, content: Iterable[bytes]) -> Written:
    file = target / uri
    file.parent.mkdir(parents=True, exist_ok=True)
    seen, size = hashlib.sha256(), 0
    with file.open("wb") as stream:
        for chunk in content:
            stream.write(chunk)
            seen.update(chunk)
            size += len(chunk)
    return Written(uri, table, form, size, seen.hexdigest())
