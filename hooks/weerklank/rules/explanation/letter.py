"""The letter itself, read before anybody is accused: a reason in it that nobody assigned."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from weerklank.records.models.answer import Answer
from weerklank.records.models.decision import Decision
from weerklank.rules.explanation.frame import paragraphs_of, without_formulas
from weerklank.rules.explanation.model import FactName
from weerklank.rules.explanation.reading import looked_at
from weerklank.rules.explanation.seen import bag
from weerklank.rules.explanation.text import words_of
from weerklank.rules.explanation.verdict import explain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from weerklank.records.models.response import Response

ASSIGNED = 0.6
"""Share of the words of a paragraph that stand with some answer, from which it is assigned there;
chosen so that a paragraph with a heading or a salutation around the answer still counts."""

_BREAK = re.compile(r"\n\s*\n")
_SIGNATURE = re.compile(r"hoogachtend|met (?:vriendelijke|hartelijke) groet", re.IGNORECASE)
FRAME_WORDS = 20
"""Different words up to which a paragraph that begins so says nothing more; chosen."""
_TOGETHER = re.compile(r"\d++(?:, ?\d++)*+ en \d++")
"""More recommendations named in one breath: `Toelichting op 1, 2 en 5`."""
_HEADING = frozenset({"aanbeveling", "advies", "adviespunt", "punt", "nummer", "uw", "ad"}) | {
    str(number) for number in range(100)
}
"""What stands before a recommendation that is repeated, and says nothing by itself."""

_POSITION = Decision.REJECTED
"""A paragraph may give the reason for any position; without one a refusal asks the most."""


def unassigned(response: Response, decision: Decision | None, asked: Sequence[str] = ()) -> str:
    """The first paragraph of the letter that may be a reason or a step and stands with no answer.

    Empty when there is none. In doubt it is one: then nobody is accused. A paragraph that repeats
    what the council `asked`, word for word and with no word beside it, is the council speaking.
    """
    left = _left(response, tuple(asked))
    return next((said for said in left if _may_explain(said, decision)), "")


@lru_cache(16)  # Of the letter at hand alone: each of its answers asks it again.
def _left(response: Response, asked: tuple[str, ...]) -> tuple[str, ...]:
    """What each paragraph says that stands with no answer, whatever the decision."""
    assigned = [bag(looked_at(answer)) for answer in response.answers]
    assigned += [bag(part.text) for part in response.general]
    left = []
    for paragraph in paragraphs_of(response.body or ""):
        words = bag(paragraph)
        known = any(len(words & one) >= ASSIGNED * len(words) for one in assigned)
        repeats = any(bag(text) <= words and _only_repeats(paragraph, text) for text in asked)
        left.append("" if not words or known or repeats else _said(paragraph.strip(), words))
    return tuple(filter(None, left))


def named_with_others(response: Response, number: str) -> str:
    """The paragraph of another answer that names this recommendation beside another; else empty."""
    for answer in response.answers:
        if answer.recommendation == number:
            continue
        for paragraph in _BREAK.split(looked_at(answer)):
            if any(number in re.findall(r"\d+", found) for found in _TOGETHER.findall(paragraph)):
                return paragraph.strip()
    return ""


def _only_repeats(paragraph: str, asked: str) -> bool:
    """Whether it is what was asked, perhaps behind `Aanbeveling 2:`."""
    said, repeated = _words(paragraph), _words(asked)
    before = said[: len(said) - len(repeated)]
    return bool(repeated) and said[len(before) :] == repeated and _HEADING.issuperset(before)


def _words(text: str) -> list[str]:
    return [word.norm for word in words_of(text)]


def _said(paragraph: str, words: frozenset[str]) -> str:
    """What it says beside its formulas; nothing when it greets, signs, or announces the next."""
    short = len(words) <= FRAME_WORDS
    framed = short and (paragraph.endswith((",", ":")) or _SIGNATURE.match(paragraph))
    return "" if framed else without_formulas(paragraph)


@lru_cache(256)  # The letters of one college open and close with the same paragraphs.
def _may_explain(paragraph: str, decision: Decision | None) -> bool:
    answer = Answer(recommendation="1", decision=decision or _POSITION, explanation=paragraph)
    found = explain(answer)
    asked = (FactName.REASON, FactName.NEXT_STEP)
    facts = [fact for fact in found.facts if fact.name in asked]
    return any(fact.holds is not False for fact in facts)
