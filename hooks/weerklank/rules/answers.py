"""Which answer stands for which recommendation, after every round.

A municipality may answer in parts, and may give a better answer when the council asks for one.
The newest answer to a recommendation stands; the earlier ones stay as its history.
"""

import datetime as dt
from collections.abc import Sequence

from weerklank.lazy_dataclass import dataclass
from weerklank.records.models.answer import Action, Answer
from weerklank.records.models.decision import Counts
from weerklank.records.models.response import General, Reply, Response, Review
from weerklank.records.models.response_words import ResponseKind


@dataclass(frozen=True, slots=True)
class Given:
    """One answer to one recommendation, and the response that carried it."""

    response: Response
    answer: Answer

    @property
    def others(self) -> tuple[Answer, ...]:
        """The other answers of the same response, without those that share its text on purpose."""
        number, same_as = self.answer.recommendation, self.answer.same_as
        return tuple(
            a
            for a in self.response.answers
            if a is not self.answer and a.recommendation != same_as and a.same_as != number
        )

    @property
    def whole(self) -> Answer:
        """The answer with all that holds for it: what another one says, and general parts."""
        same_as = self.answer.same_as
        shared = [a.explanation for a in self.response.answers if a.recommendation == same_as]
        texts = (self.answer.explanation, *shared, *(part.text for part in self.general))
        said = "\n\n".join(text for text in texts if text)
        if said == (self.answer.explanation or ""):
            return self.answer
        return self.answer.model_copy(update={"explanation": said})

    @property
    def general(self) -> tuple[General, ...]:
        """The general parts of the letter that hold for this recommendation."""
        number = self.answer.recommendation
        return tuple(part for part in self.response.general if number in part.recommendations)


def known_on(responses: Sequence[Response], today: dt.date) -> tuple[Response, ...]:
    """The responses that had arrived on `today`; one without any date counts as arrived.

    A letter that was entered twice, the same but for the name of the file, is one letter.
    """
    known = [r for r in responses if r.arrived is None or r.arrived.earliest <= today]
    return tuple(
        one
        for place, one in enumerate(known)
        if not any(_is_same(one, earlier) for earlier in known[:place])
    )


def _is_same(one: Response, other: Response) -> bool:
    if (one.kind, one.sender, one.arrived) != (other.kind, other.sender, other.arrived):
        return False
    return one == other.model_copy(update={"id": one.id})


def answers_to(recommendation_id: str, responses: Sequence[Response]) -> tuple[Given, ...]:
    """Every answer to this recommendation, oldest first; `responses` come in order of arrival."""
    return tuple(
        Given(response, answer)
        for response in responses
        if response.kind is ResponseKind.ANSWER
        for answer in response.answers
        if answer.recommendation == recommendation_id
    )


def not_worked_out(recommendation_id: str, responses: Sequence[Response]) -> bool:
    """Whether a written answer came of which the record does not say what it holds on this.

    The council has the letter and has not split it by recommendation, or not wholly. What a
    recommendation lacks then says nothing about the municipality.
    """
    return any(response.leaves_open(recommendation_id) for response in responses)


def actions_for(recommendation_id: str, responses: Sequence[Response]) -> tuple[Action, ...]:
    """Everything promised or done about it, from answers and reports: nothing is ever dropped.

    A promise that a body repeats in the same words, for the same day, is the same promise.
    """
    found = (
        ((response.sender, action), action)
        for response in responses
        for answer in response.answers
        if answer.recommendation == recommendation_id
        for action in answer.actions
    )
    return tuple(dict(found).values())


def taken_back_by(
    recommendation_id: str, action: Action, responses: Sequence[Response]
) -> Response | None:
    """The answer that refused, after it was promised, what this action is about; None without one.

    The last answer leads: a later yes, or the same promise made again, stands in its place.
    """
    promised, refused = False, None
    for given in answers_to(recommendation_id, responses):
        counts = given.answer.decision.counts if given.answer.decision else None
        if action in given.answer.actions or (promised and counts not in {None, Counts.NO}):
            promised, refused = True, None
        elif promised and counts is Counts.NO:
            refused = refused or given.response
    return refused


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
