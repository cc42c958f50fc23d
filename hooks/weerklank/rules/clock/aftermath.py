"""The end of the calculation sheet: which messages came, which counted, and what follows.

A message that does not count is named as well, so that nobody thinks it was overlooked.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from weerklank.records.response import Response, ResponseKind
from weerklank.rules.clock.dutch_dates import (
    days_in_words,
    enumerated,
    in_words,
    moment_in_words,
    short,
)
from weerklank.rules.clock.events import Arrived
from weerklank.rules.clock.model import Step, StepKind, TimelinessState
from weerklank.rules.clock.situation import Situation

_SILENT = {
    ResponseKind.ACKNOWLEDGEMENT: "Een ontvangstbevestiging kwam {when}. Dat is geen antwoord.",
    ResponseKind.REPORT: "Een bericht over de uitvoering kwam {when}. Dat is geen antwoord.",
    ResponseKind.QUESTION: "Een vraag van de gemeente kwam {when}. Een vraag is geen antwoord.",
}


def aftermath(now: Situation, state: TimelinessState, last: dt.date | None) -> tuple[Step, ...]:
    """The messages in order of arrival, the recommendations still open, and the conclusion."""
    steps = [step for message in now.messages for step in _message(now, message)]
    if now.answers and now.unanswered:
        text = (
            f"Nog zonder antwoord: aanbeveling {enumerated(now.unanswered)}. "
            "Daarvoor loopt de klok door."
        )
        steps.append(Step(StepKind.NOTE, text))
    if now.withdrawn:
        what = "verving het advies door een nieuw" if now.replaced else "trok het advies in"
        text = (
            f"De raad {what}, {moment_in_words(now.withdrawn)}. "
            "De klok stopt daar. Wat later kwam, telt niet mee."
        )
        steps.append(Step(StepKind.NOTE, text))
    steps.append(Step(StepKind.NOTE, _conclusion(now, state, last)))
    return tuple(steps)


def _message(now: Situation, message: Arrived) -> Iterator[Step]:
    """One message: what it was, when it came, and whether it counts."""
    response, when = message.response, moment_in_words(message.on)
    day = message.on.earliest if message.on.exact else None
    match response.kind:
        case ResponseKind.ANSWER:
            yield Step(StepKind.NOTE, _answer(now, message), day)
            if message.on.latest < now.advice.sent.earliest:
                text = (
                    "Dit antwoord draagt een datum van voor het advies. Kijk of de datums kloppen."
                )
                yield Step(StepKind.NOTE, text, day)
        case ResponseKind.INTERIM:
            named = f" en noemde {in_words(response.until)}" if response.until else ""
            text = f"Een tussenbericht kwam {when}{named}. Dat is geen antwoord."
            yield Step(StepKind.NOTICE, text, day)
        case ResponseKind.EXTENSION:
            # The count above says whether it moved the deadline.
            text = f"Een bericht van uitstel kwam {when}. Dat is geen antwoord."
            yield Step(StepKind.NOTICE, text, day)
        case _:
            yield Step(StepKind.NOTE, _SILENT[response.kind].format(when=when), day)


def _answer(now: Situation, message: Arrived) -> str:
    """Form, day, for whom, and for which recommendations an answer stops the clock."""
    response, when = message.response, moment_in_words(message.on)
    if not response.form.in_writing:
        return f"Een mondeling antwoord kwam {when}. Dat staat niet op papier: de klok loopt door."
    text = f"Een schriftelijk antwoord kwam {when}{_stand_in(response)}."
    if response.sender != now.addressee.id:
        text += f" Het is ook namens {now.addressee.name} gegeven."
    covered = tuple(
        one.id for one in now.advice.recommendations if message in now.covering(one.id)[:1]
    )
    if not covered:
        return f"{text} Het gaat over geen aanbeveling die nog open stond."
    if len(covered) == len(now.advice.recommendations):
        return f"{text} De klok stopt."
    return f"{text} De klok stopt voor aanbeveling {enumerated(covered)}."


def _stand_in(response: Response) -> str:
    """A date that stands in for a missing one is labelled."""
    if response.received is not None:
        return ""
    if response.dated is not None:
        return " (de datum van de brief: de dag van ontvangst is niet bekend)"
    return " (er is geen datum bekend)"


_CONCLUSIONS = {
    TimelinessState.ON_TIME: "Uitkomst: op tijd beantwoord.",
    TimelinessState.NOT_IN_WRITING: "Uitkomst: alleen mondeling beantwoord. Op papier is er niets.",
    TimelinessState.NO_TERM: "Uitkomst: zonder termijn is er geen oordeel over op tijd of te laat.",
    TimelinessState.UNKNOWN: (
        "Uitkomst: dat weten wij niet. Dit advies telt niet mee in onze cijfers."
    ),
    TimelinessState.UNCLEAR: (
        "Uitkomst: onduidelijk. De regels of de datums laten meer dan één oordeel toe."
    ),
}


def _conclusion(now: Situation, state: TimelinessState, last: dt.date | None) -> str:
    """What follows, in one sentence."""
    seen = f"Op {short(now.horizon.latest)}"
    match state:
        case TimelinessState.LATE:
            return f"Uitkomst: na de laatste dag beantwoord{_by_how_much(now, last)}."
        case TimelinessState.RUNNING | TimelinessState.EXTENDED if now.withdrawn:
            ended = "vervangen" if now.replaced else "ingetrokken"
            return f"Uitkomst: {ended} voordat de termijn om was. Er is geen oordeel."
        case TimelinessState.RUNNING | TimelinessState.EXTENDED:
            return f"{seen} was de termijn nog niet om."
        case TimelinessState.OVERDUE:
            return f"{seen} {_missing(now)}. De laatste dag is voorbij."
        case TimelinessState.OVERDUE_WITH_NOTICE:
            return (
                f"{seen} {_missing(now)}. De laatste dag is voorbij. "
                "De gemeente liet wel weten dat het later wordt."
            )
        case _:
            return _CONCLUSIONS[state]


def _missing(now: Situation) -> str:
    if now.answers:
        return "was er nog geen schriftelijk antwoord op alle aanbevelingen"
    return "was er nog geen schriftelijk antwoord"


def _by_how_much(now: Situation, last: dt.date | None) -> str:
    if last is None or now.completed is None or not now.completed.exact:
        return ""
    late = (now.completed.earliest - last).days
    return f": {days_in_words(late)} na {in_words(last)}" if late > 0 else ""
