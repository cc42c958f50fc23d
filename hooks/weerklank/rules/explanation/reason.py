"""Fact 2: is there a reason, does it belong to this recommendation, and does it name something?

A reason is a clause that could not stand in the answer to any advice whatever: it names a ground
(money, law, power, lack, privacy, experience, another way, a comparison) or something specific
that neither the recommendation nor the refusal itself had already named.
"""

from __future__ import annotations

from weerklank.records.response import Decision
from weerklank.rules.explanation.analysis import EMPTY_TALK, GROUNDS, VAGUE_TALK, Clause, Reading
from weerklank.rules.explanation.model import Fact, FactName
from weerklank.rules.explanation.position import decision_of, is_refusal

_GROUND_SENTENCES = {
    "money": "De reden noemt een bedrag of waar het geld voor is.",
    "law": "De reden noemt een wet, een regel of een contract.",
    "power": "De reden zegt wie er wel over gaat.",
    "lack": "De reden zegt waarvan er te weinig of te veel is.",
    "privacy_safety": "De reden gaat over privacy of veiligheid.",
    "experience": "De reden noemt onderzoek, cijfers of ervaring.",
    "alternative": "De reden noemt wat er in plaats daarvan kan.",
    "weighing": "De reden weegt het af tegen iets anders.",
}
NEW_WORDS_AFTER_CONNECTIVE = 2
NEW_WORDS_ALONE = 3


def is_empty(reading: Reading, clause: Clause) -> bool:
    """Whether the clause only thanks, praises, delays and so on, or explains one that does."""
    if clause.ideas & EMPTY_TALK or clause.gap:
        return True
    main = reading.main_of(clause) if clause.opened_by_reason else None
    return main is not None and is_empty(reading, main)


def grounds(reading: Reading, clause: Clause) -> list[str]:
    """The grounds the clause names, beyond what the recommendation already said."""
    return [
        found.entry.idea
        for found in clause.found
        if found.entry.idea in GROUNDS and new_words(reading, clause) | set(clause.figures)
    ]


def new_words(reading: Reading, clause: Clause) -> set[object]:
    """Specific words that are not the recommendation's and not those of the refusal."""
    known = set(reading.asked)
    for other in reading.clauses:
        if other is not clause and is_refusal(other) and not other.ideas & EMPTY_TALK:
            known |= other.specific
    return set(clause.specific - known)


def is_about_something_else(reading: Reading, clause: Clause) -> bool:
    """Whether a clause with its own subject has nothing in common with what was decided."""
    decided = frozenset[str]().union(
        reading.asked_topics, *(c.topics for c in reading.clauses if is_refusal(c))
    )
    own = clause.topics
    main = reading.main_of(clause) if clause.opened_by_reason else None
    if main is not None:
        own = own | main.topics
    return bool(decided and own and not decided & own and not clause.says("weighing", "money"))


def reason(reading: Reading) -> Fact:
    """Whether a reason is given, with the clause that gives it."""
    decision = decision_of(reading)
    best: tuple[int, Clause, str] | None = None
    for clause in reading.clauses:
        strength, because = _strength(reading, clause, decision)
        if strength and (best is None or strength > best[0]):
            best = (strength, clause, because)
    if best:
        return Fact(FactName.REASON, holds=True, words=best[1].text, because=best[2])
    return _without(reading)


def _strength(reading: Reading, clause: Clause, decision: Decision | None) -> tuple[int, str]:
    """How firmly a clause is a reason (0 is not), and the sentence that says why."""
    if is_empty(reading, clause) or is_about_something_else(reading, clause):
        return 0, ""
    named = grounds(reading, clause)
    refusal = is_refusal(clause)
    if named and not (decision is Decision.ADOPTED and set(named) <= {"law", "alternative"}):
        return 4, _GROUND_SENTENCES[named[0]]
    if clause.ideas & VAGUE_TALK or refusal:
        return 0, ""
    new = new_words(reading, clause)
    if clause.says("causal") and len(new) >= NEW_WORDS_AFTER_CONNECTIVE:
        return 3, "De tekst geeft een reden die bij deze aanbeveling hoort."
    if decision in {None, Decision.ADOPTED} or clause.says("hedge"):
        return 0, ""
    if clause.figures and new:
        return 2, "De tekst onderbouwt het besluit met een getal."
    if len(new) >= NEW_WORDS_ALONE:
        return 1, "De tekst noemt iets concreets waarop het besluit rust."
    return 0, ""


def _without(reading: Reading) -> Fact:
    for clause in reading.clauses:
        if clause.says("causal"):
            return Fact(
                FactName.REASON, holds=False, words=clause.text,
                because="Wat als reden klinkt, herhaalt het besluit, past op elk advies of hoort "
                "bij iets anders.",
            )  # fmt: skip
    return Fact(FactName.REASON, holds=False, words="", because="De tekst noemt geen reden.")
