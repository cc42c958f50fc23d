"""Puts the rows together that are about the same advice.

The strongest name in a row decides: the file name, else the council's number, else the title. A
row without any of these goes with the row above it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from weerklank.importing.faults import CellFault
from weerklank.importing.sheets.table.cells import ReadRow
from weerklank.importing.sheets.table.columns import COLUMNS, Column, Part

BY_ENGLISH = {column.english: column for column in COLUMNS}
"""Each column by its English header."""

_NAMES = (BY_ENGLISH["id"], BY_ENGLISH["number"], BY_ENGLISH["title"])
_ANOTHER = "Is het een ander advies? Geef het dan een eigen 'nummer' of 'bestand'."


@dataclass(slots=True)
class Group:
    """The rows about one advice, in the order of the sheet."""

    rows: list[ReadRow] = field(default_factory=list)

    def first(self, column: Column) -> ReadRow | None:
        """The first row in which the column is filled."""
        return next((row for row in self.rows if column in row.values), None)

    def text(self, english: str) -> str:
        """The text of a column of the advice, from the first row that has it."""
        column = BY_ENGLISH[english]
        row = self.first(column)
        return row.text(column) if row else ""


def groups_of(rows: Iterable[ReadRow]) -> tuple[tuple[Group, ...], tuple[CellFault, ...]]:
    """The rows by advice, and a fault for each row that belongs to none."""
    groups: list[Group] = []
    known: dict[tuple[Column, str], Group] = {}
    faults: list[CellFault] = []
    above: Group | None = None
    for row in rows:
        names = [(column, row.text(column)) for column in _NAMES if column in row.values]
        group = known.get(names[0]) if names else above
        if group is None and not names:
            faults.append(row.about("Van welk advies is dit? Vul 'titel' in."))
            continue
        if group is None:
            group = Group()
            groups.append(group)
        group.rows.append(row)
        for name in names:
            known.setdefault(name, group)
        above = group
    return tuple(groups), tuple(faults)


def contradictions(group: Group) -> Iterator[CellFault]:
    """A fault for each cell about the advice that says something else than an earlier row."""
    for column in (column for column in COLUMNS if column.part is Part.ADVICE):
        first = group.first(column)
        for row in group.rows:
            if first and column in row.values and row.values[column] != first.values[column]:
                text = f"In rij {first.number} staat hier iets anders bij hetzelfde advies."
                yield row.fault(column, f"{text} {_ANOTHER}")
