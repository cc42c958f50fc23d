"""Which answer stands for which recommendation, after every round.

A municipality may answer in parts, and may give a better answer when the council asks for one.
The newest answer to a recommendation stands; the earlier ones stay as its history.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from weerklank.records.response import Action, Answer, Reply, Response, ResponseKind, Review


@dataclass(frozen=True, slots=True)
class Given:
    """One answer to one recommendation, and the response that carried it."""

    response: Response
    answer: Answer

    @property
    def others(self) -> tuple[Answer, ...]:
        """The other answers of the same response."""
        return tuple(a for a in self.response.answers if a is not self.answer)


def known_on(responses: Sequence[Response], today: dt.date) -> tuple[Response, ...]:
    """The responses that had arrived on `today`; one without any date counts as arrived."""
    return tuple(r for r in responses if r.arrived is None or r.arrived.earliest <= today)


def answers_to(recommendation_id: str, responses: Sequence[Response]) -> tuple[Given, ...]:
    """Every answer to this recommendation, oldest first; `responses` come in order of arrival."""
    return tuple(
        Given(response, answer)
        for response in responses
        if response.kind is ResponseKind.ANSWER
        for answer in response.answers
        if answer.recommendation == recommendation_id
    )


def not_worked_out(responses: Sequence[Response]) -> bool:
    """Whether a written answer came of which the record does not say yet what it holds.

    The council has the letter and has not split it by recommendation. What a recommendation lacks
    then says nothing about the municipality.
    """
    return any(
        response.kind is ResponseKind.ANSWER and response.form.in_writing and not response.answers
        for response in responses
    )


def actions_for(recommendation_id: str, responses: Sequence[Response]) -> tuple[Action, ...]:
    """Everything promised or done about it, from answers and reports: nothing is ever dropped."""
    return tuple(
        action
        for response in responses
        for answer in response.answers
        if answer.recommendation == recommendation_id
        for action in answer.actions
    )


def reviews_of(recommendation_id: str, responses: Sequence[Response]) -> tuple[Review, ...]:
    """The verdicts of the council on this recommendation, oldest first."""
    found = [r for resp in responses for r in resp.review if r.recommendation == recommendation_id]
    return tuple(sorted(found, key=lambda review: review.on))


def replies_about(
    recommendation_id: str | None, responses: Sequence[Response]
) -> tuple[Reply, ...]:
    """The replies of the municipality on one recommendation; `None`: on the whole."""
    found = [r for resp in responses for r in resp.reply if r.recommendation == recommendation_id]
    return tuple(sorted(found, key=lambda reply: reply.on))
