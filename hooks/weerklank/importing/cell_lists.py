"""Several things in one cell: a numbered or dotted list, as people type it with Alt+Enter."""

from __future__ import annotations

import re

_MARK = re.compile(r"^\s*(?:[-–•*·]|\d{1,2}\s*[.)]|[a-z]\s*\))\s+", re.IGNORECASE)


def listed_in(cell: str) -> tuple[str, ...]:
    """The things in a cell, without their marks; one thing when no two lines have a mark.

    A line without a mark goes on with the one above it; what stands above the first mark is an
    introduction, and no thing of its own.
    """
    lines = [line for line in cell.splitlines() if line.strip()]
    if sum(bool(_MARK.match(line)) for line in lines) < 2:  # noqa: PLR2004 (one mark is no list)
        return (cell,)
    found: list[str] = []
    for line in lines:
        if _MARK.match(line):
            found.append(_MARK.sub("", line).strip())
        elif found:
            found[-1] += f" {line.strip()}"
    return tuple(found)
