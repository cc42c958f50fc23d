"""A list with a column for each recommendation, as a list with a row for each."""

import re
from dataclasses import replace

from weerklank.importing.sheets.table.rows import Row
from weerklank.importing.sheets.table.tables import Table

_NUMBERED = re.compile(
    r"\s*(aanbeveling|advies(?:punt)?|besluit|overgenomen|uitleg|toelichting|motivering|toezegging"
    r"|reactie|antwoord|status|uitkomst)"
    r"\s*(\d{1,2})\s*\??\s*",
    re.IGNORECASE,
)


def unfolded(table: Table) -> Table:
    """`Aanbeveling 1`, `Aanbeveling 2` and what stands beside them under one header each."""
    found = {
        place: match for place, h in enumerate(table.headers) if (match := _NUMBERED.fullmatch(h))
    }
    places = {(_name(match[1]), int(match[2])): place for place, match in found.items()}
    numbers = sorted({number for _, number in places})
    if len(numbers) < 2:  # noqa: PLR2004 (one number is the name of a column)
        return table
    names = list(dict.fromkeys(name for name, _ in places))
    shared = [place for place in range(len(table.headers)) if place not in found]

    def row_of(row: Row, number: int) -> tuple[str, ...]:
        of_number = (places.get((name, number)) for name in names)
        return tuple(row.cells[place] if place is not None else "" for place in of_number)

    rows = [
        Row(row.number, (*(row.cells[place] for place in shared), *cells), number)
        for row in table.rows
        for number in numbers
        if any(cells := row_of(row, number)) or number == numbers[0]
    ]
    headers = (*(table.headers[place] for place in shared), *names)
    return replace(table, headers=headers, rows=tuple(rows))


def _name(header: str) -> str:
    name = header.lower()
    return "aanbeveling" if name.startswith("advies") else name
