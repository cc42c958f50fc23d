"""Fact 2: is there a reason, does it belong to this recommendation, and does it name something?

A reason is a clause that could not stand in the answer to any advice whatever: it names a ground
(money, law, power, lack, privacy, experience, another way, a comparison) or something specific
that neither the recommendation nor the refusal itself had already named.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from weerklank.records.response import Decision
from weerklank.rules.explanation.clauses import GROUNDS, VAGUE_TALK, Clause
from weerklank.rules.explanation.model import Fact, FactName
from weerklank.rules.explanation.position import decision_of
from weerklank.rules.explanation.sentences import REASON

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from weerklank.rules.explanation.reading import Reading

NOT_WHY_YES = frozenset({"law", "rules", "alternative", "money"})
"""With a yes these say where it was done, not why."""

FIRM = frozenset({"experience", "law", "money", "power", "privacy_safety", "rules"})
"""Grounds that also count in a clause that is otherwise vague."""

NAMED = frozenset({"law", "power"})
"""Grounds that name a law or an authority, and so are specific by themselves."""

LIMITS = frozenset({"bare_judgement", "delay", "noncommittal"})
"""Lists that show a no to a part, beside a clause with a no in so many words."""

FIRM_ENOUGH = 3
"""The strength from which a candidate gives a reason by what it says, not by how much it tells."""

NEW_AFTER_OMDAT = 1
"""New specific words that a clause with `omdat`, `want` and the like must bring."""
NEW_BEFORE_DUS = 1
"""New specific words that stand just before a conclusion."""
NEW_WITH_CONNECTIVE = 2
"""New specific words that a clause with `daarom`, `namelijk` and the like must bring."""
NEW_IN_WAITING = 1
"""New specific words that say what a decision waits for."""
NEW_ALONE = 2
"""New specific things that make plain sentences together a reason."""
NEW_IN_REFUSAL = 6
"""New specific words from which a refusal in one long sentence also tells why."""
NEW_AFTER_REFUSAL = 2
"""New specific words from which a second sentence with a no tells why."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    strength: int
    clause: Clause
    because: str
    ground: str = ""


def reason(reading: Reading) -> Fact:
    """Whether a reason is given, with the clause that gives it most firmly."""
    decision = decision_of(reading)
    elsewhere = sentences_about_something_else(reading)
    clauses = [c for c in reading.clauses if not c.empty and c.sentence not in elsewhere]
    granted = places_of_the_yes(reading) if decision is Decision.PARTLY else 0
    candidates = [
        *_by_ground(reading, clauses, decision),
        *_by_connective(reading, clauses),
        *_by_conclusion(reading, clauses),
        *_by_substance(reading, clauses, decision, granted),
    ]
    candidates = [c for c in candidates if c.clause.place >= granted or _is_why(c)]
    if not candidates:
        return _without(reading)
    best = max(candidates, key=lambda candidate: (candidate.strength, -candidate.clause.place))
    return Fact(FactName.REASON, holds=True, words=best.clause.text, because=best.because)


def places_of_the_yes(reading: Reading) -> int:
    """How many clauses stand before the no to a part, when that no does not point back to them.

    0 when no clause says a no: then it is not known which part a clause is about.
    """
    limits = (c for c in reading.clauses if c.refuses or c.negated or c.says(*LIMITS))
    first = next(limits, None)
    if first is None:
        return 0
    opening = next(c for c in reading.clauses if c.sentence == first.sentence)
    points_back = any(found.entry.idea == "links" and not found.first for found in opening.found)
    return 0 if points_back or opening.says("causal") else opening.place


def _is_why(candidate: _Candidate) -> bool:
    """Whether it tells why even beside a yes; a figure, a place or a way only tells what."""
    return candidate.strength >= FIRM_ENOUGH and candidate.ground not in NOT_WHY_YES


def _by_ground(
    reading: Reading, clauses: list[Clause], decision: Decision | None
) -> Iterator[_Candidate]:
    """Clauses that name a ground which the recommendation itself did not name."""
    for clause in clauses:
        for idea in sorted(clause.ideas & GROUNDS):
            why = decision is not Decision.ADOPTED or idea not in NOT_WHY_YES
            firm = not clause.says(*VAGUE_TALK) or idea in FIRM
            if why and firm and (idea in NAMED or _has_substance(reading, clause, idea)):
                yield _Candidate(4, clause, REASON[idea], idea)
                break


def _has_substance(reading: Reading, clause: Clause, idea: str) -> bool:
    """Whether the ground names something that the recommendation did not."""
    new = _new_things(reading, clause) or reading.new_figures(clause)
    return bool(new) and reading.tells_new(clause, idea)


def _by_connective(reading: Reading, clauses: list[Clause]) -> Iterator[_Candidate]:
    """Clauses with `omdat` and the like that bring something new."""
    for clause in clauses:
        if clause.refuses or not clause.says("causal") or clause.says(*VAGUE_TALK):
            continue
        main = reading.main_of(clause) if clause.opened_by_reason else None
        new = reading.new_words(clause) - (main.specific if main else frozenset())
        if len(new) >= (NEW_AFTER_OMDAT if clause.opened_by_reason else NEW_WITH_CONNECTIVE):
            yield _Candidate(3, clause, REASON["connective"])


def _by_conclusion(reading: Reading, clauses: list[Clause]) -> Iterator[_Candidate]:
    """What stands just before a `dus` or `daarom` with which something is refused."""
    for before, clause in pairwise(clauses):
        refuses = clause.negated or clause.refuses or clause.says("bare_judgement")
        follows = clause.concludes and refuses and clause.place == before.place + 1
        tells = len(reading.new_words(before)) >= NEW_BEFORE_DUS
        if follows and tells and not before.says(*VAGUE_TALK):
            yield _Candidate(3, before, REASON["connective"])


def _by_substance(
    reading: Reading, clauses: list[Clause], decision: Decision | None, granted: int
) -> Iterator[_Candidate]:
    """Plain sentences beside a refusal: figures, or enough that is specific and new."""
    if decision is Decision.UNDECIDED:
        yield from _by_waiting(reading, clauses)
    if decision in {None, Decision.ADOPTED, Decision.UNDECIDED}:
        return
    for clause in clauses:
        counted = reading.new_figures(clause) and clause.specific
        if counted and not clause.refuses and not clause.says("bare_judgement", "bare_reference"):
            yield _Candidate(2, clause, REASON["figure"])
    yield from _by_plain_facts(reading, [c for c in clauses if c.place >= granted], granted)
    for clause in clauses:
        bare = not clause.refuses or clause.says("bare_judgement")
        if not bare and _tells_beside_refusing(reading, clause):
            yield _Candidate(1, clause, REASON["concrete"])


def _by_plain_facts(reading: Reading, clauses: list[Clause], granted: int) -> Iterator[_Candidate]:
    """Enough that is specific, and that neither the advice nor a yes to a part had named."""
    plain = [c for c in clauses if not c.refuses and not c.says("hedge", "partly", *VAGUE_TALK)]
    in_the_yes = _specific(clause for clause in reading.clauses if clause.place < granted)
    new = frozenset[str]().union(*(_new_things(reading, clause) for clause in plain))
    if len(new - in_the_yes) >= NEW_ALONE:
        most = max(plain, key=lambda clause: len(_new_things(reading, clause)))
        yield _Candidate(1, most, REASON["concrete"])


def _tells_beside_refusing(reading: Reading, clause: Clause) -> bool:
    """Whether a refusal says more than no: much in one sentence, or something after the first."""
    first = reading.first_refusal
    if first is None or first is clause:
        return len(reading.new_words(clause)) >= NEW_IN_REFUSAL
    return len(reading.new_words(clause) - first.specific) >= NEW_AFTER_REFUSAL


def _specific(clauses: Iterable[Clause]) -> frozenset[str]:
    return frozenset[str]().union(*(clause.specific for clause in clauses))


def _new_things(reading: Reading, clause: Clause) -> frozenset[str]:
    """New specific words, and a new moment as one thing more."""
    time = {"time"} if reading.tells_new(clause, "time") else set()
    return reading.new_words(clause) | time


def _by_waiting(reading: Reading, clauses: list[Clause]) -> Iterator[_Candidate]:
    """Why a decision has to wait: for something that is named."""
    for clause in clauses:
        if clause.says("waiting") and len(reading.new_words(clause)) >= NEW_IN_WAITING:
            yield _Candidate(2, clause, REASON["waiting"])


def sentences_about_something_else(reading: Reading) -> frozenset[int]:
    """Sentences with a reason of their own for something that has nothing to do with this."""
    sentences: dict[int, list[Clause]] = {}
    for clause in reading.clauses:
        sentences.setdefault(clause.sentence, []).append(clause)
    return frozenset(
        number for number, clauses in sentences.items() if _is_elsewhere(reading, clauses)
    )


def _is_elsewhere(reading: Reading, clauses: list[Clause]) -> bool:
    if any(clause.refuses for clause in clauses):
        return False
    known = reading.asked_specific | reading.refused
    own = _specific(clauses)
    if not known or own & known:
        return False
    if clauses[0].says("other_point"):
        return True
    if clauses[0].says("links"):
        return False
    decided = reading.asked_topics | reading.refused_topics
    topics = frozenset[str]().union(*(clause.topics for clause in clauses))
    explains_itself = any(clause.opened_by_reason for clause in clauses[1:])
    another = bool(decided and topics) and not decided & topics
    return explains_itself and (another or clauses[0].says("other_action"))


def _without(reading: Reading) -> Fact:
    for clause in reading.clauses:
        if clause.says("causal"):
            return Fact(FactName.REASON, holds=False, words=clause.text, because=REASON["hollow"])
    return Fact(FactName.REASON, holds=False, words="", because=REASON["no_reason"])
