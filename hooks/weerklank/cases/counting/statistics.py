"""Figures that stay honest when there are few cases: counts first, never a score.

A council gives a handful of advices a year. So no percentage under five cases, every share with
its whole, cases that are still open in the durations as "at least", and what could not be judged
counted apart instead of left out.
"""

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from statistics import median

from weerklank.lazy_dataclass import dataclass
from weerklank.rules.clock.model import Timeliness
from weerklank.rules.clock.states import ENDED, TimelinessState
from weerklank.rules.explanation.model import ExplanationState

FEWEST_FOR_PERCENTAGE = 5
"""Under this many cases a percentage says more than is known."""

_INFINITE = float("inf")
_OPEN = (ExplanationState.NOT_JUDGED, ExplanationState.NOT_WORKED_OUT)


@dataclass(frozen=True, slots=True)
class Share:
    """`part` of `whole`, both counts of cases."""

    part: int
    whole: int

    @property
    def percentage(self) -> int | None:
        """Rounded to whole percents, halves up; None under five cases."""
        if self.whole < FEWEST_FOR_PERCENTAGE:
            return None
        return (200 * self.part + self.whole) // (2 * self.whole)


_NONE = Share(0, 0)


@dataclass(frozen=True, slots=True)
class Durations:
    """Calendar days from the start of the clock to the answer, over `cases` cases.

    `open_cases` of them have no full written answer yet and count with the days they have waited
    so far. A date that is known in part counts with its fewest and its most days.
    `median` and `longest` are the lowest they can be; `median_at_least` and `longest_at_least` say
    that the true figure can be higher: of the longest, that it is itself open or not exact.
    `shortest` is over answered cases only.
    All are None without cases, `shortest` also while nothing was answered.
    """

    cases: int
    open_cases: int
    median: float | None
    median_at_least: bool
    shortest: int | None
    longest: int | None
    longest_at_least: bool

    @property
    def has_middle(self) -> bool:
        """Whether there are enough cases to name the middle to a reader, and it says something."""
        return self.median is not None and self.cases >= FEWEST_FOR_PERCENTAGE and not self.is_bare

    @property
    def is_bare(self) -> bool:
        """Whether the dates are so unsure that the middle is nought days at least: true of all."""
        return self.median == 0 and self.median_at_least


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many clocks there are, and of how many nothing can be said on time, by reason."""

    clocks: int
    judged: int
    running: int
    no_term: int
    unclear: int
    not_in_writing: int
    withdrawn: int
    gone: int
    unknown: int


@dataclass(frozen=True, slots=True)
class Statistics:
    """The figures over some clocks and recommendations.

    Each share on time has as its whole every clock that was answered in full or whose last day is
    over, by the original date or by the date after extensions and pauses, answered or not. An
    oral answer alone is not on time once the last day is over. What is unclear is in neither.
    `states` counts every state that occurs, as the data call it, `explanations` every state of the
    explanation.
    """

    on_time: Share
    on_time_by_original_date: Share
    durations: Durations
    coverage: Coverage
    states: Mapping[str, int]
    explained: Share
    """By the rule: of those it could judge, and of silence after the last day."""
    not_judged: int
    """Answered recommendations that the rule could not judge."""
    by_council: Share
    """By the council: called explained, of those on which it gave its word."""
    explanations: Mapping[ExplanationState, int]

    @property
    def reasons(self) -> Share:
        """With a reason or a step, of every answer to a recommendation: the base of every page.

        What the rule could not judge is in the whole, and each page names it in the same breath:
        without it the share would speak of the plainest letters alone, and no page would add up to
        the answers that there are. What is not worked out yet is in neither: nobody knows whether
        it is an answer to this one.
        `explained` is another question, for the data: of what was judged and of the silence after
        the last day.
        """
        left_out = {ExplanationState.NONE, ExplanationState.NOT_WORKED_OUT}
        whole = sum(n for state, n in self.explanations.items() if state not in left_out)
        return Share(self.explanations.get(ExplanationState.EXPLAINED, 0), whole)


def statistics(
    clocks: Sequence[Timeliness],
    explanations: Mapping[ExplanationState, int],
    today: dt.date,
    by_council: Share = _NONE,
    waited: Sequence[Timeliness] | None = None,
) -> Statistics:
    """The figures on `today`; one clock for each addressee of each advice.

    `explanations` counts recommendations by state: those that were answered, and with
    `ExplanationState.NONE` those whose term has passed in silence. Leave the ones still in time
    out of it: they owe no explanation yet. `waited` are the clocks whose days are a wait, if not
    all of them.
    """
    states = Counter(clock.stands for clock in clocks)
    return Statistics(
        on_time=on_time(clocks, today),
        on_time_by_original_date=on_time(clocks, today, by_original_date=True),
        durations=durations(clocks if waited is None else waited),
        coverage=coverage(clocks),
        states={state: states[state] for state in (*TimelinessState, ENDED) if states[state]},
        explained=Share(
            explanations.get(ExplanationState.EXPLAINED, 0),
            sum(number for state, number in explanations.items() if state not in _OPEN),
        ),
        not_judged=sum(explanations.get(state, 0) for state in _OPEN),
        by_council=by_council,
        explanations={
            state: explanations[state] for state in ExplanationState if explanations.get(state)
        },
    )


def on_time(
    clocks: Sequence[Timeliness], today: dt.date, *, by_original_date: bool = False
) -> Share:
    """How many were answered on or before the last day, of all whose time is over.

    Those without a term, still running, or unclear are in neither figure; see `coverage`.
    """
    states = [_decided_state(clock, today, by_original_date=by_original_date) for clock in clocks]
    decided = [state for state in states if state is not None]
    return Share(decided.count(TimelinessState.ON_TIME), len(decided))


def _decided_state(
    clock: Timeliness, today: dt.date, *, by_original_date: bool
) -> TimelinessState | None:
    """The state if this clock belongs in the denominator, else None."""
    if by_original_date and clock.by_original_date is not None:
        state = clock.by_original_date
    elif clock.state is TimelinessState.NOT_IN_WRITING:
        silent = clock.silence_known and _passed(clock, today)
        return TimelinessState.OVERDUE if silent else None
    else:
        state = clock.state
    return state if state.is_judged else None


def _passed(clock: Timeliness, today: dt.date) -> bool:
    """Whether the last day is over, whatever the start and the reading of the act."""
    seen_on = min(today, clock.withdrawn.earliest) if clock.withdrawn else today
    return clock.last_day is not None and clock.last_day < seen_on


def coverage(clocks: Sequence[Timeliness]) -> Coverage:
    """Over how many clocks the shares speak, and why over no more."""
    states = Counter(clock.state for clock in clocks)
    ended = [clock for clock in clocks if clock.withdrawn is not None and clock.state.is_running]
    gone = sum(clock.gone for clock in ended)
    # What was spoken may stand on paper as well.
    spoken = [one for one in clocks if one.state is TimelinessState.NOT_IN_WRITING]
    unsaid = sum(not one.silence_known for one in spoken)
    return Coverage(
        clocks=len(clocks),
        judged=sum(clock.state.is_judged for clock in clocks),
        running=sum(clock.state.is_running for clock in clocks) - len(ended),
        no_term=states[TimelinessState.NO_TERM],
        unclear=states[TimelinessState.UNCLEAR],
        not_in_writing=states[TimelinessState.NOT_IN_WRITING],
        withdrawn=len(ended) - gone,
        gone=gone,
        unknown=states[TimelinessState.UNKNOWN] + unsaid,
    )


def durations(clocks: Sequence[Timeliness]) -> Durations:
    """Median and range of the days, with the open cases in them as lower bounds.

    An open case will take at least the days it has waited, so the median with those days is a
    lower bound; it is exact when it stays the same if the open cases never end. A clock of which
    something is not known counts only once it was answered: then its days are sure.
    """
    known = [
        (clock, clock.days)
        for clock in clocks
        if clock.days is not None and (not clock.not_known or clock.is_closed)
    ]
    if not known:
        return Durations(
            0, 0, None, median_at_least=False, shortest=None, longest=None, longest_at_least=False
        )
    fewest = [days[0] for _, days in known]
    most = [days[1] if clock.is_closed else _INFINITE for clock, days in known]
    answered = [days[0] for clock, days in known if clock.is_closed]
    middle, longest = median(fewest), max(fewest)
    return Durations(
        cases=len(known),
        open_cases=len(known) - len(answered),
        median=middle,
        median_at_least=median(most) != middle,
        shortest=min(answered, default=None),
        longest=longest,
        longest_at_least=any(
            one > longest
            for start, one in zip(fewest, most, strict=True)
            if start == longest or one != _INFINITE
        ),
    )
