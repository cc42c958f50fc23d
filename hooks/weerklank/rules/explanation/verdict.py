"""The verdict on one answer: the questions of the table, and what follows from the answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from functools import cache
from typing import TYPE_CHECKING, Any

from weerklank.lazy_dataclass import dataclass
from weerklank.records.models.answer import Answer
from weerklank.records.models.decision import Decision
from weerklank.rules.explanation import text, weighing
from weerklank.rules.explanation.decision import contradiction, plainly_stated, stated
from weerklank.rules.explanation.judgement import (
    Row,
    answers,
    conditions,
    fact,
    row_of,
    state,
    with_decision,
)
from weerklank.rules.explanation.lexicon import Lexicon, lexicon
from weerklank.rules.explanation.model import Explanation, ExplanationState, Fact, FactName
from weerklank.rules.explanation.reading import read_answer
from weerklank.rules.explanation.seen import PER_WORD, SHORT, Seen
from weerklank.words.packaged import table_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from weerklank.records.models.recommendation import Recommendation
    from weerklank.rules.explanation.vocabulary import Condition

Questions = Mapping[FactName, tuple[Row, ...]]


@dataclass(frozen=True, slots=True)
class Rule:
    """The whole rule: lists, table, bounds and weights; another one can be put in its place."""

    words: Lexicon
    facts: Questions
    asked: Mapping[FactName, tuple[Condition, ...]]
    verdict: tuple[Row, ...]
    bounds: Mapping[str, Mapping[str, int]]
    """From which sum an answer seems to say something, or seems bare, by decision."""
    weights: Mapping[str, int]
    narrowed: dict[str, tuple[Questions, tuple[Row, ...]]] = field(init=False, default_factory=dict)
    """The questions and the verdict by decision, worked out when one first comes."""

    def with_decision(self, decision: str) -> tuple[Questions, tuple[Row, ...]]:
        """What is asked of an answer with this decision, and what follows from it."""
        if decision not in self.narrowed:
            rows = {name: with_decision(rows, decision) for name, rows in self.facts.items()}
            self.narrowed[decision] = rows, with_decision(self.verdict, decision)
        return self.narrowed[decision]


@cache
def rule() -> Rule:
    """The rule that comes with Weerklank; read once."""
    return rule_of(lexicon(), weighing.weights())


def table() -> Any:  # noqa: ANN401 (its shape is that of the file; `rule_of` checks each row)
    """The table of the judgement as it stands in the file."""
    return table_of(__package__, "judgement.yaml")


def grounds() -> frozenset[str]:
    """The kinds of ground that a reason can name."""
    return frozenset(str(name) for name in table()["sets"]["GROUNDS"])


def rule_of(words: Lexicon, weights: Mapping[str, int]) -> Rule:
    """The table with these word lists and these weights; raises ValueError for an unknown word."""
    read = table()
    sets = {name: [str(n) for n in names] for name, names in read["sets"].items()}
    return Rule(
        words=words,
        facts={
            name: tuple(row_of(row, "holds", sets) for row in read["facts"][name])
            for name in FactName
        },
        asked={FactName(name): conditions(c, sets) for name, c in read["asked"].items()},
        verdict=tuple(row_of(row, "state", sets) for row in read["verdict"]),
        bounds=read["bounds"],
        weights=weights,
    )


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
    return judge(answer, recommendation=recommendation, others=others, by=rule())


def forget_words() -> None:
    """Lets go of every word that was read: after the last answer they only fill the memory."""
    text.forget_words()
    weighing.forget_words()
    lexicon().word.cache_clear()


def proposed_decision(said: str, asked: str | None) -> tuple[Decision | None, str]:
    """The decision that a text states outright, with the words that show it; for a person."""
    answer = Answer(recommendation="1", explanation=said)
    return plainly_stated(read_answer(answer, asked, lexicon()))


def contradicted_decision(answer: Answer, asked: str | None) -> str:
    """The words of the text that say the opposite of the recorded decision; else empty."""
    return contradiction(read_answer(answer, asked, lexicon()))


def judge(
    answer: Answer | None,
    *,
    recommendation: Recommendation | None,
    others: Sequence[Answer],
    by: Rule,
) -> Explanation:
    """As `explain`, by another rule, to measure what hangs on a part of it."""
    if answer is None:
        return Explanation(ExplanationState.NONE, "silent")
    asked = recommendation.text if recommendation else None
    return conclude(see(answer, asked, others, by), by)


def conclude(seen: Seen, by: Rule) -> Explanation:
    """Answer the questions one after another, and see what follows."""
    questions, verdict = by.with_decision(seen.decision or "none")
    for name, rows in questions.items():
        if answers(by.asked.get(name, ()), seen):
            seen.facts[name] = fact(name, rows, seen)
    found, code = state(verdict, seen)
    return Explanation(found, code, _shown(seen, code), seen.reading.text, seen.sums.weight / 1000)


def see(answer: Answer, asked: str | None, others: Sequence[Answer], by: Rule) -> Seen:
    """The answer as the table and the weights see it."""
    reading = read_answer(answer, asked, by.words)
    bounds = by.bounds.get(reading.bounds, by.bounds["other"])
    clauses = weighing.of_clauses(reading)
    decision = reading.decision or stated(reading)[0]
    sums = weighing.sums(reading, clauses, by.weights)
    words = sum([len(clause.words) for clause in reading.clauses])
    enough = bounds["said"] + PER_WORD * max(0, words - SHORT)
    return Seen(reading, answer, others, bounds, enough, clauses, sums, decision)


def _shown(seen: Seen, code: str) -> tuple[Fact, ...]:
    """The facts; where a step carries the verdict, that no reason was needed goes unsaid."""
    facts = seen.facts.values()
    return tuple(f for f in facts if not (code == "step" and f.name is FactName.REASON))
