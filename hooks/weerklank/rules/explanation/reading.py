"""An answer as it is read beside its recommendation: what is new in it, and what is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weerklank.lazy_dataclass import dataclass
from weerklank.rules.explanation.clauses import Clause, clauses_of, specific_stems
from weerklank.rules.explanation.text import Word, stem, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from weerklank.records.models.answer import Answer
    from weerklank.records.models.decision import Decision
    from weerklank.rules.explanation.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Reading:
    """An answer as it was read: the text that was looked at and its clauses."""

    text: str
    clauses: tuple[Clause, ...]
    decision: Decision | None
    """The decision as it was recorded."""
    asked: frozenset[str]
    """Stems of all words of the recommendation."""
    asked_verb: str
    """Stem of the first word of the recommendation when it is specific: `verhoog`; else empty."""
    asked_specific: frozenset[str]
    asked_figures: frozenset[str]
    refused: frozenset[str]
    """Stems of the specific words in which something is refused."""

    @property
    def bounds(self) -> str:
        """Which bounds hold for its sum: of the decision, or of a refusal that is one sentence."""
        said = [clause for clause in self.clauses if not clause.empty]
        alone = len({clause.sentence for clause in said}) == 1
        if self.decision == "rejected" and alone and not any(clause.refuses for clause in said):
            return "reason_alone"
        return self.decision or "other"

    def new_words(self, clause: Clause) -> frozenset[str]:
        """Its specific words that neither the recommendation nor the refusal had named."""
        new = clause.specific - self.asked
        return new if clause.refuses else new - self.refused

    def new_figures(self, clause: Clause) -> tuple[Word, ...]:
        """Its numbers that the recommendation had not named."""
        return tuple(word for word in clause.figures if word.norm not in self.asked_figures)

    def tells_new(self, clause: Clause, idea: str) -> bool:
        """Whether an entry of the list is found in words that the recommendation did not use."""
        return any(stem(word.norm) not in self.asked for word in clause.words_of(idea))


def looked_at(answer: Answer) -> str:
    """Everything the municipality wrote about a recommendation: explanation, then parts."""
    parts = (answer.parts.yes, answer.parts.no) if answer.parts else ()
    return "\n\n".join(text for text in (answer.explanation, *parts) if text)


def read_answer(answer: Answer, asked: str | None, lexicon: Lexicon) -> Reading:
    """The answer taken apart; `asked` is the text of the recommendation when it is known."""
    text = looked_at(answer)
    clauses = clauses_of(text, lexicon)
    words = words_of(asked or "")
    refusals = [clause for clause in clauses if clause.refuses and not clause.empty]
    return Reading(
        text=text,
        clauses=clauses,
        decision=answer.decision,
        asked=frozenset(stem(word.norm) for word in words),
        asked_verb=next(iter(specific_stems(words[:1], lexicon)), ""),
        asked_specific=specific_stems(words, lexicon),
        asked_figures=frozenset(word.norm for word in words if lexicon.word(word.norm).is_number),
        refused=stems_of(refusals),
    )


def stems_of(clauses: Iterable[Clause]) -> frozenset[str]:
    """The specific words of all these clauses together."""
    return frozenset[str]().union(*(clause.specific for clause in clauses))
