"""What became of a promise (toezegging): per action, and per recommendation the one that asks most.

The first promised date never changes; a moved date stands beside it.
"""

import datetime as dt
from collections.abc import Sequence
from enum import StrEnum

from weerklank.lazy_dataclass import dataclass
from weerklank.records.models.answer import Action
from weerklank.records.models.decision import Counts, Decision
from weerklank.records.models.response import Response
from weerklank.records.values.partial_date import PartialDate

RECHECK_AFTER_MONTHS = 12
"""A refused recommendation is asked about again after so many months (design of the register)."""


class FollowUpState(StrEnum):
    """Where a promise stands, the one that asks most attention first."""

    PAST_DUE = "past_due"
    UNDATED = "undated"
    RECHECK_DUE = "recheck_due"
    PROMISED = "promised"
    REPORTED_DONE = "reported_done"
    DONE_WITHOUT_PROMISE = "done_without_promise"
    CONFIRMED = "confirmed"
    TAKEN_BACK = "taken_back"
    """A later answer refused it: it asks nothing any more, and was not carried out."""

    OVERTAKEN = "overtaken"
    NONE = "none"

    @property
    def is_done(self) -> bool:
        """Whether it was carried out, as the municipality says."""
        return self in {
            FollowUpState.CONFIRMED,
            FollowUpState.REPORTED_DONE,
            FollowUpState.DONE_WITHOUT_PROMISE,
        }


_BY_ATTENTION = list(FollowUpState)


@dataclass(frozen=True, slots=True)
class ActionVerdict:
    """One action with its state, its first date and the date that holds now."""

    action: Action
    state: FollowUpState
    first_date: PartialDate | None
    current_date: PartialDate | None
    taken_back: PartialDate | None = None
    """When the answer came that took it back, where that is known."""


@dataclass(frozen=True, slots=True)
class FollowUp:
    """The state of a recommendation and of each of its actions."""

    state: FollowUpState
    actions: tuple[ActionVerdict, ...] = ()


def follow_up(
    verdicts: Sequence[ActionVerdict],
    decision: Decision | None,
    answered: PartialDate | None,
    today: dt.date,
) -> FollowUp:
    """What the actions of one recommendation come to on `today`.

    Without actions, or with only what was taken back, a recommendation that was rejected at least
    twelve months ago is due to be looked at again; when the day of the answer is known only in
    part, its last day counts.
    """
    states = {verdict.state for verdict in verdicts}
    refused = decision is not None and decision.counts is Counts.NO
    if states <= {FollowUpState.TAKEN_BACK} and refused and answered and _year_ago(answered, today):
        states.add(FollowUpState.RECHECK_DUE)
    state = min(states, key=_BY_ATTENTION.index, default=FollowUpState.NONE)
    return FollowUp(state, tuple(verdicts))


def judge_action(action: Action, today: dt.date, refused: Response | None = None) -> ActionVerdict:
    """One action on `today`; the first date stays, the last move gives the date that holds now.

    `refused` is the later answer that took it back: what was done or overtaken stays that.
    """
    # `by: unknown` says no more than a field left out.
    first = action.by if action.by and action.by.known else None
    current = action.moved[-1].to if action.moved else first
    state = _state(action, current, today)
    if refused is not None and not state.is_done and state is not FollowUpState.OVERTAKEN:
        back = refused.arrived
        return ActionVerdict(action, FollowUpState.TAKEN_BACK, first, current, back)
    return ActionVerdict(action, state, first, current)


def _state(action: Action, current: PartialDate | None, today: dt.date) -> FollowUpState:
    if action.overtaken:
        return FollowUpState.OVERTAKEN
    if action.done is not None and action.done.earliest <= today:
        if not action.promised:
            return FollowUpState.DONE_WITHOUT_PROMISE
        # 'done' without proof is what the municipality says, no more than that.
        return FollowUpState.CONFIRMED if action.evidence else FollowUpState.REPORTED_DONE
    if current is None or not current.has_latest:
        return FollowUpState.UNDATED
    return FollowUpState.PAST_DUE if current.latest < today else FollowUpState.PROMISED


def _year_ago(answered: PartialDate, today: dt.date) -> bool:
    if not answered.has_latest:
        return False
    months = (today.year - answered.latest.year) * 12 + today.month - answered.latest.month
    return months - (today.day < answered.latest.day) >= RECHECK_AFTER_MONTHS
