"""Who still owes what, since when and by when: one list, of which all others are a part.

The page of terms, the handover, the packs, what asks attention, the answer form, the calendar, the
letters and the commands `due` and `check` are filters over it. Each rule below once differed
between them:

- What the council withdrew or replaced by a newer advice waits for no answer, no better answer and
  no explanation, whether it was answered before or not. A promise stands, whatever came of the
  advice.
- An answer by word of mouth is still owed on paper, by the same last day: that on which it is late
  in both readings of the act.
- Without a last day that is certain an answer is owed all the same, without a day.
- A better answer has the day that the council asked for, if it named one: nobody agreed to it, so
  nothing about it is ever late.
- A letter that the council has still to work out by recommendation leaves nothing owed.

Apart stands what is no obligation: a shorter list of advices without any answer to learn from
(`learning.lessons`), and the advices to which an answer can be recorded (`writing.open_questions`),
also when nobody waits for it.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from enum import StrEnum

from weerklank.cases.addressee import AddresseeCase
from weerklank.cases.case import Verdicts
from weerklank.cases.owing.waiting import Turn
from weerklank.cases.recommendation import RecommendationCase
from weerklank.lazy_dataclass import dataclass
from weerklank.records.models.body import Body
from weerklank.records.models.response import BetterAnswerAsked
from weerklank.records.values.partial_date import PartialDate
from weerklank.rules.follow_up import ActionVerdict, FollowUpState

SOON_DAYS = 14
"""So many days before the last day a council reminds for the first time."""

NEAR_DAYS = 3
"""So many days before the last day it reminds again."""

LONG_PAST_DAYS = 14
"""So many days after the last day it turns to the gemeenteraad."""

REMIND_AFTER_DAYS = 56
"""Without a term: eight weeks, the longest that local rules usually give for an answer.

Of about forty texts that were read, those with a term give four, six or eight weeks.
"""

REMIND_AGAIN_AFTER_DAYS = 14
"""Without a term: so many days an addressee gets to answer a reminder."""

_OPEN_PROMISES = {FollowUpState.PROMISED, FollowUpState.PAST_DUE, FollowUpState.UNDATED}


class ObligationKind(StrEnum):
    """What is owed."""

    ANSWER = "answer"
    IN_WRITING = "in_writing"
    BETTER_ANSWER = "better_answer"
    EXPLANATION = "explanation"
    PROMISE = "promise"

    @property
    def is_agreed_answer(self) -> bool:
        """Whether it is the answer of which the last day was agreed, if any was."""
        return self in {ObligationKind.ANSWER, ObligationKind.IN_WRITING}

    @property
    def is_answer(self) -> bool:
        """Whether an answer in writing ends it."""
        return self.is_agreed_answer or self is ObligationKind.BETTER_ANSWER


class Nearness(StrEnum):
    """How near the last day is, the longest past first."""

    LONG_PAST = "long_past"
    PAST = "past"
    NEAR = "near"
    SOON = "soon"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Obligation:
    """Something that an addressee owes: for which recommendations, since when, by which day.

    `day` is None when no day is certain; `since` when the records do not say it.
    """

    case: AddresseeCase
    kind: ObligationKind
    recommendations: tuple[RecommendationCase, ...]
    since: PartialDate | None
    day: dt.date | None = None
    promise: ActionVerdict | None = None
    """Set when it is a promise."""

    again: BetterAnswerAsked | None = None
    """Set when it is a better answer."""

    @property
    def numbers(self) -> tuple[str, ...]:
        """The recommendations that it is about."""
        return tuple(one.recommendation.id for one in self.recommendations)

    @property
    def days(self) -> tuple[dt.date, ...]:
        """That day as a reader sees it: with the other one, where either may be the last."""
        if self.day and self.kind.is_agreed_answer:
            return self.case.last_days
        return (self.day,) if self.day else ()

    @property
    def order(self) -> tuple[dt.date, dt.date, str, str, str, str]:
        """The earliest day first, then without a day what was sent first; ties always alike."""
        what = self.promise.action.what if self.promise else ""
        sent = dt.date.min if self.day else self.case.advice.sent.latest
        return self.day or dt.date.max, sent, self.kind, *self.case.key, what


@dataclass(frozen=True, slots=True)
class Joint:
    """Something that is owed, with all bodies that owe it together."""

    owed: Obligation
    bodies: tuple[Body, ...]


def obligations(verdicts: Verdicts) -> tuple[Obligation, ...]:
    """Everything that is owed on the day of the verdicts, the earliest day first."""
    found = [one for case in verdicts.cases for one in obligations_of(case)]
    return tuple(sorted(found, key=lambda one: one.order))


def due(verdicts: Verdicts) -> tuple[tuple[dt.date, Obligation], ...]:
    """What has a day, with that day, the earliest first."""
    return tuple((one.day, one) for one in obligations(verdicts) if one.day)


def joint(found: Iterable[Obligation]) -> tuple[Joint, ...]:
    """The same list, with what one letter promised for several bodies in it once."""
    made: dict[object, Joint] = {}
    for one in found:
        mine = one.case.body.id if one.kind.is_agreed_answer else ""
        promise = one.promise.action if one.promise else None
        key = (one.kind, one.case.advice.id, one.day, one.numbers, promise, one.again, mine)
        known = made[key].bodies if key in made else ()
        body = () if one.case.body in known else (one.case.body,)
        made[key] = Joint(made[key].owed if key in made else one, (*known, *body))
    return tuple(made.values())


def is_fair_to_remind(case: AddresseeCase, today: dt.date) -> bool:
    """Whether so much time has gone since sending that most agreed terms would be over.

    While a question of the addressee is open the council is on, and reminds nobody; nor does it
    so shortly after another reminder.
    """
    sent = case.advice.sent
    return (
        case.turn is Turn.ADDRESSEE
        and sent.has_latest
        and sent.latest + dt.timedelta(days=REMIND_AFTER_DAYS) < today
        and not reminded_since(case, today - dt.timedelta(days=REMIND_AGAIN_AFTER_DAYS))
    )


def reminded_since(case: AddresseeCase, day: dt.date) -> bool:
    """Whether the council surely recorded a reminder of that day or later."""
    days = (one.arrived for one in case.reminders)
    return any(on.earliest >= day for on in days if on is not None)


def obligations_of(case: AddresseeCase) -> Iterator[Obligation]:
    """What is owed in one case: answers first, then explanation, then promises."""
    if case.awaited:
        yield from _answer(case)
        yield from _better_answers(case)
        yield from _explanation(case)
    yield from _promises(case)


def nearness(day: dt.date, today: dt.date) -> Nearness:
    """How near `day` is; the day itself is still in time."""
    left = (day - today).days
    if left < 0:
        return Nearness.LONG_PAST if -left >= LONG_PAST_DAYS else Nearness.PAST
    if left <= NEAR_DAYS:
        return Nearness.NEAR
    return Nearness.SOON if left <= SOON_DAYS else Nearness.LATER


def _answer(case: AddresseeCase) -> Iterator[Obligation]:
    wanted = tuple(one for one in case.waits_for if not one.written)
    if not wanted and not case.waits_as_a_whole:
        return
    clock = case.timeliness
    oral = clock.oral is not None and clock.answered is None
    kind = ObligationKind.IN_WRITING if oral else ObligationKind.ANSWER
    yield Obligation(case, kind, wanted, clock.oral if oral else case.waits_since, case.deadline)


def _better_answers(case: AddresseeCase) -> Iterator[Obligation]:
    """One for each letter in which the council asked: it asks once, for all it names."""
    groups: dict[BetterAnswerAsked, list[RecommendationCase]] = {}
    for one in case.waits_for:
        if one.asked_again:
            groups.setdefault(one.asked_again, []).append(one)
    for asked, wanted in groups.items():
        kind = ObligationKind.BETTER_ANSWER
        yield Obligation(case, kind, tuple(wanted), asked.on, asked.by, again=asked)


def _explanation(case: AddresseeCase) -> Iterator[Obligation]:
    if case.missing_explanation:
        since = case.timeliness.answered
        yield Obligation(case, ObligationKind.EXPLANATION, case.missing_explanation, since)


def _promises(case: AddresseeCase) -> Iterator[Obligation]:
    for one in case.recommendations:
        for action in one.follow_up.actions:
            if action.state in _OPEN_PROMISES:
                on = action.current_date
                day = on.latest if on and on.has_latest else None
                since = case.timeliness.answered
                yield Obligation(case, ObligationKind.PROMISE, (one,), since, day, promise=action)
