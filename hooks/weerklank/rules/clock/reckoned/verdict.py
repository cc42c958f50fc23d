"""From reckonings to one verdict: it is given only when every reading and every date agree.

Each date that is known in part is tried at both ends, and both readings of the Algemene
termijnenwet where the agreement is silent. Where these disagree the state is `unclear`.
"""

import datetime as dt
from collections.abc import Collection, Iterator, Sequence
from itertools import product

from weerklank.lazy_dataclass import dataclass
from weerklank.records.models.agreement import TermijnenwetApplies
from weerklank.records.values.partial_date import PartialDate
from weerklank.rules.clock.given.agreements import Ground
from weerklank.rules.clock.given.events import (
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
from weerklank.rules.clock.given.situation import Situation, start_of
from weerklank.rules.clock.reckoned.reckoning import Reckoning, Rule, reckon
from weerklank.rules.clock.states import TimelinessState

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
