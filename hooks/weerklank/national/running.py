"""One run in one folder: what the commands share."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from weerklank.national.engines import Engine, local
from weerklank.national.folder import View, view_of
from weerklank.national.municipalities import Table, municipalities
from weerklank.national.outcomes import Ground, Outcome, next_states, outcomes
from weerklank.national.sources.fetch import Fetcher
from weerklank.national.sources.listing import Listed, listing
from weerklank.national.sources.store import clear as clear_copies
from weerklank.national.sources.store import read_states, write_states
from weerklank.national.sources.web import Ask, asking
from weerklank.records.reporting.problems import Problem


@dataclass(frozen=True, slots=True)
class Run:
    """The settings, the list and the table of one folder, on one day."""

    folder: Path
    view: View
    listed: tuple[Listed, ...]
    table: Table
    today: dt.date

    @classmethod
    def of(cls, folder: Path, today: dt.date) -> tuple[Run, tuple[Problem, ...]]:
        """The run of a folder, and every fault in what the folder itself says."""
        view, of_view = view_of(folder)
        table, of_table = municipalities(folder)
        listed, of_list = listing(folder, table) if not of_table else ((), ())
        problems = tuple(sorted((*of_view, *of_table, *of_list)))
        return cls(folder, view, listed, table, today), problems

    def fetch(self, ask: Ask | None = None) -> tuple[Problem, ...]:
        """Ask every site; gives why some did not answer. Their earlier copy stays."""
        states = read_states(self.folder)
        found = Fetcher(self.folder, ask or asking(), self.today).fetch(self.listed, states)
        write_states(self.folder, found)
        clear_copies(self.folder, found.values())
        return tuple(
            one.fault(found[one.address].code, found[one.address].text)
            for one in self.listed
            if found[one.address].code
        )

    def check(self, run: Engine | None = None) -> tuple[Outcome, ...]:
        """What became of every register; a copy that counts is remembered as good."""
        ground = Ground(
            self.folder, self.table, read_states(self.folder), self.today, self.view.invented
        )
        found = outcomes(ground, self.listed, run or local())
        write_states(self.folder, next_states(ground, found))
        return found
