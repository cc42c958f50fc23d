"""Fact 3: what happens, where or when, and who; or why nothing happens?"""

from __future__ import annotations

from weerklank.records.response import Answer, Decision
from weerklank.rules.explanation.analysis import EMPTY_TALK, VAGUE_TALK, Clause, Reading
from weerklank.rules.explanation.model import Fact, FactName
from weerklank.rules.explanation.position import decision_of, is_refusal
from weerklank.rules.explanation.reason import is_empty, new_words


def next_step(reading: Reading, answer: Answer, reason: Fact) -> Fact:
    """Whether it is clear what happens now, from the actions or from the text."""
    for action in answer.actions:
        if action.by or action.done or action.who or answer.place:
            return _yes(action.what, "Er staat wat er gebeurt, en wanneer of door wie.")
    if answer.place:
        return _yes(answer.place, "Er staat waar het is verwerkt.")
    for clause in reading.clauses:
        because = _step(reading, clause)
        if because:
            return _yes(clause.text, because)
    if decision_of(reading) is Decision.REJECTED and reason.holds:
        return _yes(reason.words, "Er gebeurt niets, en er staat waarom niet.")
    return Fact(
        FactName.NEXT_STEP, holds=False, words="",
        because="Er staat niet wat er gebeurt, waar of wanneer.",
    )  # fmt: skip


def _yes(words: str, because: str) -> Fact:
    return Fact(FactName.NEXT_STEP, holds=True, words=words, because=because)


def _step(reading: Reading, clause: Clause) -> str:
    """Why this clause is a step, or nothing."""
    if is_empty(reading, clause) or is_refusal(clause) or clause.ideas & EMPTY_TALK:
        return ""
    if clause.says("time") and (
        new_words(reading, clause) or clause.says("done", "adopted", "noncommittal")
    ):
        return "Er staat wat er gebeurt en wanneer."
    if clause.ideas & (VAGUE_TALK | {"hedge"}):
        return ""
    if clause.says("place"):
        return "Er staat waar het is verwerkt."
    if clause.says("done"):
        return "Er staat dat het al is gedaan."
    if len(new_words(reading, clause)) >= 2:
        return "Er staat wat er gebeurt."
    return ""
