"""What the municipality promised, as one list: past its date, without a date, open, done."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from weerklank.rules.follow_up import ActionVerdict, FollowUpState
from weerklank.rules.judge import RecommendationVerdict
from weerklank.site.matters import Matter


class PromiseGroup(StrEnum):
    """Where a promise stands, the group that asks most attention first."""

    PAST_DUE = "past_due"
    UNDATED = "undated"
    OPEN = "open"
    DONE = "done"
    OVERTAKEN = "overtaken"


_GROUPS = {
    FollowUpState.PAST_DUE: PromiseGroup.PAST_DUE,
    FollowUpState.UNDATED: PromiseGroup.UNDATED,
    FollowUpState.PROMISED: PromiseGroup.OPEN,
    FollowUpState.REPORTED_DONE: PromiseGroup.DONE,
    FollowUpState.CONFIRMED: PromiseGroup.DONE,
    FollowUpState.DONE_WITHOUT_PROMISE: PromiseGroup.DONE,
    FollowUpState.OVERTAKEN: PromiseGroup.OVERTAKEN,
}
_NO_DATE = dt.date.max


@dataclass(frozen=True, slots=True)
class Promise:
    """One action with the recommendation it belongs to."""

    matter: Matter
    recommendation: RecommendationVerdict
    verdict: ActionVerdict

    @property
    def group(self) -> PromiseGroup:
        """Where it stands."""
        return _GROUPS[self.verdict.state]

    @property
    def day(self) -> dt.date:
        """The day that counts: when it was done, else the last day that holds now."""
        moment = self.verdict.action.done if self.group is PromiseGroup.DONE else None
        moment = moment or self.verdict.current_date
        return moment.latest if moment else _NO_DATE


def promises(of: Sequence[Matter]) -> tuple[Promise, ...]:
    """Every promise once, by group, in order of its day; those of a withdrawn advice left out.

    A joint answer carries its promises to several addressees: they count once. So does a promise
    under a replaced advice: it stays a promise.
    """
    seen: set[tuple[str, str, object]] = set()
    found = []
    for matter in of:
        if matter.advice.advice.withdrawn:
            continue
        for recommendation in matter.addressee.recommendations:
            for verdict in recommendation.follow_up.actions:
                key = (matter.advice.advice.id, recommendation.recommendation.id, verdict.action)
                if key not in seen:
                    seen.add(key)
                    found.append(Promise(matter, recommendation, verdict))
    order = list(PromiseGroup)
    return tuple(
        sorted(found, key=lambda p: (order.index(p.group), p.day, p.matter.advice.advice.id))
    )


def grouped(found: Sequence[Promise]) -> dict[PromiseGroup, tuple[Promise, ...]]:
    """The promises of each group, in the order given; every group is there, also when empty."""
    return {group: tuple(p for p in found if p.group is group) for group in PromiseGroup}
