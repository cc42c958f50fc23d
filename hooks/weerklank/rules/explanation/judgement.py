"""Reads `judgement.yaml`: the questions as an ordered table, and what follows from the answers.

A row holds when everything after `if` holds. What is asked of a clause must hold of one and the
same clause, which is then quoted. The browser reads the same table by the same vocabulary.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from weerklank.lazy_dataclass import dataclass
from weerklank.rules.explanation.model import ExplanationState, Fact, FactName
from weerklank.rules.explanation.vocabulary import OF_ANSWER, OF_CLAUSE, Condition, told

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from weerklank.rules.explanation.clauses import Clause
    from weerklank.rules.explanation.seen import Seen

DECISION = "decision"
_HOLDS = {"yes": True, "no": False, "unsure": None}
WEIGHED = "weighed"
"""The code of a reason or step that stands there, without words that surely are it."""
CONNECTIVE = "connective"
"""The code of a reason that is shown by its *omdat* or *want*."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table; conditions on the whole answer apart from those on a clause."""

    outcome: str
    code: str
    of_answer: tuple[Condition, ...]
    of_clause: tuple[Condition, ...]


def row_of(fields: Mapping[str, object], outcome: str, sets: Mapping[str, Sequence[str]]) -> Row:
    """One line of the table; raises ValueError for a word outside the vocabulary."""
    asked = conditions(fields["if"], sets)
    return Row(
        outcome=str(fields[outcome]),
        code=str(fields["code"]),
        of_answer=tuple(c for c in asked if c.word in OF_ANSWER),
        of_clause=tuple(c for c in asked if c.word in OF_CLAUSE),
    )


def with_decision(rows: Sequence[Row], decision: str) -> tuple[Row, ...]:
    """The rows that can hold of an answer with this decision, with nothing to ask about it."""
    return tuple(
        replace(row, of_answer=tuple(c for c in row.of_answer if c.word != DECISION))
        for row in rows
        if all((decision in c.names) is not c.negated for c in row.of_answer if c.word == DECISION)
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
    return Condition(word, names, text.startswith("not "))


def fact(name: FactName, rows: Sequence[Row], seen: Seen) -> Fact:
    """The first row that holds, as an answer to the question."""
    for row in rows:
        if row.of_answer and not answers(row.of_answer, seen):
            continue
        clause = _clause_for(row, seen) if row.of_clause else None
        if row.of_clause and clause is None:
            continue
        if row.code == WEIGHED:
            return Fact(name, _HOLDS[row.outcome], WEIGHED)
        shown = seen.behind(clause) if clause and name is FactName.REASON else clause
        code = _code(row, seen, clause) if shown is clause else CONNECTIVE
        return Fact(name, _HOLDS[row.outcome], code, seen.quote(row.code, shown))
    message = f"no row of {name} holds"
    raise ValueError(message)


def answers(conditions: Sequence[Condition], seen: Seen) -> bool:
    """Whether all of this holds of the answer as a whole."""
    # A loop and no `any`: this is asked a hundred times of every answer.
    for asked in conditions:  # noqa: SIM110
        if OF_ANSWER[asked.word](seen, asked) is asked.negated:
            return False
    return True


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
    return next(told(seen, clause, c)[0] for c in row.of_clause if c.word == "tells")
