"""The figures over a whole register: which clocks and recommendations count in them."""

from __future__ import annotations

from collections import Counter

from weerklank.rules.clock.model import TimelinessState
from weerklank.rules.explanation.model import ExplanationState
from weerklank.rules.judge import AddresseeVerdict, Verdicts
from weerklank.rules.statistics import Statistics, statistics

_PASSED_IN_SILENCE = {TimelinessState.OVERDUE, TimelinessState.OVERDUE_WITH_NOTICE}


def figures(verdicts: Verdicts) -> Statistics:
    """One clock for each addressee of each advice; every recommendation whose answer is due.

    A recommendation without an answer counts once its term has passed; before that it owes no
    explanation yet, and without a term it never does.
    """
    addressees = [addressee for verdict in verdicts.advices for addressee in verdict.addressees]
    counts = Counter(state for addressee in addressees for state in _due_states(addressee))
    clocks = [addressee.timeliness for addressee in addressees]
    return statistics(clocks, counts, verdicts.today)


def _due_states(verdict: AddresseeVerdict) -> list[ExplanationState]:
    silent_counts = verdict.timeliness.state in _PASSED_IN_SILENCE
    states = [r.explanation.state for r in verdict.recommendations]
    return [state for state in states if silent_counts or state is not ExplanationState.NONE]
