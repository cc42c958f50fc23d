"""One thing that asks attention: what is lacking, in which case, and what to ask.

Of what was decided before the advice or the answer was there it is worked out here.
"""

import datetime as dt
from enum import StrEnum

from weerklank.cases.addressee import AddresseeCase
from weerklank.lazy_dataclass import dataclass
from weerklank.messages import dutch
from weerklank.records.values.partial_date import PartialDate
from weerklank.rules.involvement import InvolvementState


class Lack(StrEnum):
    """What is lacking, in the order in which a raadslid asks about it."""

    ANSWER = "answer"
    ON_PAPER = "on_paper"
    """It was only spoken, or told to the press, and no last day is over."""

    EXPLANATION = "explanation"
    PROMISE = "promise"
    BETTER = "better"
    """The council asked for a better answer by a day that is over: nobody had agreed to it."""

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


def days_since(moment: PartialDate | None, today: dt.date) -> int:
    """How many days it is ago, at least; nought where nobody knows."""
    return max((today - moment.latest).days, 0) if moment and moment.has_latest else 0


def decided_early(case: AddresseeCase, today: dt.date) -> Concern | None:
    """What was decided too early for the advice, or asked too late; None where nothing was."""
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
        days_since(decided, today),
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
    return (f"Er is besloten ({decided}) voordat {what}.", f"Waarom is er besloten voordat {what}?")


def _asked_late(case: AddresseeCase, today: dt.date) -> Concern:
    request = case.advice.request
    asked = (request.asked if request else None) or case.advice.sent
    return Concern(
        case,
        Lack.ADVICE_FIRST,
        "Er is te laat om advies gevraagd.",
        "Er is om advies gevraagd toen het besluit al klaar lag.",
        "Wat kon dit advies nog veranderen, en wordt de volgende keer eerder om advies gevraagd?",
        days_since(asked, today),
        "request.phase",
    )
