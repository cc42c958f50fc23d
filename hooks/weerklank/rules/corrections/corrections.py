"""All corrections of a site: what changed in its records after they could be read there."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from weerklank.lazy_dataclass import dataclass
from weerklank.records.files.history import AnyRecord, Past, State
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.models.response import Response
from weerklank.records.register import Register
from weerklank.rules.corrections.compare import compare
from weerklank.rules.corrections.model import Change, Correction, Happened


@dataclass(frozen=True, slots=True)
class _Now:
    """What stands on the site: only of this is anything said by name."""

    today: dt.date
    since: dt.date
    records: Mapping[tuple[type[AnyRecord], str], AnyRecord]
    first_shown: Mapping[str, dt.date]
    """For each advice with a past the day on which it could first be read."""


def corrections(
    past: Sequence[Past], register: Register, today: dt.date, since: dt.date = dt.date.min
) -> tuple[Correction, ...]:
    """What changed, the newest day first; of one day advices, answers and bodies by their id.

    `register` holds only what may be published on `today`. A version that nobody could read on
    the site is passed over: a draft, one under embargo, one that was replaced on the same day.
    Before `since`, the day on which the site became public, nobody could read anything.
    What is not in the register is not named, and what waits for its day is not mentioned at all.
    """
    there: tuple[AnyRecord, ...] = (*register.advices, *register.responses, *register.bodies)
    records = {(type(record), record.id): record for record in there}
    empty = _Now(today, since, records, {})
    now = replace(empty, first_shown=_first_shown(past, empty))
    found = (correction for one in past for correction in _of(one, now))
    return tuple(sorted(found, key=_newest_first))


def _newest_first(correction: Correction) -> tuple[int, int, str, str]:
    kinds = (Advice, Response, Body)
    advice = correction.advice.id if correction.advice else ""
    record = correction.record.id if correction.record else ""
    return (-correction.day.toordinal(), kinds.index(correction.model), advice, record)


def _first_shown(past: Iterable[Past], now: _Now) -> dict[str, dt.date]:
    found: dict[str, dt.date] = {}
    for one in past:
        states = _published(one.states, now) if one.model is Advice else ()
        if states:
            found[one.id] = min(states[0].day, found.get(one.id, states[0].day))
    return found


def _published(states: Sequence[State], now: _Now) -> tuple[State, ...]:
    """The states that could be read on the site, each from the day on which it could.

    A state lasts until the next one. It is read when its embargo, and that of its advice, ended
    before then. That a file is gone counts once it had been read.
    """
    found: list[State] = []
    ends = [*(state.day for state in states[1:]), now.today + dt.timedelta(days=1)]
    for state, end in zip(states, ends, strict=True):
        shown = _shown_from(state, now)
        if shown <= now.today and (shown < end if state.record else bool(found)):
            found.append(State(shown, state.record))
    return tuple(found)


def _shown_from(state: State, now: _Now) -> dt.date:
    days = [state.day, now.since]
    if isinstance(state.record, (Advice, Response)) and state.record.publish_from:
        days.append(state.record.publish_from)
    if isinstance(state.record, Response):
        days.append(now.first_shown.get(state.record.advice, state.day))
    return max(days)


def _of(past: Past, now: _Now) -> Iterator[Correction]:
    """The corrections of one file; of one that is gone only that it went."""
    states = _published(past.states, now)
    record = now.records.get((past.model, past.id))
    if record is None and not (states and states[-1].record is None):
        return
    last: AnyRecord | None = None
    for before, after in pairwise(states):
        last = before.record or last
        if record is None and after.record is not None:
            continue
        changes = tuple(_changes(before.record, after.record, last))
        advice = _advice_of(record or after.record or last, now)
        unnamed = past.model is Response and advice is None
        if changes and not unnamed:
            yield Correction(after.day, past.model, record, advice, changes)


def _changes(
    before: AnyRecord | None, after: AnyRecord | None, last: AnyRecord | None
) -> Iterator[Change]:
    """From one state to the next; what came back is compared with how it last was."""
    if after is None:
        yield Change((), Happened.REMOVED)
        return
    if before is None:
        yield Change((), Happened.BACK)
    if last is not None:
        yield from compare(last, after)


def _advice_of(record: AnyRecord | None, now: _Now) -> Advice | None:
    """The advice on the site that the record is, or is about."""
    if isinstance(record, Body) or record is None:
        return None
    of = record.advice if isinstance(record, Response) else record.id
    found = now.records.get((Advice, of))
    return found if isinstance(found, Advice) else None
