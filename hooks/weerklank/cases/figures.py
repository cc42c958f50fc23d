"""The figures over a register or a part of it: which clocks and recommendations count in them.

Every page and every file with data asks here, so that no two of them can count differently.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from weerklank.cases.judge import AddresseeVerdict, AdviceVerdict, Verdicts
from weerklank.cases.statistics import Share, Statistics, on_time, statistics
from weerklank.rules.clock.model import Timeliness
from weerklank.rules.explanation.model import ExplanationState

Case = tuple[AdviceVerdict, AddresseeVerdict]
"""One advice at one of its addressees: what has a clock of its own."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What is counted over some cases.

    `waiting` has the same whole as `statistics.on_time`: every case whose term has passed,
    answered or not. `left_out` are the ones whose term passed without an answer, that nobody
    waits for any more because the advice was withdrawn or replaced.
    """

    statistics: Statistics
    waiting: Share
    left_out: int


def figures(verdicts: Verdicts) -> Figures:
    """The figures over the whole register: one case for each addressee of each advice."""
    return figures_of([(v, a) for v in verdicts.advices for a in v.addressees], verdicts.today)


def figures_of(cases: Sequence[Case], today: dt.date) -> Figures:
    """The figures over these cases on `today`; all are zero when there are none."""
    passed = [term_has_passed(addressee.timeliness, today) for _, addressee in cases]
    silent = [
        advice
        for (advice, addressee), has_passed in zip(cases, passed, strict=True)
        if has_passed and addressee.timeliness.state.is_silent
    ]
    waiting = sum(awaited(advice) for advice in silent)
    explanations = Counter(
        state
        for (_, addressee), has_passed in zip(cases, passed, strict=True)
        for state in _due_explanations(addressee, passed=has_passed)
    )
    return Figures(
        statistics([addressee.timeliness for _, addressee in cases], explanations, today),
        Share(waiting, sum(passed)),
        len(silent) - waiting,
    )


def term_has_passed(clock: Timeliness, today: dt.date) -> bool:
    """Whether it counts in the shares on time: answered in full, or the last day is over.

    An oral answer alone is silence once the last day is over in both readings of the act.
    """
    return on_time([clock], today).whole == 1


def awaited(advice: AdviceVerdict) -> bool:
    """Whether the council still wants an answer: not withdrawn, not replaced by another."""
    return not advice.advice.withdrawn and not advice.advice.superseded_by


def _due_explanations(addressee: AddresseeVerdict, *, passed: bool) -> list[ExplanationState]:
    """What counts for the share of explained: answered, or silent after the last day.

    Before its last day a silent recommendation owes no explanation yet; without a term never.
    Of an answer that the record does not hold by recommendation nothing is counted.
    """
    states = [r.explanation.state for r in addressee.recommendations if r.worked_out]
    return [state for state in states if passed or state is not ExplanationState.NONE]
