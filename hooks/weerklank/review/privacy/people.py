"""Finds persons in a text, and whether they speak in public or are talked about.

A name is seen by what stands before it (`mevrouw`, initials, `cliënt`), by a known first name, or
by a signature. That is an estimate: how good it is, is measured on a corpus of invented texts
(tests/review/test_privacy_corpus.py) and said in the manual.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from weerklank.words import lines_of

if TYPE_CHECKING:
    from weerklank.review.privacy.finding import Span

_CAPITAL = "A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u017f"
_SMALL = "a-z\u00df-\u00f6\u00f8-\u017f"
_PARTICLE = r"(?:(?:van|von|de|der|den|het|ten|ter|te|'t|el|al|d'|ben|bin)\s){0,3}"
_ANY_PARTICLE = (
    r"(?:(?:[Vv]an|[Vv]on|[Dd]e|[Dd]er|[Dd]en|[Hh]et|[Tt]en|[Tt]er|[Tt]e|'t|[Ee]l|[Aa]l|[Bb]en)\s)"
    r"{0,3}"
)
_WORD = rf"[{_CAPITAL}][{_SMALL}]{{1,30}}"
_SURNAME = rf"{_WORD}(?:-(?:{_PARTICLE}){_WORD})?"
_SOMEBODY = (
    r"(?:jongen|meisje|man|vrouw|moeder|vader|zoon|dochter|kind|broer|zus|buurman|buurvrouw"
    r"|bezoeker|bezoekster|bewoner|bewoonster|inwoner|inwoonster|deelnemer|deelneemster)"
)
"""Who somebody is to others, and no work of theirs."""

_INITIALS = r"(?:[A-Z]\.[ ]?){1,4}"
_LABEL = (
    r"[Cc]li[eë]nte?|[Pp]ati[eë]nte?|[Bb]ewoner|[Ii]nwoner|[Kk]lager|[Mm]ijn naam is|[Nn]aam:"
    rf"|[Ii]k ben|[Ii]k,|[Hh]ij heet|[Zz]ij heet|{_SOMEBODY} (?:heet|genaamd)"
)
NAME = re.compile(
    r"(?<!\w)(?:"
    r"(?P<title>[Mm]evrouw|[Mm]evr\.?|[Mm]w\.?|[Mm]eneer|[Mm]ijnheer|[Dd]hr\.?|[Dd]e\sheer|[Oo]pa|[Oo]ma|[Ff]amilie|[Gg]ezin|[Ee]chtpaar)"
    rf"\s{{1,2}}(?:{_INITIALS}\s?)?{_ANY_PARTICLE}{_SURNAME}(?:\s{_SURNAME})?"
    rf"|(?P<initials>(?<!\.){_INITIALS}{_PARTICLE}{_SURNAME})"
    rf"|(?P<label>{_LABEL})\s{_WORD}\s{_PARTICLE}{_SURNAME}"
    rf"|(?P<case>(?:[Dd]ossier|[Aa]anvraag|[Bb]ezwaar|[Kk]lacht)\w{{0,12}}\s[\w./-]{{2,20}}\s\()"
    rf"{_PARTICLE}{_SURNAME}(?=\))"
    rf"|(?P<first>{_WORD})(?:(?:\s(?:en\s)?{_WORD})?\s{_PARTICLE}{_SURNAME}|\s[A-Z]\.(?![\w]))"
    rf"|(?P<aged>{_SURNAME}\s{_PARTICLE}{_SURNAME})(?=\s\(\d{{1,2}}(?:\sjaar)?\)))"
)
# Where a name can begin, each from its first letter: so the search passes over all other signs.
_TWO_CAPITALS = re.compile(
    rf"[{_CAPITAL}](?<!\w.)(?=\.|[{_SMALL}]{{1,30}}(?:-|\s(?:en\s)?{_PARTICLE}[{_CAPITAL}]))"
)
_TITLE_OR_CASE = re.compile(
    r"[MmDdOoFfGgEeAaBbKk](?<!\w.)(?:evr|w[.\s]|eneer|ijnheer|hr|e\sheer|pa\s|ma\s|amilie|ezin"
    r"|chtpaar|ossier|anvraag|ezwaar|lacht)"
)
_LABEL_BEFORE = re.compile(rf"(?<!\w)(?:{_LABEL})\s$")
_LONGEST_LABEL = 32
"""Characters, and some to spare."""

CAPITALISED = re.compile(_WORD)
"""Every first name is among these."""

_NO_NAME = re.compile(r"^(?:Jan Modaal|[BN]\.[ ]?V\.|[Ss]\.[ ]?[Vv]\.|Z\.[ ]?O\.|D\.[ ]?D\.|U\.)")
_STARTS_A_SENTENCE = re.compile(
    r"^[A-Z]\.\s{1,2}(?:Alle|Als|Bij|Dan|Daarom|Dat|De|Deze|Die|Dit|Een|En|Er|Geen|Het|Hier|Hij|Hoe|Ik"
    r"|In|Is|Kan|Kies|Kijk|Krijgt|Kunt|Lees|Maar|Met|Na|Naar|Niet|Nu|Of|Om|Omdat|Ons|Onze|Ook|Op|Te"
    r"|Toen|Typ|Uw|Van|Voor|Waar|Wanneer|Wat|We|Wie|Wij|Wilt|Zet|Zij|Zo)\b"
)
"""A capital at the end of one sentence and the first word of the next: `gemeente X. Wij`."""

_PLACE = re.compile(
    r"(?:straat|laan|weg|plein|kade|singel|school|fonds"
    r"|(?:^|\s|zieken|stads?|buurt|gemeente|verpleeg|verzorgings|wijk|dorps|jeugd|raad|wees|gast|inloop"
    r"|thee|koffie|eet|woon|logeer|volks|bad|op)huis|(?<!ver)kerk|ziekenhuis|zaal|centrum|stichting"
    r"|universiteit|hogeschool|dal)$",
    re.IGNORECASE,
)
_OF_A_PLACE = re.compile(
    r"^[ -]?(?:school|huis|fonds|foundation|stichting|kerk|ziekenhuis|zaal|centrum|universiteit"
    r"|park|academie|museum|straat|laan)",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"\b(?:Stichting|Vereniging|Gemeente|Provincie|Dienst|College|Raad|Commissie|Wet|Bureau|Fonds"
    r"|Centrum|Team|Platform|Partij|Nederland|Rechtbank|Inspectie|Ministerie|Universiteit)\b"
)
_SOMEBODY_AFTER = re.compile(
    r"^(?:[:,]\s(?:haar|zijn|zij|hij|die)\b|[^.!?\n]{0,100}?\b(?:hij|hem)\b)"
)
"""Two capitals of which nothing else is known are somebody when `hij` comes after: no body is."""

_OF_A_FAMILY = re.compile(rf"\s(?:van der|van den|el|ben|ten|ter)\s{_SURNAME}$")
"""Two capitals with these between them are seldom anything but a name."""

ALONE = re.compile(
    rf"\b(?:{_SOMEBODY}|[Vv]raag naar|noemen wij|[Zz]o zei),?\s(?P<after>{_WORD})"
    r"(?=[,.:;!?]|\s[a-z(])"
    r"|\b(?:gesprek|sprak|spraken|spreken) met\s"
    rf"(?P<met>{_WORD})(?=[,.:;!?]|\s[a-z(])"
    rf"|(?<![\w-])(?P<aged>{_WORD})(?=\s\(\d\d(?:\sjaar)?\))"
    rf"|(?<![\w-])(?P<before>{_WORD})(?:,|\s\(\d\d\)|,\s\d\d(?:\sjaar)?,?)\s"
    rf"(?:(?:een|de|alleenstaande|jonge|oude)\s){{0,2}}{_SOMEBODY}\b"
)
_GREETED = re.compile(r"\b(?:[Gg]eachte|[Bb]este|[Ww]aarde)\s$")
_OF_A_THING = re.compile(
    r"(?:\b[Dd]e|\b[Hh]et|'t|\b[Tt]ante|\b[Oo]om"
    r"|(?:praktijk|school|huis|flat|gebouw|apotheek|museum|park|kliniek|kerk|zaal))\s$"
)
_LETTERED = re.compile(
    r"\b(?:diploma|rijbewijs|(?:taal)?niveau|bijlage|optie|variant|groep|categorie|type|zone|lijn"
    r"|gebouw|blok|ingang|plan|deel|onderdeel|punt|vraag|vitamine|hepatitis|klasse"
    r"|label|schaal)s?\s{1,12}$",
    re.IGNORECASE,
)
"""After these a letter is a name of a thing, and its dot ends the sentence: `diploma B. Eerder`."""

_AFFILIATED = re.compile(
    rf"^\s\([{_CAPITAL}][A-Za-z0-9 -]+\)"
    r"|^\s(?:van|namens|bij)\s(?:(?:de|het)\s)?(?!\w+(?:straat|laan|weg|plein|buurt|wijk)\b)"
    rf"(?:[{_CAPITAL}][\w-]+|gemeente|provincie|wijkteam)"
)
_AT_A_DESK = re.compile(
    rf"^,\s(?:(?!cli[eë]nt|pati[eë]nt|klant|{_SOMEBODY})[a-z-]{{3,30}}\s){{1,3}}"
    rf"(?:bij|van)\s(?:de|het)\s[{_CAPITAL}]"
)
"""Somebody who works somewhere: `Joke Prins, consulent bij de Dienst`."""

_CITED_BEFORE = re.compile(
    r"\b(?:rapport|boek|artikel|studie|proefschrift|column|brochure)\s"
    r"(?:'[^'\n]{2,80}'|‘[^’\n]{2,80}’|\"[^\"\n]{2,80}\"|“[^”\n]{2,80}”)\svan\s"
    rf"(?:{_WORD}\s{_PARTICLE}{_SURNAME}(?:,|\sen)\s){{0,3}}$",
    re.IGNORECASE,
)
_CITED_AFTER = re.compile(
    rf"^(?:(?:,|\sen)\s{_WORD}\s{_PARTICLE}{_SURNAME}){{0,3}}\s\((?:19|20)\d\d\)"
)
"""Who wrote a text is named as in a list of sources: with its title, or with its year."""

_IN_PUBLIC = re.compile(
    r"^[^.!?\n]{0,40}\b(?:(?:sprak|spreekt)(?!\s(?:geen|slecht|weinig|amper|nauwelijks))|schreef|gaf|geeft|opende|lichtte|legde|stelde|stelt|stuurt"
    r"|beantwoord\w*|tekende|kondigde|nam (?:het|deel|namens)|vroeg (?:aandacht|naar)|zei"
    r"|adviseerde|heeft toegezegd)\b"
    r"(?![^.!?\n]*\b(?:haar|zijn|hun|mijn|zich|ons|aan)\b)"
)
_IN_A_PARLIAMENT = re.compile(r"^[^.!?\n]{0,80}\bin de (?:Tweede|Eerste) Kamer\b")
_GREETING, _RESPECTFULLY, _ON_BEHALF = "groet", "hoogachtend", "namens "
_SIGNING_ROLES = (
    "voorzitter",
    "secretaris",
    "penningmeester",
    "bestuurslid",
    "griffier",
    "directeur",
)
_SIGNED = re.compile(
    rf"(?:{_GREETING}(?:en)?|{_RESPECTFULLY}|{_ON_BEHALF}[^\n]{{3,60}})[ ,.]*\n\s*"
    rf"(?P<below>(?:{_INITIALS}|{_WORD}\s){_PARTICLE}{_SURNAME})"
    rf"|(?<!\w)(?P<role>(?:{_INITIALS}|{_WORD}\s){_PARTICLE}{_SURNAME}),\s(?:de\s)?"
    rf"(?:\w{{0,12}}{'|'.join(_SIGNING_ROLES)})\b",
    re.IGNORECASE,
)
_SIGNING = (_GREETING, _RESPECTFULLY, _ON_BEHALF, *_SIGNING_ROLES)
"""One of these is in every signature, and is looked for first: the pattern is slow."""

_TOLD = re.compile(
    r"\b(?:volgens|vertel\w*|zoals|voorbeeld|casus|denken? aan|sprak\w* met|spreken met|neem"
    r"|(?:aanvraag|bezwaar|brief|klacht|verhaal|zaak|situatie|geval) van|cli[eë]nten als"
    r"|(?:vrouw|man|zoon|dochter|moeder|vader|ouders|zus|broer|kind(?:eren)?)"
    r" van)(?:\s\w+){0,3}[:,]?\s$",
    re.IGNORECASE,
)
"""What stands before a name of whom somebody tells something."""

_TOLD_LABEL = re.compile(
    r"(?:cli[eë]nte?|pati[eë]nte?|klager|familie|gezin|echtpaar|[hz]ij heet|mijn naam is|ik ben|ik,"
    r"|mevrouw|mevr|mw|meneer|mijnheer|dhr|de heer)\b",
    re.IGNORECASE,
)
"""A name that says so itself: who has an office is named with it, and is left out before."""

_LIVES = re.compile(
    r"^[^.!?\n]{0,60}?\b(?:krijgt|kreeg|kan|kon|moe(?:t|st)|wacht\w*|woont|woonde|leeft|leefde"
    r"|vergeet|durft|zit|zat|slaapt|slie(?:p|pen)|staat ingeschreven|werd gevraagd|raakte"
    r"|(?:heeft|hebben) (?:haar|zijn|hun|geen)|is (?:zijn|haar)|hij|zij|hem)\b",
    re.IGNORECASE,
)
"""What somebody's life does: who speaks for an organisation gives, opens, says and promises."""

_INITIAL = re.compile(r"[A-Z]\.")
_BY = re.compile(
    r"\b(?:door|dank(?:en)? aan|danken|namens|en"
    r"|(?:geest|boek|film|lezing|onderzoek|advies|woorden) van)\s$",
    re.IGNORECASE,
)
_AT_WORK = re.compile(
    r"^[^.!?\n]{0,60}?\b(?:onderz\w+|rapport\w*|presente\w+|leid(?:t|de)|verzorg\w+|maakte|schre\w+"
    r"|treedt|trad|vertrek\w*|afscheid|afgetreden|benoemd|gekozen|pleit\w*|minister\w*)\b",
    re.IGNORECASE,
)
"""Who made something or holds an office is no case: before the name, and after it."""

_REACH = 150
"""Characters: some two sentences."""


@dataclass(frozen=True, slots=True)
class Person:
    """A name in a text: where it stands, and as it stands there on one line."""

    span: Span
    name: str
    is_guess: bool = False
    """Whether only what stands beside it tells that this is somebody: no name that is known."""


@dataclass(slots=True)
class Room:
    """How many names may still be weighed in one file: five thousand take half a second."""

    left: int = 5_000

    @property
    def spent(self) -> bool:
        """Whether there were more than any report has, so that the last were not looked at."""
        return self.left < 0


def persons(text: str, room: Room) -> Iterator[Person]:
    """Every name of somebody who is talked about; who speaks in a public role is left out."""
    place = 0
    for start in beginnings(text):
        if start < place or not (found := NAME.match(text, start)):
            continue
        somebody = _is_somebody(text, found, room)
        # `Bel Peter de Groot`: when the first word is no first name, the next one may be.
        place = found.end() if somebody or not found["first"] else found.end("first")
        if somebody and not _speaks_in_public(text, *found.span()):
            guess = bool(found["first"]) and _bare(found["first"]) not in _first_names()
            yield Person(found.span(), " ".join(found[0].split()), guess)
        if room.spent:
            return
    yield from _by_first_name(text, room)


def beginnings(text: str) -> list[int]:
    """Every place where a name can begin: looking for a whole one at each word is slow."""
    found = {titled.start() for titled in _TITLE_OR_CASE.finditer(text)}
    for capital in map(re.Match.start, _TWO_CAPITALS.finditer(text)):
        found.add(capital)
        nearest = max(0, capital - _LONGEST_LABEL)
        if label := _LABEL_BEFORE.search(text[nearest:capital]):
            found.add(nearest + label.start())
    return sorted(found)


def _by_first_name(text: str, room: Room) -> Iterator[Person]:
    """Who is called by a first name alone, and told to be somebody: `een moeder, Samira`."""
    if _first_names().isdisjoint(map(_bare, set(CAPITALISED.findall(text)))):
        return
    for found in ALONE.finditer(text):
        group = str(found.lastgroup)
        name = found[group]
        room.left -= 1
        if room.spent:
            return
        if _bare(name) in _first_names():
            yield Person(found.span(group), name, is_guess=True)


def something_private_beside(text: str, person: Person, reaching: Sequence[Span]) -> bool:
    """Whether a word on health, debt or origin, or a way to reach somebody, stands close by.

    Only in the same paragraph. `reaching` is where each way to reach somebody stands, in order; the
    one in which the name itself stands says nothing more.
    """
    start, end = person.span
    before = text[max(0, start - _REACH) : start].rpartition("\n\n")[2]
    after = text[end : end + _REACH].partition("\n\n")[0]
    first, last = start - len(before), end + len(after)
    close = reaching[bisect_left(reaching, (first, 0)) : bisect_left(reaching, (last, 0))]
    near = any(done <= last and (done <= start or end <= begun) for begun, done in close)
    return near or bool(_sensitive().search(before) or _sensitive().search(after))


def is_told_of(text: str, person: Person) -> bool:
    """Whether the sentence is about the life of this person, whatever it is that happens there."""
    if person.is_guess:
        return False
    start, end = person.span
    before = text[max(0, start - _REACH) : start].rpartition("\n\n")[2]
    after = text[end : end + _REACH]
    told = _TOLD.search(before) or _TOLD_LABEL.match(person.name) or _LIVES.match(after)
    return bool(told) or not (
        _INITIAL.match(person.name) or _BY.search(before) or _AT_WORK.match(after)
    )


def signatures(text: str, room: Room) -> Iterator[Person]:
    """Every name under a letter, or before a role as one signs: `P. Jansen, voorzitter`."""
    folded = text.casefold()
    if not any(word in folded for word in _SIGNING):
        return
    for found in _SIGNED.finditer(text):
        room.left -= 1
        if room.spent:
            return
        kind = "below" if found["below"] else "role"
        name = found[kind]
        if name[:1].isupper() and not _NO_NAME.match(name):
            yield Person(found.span(kind), " ".join(name.split()))


def _is_somebody(text: str, found: re.Match[str], room: Room) -> bool:
    if found["first"] and _bare(found["first"]) not in _first_names():
        after = text[found.end() : found.end() + _REACH]
        if not (_SOMEBODY_AFTER.match(after) or _OF_A_FAMILY.search(found[0])):
            return False
        if _BODY.search(found[0]):
            return False
    room.left -= 1
    before = text[max(0, found.start() - 24) : found.start()]
    after = text[found.end() : found.end() + 20]
    if (
        _GREETED.search(before)
        or (found["initials"] and _LETTERED.search(before))
        or _NO_NAME.match(found[0])
        or _STARTS_A_SENTENCE.match(found[0])
        or (_PLACE.search(found[0]) and not (found["title"] or found["case"]))
        or _OF_A_PLACE.match(after)
    ):
        return False
    return not (found["first"] and _OF_A_THING.search(before))


def _speaks_in_public(text: str, start: int, end: int) -> bool:
    """Whether a role stands beside the name, an organisation after it, or an act in public."""
    before, after = text[max(0, start - 50) : start], text[end : end + 120]
    return bool(
        _role_before().search(before)
        or _role_after().match(after)
        or _AFFILIATED.match(after)
        or _AT_A_DESK.match(after)
        or _CITED_AFTER.match(after)
        or _CITED_BEFORE.search(text[max(0, start - _REACH) : start])
        or _IN_PUBLIC.match(after)
        or _IN_A_PARLIAMENT.match(after)
        or _once_a_role().match(after)
    )


@cache
def _sensitive() -> re.Pattern[str]:
    words = "|".join(
        re.escape(line).replace(r"\*", r"\w{0,30}") for line in lines_of("sensitive.txt")
    )
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


@cache
def _first_names() -> frozenset[str]:
    return frozenset(_bare(name) for line in lines_of("first_names.txt") for name in line.split())


def _bare(name: str) -> str:
    """Without what stands above or below its letters: not everyone types that."""
    return "".join(c for c in unicodedata.normalize("NFKD", name.lower()) if c.isalpha())


@cache
def _role_before() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w-])(?:{_roles()})(?:\s\([^)]*\))?(?:\s[a-z]+){{0,3}}"
        r"(?<!\svan)(?<!\smet)(?<!\sover)(?<!\saan)(?<!\sbij)(?<!\svoor)(?<!\sdoor),?\s$",
        re.IGNORECASE,
    )


@cache
def _once_a_role() -> re.Pattern[str]:
    was = r"(?:was|is|werd|als|toen|jaar|tot)(?:\s(?:toen|de|een|onze|lid))?"
    return re.compile(rf"^[^.!?\n]{{0,40}}\b{was}\s(?:{_roles()})(?!\w)", re.IGNORECASE)


@cache
def _role_after() -> re.Pattern[str]:
    with_somebody = rf"(?:\sen\s{_WORD}\s{_PARTICLE}{_SURNAME})?"
    role = rf",?\s\(?(?:de\s|het\s)?(?:{_roles()})(?!\w)"
    return re.compile(with_somebody + role, re.IGNORECASE)


def _roles() -> str:
    roles = lines_of("public_roles.txt")
    return "|".join(re.escape(role).replace(r"\*", r"[\w-]{0,30}") for role in roles)
