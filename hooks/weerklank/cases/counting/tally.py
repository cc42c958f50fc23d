"""One count over some cases, whatever puts them together: council, portfolio, year, period, theme.

Every page, table and file that counts asks here, so that no two of them can count differently.
"""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from weerklank.cases.addressee import AddresseeCase
from weerklank.cases.case import Verdicts
from weerklank.cases.counting.figures import Figures, figures_of
from weerklank.cases.counting.statistics import Statistics
from weerklank.cases.owing.promises import ledger
from weerklank.cases.recommendation import OUTCOMES, Outcome
from weerklank.lazy_dataclass import dataclass
from weerklank.records.models.advice import Advice
from weerklank.records.models.advice_words import AdviceKind
from weerklank.records.models.body import Body
from weerklank.records.register import Register
from weerklank.rules.explanation.model import ExplanationState
from weerklank.rules.follow_up import FollowUpState


@dataclass(frozen=True, slots=True)
class Tally:
    """What is counted over some cases; an advice to two bodies is two cases."""

    name: str
    cases: tuple[AddresseeCase, ...]
    outcomes: Mapping[Outcome, int]
    """Every outcome in a fixed order, also those that do not occur; one a recommendation a case."""

    figures: Figures
    promises: Mapping[FollowUpState, int]
    """How many promises stand where; only the states that occur."""

    @property
    def advices(self) -> tuple[Advice, ...]:
        """The advices, each once, in the order of the cases."""
        return tuple({case.advice.id: case.advice for case in self.cases}.values())

    @property
    def requested(self) -> int:
        """How many of the advices somebody asked for."""
        return sum(advice.kind is AdviceKind.REQUESTED for advice in self.advices)

    @property
    def kind_unknown(self) -> int:
        """Of how many advices nobody wrote down whether somebody asked for them."""
        return sum(advice.kind is AdviceKind.UNKNOWN for advice in self.advices)

    @property
    def recommendations(self) -> int:
        """How many recommendations the advices hold, each once."""
        return sum(len(advice.recommendations) for advice in self.advices)

    @property
    def answers(self) -> int:
        """How many times a recommendation was put to a body."""
        return sum(self.outcomes.values())

    @property
    def promised(self) -> int:
        """How many promises there are, those of a joint letter once."""
        return sum(self.promises.values())

    @property
    def statistics(self) -> Statistics:
        """Its shares: in time, explained, with a reason or a step."""
        return self.figures.statistics

    def explanations(self, state: ExplanationState) -> int:
        """How many answers to a recommendation have this explanation."""
        return self.statistics.explanations.get(state, 0)


def tally(name: str, cases: Sequence[AddresseeCase], today: dt.date) -> Tally:
    """Count these cases on `today`; all is nought when there are none."""
    counted = Counter(one.outcome for case in cases for one in case.recommendations)
    promised = Counter(promise.verdict.state for promise in ledger(cases))
    return Tally(
        name=name,
        cases=tuple(cases),
        outcomes={which: counted[which] for which in OUTCOMES},
        figures=figures_of(cases, today),
        promises={state: promised[state] for state in FollowUpState if promised[state]},
    )


def of_councils(register: Register, verdicts: Verdicts) -> tuple[tuple[Body, Tally], ...]:
    """The work of each council apart; what several gave together counts for each."""
    return tuple(
        (one, tally(one.title, [c for c in verdicts.cases if c.is_of(one.id)], verdicts.today))
        for one in register.councils
    )


def by(
    cases: Iterable[AddresseeCase], names: Callable[[AddresseeCase], Iterable[str]], today: dt.date
) -> tuple[Tally, ...]:
    """One tally for each name, in order of first appearance; a case can have several names."""
    groups: dict[str, list[AddresseeCase]] = {}
    for case in cases:
        for name in names(case):
            groups.setdefault(name, []).append(case)
    return tuple(tally(name, group, today) for name, group in groups.items())
