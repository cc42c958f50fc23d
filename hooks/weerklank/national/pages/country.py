"""Everything that the pages are made of: the figures, the outcomes, and the tables to look in."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

import duckdb

from weerklank.kept.store import Kept
from weerklank.national.figures.measures import Unit
from weerklank.national.figures.scopes import Scopes
from weerklank.national.folder import View
from weerklank.national.sources.municipalities import Municipality
from weerklank.national.tables.files import Written
from weerklank.national.working.outcomes import Outcome


@dataclass(frozen=True, slots=True)
class Country:
    """What the pages know."""

    view: View
    today: dt.date
    table: Mapping[str, Municipality]
    outcomes: Sequence[Outcome]
    scopes: Scopes
    tables: duckdb.DuckDBPyConnection
    written: Sequence[Written]
    texts: Mapping[str, str]
    """What the one who runs the view wrote, by name: Markdown."""

    kept: Kept = field(default_factory=Kept)
    """What earlier builds made."""

    years: tuple[tuple[str, str], ...] = ()
    """The years that are kept: the name of the file, and its SHA-256."""

    @property
    def counted(self) -> list[tuple[Outcome, Unit]]:
        """Every register that counts, with its figures."""
        return [
            (one, one.part.done.unit) for one in self.outcomes if one.part and one.part.done.unit
        ]

    @property
    def taking_part(self) -> set[str]:
        """The codes of the municipalities of which a register counts."""
        return {unit.tooi for _, unit in self.counted}

    @property
    def provinces(self) -> list[tuple[str, list[Municipality], list[Municipality]]]:
        """Each province with its municipalities, and those of them that take part, by name."""
        there = self.taking_part
        ordered = sorted(self.table.values(), key=lambda one: (one.province, one.name))
        return [
            (name, members, [one for one in members if one.tooi in there])
            for name, group in groupby(ordered, key=lambda one: one.province)
            for members in [list(group)]
        ]

    def rows(self, question: str, **values: object) -> list[dict[str, Any]]:
        """The answer of the tables to a question, a mapping for each row."""
        found = self.tables.execute(question, values)
        names = [column[0] for column in found.description or ()]
        return [dict(zip(names, row, strict=True)) for row in found.fetchall()]
