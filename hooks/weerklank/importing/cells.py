"""Reads the cells of one row: each becomes a value for its field, or a fault with its place.

A date in a notation that can mean two days is refused, never guessed: 2/5/2025 is 2 May here and
5 February in an American spreadsheet, and this site judges people by dates.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from weerklank.importing.columns import Cell, Column, Part
from weerklank.importing.faults import CellFault
from weerklank.importing.tables import Row
from weerklank.records.advice import Advice
from weerklank.records.date_meant import can_be_two_days, date_meant
from weerklank.records.partial_date import PartialDate
from weerklank.records.response import Response
from weerklank.writing.typed import fault_in

_WRITE_SO = "Schrijf jjjj-mm-dd, bijvoorbeeld 2025-02-05."

Values = Mapping[Column, object]
"""The filled cells of a row."""


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A row whose cells were read; a faulty cell is left out of `values`."""

    number: int
    values: Values
    headers: Mapping[Column, str]
    """The name of each column as it stands in the sheet."""

    def fault(self, column: Column, text: str) -> CellFault:
        """A fault in this row."""
        return CellFault(self.number, self.headers.get(column, column.dutch), text)

    def text(self, column: Column) -> str:
        """The text of a cell; empty when it is empty."""
        return str(self.values.get(column, ""))

    def has(self, part: Part) -> bool:
        """Whether a cell about this part is filled."""
        return any(column.part is part for column in self.values)


def read_row(
    row: Row, columns: Sequence[Column | None], headers: Sequence[str]
) -> tuple[ReadRow, tuple[CellFault, ...]]:
    """The values of a row, and every fault in its cells."""
    names = {c: h for c, h in zip(columns, headers, strict=True) if c is not None}
    values: dict[Column, object] = {}
    faults: list[CellFault] = []
    for column, cell in zip(columns, row.cells, strict=True):
        if column is None or not cell:
            continue
        try:
            values[column] = _value(column, cell)
        except ValueError as error:
            faults.append(CellFault(row.number, names[column], str(error)))
    return ReadRow(row.number, values, names), tuple(faults)


def _value(column: Column, cell: str) -> object:
    """What the cell says; a `ValueError` with a Dutch text when it cannot be that."""
    if column.cell is Cell.DATE:
        return _date(cell)
    if column.cell is Cell.CHOICE:
        return _choice(cell, column.choices)
    texts = [cell]
    if column.cell is Cell.LIST:
        texts = [part.strip() for part in cell.split(";") if part.strip()]
    for fault in _faults(column, texts):
        raise ValueError(fault)
    return tuple(texts) if column.cell is Cell.LIST else cell


def _faults(column: Column, texts: Sequence[str]) -> Iterator[str]:
    """What the loader would say; who somebody is, is looked up later."""
    if column.english in {"council", "to", "answer from"}:
        return
    model = Advice if column.part in {Part.ADVICE, Part.RECOMMENDATION} else Response
    for text in texts:
        if fault := fault_in(model, column.loc, text):
            yield fault


def _date(cell: str) -> str:
    try:
        return PartialDate.parse(cell).isoformat()
    except ValueError:
        pass
    if can_be_two_days(cell):
        message = f"'{cell}' kan twee dagen zijn, met eerst de dag of eerst de maand. {_WRITE_SO}"
        raise ValueError(message)
    meant = date_meant(cell)
    if meant is None:
        message = f"'{cell}' is geen datum die bestaat. {_WRITE_SO}"
        raise ValueError(message)
    return meant


def _choice(cell: str, choices: Mapping[str, str]) -> str:
    word = " ".join(cell.casefold().split())
    if word in choices:
        return choices[word]
    if word in choices.values():
        return word
    near = difflib.get_close_matches(word, choices, 1, 0.6)
    meant = f"Bedoelt u: {near[0]}?" if near else f"U kunt kiezen uit: {', '.join(choices)}."
    message = f"'{cell}' kan hier niet. {meant}"
    raise ValueError(message)
