"""What is wrong with a file that was to be imported: Dutch sentences, each with its place."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import NoReturn

from weerklank.messages import dutch


class CannotImportError(Exception):
    """The file as a whole cannot be used; the text is Dutch and says what to do instead."""


@dataclass(frozen=True, slots=True, order=True)
class CellFault:
    """A fault in one row of a sheet; `column` is the header as it stands there, or empty.

    `sheet` is empty in a file with one sheet.
    """

    row: int
    column: str
    text: str
    sheet: str = ""


def told(faults: Iterable[CellFault]) -> Iterator[str]:
    """Each fault as a person looks for it in a spreadsheet; the same one in many rows once."""
    rows: dict[tuple[str, str, str], list[int]] = {}
    for fault in faults:
        rows.setdefault((fault.sheet, fault.column, fault.text), []).append(fault.row)
    for (sheet, column, text), found in rows.items():
        where = f", kolom '{column}'" if column else ""
        yield f"{rows_in(found, sheet)}{where}: {text}"


def rows_in(rows: Sequence[int], sheet: str) -> str:
    """Where rows stand: `rij 2, 3 en 5 tot en met 9`, and in a file of several sheets which."""
    runs: list[list[int]] = []
    for row in dict.fromkeys(rows):
        if runs and row == runs[-1][-1] + 1:
            runs[-1].append(row)
        else:
            runs.append([row])
    written = (
        [f"{run[0]} tot en met {run[-1]}"] if len(run) > _SHORT_RUN else map(str, run)
        for run in runs
    )
    numbers = f"rij {dutch.listing([*chain.from_iterable(written)])}"
    return f"blad '{sheet}', {numbers}" if sheet else numbers


_SHORT_RUN = 3
"""Rows that are named one by one; chosen."""


def refuse_without_extra(kind: str, otherwise: str = "") -> NoReturn:
    """Say that the extra `import` is not installed, which reads and writes files of this kind."""
    command = "uv tool install 'weerklank[import]', of pip install 'weerklank[import]'"
    message = f"Voor {kind} is nog een programma nodig. Typ: {command}. {otherwise}".rstrip()
    raise CannotImportError(message) from None


def too_long(path: Path) -> CannotImportError:
    """That no letter is as long as this one, and what to do."""
    message = (
        f"{path.name} is te lang voor een brief. Haal er de bijlagen af en probeer het opnieuw."
    )
    return CannotImportError(message)
