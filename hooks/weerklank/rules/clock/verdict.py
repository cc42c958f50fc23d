"""From reckonings to one verdict: it is given only when every reading and every date agree.

Each date that is known in part is tried at both ends, and both readings of the Algemene
termijnenwet where the agreement is silent. Where these disagree the state is `unclear`.
"""

import datetime as dt
from collections.abc import Collection, Hashable, Iterator, Sequence
from itertools import product

from weerklank.lazy_dataclass import dataclass
from weerklank.records.models.agreement import TermijnenwetApplies
from weerklank.records.models.response_words import ResponseKind
from weerklank.records.values.partial_date import OuterDays, PartialDate
from weerklank.rules.clock.agreements import Ground
from weerklank.rules.clock.events import (
    MOST_UNCERTAIN_DATES,
    Move,
    ends,
    in_doubt,
    moving,
    notice_holds,
    order_is_known,
    possible_moves,
    uncertain_dates,
)
from weerklank.rules.clock.model import Deadline
from weerklank.rules.clock.reckoning import Reckoning, Rule, reckon
from weerklank.rules.clock.situation import Situation, start_of
from weerklank.rules.clock.states import HangsOn, TimelinessState

State = TimelinessState


@dataclass(frozen=True, slots=True)
class Outcome:
    """One reckoning with the choices behind it; `seen_on` is the day on which we look."""

    ground: Ground
    with_act: bool
    seen_on: dt.date
    reckoning: Reckoning
    moves: tuple[Move, ...] = ()
    lenient: bool = False
    """Whether what nobody wrote down about what moves the clock was read in their favour."""


def readings(ground: Ground) -> tuple[bool, ...]:
    """How the act can be read for this ground: without it, with it, or both in that order."""
    said = ground.agreement.termijnenwet if ground.agreement else TermijnenwetApplies.UNKNOWN
    return {
        TermijnenwetApplies.APPLIES: (True,),
        TermijnenwetApplies.EXCLUDED: (False,),
        TermijnenwetApplies.UNKNOWN: (False, True),
    }[said]


def _leniencies(now: Situation, ground: Ground) -> tuple[bool, ...]:
    """How to read what nobody wrote down about extensions and questions; both where it matters."""
    return (False, True) if in_doubt(now.messages, ground.agreement) else (False,)


def moves_are_clear(now: Situation, ground: Ground) -> bool:
    """Whether the dates of what moved the clock are known well enough to try them all."""
    movers = moving(now.messages, ground.agreement)
    return order_is_known(movers) and uncertain_dates(movers) <= MOST_UNCERTAIN_DATES


def outcomes(now: Situation, bases: Sequence[Ground], today: dt.date) -> tuple[Outcome, ...]:
    """Every reckoning that the records leave possible, for the grounds that hold a term."""
    return tuple(outcome for ground in bases for outcome in _outcomes_of(now, ground, today))


def _outcomes_of(now: Situation, ground: Ground, today: dt.date) -> Iterator[Outcome]:
    if ground.term is None:
        return
    choices: list[tuple[Move, ...]] = [()]
    if moves_are_clear(now, ground):
        choices = list(possible_moves(moving(now.messages, ground.agreement), today))
    rules = [
        Rule(ground.term, ground.agreement, with_act, lenient)
        for with_act in readings(ground)
        for lenient in _leniencies(now, ground)
    ]
    starts = ends(start_of(now.advice, ground, today))
    running = now.completed is None and now.withdrawn is None
    for rule, start, seen_on, moves in product(rules, starts, ends(now.horizon), choices):
        stops = now.completed.latest if now.completed else seen_on
        reckoning = reckon(start, rule, moves, stops, running=running)
        yield Outcome(ground, rule.with_act, seen_on, reckoning, moves, rule.lenient)


def state_at(
    now: Situation,
    found: Sequence[Outcome],
    answered: PartialDate | None,
    *,
    by_original: bool = False,
) -> State:
    """The state when the answer came at `answered`, or has not come: one for all outcomes."""
    return joined(
        {
            _state(now, outcome, one, by_original=by_original)
            for outcome in found
            for one in _as_it_counts(now, outcome, answered)
        }
    )


def _as_it_counts(
    now: Situation, outcome: Outcome, answered: PartialDate | None
) -> Iterator[PartialDate | None]:
    """When the answer came, and None where it may have come after the waiting ended.

    What came later does not count; of a withdrawal in `2026-07` nobody knows which was first.
    """
    if answered is None or answered.earliest <= outcome.seen_on:
        yield answered
    if answered is not None and now.withdrawn and answered.latest > outcome.seen_on:
        yield None


def joined(states: Collection[State]) -> State:
    """The state on which all agree; of two that differ only in what was announced, the milder.

    An answer that came too late either way is late, also if nobody waited for it any more.
    """
    found = set(states)
    if len(found) == 1:
        return found.pop()
    if found == {State.RUNNING, State.EXTENDED}:
        return State.RUNNING
    if found == {State.OVERDUE, State.OVERDUE_WITH_NOTICE}:
        return State.OVERDUE_WITH_NOTICE
    if State.LATE in found and all(state.is_late for state in found):
        return State.LATE
    return State.UNCLEAR


def _state(
    now: Situation, outcome: Outcome, answered: PartialDate | None, *, by_original: bool
) -> State:
    reckoning = outcome.reckoning
    last = reckoning.original if by_original else reckoning.current
    if answered is not None:
        if answered.latest <= last:
            return State.ON_TIME
        return State.LATE if answered.earliest > last else State.UNCLEAR
    if outcome.seen_on <= last:
        extended = reckoning.extensions and not by_original
        return State.EXTENDED if extended else State.RUNNING
    if notice_holds(now.messages, outcome.seen_on):
        return State.OVERDUE_WITH_NOTICE
    return State.OVERDUE


def deadline_of(found: Sequence[Outcome], *, reading: int) -> Deadline | None:
    """The deadline in the first (0) or last (-1) reading of the act that each ground leaves.

    None when the original is not certain: another start, another term or another agreement.

    When the agreement does not say what moves the clock, the latest possible `current` is given;
    none while it stands still, and none that hangs on a date known in part.
    """
    read = [one.reckoning for one in found if one.with_act is readings(one.ground)[reading]]
    originals = {reckoning.original for reckoning in read}
    if len(originals) != 1:
        return None
    unnamed = any(reckoning.stands_still for reckoning in read) or hangs_on(found)
    return Deadline(originals.pop(), None if unnamed else max(one.current for one in read))


def outcomes_of(found: Sequence[Outcome], ground: Ground) -> tuple[Outcome, ...]:
    """Those that rest on this ground."""
    return tuple(one for one in found if one.ground == ground)


def possible_days(found: Sequence[Outcome]) -> tuple[dt.date, ...]:
    """What the last day is in each reckoning, the earliest first.

    Empty while the clock may stand still, and where it depends on a start that is not known to the
    day: then every day between is as possible. An extension can give one day for every start.
    """
    originals = {(one.ground, one.with_act, one.reckoning.original) for one in found}
    rules = {(one.ground, one.with_act) for one in found}
    days = tuple(sorted({one.reckoning.current for one in found}))
    if any(one.reckoning.stands_still for one in found):
        return ()
    if len(originals) > len(rules) and len(days) > 1:
        return ()
    by_question = any(HangsOn.EXTENDED is not one for one in hangs_on(found))
    return OuterDays((days[0], days[-1])) if by_question and len(days) > 1 else days


def hangs_on(found: Sequence[Outcome]) -> tuple[HangsOn, ...]:
    """The dates known in part on which the last day depends; nothing where all are the same.

    An extension came in time or not, so that it gives two days. Of a question each day gives one.
    """
    return tuple(kind for kind in HangsOn if _differs(found, kind))


def _differs(found: Sequence[Outcome], kind: HangsOn) -> bool:
    """Whether another day for dates of this kind gives another last day, all else the same."""
    days: dict[Hashable, set[tuple[dt.date, bool]]] = {}
    for one in found:
        others = tuple(_without(move, kind) for move in one.moves)
        choices = one.ground, one.with_act, one.lenient, one.seen_on, one.reckoning.start
        reached = one.reckoning.current, one.reckoning.stands_still
        days.setdefault((choices, others), set()).add(reached)
    return any(len(ones) > 1 for ones in days.values())


def _without(move: Move, kind: HangsOn) -> Hashable:
    """The choices for a message, without the date of this kind."""
    asked = move.response.kind is ResponseKind.QUESTION
    of_arrival = HangsOn.ASKED if asked else HangsOn.EXTENDED
    on = None if kind is of_arrival else move.on
    return move.response.id, on, None if kind is HangsOn.ANSWERED else move.back


def acts_differ(found: Sequence[Outcome]) -> bool:
    """Whether the last day differs with how the Algemene termijnenwet is read."""
    with_act, without = (
        {(one.ground, one.reckoning.current) for one in found if one.with_act is read}
        for read in (True, False)
    )
    return bool(with_act) and bool(without) and with_act != without


def moves_in_doubt(found: Sequence[Outcome]) -> bool:
    """Whether the last day differs with how the agreement is read on extensions and questions."""
    lenient, strict = (_last_days(found, lenient=lenient) for lenient in (True, False))
    return bool(lenient) and lenient != strict


def _last_days(found: Sequence[Outcome], *, lenient: bool) -> set[tuple[bool, dt.date, bool]]:
    return {
        (one.with_act, one.reckoning.current, one.reckoning.stands_still)
        for one in found
        if one.lenient is lenient
    }


def days_late(found: Sequence[Outcome], answered: PartialDate | None) -> tuple[int, int]:
    """Fewest and most days after the deadline, at least one."""
    spans = [
        (end - outcome.reckoning.current).days
        for outcome in found
        for end in (ends(answered) if answered else (outcome.seen_on,))
    ]
    return max(1, min(spans)), max(1, *spans)


def waited(start: PartialDate, until: PartialDate) -> tuple[int, int] | None:
    """Fewest and most calendar days from the start to `until`; None when the start is open.

    None as well when `until` lies before the start: nobody waited for what was there already.
    """
    if not start.has_earliest or until.latest < start.earliest:
        return None
    fewest, most = until.earliest - start.latest, until.latest - start.earliest
    return max(0, fewest.days), max(0, most.days)
