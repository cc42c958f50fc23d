"""The words in which the table of the judgement asks: of one clause, or of the whole answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from weerklank.lazy_dataclass import dataclass
from weerklank.rules.explanation.decision import contradiction

if TYPE_CHECKING:
    from collections.abc import Mapping

    from weerklank.rules.explanation.clauses import Clause
    from weerklank.rules.explanation.seen import Seen


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing that must hold, or not: a word of the vocabulary, names of lists."""

    word: str
    names: tuple[str, ...]
    negated: bool


ClauseTest = Callable[["Seen", "Clause", Condition], bool]
AnswerTest = Callable[["Seen", Condition], bool]

OF_CLAUSE: Mapping[str, ClauseTest] = {
    "best": lambda seen, clause, _: clause is seen.sums.best,
    "empty": lambda _seen, clause, _: clause.empty,
    "opens_with_reason": lambda _seen, clause, _: clause.opened_by_reason,
    "says": lambda _seen, clause, asked: clause.says(*asked.names),
    "tells": lambda seen, clause, asked: bool(told(seen, clause, asked)),
    "new": lambda seen, clause, _: bool(seen.reading.new_words(clause)),
    "figure": lambda seen, clause, _: bool(seen.reading.new_figures(clause)),
}
"""What can be asked of a clause."""

OF_ANSWER: Mapping[str, AnswerTest] = {
    "decision": lambda seen, asked: (seen.decision or "none") in asked.names,
    "asked": lambda seen, _: bool(seen.reading.asked),
    "recorded": lambda seen, _: seen.reading.decision is not None,
    "text": lambda seen, _: bool(seen.reading.clauses),
    "action": lambda seen, _: bool(seen.action),
    "place": lambda seen, _: bool(seen.place),
    "parts": lambda seen, _: seen.has_parts,
    "same_text": lambda seen, _: seen.same_text,
    "address": lambda seen, _: seen.has_address,
    "contradicts": lambda seen, _: bool(contradiction(seen.reading)),
    "gap": lambda seen, _: bool(seen.gap),
    "splits": lambda seen, _: seen.splits,
    "shares": lambda seen, _: bool(seen.shared),
    "alone": lambda seen, _: seen.sums.alone,
    "leans_said": lambda seen, _: seen.sums.weight > 0,
    "seems_said": lambda seen, _: seen.sums.said > seen.enough,
    "seems_bare": lambda seen, _: seen.sums.weight < -seen.bounds["bare"],
    "has": lambda seen, asked: seen.has(asked.names[0]),
    "denies": lambda seen, asked: seen.denies(asked.names[0]),
    "lacks": lambda seen, asked: not seen.has(asked.names[0]),
}
"""What can be asked of the whole answer."""


def told(seen: Seen, clause: Clause, asked: Condition) -> list[str]:
    """The ideas among those asked for that the clause tells as something new."""
    return [
        idea
        for idea in asked.names
        if idea in clause.ideas and seen.reading.tells_new(clause, idea)
    ]
