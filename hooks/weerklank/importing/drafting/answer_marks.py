"""What a paragraph of an answer says it is about: the number, the ordinal, or several at once.

Only what the letter itself writes counts: `Ad 1.`, `Punt 3.`, `uw tweede aanbeveling`, `2 en 3.`
Mirrored by antwoord/marks.js.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

POINT = (
    r"(?:aanbeveling(?:en)?|advie(?:s(?:punt(?:en)?)?|zen)|punt(?:en)?|voorstel(?:len)?"
    r"|verzoek(?:en)?|vraag|vragen|suggesties?)"
)
_NAMED = re.compile(
    r"^(?:reactie op |antwoord op |ad )?(?:aanbeveling|advies(?:punt)?|punt)\s+"
    r"(?P<number>\d{1,3}[a-z]?|[a-z])\s*[.:,)–-]?(?:\s+|$)(?P<text>.*)$",
    re.IGNORECASE,
)
_AD = re.compile(
    r"^ad\.?(?:\s+|(?=\d))(?P<number>\d{1,3}|[a-z])\s*[.:)–-]?\s+(?P<text>\S.*)$", re.IGNORECASE
)
_NUMBERED = re.compile(r"^(?P<number>\d{1,2}|[a-z])\s*[.)]\s*(?P<text>\S.*)$", re.IGNORECASE)
_ORDINALS = (
    *("eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende"),
    *("tiende", "elfde", "twaalfde"),
)
_BOLD = re.compile(r"^(\*\*|__)(?P<head>.+?)\1\s*")
"""How Markdown writes a heading that the letter prints bold: `**2. Betaal de bus**`."""
_IN_WORDS = re.compile(
    rf"\b(?:uw|de|het|ons)\s+(?P<ordinal>{'|'.join(_ORDINALS)}|laatste)\s+{POINT}\b", re.IGNORECASE
)
_REGARDING = re.compile(
    r"\b(?:ten aanzien van|over|wat betreft|met betrekking tot|inzake|aangaande|ook (?:aan|bij))\b"
    rf"[^.]{{0,40}}?\b{POINT}\s+(?P<number>\d{{1,3}}|[a-z])\b",
    re.IGNORECASE,
)
_ONE = r"(?:\d{1,3}|[a-z])\b"
_AND = (
    r"(?:(?:\s*[,;&+/]\s*|\s+(?:en|én|of|t/m|tm|tot en met|tot|respectievelijk)\s+)+"
    r"|[–-]|\.\s*en\s+(?=(?:ad\.?\s+)?\d{1,3}\s*[.:)]))"
    rf"(?:(?:ad|{POINT})\.?\s+)?"
)
_ROW = rf"(?P<number>{_ONE})(?:{_AND}{_ONE})*{_AND}(?P<last>{_ONE})"
_SEVERAL = re.compile(
    rf"\b(?:ad\.?|{POINT}(?:\s+(?:nrs?\.?|nummers?))?)(?:\s+|(?=\d)){_ROW}"
    rf"|\b(?P<ordinal>{'|'.join(_ORDINALS)})(?:\s*,\s*(?:{'|'.join(_ORDINALS)}))*\s+en\s+"
    rf"(?:{'|'.join(_ORDINALS)}|laatste)\s+{POINT}\b",
    re.IGNORECASE,
)
"""`Ad 1 en 2`, `Punt 2 t/m 4`, `uw vijfde en zesde aanbeveling`: said of several at once."""
_SEVERAL_NUMBERED = re.compile(rf"^{_ROW}\s*[.:)]\s*\S", re.IGNORECASE)
_OPENING = 120
"""Characters at the beginning of a paragraph in which it says what it is about; chosen."""


@dataclass(frozen=True, slots=True)
class Begin:
    """The number with which a paragraph opens, and its text; none where it names several."""

    number: str
    text: str


def begins_named(text: str, asked: Sequence[str]) -> Begin | None:
    """A paragraph that names its recommendation, or several at once, by number or by ordinal."""
    text = _plain(text)
    several = _SEVERAL.search(text[:_OPENING])
    if several and (several["ordinal"] or _names_asked(several, asked)):
        before = _names_one(text[: several.start()], asked)
        return _names_one(text, asked) if before else Begin("", text)
    return _names_one(text, asked)


def _names_asked(several: re.Match[str], asked: Sequence[str]) -> bool:
    """Whether it names two of the advice; at the very beginning the first is enough."""
    last = several["last"].lower() in asked or (several.start() == 0 and several["last"].isdigit())
    return several["number"].lower() in asked and last


def _names_one(text: str, asked: Sequence[str]) -> Begin | None:
    match = _NAMED.match(text) or _AD.match(text)
    if match:
        return Begin(match["number"], match["text"])
    opening = text[:_OPENING]
    worded, regarding = _IN_WORDS.search(opening), _REGARDING.search(opening)
    if worded:
        ordinal = worded["ordinal"].lower()
        place = len(asked) - 1 if ordinal == "laatste" else _ORDINALS.index(ordinal)
        return Begin(asked[place] if place < len(asked) else str(place + 1), text)
    return Begin(regarding["number"], text) if regarding else None


def begins_numbered(text: str, asked: Sequence[str]) -> Begin | None:
    """A paragraph of a bare list: `2.`, `b)`, or `2 en 3.` for several."""
    text = _plain(text)
    several = _SEVERAL_NUMBERED.match(text)
    if several and {several["number"].lower(), several["last"].lower()} <= {*asked}:
        return Begin("", text)
    match = _NUMBERED.match(text)
    return Begin(match["number"], match["text"]) if match else None


def _plain(text: str) -> str:
    """The paragraph with a bold opening as plain text."""
    return _BOLD.sub(r"\g<head> ", text).rstrip() if _BOLD.match(text) else text


_PER_POINT = re.compile(rf"\bper {POINT}\b", re.IGNORECASE)
_AGAINST = re.compile(
    r"\b(?:niet|geen|nee|hierom|daarom|reden(?:en)?|omdat|want|namelijk|immers|overweging(?:en)?"
    r"|argument(?:en)?|bezwaar|bezwaren|voorwaarden?|mits|stappen|maatregelen|acties)\b",
    re.IGNORECASE,
)
_BOTH_WAYS = re.compile(r"\b(?:wel of niet|al dan niet|of niet)\b", re.IGNORECASE)
_ANSWERING = re.compile(
    rf"\b(?:reacties?|reageren|antwoord(?:en)?|beantwoorden|besluit(?:en)?|{POINT})\b",
    re.IGNORECASE,
)
_LEADS_IN = re.compile(r"(?::|\b(?:hierom|redenen)\W*)$", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.!?])\s+")


def argues(text: str, *, unless_answering: bool = False) -> bool:
    """Whether a list after these words gives the arguments of one answer: `en wel hierom:`.

    With `unless_answering` every colon does, but for one that says that it reacts.
    """
    last = _BOTH_WAYS.sub("", _SENTENCE.split(text.rstrip())[-1])
    if not _LEADS_IN.search(last) or _PER_POINT.search(last):
        return False
    return bool(_AGAINST.search(last)) or (unless_answering and not _ANSWERING.search(last))
