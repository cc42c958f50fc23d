"""What makes a text hard to read: each hint has a place, a reason and an alternative.

No reading level is ever given: a level does not say what to change, and nobody agrees on it.
"""

import math
import re
from collections.abc import Iterator
from functools import cache

from weerklank.lazy_dataclass import dataclass
from weerklank.review.plain.sentences import Sentence, paragraphs, sentences
from weerklank.words import lines_of, pairs_of

LONG_SENTENCE = 15
"""Words; a longer sentence gets a hint."""

TOO_LONG_SENTENCE = 20
"""Words; a longer sentence in a summary gets a warning."""

LONG_PARAGRAPH = 5
"""Lines of `_LINE` characters."""

_LINE = 80

_PASSIVE = re.compile(r"\b(?:wordt|worden|werd|werden)\b", re.IGNORECASE)
_PARTICIPLE = re.compile(
    r"\b(?:[a-zà-ÿ]{2,12})?(?:ge[a-zà-ÿ]{2,20}|(?:be|ver|ont|her)[a-zà-ÿ]{3,20})(?:d|t|en)\b"
)
_NO = re.compile(r"\b(?:niet|geen|nooit|niemand|niets|nergens|zonder|nauwelijks)\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[,;:()]|\b(?:en|maar|of|want|omdat|als|die|dat|wie|om|tot|dan|terwijl)\b")
_CAPITALS = re.compile(
    r"(?<![\w&.-])(?<!\d )[A-Z](?:[A-Z]|[a-z](?=[A-Z])|&(?=[A-Z])){1,6}(?![\w&]|-\d|[.-][A-Z])"
)
_ROMAN = re.compile(r"^[IVX]+$")
_SHOWN_WORDS = 4
_LONGEST_WORD = 40
_PRIVATE = re.compile(r"[\d@]")


@dataclass(frozen=True, slots=True)
class Hint:
    """One hint: its code, where in the text, and what to say."""

    code: str
    start: int
    text: str


def hints_in(text: str, known: frozenset[str], *, summary: bool = False) -> Iterator[Hint]:
    """Every hint on a text that citizens read; `known` are abbreviations explained elsewhere."""
    explained = known | explained_in(text)
    for start, paragraph in paragraphs(text):
        if math.ceil(len(paragraph) / _LINE) > LONG_PARAGRAPH:
            yield Hint("T006", start, "Deze alinea is langer dan vijf regels. Knip hem in tweeën.")
        yield from _difficult_words(paragraph, start)
        yield from _abbreviations(paragraph, start, explained)
        for sentence in sentences(paragraph, start):
            yield from _of_sentence(sentence, summary=summary)


def explained_in(text: str) -> frozenset[str]:
    """The abbreviations that a text explains itself: `... (UWV)` or `UWV (...)`."""
    between = re.findall(r"\(([A-Z][\w&]{1,7})\)", text)
    before = re.findall(r"\b([A-Z][\w&]{1,7})\s\([a-zA-Z][^()]{5,}\)", text)
    return frozenset((*between, *before))


def _of_sentence(sentence: Sentence, *, summary: bool) -> Iterator[Hint]:
    words = sentence.words
    if words > LONG_SENTENCE:
        code = "W301" if summary and words > TOO_LONG_SENTENCE else "T001"
        text = f"Deze zin heeft {words} woorden: '{_opening(sentence)}'. Maak er twee zinnen van."
        yield Hint(code, sentence.start, text)
    if found := _passive(sentence.text):
        text = f"'{found}' zegt niet wie het doet. Begin de zin met die persoon of organisatie."
        yield Hint("T004", sentence.start, text)
    if found := _double_negation(sentence.text):
        text = f"Twee keer nee: '{found}'. Zeg wat wel geldt."
        yield Hint("T005", sentence.start, text)


def _opening(sentence: Sentence) -> str:
    """The first words, without anything that could be a number or address of someone."""
    words = sentence.text.split(maxsplit=_SHOWN_WORDS)[:_SHOWN_WORDS]
    shown = ("…" if _PRIVATE.search(word) else word[:_LONGEST_WORD] for word in words)
    return f"{' '.join(shown)} …"


def _passive(text: str) -> str:
    """The verb and the participle of a passive sentence, roughly; else empty."""
    verb = _PASSIVE.search(text)
    if verb is None:
        return ""
    for found in _PARTICIPLE.finditer(text):
        if found[0] not in lines_of("no_participle.txt"):
            return f"{verb[0].lower()} … {found[0]}"
    return ""


def _double_negation(text: str) -> str:
    """Two negations in one clause, as `niet … zonder`; else empty."""
    for clause in _CLAUSE.split(text):
        found = _NO.findall(clause)
        if len(found) > 1:
            return f"{found[0].lower()} … {found[1].lower()}"
    return ""


def _difficult_words(paragraph: str, start: int) -> Iterator[Hint]:
    alternatives = dict(pairs_of("difficult.txt"))
    for found in _difficult().finditer(paragraph):
        word = re.sub(r"\s+", " ", found[0]).lower()
        text = f"'{word}' is een moeilijk woord. Schrijf liever: {alternatives[word]}."
        yield Hint("T002", start + found.start(), text)


@cache
def _difficult() -> re.Pattern[str]:
    words = sorted((word for word, _ in pairs_of("difficult.txt")), key=len, reverse=True)
    patterns = (re.escape(word).replace(r"\ ", r"\s") for word in words)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(patterns)})(?![\w-])", re.IGNORECASE)


def _abbreviations(paragraph: str, start: int, explained: frozenset[str]) -> Iterator[Hint]:
    meanings = dict(pairs_of("abbreviations.txt"))
    seen: set[str] = set()
    for found in _abbreviation().finditer(paragraph):
        word = found[0]
        meaning = meanings.get(word)
        if meaning == "" or word in explained or word in seen or _ROMAN.match(word):
            continue
        seen.add(word)
        instead = f"{meaning} ({word})" if meaning else f"het hele woord, met ({word}) erachter"
        text = f"Niet iedereen kent '{word}'. Schrijf de eerste keer: {instead}."
        yield Hint("T003", start + found.start(), text)


@cache
def _abbreviation() -> re.Pattern[str]:
    """Capitals in a row, and the listed ones that look like a word (`Wmo`)."""
    listed = "|".join(
        re.escape(word)
        for word, meaning in pairs_of("abbreviations.txt")
        if meaning and not word.isupper()
    )
    return re.compile(rf"{_CAPITALS.pattern}|(?<![\w-])(?:{listed})(?![\w-])")
