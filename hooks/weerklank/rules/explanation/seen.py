"""Everything that the table of the judgement can ask of one answer, worked out once."""

from __future__ import annotations

import re
from dataclasses import field, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from weerklank.lazy_dataclass import dataclass
from weerklank.rules.explanation import weighing
from weerklank.rules.explanation.reading import Reading, looked_at, stems_of
from weerklank.rules.explanation.text import norms_in

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from weerklank.records.models.answer import Answer
    from weerklank.rules.explanation.clauses import Clause
    from weerklank.rules.explanation.model import Fact
    from weerklank.rules.explanation.weighing import Sums

SHORT, PER_WORD = 15, 15
"""Above so many words each asks so many thousandths more of the sum: who tells much, says much that
only looks like a reason. Chosen by leaving writers out."""
NO_TO_A_PART = ("bare_judgement", "delay", "noncommittal")
VAGUE = ("hedge", "noncommittal", "bare_judgement", "bare_reference", "pointer")
SAME = 0.85
"""Share of words in common from which two texts count as the same; chosen, not measured."""

ADDRESS = re.compile(r"https?:|www[.]|[a-z0-9][.]nl(?![a-z0-9])")
# Each way begins with one letter or sign, so that Python can skip what begins with none of them.
_GAPS = re.compile(
    r"\[[^\]\n]{2,60}\](?!\()|\{[^}\n]{1,60}\}|<<[^>\n]{1,60}>>|<[A-Za-z][\w /-]{1,40}>"
    r"|\.\.{4,}|__{3,}|……+|@@|\?\?\?|x(?<!\wx)[Xx]{2,}\b|X(?<!\wX)[Xx]{2,}\b"
)


@dataclass(frozen=True, slots=True)
class Seen:
    """One answer with what it adds up to and the questions answered so far."""

    reading: Reading
    answer: Answer
    others: Sequence[Answer]
    bounds: Mapping[str, int]
    """How far from zero the sum must be, for an answer with this decision."""
    enough: int
    """Above which sum it seems to say something: more for a long text."""
    clause_features: tuple[frozenset[str], ...]
    """What can be added up, for each clause."""
    sums: Sums
    decision: str | None
    """The recorded decision, else the one that the text itself states."""
    facts: dict[str, Fact] = field(default_factory=dict)

    @property
    def features(self) -> frozenset[str]:
        """What is added up: the different features of all clauses."""
        return weighing.of_answer(self.reading, self.clause_features)

    def weighed_by(self, weights: Mapping[str, int]) -> Seen:
        """The same answer, unjudged, weighed by other weights."""
        found = weighing.sums(self.reading, self.clause_features, weights)
        return replace(self, sums=found, facts={})

    @property
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

    @property
    def splits(self) -> bool:
        """Whether something is said before the first no to a part, and that no is not the first."""
        clauses = self.reading.clauses
        limits = (c.place for c in clauses if c.refuses or c.negated or c.says(*NO_TO_A_PART))
        first = next(limits, 0)
        return any(not c.empty and not c.says(*VAGUE) for c in clauses[:first])

    @property
    def shared(self) -> frozenset[str]:
        """The specific words of the recommendation that the answer uses."""
        return stems_of(self.reading.clauses) & self.reading.asked_specific

    @property
    def gap(self) -> str:
        """A place in a template that was not filled in."""
        found = _GAPS.search(self.reading.text)
        return found.group() if found else ""

    @property
    def has_address(self) -> bool:
        """Whether it names a page on the web, which nobody read here."""
        return ADDRESS.search(self.reading.text) is not None

    @property
    def same_text(self) -> bool:
        """Whether another recommendation got the same text."""
        others = [other for other in self.others if other is not self.answer]
        mine = bag(self.reading.text) if others else frozenset()
        return bool(mine) and any(alike(mine, bag(looked_at(other))) for other in others)

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
        if code == "unfilled":
            return self.gap
        return {"action": self.action, "place": self.place}.get(code, "")


@lru_cache(64)
def bag(text: str) -> frozenset[str]:
    """The different words of a text, as they are compared."""
    return norms_in(text)


def alike(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether two texts count as the same: so many of all their words are in both."""
    shared = len(mine & theirs)
    return shared >= SAME * (len(mine) + len(theirs) - shared)
