"""All verdicts on a register on one day: the one entrance to the rules."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain

from weerklank.cases.addressee import AddresseeCase
from weerklank.cases.case import AdviceCase, Verdicts
from weerklank.cases.judging.asked import Asked, asked_on
from weerklank.cases.judging.explaining import Explainer, judge_answer
from weerklank.cases.judging.recommendations import recommendations
from weerklank.cases.owing.waiting import WhyClosed
from weerklank.cases.recommendation import Promised
from weerklank.records.files.memory import Memory, remembered
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.models.response import Response
from weerklank.records.register import Register
from weerklank.records.values.fields import Record
from weerklank.records.values.partial_date import PartialDate
from weerklank.rules.answers import known_on, replies_about, taken_back_by
from weerklank.rules.clock.model import Timeliness
from weerklank.rules.clock.states import NotKnown
from weerklank.rules.clock.timeliness import timeliness
from weerklank.rules.follow_up import judge_action
from weerklank.rules.involvement import involvement

CaseKeeper = Callable[[Advice, Callable[[], AdviceCase]], AdviceCase]
"""What gives the case of an advice: judged now, or as an earlier build judged it."""


def _always_judged(_: Advice, judged: Callable[[], AdviceCase]) -> AdviceCase:
    return judged()


def judge(
    register: Register,
    today: dt.date,
    explained: Explainer = judge_answer,
    memory: Memory | None = None,
    keep: CaseKeeper = _always_judged,
) -> Verdicts:
    """Judge every advice that had been sent on `today`; ties in date are broken by id."""
    sent = [advice for advice in register.advices if advice.sent.earliest <= today]
    newest_first = sorted(sent, key=_newest, reverse=True)
    found = []
    for advice in newest_first:
        asked = asked_on(register, advice, today, explained)
        known = [known_on(register.responses_to(advice, body), today) for body in asked.bodies]
        others = (
            *_senders(register, chain(*known)),
            *(register.successor_of(b, asked.today) for b in asked.bodies),
            *asked.asks,
        )
        records = (advice, asked.council, *asked.together, *asked.bodies, *chain(*known), *others)
        key = _Same(records, asked.replaced, today)
        judged = partial(_judge_advice, register, asked, known)
        found.append(remembered(memory, key, partial(keep, advice, judged)))
    return Verdicts(today, tuple(found), register)


@dataclass(frozen=True, slots=True, eq=False)
class _Same:
    """All that a case is made of; records by which they are, to compare them whole takes long."""

    records: tuple[Record | None, ...]
    replaced: PartialDate | None
    today: dt.date

    @property
    def _key(self) -> object:
        return (*map(id, self.records), self.replaced, self.today)

    def __hash__(self) -> int:
        return hash(self._key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self._key == other._key


def _newest(advice: Advice) -> tuple[dt.date, str]:
    """By day of sending; an advice of which nobody knows the day is not called new."""
    sent = advice.sent
    return sent.latest if sent.has_latest else dt.date.min, advice.id


def _judge_advice(
    register: Register, asked: Asked, responses: Sequence[Sequence[Response]]
) -> AdviceCase:
    advice = asked.advice
    clocks = [_clock(asked, body, sent) for body, sent in zip(asked.bodies, responses, strict=True)]
    # The first answer, on paper or not, so that nobody is held to the silence of another.
    answers = (clock.answered or clock.oral for clock in clocks)
    answered = min((answer for answer in answers if answer), default=None)
    known = not any(NotKnown.ANSWER in clock.not_known for clock in clocks)
    involved = involvement(
        advice, asked.council, asked.bodies, answered, asked.today, answer_known=known
    )
    return AdviceCase(
        advice,
        asked.council,
        involved,
        tuple(
            AddresseeCase(
                advice=advice,
                council=asked.council,
                body=body,
                timeliness=clock,
                recommendations=recommendations(asked, body, sent, clock),
                responses=tuple(sent),
                replies=replies_about(None, sent),
                involvement=involved,
                ended=asked.ended_at(body),
                gone=asked.gone(body),
                together=asked.together,
                asks=asked.asks,
                several=len(asked.bodies) > 1,
                is_first=body is asked.bodies[0],
                senders=_senders(register, sent),
                successor=register.successor_of(body, asked.today),
                spokesman=_spokesman(register, body, clock, sent),
                promised=tuple(_promised(advice, sent, asked.today)),
            )
            for body, sent, clock in zip(asked.bodies, responses, clocks, strict=True)
        ),
        newer=advice.superseded_by if asked.is_replaced else None,
        replaced=asked.replaced if asked.is_replaced else None,
        withdrawn=advice.withdrawn if asked.is_withdrawn else None,
        together=asked.together,
    )


def _senders(register: Register, responses: Iterable[Response]) -> tuple[Body, ...]:
    names = dict.fromkeys(response.sender for response in responses)
    return tuple(found for name in names if (found := register.body(name)))


def _promised(advice: Advice, responses: Sequence[Response], today: dt.date) -> Iterator[Promised]:
    for response in responses:
        for answer in (one for one in response.answers if one.actions):
            if recommendation := advice.recommendation(answer.recommendation):
                for action in answer.actions:
                    refused = taken_back_by(recommendation.id, action, responses)
                    verdict = judge_action(action, today, refused)
                    yield Promised(response, recommendation, verdict)


def _clock(asked: Asked, body: Body, responses: Sequence[Response]) -> Timeliness:
    ended, gone = asked.ended_at(body), asked.gone(body)
    until = partial(
        timeliness,
        asked.advice,
        body,
        asked.council,
        responses,
        asked.today,
        together=asked.together,
    )
    clock = until()
    # What was answered after all keeps its verdict on time; of the rest nobody waits any more.
    if not clock.is_covered and (asked.replaced or gone):
        closed = until(replaced=asked.replaced, gone=gone)
        if (closed.answers, closed.oral) == (clock.answers, clock.oral):
            clock = closed
    return replace(clock, ended=ended is not None, gone=ended is WhyClosed.GONE)


def _spokesman(
    register: Register, body: Body, clock: Timeliness, responses: Sequence[Response]
) -> Body | None:
    senders = {response.sender for response in responses if response.id in clock.answers}
    only = senders.pop() if len(senders) == 1 else body.id
    return None if only == body.id else register.body(only)
