"""The calculation sheet (rekenblad): every step to the deadline in Dutch, with its article.

Written so that a raadslid can redo it with a paper calendar: each day has its weekday, and each
day that is passed over its name.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from weerklank.records.agreement import Recess
from weerklank.records.term import Counted, Term, Unit
from weerklank.rules.clock.counting import days_between
from weerklank.rules.clock.dutch_dates import in_words
from weerklank.rules.clock.equated_days import LISTED_FROM, LISTED_UNTIL
from weerklank.rules.clock.free_days import free_day_name, is_free
from weerklank.rules.clock.model import Step, StepKind

__all__ = ["in_words"]

ACT = "Algemene termijnenwet"
_DAY = dt.timedelta(days=1)


def counted(start: dt.date, term: Term, end: dt.date) -> Step:
    """The bare count: so many units on from the start."""
    text = f"De dag erna, {in_words(start + _DAY)}, is dag één."
    if term.in_working_days:
        text += (
            f" Tel {term}. Zaterdagen, zondagen en feestdagen tellen niet mee. "
            f"U komt uit op {in_words(end)}."
        )
    elif term.counted is Counted.MONTHS and end.day != start.day:
        text += (
            f" {_first_upper(str(term))} later heeft de maand geen dag {start.day}. "
            f"Dan telt de laatste dag van die maand: {in_words(end)}."
        )
    else:
        text += f" {_first_upper(str(term))} na {in_words(start)} is {in_words(end)}."
    return Step(StepKind.COUNT, text, end)


def passed_over(days: Iterable[dt.date]) -> list[Step]:
    """One line for each free day that is passed over, with the reason."""
    return [
        Step(StepKind.SKIPPED, f"{_first_upper(in_words(day))} telt niet mee: {_why(day)}.", day)
        for day in days
    ]


def in_recess(recess: Recess, lost: int, before: dt.date, end: dt.date, term: Term) -> Step:
    """An agreed recess, which the law does not know."""
    name = recess.name or "reces"
    amount = _amount(lost, working_days=term.in_working_days)
    text = (
        f"Volgens de afspraak telt het reces niet mee: {name}, {in_words(recess.start)} tot en met "
        f"{in_words(recess.until)}. Dat zijn hier {amount}. "
        f"Tel die op bij {in_words(before)}: {in_words(end)}."
    )
    return Step(StepKind.SKIPPED, text, end)


def two_ordinary_days(start: dt.date, end: dt.date, enough: dt.date) -> tuple[Step, ...]:
    """Art. 2 of the act, with every free day between."""
    skipped = passed_over(day for day in days_between(start + _DAY, enough) if is_free(day))
    text = (
        f"In de termijn tot en met {in_words(end)} zitten geen twee gewone dagen. "
        f"De termijn loopt door tot er twee in zitten: {in_words(enough)}."
    )
    return (*skipped, Step(StepKind.MINIMUM, text, enough, f"{ACT}, artikel 2"))


def rolled(end: dt.date, current: dt.date) -> tuple[Step, ...]:
    """Art. 1 lid 1 of the act, with every day on which the term cannot end."""
    skipped = tuple(
        Step(
            StepKind.SKIPPED,
            f"Op {in_words(day)} kan de termijn niet eindigen: {_why(day)}.",
            day,
            _article_of(day),
        )
        for day in days_between(end, current - _DAY)
    )
    text = f"De termijn loopt door tot en met de eerste gewone dag: {in_words(current)}."
    return (*skipped, Step(StepKind.ROLLED, text, current, f"{ACT}, artikel 1 lid 1"))


@dataclass(frozen=True, slots=True)
class PauseCount:
    """What a pause added: `lost` days on from `before` give `added`; `end` is what it became."""

    asked: dt.date
    back: dt.date | None
    lost: int
    before: dt.date
    added: dt.date
    end: dt.date
    working_days: bool
    over_recess: bool


def paused(pause: PauseCount) -> Step:
    """A question stopped the clock; it goes on where it was and never starts again."""
    amount = _amount(pause.lost, working_days=pause.working_days)
    text = f"De gemeente stelde op {in_words(pause.asked)} een vraag. "
    if pause.back is None:
        text += (
            "De raad heeft nog niet geantwoord: de klok staat stil, en de laatste dag schuift op "
            f"zolang dat zo is. Tot nu toe is dat {amount}."
        )
    else:
        text += (
            f"De raad antwoordde op {in_words(pause.back)}. Van de dag na de vraag tot en met de "
            f"dag van het antwoord stond de klok stil: {amount}{_already(pause)}."
        )
    recess = ", zonder de dagen van het reces" if pause.over_recess else ""
    text += f" Tel die op bij {in_words(pause.before)}{recess}: {in_words(pause.added)}."
    if pause.end != pause.added:
        text += (
            " Een termijn eindigt niet terwijl de klok stilstaat. De laatste dag wordt "
            f"{in_words(pause.end)}."
        )
    return Step(StepKind.PAUSE, text, pause.end)


def nothing_paused(asked: dt.date, back: dt.date | None) -> Step:
    """A question that cost no days."""
    end = f" en de raad antwoordde op {in_words(back)}" if back else ""
    text = (
        f"De gemeente stelde op {in_words(asked)} een vraag{end}. "
        "Dat kost geen dagen: de klok verschuift niet."
    )
    return Step(StepKind.NOTE, text, asked)


def question_too_late(asked: dt.date, last: dt.date) -> Step:
    """A question after the term had passed cannot stop the clock any more."""
    text = (
        f"De gemeente stelde op {in_words(asked)} een vraag. De laatste dag was toen al voorbij "
        f"({in_words(last)}). De vraag verschuift de klok niet."
    )
    return Step(StepKind.NOTE, text, asked)


def extended(announced: dt.date, until: dt.date, reason: str, number: int) -> Step:
    """An extension that counts."""
    text = (
        f"Uitstel {number}: op {in_words(announced)}, voor het einde van de termijn, liet de "
        f"gemeente weten dat het later wordt: uiterlijk {in_words(until)}. Reden: {reason}"
    )
    return Step(StepKind.EXTENSION, _full_stop(text), until)


def extension_refused(announced: dt.date, until: dt.date | None, objection: str) -> Step:
    """An extension that does not count, and why."""
    named = f" De gemeente noemde {in_words(until)}." if until else ""
    text = (
        f"Op {in_words(announced)} liet de gemeente weten dat het later wordt.{named} "
        f"De laatste dag verschuift niet: {objection}."
    )
    return Step(StepKind.NOTICE, text, announced)


def result(current: dt.date) -> Step:
    """The last line of a count."""
    return Step(StepKind.RESULT, f"De laatste dag is {in_words(current)}.", current)


def beyond_the_list(current: dt.date) -> tuple[Step, ...]:
    """A note when days may have been equated of which nothing is known here."""
    if current > LISTED_UNTIL:
        text = (
            f"Voor de jaren na {LISTED_UNTIL.year} zijn nog geen dagen met een feestdag "
            "gelijkgesteld. De laatste dag kan daardoor nog opschuiven."
        )
    elif current < LISTED_FROM:
        text = (
            f"Van de jaren voor {LISTED_FROM.year} weten wij niet welke dagen met een feestdag "
            "waren gelijkgesteld. De laatste dag kan daardoor later zijn geweest."
        )
    else:
        return ()
    return (Step(StepKind.NOTE, text, None, f"{ACT}, artikel 3 lid 3"),)


def times(count: int) -> str:
    """`één keer`, `ten hoogste 2 keer`."""
    return "maar één keer" if count == 1 else f"ten hoogste {count} keer"


def _amount(count: int, *, working_days: bool) -> str:
    return str(Term(count, Unit.WORKING_DAYS if working_days else Unit.DAYS))


def _already(pause: PauseCount) -> str:
    """Said when some days of a pause did not count anyway."""
    whole = (pause.back - pause.asked).days if pause.back else pause.lost
    return " die anders wel meetelden" if whole != pause.lost else ""


def _why(day: dt.date) -> str:
    return free_day_name(day) or "vrije dag"


def _article_of(day: dt.date) -> str:
    """The paragraph of the act that makes `day` a free day."""
    name = _why(day)
    if name in {"zaterdag", "zondag"}:
        return f"{ACT}, artikel 1 lid 1"
    if name == "Goede Vrijdag":
        return f"{ACT}, artikel 3 lid 2"
    return f"{ACT}, artikel 3 lid {3 if name.startswith('gelijkgesteld') else 1}"


def _first_upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _full_stop(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."
