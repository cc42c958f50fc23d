"""The verdict on one addressee in a few plain sentences, the conclusion first."""

from __future__ import annotations

from weerklank.cases.case import AddresseeCase
from weerklank.messages import dutch
from weerklank.rules.clock.model import NotKnown, Timeliness, TimelinessState
from weerklank.rules.explanation.model import ExplanationState


def time_sentence(verdict: AddresseeCase) -> str:
    """Whether the answer of this addressee was in time, with both dates, and who gave it."""
    subject, timeliness = dutch.sentence(verdict.body.name).rstrip("."), verdict.timeliness
    answered = f"{subject} antwoordde"
    if verdict.spokesman:
        spokesman = dutch.sentence(verdict.spokesman.name).rstrip(".")
        answered = f"{spokesman} antwoordde namens {verdict.body.name}"
    match timeliness.state:
        case TimelinessState.ON_TIME | TimelinessState.LATE:
            return _answered(answered, timeliness)
        case TimelinessState.RUNNING | TimelinessState.EXTENDED:
            return f"{_still_open(timeliness)} {_time_left(subject, timeliness)}"
        case TimelinessState.OVERDUE:
            return f"{_still_open(timeliness)} {_passed(timeliness)}"
        case TimelinessState.OVERDUE_WITH_NOTICE:
            notice = f"{subject} liet weten dat het later komt."
            return f"{_still_open(timeliness)} {_passed(timeliness)} {notice}"
        case TimelinessState.NOT_IN_WRITING:
            return f"{subject} gaf alleen mondeling antwoord. Op papier is er nog niets."
        case TimelinessState.UNCLEAR:
            return _unclear(answered, timeliness)
        case TimelinessState.NO_TERM:
            return _no_term(answered, timeliness)
        case TimelinessState.UNKNOWN:
            return _not_known(answered, verdict)


def _answered(answered: str, timeliness: Timeliness) -> str:
    """The day that counts is that on which the last recommendation was answered."""
    completed = timeliness.completed or timeliness.answered
    when = dutch.on_moment(completed) if completed else ""
    first = timeliness.answered
    partly = "op de laatste aanbeveling " if first and first != completed else ""
    last = f": het moest uiterlijk op {_last_day(timeliness)}" if timeliness.expected_by else ""
    if timeliness.state is TimelinessState.ON_TIME:
        return f"{answered} {partly}{when}. Dat is op tijd{last}."
    late = f"{dutch.day_range(timeliness.days_late)} " if timeliness.days_late else ""
    return f"{answered} {partly}{when}. Dat is {late}te laat{last}."


def _still_open(timeliness: Timeliness) -> str:
    if timeliness.answered is None:
        return "Er is nog geen antwoord."
    numbers = dutch.listing(timeliness.unanswered)
    return f"Op aanbeveling {numbers} is nog geen antwoord."


def _time_left(subject: str, timeliness: Timeliness) -> str:
    deadline = timeliness.deadline
    if deadline is None:
        return ""
    if timeliness.state is TimelinessState.RUNNING:
        return f"{subject} heeft tot en met {dutch.day(deadline.current)} de tijd."
    return (
        f"Het moest eerst op {dutch.day(deadline.original)}. {subject} vroeg op tijd uitstel en "
        f"heeft nu tot en met {dutch.day(deadline.current)}."
    )


def _passed(timeliness: Timeliness) -> str:
    if timeliness.expected_by is None:
        return "De tijd daarvoor is voorbij."
    return f"Het moest er uiterlijk op {_last_day(timeliness)} zijn."


def _last_day(timeliness: Timeliness) -> str:
    return dutch.day(timeliness.expected_by) if timeliness.expected_by else ""


def _unclear(answered: str, timeliness: Timeliness) -> str:
    when = dutch.on_moment(timeliness.answered) if timeliness.answered else ""
    first = f"{answered} {when}. " if when else "Er is nog geen antwoord. "
    if timeliness.deadline and timeliness.other_reading:
        one, other = timeliness.deadline.current, timeliness.other_reading.current
        return (
            f"{first}Of dat op tijd is, hangt af van hoe u de afspraak leest: het moest op "
            f"{dutch.day(one)} of op {dutch.day(other)}. Daarom geven wij geen oordeel."
        )
    return f"{first}De datums zijn niet precies bekend. Daarom geven wij geen oordeel."


def _no_term(answered: str, timeliness: Timeliness) -> str:
    days = timeliness.days
    if timeliness.completed:
        when = dutch.on_moment(timeliness.completed)
        took = f", na {dutch.day_range(days)}" if days else ""
        return (
            f"{answered} {when}{took}. Er is geen termijn afgesproken. "
            "Daarom zeggen wij niet of dat op tijd is."
        )
    # A date, not a number of days: the page must stay true when it is read later.
    since = timeliness.started
    waiting = f" De raad wacht sinds {dutch.moment(since)}." if since and since.exact else ""
    return f"{_still_open(timeliness)} Er is ook geen termijn afgesproken.{waiting}"


def _not_known(answered: str, verdict: AddresseeCase) -> str:
    """What is not known, beside what is: never that there is none."""
    timeliness = verdict.timeliness
    if NotKnown.ANSWER in timeliness.not_known:
        return f"Kwam er antwoord? Dat weten wij niet. {_PERHAPS}"
    on_time = "Of dat op tijd is, weten wij niet: wij weten niet hoelang een antwoord mocht duren."
    if timeliness.completed:
        took = f", na {dutch.day_range(timeliness.days)}" if timeliness.days else ""
        return f"{answered} {dutch.on_moment(timeliness.completed)}{took}. {on_time}"
    if timeliness.oral and not timeliness.answered:
        subject = dutch.sentence(verdict.body.name).rstrip(".")
        return f"{subject} gaf alleen mondeling antwoord. {on_time}"
    silent = "Hier staat nog geen antwoord"
    if timeliness.answered:
        silent = f"Op aanbeveling {dutch.listing(timeliness.unanswered)} staat hier geen antwoord"
    return f"{silent}. Wij weten niet hoelang een antwoord mag duren."


_PERHAPS = "Hier staat geen antwoord, maar misschien kwam er wel een."


def settled_by(timeliness: Timeliness) -> str:
    """What would settle what is not known; empty when everything is known."""
    wanted = [_SETTLES[one] for one in timeliness.not_known]
    return f"Wat maakt dit duidelijk? {' '.join(wanted)}" if wanted else ""


_SETTLES = {
    NotKnown.TERM: "De afspraak of de verordening die gold toen het advies de deur uit ging.",
    NotKnown.ANSWER: "Het antwoord zelf, of een verslag waar het in staat.",
}


def explanation_sentence(verdict: AddresseeCase) -> str:
    """How many answered recommendations were explained, and how many got no answer."""
    states = [r.explanation.state for r in verdict.recommendations]
    answered = [state for state in states if state is not ExplanationState.NONE]
    silent = sum(r.silent for r in verdict.recommendations)
    if not answered:
        return ""
    explained = answered.count(ExplanationState.EXPLAINED)
    if explained == len(states):
        whole = "alle aanbevelingen" if explained > 1 else "de aanbeveling"
        return f"Bij {whole} staat uitleg."
    parts = [f"Bij {explained} van de {len(states)} aanbevelingen staat uitleg."]
    if silent:
        parts.append(f"Op {silent} is geen antwoord gegeven.")
    return " ".join(parts)
