"""Fact 3: what happens, where or when, and who; or why nothing happens?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from weerklank.records.response import Decision
from weerklank.rules.explanation.clauses import VAGUE_TALK, Clause
from weerklank.rules.explanation.model import Fact, FactName
from weerklank.rules.explanation.position import decision_of
from weerklank.rules.explanation.sentences import NEXT_STEP

if TYPE_CHECKING:
    from weerklank.records.response import Answer
    from weerklank.rules.explanation.reading import Reading

NEW_IN_STEP = 2
"""New specific words that make a sentence with an adoption a step."""


def next_step(reading: Reading, answer: Answer, reason: Fact) -> Fact:
    """Whether it is clear what happens now, from the actions or from the text."""
    for action in answer.actions:
        if action.by or action.done or action.who:
            return _yes(action.what, NEXT_STEP["action"])
    if answer.place:
        return _yes(answer.place, NEXT_STEP["place"])
    decision = decision_of(reading)
    for clause in reading.clauses:
        because = _step(reading, clause)
        if because:
            return _yes(clause.text, because)
    told = [c for c in reading.clauses if _is_concrete(c)]
    if decision is not Decision.REJECTED and told:
        new = frozenset[str]().union(*(reading.new_words(c) for c in told))
        if len(new) >= NEW_IN_STEP:
            most = max(told, key=lambda clause: len(reading.new_words(clause)))
            return _yes(most.text, NEXT_STEP["told"])
    if decision is Decision.REJECTED and reason.holds:
        return _yes(reason.words, NEXT_STEP["nothing"])
    return Fact(FactName.NEXT_STEP, holds=False, words="", because=NEXT_STEP["no_step"])


def _yes(words: str, because: str) -> Fact:
    return Fact(FactName.NEXT_STEP, holds=True, words=words, because=because)


def _is_concrete(clause: Clause) -> bool:
    return not (clause.empty or clause.refuses or clause.says("hedge", *VAGUE_TALK))


def _step(reading: Reading, clause: Clause) -> str:
    """Why this clause is a step, or nothing."""
    if clause.empty or clause.refuses:
        return ""
    new = reading.new_words(clause)
    yes = clause.says("adopted") and not clause.says("noncommittal")
    acts = bool(new) or clause.says("done") or yes
    dated = clause.says("time") and reading.tells_new(clause, "time")
    if acts and dated and not clause.says("hedge"):
        return NEXT_STEP["dated"]
    if not _is_concrete(clause):
        return ""
    if clause.says("place") and (new or reading.tells_new(clause, "place")):
        return NEXT_STEP["place"]
    if clause.says("done"):
        return NEXT_STEP["done"]
    return ""
