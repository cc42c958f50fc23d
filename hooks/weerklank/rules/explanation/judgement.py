"""Reads `judgement.yaml`: the questions as an ordered table, and what follows from the answers.

A row holds when everything after `if` holds. What is asked of a clause must hold of one and the
same clause, which is then quoted. The browser reads the same table by the same vocabulary.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from weerklank.rules.explanation.model import ExplanationState, Fact, FactName

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from weerklank.rules.explanation.clauses import Clause
    from weerklank.rules.explanation.seen import Seen

_HOLDS = {"yes": True, "no": False, "unsure": None}


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing that must hold, or not: a word of the vocabulary, names of lists, a number."""

    word: str
    names: tuple[str, ...]
    number: int
    negated: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table; conditions on the whole answer apart from those on a clause."""

    outcome: str
    code: str
    of_answer: tuple[Condition, ...]
    of_clause: tuple[Condition, ...]


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
    "says": lambda _seen, clause, asked: clause.says(*asked.names),
    "tells": lambda seen, clause, asked: bool(_told(seen, clause, asked)),
    "near": lambda seen, clause, asked: seen.is_near(clause, asked.names),
    "figure": lambda seen, clause, _: bool(seen.reading.new_figures(clause)),
    "new": lambda seen, clause, asked: len(seen.reading.new_words(clause)) >= asked.number,
    "fresh": lambda seen, clause, asked: len(seen.fresh(clause)) >= asked.number,
    "content": lambda seen, clause, asked: seen.content(clause) >= asked.number,
    "specific": lambda _seen, clause, asked: len(clause.specific) >= asked.number,
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
    "only_restates": lambda seen, _: seen.only_restates,
    "echoes": lambda seen, _: seen.echoes,
    "gap": lambda seen, _: bool(seen.gap),
    "splits": lambda seen, _: seen.splits,
    "plain": lambda seen, asked: len(seen.plain) >= asked.number,
    "shares": lambda seen, _: bool(seen.shared),
    "sees": lambda seen, asked: seen.second > asked.number,
    "misses": lambda seen, asked: seen.second < -asked.number,
    "tied": lambda seen, asked: seen.is_tied(asked.names[0]),
    "has": lambda seen, asked: seen.has(asked.names[0]),
    "denies": lambda seen, asked: seen.denies(asked.names[0]),
    "lacks": lambda seen, asked: not seen.has(asked.names[0]),
}
"""What can be asked of the whole answer."""


def row_of(fields: Mapping[str, object], outcome: str, sets: Mapping[str, Sequence[str]]) -> Row:
    """One line of the table; raises ValueError for a word outside the vocabulary."""
    asked = conditions(fields["if"], sets)
    return Row(
        outcome=str(fields[outcome]),
        code=str(fields["code"]),
        of_answer=tuple(c for c in asked if c.word in OF_ANSWER),
        of_clause=tuple(c for c in asked if c.word in OF_CLAUSE),
    )


def conditions(listed: object, sets: Mapping[str, Sequence[str]]) -> tuple[Condition, ...]:
    """What must hold, from the words in the table."""
    return tuple(
        _condition(str(text), sets) for text in (listed if isinstance(listed, list) else ())
    )


def _condition(text: str, sets: Mapping[str, Sequence[str]]) -> Condition:
    word, _, rest = text.removeprefix("not ").partition(" ")
    if word not in OF_CLAUSE and word not in OF_ANSWER:
        message = f"unknown word in the judgement: {text}"
        raise ValueError(message)
    names = tuple(name for part in rest.split("|") for name in sets.get(part, (part,)))
    return Condition(word, names, int(rest) if rest.isdigit() else 0, text.startswith("not "))


def fact(name: FactName, rows: Sequence[Row], seen: Seen) -> Fact:
    """The first row that holds, as an answer to the question."""
    for row in rows:
        if row.of_answer and not answers(row.of_answer, seen):
            continue
        clause = _clause_for(row, seen) if row.of_clause else None
        if row.of_clause and clause is None:
            continue
        code = _code(row, seen, clause)
        if clause is not None:
            seen.clauses[name] = clause
        return Fact(name, _HOLDS[row.outcome], code, seen.quote(row.code, clause))
    message = f"no row of {name} holds"
    raise ValueError(message)


def answers(conditions: Sequence[Condition], seen: Seen) -> bool:
    """Whether all of this holds of the answer as a whole."""
    return not any(OF_ANSWER[c.word](seen, c) is c.negated for c in conditions)


def state(rows: Sequence[Row], seen: Seen) -> tuple[ExplanationState, str]:
    """What follows from the facts, and by which row."""
    for row in rows:
        if answers(row.of_answer, seen) and (not row.of_clause or _clause_for(row, seen)):
            return ExplanationState(row.outcome), row.code
    message = "no row of the verdict holds"
    raise ValueError(message)


def _clause_for(row: Row, seen: Seen) -> Clause | None:
    for clause in seen.reading.clauses:
        for asked in row.of_clause:
            if OF_CLAUSE[asked.word](seen, clause, asked) is asked.negated:
                break
        else:
            return clause
    return None


def _code(row: Row, seen: Seen, clause: Clause | None) -> str:
    """The code of the row; `ground` becomes the name of the ground that was found."""
    if row.code != "ground" or clause is None:
        return row.code
    return next(_told(seen, clause, c)[0] for c in row.of_clause if c.word == "tells")


def _told(seen: Seen, clause: Clause, asked: Condition) -> list[str]:
    return [
        idea
        for idea in asked.names
        if idea in clause.ideas and seen.reading.tells_new(clause, idea)
    ]
