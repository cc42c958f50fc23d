"""The headers of a spreadsheet: which column each one is, and what is wrong with them.

A column is known by its Dutch header, its English one, what many councils call it, or what this
council said that it calls it; however it is capitalised.
"""

import difflib
import re
import unicodedata
from collections.abc import Callable, Collection, Mapping, Sequence

from weerklank.importing.faults import CellFault
from weerklank.importing.sheets.table.columns import COLUMNS, Cell, Column
from weerklank.importing.sheets.table.tables import Table

_BY_HEADER = {
    header: column for column in COLUMNS for header in (*column.also, column.english, column.dutch)
}

_DATED = re.compile(r"\b(?:datum|dag|d\.d|wanneer)\b")
_ANOTHER = re.compile(r"\b(?:uiterste|uiterlijke?|aantal|volgnummer|door)\b|termijn\b")
"""Of `Uiterste datum antwoord` and `Aantal aanbevelingen` the name within it is another thing."""

_ALIKE = 0.71
"""How much a name looks like another: above `opmerking` and `onderwerpen`; chosen."""

Known = Mapping[str, Column | None]
"""What this council calls a column, as it said before; None for one that is passed over."""


def columns_of(table: Table, said: Known) -> tuple[tuple[Column | None, ...], list[CellFault]]:
    """The column of each header, None for one that is passed over, and every fault in them.

    Unknown or double headers, with the nearest known name, and needed columns that are missing.
    """
    found = tuple(column_of(header, said) for header in table.headers)
    known = [column for column in found if column is not None]
    unknown = unknown_headers(table, said)
    faults = [f"Kolom '{h}' is niet bekend. {_meant(h, known)}" for h in unknown]
    twice = sorted({column.dutch for column in known if known.count(column) > 1})
    faults += [f"Kolom '{name}' staat er twee keer in. Haal er één weg." for name in twice]
    missing = [c.dutch for c in COLUMNS if c.required and c not in known]
    if missing:
        faults.append(f"Deze kolommen ontbreken: {', '.join(missing)}. {_TEMPLATE}")
    first = tuple(c if c not in found[:place] else None for place, c in enumerate(found))
    return first, [CellFault(table.header_row, "", text, table.sheet) for text in faults]


def lists_advices(table: Table, said: Known) -> bool:
    """Whether a sheet has a column that every advice has; an action list or a legend has none."""
    found = {column_of(header, said) for header in table.headers}
    return any(column.required and column in found for column in COLUMNS)


def is_header_of_advices(cells: Sequence[str]) -> bool:
    """Whether a row names a title and a day of sending: a table in a letter has no such row."""
    names = {plain(cell) for cell in cells}
    return all(
        names & {column.dutch, column.english, *column.also, *column.maybe}
        for column in COLUMNS
        if column.english in {"title", "sent"}
    )


def likely_lists(tables: Sequence[Table], said: Known) -> Sequence[Table]:
    """The sheets with two columns or more that a list of advices may have; all when none has."""
    names = {name for column in COLUMNS for name in column.maybe}
    likely = [
        table
        for table in tables
        if sum(plain(h) in names or column_of(h, said) is not None for h in table.headers) > 1
    ]
    return likely or tables


def _by_name(name: str) -> Column | None:
    """By its whole name, or by what is left without its point, without `(kort)` or without `d.d.`.

    What says `d.d.` can only be a date.
    """
    bare = _BETWEEN.sub("", name).strip()
    for one in (name, name.removesuffix("."), bare):
        if found := _BY_HEADER.get(one):
            return found
    if bare.endswith(_ON_THE_DAY):
        column = _BY_HEADER.get(bare.removesuffix(_ON_THE_DAY))
        return column if column and column.cell is Cell.DATE else None
    return None


_BETWEEN = re.compile(r"\s*\([^()]*\)$")
_ON_THE_DAY = " d.d."


def unknown_headers(table: Table, said: Known) -> tuple[str, ...]:
    """The headers of which nobody said yet what they are, in the order of the sheet."""
    return tuple(
        header
        for header in table.headers
        if header.strip() and plain(header) not in said and not _by_name(plain(header))
    )


def is_guessed(header: str, said: Known) -> bool:
    """Whether it is known only as what many councils call a column."""
    column = _BY_HEADER.get(plain(header)) if plain(header) not in said else None
    return column is not None and plain(header) not in {column.dutch, column.english}


def names_columns(said: Known) -> Callable[[Sequence[str]], int]:
    """Counts the cells of a row that name a column."""
    return lambda cells: sum(
        plain(cell) in said or _by_name(plain(cell)) is not None for cell in cells
    )


def nearest_column(header: str, known: Collection[Column] = ()) -> Column | None:
    """The column that it may be: one that is missing, or whose name looks most like it."""
    names = {plain(header), _BETWEEN.sub("", plain(header))}
    missing = (c for c in COLUMNS if c not in known and not names.isdisjoint(c.maybe))
    if found := next(missing, None):
        return found
    if _ANOTHER.search(plain(header)):
        return None
    if within := _named_within(plain(header)):
        return within
    near = difflib.get_close_matches(plain(header), _BY_HEADER, 1, _ALIKE)
    return _BY_HEADER[near[0]] if near else None


def _named_within(header: str) -> Column | None:
    """The column of which the whole name stands in it, as in "Besluit college".

    What says that it is a date is proposed as a date, and nothing else is.
    """
    dated = bool(_DATED.search(header))
    found = (
        name
        for name, column in _BY_HEADER.items()
        if re.search(rf"\b{re.escape(name)}\b", header) and dated == (column.cell is Cell.DATE)
    )
    longest = max(found, key=len, default=None)
    return _BY_HEADER[longest] if longest else None


def column_of(header: str, said: Known) -> Column | None:
    """The column that a header is known to be."""
    name = plain(header)
    return said[name] if name in said else _by_name(name)


_TEMPLATE = "Een goed voorbeeld maakt u met: weerklank import --template voorbeeld.csv"


def _meant(header: str, known: Collection[Column]) -> str:
    if near := nearest_column(header, known):
        return f"Bedoelt u: {near.dutch}?"
    return "Haal de kolom weg, of geef hem een naam uit het voorbeeld."


def plain(header: str) -> str:
    """Small letters, single spaces, no accents, no underscores."""
    folded = unicodedata.normalize("NFKD", header.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[\s_]+", " ", folded).strip(" :*")
