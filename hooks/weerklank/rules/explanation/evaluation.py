"""Holds the computed verdicts against labelled answers, and counts how often they differ.

The rule is not trained, so a plain score flatters it only where an entry of the lexicon was written
after reading these very answers. `unseen` measures that: each topic is judged again without the
entries that serve no answer on any other topic.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from weerklank.rules.explanation.clauses import clauses_of
from weerklank.rules.explanation.lexicon import Lexicon, lexicon
from weerklank.rules.explanation.model import Explanation, ExplanationState
from weerklank.rules.explanation.reading import looked_at
from weerklank.rules.explanation.verdict import judge

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from weerklank.rules.explanation.labelled import LabelledAnswer

FOLDS = 10
"""Groups into which answers without a topic are dealt, in their order."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A labelled answer with the computed verdict beside it."""

    labelled: LabelledAnswer
    explanation: Explanation

    @property
    def called_explained(self) -> bool:
        """Whether the computation says that it is explained."""
        return self.explanation.state is ExplanationState.EXPLAINED

    @property
    def agrees(self) -> bool:
        """Whether the computation and the person say the same."""
        return self.called_explained == self.labelled.explained


@dataclass(frozen=True, slots=True)
class Score:
    """How often the computation agrees with the labels, and in which way it does not."""

    total: int
    right: int
    false_explained: int
    """Called explained where the person found it was not: too kind."""
    false_not_explained: int
    """Called not explained where the person found it was: an unjust accusation."""

    @property
    def share(self) -> float:
        """The part that is right, from 0 to 1; 1 when there is nothing to judge."""
        return self.right / self.total if self.total else 1.0


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The outcome over a set of labelled answers."""

    judged: tuple[Judged, ...]
    unseen: tuple[Judged, ...]
    """The same answers, each judged without the entries that serve only its own topic."""

    @property
    def disagreements(self) -> tuple[Judged, ...]:
        """Where the computation and the person differ, in the order of the set."""
        return tuple(one for one in self.judged if not one.agrees)

    def by(self, group: str) -> tuple[tuple[str, Score], ...]:
        """The scores on clear answers per `topic` or per `hand`, in alphabetical order."""
        groups: defaultdict[str, list[Judged]] = defaultdict(list)
        for one in self.judged:
            groups[getattr(one.labelled, group)].append(one)
        return tuple((name, score(clear(groups[name]))) for name in sorted(groups) if name)


EXAM = Score(total=108, right=102, false_explained=4, false_not_explained=2)
"""On the clear answers of an exam: written by others, and never used to improve the rule.

A test reckons it again from `tests/labelled/hand_l.yaml`. After a change of the rule it may move; a
new exam needs new answers.
"""


def clear(judged: Iterable[Judged]) -> tuple[Judged, ...]:
    """The answers on which reasonable judges do not differ."""
    return tuple(one for one in judged if not one.labelled.borderline)


def score(judged: Iterable[Judged]) -> Score:
    """The count over some judged answers."""
    all_judged = tuple(judged)
    wrong = [one for one in all_judged if not one.agrees]
    false_explained = sum(one.called_explained for one in wrong)
    return Score(
        total=len(all_judged),
        right=len(all_judged) - len(wrong),
        false_explained=false_explained,
        false_not_explained=len(wrong) - false_explained,
    )


def evaluate(examples: Sequence[LabelledAnswer], words: Lexicon | None = None) -> Evaluation:
    """Judge every labelled answer, with the whole lexicon and without what serves it alone."""
    used = words or lexicon()
    return Evaluation(
        judged=tuple(_judged(example, used) for example in examples),
        unseen=_judged_unseen(examples, used),
    )


def _judged(example: LabelledAnswer, words: Lexicon) -> Judged:
    explanation = judge(
        example.answer,
        recommendation=example.recommendation,
        others=example.others,
        words=words,
    )
    return Judged(example, explanation)


def _judged_unseen(examples: Sequence[LabelledAnswer], words: Lexicon) -> tuple[Judged, ...]:
    """Fold by fold, without the entries that are found in that fold and in no other."""
    folds = [example.topic or f"fold {n % FOLDS}" for n, example in enumerate(examples)]
    used = [entries_in(example, words) for example in examples]
    serves: defaultdict[str, set[str]] = defaultdict(set)
    for fold, names in zip(folds, used, strict=True):
        for name in names:
            serves[name].add(fold)
    alone: defaultdict[str, set[str]] = defaultdict(set)
    for name, served in serves.items():
        if len(served) == 1:
            alone[next(iter(served))].add(name)
    lexicons: Mapping[str, Lexicon] = {
        fold: words.without(frozenset(alone[fold])) for fold in sorted(set(folds))
    }
    pairs = zip(folds, examples, strict=True)
    return tuple(_judged(example, lexicons[fold]) for fold, example in pairs)


def entries_in(example: LabelledAnswer, words: Lexicon) -> frozenset[str]:
    """The names of the lexicon entries that occur in an answer or its recommendation."""
    asked = example.recommendation.text if example.recommendation else ""
    clauses = (*clauses_of(looked_at(example.answer), words), *clauses_of(asked, words))
    return frozenset(
        name
        for clause in clauses
        for name in (
            *(found.entry.name for found in clause.found),
            *words.names_of(word.norm for word in clause.words),
        )
    )
