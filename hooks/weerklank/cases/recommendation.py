"""One recommendation at one addressee: its answers, its position, whether anybody waits."""

from weerklank.lazy_dataclass import dataclass
from weerklank.records.models.advice import Advice
from weerklank.records.models.decision import Counts, Decision
from weerklank.records.models.recommendation import Recommendation
from weerklank.records.models.response import BetterAnswerAsked, Reply, Response, Review
from weerklank.records.values.choice import Choice
from weerklank.rules.answers import Given
from weerklank.rules.clock.model import RecommendationClock
from weerklank.rules.clock.states import TimelinessState
from weerklank.rules.explanation.model import Explanation, ExplanationState
from weerklank.rules.follow_up import ActionVerdict, FollowUp


class Standing(Choice):
    """What stands in the place of a position."""

    NO_POSITION = "no_position", "geen standpunt"
    NOT_WORKED_OUT = "not_worked_out", "nog niet verwerkt"
    NO_ANSWER = "no_answer", "geen antwoord hier"
    NOT_NEEDED = "not_needed", "geen antwoord meer nodig"
    UNKNOWN = "unknown", "niet bekend"


Outcome = Decision | Standing

OUTCOMES: tuple[Outcome, ...] = (*Decision, *Standing)
"""The position of the municipality, or what stands in its place, in a fixed order."""


@dataclass(frozen=True, slots=True)
class Round:
    """One answer to a recommendation and what the rules say of its explanation."""

    given: Given
    explanation: Explanation
    reviews: tuple[Review, ...]
    """What the council thought of this answer, oldest first."""


@dataclass(frozen=True, slots=True)
class Promised:
    """One action of a letter, to which recommendation, and where it stands on the day."""

    response: Response
    recommendation: Recommendation
    verdict: ActionVerdict


@dataclass(frozen=True, slots=True)
class RecommendationCase:
    """Everything that can be said of one recommendation to one addressee.

    `rounds` holds every answer, oldest first; the last one stands.
    """

    advice: Advice
    recommendation: Recommendation
    rounds: tuple[Round, ...]
    explanation: Explanation
    follow_up: FollowUp
    replies: tuple[Reply, ...]
    worked_out: bool = True
    """False when an answer came, but the record does not say yet what it says on this."""

    answer_known: bool = True
    """False when nobody knows whether an answer came, or what was decided in it.

    Then there is no silence either, and no explanation to miss.
    """

    awaited: bool = True
    """False once nobody waits any more: withdrawn, replaced, or one of the two came to an end."""

    needed: bool = True
    """False once the council itself withdrew or replaced the advice."""

    clock: RecommendationClock | None = None
    """Its own clock; None without a term."""

    @property
    def key(self) -> tuple[str, str]:
        """The ids of the advice and of the recommendation."""
        return self.advice.id, self.recommendation.id

    @property
    def answered(self) -> bool:
        """Whether any answer says something on it, also by word of mouth."""
        return bool(self.rounds)

    @property
    def silent(self) -> bool:
        """Whether nothing was said on it, as far as the record can tell."""
        return not self.rounds and self.worked_out and self.answer_known

    @property
    def written(self) -> bool:
        """Whether any answer on paper says something on it."""
        return any(one.given.response.form.in_writing for one in self.rounds)

    @property
    def is_open(self) -> bool:
        """Whether the council waits for an answer in writing, or for a better one that it asked.

        Not of an advice that was withdrawn or replaced, and not while the council itself has still
        to work out the letter that came.
        """
        # What was said and is forgotten is still owed on paper.
        spoken = bool(self.rounds) and not self.written
        if not self.awaited or not (self.answer_known or spoken):
            return False
        if self.written:
            return self.asked_again is not None
        return self.worked_out

    @property
    def asked_again(self) -> BetterAnswerAsked | None:
        """What the council asked after the answer that stands; None when it asked none."""
        asked = self.rounds[-1].given.response.better_answer if self.rounds else None
        if asked and asked.recommendations and self.recommendation.id not in asked.recommendations:
            return None
        return asked

    @property
    def decision(self) -> Decision | None:
        """The position of the municipality; None when it took none."""
        return self.rounds[-1].given.answer.decision if self.rounds else None

    @property
    def decision_code(self) -> str:
        """The position; `none` without one, `unknown` when nobody knows whether an answer came."""
        return self.decision or ("none" if self.answer_known else "unknown")

    @property
    def adopted(self) -> bool:
        """Whether the answer is a plain yes."""
        return self.decision is not None and self.decision.counts is Counts.YES

    @property
    def outcome(self) -> Outcome:
        """The position, or why there is none; nobody waits for one on a withdrawn advice."""
        if (decision := self.decision) is not None:
            return decision
        if self.rounds and not self.answer_known:
            return Standing.UNKNOWN
        if self.rounds:
            return Standing.NO_POSITION
        if not self.worked_out:
            return Standing.NOT_WORKED_OUT
        if not self.answer_known:
            return Standing.UNKNOWN
        return Standing.NO_ANSWER if self.needed else Standing.NOT_NEEDED

    @property
    def in_time(self) -> bool | None:
        """Whether its answer came in time; None when that cannot be said, or nothing was agreed."""
        if self.clock is None or not self.clock.state.is_judged:
            return None
        return self.clock.state is TimelinessState.ON_TIME

    @property
    def review(self) -> Review | None:
        """The newest verdict of the council on the answer that stands.

        What it thought of an earlier answer belongs to that answer.
        """
        return self.rounds[-1].reviews[-1] if self.rounds and self.rounds[-1].reviews else None

    @property
    def voices_differ(self) -> bool:
        """Whether the council judges the explanation otherwise than the rules do, if they do."""
        said = self.review.explained if self.review else None
        if said is None or not self.explanation.state.is_judged:
            return False
        return said != (self.explanation.state is ExplanationState.EXPLAINED)
