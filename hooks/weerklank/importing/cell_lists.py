"""Several things in one cell: a numbered or dotted list, as people type it with Alt+Enter."""

from __future__ import annotations

import re

_INLINE = re.compile(r"(?:^|[;.,]\s+|\s+en\s+)(\d{1,2}|[a-z])\s*[.)]\s+(?=\S)", re.IGNORECASE)
_MARK = re.compile(r"^\s*(?:[-–•*·]|\d{1,2}\s*[.)]|[a-z]\s*\))\s+", re.IGNORECASE)


def listed_in(cell: str) -> tuple[str, ...]:
    """The things in a cell, without their marks; one thing when no two lines have a mark.

    A line without a mark goes on with the one above it; what stands above the first mark is an
    introduction, and no thing of its own.
    """
    lines = [line for line in _on_lines(cell).splitlines() if line.strip()]
    if sum(bool(_MARK.match(line)) for line in lines) < 2:  # noqa: PLR2004 (one mark is no list)
        return (cell,)
    found: list[str] = []
    for line in lines:
        if _MARK.match(line):
            found.append(_MARK.sub("", line).strip().removesuffix(";"))
        elif found:
            found[-1] += f" {line.strip()}"
    return tuple(found)


def _on_lines(cell: str) -> str:
    """`1) this; 2) that` over two lines, when the marks count up from the first; else the cell."""
    marks = [match[1].lower() for match in _INLINE.finditer(cell)]
    counted = [str(number) for number in range(1, len(marks) + 1)]
    lettered = [chr(ord("a") + number) for number in range(len(marks))]
    if "\n" in cell.strip() or len(marks) < 2 or marks not in (counted, lettered):  # noqa: PLR2004 (as above)
        return cell
    return _INLINE.sub(lambda match: f"\n{match[0].lstrip(' ;,.')}", cell)
