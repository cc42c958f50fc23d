"""Sentences of an answer that look like a promise and belong to no recorded action.

A hint for a person to judge, never a verdict.
"""

import re

from weerklank.records.models.answer import Answer
from weerklank.rules.explanation.text import normal

_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z\d\"'‘“])")
_WORD = re.compile(r"[a-z][a-z'-]*")
_WE = re.compile(
    r"\b(wij|we|college|gemeente|afdeling|dienst|bestuur|wethouder|ambtenaar|consulenten)\b"
)
_WILL = re.compile(
    r"\b(zullen|zal|gaan|gaat|beloven|belooft|toezeggen|zeggen toe|zegt toe|zorgen ervoor"
    r"|zorgt ervoor|kom(en|t) .{0,40}\bterug\b"
    r"|nemen .{0,40}\bmee\b|neemt .{0,40}\bmee\b|onderzoeken|onderzoekt|maken|maakt|passen .+ aan"
    r"|past .+ aan|regelen|regelt|starten|start|beginnen|begint|sturen|stuurt|voeren .+ in)\b"
)
_WHEN = re.compile(
    r"\b(uiterlijk|vanaf|voor (het einde|de zomer|1)|binnen (een|twee|drie|\d+)|in de loop van"
    r"|volgend jaar|dit jaar|komend(e)?|nog voor|eind|begin|kwartaal)\b"
    r"|\b(januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)"
    r"|\b20\d\d\b"
)
_SURE = re.compile(
    r"\b(zullen|zal|beloven|belooft|zeggen toe|zegt toe|toezeggen|mee)\b|\bkom(en|t) .*\bterug\b"
)
_NOT = re.compile(r"\b(niet|geen|nooit|niets)\b")
_SHORTEST_WORD = 6
_SHARED_WORDS = 2


def unrecorded_promises(answer: Answer) -> tuple[str, ...]:
    """The sentences that look like a promise and belong to no recorded action, as written.

    A sentence looks like one when the municipality says what it will do and when, or promises in
    so many words. It belongs to an action when they share two long words. A hint for a person to
    judge, never a verdict: a sentence with a denial is left out.
    """
    recorded = [_long_words(action.what) for action in answer.actions]
    sentences = _SENTENCE.split(" ".join((answer.explanation or "").split()))
    return tuple(
        sentence
        for sentence in sentences
        if _looks_like_promise(normal(sentence))
        and not any(_same_matter(_long_words(sentence), words) for words in recorded)
    )


def _looks_like_promise(sentence: str) -> bool:
    if _NOT.search(sentence) or not _WE.search(sentence) or not _WILL.search(sentence):
        return False
    return bool(_SURE.search(sentence) or _WHEN.search(sentence))


def _same_matter(sentence: frozenset[str], action: frozenset[str]) -> bool:
    return len(sentence & action) >= max(1, min(_SHARED_WORDS, len(action)))


def _long_words(text: str) -> frozenset[str]:
    words = _WORD.findall(normal(text))
    return frozenset(word[:_SHORTEST_WORD] for word in words if len(word) >= _SHORTEST_WORD)
