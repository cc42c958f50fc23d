"""Fact 1: does this recommendation get a position?"""

from __future__ import annotations

from weerklank.records.response import Decision
from weerklank.rules.explanation.analysis import Clause, Reading
from weerklank.rules.explanation.model import Fact, FactName

_RECORDED = {
    Decision.ADOPTED: "De gemeente neemt de aanbeveling over.",
    Decision.PARTLY: "De gemeente neemt de aanbeveling deels over.",
    Decision.ALTERNATIVE: "De gemeente kiest een andere weg.",
    Decision.REJECTED: "De gemeente neemt de aanbeveling niet over.",
    Decision.UNDECIDED: "De gemeente zegt wanneer zij beslist.",
}
_CLOSED = frozenset(
    {"thanks", "praise", "importance", "delay", "process", "restates", "noncommittal"}
)


def decision_of(reading: Reading) -> Decision | None:
    """The recorded decision, else the one that the text itself states."""
    return reading.decision or stated(reading)


def stated(reading: Reading) -> Decision | None:
    """The decision in the text: a refusal, an adoption, both, or a dated decision to come."""
    refusal = _first(reading, "rejected")
    adoption = _first(reading, "adopted")
    if _first(reading, "partly") or (refusal and adoption):
        return Decision.PARTLY
    if refusal:
        return Decision.REJECTED
    if adoption:
        return Decision.ADOPTED
    return Decision.UNDECIDED if dated_postponement(reading) else None


def dated_postponement(reading: Reading) -> Clause | None:
    """A clause that says when the decision itself will be taken (uitgesteld besluit)."""
    return next(
        (
            clause
            for clause in reading.clauses
            if clause.says("postponed") and clause.says("time") and not clause.ideas & _CLOSED
        ),
        None,
    )


def _first(reading: Reading, idea: str) -> Clause | None:
    for clause in reading.clauses:
        open_to_it = not clause.ideas & _CLOSED and not clause.opened_by_reason
        if open_to_it and clause.says(idea) and (idea != "adopted" or not clause.negated):
            return clause
    return None


def is_refusal(clause: Clause) -> bool:
    """Whether the clause says that something will not happen."""
    if clause.opened_by_reason or not clause.negated:
        return clause.says("rejected") and not clause.opened_by_reason
    return clause.by_municipality or clause.says("rejected")


def position(reading: Reading) -> Fact:
    """Whether the municipality says yes, partly, otherwise, no, or when it will decide."""
    decision = decision_of(reading)
    if decision is None:
        return Fact(
            FactName.POSITION, holds=False, words="",
            because="De tekst zegt niet of de gemeente dit doet, deels doet of niet doet.",
        )  # fmt: skip
    clause = _deciding(reading, decision)
    if decision is Decision.UNDECIDED and not dated_postponement(reading):
        return Fact(
            FactName.POSITION, holds=False, words="",
            because="De gemeente heeft nog niet besloten en zegt niet wanneer zij dat doet.",
        )  # fmt: skip
    words = clause.text if clause else ""
    return Fact(FactName.POSITION, holds=True, words=words, because=_RECORDED[decision])


def _deciding(reading: Reading, decision: Decision) -> Clause | None:
    if decision is Decision.UNDECIDED:
        return dated_postponement(reading)
    ideas = {Decision.REJECTED: ("rejected",), Decision.ADOPTED: ("adopted",)}
    for idea in ideas.get(decision, ("partly", "rejected", "adopted")):
        clause = _first(reading, idea)
        if clause:
            return clause
    return None
