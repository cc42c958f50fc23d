"""One advice at one body that it was sent to: who waits for whom, since when, or why not."""

import datetime as dt
from dataclasses import dataclass
from functools import cached_property

from weerklank.cases.owing.waiting import Turn, WhyClosed
from weerklank.cases.recommendation import Promised, RecommendationCase
from weerklank.records.models.advice import Advice
from weerklank.records.models.afterwards import Withdrawal
from weerklank.records.models.body import Body
from weerklank.records.models.response import Reply, Response
from weerklank.records.models.response_words import ResponseKind
from weerklank.records.values.partial_date import PartialDate
from weerklank.rules.clock.model import RecommendationClock, Timeliness
from weerklank.rules.clock.states import NotKnown, TimelinessState
from weerklank.rules.explanation.model import ExplanationState
from weerklank.rules.involvement import Involvement


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

    asks: tuple[Body, ...] = ()
    """Who write about it on the day: each council that gave it, or who came in its place."""

    several: bool = False
    """Whether the advice went to other bodies as well, so that the body must be named."""

    is_first: bool = True
    """Whether it is the first addressee: what is said of the advice as a whole is said there."""

    spokesman: Body | None = None
    """Who answered on its behalf (namens), when all answers that count came from that one body."""

    senders: tuple[Body, ...] = ()
    """Who sent its letters, as far as the register knows them."""

    successor: Body | None = None
    """Who came in the place of the addressee, once that ended, and the register says who."""

    promised: tuple[Promised, ...] = ()
    """Every action in its letters that is about one of its recommendations, in their order."""

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
    def late_parts(self) -> tuple[RecommendationClock, ...]:
        """What was answered after its last day, of an advice that is not answered as a whole."""
        if self.timeliness.is_covered:
            return ()
        found = self.timeliness.recommendations
        return tuple(one for one in found if one.state is TimelinessState.LATE)

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
        """The last day to sort and judge by; None when it is not known or nothing was agreed."""
        return self.timeliness.expected_by

    @property
    def last_days(self) -> tuple[dt.date, ...]:
        """The last day to name to a reader, or each that it can be; empty without one."""
        return self.timeliness.last_days

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

        An open question puts the council on, whether a term was agreed or not. Where the last day
        is over all the same the answer is late, and still the council has to answer first.
        """
        if not self.is_open:
            return Turn.NOBODY
        return Turn.COUNCIL if self.open_questions else Turn.ADDRESSEE

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
    def days_run(self) -> bool:
        """Whether its days still run: the council waits, and some recommendation has nothing yet.

        Waiting for a better answer runs no days: the clock stopped at the first one.
        """
        return self.awaited and self.answer_known and not self.timeliness.is_covered

    @property
    def wait_counts(self) -> bool:
        """Whether its days are a wait: not when it was let go before it was fully answered."""
        return self.awaited or self.timeliness.is_covered

    @property
    def missing_explanation(self) -> tuple[RecommendationCase, ...]:
        """The recommendations that were answered without an explanation."""
        return tuple(
            one
            for one in self.recommendations
            if one.explanation.state is ExplanationState.NOT_EXPLAINED
        )

    @property
    def lost_decisions(self) -> tuple[RecommendationCase, ...]:
        """The recommendations of which an answer came, and nobody knows what it says."""
        return tuple(one for one in self.recommendations if one.answered and not one.answer_known)

    @property
    def is_spoken_for(self) -> bool:
        """Whether another addressee gave its answer as well: what is said of both is one thing."""
        return self.spokesman is not None and self.spokesman.id in self.advice.to

    @property
    def year(self) -> int | None:
        """The year of sending; None when that is not certain."""
        sent = self.advice.sent
        return sent.latest.year if sent.earliest.year == sent.latest.year else None
