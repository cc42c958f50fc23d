"""Fact 1: does this recommendation get a position (standpunt)?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from weerklank.records.response import Decision
from weerklank.rules.explanation.model import Fact, FactName
from weerklank.rules.explanation.sentences import POSITION

if TYPE_CHECKING:
    from weerklank.rules.explanation.clauses import Clause
    from weerklank.rules.explanation.reading import Reading

SHOWN_BY = {
    Decision.ADOPTED: ("adopted",),
    Decision.REJECTED: ("rejected",),
    Decision.PARTLY: ("partly", "rejected", "adopted"),
    Decision.ALTERNATIVE: ("alternative", "rejected"),
}
"""The lists in which a decision is looked for in the text, the first that is found first."""


def decision_of(reading: Reading) -> Decision | None:
    """The recorded decision, else the one that the text itself states."""
    return reading.decision or stated(reading)


def stated(reading: Reading) -> Decision | None:
    """The decision in the text: a refusal, an adoption, both, or a dated decision to come."""
    refusal, adoption = _first(reading, "rejected"), _first(reading, "adopted")
    if _first(reading, "partly") or (refusal and adoption):
        return Decision.PARTLY
    if refusal:
        return Decision.REJECTED
    if adoption:
        return Decision.ADOPTED
    return Decision.UNDECIDED if dated_postponement(reading) else None


def dated_postponement(reading: Reading) -> Clause | None:
    """The clause that says when the decision itself will be taken (uitgesteld besluit)."""
    open_clauses = [c for c in reading.clauses if _is_open(c)]
    dated = {clause.place for clause in open_clauses if clause.says("time")}
    for clause in open_clauses:
        near = {clause.place - 1, clause.place, clause.place + 1}
        if clause.says("postponed") and near & dated and not clause.negated:
            return clause
    return None


def dated_wait(reading: Reading) -> Clause | None:
    """The clause that says what an open decision waits for, with a moment in it or beside it."""
    dated = {clause.place for clause in reading.clauses if clause.says("time")}
    for clause in reading.clauses:
        near = {clause.place - 1, clause.place, clause.place + 1}
        if clause.says("waiting") and not clause.empty and near & dated:
            return clause
    return None


def _is_open(clause: Clause) -> bool:
    """Whether a position can stand in it: not in thanks, a quotation or a vague promise."""
    return not clause.empty and not clause.opened_by_reason and not clause.says("noncommittal")


def _first(reading: Reading, idea: str) -> Clause | None:
    return next((c for c in reading.clauses if _is_open(c) and _says(reading, c, idea)), None)


def _says(reading: Reading, clause: Clause, idea: str) -> bool:
    """Whether a clause gives this position; a yes also in the verb of the recommendation."""
    if idea != "adopted":
        return clause.says(idea)
    return not clause.negated and (clause.says(idea) or reading.does_what_is_asked(clause))


def position(reading: Reading) -> Fact:
    """Whether the municipality says yes, partly, otherwise, no, or when it will decide."""
    decision = decision_of(reading)
    if decision is None:
        return _none(POSITION["not_said"])
    if decision is Decision.UNDECIDED:
        clause = dated_postponement(reading) or dated_wait(reading)
        if clause is None:
            return _none(POSITION["not_dated"])
    else:
        shown = (_first(reading, idea) for idea in SHOWN_BY[decision])
        clause = next((found for found in shown if found), None)
    words = clause.text if clause else ""
    return Fact(FactName.POSITION, holds=True, words=words, because=POSITION[decision])


def _none(because: str) -> Fact:
    return Fact(FactName.POSITION, holds=False, words="", because=because)
