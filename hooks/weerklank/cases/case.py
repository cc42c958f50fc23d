"""Everything that follows from one advice, each fact once: advice, addressee, recommendation.

A page, a file, a letter and a command show what stands here and decide nothing themselves. A new
state of the rules that changes who waits for what belongs in one of these properties.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from weerklank.records.models.advice import Advice, Recommendation, Withdrawal
from weerklank.records.models.body import Body
from weerklank.records.models.response import (
    BetterAnswerAsked,
    Counts,
    Decision,
    Reply,
    Response,
    ResponseKind,
    Review,
)
from weerklank.records.values.choice import Choice
from weerklank.records.values.partial_date import PartialDate
from weerklank.rules.answers import Given
from weerklank.rules.clock.model import NotKnown, RecommendationClock, Timeliness, TimelinessState
from weerklank.rules.explanation.model import Explanation, ExplanationState
from weerklank.rules.follow_up import FollowUp
from weerklank.rules.involvement import Involvement

SECOND_LETTER = dt.timedelta(days=731)
"""So long after an answer the form stands ready for another letter: two years.

Who writes later is rare, and sends a letter; a form at every advice for ever would nearly double
the pages of a site (measured: 548 to 873 at 300 advices).
"""


class WhyClosed(StrEnum):
    """Why the council waits for no answer any more, the strongest reason first."""

    WITHDRAWN = "withdrawn"
    REPLACED = "replaced"
    GONE = "gone"
    """The council or the addressee came to an end."""

    UNKNOWN = "unknown"
    """Nobody knows whether an answer came: then nobody waits for one either."""

    ANSWERED = "answered"


class Turn(StrEnum):
    """Who is on: the one whom the other waits for."""

    COUNCIL = "council"
    """A question of the addressee is open: it waits for the council."""

    ADDRESSEE = "addressee"
    NOBODY = "nobody"


class Standing(Choice):
    """What stands in the place of a position."""

    NO_POSITION = "no_position", "geen standpunt"
    NOT_WORKED_OUT = "not_worked_out", "nog niet verwerkt"
    NO_ANSWER = "no_answer", "geen antwoord"
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
    """False once the council withdrew or replaced the advice."""

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
        if not self.awaited or not self.answer_known:
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
    def adopted(self) -> bool:
        """Whether the answer is a plain yes."""
        return self.decision is not None and self.decision.counts is Counts.YES

    @property
    def outcome(self) -> Outcome:
        """The position, or why there is none; nobody waits for one on a withdrawn advice."""
        if self.decision is not None:
            return self.decision
        if self.rounds and not self.answer_known:
            return Standing.UNKNOWN
        if self.rounds:
            return Standing.NO_POSITION
        if not self.worked_out:
            return Standing.NOT_WORKED_OUT
        if not self.answer_known:
            return Standing.UNKNOWN
        return Standing.NO_ANSWER if self.awaited else Standing.NOT_NEEDED

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


@dataclass(frozen=True)
class AddresseeCase:
    """One advice at one body that it was sent to: the smallest thing with a clock of its own.

    An advice to two bodies is two cases, because each owes an answer.
    """

    advice: Advice
    council: Body
    body: Body
    timeliness: Timeliness
    recommendations: tuple[RecommendationCase, ...]
    responses: tuple[Response, ...]
    replies: tuple[Reply, ...]
    involvement: Involvement
    ended: WhyClosed | None = None
    """Withdrawn, replaced or gone on the day; never `ANSWERED`: that follows from the answers."""

    gone: Body | None = None
    """The council or the addressee, once it came to an end."""

    together: tuple[Body, ...] = ()
    """The other councils that gave the advice too."""

    several: bool = False
    """Whether the advice went to other bodies as well, so that the body must be named."""

    is_first: bool = True
    """Whether it is the first addressee: what is said of the advice as a whole is said there."""

    spokesman: Body | None = None
    """Who answered on its behalf (namens), when all answers that count came from that one body."""

    def is_of(self, council: str) -> bool:
        """Whether this council gave the advice, alone or with another."""
        return council in {self.council.id, *(body.id for body in self.together)}

    @property
    def withdrawn(self) -> Withdrawal | None:
        """When and why the council took the advice back, once it did."""
        return self.advice.withdrawn if self.ended is WhyClosed.WITHDRAWN else None

    @property
    def key(self) -> tuple[str, str]:
        """The ids of the advice and of the body: no other case has both."""
        return self.advice.id, self.body.id

    @property
    def awaited(self) -> bool:
        """Whether the council still wants to hear: not withdrawn, not replaced by another."""
        return self.ended is None

    @cached_property
    def why_closed(self) -> WhyClosed | None:
        """Why the council waits for no answer; None while it does."""
        if self.ended or self.waits_for or self.waits_as_a_whole:
            return self.ended
        return WhyClosed.ANSWERED if self.answer_known else WhyClosed.UNKNOWN

    @property
    def answer_known(self) -> bool:
        """Whether it is known that an answer came, or that none did."""
        return NotKnown.ANSWER not in self.timeliness.not_known

    @property
    def is_open(self) -> bool:
        """Whether the council waits for an answer."""
        return self.why_closed is None

    @cached_property
    def waits_for(self) -> tuple[RecommendationCase, ...]:
        """The recommendations that wait for an answer, in the order of the advice."""
        return tuple(one for one in self.recommendations if one.is_open)

    @property
    def waits_as_a_whole(self) -> bool:
        """Whether an advice without recommendations waits for an answer in writing."""
        waiting = self.awaited and self.answer_known and self.timeliness.answered is None
        return waiting and not self.recommendations

    @property
    def waits_since(self) -> PartialDate:
        """Since when: the start of the clock, else the day of sending."""
        return self.timeliness.started or self.advice.sent

    @property
    def is_running(self) -> bool:
        """Whether the council waits for an answer and the agreed time is not over."""
        return self.awaited and self.timeliness.state.is_running

    @property
    def ended_unjudged(self) -> bool:
        """Whether it was withdrawn or replaced before there was an answer or a verdict on time."""
        state = self.timeliness.state
        if self.timeliness.withdrawn is None or state is TimelinessState.NOT_IN_WRITING:
            return False
        if self.ended is WhyClosed.GONE and state is TimelinessState.UNKNOWN:
            return False
        return state.is_running or (not state.is_judged and self.timeliness.answered is None)

    @property
    def deadline(self) -> dt.date | None:
        """The last day to name to a reader; None when it is not known or nothing was agreed."""
        return self.timeliness.expected_by

    @property
    def reminders(self) -> tuple[Response, ...]:
        """What the council recorded that it sent to ask where the answer is, oldest first."""
        return tuple(r for r in self.responses if r.kind is ResponseKind.REMINDER)

    @property
    def open_questions(self) -> tuple[Response, ...]:
        """The questions to which the council recorded no answer, while an answer is awaited."""
        if not self.is_open:
            return ()
        return tuple(
            response
            for response in self.responses
            if response.kind is ResponseKind.QUESTION and response.answered_on is None
        )

    @property
    def turn(self) -> Turn:
        """Who waits for whom: the one answer for every page, list, letter, command and file.

        An open question puts the council on, whether a term was agreed or not. Once the last day
        is over all the same, because the question could not stop the clock, the answer is late.
        """
        if not self.is_open:
            return Turn.NOBODY
        asked = self.open_questions and not self.timeliness.state.is_overdue
        return Turn.COUNCIL if asked else Turn.ADDRESSEE

    @property
    def asked_since(self) -> PartialDate | None:
        """When the question was put for which the council is on, as far as that is known."""
        if self.turn is not Turn.COUNCIL:
            return None
        return self.timeliness.paused_since or self.open_questions[0].arrived

    @property
    def agreed_days(self) -> int | None:
        """Days from the start of the clock to the last day; None when either is not known."""
        deadline = self.timeliness.deadline
        return self._days_to(deadline.current if deadline else None)

    @property
    def first_agreed_days(self) -> int | None:
        """The same before anything moved the last day."""
        deadline = self.timeliness.deadline
        return self._days_to(deadline.original if deadline else None)

    def _days_to(self, day: dt.date | None) -> int | None:
        started = self.timeliness.started
        return (day - started.earliest).days if day and started and started.exact else None

    @property
    def has_answer(self) -> bool:
        """Whether any answer came, also on a part or by word of mouth."""
        return any(response.kind is ResponseKind.ANSWER for response in self.responses)

    @property
    def fully_answered(self) -> bool:
        """Whether every recommendation has an answer in writing."""
        return self.timeliness.answered is not None and not self.timeliness.unanswered

    @property
    def days_run(self) -> bool:
        """Whether its days still run: the council waits, and some recommendation has nothing yet.

        Waiting for a better answer runs no days: the clock stopped at the first one.
        """
        return self.awaited and self.answer_known and not self.fully_answered

    @property
    def missing_explanation(self) -> tuple[RecommendationCase, ...]:
        """The recommendations that were answered without an explanation."""
        return tuple(
            one
            for one in self.recommendations
            if one.explanation.state is ExplanationState.NOT_EXPLAINED
        )

    @property
    def year(self) -> int | None:
        """The year of sending; None when that is not certain."""
        sent = self.advice.sent
        return sent.latest.year if sent.earliest.year == sent.latest.year else None


@dataclass(frozen=True)
class AdviceCase:
    """One advice with the case at each of its addressees."""

    advice: Advice
    council: Body
    involvement: Involvement
    addressees: tuple[AddresseeCase, ...]
    newer: str | None = None
    """The id of the advice that stands in its place, once that was sent."""

    withdrawn: Withdrawal | None = None
    """When and why the council took it back, once it did."""

    together: tuple[Body, ...] = ()
    """The other councils that gave it too."""

    def is_of(self, council: str) -> bool:
        """Whether this council gave it, alone or with another."""
        return council in {self.council.id, *(body.id for body in self.together)}

    @cached_property
    def recommendations(self) -> tuple[RecommendationCase, ...]:
        """The recommendations to all addressees, addressee by addressee."""
        return tuple(r for addressee in self.addressees for r in addressee.recommendations)

    @property
    def waiting(self) -> tuple[AddresseeCase, ...]:
        """The addressees that owe an answer to a recommendation: they get an answer form."""
        return tuple(addressee for addressee in self.addressees if addressee.waits_for)

    def may_answer(self, today: dt.date) -> tuple[AddresseeCase, ...]:
        """Who can use the answer form: who owes an answer, else who gave one and may write again.

        Of an advice without recommendations, one that is over, or one whose answer is older than
        `SECOND_LETTER`, nobody.
        """
        again = (one for one in self.addressees if one.why_closed is WhyClosed.ANSWERED)
        return self.waiting or tuple(
            one for one in again if one.recommendations and _is_recent(one, today)
        )


def _is_recent(case: AddresseeCase, today: dt.date) -> bool:
    """Whether its last answer came within `SECOND_LETTER`, as far as anybody can tell."""
    answered = case.timeliness.completed or case.timeliness.answered
    return answered is None or answered.latest >= today - SECOND_LETTER


@dataclass(frozen=True)
class Verdicts:
    """The whole register judged on `today`, newest advice first."""

    today: dt.date
    advices: tuple[AdviceCase, ...]

    @cached_property
    def cases(self) -> tuple[AddresseeCase, ...]:
        """Every advice at every addressee, newest advice first, in the order of the advice."""
        return tuple(case for advice in self.advices for case in advice.addressees)

    def advice(self, advice_id: str) -> AdviceCase | None:
        """One advice."""
        return next((case for case in self.advices if case.advice.id == advice_id), None)
