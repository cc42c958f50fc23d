"""The words in which the table of the judgement asks: of one clause, or of the whole answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from weerklank.rules.explanation.clauses import Clause
    from weerklank.rules.explanation.seen import Seen


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing that must hold, or not: a word of the vocabulary, names of lists, a number."""

    word: str
    names: tuple[str, ...]
    number: int
    negated: bool


ClauseTest = Callable[["Seen", "Clause", Condition], bool]
AnswerTest = Callable[["Seen", Condition], bool]

OF_CLAUSE: Mapping[str, ClauseTest] = {
    "empty": lambda _seen, clause, _: clause.empty,
    "refuses": lambda _seen, clause, _: clause.refuses,
    "opens_with_reason": lambda _seen, clause, _: clause.opened_by_reason,
    "before_conclusion": lambda seen, clause, _: clause.place in seen.before_conclusion,
    "after_colon": lambda seen, clause, _: clause.place in seen.after_colon,
    "bound": lambda seen, clause, _: clause.place in seen.bound,
    "after_no": lambda seen, clause, _: seen.first_no is not None and clause.place >= seen.first_no,
    "near_no": lambda seen, clause, _: seen.is_near_no(clause),
    "says": lambda _seen, clause, asked: clause.says(*asked.names),
    "tells": lambda seen, clause, asked: bool(told(seen, clause, asked)),
    "near": lambda seen, clause, asked: seen.is_near(clause, asked.names),
    "points_back": lambda _seen, clause, _: clause.points_back,
    "figure": lambda seen, clause, _: bool(seen.reading.new_figures(clause)),
    "new": lambda seen, clause, asked: len(seen.reading.new_words(clause)) >= asked.number,
    "content": lambda seen, clause, asked: seen.content(clause) >= asked.number,
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
    "gap": lambda seen, _: bool(seen.gap),
    "splits": lambda seen, _: seen.splits,
    "plain": lambda seen, asked: len(seen.plain) >= asked.number,
    "leaves": lambda seen, asked: seen.left_over >= asked.number,
    "shares": lambda seen, _: bool(seen.shared),
    "sees": lambda seen, asked: seen.second > asked.number,
    "misses": lambda seen, asked: seen.second < -asked.number,
    "tied": lambda seen, asked: seen.rests_on(asked.names[0], seen.held),
    "related": lambda seen, asked: seen.rests_on(asked.names[0], seen.bound),
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
