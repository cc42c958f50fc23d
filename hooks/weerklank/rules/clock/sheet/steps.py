"""The calculation sheet (rekenblad): every step as code and values, with its article.

Complete enough for a raadslid to redo it with a paper calendar: each day that is passed over is a
step, with its name.
"""

import datetime as dt
from collections.abc import Iterable

from weerklank.lazy_dataclass import dataclass
from weerklank.messages.catalogue import Said, Value, said
from weerklank.records.models.agreement import Recess
from weerklank.records.values.partial_date import PartialDate
from weerklank.records.values.term import Counted, Term, Unit
from weerklank.rules.clock.days.counting import DAY, days_between
from weerklank.rules.clock.days.equated_days import LISTED_FROM, LISTED_UNTIL
from weerklank.rules.clock.days.free_days import free_day_name, is_free
from weerklank.rules.clock.sheet.step import Step, StepKind

ACT = "Algemene termijnenwet"


def clock(code: str, **values: Value) -> Said:
    """A sentence of the calculation sheet."""
    return said(f"clock.{code}", **values)


def told(day: dt.date, written: PartialDate | None) -> Value:
    """A day that was chosen to count with: as a day only where somebody wrote that day."""
    if written is None or written.exact:
        return day
    if not written.known:
        return clock("supposed_unknown", day=day)
    return clock("supposed", day=day, written=written)


def counted(start: dt.date, term: Term, end: dt.date) -> Step:
    """The bare count: so many units on from the start."""
    values: dict[str, Value] = {"first": start + DAY, "term": term, "end": end}
    if term.in_working_days:
        what = clock("counted_working_days", **values)
    elif term.counted is Counted.MONTHS and end.day != start.day:
        what = clock("counted_to_month_end", **values, number=start.day)
    else:
        what = clock("counted", **values, start=start)
    return Step(StepKind.COUNT, what, end)


def passed_over(days: Iterable[dt.date]) -> list[Step]:
    """One line for each free day that is passed over, with the reason."""
    return [
        Step(StepKind.SKIPPED, clock("passed_over", day=day, why=_told(day)), day) for day in days
    ]


def in_recess(recess: Recess, lost: int, before: dt.date, end: dt.date, term: Term) -> Step:
    """An agreed recess, which the law does not know."""
    what = clock(
        "in_recess",
        name=recess.name,
        first=recess.start,
        last=recess.until,
        lost=_amount(lost, working_days=term.in_working_days),
        before=before,
        end=end,
    )
    return Step(StepKind.SKIPPED, what, end)


def two_ordinary_days(start: dt.date, end: dt.date, enough: dt.date) -> tuple[Step, ...]:
    """Art. 2 of the act, with every free day between."""
    skipped = passed_over(day for day in days_between(start + DAY, enough) if is_free(day))
    what = clock("minimum", end=end, enough=enough)
    return (*skipped, Step(StepKind.MINIMUM, what, enough, f"{ACT}, artikel 2"))


def rolled(end: dt.date, current: dt.date) -> tuple[Step, ...]:
    """Art. 1 lid 1 of the act, with every day on which the term cannot end."""
    skipped = tuple(
        Step(StepKind.SKIPPED, clock("cannot_end", day=day, why=_told(day)), day, _article_of(day))
        for day in days_between(end, current - DAY)
    )
    what = clock("rolled", end=current)
    return (*skipped, Step(StepKind.ROLLED, what, current, f"{ACT}, artikel 1 lid 1"))


@dataclass(frozen=True, slots=True)
class PauseCount:
    """What a pause added: `lost` days on from `before` give `added`; `end` is what it became."""

    asked: Value
    back: Value
    lost: int
    before: dt.date
    added: dt.date
    end: dt.date
    some_free: bool
    working_days: bool
    over_recess: bool
    goes_on: bool = False
    """Whether the clock still stands still on the day on which we look."""


def paused(pause: PauseCount) -> Step:
    """A question stopped the clock; it goes on where it was and never starts again."""
    if pause.goes_on:
        return Step(StepKind.PAUSE, clock("stands_still", asked=pause.asked), None)
    what = clock(
        "paused" if pause.back else "still_paused",
        asked=pause.asked,
        back=pause.back,
        lost=_amount(pause.lost, working_days=pause.working_days),
        some_free=pause.some_free,
        before=pause.before,
        over_recess=pause.over_recess,
        added=pause.added,
        end=pause.end if pause.end != pause.added else None,
    )
    return Step(StepKind.PAUSE, what, pause.end)


def nothing_paused(asked: Value, back: Value) -> Step:
    """A question that cost no days."""
    return Step(StepKind.NOTE, clock("nothing_paused", asked=asked, back=back), _known(asked))


def question_too_late(asked: Value, last: dt.date) -> Step:
    """A question after the term had passed cannot stop the clock any more."""
    return Step(StepKind.NOTE, clock("question_too_late", asked=asked, last=last), _known(asked))


def extended(announced: Value, until: dt.date, reason: str, number: int) -> Step:
    """An extension that counts."""
    what = clock("extended", number=number, announced=announced, until=until, reason=reason)
    return Step(StepKind.EXTENSION, what, until)


def extension_refused(announced: Value, until: dt.date | None, objection: Said) -> Step:
    """An extension that does not count, and why."""
    what = clock("extension_refused", announced=announced, until=until, objection=objection)
    return Step(StepKind.NOTICE, what, _known(announced))


def _known(day: Value) -> dt.date | None:
    return day if isinstance(day, dt.date) else None


def result(current: dt.date, *, moved: bool, supposed: bool) -> Step:
    """The last line of a count; `moved` if it may be another day with the Algemene termijnenwet.

    `supposed` if it may be another day with another day for a date that is known in part.
    """
    if supposed:
        code = "last_without_act_supposed" if moved else "result_supposed"
    else:
        code = "last_without_act" if moved else "result"
    return Step(StepKind.RESULT, clock(code, last=current), current)


def other_days(days: tuple[dt.date, ...]) -> Step:
    """Which days the last one can be, where a date is known in part."""
    return Step(StepKind.NOTE, clock("other_days", days=days))


def beyond_the_list(current: dt.date) -> tuple[Step, ...]:
    """A note when days may have been equated of which nothing is known here."""
    if current > LISTED_UNTIL:
        what = clock("not_yet_equated", year=LISTED_UNTIL.year)
    elif current < LISTED_FROM:
        what = clock("not_known_equated", year=LISTED_FROM.year)
    else:
        return ()
    return (Step(StepKind.NOTE, what, None, f"{ACT}, artikel 3 lid 3"),)


def _amount(count: int, *, working_days: bool) -> Term:
    return Term(count, Unit.WORKING_DAYS if working_days else Unit.DAYS)


_WEEKEND = {"zaterdag", "zondag"}


def _why(day: dt.date) -> str:
    return free_day_name(day) or "vrije dag"


def _told(day: dt.date) -> str | None:
    """Why it is a free day; a date that says zaterdag says so itself."""
    return None if _why(day) in _WEEKEND else _why(day)


def _article_of(day: dt.date) -> str:
    """The paragraph of the act that makes `day` a free day."""
    name = _why(day)
    if name in _WEEKEND:
        return f"{ACT}, artikel 1 lid 1"
    if name == "Goede Vrijdag":
        return f"{ACT}, artikel 3 lid 2"
    return f"{ACT}, artikel 3 lid {3 if name.startswith('gelijkgesteld') else 1}"
