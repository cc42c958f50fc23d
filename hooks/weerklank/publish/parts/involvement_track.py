"""The way of one topic: first contact, request, advice, answer, decision, in order of date.

The bar is drawn from the same steps that the list beneath it names, so that nobody needs the bar.
"""

import datetime as dt
import itertools
from collections.abc import Iterator

from weerklank.cases.case import AdviceCase
from weerklank.lazy_dataclass import dataclass
from weerklank.messages import dutch
from weerklank.records.models.advice_words import Phase
from weerklank.records.models.afterwards import PolicyDecision
from weerklank.records.values.partial_date import PartialDate
from weerklank.rules.involvement import InvolvementState, of_own_accord

_LEAST_GAP = 9.0
_FIRST, _WIDTH = 5.0, 90.0


@dataclass(frozen=True, slots=True)
class TrackStep:
    """One step; `days` since the step before it, None when a date is not known to the day.

    `place` is where it stands on the bar, in per cent; None when no bar can be drawn.
    """

    moment: PartialDate
    text: str
    days: int | None
    place: float | None


def track(verdict: AdviceCase, today: dt.date) -> tuple[TrackStep, ...]:
    """The steps that have a date and are not in the future, oldest first."""
    found = [(m, text) for m, text in _steps(verdict) if m.known and m.earliest <= today]
    found.sort(key=lambda step: (step[0].latest, step[0].earliest))
    moments = [moment for moment, _ in found]
    places = _places(moments)
    gaps = [None, *(_days(a, b) for a, b in itertools.pairwise(moments))]
    return tuple(
        TrackStep(moment, text, gap, place)
        for (moment, text), gap, place in zip(found, gaps, places, strict=True)
    )


def _steps(verdict: AdviceCase) -> Iterator[tuple[PartialDate, str]]:
    advice, request = verdict.advice, verdict.advice.request
    if request and request.first_contact and request.first_contact != request.asked:
        yield request.first_contact, "Eerste bericht over het plan"
    if request and request.asked:
        yield request.asked, "Er is om advies gevraagd"
    yield advice.sent, "Advies gegeven"
    for addressee in verdict.addressees:
        if answered := addressee.timeliness.answered or addressee.timeliness.oral:
            yield answered, f"Antwoord van {addressee.body.name}"
    if advice.decided:
        yield advice.decided.date, decision_text(advice.decided)


def decision_text(decided: PolicyDecision) -> str:
    """A decision as what it is: a proposal and an intended decision are no decision yet."""
    return f"{decided.kind.label}: {decided.what}" if decided.what else decided.kind.label


def _days(first: PartialDate, second: PartialDate) -> int | None:
    return (second.earliest - first.earliest).days if first.exact and second.exact else None


def _places(moments: list[PartialDate]) -> list[float | None]:
    """Where each step stands: by its date, but never so near that two marks overlap."""
    if len(moments) < 2 or not all(moment.exact for moment in moments):  # noqa: PLR2004 (a line)
        return [None] * len(moments)
    gaps = [(b.earliest - a.earliest).days for a, b in itertools.pairwise(moments)]
    free = _WIDTH - _LEAST_GAP * len(gaps)
    total = sum(gaps) or 1
    places = [_FIRST]
    for gap in gaps:
        places.append(places[-1] + _LEAST_GAP + free * gap / total)
    return [round(place, 1) for place in places]


def involvement_sentence(verdict: AdviceCase) -> str:
    """What the dates say, with the dates; neutral, also where the order is unusual."""
    found, advice = verdict.involvement, verdict.advice
    decided = dutch.on_moment(found.decided) if found.decided else ""
    match found.state:
        case InvolvementState.DECIDED_BEFORE_ADVICE:
            return (
                f"Het besluit is genomen {decided}. Het advies is van {dutch.moment(advice.sent)}."
            )
        case InvolvementState.DECIDED_BEFORE_ANSWER:
            return f"Het besluit is genomen {decided}. {_answer(verdict)}".rstrip()
        case InvolvementState.UNKNOWN if of_own_accord(advice):
            return "Dit is een ongevraagd advies."
        case InvolvementState.UNKNOWN:
            return f"{_time_given(verdict)} Daarom geven wij geen oordeel."
        case InvolvementState.SHORT_NOTICE | InvolvementState.LATE_PHASE | InvolvementState.IN_TIME:
            return f"{_time_given(verdict)}{_phase(found.phase)}"


def _phase(phase: Phase | None) -> str:
    return f" Bij het eerste bericht: {phase.label}." if phase else ""


def _answer(verdict: AdviceCase) -> str:
    answers = [a.timeliness.answered or a.timeliness.oral for a in verdict.addressees]
    first = min((answer for answer in answers if answer), default=None)
    if first is None:
        return ""
    return f"Het antwoord op het advies kwam {dutch.on_moment(first)}."


def _time_given(verdict: AdviceCase) -> str:
    given, agreed = verdict.involvement.days_given, verdict.involvement.days_agreed
    if given is None:
        return "Wij weten niet hoeveel tijd er voor het advies was."
    said = f"Tijd voor het advies: {dutch.days(given)}."
    if agreed is None and verdict.involvement.nothing_agreed:
        return f"{said} Er is niet afgesproken hoeveel tijd er voor advies is."
    if agreed is None:
        return f"{said} Wij weten niet hoeveel tijd is afgesproken."
    return f"{said} Afgesproken is ten minste {dutch.days(agreed)}."
