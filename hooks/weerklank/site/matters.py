"""One advice at one addressee is one matter: the smallest thing with a clock of its own.

An advice to two bodies is two matters, because each owes an answer. All figures for raadsleden
count matters, and come from `rules.statistics`.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from weerklank.rules.clock.model import Timeliness, TimelinessState
from weerklank.rules.explanation.model import ExplanationState
from weerklank.rules.judge import AddresseeVerdict, AdviceVerdict, Verdicts
from weerklank.rules.statistics import Share, Statistics, on_time, statistics

_SILENT = {
    TimelinessState.OVERDUE,
    TimelinessState.OVERDUE_WITH_NOTICE,
    TimelinessState.NOT_IN_WRITING,
}
_RUNNING = {TimelinessState.RUNNING, TimelinessState.EXTENDED}


@dataclass(frozen=True, slots=True)
class Matter:
    """One advice with one of the bodies that it was sent to."""

    advice: AdviceVerdict
    addressee: AddresseeVerdict

    @property
    def key(self) -> tuple[str, str]:
        """The ids of the advice and of the body: no other matter has both."""
        return self.advice.advice.id, self.addressee.body.id

    @property
    def live(self) -> bool:
        """Whether the council still wants an answer: not withdrawn, not replaced by another."""
        return not self.advice.advice.withdrawn and not self.advice.advice.superseded_by

    @property
    def clock(self) -> Timeliness:
        """The verdict on time."""
        return self.addressee.timeliness

    @property
    def running(self) -> bool:
        """Whether the council waits for an answer and the agreed time is not over."""
        return self.live and self.clock.state in _RUNNING


@dataclass(frozen=True, slots=True)
class Figures:
    """What is counted over some matters.

    `waiting` has the same whole as `statistics.on_time`: every matter whose term has passed,
    answered or not. `left_out` are the ones whose term passed without an answer, that nobody
    waits for any more because the advice was withdrawn or replaced.
    """

    statistics: Statistics
    waiting: Share
    left_out: int


def matters(verdicts: Verdicts) -> tuple[Matter, ...]:
    """All matters, newest advice first, addressees in the order of the advice."""
    return tuple(Matter(v, a) for v in verdicts.advices for a in v.addressees)


def figures(of: Sequence[Matter], today: dt.date) -> Figures:
    """The figures over these matters on `today`; all are zero when there are none."""
    with_time = [(matter, term_has_passed(matter, today)) for matter in of]
    passed = [matter for matter, has_passed in with_time if has_passed]
    silent = [matter for matter in passed if matter.clock.state in _SILENT]
    waiting = sum(matter.live for matter in silent)
    counted = Counter(
        state
        for matter, has_passed in with_time
        for state in _explanations(matter, passed=has_passed)
    )
    return Figures(
        statistics=statistics([matter.clock for matter in of], counted, today),
        waiting=Share(waiting, len(passed)),
        left_out=len(silent) - waiting,
    )


def term_has_passed(matter: Matter, today: dt.date) -> bool:
    """Whether it counts in the shares on time: answered in full, or the last day is over."""
    return on_time([matter.clock], today).whole == 1


def _explanations(matter: Matter, *, passed: bool) -> list[ExplanationState]:
    """What counts for the share of explained: answered, or silent after the last day."""
    states = [r.explanation.state for r in matter.addressee.recommendations]
    return [state for state in states if passed or state is not ExplanationState.NONE]
