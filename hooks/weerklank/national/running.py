"""One run in one folder: what the commands share."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from urllib.parse import urlsplit

from weerklank.national.engines import Engine, local
from weerklank.national.folder import View, view_of
from weerklank.national.municipalities import Table, municipalities
from weerklank.national.outcomes import Ground, Outcome, next_states, outcomes
from weerklank.national.sources.listing import Listed, listing
from weerklank.national.sources.store import Copy, State, keep, octets_of, read_states, write_states
from weerklank.national.sources.store import clear as clear_copies
from weerklank.national.sources.web import Answer, Ask, Failed, Got, asking
from weerklank.publish.data.manifest_json import URI as MANIFEST
from weerklank.publish.data.register.register_json import URI as REGISTER
from weerklank.records.reporting.problems import Problem

AT_ONCE = 8


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


@dataclass(frozen=True, slots=True)
class Fetcher:
    """Where copies are kept, how the web is asked, and which day it is."""

    folder: Path
    ask: Ask
    today: dt.date

    def fetch(self, listed: Iterable[Listed], states: Mapping[str, State]) -> dict[str, State]:
        """What is known after asking every site; one that fails keeps its copy, with the reason."""

        def of_host(group: Sequence[Listed]) -> list[tuple[str, State]]:
            # Polite: a host with many registers gets one question at a time.
            addresses = [one.address for one in group]
            return [(one, self._one(one, states.get(one, State()))) for one in addresses]

        ordered = sorted(listed, key=lambda one: (_host(one), one.address))
        groups = [list(group) for _, group in groupby(ordered, key=_host)]
        with ThreadPoolExecutor(AT_ONCE) as pool:
            return dict(pair for pairs in pool.map(of_host, groups) for pair in pairs)

    def _one(self, address: str, state: State) -> State:
        here = state.latest
        if here and octets_of(self.folder, here) is None:
            here = None
        match self.ask(address + REGISTER, here.etag if here else ""):
            case Failed(code, text):
                return replace(state, code=code, text=text)
            case Got(unchanged=True):
                day = self.today.isoformat()
                return State(replace(here, fetched=day) if here else None, state.good)
            case Got() as got:
                return State(self._copy(address, got), state.good)

    def _copy(self, address: str, got: Got) -> Copy:
        """The new copy, with what the manifest says of it.

        A site can be renewed between the two questions: then the register is asked once more.
        """
        told = _told(self.ask(address + MANIFEST, ""))
        if told and told != hashlib.sha256(got.octets).hexdigest():
            again = self.ask(address + REGISTER, "")
            got = again if isinstance(again, Got) else got
        return Copy(keep(self.folder, got.octets), self.today.isoformat(), got.etag, told)


def _host(one: Listed) -> str:
    return urlsplit(one.address).netloc


def _told(answer: Answer) -> str | None:
    """The hash that a manifest names for the register; None without a manifest that can be read."""
    if isinstance(answer, Failed):
        return None
    try:
        files = json.loads(answer.octets)["files"]
        return next((str(one["sha256"]) for one in files if one["path"] == REGISTER), None)
    except (ValueError, LookupError, TypeError, RecursionError):
        return None
