"""The verdict on one answer: five facts, and one visible rule that follows from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weerklank.records.response import Answer, Decision
from weerklank.rules.explanation.lexicon import Lexicon, lexicon
from weerklank.rules.explanation.model import Explanation, ExplanationState, Fact, FactName
from weerklank.rules.explanation.next_step import next_step
from weerklank.rules.explanation.own_words import own_words
from weerklank.rules.explanation.position import decision_of, position
from weerklank.rules.explanation.reading import Reading, read_answer
from weerklank.rules.explanation.reason import reason
from weerklank.rules.explanation.requests import passes_over
from weerklank.rules.explanation.sentences import STATE
from weerklank.rules.explanation.stands_alone import stands_alone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from weerklank.records.advice import Recommendation


def explain(
    answer: Answer | None,
    *,
    recommendation: Recommendation | None = None,
    others: Sequence[Answer] = (),
) -> Explanation:
    """The verdict on one answer, with the words that decided it.

    `recommendation` is what was asked, when it is known; `others` are the other answers of the same
    response. No answer at all gives the state `NONE` without facts. Any text is accepted.
    """
    return judge(answer, recommendation=recommendation, others=others, words=lexicon())


def judge(
    answer: Answer | None,
    *,
    recommendation: Recommendation | None,
    others: Sequence[Answer],
    words: Lexicon,
) -> Explanation:
    """As `explain`, with another lexicon, to measure what hangs on an entry."""
    if answer is None:
        return Explanation(ExplanationState.NONE, (), STATE[ExplanationState.NONE])
    reading = read_answer(answer, recommendation.text if recommendation else None, words)
    why = reason(reading)
    step = next_step(reading, answer, why)
    facts = (
        position(reading),
        why,
        step,
        own_words(reading, answer, others),
        stands_alone(reading, why, step),
    )
    decision = decision_of(reading)
    if decision is Decision.PARTLY:
        known = parts_are_known(reading, answer)
    else:
        known = decision is Decision.UNDECIDED or not passes_over(reading)
    state = verdict(facts, adopted=decision is Decision.ADOPTED, parts_known=known)
    return Explanation(state, facts, STATE[state], reading.text)


def verdict(facts: Sequence[Fact], *, adopted: bool, parts_known: bool) -> ExplanationState:
    """Wanneer is het uitgelegd?

    Uitgelegd: er is een standpunt, en een reden (of, als de gemeente het overneemt, wat er nu
    gebeurt), en de tekst is voor deze aanbeveling geschreven. Neemt de gemeente het deels over,
    dan moet ook duidelijk zijn welk deel. Deels uitgelegd: er is wel een reden of een stap, maar
    iets van het andere ontbreekt. Anders is het niet uitgelegd.
    """
    holds = {fact.name: fact.holds for fact in facts}
    ground = holds[FactName.REASON] or (adopted and holds[FactName.NEXT_STEP])
    if holds[FactName.POSITION] and ground and holds[FactName.OWN_WORDS] and parts_known:
        return ExplanationState.EXPLAINED
    if holds[FactName.REASON] or (holds[FactName.POSITION] and holds[FactName.NEXT_STEP]):
        return ExplanationState.PARTLY_EXPLAINED
    return ExplanationState.NOT_EXPLAINED


def parts_are_known(reading: Reading, answer: Answer) -> bool:
    """Whether it is clear which part is done and which is not, from the record or the text."""
    if answer.parts and answer.parts.yes and answer.parts.no:
        return True
    said = [clause for clause in reading.clauses if not clause.empty]
    told = [clause for clause in said if clause.specific or reading.new_figures(clause)]
    if any(c.says("unnamed_rest") for c in reading.clauses):
        return False
    limited = any(clause.negated or clause.refuses or clause.says("rest") for clause in said)
    if limited:
        return len(told) > 1
    covered = frozenset[str]().union(*(clause.specific for clause in told))
    silent = len(reading.asked_specific - covered) > len(reading.asked_specific & covered)
    return len(told) >= TOLD and not silent


TOLD = 2
"""Clauses that say something, from which an answer without a no can still tell the parts."""
