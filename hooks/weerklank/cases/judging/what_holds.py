"""What holds now of one recommendation: what was carried out, else what was promised or refused.

One thing at a time, for a reader who wants to know what to count on. All promises stand beside it.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from enum import StrEnum

from weerklank.cases.addressee import AddresseeCase
from weerklank.cases.recommendation import RecommendationCase
from weerklank.lazy_dataclass import dataclass
from weerklank.records.models.body import Body
from weerklank.records.models.decision import Counts
from weerklank.records.models.happening import Happening, HappeningKind, Vote
from weerklank.rules.follow_up import ActionVerdict, FollowUpState

Answers = Sequence[tuple[AddresseeCase, RecommendationCase]]
"""One recommendation at each of its addressees."""


class Holding(StrEnum):
    """How sure a citizen can be of it, the surest first."""

    DONE = "done"
    COMING = "coming"
    UNDATED = "undated"
    LATE = "late"
    REFUSED = "refused"
    MOTION = "motion"
    """It was refused, and then the gemeenteraad adopted a motion about the advice."""


_HOLDING = {
    FollowUpState.CONFIRMED: Holding.DONE,
    FollowUpState.REPORTED_DONE: Holding.DONE,
    FollowUpState.DONE_WITHOUT_PROMISE: Holding.DONE,
    FollowUpState.PROMISED: Holding.COMING,
    FollowUpState.UNDATED: Holding.UNDATED,
    FollowUpState.PAST_DUE: Holding.LATE,
}


@dataclass(frozen=True, slots=True)
class WhatHolds:
    """What holds, by whom; a refusal has no promise and no body."""

    holding: Holding
    promise: ActionVerdict | None = None
    body: Body | None = None
    motion: Happening | None = None


def later_motion(one: RecommendationCase, today: dt.date) -> Happening | None:
    """The newest motion about the advice that the gemeenteraad adopted, not before the answer.

    What it asks may be this recommendation or another one of the same advice: a person reads that.
    """
    answered = one.rounds[-1].given.response.arrived if one.rounds else None
    found = [
        event
        for event in one.advice.happened
        if event.kind is HappeningKind.MOTION
        and event.outcome is Vote.ADOPTED
        and event.on.earliest <= today
        and not (answered and event.on.latest < answered.earliest)
    ]
    return max(found, key=lambda event: event.on.latest, default=None)


def what_holds(answers: Answers, today: dt.date) -> WhatHolds | None:
    """The newest thing that was done, else the first that is to come; None when nothing is sure.

    A refusal holds until the gemeenteraad adopts a motion about the advice.
    """
    found = sorted(_found(answers), key=_order)
    if found:
        return found[0]
    refused = [one.decision is not None and one.decision.counts is Counts.NO for _, one in answers]
    if not refused or not all(refused):
        return None
    motions = [motion for _, one in answers if (motion := later_motion(one, today))]
    return WhatHolds(Holding.MOTION, motion=motions[0]) if motions else WhatHolds(Holding.REFUSED)


def late_promises(answers: Answers) -> tuple[ActionVerdict, ...]:
    """The promises whose day is over, each once, the oldest first."""
    late = [one.promise for one in _found(answers) if one.holding is Holding.LATE and one.promise]
    return tuple(sorted(dict.fromkeys(late), key=_day_of))


def _found(answers: Answers) -> Iterator[WhatHolds]:
    for case, one in answers:
        for action in one.follow_up.actions:
            if action.state in _HOLDING:
                yield WhatHolds(_HOLDING[action.state], action, case.body)


def _order(found: WhatHolds) -> tuple[int, int, str]:
    """The surest first; of what was done the newest, of what was promised the nearest."""
    holding, action = found.holding, found.promise
    if action is None:
        return len(Holding), 0, ""
    done = action.action.done
    day = -done.latest.toordinal() if done and holding is Holding.DONE else _day_of(action)
    return list(Holding).index(holding), day, action.action.what


def _day_of(action: ActionVerdict) -> int:
    moment = action.current_date
    return (moment.latest if moment else dt.date.max).toordinal()
