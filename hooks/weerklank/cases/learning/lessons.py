"""Everything that a council can learn from its register on one day: the one entrance."""

import datetime as dt
from collections.abc import Iterator, Sequence

from weerklank.cases.addressee import AddresseeCase
from weerklank.cases.case import Verdicts
from weerklank.cases.counting.figures import term_has_passed
from weerklank.cases.learning.outcomes import Comparison, comparisons
from weerklank.cases.learning.specific import Specific, specifics
from weerklank.cases.recommendation import RecommendationCase
from weerklank.lazy_dataclass import dataclass
from weerklank.records.values.partial_date import PartialDate
from weerklank.rules.explanation.model import FactName
from weerklank.rules.explanation.seen import alike, bag
from weerklank.rules.explanation.verdict import grounds


def cases(verdicts: Verdicts) -> tuple[RecommendationCase, ...]:
    """Every recommendation that was answered, or of which the answer is overdue.

    Left out are those that nobody waits for any more, that still run, and of which the dates are
    not sure. Without an agreed term silence counts from the first day: it is silence, not lateness.
    """
    return tuple(one for one, is_owed in _all(verdicts) if one.answered or is_owed)


def left_out(verdicts: Verdicts) -> int:
    """How many recommendations are in no count: still running, withdrawn, replaced or unsure."""
    return sum(not one.answered and not is_owed for one, is_owed in _all(verdicts))


def _all(verdicts: Verdicts) -> Iterator[tuple[RecommendationCase, bool]]:
    for case in verdicts.cases:
        for one in case.recommendations:
            yield one, one.silent and _is_due(case, verdicts.today)


def _is_due(case: AddresseeCase, today: dt.date) -> bool:
    clock = case.timeliness
    over = clock.without_day or term_has_passed(clock, today)
    return case.awaited and over


@dataclass(frozen=True, slots=True)
class SilentTheme:
    """A theme on which no answer ever came, with its unanswered advices, oldest first."""

    theme: str
    cases: tuple[AddresseeCase, ...]

    @property
    def since(self) -> PartialDate:
        """When the oldest of them was sent."""
        return self.cases[0].advice.sent


def silent_advices(verdicts: Verdicts) -> tuple[AddresseeCase, ...]:
    """Every advice and body without any answer, also on a part or by word of mouth, oldest first.

    Not those whose term still runs, whose dates are not sure, or that were withdrawn or replaced.
    """
    silent = (case for case in verdicts.cases if not case.has_answer)
    found = [case for case in silent if _is_due(case, verdicts.today)]
    return tuple(sorted(found, key=_age))


def silent_themes(verdicts: Verdicts) -> tuple[SilentTheme, ...]:
    """The themes with an unanswered advice and no answer to any advice, longest silence first."""
    answered = {t for case in verdicts.cases if case.has_answer for t in case.advice.themes}
    groups: dict[str, list[AddresseeCase]] = {}
    for silent in silent_advices(verdicts):
        for theme in silent.advice.themes:
            if theme not in answered:
                groups.setdefault(theme, []).append(silent)
    made = [SilentTheme(theme, tuple(cases)) for theme, cases in groups.items()]
    return tuple(sorted(made, key=lambda one: (_age(one.cases[0]), one.theme)))


def _age(case: AddresseeCase) -> tuple[dt.date, str, str]:
    return case.advice.sent.latest, *case.key


_SEVERAL = 2


# Only answers that do not simply adopt a recommendation count. A joint letter to several bodies
# gives its reason once.
@dataclass(frozen=True, slots=True)
class SameText:
    """Recommendations that got the same text, or nearly; `text` is that of the newest advice."""

    text: str
    cases: tuple[RecommendationCase, ...]


@dataclass(frozen=True, slots=True)
class SameGround:
    """Recommendations whose reason names the same kind of ground: money, law, power and so on.

    `ground` is a name of `explanation.verdict.grounds`.
    """

    ground: str
    cases: tuple[RecommendationCase, ...]


def refusals(of: Sequence[RecommendationCase]) -> tuple[RecommendationCase, ...]:
    """The cases with an answer other than a plain yes, those of one letter once."""
    found: dict[tuple[str, str], RecommendationCase] = {}
    for case in of:
        if case.answered and not case.adopted:
            response = case.rounds[-1].given.response.id
            found.setdefault((response, case.recommendation.id), case)
    return tuple(found.values())


def same_texts(of: Sequence[RecommendationCase]) -> tuple[SameText, ...]:
    """The groups of two or more, the largest first; a text is compared with the group's first."""
    groups: list[tuple[frozenset[str], list[RecommendationCase]]] = []
    for case in of:
        words = bag(case.explanation.text)
        if not words:
            continue
        mine = next((cases for first, cases in groups if alike(words, first)), None)
        if mine is None:
            groups.append((words, [case]))
        else:
            mine.append(case)
    made = [
        SameText(cases[0].explanation.text, tuple(cases))
        for _, cases in groups
        if len(cases) >= _SEVERAL
    ]
    return tuple(sorted(made, key=lambda group: -len(group.cases)))


def same_grounds(of: Sequence[RecommendationCase]) -> tuple[SameGround, ...]:
    """The grounds that occur, the one most used first; reasons without such a ground are left out.

    The ground is the one on which the fact of the reason rests, so no case is in two groups.
    """
    groups: dict[str, list[RecommendationCase]] = {}
    for case in of:
        fact = case.explanation.fact(FactName.REASON)
        ground = fact.code if fact and fact.holds else None
        if ground in grounds():
            groups.setdefault(ground, []).append(case)
    made = [SameGround(ground, tuple(cases)) for ground, cases in groups.items()]
    return tuple(sorted(made, key=lambda group: (-len(group.cases), group.ground)))


@dataclass(frozen=True, slots=True)
class Lessons:
    """What stands out; facts and counts, no verdict on the council and no cause.

    `counted` is how many cases the comparisons are about, `left_out` how many are in none, and
    `refused` how many answers were something else than a plain yes.
    """

    today: dt.date
    specifics: tuple[Specific, ...]
    counted: int
    left_out: int
    comparisons: tuple[Comparison, ...]
    refused: int
    same_texts: tuple[SameText, ...]
    same_grounds: tuple[SameGround, ...]
    silent_themes: tuple[SilentTheme, ...]
    silent_advices: tuple[AddresseeCase, ...]


def lessons(verdicts: Verdicts) -> Lessons:
    """What can be learned from the register as judged; everything is empty when it is."""
    facts, counted = specifics(verdicts), cases(verdicts)
    refused = refusals(counted)
    return Lessons(
        today=verdicts.today,
        specifics=facts,
        counted=len(counted),
        left_out=left_out(verdicts),
        comparisons=comparisons(counted, facts),
        refused=len(refused),
        same_texts=same_texts(refused),
        same_grounds=same_grounds(refused),
        silent_themes=silent_themes(verdicts),
        silent_advices=silent_advices(verdicts),
    )
