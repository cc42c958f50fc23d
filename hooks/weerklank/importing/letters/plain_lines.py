"""The lines of a letter in plain text as paragraphs; of a table one for each row.

Mirrored by antwoord/lines.js.
"""

import re
from collections.abc import Iterator, Sequence

from weerklank.importing.letters.page_feet import without_feet
from weerklank.importing.letters.paragraphs import Paragraph, joined, one_line
from weerklank.importing.letters.table_rows import Columns, columns_of, row_of

_CELLS = re.compile(r"\s*\|\s*|\s*\t\s*|\s{2,}")
_DRAWN = frozenset("|-:+= \t")
"""What draws a table between its rows."""


def plain_paragraphs(text: str) -> Iterator[Paragraph]:
    """The paragraphs of a plain text, without the feet of its pages."""
    lines = without_feet(text.splitlines())
    start = at = 0
    while at < len(lines):
        columns = columns_of(_cells(lines[at]))
        rows, end = _rows(lines, at + 1, columns) if columns else ([], at + 1)
        if rows:
            yield from joined(lines[start : at + 1])
            yield from (row_of(cells, columns) for cells in rows)
            start = end
        at = end
    yield from joined(lines[start:])


def _cells(line: str) -> list[str]:
    """The cells of a line, between bars, tabs or wide spaces; none where nothing is written."""
    bare = line.strip().strip("|").strip()
    return [one_line(cell) for cell in _CELLS.split(bare)] if bare else []


def _rows(lines: Sequence[str], at: int, columns: Columns) -> tuple[list[list[str]], int]:
    """The cells of each row below the headers, and where the table ends."""
    rows: list[list[str]] = []
    end, joins = at, False
    for place in range(at, len(lines)):
        cells = [] if _DRAWN.issuperset(lines[place]) else _cells(lines[place])
        if len(cells) > columns.reaction:
            rows.append(cells)
        elif joins and rows and len(cells) == 1:
            rows[-1][-1] = f"{rows[-1][-1]} {cells[0]}"
        elif cells:
            break
        joins = bool(cells)
        end = place + 1
    return rows, end
