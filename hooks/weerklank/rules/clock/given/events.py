"""What happened after an advice was sent, as far as it is known today, and what of it counts.

Only a written answer stops the clock. An extension and a question can move it; a receipt, an
interim message, a report and a remark in a meeting never do.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import combinations, product

from weerklank.lazy_dataclass import dataclass
from weerklank.records.models.advice import Advice
from weerklank.records.models.agreement import Agreement
from weerklank.records.models.response import Response
from weerklank.records.models.response_words import ResponseKind
from weerklank.records.values.partial_date import PartialDate
from weerklank.records.values.term import Term

MOST_UNCERTAIN_DATES = 6
"""With more dates that are known only in part, no verdict is tried."""


@dataclass(frozen=True, slots=True)
class Arrived:
    """A message and when the council had it; never later than the day on which we look.

    `written` is the same without that last limit: what a reader is told, so that it does not
    change from day to day.
    """

    response: Response
    on: PartialDate
    written: PartialDate


@dataclass(frozen=True, slots=True)
class Move:
    """An extension or a pausing question with all its dates chosen.

    `back` is the day on which the council answered the question; None while it has not.
    """

    response: Response
    on: dt.date
    back: dt.date | None = None
    written: PartialDate | None = None
    """When it came as somebody wrote it; None where that is the day itself."""


def arrived(advice: Advice, responses: Sequence[Response], today: dt.date) -> tuple[Arrived, ...]:
    """The messages that can have arrived by `today`, in order of arrival.

    The date on the letter stands in for a missing receipt; a message without any date can have
    come on any day since the advice was sent.
    """
    found = [
        Arrived(response, moment.not_after(today), moment)
        for response in responses
        if (moment := _arrival(advice, response, today)) is not None
    ]
    return tuple(sorted(found, key=lambda one: (one.on.latest, one.on.earliest, one.response.id)))


def _arrival(advice: Advice, response: Response, today: dt.date) -> PartialDate | None:
    moment = response.arrived or PartialDate.unknown()
    if moment.earliest > today:
        return None
    if moment.exact:
        return moment
    # A message comes neither before the date on it nor before the advice it is about.
    not_before = [advice.sent.earliest]
    if response.dated:
        not_before.append(response.dated.earliest)
    last = min(moment.latest, today)
    earliest = max([moment.earliest, *(day for day in not_before if day <= last)])
    return PartialDate(earliest, moment.latest)


def written_answers(messages: Sequence[Arrived]) -> tuple[Arrived, ...]:
    """The answers that the council can read back: only these stop the clock."""
    return tuple(
        one
        for one in messages
        if one.response.kind is ResponseKind.ANSWER and one.response.form.in_writing
    )


def oral_answers(messages: Sequence[Arrived]) -> tuple[Arrived, ...]:
    """The answers given in a meeting or by word of mouth."""
    return tuple(
        one
        for one in messages
        if one.response.kind is ResponseKind.ANSWER and not one.response.form.in_writing
    )


def covering(recommendation: str, answers: Sequence[Arrived]) -> tuple[Arrived, ...]:
    """The answers that cover this recommendation.

    A letter that is not worked out, or only in part, answers in time what it may be about; whether
    it takes a position is for the rules on explanation.
    """
    return tuple(
        one
        for one in answers
        if any(entry.recommendation == recommendation for entry in one.response.answers)
        or one.response.leaves_open(recommendation)
    )


def surely(recommendation: str, answers: Sequence[Arrived]) -> tuple[Arrived, ...]:
    """Of the answers that cover it those of which that is known: with an entry about it.

    A letter that nobody worked out, wholly or in part, may say nothing of this one.
    """
    return tuple(
        one
        for one in answers
        if any(entry.recommendation == recommendation for entry in one.response.answers)
    )


def as_written(moment: PartialDate | None, messages: Sequence[Arrived]) -> PartialDate | None:
    """The same moment as a reader is told it: where it ends today, it ends where it was written."""
    if moment is None:
        return None
    last = [one.written.latest for one in messages if one.on.latest == moment.latest]
    return PartialDate(moment.earliest, max([moment.latest, *last]))


def first_of(answers: Sequence[Arrived]) -> PartialDate | None:
    """When the first of these arrived, as precisely as their dates allow."""
    if not answers:
        return None
    return PartialDate(
        min(one.on.earliest for one in answers), min(one.on.latest for one in answers)
    )


def last_of(moments: Sequence[PartialDate]) -> PartialDate | None:
    """When the last of these fell, as precisely as they allow."""
    if not moments:
        return None
    return PartialDate(max(one.earliest for one in moments), max(one.latest for one in moments))


def notice_holds(messages: Sequence[Arrived], day: dt.date) -> bool:
    """Whether a notice of delay names a date that has not passed on `day`."""
    return any(
        one.response.kind in {ResponseKind.INTERIM, ResponseKind.EXTENSION}
        and one.response.until is not None
        and one.on.latest <= day <= one.response.until
        for one in messages
    )


def pauses(response: Response, agreement: Agreement | None) -> bool | None:
    """Whether this question stops the clock: by agreement, or because the council consented.

    None when nobody wrote down what was agreed about questions.
    """
    if response.kind is not ResponseKind.QUESTION:
        return False
    if response.pauses is not None:
        return response.pauses
    return agreement.pauses_for_questions if agreement else None


def may_extend(response: Response, agreement: Agreement | None) -> bool | None:
    """Whether the agreement allows an extension at all; None when nobody wrote that down."""
    if response.kind is not ResponseKind.EXTENSION:
        return False
    agreed = agreement.extension.at_most if agreement and agreement.extension else None
    return None if agreed is None else isinstance(agreed, Term)


def in_doubt(messages: Sequence[Arrived], agreement: Agreement | None) -> tuple[Arrived, ...]:
    """The messages that move the deadline or not, depending on what nobody wrote down."""
    return tuple(
        one
        for one in messages
        if pauses(one.response, agreement) is None or may_extend(one.response, agreement) is None
    )


def is_unanswered(message: Arrived, seen_on: PartialDate) -> bool:
    """Whether it is a question that the council has not answered by then, as far as it wrote."""
    back = message.response.answered_on
    asked = message.response.kind is ResponseKind.QUESTION
    return asked and (back is None or back.earliest > seen_on.latest)


def moving(messages: Sequence[Arrived], agreement: Agreement | None) -> tuple[Arrived, ...]:
    """The messages that can move the deadline: extensions, and questions that may pause."""
    return tuple(
        one
        for one in messages
        if one.response.kind is ResponseKind.EXTENSION
        or pauses(one.response, agreement) is not False
    )


def ends(moment: PartialDate) -> tuple[dt.date, ...]:
    """The outermost days of a date: one when it is exact, else two."""
    return (moment.earliest,) if moment.exact else (moment.earliest, moment.latest)


def uncertain_dates(movers: Sequence[Arrived]) -> int:
    """How many dates of these messages are known only in part."""
    moments = [one.on for one in movers]
    moments += [one.response.answered_on for one in movers if one.response.answered_on]
    return sum(not moment.exact for moment in moments)


def order_is_known(movers: Sequence[Arrived]) -> bool:
    """Whether it is certain which of these messages, in order of arrival, came first."""
    return all(
        (one.on.exact and other.on.exact) or one.on.latest < other.on.earliest
        for one, other in combinations(movers, 2)
    )


def possible_moves(movers: Sequence[Arrived], today: dt.date) -> Iterator[tuple[Move, ...]]:
    """Every choice of outermost days for the dates of these messages, each in order of arrival."""
    choices = [tuple(_possible_move(one, today)) for one in movers]
    for chosen in product(*choices):
        yield tuple(sorted(chosen, key=_in_order))


def _possible_move(message: Arrived, today: dt.date) -> Iterator[Move]:
    for on in ends(message.on):
        for back in _possible_returns(message.response, today):
            yield Move(message.response, on, back, message.written)


def _possible_returns(response: Response, today: dt.date) -> tuple[dt.date | None, ...]:
    moment = response.answered_on
    if moment is None or moment.earliest > today:
        return (None,)
    return ends(moment.not_after(today))


def _in_order(move: Move) -> tuple[dt.date, bool, str]:
    """By day; on one day the extension goes before the question."""
    return move.on, move.response.kind is ResponseKind.QUESTION, move.response.id
