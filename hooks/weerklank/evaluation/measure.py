"""Holds the rule against labelled answers: coverage, wrong verdicts, pairs, placebos, evidence.

The weights are trained anew for each tenth of the writers, on all others. The word lists were made
with the first answers in view, and the bounds were chosen over all: there a figure flatters. On the
fresh ones it does not, and the report says which those are.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from weerklank.evaluation.sets import Case
from weerklank.evaluation.training import Row, example, train
from weerklank.rules.explanation.model import Explanation, ExplanationState
from weerklank.rules.explanation.seen import Seen
from weerklank.rules.explanation.verdict import Rule, conclude, rule, see

PARTS = 10
"""In so many parts the writers are divided; each part is judged by what the others taught."""


@dataclass(frozen=True, slots=True)
class Read:
    """A labelled answer as it was read; read once, weighed by any weights."""

    case: Case
    seen: Seen

    @property
    def example(self) -> Row:
        """What the weights learn from."""
        one = self.case.labelled
        return example(self.seen.features, explained=one.explained, borderline=one.borderline)


@dataclass(frozen=True, slots=True)
class Judged:
    """A labelled answer with the verdict on it."""

    case: Case
    explanation: Explanation

    @property
    def state(self) -> ExplanationState:
        """What the rule says."""
        return self.explanation.state

    @property
    def accused(self) -> bool:
        """Called not explained where a reader found that it was."""
        return self.state is ExplanationState.NOT_EXPLAINED and self.case.labelled.explained

    @property
    def praised(self) -> bool:
        """Called explained where a reader found that it was not."""
        return self.state is ExplanationState.EXPLAINED and not self.case.labelled.explained


@dataclass(frozen=True, slots=True)
class Score:
    """What came of some answers."""

    total: int
    judged: int
    falsely_accused: int
    falsely_praised: int

    @property
    def right(self) -> int:
        """How many of the judged agree with the reader."""
        return self.judged - self.falsely_accused - self.falsely_praised


def read_all(cases: Sequence[Case], by: Rule | None = None) -> tuple[Read, ...]:
    """Every answer read, by the rule that comes with Weerklank or another."""
    used = by or rule()
    return tuple(_read(case, used) for case in cases)


def _read(case: Case, by: Rule) -> Read:
    one = case.labelled
    asked = one.recommendation.text if one.recommendation else None
    return Read(case, see(one.answer, asked, one.others, by))


def without_own_hand(read: Sequence[Read]) -> tuple[Mapping[str, int], ...]:
    """For each answer the weights that learned nothing from its writer."""
    known = [one for one in read if one.case.teaches]
    writers = sorted({one.case.writer for one in known})
    part = {writer: number % PARTS for number, writer in enumerate(writers)}
    taught = [
        trained(one for one in known if part[one.case.writer] != number)
        for number in range(min(PARTS, len(writers)))
    ]
    whole = trained(known)
    return tuple(taught[part[one.case.writer]] if one.case.teaches else whole for one in read)


def trained(read: Iterable[Read]) -> Mapping[str, int]:
    """The weights that these answers teach."""
    return train([one.example for one in read if one.case.teaches])


def judge_all(
    read: Sequence[Read], weights: Sequence[Mapping[str, int]], by: Rule | None = None
) -> tuple[Judged, ...]:
    """The verdicts on all but the lessons, by these weights."""
    used = by or rule()
    return tuple(
        Judged(one.case, conclude(one.seen.weighed_by(taught), used))
        for one, taught in zip(read, weights, strict=True)
        if not one.case.is_lesson
    )


def score(judged: Iterable[Judged]) -> Score:
    """The count over some judged answers."""
    found = tuple(judged)
    return Score(
        total=len(found),
        judged=sum(one.state.is_judged for one in found),
        falsely_accused=sum(one.accused for one in found),
        falsely_praised=sum(one.praised for one in found),
    )


def by_hand(judged: Iterable[Judged]) -> dict[str, Score]:
    """The score of each hand on its clear answers."""
    groups: defaultdict[str, list[Judged]] = defaultdict(list)
    for one in judged:
        if not one.case.labelled.borderline:
            groups[one.case.hand].append(one)
    return {hand: score(groups[hand]) for hand in sorted(groups)}


def only(judged: Iterable[Judged], test: Callable[[Judged], bool]) -> tuple[Judged, ...]:
    """The ones for which it holds."""
    return tuple(one for one in judged if test(one))


@dataclass(frozen=True, slots=True)
class Pairs:
    """Minimal pairs: how often both halves are judged and right, and how often neither is wrong."""

    total: int
    both_right: int
    none_wrong: int
    both_judged: int


def pairs(judged: Iterable[Judged]) -> Pairs:
    """The halves of each pair stand behind one another."""
    halves = only(judged, lambda one: one.case.is_pair)
    both = list(zip(halves[::2], halves[1::2], strict=True))
    wrong = [one.accused or one.praised or two.accused or two.praised for one, two in both]
    known = [one.state.is_judged and two.state.is_judged for one, two in both]
    return Pairs(
        total=len(both),
        both_right=sum(k and not w for k, w in zip(known, wrong, strict=True)),
        none_wrong=len(both) - sum(wrong),
        both_judged=sum(known),
    )


@dataclass(frozen=True, slots=True)
class Evidence:
    """How often a shown quote overlaps what a reader would mark."""

    marked: int
    quoted: int
    overlapping: int


def evidence(judged: Iterable[Judged]) -> Evidence:
    """Over the answers with a marked reason that the rule found explained."""
    marked = only(judged, lambda one: bool(one.case.span))
    quotes = [(one, quote_of(one.explanation)) for one in marked]
    shown = [(one, quote) for one, quote in quotes if quote]
    return Evidence(
        marked=len(marked),
        quoted=len(shown),
        overlapping=sum(
            overlaps(one.explanation.text, quote, one.case.span) for one, quote in shown
        ),
    )


def quote_of(explanation: Explanation) -> str:
    """The words that the verdict rests on, when any are shown."""
    found = {fact.name: fact for fact in explanation.facts if fact.holds and fact.words}
    name = "next_step" if explanation.code == "step" else "reason"
    return next((fact.words for key, fact in found.items() if key == name), "")


def overlaps(text: str, quote: str, span: str) -> bool:
    """Whether two parts of a text share at least three words, or all of one."""
    first, second = text.find(quote), text.find(span.strip(" ,.:"))
    if first < 0 or second < 0:
        return False
    start, end = max(first, second), min(first + len(quote), second + len(span))
    return len(text[start:end].split()) >= min(3, len(quote.split()), len(span.split()))
