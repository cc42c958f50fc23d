"""What a paragraph of an answer says it is about: the number, the ordinal, or several at once.

Only what the letter itself writes counts: `Ad 1.`, `Punt 3.`, `uw tweede aanbeveling`, `2 en 3.`
Mirrored by antwoord/marks.js.
"""

import re
from collections.abc import Iterator, Sequence
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
_LAST = {"laatste": 1, "voorlaatste": 2, "een-na-laatste": 2}
_ORDINAL = rf"(?:{'|'.join(_ORDINALS)}|{'|'.join(_LAST)}|\d{{1,2}}\s?(?:e|de|ste))"
_IN_PROSE = re.compile(
    rf"\b(?:(?:uw|de|het|ons|deze|die|dit|dat|jullie)\s+(?P<ordinal>{_ORDINAL})\s+{POINT}\b"
    rf"|{POINT}\s+(?:(?:nr\.?|nummer|onder)\s+)?(?P<number>\d{{1,3}}|[a-z])\b)",
    re.IGNORECASE,
)
_POINTS = re.compile(
    r"\b(?:zie|ziet|zoals|net als|evenals|conform|samen|samenhangt?|sluit|verwijs|verwijzen"
    r"|verwijst|vergelijk|aanvulling|eerder|genoemde?|hierboven|vanwege|gelet|gezien|mede)\b"
    r"|\b(?:onze|ons|de|het)\s+(?:reactie|antwoord)\s+(?:op|bij)\b",
    re.IGNORECASE,
)
"""Before a number that a sentence points at: `dit hangt samen met aanbeveling 2`."""
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
_THE_OTHERS = re.compile(
    r"\b(?:overige|andere|resterende|alle|beide|bovenstaande|voorgaande|geen van (?:uw|de|deze))"
    rf"\s+{POINT}\b",
    re.IGNORECASE,
)
"""`De overige punten`, `geen van uw aanbevelingen`: said of several without their numbers."""
_SEVERAL_NUMBERED = re.compile(rf"^{_ROW}\s*[.:)]\s*\S", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.!?])(?<!\bnr\.)\s+")
_OPENING = 120
"""Characters at the beginning of a paragraph in which it says what it is about; chosen."""
_BEGINS_WITHIN = 60
"""Characters at the beginning of a later sentence in which it turns to another; chosen."""


@dataclass(frozen=True, slots=True)
class Begin:
    """The number with which a paragraph opens, and its text; none where it names several."""

    number: str
    text: str
    several: tuple[str, ...] = ()
    """The numbers in a row that it names at once; empty where it says `de overige punten`."""


def begins_named(text: str, asked: Sequence[str]) -> Begin | None:
    """A paragraph that names its recommendation, or several at once, by number or by ordinal."""
    text = _plain(text)
    opening = text[:_OPENING]
    several = _SEVERAL.search(opening)
    if several and (several["ordinal"] or _names_asked(several, asked)):
        before = _names_one(text[: several.start()], asked)
        one = _names_one(text, asked) if before else None
        return one or Begin("", text, _in_a_row(several[0], asked))
    named = _names_one(text, asked)
    if named is None and (others := _THE_OTHERS.search(_SENTENCE.split(opening)[0])):
        return None if _POINTS.search(opening[: others.start()]) else Begin("", text)
    return named


_TOKEN = re.compile(
    rf"\d{{1,3}}|\b[a-z]\b(?!/)|{'|'.join((*_ORDINALS, *_LAST))}|(?P<through>t/m|tm|tot|[–-])"
)


def _in_a_row(row: str, asked: Sequence[str]) -> tuple[str, ...]:
    """The numbers of `1, 3 en 8` or `2 t/m 4`, in the order of the advice."""
    places: list[int] = []
    through = False
    for token in _TOKEN.finditer(row.lower()):
        number = _of_ordinal(token[0], asked)
        if number in asked:
            place = asked.index(number)
            places += range(places[-1], place + 1) if through and places else [place]
        through = bool(token["through"])
    return tuple(number for at, number in enumerate(asked) if at in places)


def _of_ordinal(word: str, asked: Sequence[str]) -> str:
    """The number of `tweede`, `laatste` or `2e`; a number is that itself."""
    if word in _LAST:
        place = len(asked) - _LAST[word]
    elif word in _ORDINALS:
        place = _ORDINALS.index(word)
    elif word[:1].isdigit() and not word.isdigit():
        place = int(re.sub(r"\D.*", "", word)) - 1
    else:
        return word
    return asked[place] if 0 <= place < len(asked) else str(place + 1)


def _names_asked(several: re.Match[str], asked: Sequence[str]) -> bool:
    """Whether it names two of the advice; at the very beginning the first is enough."""
    last = several["last"].lower() in asked or (several.start() == 0 and several["last"].isdigit())
    return several["number"].lower() in asked and last


def _names_one(text: str, asked: Sequence[str]) -> Begin | None:
    match = _NAMED.match(text) or _AD.match(text)
    if match:
        return Begin(match["number"], match["text"])
    named: dict[str, int] = {}
    for number, at in _in_prose(text, asked):
        named.setdefault(number, at)
    first = next(iter(named), None)
    if first is None or named[first] > _OPENING:
        return None
    others = {number for number in named if number != first and number in asked}
    return Begin("" if others else first, text)


def _in_prose(text: str, asked: Sequence[str]) -> Iterator[tuple[str, int]]:
    """Each number that a sentence is about, and where; not what one only points at."""
    start = 0
    for sentence in _SENTENCE.split(text):
        at = text.index(sentence, start)
        start = at + len(sentence)
        reach = _OPENING if not at else _BEGINS_WITHIN
        found = _IN_PROSE.search(sentence[:reach])
        if not found or _POINTS.search(sentence[: found.start()]):
            continue
        number = _of_ordinal((found["ordinal"] or found["number"]).lower(), asked)
        if number in asked or number.isdigit():
            yield number, at + found.start()


def begins_numbered(text: str, asked: Sequence[str]) -> Begin | None:
    """A paragraph of a bare list: `2.`, `b)`, or `2 en 3.` for several."""
    text = _plain(text)
    several = _SEVERAL_NUMBERED.match(text)
    if several and {several["number"].lower(), several["last"].lower()} <= {*asked}:
        return Begin("", text, _in_a_row(several[0], asked))
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


def argues(text: str, *, unless_answering: bool = False) -> bool:
    """Whether a list after these words gives the arguments of one answer: `en wel hierom:`.

    With `unless_answering` every colon does, but for one that says that it reacts.
    """
    last = _BOTH_WAYS.sub("", _SENTENCE.split(text.rstrip())[-1])
    if not _LEADS_IN.search(last) or _PER_POINT.search(last):
        return False
    return bool(_AGAINST.search(last)) or (unless_answering and not _ANSWERING.search(last))
