"""From a spreadsheet to the files that it would make: everything is decided before one is written.

With one fault nothing is made, so that a half import cannot exist. A file that is there already is
never touched: an advice or answer that the site has is passed over, and said so.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from weerklank.importing.drafting.draft_text import DRAFT
from weerklank.importing.faults import CellFault
from weerklank.importing.new_files import Making, make, nothing_made
from weerklank.importing.sheets.groups import Group, groups_of
from weerklank.importing.sheets.listed_answers import one_by_one
from weerklank.importing.sheets.table.cells import ReadRow, read_row
from weerklank.importing.sheets.table.columns import EXAMPLE
from weerklank.importing.sheets.table.headers import Known, columns_of
from weerklank.importing.sheets.table.tables import Table
from weerklank.records.reporting.problems import Problem, Severity
from weerklank.writing.trial import problems_with


@dataclass(frozen=True, slots=True)
class Plan:
    """The files to write by path, what is passed over, and what is wrong.

    With `faults`, or with an error among `problems`, nothing may be written.
    """

    files: Mapping[PurePosixPath, str]
    rows: Mapping[PurePosixPath, str]
    """Where in the spreadsheet each file comes from: `rij 2 en 3`."""

    present: tuple[PurePosixPath, ...]
    """What the sheet also describes, but is on the site already and stays as it is."""

    faults: tuple[CellFault, ...]
    problems: tuple[Problem, ...] = ()

    @property
    def sound(self) -> bool:
        """Whether everything may be written."""
        errors = any(problem.severity is Severity.ERROR for problem in self.problems)
        return not self.faults and not errors


def plan_import(
    tables: Sequence[Table], root: Path, said: Known, today: dt.date | None = None
) -> Plan:
    """What the sheets would add to the site below `root`, and every fault in them at once.

    `said` is what this council calls its columns; with `today` what is dated after it is a fault
    as well. Reads the site and writes nothing. The same sheets and site give the same plan.
    """
    making = nothing_made(root)
    for table in tables:
        making.sheet = table.sheet
        _read(making, table, said)
    plan = Plan(
        making.files,
        making.rows,
        tuple(dict.fromkeys(making.present)),
        tuple(sorted(set(making.faults), key=lambda fault: (fault.sheet, fault))),
    )
    if plan.faults or not plan.files:
        return plan
    # A draft is checked when a person confirms it.
    published = {p: text for p, text in plan.files.items() if not p.name.startswith(DRAFT)}
    return replace(plan, problems=problems_with(root, published, today))


def _read(making: Making, table: Table, said: Known) -> None:
    """Everything in one sheet; rows with a fault make nothing."""
    columns, faults = columns_of(table, said)
    making.faults.extend(faults)
    apart = one_by_one(table, columns)
    making.faults.extend(apart.faults)
    rows: list[ReadRow] = []
    for row in apart.table.rows:
        read, wrong = read_row(row, apart.columns, apart.table)
        rows.append(read)
        making.faults.extend(wrong)
    if faults:
        return  # with a column too few every row would seem wrong
    groups, stray = groups_of(rows)
    making.faults.extend((*stray, *_examples(groups)))
    faulty = {fault.row for fault in making.faults if fault.sheet == table.sheet}
    for group in groups:
        if not faulty.intersection(row.number for row in group.rows):
            make(making, group)


def _examples(groups: Sequence[Group]) -> list[CellFault]:
    """The invented rows of the template that were not taken out."""
    text = "Dit is het voorbeeld, geen echt advies. Haal deze rij weg."
    return [
        row.about(text)
        for group in groups
        if group.text("title").startswith(EXAMPLE)
        for row in group.rows
    ]
