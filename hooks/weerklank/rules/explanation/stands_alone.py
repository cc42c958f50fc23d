"""Fact 5: can this answer be read by itself?"""

from __future__ import annotations

from weerklank.rules.explanation.model import Fact, FactName
from weerklank.rules.explanation.reading import Reading
from weerklank.rules.explanation.sentences import STANDS_ALONE


def stands_alone(reading: Reading, reason: Fact, next_step: Fact) -> Fact:
    """No unfilled template, and no bare reference in the place of an answer."""
    for clause in reading.clauses:
        if clause.gap or clause.says("unfilled"):
            return Fact(
                FactName.STANDS_ALONE, holds=False, words=clause.gap or clause.text,
                because=STANDS_ALONE["unfilled"],
            )  # fmt: skip
    for clause in reading.clauses:
        if clause.says("bare_reference") and not (reason.holds or next_step.holds):
            return Fact(
                FactName.STANDS_ALONE, holds=False, words=clause.text,
                because=STANDS_ALONE["bare_reference"],
            )  # fmt: skip
    if not reading.clauses:
        return Fact(FactName.STANDS_ALONE, holds=False, words="", because=STANDS_ALONE["no_text"])
    return Fact(
        FactName.STANDS_ALONE, holds=True, words="",
        because=STANDS_ALONE["readable"],
    )  # fmt: skip
