"""Fact 5: can this answer be read by itself?"""

from __future__ import annotations

from weerklank.rules.explanation.model import Fact, FactName
from weerklank.rules.explanation.reading import Reading


def stands_alone(reading: Reading, reason: Fact, next_step: Fact) -> Fact:
    """No unfilled template, and no bare reference in the place of an answer."""
    for clause in reading.clauses:
        if clause.gap or clause.says("unfilled"):
            return Fact(
                FactName.STANDS_ALONE, holds=False, words=clause.gap or clause.text,
                because="Hier is een sjabloon niet ingevuld.",
            )  # fmt: skip
    for clause in reading.clauses:
        if clause.says("bare_reference") and not (reason.holds or next_step.holds):
            return Fact(
                FactName.STANDS_ALONE, holds=False, words=clause.text,
                because="De tekst verwijst, maar zegt niet wat daar staat.",
            )  # fmt: skip
    if not reading.clauses:
        return Fact(FactName.STANDS_ALONE, holds=False, words="", because="Er staat geen uitleg.")
    return Fact(
        FactName.STANDS_ALONE, holds=True, words="",
        because="U kunt dit lezen zonder er iets anders bij te zoeken.",
    )  # fmt: skip
