"""A cell that lists recommendations, with a cell beside it that answers each, as a row for each.

`1) ja` and `2) nee, te duur` beside two recommendations: the word decides, what follows is the
explanation. Where the two do not list equally many, nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from weerklank.importing.sheets.advice_rows import listed_in
from weerklank.importing.sheets.cells import YES_OR_NO
from weerklank.importing.sheets.columns import Column
from weerklank.importing.sheets.groups import BY_ENGLISH
from weerklank.importing.sheets.tables import Row, Table

_TEXT, _DECISION, _EXPLANATION = (
    BY_ENGLISH[name] for name in ("recommendation", "decision", "explanation")
)
_BARE = re.compile(r"(?:^|[;,]\s+)([a-z]|\d{1,2})\s+", re.IGNORECASE)
"""`a overgenomen, b niet`: letters without a point."""

_WORD = re.compile(r"\s*([^,;:.–-]+?)\s*(?:[,;:.–-]\s*(.*))?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class _Places:
    """Where the three cells stand in a row."""

    text: int
    decision: int
    explanation: int


def one_by_one(
    table: Table, columns: Sequence[Column | None]
) -> tuple[Table, tuple[Column | None, ...]]:
    """The table with a row for each answer, and its columns: with one for the explanation."""
    named = tuple(columns)
    if _TEXT not in named or _DECISION not in named:
        return table, named
    if not any(_told(row, named.index(_TEXT), named.index(_DECISION)) for row in table.rows):
        return table, named
    if _EXPLANATION not in named:
        rows = tuple(replace(row, cells=(*row.cells, "")) for row in table.rows)
        table = replace(table, headers=(*table.headers, _EXPLANATION.dutch), rows=rows)
        named = (*named, _EXPLANATION)
    places = _Places(*(named.index(column) for column in (_TEXT, _DECISION, _EXPLANATION)))
    found = (one for row in table.rows for one in _rows(row, places))
    return replace(table, rows=tuple(found)), named


def _rows(row: Row, places: _Places) -> Iterator[Row]:
    told = _told(row, places.text, places.decision)
    if not told or row.part:
        yield row
        return
    for number, (text, answer) in enumerate(told, start=1):
        decision, explanation = _split(answer)
        cells = list(row.cells)
        cells[places.text], cells[places.decision] = text, decision
        beside = (cells[places.explanation], explanation)
        cells[places.explanation] = "\n".join(part for part in beside if part)
        yield replace(row, cells=tuple(cells), part=number)


def _told(row: Row, text: int, decision: int) -> tuple[tuple[str, str], ...]:
    """Each recommendation with its answer; nothing when the two cells list not equally many."""
    asked = listed_in(row.cells[text])
    answered = listed_in(row.cells[decision])
    if len(answered) == 1:
        answered = _with_bare_marks(row.cells[decision])
    if len(asked) == 1 or len(asked) != len(answered):
        return ()
    return tuple(zip(asked, answered, strict=True))


def _with_bare_marks(cell: str) -> tuple[str, ...]:
    marks = [match[1].lower() for match in _BARE.finditer(cell)]
    counted = [str(number) for number in range(1, len(marks) + 1)]
    if marks not in (counted, [chr(ord("a") + number) for number in range(len(marks))]):
        return (cell,)
    return tuple(part.strip() for part in _BARE.split(cell)[2::2])


def _split(answer: str) -> tuple[str, str]:
    """The word that decides and what is said with it; all of it when no word of ours begins it."""
    if (found := _WORD.fullmatch(answer)) and found[1].casefold() in _WORDS:
        return YES_OR_NO.get(found[1].casefold(), found[1]), found[2] or ""
    return answer, ""


_WORDS = {*_DECISION.choices, *YES_OR_NO}
