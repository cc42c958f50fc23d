"""From the start of the clock to the last day: one reckoning, every date exact, every step kept.

First the term and the recess, then in order of arrival what moved the clock, and at the end of
each the Algemene termijnenwet if it is read as applicable.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from weerklank.lazy_dataclass import dataclass
from weerklank.messages.catalogue import Said, Value
from weerklank.records.models.agreement import Agreement, Recess
from weerklank.records.models.response_words import ResponseKind
from weerklank.records.values.term import Term
from weerklank.rules.clock.days.counting import DAY, add_term, days_between, never, walk
from weerklank.rules.clock.days.free_days import is_free
from weerklank.rules.clock.days.termijnenwet import (
    covers,
    first_ordinary_day,
    holds_two_ordinary_days,
)
from weerklank.rules.clock.given.events import Move, may_extend, pauses
from weerklank.rules.clock.sheet import steps as sheet
from weerklank.rules.clock.sheet.step import Step


@dataclass(frozen=True, slots=True)
class Rule:
    """How a deadline is reckoned: the term, the agreement around it, one reading of the act."""

    term: Term
    agreement: Agreement | None
    with_act: bool
    lenient: bool = False
    """Whether what nobody wrote down about extensions and questions is read in the addressee's
    favour: then every extension holds, and every question stops the clock."""

    @property
    def act_reaches(self) -> bool:
        """Whether the act moves anything: read as applicable, and the term not too long for it."""
        return self.with_act and covers(self.term)

    @property
    def recesses(self) -> tuple[Recess, ...]:
        """The agreed recesses, earliest first."""
        agreed = self.agreement.recess if self.agreement else ()
        return tuple(sorted(agreed, key=lambda recess: (recess.start, recess.until)))

    def in_recess(self, day: dt.date) -> bool:
        """Whether `day` lies in an agreed recess."""
        return any(recess.start <= day <= recess.until for recess in self.recesses)

    def uncounted(self, day: dt.date) -> bool:
        """Whether `day` does not count for this term: recess, or free in a term of working days."""
        return self.in_recess(day) or (self.term.in_working_days and is_free(day))


@dataclass(frozen=True, slots=True)
class Reckoning:
    """Where one reckoning stands.

    `end` is the last day before the act, `current` after it; `original` is what `current` was
    before anything moved it, and never changes. `stopped` are the days of all pauses.
    """

    start: dt.date
    end: dt.date
    original: dt.date
    current: dt.date
    steps: tuple[Step, ...]
    stopped: frozenset[dt.date] = frozenset()
    extensions: int = 0
    stands_still: bool = False
    """Whether a question is open for which the clock stands still on the horizon."""


def reckon(
    start: dt.date, rule: Rule, moves: Sequence[Move], horizon: dt.date, *, running: bool = False
) -> Reckoning:
    """The last day of the term that began on `start`, with all that moved it up to `horizon`.

    `horizon` is today, or the day on which the clock stopped: an unanswered question pauses the
    clock until then, and later messages move nothing. `running` says that the clock goes on after
    the horizon, so that such a pause does too.
    """
    reckoning = _first_deadline(start, rule)
    for move in moves:
        if move.on > horizon:
            break
        if move.response.kind is ResponseKind.EXTENSION:
            reckoning = _extended(reckoning, rule, move)
        elif _stops_the_clock(move, rule):
            reckoning = _paused(reckoning, rule, move, (horizon, running))
    return reckoning


def _stops_the_clock(move: Move, rule: Rule) -> bool:
    agreed = pauses(move.response, rule.agreement)
    return rule.lenient if agreed is None else agreed


def _first_deadline(start: dt.date, rule: Rule) -> Reckoning:
    """The original deadline: the term, then the recess, then the act."""
    end = add_term(start, rule.term)
    steps = [sheet.counted(start, rule.term, end)]
    if rule.term.in_working_days:
        steps += sheet.passed_over(day for day in days_between(start + DAY, end) if is_free(day))
    counted: set[dt.date] = set()
    for recess in rule.recesses:
        if recess.start > end:
            break
        period = days_between(max(recess.start, start + DAY), recess.until)
        new = [day for day in period if day not in counted]
        counted.update(new)
        lost = sum(not rule.term.in_working_days or not is_free(day) for day in new)
        if lost:
            before, end = end, _later(end, lost, rule.term)
            steps.append(sheet.in_recess(recess, lost, before, end, rule.term))
    reckoning = Reckoning(start, end, end, end, tuple(steps))
    settled = _settled(reckoning, rule)
    return replace(settled, original=settled.current)


def _later(end: dt.date, lost: int, term: Term) -> dt.date:
    """`lost` days after `end`, in the days of the term."""
    return walk(end, lost, is_free) if term.in_working_days else end + lost * DAY


def _settled(reckoning: Reckoning, rule: Rule) -> Reckoning:
    """`current` for the `end` reached so far: moved on by the act where it reaches.

    While the clock stands still no last day is named, so no step of the act is written either.
    """
    end, steps = reckoning.end, reckoning.steps
    if not rule.act_reaches:
        return replace(reckoning, current=end)
    if not reckoning.extensions:
        enough = holds_two_ordinary_days(
            reckoning.start, end, rule.term, reckoning.stopped.__contains__
        )
        if enough != end:
            steps += sheet.two_ordinary_days(reckoning.start, end, enough)
            end = enough
    current = first_ordinary_day(end)
    if current != end:
        steps += sheet.rolled(end, current)
    steps = reckoning.steps if reckoning.stands_still else steps
    return replace(reckoning, current=current, steps=steps)


def _paused(reckoning: Reckoning, rule: Rule, move: Move, seen: tuple[dt.date, bool]) -> Reckoning:
    """The clock stands still from the day after the question to the day of the answer."""
    horizon, running = seen
    asked = sheet.told(move.on, move.written)
    if move.on > reckoning.current:
        return _noted(reckoning, sheet.question_too_late(asked, reckoning.current))
    goes_on = running and move.back is None
    back = horizon if move.back is None else move.back
    first = max(move.on, reckoning.start) + DAY
    days = [day for day in days_between(first, back) if day not in reckoning.stopped]
    pause = _count_pause(reckoning, rule, move, days)
    if pause.end == reckoning.end and not goes_on:
        return _noted(reckoning, sheet.nothing_paused(asked, _returned(move)))
    moved = replace(
        reckoning,
        end=pause.end,
        steps=(*reckoning.steps, sheet.paused(replace(pause, goes_on=goes_on))),
        stopped=reckoning.stopped.union(days),
        stands_still=reckoning.stands_still or goes_on,
    )
    return _settled(moved, rule)


def _count_pause(
    reckoning: Reckoning, rule: Rule, move: Move, days: Sequence[dt.date]
) -> sheet.PauseCount:
    """What the days of a pause add; after an extension, which names a date, every day counts."""
    counted_out = rule.uncounted if not reckoning.extensions else never
    working_days = rule.term.in_working_days and not reckoning.extensions
    lost = sum(not counted_out(day) for day in days)
    added = walk(reckoning.end, lost, counted_out)
    # The term never ends while the clock stands still.
    end = max([added, *days])
    return sheet.PauseCount(
        asked=sheet.told(move.on, move.written),
        back=_returned(move),
        lost=lost,
        before=reckoning.end,
        added=added,
        end=first_ordinary_day(end) if working_days else end,
        some_free=move.back is not None and (move.back - move.on).days != lost,
        working_days=working_days,
        over_recess=not reckoning.extensions
        and any(rule.in_recess(day) for day in days_between(reckoning.end + DAY, added)),
    )


def _returned(move: Move) -> Value:
    """The day on which the council answered, as far as that is known."""
    return move.back and sheet.told(move.back, move.response.answered_on)


def _extended(reckoning: Reckoning, rule: Rule, move: Move) -> Reckoning:
    """The new date, if it was announced in time, with a reason, and within what was agreed."""
    until = move.response.until
    objection = _objection(reckoning, rule, move)
    announced = sheet.told(move.on, move.written)
    if objection or until is None:
        refused = objection or sheet.clock("no_new_date")
        return _noted(reckoning, sheet.extension_refused(announced, until, refused))
    number = reckoning.extensions + 1
    step = sheet.extended(announced, until, move.response.reason or "", number)
    moved = replace(reckoning, end=until, steps=(*reckoning.steps, step), extensions=number)
    return _settled(moved, rule)


def _objection(reckoning: Reckoning, rule: Rule, move: Move) -> Said | None:
    """Why an announced extension does not move the clock; None when it does."""
    until, allowed = move.response.until, may_extend(move.response, rule.agreement)
    if until is None:
        return sheet.clock("no_new_date")
    if not move.response.reason:
        return sheet.clock("no_reason")
    if move.on > reckoning.current:
        return sheet.clock("after_last_day", last=reckoning.current)
    if until <= reckoning.current:
        return sheet.clock("not_later", last=reckoning.current)
    if allowed is None:
        return None if rule.lenient else sheet.clock("extension_not_known")
    return _beyond_agreement(reckoning, rule, until)


def _beyond_agreement(reckoning: Reckoning, rule: Rule, until: dt.date) -> Said | None:
    """What the agreement has against this extension: not allowed, too often, too long."""
    agreed = rule.agreement.extension if rule.agreement else None
    if agreed is None or not isinstance(agreed.at_most, Term):
        return sheet.clock("no_extension_agreed")
    if reckoning.extensions >= agreed.times:
        return sheet.clock("too_often", times=agreed.times)
    latest = add_term(reckoning.current, agreed.at_most)
    latest = first_ordinary_day(latest) if rule.act_reaches else latest
    if until > latest:
        return sheet.clock("too_far", at_most=agreed.at_most, latest=latest)
    return None


def _noted(reckoning: Reckoning, step: Step) -> Reckoning:
    return replace(reckoning, steps=(*reckoning.steps, step))
