"""The verdict on one addressee in a few plain sentences, the conclusion first."""

from __future__ import annotations

from weerklank.rules.clock.model import Timeliness, TimelinessState
from weerklank.rules.explanation.model import ExplanationState
from weerklank.rules.judge import AddresseeVerdict
from weerklank.site import dutch


def time_sentence(name: str, timeliness: Timeliness) -> str:  # noqa: PLR0911 (one for each state)
    """Whether the answer of `name` was in time, with both dates."""
    subject = dutch.sentence(name).rstrip(".")
    deadline, answered, days = timeliness.deadline, timeliness.answered, timeliness.days
    last = dutch.day(deadline.current) if deadline else ""
    when = dutch.on_moment(answered) if answered else ""
    match timeliness.state:
        case TimelinessState.ON_TIME:
            return f"{subject} antwoordde {when}. Dat is op tijd: het moest uiterlijk op {last}."
        case TimelinessState.LATE:
            late = dutch.day_range(timeliness.days_late) if timeliness.days_late else ""
            return f"{subject} antwoordde {when}. Dat is {late} te laat: het moest op {last}."
        case TimelinessState.RUNNING if last:
            return f"Er is nog geen antwoord. {subject} heeft tot en met {last} de tijd."
        case TimelinessState.RUNNING:
            return f"Er is nog geen antwoord van {name}."
        case TimelinessState.EXTENDED if deadline:
            first = dutch.day(deadline.original)
            return (
                f"Er is nog geen antwoord. Het moest eerst op {first}. {subject} vroeg op tijd "
                f"uitstel en heeft nu tot en met {last}."
            )
        case TimelinessState.OVERDUE:
            return f"Er is geen antwoord. Het moest er uiterlijk op {last} zijn."
        case TimelinessState.OVERDUE_WITH_NOTICE:
            return (
                f"Er is nog geen antwoord. Het moest er uiterlijk op {last} zijn. "
                f"{subject} liet weten dat het later komt."
            )
        case TimelinessState.NOT_IN_WRITING:
            return f"{subject} gaf alleen mondeling antwoord. Op papier is er nog niets."
        case TimelinessState.UNCLEAR:
            return _unclear(subject, timeliness, when)
        case _:
            return _no_term(subject, when, days)


def _unclear(subject: str, timeliness: Timeliness, when: str) -> str:
    first = f"{subject} antwoordde {when}. " if when else "Er is nog geen antwoord. "
    if timeliness.deadline and timeliness.other_reading:
        one, other = timeliness.deadline.current, timeliness.other_reading.current
        return (
            f"{first}Of dat op tijd is, hangt af van hoe u de afspraak leest: het moest op "
            f"{dutch.day(one)} of op {dutch.day(other)}. Daarom geven wij geen oordeel."
        )
    return f"{first}De datums zijn niet precies bekend. Daarom geven wij geen oordeel."


def _no_term(subject: str, when: str, days: tuple[int, int] | None) -> str:
    if when:
        took = f", na {dutch.day_range(days)}" if days else ""
        return (
            f"{subject} antwoordde {when}{took}. Er is geen termijn afgesproken. "
            "Daarom zeggen wij niet of dat op tijd is."
        )
    waiting = f" De raad wacht nu {dutch.day_range(days)}." if days else ""
    return f"Er is nog geen antwoord. Er is ook geen termijn afgesproken.{waiting}"


def explanation_sentence(verdict: AddresseeVerdict) -> str:
    """How many answered recommendations were explained, and how many got no answer."""
    states = [r.explanation.state for r in verdict.recommendations]
    answered = [state for state in states if state is not ExplanationState.NONE]
    silent = len(states) - len(answered)
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
