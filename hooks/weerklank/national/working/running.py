"""One run in one folder: what the commands share."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from urllib.parse import urlsplit

from weerklank.national.folder import View, view_of
from weerklank.national.sources.listing import Listed, listing
from weerklank.national.sources.municipalities import Table, municipalities
from weerklank.national.sources.store import Copy, State, keep, octets_of, read_states, write_states
from weerklank.national.sources.store import clear as clear_copies
from weerklank.national.sources.web import Answer, Ask, Failed, Got, asking
from weerklank.national.working.engines import Engine, local
from weerklank.national.working.outcomes import Ground, Outcome, next_states, outcomes
from weerklank.publish.data.catalogue.manifest_json import URI as MANIFEST
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
        found = _fetched(self, ask or asking(), states)
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


def _fetched(run: Run, ask: Ask, states: Mapping[str, State]) -> dict[str, State]:
    """What is known after asking every site; one that fails keeps its copy, with the reason."""

    def of_host(group: Sequence[Listed]) -> list[tuple[str, State]]:
        # Polite: a host with many registers gets one question at a time.
        addresses = [one.address for one in group]
        return [(one, _asked(run, ask, one, states.get(one, State()))) for one in addresses]

    ordered = sorted(run.listed, key=lambda one: (_host(one), one.address))
    groups = [list(group) for _, group in groupby(ordered, key=_host)]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        return dict(pair for pairs in pool.map(of_host, groups) for pair in pairs)


def _asked(run: Run, ask: Ask, address: str, state: State) -> State:
    here, day = state.latest, run.today.isoformat()
    if here and octets_of(run.folder, here) is None:
        here = None
    match ask(address + REGISTER, here.etag if here else ""):
        case Failed(code, text):
            return replace(state, code=code, text=text)
        case Got(unchanged=True):
            return State(replace(here, fetched=day) if here else None, state.good)
        case Got() as got:
            got, told = _of_one_moment(ask, address, got)
            return State(Copy(keep(run.folder, got.octets), day, got.etag, told), state.good)


def _of_one_moment(ask: Ask, address: str, got: Got) -> tuple[Got, str | None]:
    """The register with what the manifest says of it.

    A site can be renewed between the two questions: then the register is asked once more.
    """
    told = _told(ask(address + MANIFEST, ""))
    if told and told != hashlib.sha256(got.octets).hexdigest():
        again = ask(address + REGISTER, "")
        got = again if isinstance(again, Got) else got
    return got, told


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
