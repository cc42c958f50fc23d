"""Was the council involved in time (vroegtijdig betrokken)? From dates and phase, never by guess.

The Ombudsman's first finding is that councils are asked too late ("Inspraak mag geen vinkje
zijn!", 2023, ch. 3). The states only say what the dates say, with both dates.
"""

import datetime as dt
from collections.abc import Sequence
from enum import StrEnum

from weerklank.lazy_dataclass import dataclass
from weerklank.records.models.advice import Advice
from weerklank.records.models.advice_words import AdviceKind, DecisionKind, Phase
from weerklank.records.models.body import Body
from weerklank.records.values.partial_date import PartialDate
from weerklank.records.values.term import Absent, Term
from weerklank.rules.clock.days.counting import add_term
from weerklank.rules.clock.given.agreements import agreements_in_force


class InvolvementState(StrEnum):
    """How early the council was asked; the strongest statement that the dates allow."""

    DECIDED_BEFORE_ADVICE = "decided_before_advice"
    DECIDED_BEFORE_ANSWER = "decided_before_answer"
    SHORT_NOTICE = "short_notice"
    LATE_PHASE = "late_phase"
    IN_TIME = "in_time"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Involvement:
    """The state with what it rests on.

    `days_given` are calendar days from the request to the day the advice was wanted, None when
    either is not known to the day. `days_agreed` is the agreed minimum, None without one or when
    it is not known; `nothing_agreed` says that somebody looked and that there is none.
    """

    state: InvolvementState
    phase: Phase | None
    days_given: int | None
    days_agreed: int | None
    decided: PartialDate | None
    nothing_agreed: bool = False
    proposed: PartialDate | None = None
    """When there was a proposal or an intended decision: that is no decision yet."""

    without_answer: bool = False
    """Whether it counts as decided before the answer while no answer is on file at all."""


def involvement(  # noqa: PLR0913 (everything it rests on, each a record of its own)
    advice: Advice,
    council: Body,
    addressees: Sequence[Body],
    answered: PartialDate | None,
    today: dt.date,
    *,
    answer_known: bool,
) -> Involvement:
    """Judge one advice on `today`; `answered` is the day of the first answer, None while open.

    Without `answer_known` nobody knows whether there was an answer before the decision.

    A decision on the very day of the advice or the answer is not called earlier than it. An advice
    that nobody is known to have asked for is `UNKNOWN`: nobody had to ask for it in time.
    """
    request = advice.request
    days_given = _days_given(advice)
    terms = _advise_terms(advice, council, addressees)
    days_agreed = _days_agreed(advice, terms)
    known = advice.decided if advice.decided and advice.decided.date.earliest <= today else None
    taken = known is not None and known.kind is DecisionKind.FINAL
    decided = known.date if known and taken else None
    phase = request.phase if request else None
    state = _state(advice, phase, decided, (answered, answer_known), (days_given, days_agreed))
    nothing = bool(terms) and all(term is Absent.NONE for term in terms)
    proposed = known.date if known and not taken else None
    silent = state is InvolvementState.DECIDED_BEFORE_ANSWER and answered is None
    return Involvement(state, phase, days_given, days_agreed, decided, nothing, proposed, silent)


def of_own_accord(advice: Advice) -> bool:
    """Whether the council gave the advice without being asked (ongevraagd)."""
    return advice.kind is AdviceKind.UNREQUESTED and advice.request is None


def was_asked(advice: Advice) -> bool:
    """Whether the records say that the municipality asked for the advice (gevraagd)."""
    return advice.kind is AdviceKind.REQUESTED or advice.request is not None


def _state(
    advice: Advice,
    phase: Phase | None,
    decided: PartialDate | None,
    answer: tuple[PartialDate | None, bool],
    days: tuple[int | None, int | None],
) -> InvolvementState:
    (given, agreed), (answered, answer_known) = days, answer
    if not was_asked(advice):
        return InvolvementState.UNKNOWN
    if decided is not None and decided.latest < advice.sent.earliest:
        return InvolvementState.DECIDED_BEFORE_ADVICE
    unanswered = answered is None and answer_known
    if decided and (unanswered or (answered and decided.latest < answered.earliest)):
        return InvolvementState.DECIDED_BEFORE_ANSWER
    if given is not None and agreed is not None and given < agreed:
        return InvolvementState.SHORT_NOTICE
    if phase is Phase.DECIDED:
        return InvolvementState.LATE_PHASE
    if given is not None and agreed is not None and phase is not None:
        return InvolvementState.IN_TIME
    return InvolvementState.UNKNOWN


def _days_given(advice: Advice) -> int | None:
    request = advice.request
    if request is None or request.asked is None or request.reply_by is None:
        return None
    if not (request.asked.exact and request.reply_by.exact):
        return None
    return (request.reply_by.earliest - request.asked.earliest).days


def _days_agreed(advice: Advice, terms: Sequence[Term | Absent | None]) -> int | None:
    """The agreed minimum on the day of the request; with several addressees the shortest."""
    if advice.request is None or advice.request.asked is None:
        return None
    asked = advice.request.asked.earliest
    agreed = [(add_term(asked, term) - asked).days for term in terms if isinstance(term, Term)]
    return min(agreed, default=None)


def _advise_terms(
    advice: Advice, council: Body, addressees: Sequence[Body]
) -> tuple[Term | Absent | None, ...]:
    """What each addressee agreed on the day of the request; empty when that day is not known."""
    request = advice.request
    if request is None or request.asked is None or not request.asked.exact:
        return ()
    asked = request.asked.earliest
    return tuple(_advise_term(council, addressee, asked) for addressee in addressees)


def _advise_term(council: Body, addressee: Body, asked: dt.date) -> Term | Absent | None:
    """The first advise term with this addressee, else `none` where somebody said so."""
    terms = [a.advise_term for a in agreements_in_force(council, addressee.id, asked)]
    found = (term for term in terms if isinstance(term, Term))
    return next(found, Absent.NONE if Absent.NONE in terms else None)
