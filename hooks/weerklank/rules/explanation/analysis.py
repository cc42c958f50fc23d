"""Takes an answer apart into clauses and says of each what kind of thing it says.

Nothing is judged here. Each fact asks its own question of the same clauses.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from weerklank.records.response import Answer, Decision
from weerklank.rules.explanation.lexicon import Found, Lexicon, is_year
from weerklank.rules.explanation.text import Piece, Word, pieces_of, stem, words_of

EMPTY_TALK = frozenset(
    {"thanks", "praise", "importance", "delay", "process", "restates", "unfilled"}
)
"""A clause of this kind never holds a reason or a step."""

VAGUE_TALK = frozenset({"noncommittal", "bare_judgement", "bare_reference", "existing_policy"})
"""A clause of this kind holds a reason only when it also names a hard ground."""

GROUNDS = frozenset(
    {"money", "law", "power", "lack", "privacy_safety", "experience", "alternative", "weighing"}
)
"""The kinds of ground a reason can name."""

_GAPS = re.compile(
    r"\[[^\]\n]{2,60}\](?!\()|\{[^}\n]{1,60}\}|<<[^>\n]{1,60}>>|\.{5,}|_{4,}|…{2,}|@@|\?\?\?|\bX{3,}\b"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a sentence that says one thing, with everything found in it."""

    words: tuple[Word, ...]
    text: str
    found: tuple[Found, ...]
    specific: frozenset[str]
    """Stems of the words that could not stand in the answer to any advice."""
    topics: frozenset[str]
    sentence: int
    opened_by_reason: bool
    """Whether it begins with `omdat`, `want` and the like."""
    negated: bool
    by_municipality: bool
    """Whether the municipality is named in it: we, the college, the municipality."""
    figures: tuple[Word, ...]
    gap: str
    """A place in a template that was not filled in, literally; else empty."""

    def says(self, *ideas: str) -> bool:
        """Whether an entry of one of these lists occurs in it."""
        return any(found.entry.idea in ideas for found in self.found)

    @property
    def ideas(self) -> frozenset[str]:
        """The lists of which an entry occurs in it."""
        return frozenset(found.entry.idea for found in self.found)


@dataclass(frozen=True, slots=True)
class Reading:
    """An answer as it was read: the text that was looked at and its clauses."""

    text: str
    clauses: tuple[Clause, ...]
    asked: frozenset[str]
    """Stems of the specific words of the recommendation itself."""
    asked_topics: frozenset[str]
    decision: Decision | None

    def main_of(self, clause: Clause) -> Clause | None:
        """The clause just before it in the same sentence, of which it may be the reason."""
        place = self.clauses.index(clause)
        before = self.clauses[place - 1] if place else None
        return before if before is not None and before.sentence == clause.sentence else None


def looked_at(answer: Answer) -> str:
    """Everything the municipality wrote about a recommendation: explanation, then parts."""
    parts = (answer.parts.yes, answer.parts.no) if answer.parts else ()
    return "\n\n".join(text for text in (answer.explanation, *parts) if text)


def read_answer(answer: Answer, asked: str | None, lexicon: Lexicon) -> Reading:
    """The answer taken apart; `asked` is the text of the recommendation when it is known."""
    text = looked_at(answer)
    asked_words = words_of(asked or "")
    return Reading(
        text=text,
        clauses=clauses_of(text, lexicon),
        asked=specific_stems(asked_words, lexicon),
        asked_topics=lexicon.topics(asked_words),
        decision=answer.decision,
    )


def clauses_of(text: str, lexicon: Lexicon) -> tuple[Clause, ...]:
    """The clauses of a text in order."""
    clauses: list[Clause] = []
    sentence = 0
    for piece in pieces_of(text):
        sentence += piece.opens_sentence
        for words in _split(piece, text, lexicon):
            clauses.append(_clause(words, text, sentence, lexicon))
    return tuple(clauses)


def _split(piece: Piece, text: str, lexicon: Lexicon) -> list[tuple[Word, ...]]:
    """Cut before words such as `omdat` and `maar`, and after an opening reason at its comma."""
    cuts = [
        place
        for place, word in enumerate(piece.words)
        if place and lexicon.listed("clause_openers", word.norm)
    ]
    if lexicon.listed("reason_openers", piece.words[0].norm):
        comma = _first_comma(piece.words, text)
        cuts = sorted({*cuts, comma}) if comma else cuts
    edges = [0, *cuts, len(piece.words)]
    return [piece.words[a:b] for a, b in zip(edges, edges[1:], strict=False) if a < b]


def _first_comma(words: Sequence[Word], text: str) -> int | None:
    for place in range(2, len(words)):
        if "," in text[words[place - 1].end : words[place].start]:
            return place
    return None


def _clause(words: tuple[Word, ...], text: str, sentence: int, lexicon: Lexicon) -> Clause:
    literal = text[words[0].start : words[-1].end]
    gap = _GAPS.search(text, max(0, words[0].start - 2), min(len(text), words[-1].end + 6))
    return Clause(
        words=words,
        text=literal,
        found=lexicon.find(words),
        specific=specific_stems(words, lexicon),
        topics=lexicon.topics(words),
        sentence=sentence,
        opened_by_reason=lexicon.listed("reason_openers", words[0].norm)
        or words[0].norm in {"zodat", "waardoor"},
        negated=_negated(words, lexicon),
        by_municipality=any(lexicon.listed("municipality", word.norm) for word in words),
        figures=_figures(words, lexicon),
        gap=gap.group() if gap else "",
    )


def _negated(words: Sequence[Word], lexicon: Lexicon) -> bool:
    norms = {word.norm for word in words}
    if any(lexicon.listed("negations", norm) for norm in norms):
        return True
    return "net" in norms and any(lexicon.listed("frisian", norm) for norm in norms)


_NUMBERED = frozenset(
    ["artikel", "art", "lid", "punt", "aanbeveling", "nummer", "nr", "advies", "vraag", "bijlage", "kenmerk"]
)


def _figures(words: Sequence[Word], lexicon: Lexicon) -> tuple[Word, ...]:
    """Numbers that count something: no dates, years, article or item numbers, no numbering."""
    found = []
    for place, word in enumerate(words):
        before = words[place - 1].norm if place else ""
        after = words[place + 1].norm if place + 1 < len(words) else ""
        if not lexicon.is_number(word.norm) or before in _NUMBERED or not after:
            continue
        if lexicon.listed("months", after) or is_year(after) or (not place and len(word.norm) < 2):
            continue
        found.append(word)
    return tuple(found)


def specific_stems(words: Sequence[Word], lexicon: Lexicon) -> frozenset[str]:
    """The stems of the words that say something of this subject and no other."""
    return frozenset(stem(word.norm) for word in words if lexicon.is_specific(word.norm))
