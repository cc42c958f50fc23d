"""Which decision a text itself states, with the words that show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weerklank.records.models.decision import Decision

if TYPE_CHECKING:
    from weerklank.rules.explanation.clauses import Clause
    from weerklank.rules.explanation.reading import Reading


def stated(reading: Reading) -> tuple[Decision | None, str]:
    """The decision in the text: a refusal, an adoption, both, or a dated decision to come.

    The second value is the clause that shows it, empty when none does.
    """
    part, refusal, adoption = (_first(reading, idea) for idea in ("partly", "rejected", "adopted"))
    if part or (refusal and adoption):
        return Decision.PARTLY, (part or refusal or adoption or reading.clauses[0]).text
    if refusal:
        return Decision.REJECTED, refusal.text
    if adoption:
        return Decision.ADOPTED, adoption.text
    later = _postponed(reading)
    return (Decision.UNDECIDED, later.text) if later else (None, "")


def _first(reading: Reading, idea: str) -> Clause | None:
    return next((c for c in reading.clauses if _is_open(c) and _says(reading, c, idea)), None)


def _is_open(clause: Clause) -> bool:
    """Whether a position can stand in it: not in thanks, a quotation or a vague promise."""
    return not clause.empty and not clause.opened_by_reason and not clause.says("noncommittal")


def _says(reading: Reading, clause: Clause, idea: str) -> bool:
    """Whether a clause gives this position; a yes also in the verb of the recommendation."""
    if idea != "adopted":
        return clause.says(idea)
    does_it = clause.by_municipality and reading.asked_verb in clause.specific
    return not clause.negated and (clause.says(idea) or does_it)


def _postponed(reading: Reading) -> Clause | None:
    """The clause that says when the decision itself will be taken (uitgesteld besluit)."""
    dated = {c.place for c in reading.clauses if _is_open(c) and c.says("time")}
    for clause in reading.clauses:
        near = {clause.place - 1, clause.place, clause.place + 1}
        postponed = _is_open(clause) and clause.says("postponed") and not clause.negated
        if postponed and near & dated:
            return clause
    return None


def plainly_stated(reading: Reading) -> tuple[Decision | None, str]:
    """As `stated`, to propose to a person: only what is said outright, with no turn beside it."""
    found, words = stated(reading)
    if found is None or not _is_plain(reading, found, words):
        return None, ""
    return found, words


def _is_plain(reading: Reading, found: Decision, words: str) -> bool:
    shown = next(c for c in reading.clauses if c.text == words)
    said = [c for c in reading.clauses if not c.empty and not c.opened_by_reason]
    if found is Decision.PARTLY:
        return shown.says("partly")
    if found is Decision.UNDECIDED:
        return shown.by_municipality
    norms = {word.norm for word in shown.words}
    outright = any(some <= norms for some in (*SAID_OUTRIGHT, *OF_AN_ADVICE))
    outright = outright or shown.words[0].norm in OF_ITSELF
    # `Wij waarderen dit, maar nemen het niet over` turns before it says what it says.
    turns = any(w.norm in TURNS for c in said for w in c.words[c is shown :])
    whole = found is Decision.REJECTED or not any(c.negated for c in said)
    return outright and whole and not turns


OF_ITSELF = frozenset({"ja", "nee", "neen"})
"""What says yes or no to the whole of it, as the first word."""
OF_AN_ADVICE = ({"volgen", "advies"}, {"volgen", "voorstel"}, {"volgen", "aanbeveling"},
                {"wijzen", "af"}, {"afgewezen"}, {"gevolg"}, {"stemmen", "in"}, {"doen", "wij"},
                {"doen", "we"})  # fmt: skip
"""Words that are mostly about the advice: enough for a proposal, and not to contradict a record."""
TURNS = frozenset({
    "wel", "wél", "maar", "echter", "deel", "deels", "gedeeltelijk", "alleen", "behalve",
    "behoudens", "tenzij", "mits", "voorlopig", "nog", "plaats", "toch", "daarentegen",
    "anders", "evenwel", "zodra", "grotendeels", "onderdelen", "onderdeel", "uitzondering",
    "rest", "overige", "tijdelijk", "niettemin", "liever", "elders", "sommige", "andere",
    "anderen", "helft", "vorm",
})  # fmt: skip
"""Words with which an answer turns: beside one of these a yes or a no is not of the whole."""

SAID_OUTRIGHT = ({"overgenomen"}, {"overnemen"}, {"akkoord"}, {"neem", "over"}, {"nemen", "over"},
                  {"neemt", "over"})  # fmt: skip
"""Words that can only be about the advice. Of 1,700 labelled answers none has them with a decision
that says the opposite; other words of a decision do, in a clause about something else."""


_OPPOSITES: dict[Decision | None, Decision] = {
    Decision.ADOPTED: Decision.REJECTED,
    Decision.REJECTED: Decision.ADOPTED,
}


def contradiction(reading: Reading) -> str:
    """The words in which a text says yes beside a recorded no, or no beside a recorded yes."""
    other = _OPPOSITES.get(reading.decision)
    if other is None:
        return ""
    said = (c for c in reading.clauses if _is_open(c) and _says(reading, c, other))
    words = next((clause.text for clause in said if _outright(clause)), "")
    return words if words and stated(reading)[0] is other else ""


def _outright(clause: Clause) -> bool:
    norms = {word.norm for word in clause.words}
    return any(some <= norms for some in SAID_OUTRIGHT)
