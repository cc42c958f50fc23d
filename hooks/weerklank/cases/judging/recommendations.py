"""What each recommendation got from one addressee: its answers, and what the rules say of them."""

from collections.abc import Sequence

from weerklank.cases.judging.asked import Asked
from weerklank.cases.recommendation import RecommendationCase, Round
from weerklank.records.models.answer import Answer
from weerklank.records.models.body import Body
from weerklank.records.models.recommendation import Recommendation
from weerklank.records.models.response import Response
from weerklank.records.models.response_words import ResponseKind
from weerklank.records.values.partial_date import PartialDate
from weerklank.rules.answers import (
    actions_for,
    answers_to,
    not_worked_out,
    replies_about,
    reviews_of,
    taken_back_by,
)
from weerklank.rules.clock.model import Timeliness
from weerklank.rules.clock.states import NotKnown
from weerklank.rules.explanation.model import Explanation, ExplanationState
from weerklank.rules.explanation.verdict import explain
from weerklank.rules.follow_up import follow_up, judge_action


def _is_lost(answer: Answer) -> bool:
    """Whether somebody wrote down that the decision is not known, and nothing of it is there."""
    return not answer.decision_known and not answer.explanation


def recommendations(
    asked: Asked, body: Body, responses: Sequence[Response], clock: Timeliness
) -> tuple[RecommendationCase, ...]:
    """The case of each recommendation of the advice at this addressee, in their order."""
    awaited = asked.ended_at(body) is None
    return tuple(
        _judge_recommendation(asked, one, responses, clock, awaited=awaited)
        for one in asked.advice.recommendations
    )


def _judge_recommendation(
    asked: Asked,
    recommendation: Recommendation,
    responses: Sequence[Response],
    clock: Timeliness,
    *,
    awaited: bool,
) -> RecommendationCase:
    texts = tuple(one.text for one in asked.advice.recommendations)
    rounds = tuple(
        Round(
            given,
            asked.explained(given, recommendation, texts),
            reviews_of(recommendation.id, [given.response]),
        )
        for given in answers_to(recommendation.id, responses)
    )
    standing = rounds[-1] if rounds else None
    lost = standing is not None and _is_lost(standing.given.answer)
    written = any(one.given.response.form.in_writing for one in rounds)
    # Of what was only spoken a letter may say more than anybody recorded.
    worked_out = written or not not_worked_out(recommendation.id, responses)
    answered: PartialDate | None = standing.given.response.arrived if standing else None
    return RecommendationCase(
        advice=asked.advice,
        recommendation=recommendation,
        rounds=rounds,
        explanation=standing.explanation
        if standing and not lost
        else _unspoken(responses, worked_out=worked_out, lost=lost),
        follow_up=follow_up(
            tuple(
                judge_action(one, asked.today, taken_back_by(recommendation.id, one, responses))
                for one in actions_for(recommendation.id, responses)
            ),
            # Nobody asks again about an advice that was withdrawn or replaced.
            standing.given.answer.decision if standing and not asked.ended else None,
            answered,
            asked.today,
        ),
        replies=replies_about(recommendation.id, responses),
        answer_known=not lost and (bool(rounds) or NotKnown.ANSWER not in clock.not_known),
        worked_out=worked_out,
        awaited=awaited,
        needed=asked.ended is None,
        clock=next(
            (c for c in clock.recommendations if c.recommendation == recommendation.id), None
        ),
    )


def _unspoken(responses: Sequence[Response], *, worked_out: bool, lost: bool) -> Explanation:
    """What can be said without words to read: silence, a lost decision, a letter to work out."""
    if lost:
        return Explanation(ExplanationState.NONE, "lost")
    if worked_out:
        return explain(None)
    partly = any(response.answers for response in responses if response.kind is ResponseKind.ANSWER)
    code = "partly_entered" if partly else "letter"
    return Explanation(ExplanationState.NOT_WORKED_OUT, code)
