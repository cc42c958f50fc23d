"""What became of every register: it counts, an earlier copy counts, or why it does not."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from weerklank.national.sources.listing import Listed
from weerklank.national.sources.municipalities import Table
from weerklank.national.sources.store import Copy, State
from weerklank.national.working.engines import Engine
from weerklank.national.working.parts import Part, Wanted, clear, parts_of
from weerklank.records.reporting.problems import Problem


class Standing(StrEnum):
    """How a register takes part."""

    GOOD = "good"
    STALE = "stale"
    """It counts, but it is more than a week old."""

    KEPT = "kept"
    """An earlier copy counts: the newest was refused, or could not be fetched."""

    REFUSED = "refused"
    UNREACHED = "unreached"


@dataclass(frozen=True, slots=True)
class Outcome:
    """One register; `problems` say why it does not count, or why an earlier copy does."""

    listed: Listed
    standing: Standing
    problems: tuple[Problem, ...]
    part: Part | None = None
    copy: Copy | None = None

    @property
    def counts(self) -> bool:
        """Whether it is in the figures."""
        return self.part is not None


@dataclass(frozen=True, slots=True)
class Ground:
    """What the checks stand on."""

    folder: Path
    table: Table
    states: Mapping[str, State]
    today: dt.date
    invented: bool


def outcomes(ground: Ground, listed: Sequence[Listed], run: Engine) -> tuple[Outcome, ...]:
    """The outcome of every register, in the order of the municipality and the kind of council."""

    def parts(listed: Sequence[Listed], *, kept: bool) -> dict[str, Part]:
        return parts_of(ground.folder, _wanted(ground, listed, kept=kept), ground.today, run)

    ordered = sorted(listed, key=lambda one: one.key)
    newest = parts(ordered, kept=False)
    fallen = [one for one in ordered if not (one.key in newest and newest[one.key].done.good)]
    earlier = parts(fallen, kept=True)
    clear(ground.folder, (*newest.values(), *earlier.values()))
    return tuple(
        _outcome(ground, one, newest.get(one.key), earlier.get(one.key)) for one in ordered
    )


def next_states(ground: Ground, found: Sequence[Outcome]) -> dict[str, State]:
    """What to remember: a copy that counts is the good one from now on."""
    states = {one.listed.address: ground.states.get(one.listed.address, State()) for one in found}
    for one in found:
        if one.copy:
            state = states[one.listed.address]
            states[one.listed.address] = State(state.latest, one.copy, state.code, state.text)
    return states


def _wanted(ground: Ground, listed: Sequence[Listed], *, kept: bool) -> Iterator[Wanted]:
    for one in listed:
        state = ground.states.get(one.address, State())
        copy = state.good if kept else state.latest
        if copy and not (kept and copy == state.latest):
            # A copy that is here because the site did not answer is an earlier copy as well.
            late = kept or bool(state.code)
            yield Wanted(one, ground.table[one.tooi], copy, ground.invented, late)


def _outcome(ground: Ground, one: Listed, newest: Part | None, earlier: Part | None) -> Outcome:
    state = ground.states.get(one.address, State())
    unreached = (one.fault(state.code, state.text),) if state.code else ()
    if newest and newest.done.good:
        if unreached:
            return Outcome(one, Standing.KEPT, unreached, newest, state.latest)
        standing = Standing.STALE if newest.done.stale else Standing.GOOD
        return Outcome(one, standing, (), newest, state.latest)
    reasons = (*unreached, *(newest.done.problems if newest else ()))
    if earlier and earlier.done.good:
        return Outcome(one, Standing.KEPT, reasons, earlier, state.good)
    if newest:
        return Outcome(one, Standing.REFUSED, reasons)
    never = reasons or (one.fault("N009", "Dit register is nog niet opgehaald."),)
    return Outcome(one, Standing.UNREACHED, never)
