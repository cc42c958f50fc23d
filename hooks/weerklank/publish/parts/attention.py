"""What a raadslid should look at now: what is owed, longest first, each with a question."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from weerklank.cases.addressee import AddresseeCase, Turn
from weerklank.cases.case import Verdicts
from weerklank.cases.figures import term_has_passed
from weerklank.cases.obligations import Obligation, ObligationKind, obligations_of
from weerklank.messages import dutch
from weerklank.publish.addresses import answer_anchor
from weerklank.records.models.decision import Counts
from weerklank.records.values.partial_date import PartialDate
from weerklank.rules.involvement import InvolvementState


class Lack(StrEnum):
    """What is lacking, in the order in which a raadslid asks about it."""

    ANSWER = "answer"
    ON_PAPER = "on_paper"
    """It was only spoken, or told to the press, and no last day is over."""

    EXPLANATION = "explanation"
    PROMISE = "promise"
    DATE = "date"
    ADVICE_FIRST = "advice_first"
    """It was decided before the advice or the answer was there."""


@dataclass(frozen=True, slots=True)
class Concern:
    """One thing that asks attention, with a neutral question to put to the college."""

    case: AddresseeCase
    lack: Lack
    brief: str
    """In a short list, where the heading says already what is lacking."""

    text: str
    question: str
    days: int
    """How many days it has been so; the longest comes first."""

    rests_on: str
    """The field of a record that it rests on."""

    anchor: str = ""
    """Where on the page of the advice it can be checked."""


def _of(number: int, case: AddresseeCase) -> str:
    """`2 van de 4 aanbevelingen.`; of one recommendation there is nothing to count."""
    whole = len(case.recommendations)
    return f"{number} van de {whole} aanbevelingen." if whole > 1 else "De enige aanbeveling."


def _why(owed: Obligation, numbers: str) -> str:
    """A refusal is asked about as a refusal."""
    counted = {one.decision and one.decision.counts for one in owed.recommendations}
    one = len(owed.recommendations) == 1
    if counted == {Counts.NO}:
        return f"Waarom {'is' if one else 'zijn'} aanbeveling {numbers} niet overgenomen?"
    if counted == {Counts.OPEN}:
        return f"Wanneer komt er een besluit over aanbeveling {numbers}?"
    return f"Wat gebeurt er met aanbeveling {numbers}, en waarom?"


def concerns(verdicts: Verdicts) -> tuple[Concern, ...]:
    """Everything that asks attention on the day of the verdicts, longest first."""
    found = [one for case in verdicts.cases for one in _about(case, verdicts.today)]
    return tuple(sorted(found, key=lambda c: (-c.days, *c.case.key)))


def _about(case: AddresseeCase, today: dt.date) -> list[Concern]:
    """One for each kind that is owed: the oldest of it speaks for the others."""
    owed = groupby(obligations_of(case), key=lambda one: one.kind)
    made = [concern for kind, group in owed for concern in _MAKERS[kind](tuple(group), today)]
    early = _decided_early(case, today)
    return [*made, early] if early else made


def _overdue(owed: Sequence[Obligation], today: dt.date) -> list[Concern]:
    case, day = owed[0].case, owed[0].day
    if day is None or day >= today or not case.timeliness.state.is_overdue:
        return []
    last = f"{'op' if case.timeliness.is_exact else 'uiterlijk op'} {dutch.day(day)}"
    partly = case.timeliness.answered is not None
    numbers = dutch.listing(owed[0].numbers)
    silent = f"Hier staat geen antwoord op aanbeveling {numbers}" if partly else _silence(case)
    some = f"{_of(len(owed[0].numbers), case)} " if partly else ""
    waiting = (today - day).days
    return [
        Concern(
            case,
            Lack.ANSWER,
            f"{some}Had er {last} moeten zijn.{_our_turn(case)}",
            f"{silent}. Het had er {last} moeten zijn: {dutch.duration(waiting)} geleden."
            f"{_our_turn(case)}",
            _ask_answer(case, last),
            waiting,
            "agreement.answer_term",
        )
    ]


def _silence(case: AddresseeCase) -> str:
    """That none came only where somebody wrote it down."""
    return "Er kwam geen antwoord" if case.timeliness.none_came else "Hier staat geen antwoord"


def _our_turn(case: AddresseeCase) -> str:
    """That a question of the addressee waits for the council."""
    if case.turn is not Turn.COUNCIL:
        return ""
    return (
        f" {'De raden moeten' if case.together else 'De raad moet'} eerst een vraag beantwoorden."
    )


def _ask_answer(case: AddresseeCase, last: str) -> str:
    """What to ask; what is not on file may have come all the same."""
    why = f"waarom was het er niet {last}?"
    if case.timeliness.none_came:
        return f"Wanneer krijgt {case.council.name} antwoord, en {why}"
    what = "antwoord op alles" if case.timeliness.answered else "antwoord"
    return f"Kreeg {case.council.name} {what}? Zo nee, wanneer komt het, en {why}"


def _oral(owed: Sequence[Obligation], today: dt.date) -> list[Concern]:
    case, said = owed[0].case, owed[0].since
    when = f" ({dutch.moment(said)})" if said else ""
    how = "In de pers" if case.timeliness.by_press else "Mondeling"
    return [
        Concern(
            case,
            Lack.ANSWER if term_has_passed(case.timeliness, today) else Lack.ON_PAPER,
            f"{how} beantwoord{when}.",
            f"{how} beantwoord{when}. Op deze site staat geen antwoord op papier.",
            f"Wanneer krijgt {case.council.name} dit antwoord op papier?",
            _days_since(said, today),
            "response.form",
        )
    ]


def _unexplained(owed: Sequence[Obligation], today: dt.date) -> list[Concern]:
    case, missing = owed[0].case, owed[0].numbers
    numbers = dutch.listing(missing)
    return [
        Concern(
            case,
            Lack.EXPLANATION,
            _of(len(missing), case),
            f"Geen uitleg bij aanbeveling {numbers}.",
            _why(owed[0], numbers),
            _days_since(owed[0].since, today),
            "answer.explanation",
            answer_anchor(missing[0], case.body.id, several=case.several),
        )
    ]


def _promises(owed: Sequence[Obligation], today: dt.date) -> list[Concern]:
    """Those past their day, of which the oldest is named, and those without a day."""
    return [*_past_due(owed, today), *_undated(owed, today)]


def _past_due(owed: Sequence[Obligation], today: dt.date) -> list[Concern]:
    late = [one for one in owed if one.day and one.day < today and one.promise]
    if not late:
        return []
    first = min(late, key=lambda one: (one.day, one.numbers))
    day, moment = first.day or today, first.promise and first.promise.current_date
    number = first.numbers[0]
    when = dutch.moment(moment) if moment else dutch.day(day)
    return [
        Concern(
            first.case,
            Lack.PROMISE,
            f"Had klaar moeten zijn: {when}.",
            f"Een belofte bij aanbeveling {number} moest klaar zijn: {when}.",
            f"Is de belofte bij aanbeveling {number} uitgevoerd? Zo nee, wanneer wel?",
            (today - day).days,
            "action.by",
        )
    ]


def _undated(owed: Sequence[Obligation], today: dt.date) -> list[Concern]:
    """A promise without a day is never overdue, so it counts from the day on which it was made."""
    undated = [one for one in owed if one.day is None]
    numbers = list(dict.fromkeys(n for one in undated for n in one.numbers))
    if not numbers:
        return []
    listed = dutch.listing(numbers)
    return [
        Concern(
            owed[0].case,
            Lack.DATE,
            f"Bij aanbeveling {listed}.",
            f"Een belofte zonder datum bij aanbeveling {listed}.",
            f"Wanneer is de belofte bij aanbeveling {listed} klaar?",
            max(_days_since(one.since, today) for one in undated),
            "action.by",
        )
    ]


def _nothing(owed: Sequence[Obligation], today: dt.date) -> list[Concern]:
    """Nobody agreed to a better answer: it is no broken agreement."""
    del owed, today
    return []


_MAKERS: dict[ObligationKind, Callable[[Sequence[Obligation], dt.date], list[Concern]]] = {
    ObligationKind.ANSWER: _overdue,
    ObligationKind.IN_WRITING: _oral,
    ObligationKind.BETTER_ANSWER: _nothing,
    ObligationKind.EXPLANATION: _unexplained,
    ObligationKind.PROMISE: _promises,
}


def _decided_early(case: AddresseeCase, today: dt.date) -> Concern | None:
    state, decided = case.involvement.state, case.involvement.decided
    if state is InvolvementState.LATE_PHASE and case.is_first and case.awaited:
        return _asked_late(case, today)
    early = {InvolvementState.DECIDED_BEFORE_ADVICE, InvolvementState.DECIDED_BEFORE_ANSWER}
    if not case.awaited or not case.is_first or state not in early or decided is None:
        return None
    text, question = _before(case, dutch.moment(decided))
    return Concern(
        case,
        Lack.ADVICE_FIRST,
        f"Besloten: {dutch.moment(decided)}.",
        text,
        question,
        _days_since(decided, today),
        "decided.date",
    )


def _before(case: AddresseeCase, decided: str) -> tuple[str, str]:
    """What came after the decision, and what to ask; an answer that is not here may have come."""
    if case.involvement.without_answer:
        return (
            f"Er is besloten ({decided}). Van voor die dag staat hier geen antwoord op het advies.",
            "Was er antwoord op het advies toen er werd besloten? Zo nee, waarom niet?",
        )
    first = case.involvement.state is InvolvementState.DECIDED_BEFORE_ADVICE
    what = "er een advies was" if first else "er antwoord op het advies was"
    return (
        f"Er is besloten ({decided}) voordat {what}.",
        f"Waarom is er besloten voordat {what}?",
    )


def _asked_late(case: AddresseeCase, today: dt.date) -> Concern:
    request = case.advice.request
    asked = (request.asked if request else None) or case.advice.sent
    return Concern(
        case,
        Lack.ADVICE_FIRST,
        "Er is te laat om advies gevraagd.",
        "Er is om advies gevraagd toen het besluit al klaar lag.",
        "Wat kon dit advies nog veranderen, en wanneer vraagt het college de volgende keer?",
        _days_since(asked, today),
        "request.phase",
    )


def _days_since(moment: PartialDate | None, today: dt.date) -> int:
    return max((today - moment.latest).days, 0) if moment and moment.has_latest else 0
