"""The end of the calculation sheet: which messages came, which counted, and what follows.

A message that does not count is named as well, so that nobody thinks it was overlooked.
"""

import datetime as dt
from collections.abc import Iterator
from typing import assert_never

from weerklank.messages.catalogue import Said
from weerklank.records.models.response_words import Form, ResponseKind
from weerklank.rules.clock.given.events import Arrived, surely
from weerklank.rules.clock.given.situation import Situation
from weerklank.rules.clock.sheet.step import Step, StepKind
from weerklank.rules.clock.sheet.steps import clock
from weerklank.rules.clock.states import TimelinessState


def aftermath(
    now: Situation, state: TimelinessState, last: dt.date | None, late: tuple[int, int] | None
) -> tuple[Step, ...]:
    """The messages in order of arrival, the recommendations still open, and the conclusion."""
    steps = [step for message in now.messages for step in _message(now, message)]
    if now.answers and now.unanswered:
        steps.append(Step(StepKind.NOTE, clock("still_open", numbers=now.unanswered)))
    if now.withdrawn:
        steps.append(Step(StepKind.NOTE, _closed(now)))
    steps.append(Step(StepKind.NOTE, _conclusion(now, state, last, late)))
    return tuple(steps)


def _closed(now: Situation) -> Said:
    """What ended the waiting, and when."""
    if now.gone:
        return clock("gone", name=now.gone.name, when=now.withdrawn)
    return clock("replaced" if now.replaced else "withdrawn", when=now.withdrawn)


def _message(now: Situation, message: Arrived) -> Iterator[Step]:
    """One message: what it was, when it came, and whether it counts."""
    kind, when = message.response.kind, message.written
    day = when.earliest if when.exact else None
    match kind:
        case ResponseKind.ANSWER:
            yield Step(StepKind.NOTE, _answer(now, message), day)
            if when.latest < now.advice.sent.earliest:
                yield Step(StepKind.NOTE, clock("answer_before_advice"), day)
        case ResponseKind.INTERIM:
            what = clock("interim_came", when=when, until=message.response.until)
            yield Step(StepKind.NOTICE, what, day)
        case ResponseKind.EXTENSION:
            # The count above says whether it moved the deadline.
            yield Step(StepKind.NOTICE, clock("extension_came", when=when), day)
        case (
            ResponseKind.ACKNOWLEDGEMENT
            | ResponseKind.REPORT
            | ResponseKind.QUESTION
            | ResponseKind.REMINDER
        ):
            yield Step(StepKind.NOTE, clock(f"{kind}_came", when=when), day)
        case _:
            assert_never(kind)


def _answer(now: Situation, message: Arrived) -> Said:
    """Form, day, for whom, and for which recommendations an answer stops the clock."""
    response = message.response
    if not response.form.in_writing:
        code = "press_answer_came" if response.form is Form.PRESS else "oral_answer_came"
        return clock(code, when=message.written)
    return clock(
        "answer_came",
        when=message.written,
        by_letter=response.received is None and response.dated is not None,
        undated=response.received is None and response.dated is None,
        also_for=now.addressee.name if response.sender != now.addressee.id else None,
        stops=_stops(now, message),
    )


def _stops(now: Situation, message: Arrived) -> Said:
    asked = [one.id for one in now.advice.recommendations]
    if not asked:
        return clock("stops" if message in now.answers[:1] else "stops_nothing")
    covered = tuple(one for one in asked if message in now.covering(one)[:1])
    later = tuple(one for one in now.in_doubt if message is now.first_covering(one))
    if later and not covered:
        return clock("stops_unless", numbers=later)
    if not covered:
        return clock("stops_nothing")
    sure = tuple(one for one in covered if message in surely(one, now.covering(one)))
    if not message.response.answers:
        return clock("stops_unsorted")
    if perhaps := tuple(one for one in covered if one not in sure):
        return clock("stops_perhaps", numbers=sure, also_numbers=perhaps)
    return clock("stops") if len(covered) == len(asked) else clock("stops_for", numbers=covered)


def _conclusion(
    now: Situation, state: TimelinessState, last: dt.date | None, late: tuple[int, int] | None
) -> Said:
    """What follows, in one sentence."""
    seen = now.horizon.latest
    match state:
        case TimelinessState.LATE:
            return _ends_late(late, last)
        case TimelinessState.RUNNING | TimelinessState.EXTENDED if now.withdrawn:
            return clock(
                "ends_gone" if now.gone else "ends_replaced" if now.replaced else "ends_withdrawn"
            )
        case TimelinessState.RUNNING | TimelinessState.EXTENDED:
            return clock("ends_running", seen=seen)
        case TimelinessState.OVERDUE | TimelinessState.OVERDUE_WITH_NOTICE:
            noticed = state is TimelinessState.OVERDUE_WITH_NOTICE
            return clock(
                "ends_overdue",
                seen=seen,
                none_came=now.none_came,
                whole=not now.answers and not now.none_came,
                partly=bool(now.answers),
                noticed=noticed,
            )
        case TimelinessState.NOT_IN_WRITING if now.by_press:
            return clock("ends_in_the_press")
        case (
            TimelinessState.ON_TIME
            | TimelinessState.NOT_IN_WRITING
            | TimelinessState.NO_TERM
            | TimelinessState.UNKNOWN
            | TimelinessState.UNCLEAR
        ):
            return clock(f"ends_{state}")
        case _:
            assert_never(state)


def _ends_late(late: tuple[int, int] | None, last: dt.date | None) -> Said:
    """The same days as above the sheet; of several last days none is named."""
    fewest, most = late or (None, None)
    if fewest != most:
        return clock("ends_late_between", fewest=fewest, most=most)
    return clock("ends_late", late=fewest, last=last)
