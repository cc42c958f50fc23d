"""Asks once what a council calls its columns, and remembers it for the next spreadsheet."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from weerklank.commands.asking.choosing import ask_yes_or_no, choose
from weerklank.commands.asking.session import KEPT, keep_out_of_git
from weerklank.commands.terminal.folding import echo
from weerklank.commands.terminal.typing import in_terminal
from weerklank.importing.sheets.table.columns import COLUMNS, Column
from weerklank.importing.sheets.table.headers import (
    Known,
    column_of,
    is_guessed,
    likely_lists,
    nearest_column,
    plain,
    unknown_headers,
)
from weerklank.importing.sheets.table.tables import Table

_FILE = KEPT / "kolommen.json"
_PASSED_OVER = "niet overnemen"
_ANOTHER = "iets anders"
_NEITHER = [(_PASSED_OVER, _PASSED_OVER), (_ANOTHER, "iets anders: laat alle kolommen zien")]
_BY_NAME = {column.dutch: column for column in COLUMNS}


def columns_said(root: Path) -> Known:
    """What this council said earlier, by header; a file that cannot be read counts as nothing."""
    try:
        kept = json.loads((root / _FILE).read_text(encoding="utf-8"))
        names = {str(header): str(name) for header, name in kept.items()}
    except (OSError, ValueError, AttributeError):
        return {}
    return {header: _BY_NAME.get(name) for header, name in names.items()}


def ask_columns(root: Path, tables: Sequence[Table], said: Known, *, again: bool = False) -> Known:
    """What the council calls its columns: asked for what nobody knows, and shown before it counts.

    Where nobody can be asked, the unknown headers stay unknown and become faults. What a header
    means to most councils is shown too, when something is asked or `again`: here it may differ.
    """
    tables = likely_lists(tables, said)
    unknown = dict.fromkeys(h for table in tables for h in unknown_headers(table, said))
    told = dict.fromkeys(h for table in tables for h in table.headers if plain(h) in said)
    if not (unknown or told or again):
        return said
    if not in_terminal():
        _show(told, said)
        return said
    whole = _answers(root, unknown, tables, said)
    guessed = (h for table in tables for h in table.headers if is_guessed(h, said))
    asked = dict.fromkeys([*told, *guessed, *unknown])
    while not _agreed(asked, whole):
        others = {name: column for name, column in whole.items() if name not in map(plain, asked)}
        whole = _answers(root, asked, tables, others)
    return whole


def _answers(root: Path, headers: Iterable[str], tables: Sequence[Table], said: Known) -> Known:
    """What was said before, and what is said of each header now, remembered one by one.

    Who breaks off goes on with the next; what was said is shown before it counts.
    """
    found = dict(said)
    for header in headers:
        named = {column_of(one, found) for table in tables for one in table.headers}
        known = [column for column in named if column]
        found[plain(header)] = _asked(header, tables, known)
        _remember(root, found)
    return found


def _agreed(headers: Iterable[str], said: Known) -> bool:
    _show(headers, said)
    return ask_yes_or_no("Klopt dat?")


def _show(headers: Iterable[str], said: Known) -> None:
    """What each header means here: an earlier answer may have been wrong."""
    lines = [f"  {header}: {_name(column_of(header, said))}" for header in headers]
    if lines:
        echo("\n".join(["\nZo lees ik uw kolommen:", *lines]))


def _name(column: Column | None) -> str:
    return column.dutch if column else _PASSED_OVER


def _asked(header: str, tables: Sequence[Table], known: Sequence[Column]) -> Column | None:
    """What is meant most likely first, alone: the whole list is long, and is shown when asked."""
    echo(f"\nDe kolom '{header}': wat staat daarin?{_example(header, tables)}")
    near = nearest_column(header, known)
    if near and near not in known:
        choices = [(near.dutch, f"{near.dutch}: {near.hint}"), *_NEITHER]
        if (name := choose("Kolom", choices)) != _ANOTHER:
            return _BY_NAME.get(name)
    every = [(c.dutch, f"{c.dutch}: {c.hint}") for c in COLUMNS]
    hint = "Typ een nummer of een naam."
    return _BY_NAME.get(choose("Kolom", [_NEITHER[0], *every], hint))


def _example(header: str, tables: Sequence[Table]) -> str:
    """What stands below it, so that a person knows which column is meant."""
    for table in tables:
        if header in table.headers:
            place = table.headers.index(header)
            text = next((row.cells[place] for row in table.rows if row.cells[place]), "")
            return f" Er staat bijvoorbeeld: {' '.join(text.split())[:60]}" if text else ""
    return ""


def _remember(root: Path, said: Known) -> None:
    names = {header: _name(column) for header, column in said.items()}
    try:
        keep_out_of_git(root / _FILE, names)
    except OSError:
        echo("Dit kon niet worden onthouden. De volgende keer wordt het weer gevraagd.", err=True)
