"""The ledger of promises for raadsleden: past its date, without a date, open, done.

What is a promise, and that none is ever dropped, is decided in `rules.promises` alone.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from weerklank.cases.case import AddresseeCase, Verdicts
from weerklank.cases.promises import Promise, ledger
from weerklank.rules.follow_up import FollowUpState


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
class CasePromise:
    """A promise of the ledger beside the case in which a reader meets it."""

    case: AddresseeCase
    promise: Promise

    @property
    def group(self) -> PromiseGroup:
        """Where it stands."""
        return _GROUPS[self.promise.verdict.state]

    @property
    def day(self) -> dt.date:
        """The day that counts: when it was done, else the last day that holds now."""
        verdict = self.promise.verdict
        moment = verdict.action.done if self.group is PromiseGroup.DONE else None
        moment = moment or verdict.current_date
        return moment.latest if moment else _NO_DATE


def promises(verdicts: Verdicts, of: Sequence[AddresseeCase]) -> tuple[CasePromise, ...]:
    """What the ledger holds of these cases, by group, in order of its day.

    Of all cases together it is the whole ledger. A promise in a joint answer binds several
    addressees and stands here once, with the first of them. One under a withdrawn or replaced
    advice is here too.
    """
    first: dict[tuple[str, str], AddresseeCase] = {}
    for case in of:
        for response in case.responses:
            first.setdefault((case.advice.id, response.id), case)
    found = [
        CasePromise(first[key], promise)
        for promise in ledger(verdicts)
        if (key := (promise.advice.advice.id, promise.response.id)) in first
    ]
    order = list(PromiseGroup)
    return tuple(sorted(found, key=lambda p: (order.index(p.group), p.day, p.case.advice.id)))


def grouped(found: Sequence[CasePromise]) -> dict[PromiseGroup, tuple[CasePromise, ...]]:
    """The promises of each group, in the order given; every group is there, also when empty."""
    return {group: tuple(p for p in found if p.group is group) for group in PromiseGroup}
