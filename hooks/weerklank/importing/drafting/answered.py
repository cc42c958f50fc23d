"""Finds in a letter of the municipality what it says on each recommendation, by its number.

Only a number or an ordinal that the letter itself writes counts: `Ad 1.`, `Punt 3.`, `uw tweede
aanbeveling`, `ten aanzien van aanbeveling b`. Nothing is matched because it looks alike.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from string import ascii_lowercase

from weerklank.importing.drafting.letters import Paragraph

_NAMED = re.compile(
    r"^(?:reactie op |antwoord op |ad )?(?:aanbeveling|advies(?:punt)?|punt)\s+"
    r"(?P<number>\d{1,3}[a-z]?|[a-z])\s*[.:)–-]?(?:\s+|$)(?P<text>.*)$",
    re.IGNORECASE,
)
_AD = re.compile(r"^ad\s+(?P<number>\d{1,3}|[a-z])\s*[.:)–-]?\s+(?P<text>\S.*)$", re.IGNORECASE)
_NUMBERED = re.compile(r"^(?P<number>\d{1,2}|[a-z])\s*[.)]\s*(?P<text>\S.*)$", re.IGNORECASE)
_IN_A_ROW = re.compile(r"(?:^|(?<=[\s,;:(]))(?P<number>\d{1,2}|[a-z])[.)]\s+(?=\S)", re.IGNORECASE)
_ORDINALS = (
    *("eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende"),
    *("tiende", "elfde", "twaalfde"),
)
_POINT = r"(?:aanbeveling|advies(?:punt)?|punt|voorstel|verzoek|vraag|suggestie)"
_IN_WORDS = re.compile(
    rf"\b(?:uw|de|het|ons)\s+(?P<ordinal>{'|'.join(_ORDINALS)}|laatste)\s+{_POINT}\b", re.IGNORECASE
)
_REGARDING = re.compile(
    r"\b(?:ten aanzien van|over|wat betreft|met betrekking tot|inzake|aangaande|ook (?:aan|bij))\b"
    rf"[^.]{{0,40}}?\b{_POINT}\s+(?P<number>\d{{1,3}}|[a-z])\b",
    re.IGNORECASE,
)
_ONE = r"(?:\d{1,3}|[a-z])\b"
_AND = r"(?:\s*[,&+/]\s*|\s+(?:en|t/m|tot en met)\s+)"
_SEVERAL = re.compile(
    rf"\b(?:ad|{_POINT}(?:s|en|len)?|adviezen)\s+(?P<number>{_ONE})(?:{_AND}{_ONE})*{_AND}"
    rf"(?P<last>{_ONE})"
    rf"|\b(?P<ordinal>{'|'.join(_ORDINALS)})(?:\s*,\s*(?:{'|'.join(_ORDINALS)}))*\s+en\s+"
    rf"(?:{'|'.join(_ORDINALS)}|laatste)\s+{_POINT}\b",
    re.IGNORECASE,
)
"""`Ad 1 en 2`, `uw vijfde en zesde aanbeveling`: said of several at once."""
_OPENING = 120
"""Characters at the beginning of a paragraph in which it says what it is about; chosen."""
_END = re.compile(
    r"^(?:met (?:vriendelijke|hartelijke) groet|hoogachtend|tot slot|ten slotte|bijlagen?\b"
    r"|(?:een|het) (?:afschrift|kopie) van deze brief\b|(?:heeft|hebt) u (?:nog )?vragen\b"
    r"|(?:wij|ik) (?:hopen|hoop|vertrouwen|vertrouw|kijken uit|kijk uit|zien uit|zie uit)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Passage:
    """What stands in the letter under the number of a recommendation; `words` is how it begins."""

    number: str
    text: str
    words: str


def passages(letter: Sequence[Paragraph], asked: Mapping[str, str]) -> tuple[Passage, ...]:
    """The passages, in the order of `asked`: the text of each recommendation by its number.

    `Aanbeveling 2` goes before a bare `2.`. A repetition of the recommendation itself is left out.
    A number that comes twice, such as in a summary, gives the passage with the most text.
    """
    letter = spread(letter, tuple(asked))
    found = (
        _passages(letter, asked, _begins_named)
        or _passages(letter, asked, _begins_numbered)
        or _lettered(letter, asked)
    )
    return tuple(found[number] for number in asked if number in found)


def _lettered(letter: Sequence[Paragraph], asked: Mapping[str, str]) -> dict[str, Passage]:
    """Of an answer in a, b, c to an advice in 1, 2, 3: only when each number has its letter."""
    by_letter = dict(zip(ascii_lowercase, asked, strict=False))
    if [*asked] != [str(number) for number in range(1, len(by_letter) + 1)]:
        return {}
    found = _passages(letter, {one: asked[by_letter[one]] for one in by_letter}, _begins_numbered)
    named = {by_letter[one]: replace(said, number=by_letter[one]) for one, said in found.items()}
    return named if len(named) == len(asked) > 1 else {}


def spread(letter: Sequence[Paragraph], asked: Sequence[str]) -> tuple[Paragraph, ...]:
    """The letter with `a. nemen wij over, b. niet` in one paragraph as a paragraph each.

    Only where at least two stand in the order of the advice; what stands before them stays.
    """
    return tuple(
        replace(paragraph, text=text)
        for paragraph in letter
        for text in _apart(paragraph.text, asked)
    )


def _apart(text: str, asked: Sequence[str]) -> list[str]:
    row = list[re.Match[str]]()
    for mark in _IN_A_ROW.finditer(text):
        number = mark["number"]
        if number in asked and (not row or asked.index(number) == asked.index(row[-1][1]) + 1):
            row.append(mark)
    if len(row) < _A_ROW:
        return [text]
    edges = (0, *(mark.start() for mark in row), len(text))
    parts = [_LINKED.sub("", text[a:b].strip(" ,;:")) for a, b in pairwise(edges)]
    # `Over a. en b. merken wij op` is no row: each must say something of its own.
    told = all(len(part.split()) > 1 for part in parts[1:])
    return [part for part in parts if part] if told else [text]


_A_ROW = 2
_LINKED = re.compile(r"[\s,;]+en$")


def general_parts(
    letter: Sequence[Paragraph], found: Sequence[Passage], asked: Mapping[str, str]
) -> tuple[str, ...]:
    """The paragraphs that stand under no number: a person says for which numbers they hold."""
    assigned = "\n".join(passage.text for passage in found)
    numbers = tuple(passage.number for passage in found)
    left = (
        p.text
        for p in spread(letter, numbers)
        if not p.heading and len(p.text.split()) >= _SUBSTANCE
    )
    return tuple(
        text for text in left if not any(part in assigned for part in _parts_of(text, asked))
    )


def _parts_of(text: str, asked: Mapping[str, str]) -> Iterator[str]:
    """The paragraph, and what is left of it without its number, and without what was asked."""
    yield text
    begun = _NAMED.match(text) or _AD.match(text) or _NUMBERED.match(text)
    if begun and begun["text"]:
        yield begun["text"]
        if rest := _without(asked.get(begun["number"].lower(), ""), begun["text"]):
            yield rest


_SUBSTANCE = 12
"""Words from which a paragraph may hold a reason: a salutation or a date line has fewer."""


@dataclass(frozen=True, slots=True)
class _Begin:
    """The number with which a paragraph opens, and its text; none where it names several."""

    number: str
    text: str


def _begins_named(text: str, asked: Sequence[str]) -> _Begin | None:
    """A paragraph that names its recommendation, or several at once, by number or by ordinal."""
    several = _SEVERAL.search(text[:_OPENING])
    if several and (several["ordinal"] or {several["number"], several["last"]} <= {*asked}):
        before = _names_one(text[: several.start()], asked)
        return _names_one(text, asked) if before else _Begin("", text)
    return _names_one(text, asked)


def _names_one(text: str, asked: Sequence[str]) -> _Begin | None:
    match = _NAMED.match(text) or _AD.match(text)
    if match:
        return _Begin(match["number"], match["text"])
    opening = text[:_OPENING]
    worded, regarding = _IN_WORDS.search(opening), _REGARDING.search(opening)
    if worded:
        ordinal = worded["ordinal"].lower()
        place = len(asked) - 1 if ordinal == "laatste" else _ORDINALS.index(ordinal)
        return _Begin(asked[place] if place < len(asked) else str(place + 1), text)
    return _Begin(regarding["number"], text) if regarding else None


def _begins_numbered(text: str, _: Sequence[str]) -> _Begin | None:
    """A paragraph of a bare list: `2.` or `b)`."""
    match = _NUMBERED.match(text)
    return _Begin(match["number"], match["text"]) if match else None


def _passages(
    letter: Sequence[Paragraph], asked: Mapping[str, str], begin: Callable[..., _Begin | None]
) -> dict[str, Passage]:
    found: dict[str, Passage] = {}
    number, words, lines = "", "", list[str]()
    for paragraph in (*letter, Paragraph("Hoogachtend")):
        begun = begin(paragraph.text, tuple(asked))
        begins = begun is not None and begun.number in asked
        # Another number ends a passage, also one that the advice does not have, or several.
        other = begun is not None and not begun.number.isalpha()
        if begins or other or _END.match(paragraph.text):
            said = (_without(asked.get(number, ""), line) for line in lines)
            text = "\n".join(line for line in said if line)
            if number and text and len(text) > len(found[number].text if number in found else ""):
                found[number] = Passage(number, text, words)
            number, words, lines = "", paragraph.text, []
        if begun is not None and begins:
            number = begun.number
            lines = [begun.text] if begun.text else []
        elif number and not paragraph.heading:
            lines.append(paragraph.text)
    return found


def _without(recommendation: str, line: str) -> str:
    """The line without the recommendation, when it begins by saying that again, as a table does."""
    asked = _WORDS.findall(recommendation.casefold())
    words = list(_WORDS.finditer(line))
    repeated = asked and [word[0].casefold() for word in words[: len(asked)]] == asked
    return line[words[len(asked) - 1].end() :].lstrip(" .:;–-") if repeated else line


_WORDS = re.compile(r"\w+")
