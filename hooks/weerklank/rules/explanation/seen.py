"""Everything that the table of the judgement can ask of one answer, worked out once."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from weerklank.rules.explanation import weighing
from weerklank.rules.explanation.decision import stated
from weerklank.rules.explanation.reading import Reading, looked_at, stems_of
from weerklank.rules.explanation.text import norms_in

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from weerklank.records.models.answer import Answer
    from weerklank.rules.explanation.clauses import Clause
    from weerklank.rules.explanation.model import Fact

NEAR = 300
"""So much less, in thousandths, a clause may weigh that opens as a reason (*omdat*, *want*)."""
SHORT, PER_WORD = 15, 15
"""Above so many words each asks so many thousandths more of the sum: who tells much, says much that
only looks like a reason. Chosen by leaving writers out."""
NO_TO_A_PART = ("bare_judgement", "delay", "noncommittal")
VAGUE = ("hedge", "noncommittal", "bare_judgement", "bare_reference", "pointer")
SAME = 0.85
"""Share of words in common from which two texts count as the same; chosen, not measured."""

# Each way begins with one letter or sign, so that Python can skip what begins with none of them.
_GAPS = re.compile(
    r"\[[^\]\n]{2,60}\](?!\()|\{[^}\n]{1,60}\}|<<[^>\n]{1,60}>>|<[A-Za-z][\w /-]{1,40}>"
    r"|\.\.{4,}|__{3,}|……+|@@|\?\?\?|x(?<!\wx)[Xx]{2,}\b|X(?<!\wX)[Xx]{2,}\b"
)


def _sum(found: tuple[int, Clause]) -> int:
    return found[0]


@dataclass(frozen=True)
class Seen:
    """One answer with what it adds up to and the questions answered so far."""

    reading: Reading
    answer: Answer
    others: Sequence[Answer]
    bounds: Mapping[str, int]
    """How far from zero the sum must be, for an answer with this decision."""
    weights: Mapping[str, int]
    facts: dict[str, Fact] = field(default_factory=dict)

    @cached_property
    def clause_features(self) -> tuple[frozenset[str], ...]:
        """What can be added up, for each clause."""
        return weighing.of_clauses(self.reading)

    @cached_property
    def features(self) -> frozenset[str]:
        """What is added up: the different features of all clauses."""
        return weighing.of_answer(self.reading, self.clause_features)

    @cached_property
    def weight(self) -> int:
        """What all that is said adds up to, in thousandths: above 0 it looks like a reason."""
        return weighing.total(self.features, self.weights)

    @cached_property
    def weight_said(self) -> int:
        """The same without what the council said, where that is less: its ground is no reason."""
        if not any(clause.quoted for clause in self.reading.clauses):
            return self.weight
        said = zip(self.clause_features, self.reading.clauses, strict=True)
        own = weighing.of_answer(self.reading, (f for f, clause in said if not clause.quoted))
        return min(self.weight, weighing.total(own, self.weights))

    @cached_property
    def enough(self) -> int:
        """Above which sum it seems to say something: more for a long text."""
        words = sum([len(clause.words) for clause in self.reading.clauses])
        return self.bounds["said"] + PER_WORD * max(0, words - SHORT)

    @cached_property
    def best(self) -> Clause | None:
        """The clause that adds most to it; one that opens as a reason when it adds nearly as much.

        A clause of courtesy only when it adds something after all.
        """
        sums = [
            (weighing.total(features, self.weights), clause)
            for features, clause in zip(self.clause_features, self.reading.clauses, strict=True)
            if features and not clause.quoted
        ]
        said = [found for found in sums if found[0] > 0 or not found[1].empty]
        if not said:
            return None
        highest = max(said, key=_sum)
        near = [one for one in said if one[0] >= highest[0] - NEAR and one[1].opened_by_reason]
        return max(near or [highest], key=_sum)[1]

    def weighed_by(self, weights: Mapping[str, int]) -> Seen:
        """The same answer, unjudged, weighed by other weights."""
        found = replace(self, weights=weights, facts={})
        for name in ("clause_features", "features"):
            found.__dict__[name] = getattr(self, name)
        return found

    @cached_property
    def decision(self) -> str | None:
        """The recorded decision, else the one that the text itself states."""
        return self.reading.decision or stated(self.reading)[0]

    @cached_property
    def action(self) -> str:
        """What was promised with a moment or somebody who does it."""
        found = (a.what for a in self.answer.actions if a.by or a.done or a.who)
        return next(found, "")

    @property
    def place(self) -> str:
        """Where it stands, from the record."""
        return self.answer.place or ""

    @property
    def has_parts(self) -> bool:
        """Whether the record says which part is done and which is not."""
        parts = self.answer.parts
        return bool(parts and parts.yes and parts.no)

    @cached_property
    def splits(self) -> bool:
        """Whether something is said before the first no to a part, and that no is not the first."""
        clauses = self.reading.clauses
        limits = (c.place for c in clauses if c.refuses or c.negated or c.says(*NO_TO_A_PART))
        first = next(limits, 0)
        return any(not c.empty and not c.says(*VAGUE) for c in clauses[:first])

    @cached_property
    def shared(self) -> frozenset[str]:
        """The specific words of the recommendation that the answer uses."""
        return stems_of(self.reading.clauses) & self.reading.asked_specific

    @cached_property
    def gap(self) -> str:
        """A place in a template that was not filled in."""
        found = _GAPS.search(self.reading.text)
        return found.group() if found else ""

    @cached_property
    def same_text(self) -> bool:
        """Whether another recommendation got the same text."""
        mine = bag(self.reading.text)
        others = (bag(looked_at(o)) for o in self.others if o is not self.answer)
        return bool(mine) and any(alike(mine, other) for other in others)

    def has(self, name: str) -> bool:
        """Whether a question was answered with yes."""
        return name in self.facts and self.facts[name].holds is True

    def denies(self, name: str) -> bool:
        """Whether a question was answered with no."""
        return name in self.facts and self.facts[name].holds is False

    def behind(self, clause: Clause) -> Clause:
        """The clause with the reason: that of the *want* or *omdat* right behind this one."""
        after = next((one for one in self.reading.clauses if one.place == clause.place + 1), clause)
        gives = after.sentence == clause.sentence and after.opened_by_reason and not after.empty
        return after if gives and not clause.opened_by_reason else clause

    def quote(self, code: str, clause: Clause | None) -> str:
        """The words that carry an answer."""
        if clause is not None:
            return clause.text
        return {"action": self.action, "place": self.place, "unfilled": self.gap}.get(code, "")


@lru_cache(64)
def bag(text: str) -> frozenset[str]:
    """The different words of a text, as they are compared."""
    return norms_in(text)


def alike(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether two texts count as the same: so many of all their words are in both."""
    shared = len(mine & theirs)
    return shared >= SAME * (len(mine) + len(theirs) - shared)
