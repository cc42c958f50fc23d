"""The data dictionary, `tables.yaml`: which tables there are, and what every column means."""

from dataclasses import dataclass
from functools import cache

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
