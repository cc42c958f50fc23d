"""The figures over a register or a part of it: which clocks and recommendations count in them.

Every page and every file with data asks here, so that no two of them can count differently.
"""

import datetime as dt
from collections import Counter
from collections.abc import Sequence

from weerklank.cases.addressee import AddresseeCase
from weerklank.cases.counting.statistics import Share, Statistics, on_time, statistics
from weerklank.lazy_dataclass import dataclass
from weerklank.rules.clock.model import Timeliness
from weerklank.rules.clock.states import TimelinessState
from weerklank.rules.explanation.model import ExplanationState


@dataclass(frozen=True, slots=True)
class Figures:
    """What is counted over some cases.

    `waiting` has the same whole as `statistics.on_time`: every case whose term has passed,
    answered or not. `left_out` are the ones whose term passed without an answer, that nobody
    waits for any more because the advice was withdrawn or replaced. `only_spoken` were answered by
    word of mouth or in the press alone, and their last day is not known to be over.
    """

    statistics: Statistics
    waiting: Share
    left_out: int
    only_spoken: int


def figures_of(cases: Sequence[AddresseeCase], today: dt.date) -> Figures:
    """The figures over these cases on `today`; all are zero when there are none."""
    among = [(case, term_has_passed(case.timeliness, today)) for case in cases]
    silent = [case for case, passed in among if passed and case.timeliness.state.is_silent]
    waiting = sum(case.awaited for case in silent)
    explanations = Counter(s for case, passed in among for s in _due(case, passed=passed))
    return Figures(
        statistics(
            [case.timeliness for case in cases],
            explanations,
            today,
            _by_council(cases),
            waited=[case.timeliness for case in cases if case.wait_counts],
        ),
        Share(waiting, sum(passed for _, passed in among)),
        len(silent) - waiting,
        sum(
            case.timeliness.state is TimelinessState.NOT_IN_WRITING
            and case.timeliness.silence_known
            and not passed
            for case, passed in among
        ),
    )


def term_has_passed(clock: Timeliness, today: dt.date) -> bool:
    """Whether it counts in the shares on time: answered in full, or the last day is over.

    An oral answer alone is silence once the last day is over in both readings of the act.
    """
    return on_time([clock], today).whole == 1


def _by_council(cases: Sequence[AddresseeCase]) -> Share:
    """Its yes of its yes and no on the answers that stand; a thing apart from the rule."""
    said = [r.review.explained for case in cases for r in case.recommendations if r.review]
    return Share(said.count(True), len(said) - said.count(None))


def read_by_council(cases: Sequence[AddresseeCase]) -> Share:
    """Of what the rule could not judge: what the council itself read, and called explained."""
    words = [
        one.review.explained
        for case in cases
        for one in case.recommendations
        if one.review
        and one.review.explained is not None
        and one.explanation.state is ExplanationState.NOT_JUDGED
    ]
    return Share(words.count(True), len(words))


def _due(case: AddresseeCase, *, passed: bool) -> list[ExplanationState]:
    """What counts for the share of explained: answered, or silent after the last day.

    Before its last day a silent recommendation owes no explanation yet; without a term never.
    """
    states = [r.explanation.state for r in case.recommendations if r.answer_known]
    return [state for state in states if passed or state is not ExplanationState.NONE]
