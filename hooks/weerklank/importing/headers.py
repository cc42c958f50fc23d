"""The headers of a spreadsheet: which column each one is, and what is wrong with them.

A column is known by its Dutch header or by its English one, however it is capitalised.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Sequence

from weerklank.importing.columns import COLUMNS, Column
from weerklank.importing.faults import CannotImportError

_BY_HEADER = {header: column for column in COLUMNS for header in (column.dutch, column.english)}


def columns_of(headers: Sequence[str]) -> tuple[Column | None, ...]:
    """The column of each header; None for an empty header.

    Raises `CannotImportError` with every fault at once: unknown or double headers, with the
    nearest known name, and needed columns that are missing.
    """
    found = tuple(_BY_HEADER.get(_plain(header)) for header in headers)
    faults = [
        f"Kolom '{header}' is niet bekend. {_meant(header)}"
        for header, column in zip(headers, found, strict=True)
        if column is None and header.strip()
    ]
    known = [column for column in found if column is not None]
    twice = sorted({column.dutch for column in known if known.count(column) > 1})
    faults += [f"Kolom '{name}' staat er twee keer in. Haal er één weg." for name in twice]
    missing = [column.dutch for column in COLUMNS if column.required and column not in known]
    if missing:
        faults.append(f"Deze kolommen ontbreken: {', '.join(missing)}.")
    if faults:
        raise CannotImportError("\n".join([*faults, _TEMPLATE]))
    return found


_TEMPLATE = "Een goed voorbeeld maakt u met: weerklank import --template voorbeeld.csv"


def _meant(header: str) -> str:
    near = difflib.get_close_matches(_plain(header), _BY_HEADER, 1, 0.6)
    if near:
        return f"Bedoelt u: {_BY_HEADER[near[0]].dutch}?"
    return "Haal de kolom weg, of geef hem een naam uit het voorbeeld."


def _plain(header: str) -> str:
    """Small letters, single spaces, no accents, no underscores."""
    folded = unicodedata.normalize("NFKD", header.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[\s_]+", " ", folded).strip(" :*")
