"""All verdicts on a register on one day: the one entrance to the rules."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from weerklank.records.advice import Advice, Recommendation
from weerklank.records.body import Body
from weerklank.records.partial_date import PartialDate
from weerklank.records.register import Register
from weerklank.records.response import Decision, Reply, Response, ResponseKind, Review
from weerklank.rules.answers import (
    Given,
    actions_for,
    answers_to,
    known_on,
    not_worked_out,
    replies_about,
    reviews_of,
)
from weerklank.rules.clock.model import Timeliness
from weerklank.rules.clock.timeliness import timeliness
from weerklank.rules.explanation.model import Explanation, ExplanationState
from weerklank.rules.explanation.verdict import explain
from weerklank.rules.follow_up import FollowUp, follow_up
from weerklank.rules.involvement import Involvement, involvement

_REMEMBERED = 8192
"""Answers of which the verdict is kept: in a preview all stay the same but the one at hand."""
_explained = lru_cache(_REMEMBERED)(explain)


@dataclass(frozen=True, slots=True)
class Round:
    """One answer to a recommendation and what the rules say of its explanation."""

    given: Given
    explanation: Explanation
    reviews: tuple[Review, ...]
    """What the council thought of this answer, oldest first."""


@dataclass(frozen=True, slots=True)
class RecommendationVerdict:
    """Everything that can be said of one recommendation to one addressee.

    `rounds` holds every answer, oldest first; the last one stands.
    """

    recommendation: Recommendation
    rounds: tuple[Round, ...]
    explanation: Explanation
    follow_up: FollowUp
    replies: tuple[Reply, ...]
    worked_out: bool = True
    """False when an answer came, but the record does not say yet what it says on this."""

    @property
    def silent(self) -> bool:
        """Whether nothing was said on it, as far as the record can tell."""
        return not self.rounds and self.worked_out

    @property
    def decision(self) -> Decision | None:
        """The position of the municipality; None when it took none."""
        return self.rounds[-1].given.answer.decision if self.rounds else None

    @property
    def review(self) -> Review | None:
        """The newest verdict of the council on the answer that stands.

        What it thought of an earlier answer belongs to that answer.
        """
        return self.rounds[-1].reviews[-1] if self.rounds and self.rounds[-1].reviews else None

    @property
    def voices_differ(self) -> bool:
        """Whether the council judges the explanation otherwise than the rules do."""
        computed = self.explanation.state is ExplanationState.EXPLAINED
        return self.review is not None and self.review.explained != computed


@dataclass(frozen=True, slots=True)
class AddresseeVerdict:
    """One addressee: its clock, its answers, its reply."""

    body: Body
    timeliness: Timeliness
    recommendations: tuple[RecommendationVerdict, ...]
    responses: tuple[Response, ...]
    replies: tuple[Reply, ...]
    spokesman: Body | None = None
    """Who answered on its behalf (namens), when all answers that count came from that one body."""


@dataclass(frozen=True, slots=True)
class AdviceVerdict:
    """One advice with the verdicts on each of its addressees."""

    advice: Advice
    council: Body
    involvement: Involvement
    addressees: tuple[AddresseeVerdict, ...]

    @property
    def recommendations(self) -> tuple[RecommendationVerdict, ...]:
        """The recommendations to all addressees, addressee by addressee."""
        return tuple(r for addressee in self.addressees for r in addressee.recommendations)


@dataclass(frozen=True, slots=True)
class Verdicts:
    """The whole register judged on `today`, newest advice first."""

    today: dt.date
    advices: tuple[AdviceVerdict, ...]

    def advice(self, advice_id: str) -> AdviceVerdict | None:
        """The verdicts on one advice."""
        return next((verdict for verdict in self.advices if verdict.advice.id == advice_id), None)


def judge(register: Register, today: dt.date) -> Verdicts:
    """Judge every advice that had been sent on `today`; ties in date are broken by id."""
    sent = [advice for advice in register.advices if advice.sent.earliest <= today]
    newest_first = sorted(sent, key=lambda advice: (advice.sent.latest, advice.id), reverse=True)
    return Verdicts(today, tuple(_judge_advice(register, advice, today) for advice in newest_first))


def _judge_advice(register: Register, advice: Advice, today: dt.date) -> AdviceVerdict:
    council = register.council_of(advice)
    judged = (
        _judge_addressee(
            advice,
            council,
            body,
            known_on(register.responses_to(advice, body), today),
            (today, _replaced_on(register, advice)),
        )
        for body in register.addressees_of(advice)
    )
    addressees = tuple(replace(a, spokesman=_spokesman(register, a)) for a in judged)
    # The first answer, on paper or not, so that nobody is held to the silence of another.
    answers = (a.timeliness.answered or a.timeliness.oral for a in addressees)
    answered = min((answer for answer in answers if answer), default=None)
    bodies = tuple(a.body for a in addressees)
    return AdviceVerdict(
        advice=advice,
        council=council,
        involvement=involvement(advice, council, bodies, answered, today),
        addressees=addressees,
    )


def _judge_addressee(
    advice: Advice,
    council: Body,
    body: Body,
    responses: Sequence[Response],
    days: tuple[dt.date, PartialDate | None],
) -> AddresseeVerdict:
    today, replaced = days
    if any(response.kind is ResponseKind.ANSWER for response in responses):
        # What was answered after all keeps its verdict on time.
        replaced = None
    return AddresseeVerdict(
        body=body,
        timeliness=timeliness(advice, body, council, responses, today, replaced=replaced),
        recommendations=tuple(
            _judge_recommendation(recommendation, responses, today)
            for recommendation in advice.recommendations
        ),
        responses=tuple(responses),
        replies=replies_about(None, responses),
    )


def _spokesman(register: Register, verdict: AddresseeVerdict) -> Body | None:
    counted = verdict.timeliness.answers
    senders = {response.sender for response in verdict.responses if response.id in counted}
    only = senders.pop() if len(senders) == 1 else verdict.body.id
    return None if only == verdict.body.id else register.body(only)


def _replaced_on(register: Register, advice: Advice) -> PartialDate | None:
    """The day on which the newer advice was sent that stands in place of this one."""
    if advice.superseded_by is None:
        return None
    newer = next((a for a in register.advices if a.id == advice.superseded_by), None)
    return newer.sent if newer else None


def _judge_recommendation(
    recommendation: Recommendation, responses: Sequence[Response], today: dt.date
) -> RecommendationVerdict:
    rounds = tuple(
        Round(
            given,
            _explained(given.answer, recommendation=recommendation, others=given.others),
            reviews_of(recommendation.id, [given.response]),
        )
        for given in answers_to(recommendation.id, responses)
    )
    standing = rounds[-1] if rounds else None
    answered: PartialDate | None = standing.given.response.arrived if standing else None
    return RecommendationVerdict(
        recommendation=recommendation,
        rounds=rounds,
        explanation=standing.explanation if standing else explain(None),
        follow_up=follow_up(
            actions_for(recommendation.id, responses),
            standing.given.answer.decision if standing else None,
            answered,
            today,
        ),
        replies=replies_about(recommendation.id, responses),
        worked_out=bool(rounds) or not not_worked_out(responses),
    )
