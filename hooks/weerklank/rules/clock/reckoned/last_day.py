"""Which day is the last, by all reckonings together: one, a few, or none that can be named."""

import datetime as dt
from collections.abc import Hashable, Sequence

from weerklank.records.models.response_words import ResponseKind
from weerklank.records.values.partial_date import OuterDays
from weerklank.rules.clock.given.agreements import Ground
from weerklank.rules.clock.given.events import Move
from weerklank.rules.clock.model import Deadline
from weerklank.rules.clock.reckoned.verdict import Outcome, readings
from weerklank.rules.clock.states import HangsOn


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
