"""The ledger of promises (toezeggingen): every action of every answer, once, and for ever.

A promise to several addressees in one joint letter is one promise. A promise under a withdrawn or
replaced advice stays a promise. Nothing ever leaves the ledger; only its state changes.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable

from weerklank.cases.addressee import AddresseeCase
from weerklank.cases.recommendation import RecommendationCase
from weerklank.lazy_dataclass import dataclass
from weerklank.records.models.answer import Action
from weerklank.records.models.body import Body
from weerklank.records.models.recommendation import Recommendation
from weerklank.records.models.response import Response
from weerklank.rules.follow_up import ActionVerdict, FollowUpState

_RANKS = {
    FollowUpState.PAST_DUE: 0,
    FollowUpState.UNDATED: 1,
    FollowUpState.PROMISED: 2,
    FollowUpState.REPORTED_DONE: 3,
    FollowUpState.CONFIRMED: 3,
    FollowUpState.DONE_WITHOUT_PROMISE: 3,
    FollowUpState.TAKEN_BACK: 4,
    FollowUpState.OVERTAKEN: 5,
}
"""What asks most attention comes first; all that was done is one."""


@dataclass(frozen=True, slots=True)
class Promise:
    """One action: in which answer it stands, to which recommendation, and where it stands now.

    `case` is the first of the cases that were looked at in which a reader meets it.
    """

    case: AddresseeCase
    response: Response
    recommendation: Recommendation
    verdict: ActionVerdict

    @property
    def made_by(self) -> Body:
        """Who promised it: who sent the letter, also on behalf of the body of the case."""
        wanted = self.response.sender
        return next((one for one in self.case.senders if one.id == wanted), self.case.body)

    @property
    def day(self) -> dt.date:
        """The day that counts: when it was done, else the last day that holds now."""
        moment = self.verdict.action.done if self.verdict.state.is_done else None
        moment = moment or self.verdict.current_date
        return moment.latest if moment else dt.date.max

    @property
    def order(self) -> tuple[dt.date, dt.date, str]:
        """The earliest day first; without one what was promised first, for it is never overdue."""
        made = self.response.arrived
        return self.day, made.latest if made else dt.date.max, self.case.advice.id


def ledger(cases: Iterable[AddresseeCase]) -> tuple[Promise, ...]:
    """Every action of every response that had arrived, in the order of the cases and the letters.

    One in a joint answer binds several addressees and stands here once, with the first of them; so
    does one that its body repeats in a later letter, or that was entered twice.
    """
    found: list[Promise] = []
    made: defaultdict[tuple[str, str, str], list[Action]] = defaultdict(list)
    for case in cases:
        for one in case.promised:
            action = one.verdict.action
            same = made[case.advice.id, one.recommendation.id, one.response.sender]
            # A list and no set: there is seldom more than one, and its hash is slow.
            if action not in same:
                same.append(action)
                found.append(Promise(case, one.response, one.recommendation, one.verdict))
    return tuple(found)


def by_attention(found: Iterable[Promise]) -> tuple[Promise, ...]:
    """What asks most attention first, then in order of their day."""
    return tuple(sorted(found, key=lambda p: (_RANKS[p.verdict.state], *p.order)))


def refused_a_year_ago(cases: Iterable[AddresseeCase]) -> tuple[RecommendationCase, ...]:
    """Every recommendation that was refused twelve months ago or longer, each once.

    Of the same one to several bodies the last in order, in the place of the first.
    """
    found = {
        one.key: one
        for case in cases
        for one in case.recommendations
        if one.follow_up.state is FollowUpState.RECHECK_DUE
    }
    return tuple(found.values())
