"""Everything that the table of the judgement can ask of one answer, worked out once."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from weerklank.rules.explanation.decision import stated
from weerklank.rules.explanation.reading import Reading, looked_at, stems_of
from weerklank.rules.explanation.text import norms_in
from weerklank.rules.explanation.ties import tied

if TYPE_CHECKING:
    from collections.abc import Sequence

    from weerklank.records.models.answer import Answer
    from weerklank.rules.explanation.clauses import Clause
    from weerklank.rules.explanation.model import Fact

SAME = 0.85
"""Share of words in common from which two texts count as the same; chosen, not measured."""

# Each way begins with one letter or sign, so that Python can skip what begins with none of them.
_GAPS = re.compile(
    r"\[[^\]\n]{2,60}\](?!\()|\{[^}\n]{1,60}\}|<<[^>\n]{1,60}>>|<[A-Za-z][\w /-]{1,40}>"
    r"|\.\.{4,}|__{3,}|……+|@@|\?\?\?|x(?<!\wx)[Xx]{2,}\b|X(?<!\wX)[Xx]{2,}\b"
)


@dataclass(frozen=True)
class Seen:
    """One answer with what the second reader makes of it and the questions answered so far."""

    reading: Reading
    answer: Answer
    others: Sequence[Answer]
    second: int
    """What the second reader adds up to, in hundredths."""
    facts: dict[str, Fact] = field(default_factory=dict)
    clauses: dict[str, Clause] = field(default_factory=dict)
    """The clause on which a fact rests, where it rests on one."""

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
    def before_conclusion(self) -> frozenset[int]:
        """The clauses just before a `dus` or `daarom` with which something is refused."""
        return frozenset(
            before.place
            for before, clause in pairwise(self.reading.clauses)
            if clause.concludes
            and (clause.negated or clause.refuses or clause.says("bare_judgement"))
        )

    @cached_property
    def after_colon(self) -> frozenset[int]:
        """The clauses that say after a colon why something is refused: `Dat lukt niet: ...`."""
        text = self.reading.text
        return frozenset(
            clause.place
            for before, clause in pairwise(self.reading.clauses)
            if (before.refuses or before.negated)
            and ":" in text[before.words[-1].end : clause.words[0].start]
        )

    @cached_property
    def bound(self) -> frozenset[int]:
        """The clauses of sentences that hang on the decision, by their own or related words."""
        return tied(self.reading, related=True)

    @cached_property
    def held(self) -> frozenset[int]:
        """The clauses of sentences that hang on the decision by their own words alone."""
        return tied(self.reading, related=False)

    @cached_property
    def first_no(self) -> int | None:
        """The first clause that says no to a part; the beginning where only the record says it."""
        limits = (
            c.place
            for c in self.reading.clauses
            if c.refuses or c.negated or c.says("bare_judgement", "delay", "noncommittal")
        )
        return next(limits, 0 if self.has_parts else None)

    def is_near_no(self, clause: Clause) -> bool:
        """Whether it stands after the first no, or in the sentence before it.

        Further ahead a letter tells what happened, not why. True where the text says no nowhere.
        """
        first = self.first_no
        return first is None or clause.sentence >= self.reading.clauses[first].sentence - 1

    @cached_property
    def splits(self) -> bool:
        """Whether something is said before the first no to a part, and that no is not the first."""
        before = self.reading.clauses[: self.first_no or 0]
        return any(_is_plain(clause) and clause.words for clause in before)

    def is_near(self, clause: Clause, ideas: Sequence[str]) -> bool:
        """Whether the clause or a neighbour says one of these."""
        near = self.reading.clauses[max(0, clause.place - 1) : clause.place + 2]
        return any(one.says(*ideas) and not one.empty for one in near)

    def content(self, clause: Clause) -> int:
        """How many new things a clause names: words, figures, and a moment as one thing."""
        moment = self.reading.tells_new(clause, "time")
        return len(self.reading.new_words(clause)) + len(self.reading.new_figures(clause)) + moment

    @cached_property
    def left_over(self) -> int:
        """How many new things are named when thanks, praise and the like are taken out."""
        return sum(self.content(clause) for clause in self.reading.clauses if not clause.empty)

    @cached_property
    def plain(self) -> frozenset[str]:
        """The new words of all clauses that say something and are no refusal."""
        plain = [c for c in self.reading.clauses if _is_plain(c)]
        return frozenset[str]().union(*(self.reading.new_words(clause) for clause in plain))

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

    def with_second(self, second: int) -> Seen:
        """The same answer, unjudged, with another sum of the second reader."""
        return replace(self, second=second, facts={}, clauses={})

    def has(self, name: str) -> bool:
        """Whether a question was answered with yes."""
        return name in self.facts and self.facts[name].holds is True

    def denies(self, name: str) -> bool:
        """Whether a question was answered with no."""
        return name in self.facts and self.facts[name].holds is False

    def rests_on(self, name: str, places: frozenset[int]) -> bool:
        """Whether a fact rests on the record, or on one of these clauses."""
        return name not in self.clauses or self.clauses[name].place in places

    def quote(self, code: str, clause: Clause | None) -> str:
        """The words that carry an answer."""
        if clause is not None:
            return clause.text
        return {"action": self.action, "place": self.place, "unfilled": self.gap}.get(code, "")


def _is_plain(clause: Clause) -> bool:
    vague = clause.says("hedge", "noncommittal", "bare_judgement", "bare_reference", "pointer")
    return not (clause.empty or clause.refuses or vague)


@lru_cache(64)
def bag(text: str) -> frozenset[str]:
    """The different words of a text, as they are compared."""
    return norms_in(text)


def alike(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether two texts count as the same: so many of all their words are in both."""
    return len(mine & theirs) >= SAME * len(mine | theirs)
