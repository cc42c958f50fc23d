"""Finds what may be a name: after a title, with initials, a first name, or capitals in a sentence.

Most of these are no persons. Whether one is somebody who is told of, the words beside it say
(`weighing.py`).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from weerklank.lazy_dataclass import dataclass
from weerklank.review.privacy.no_people import bare, is_a_thing, is_famous, is_of_a_letter
from weerklank.words import lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from weerklank.review.privacy.finding import Span

CAPITAL = "A-Z\u00c0-\u00de\u0100-\u017f"
PARTICLE = (
    r"(?:(?:van|von|de|der|den|het|ten|ter|te|'t|'s|el|al|d'|ben|bin|la|le|da|dos|di|du)\s){0,3}"
)
_ANY_PARTICLE = (
    r"(?:(?:[Vv]an|[Vv]on|[Dd]e|[Dd]er|[Dd]en|[Hh]et|[Tt]en|[Tt]er|[Tt]e|'t|'s|[Ee]l|[Aa]l|[Bb]en|[Ll]a|[Ll]e|[Dd]a|[Dd]os|[Dd]i|[Dd]u)"
    r"\s){0,3}"
)
WORD = rf"[{CAPITAL}][a-z\u00df-\u017f]{{1,30}}"
SURNAME = rf"{WORD}(?:-(?:{_ANY_PARTICLE}){WORD})?"
INITIALS = r"(?:[A-Z]\.[ ]?){1,4}"

_TITLE = (
    r"mevrouw|mevr\.?|mw\.?|meneer|mijnheer|dhr\.?|hr\.?|de\sheer|mej\.?|juffrouw|juf|opa|oma|oom"
    r"|tante|moeder|vader|zoon|dochter|broer|zus|neef|nicht|buurman|buurvrouw|weduwe|fam\.?|familie"
    r"|gezin|echtpaar|huishouden|cliënte?|patiënte?|bewoner|bewoonster|inwoner|inwoonster"
)
_TITLED = re.compile(rf"(?<!\w)(?:{_TITLE})\s{{1,2}}(?P<rest>{PARTICLE})$", re.IGNORECASE)
_REST_OF_A_TITLE = "(?:" + "|".join(title[1:] for title in _TITLE.split("|")) + ")"
_LETTERS = r"[a-z\u00df-\u017f]{1,30}"
# The capital stands before what may not be before it: so the search passes over all other signs.
_NAME = re.compile(
    rf"[{CAPITAL}](?<![\w@./-][{CAPITAL}])(?!{_REST_OF_A_TITLE}\b)(?:"
    rf"(?P<initials>\.[ ]?(?:[A-Z]\.[ ]?){{0,3}}{_ANY_PARTICLE}{SURNAME}(?:\s{SURNAME})?)"
    r"|(?P<letters>\.(?:[A-Z]\.){0,3}(?=,?\s\(?\d{1,2}(?:\sjaar|\))))"
    rf"|(?P<behind>{_LETTERS}(?:-{_ANY_PARTICLE}{WORD})?,\s?(?:[A-Z]\.){{1,4}}(?!\w|\sen\s[A-Z]\.))"
    rf"|{_LETTERS}(?:-{_ANY_PARTICLE}{WORD})?"
    rf"(?:\s{_ANY_PARTICLE}{SURNAME}|\s[{CAPITAL}][a-z]?\.(?!\w))?(?:\s{SURNAME})?)(?![\w@])"
)
_NO_NAME = re.compile(r"^(?:Jan Modaal|[BN]\.[ ]?V\.|[Ss]\.[ ]?[Vv]\.|Z\.[ ]?O\.|D\.[ ]?D\.|U\.)")
_OF_A_THING = re.compile(
    r"\b(?:diploma|rijbewijs|(?:taal)?niveau|bijlage|optie|variant|groep|categorie|type|zone|lijn"
    r"|gebouw|blok|ingang|plan|deel|onderdeel|punt|vraag|vitamine|hepatitis|klasse"
    r"|label|schaal)s?\s{1,12}$",
    re.IGNORECASE,
)
"""After these a letter is a name of a thing, and its dot ends the sentence: `diploma B. Eerder`."""

_NO_ENDS = (" (", "mw. ", "Mw. ", "vr. ", "hr. ", "Hr. ", "am. ", "ej. ")
_SPACES, _PAUSES = (" ", "\n"), (",", ";", ")", "’", "'")
_AFTER_NO_PERSON = re.compile(
    r"(?:^|[\s(])(?:de|het|een|'t|'s|elk|elke|deze|dit|te|in|uit|naar|gemeente)\s$", re.IGNORECASE
)
"""No person has an article, is a municipality, or is lived in: `gemeente Ede`, `te Rotterdam`."""

_THING = "ding"
"""What a name is that is no person's: passed over as a whole, or its end would be taken for one."""

_LONGEST_BEFORE = 32


@dataclass(frozen=True, slots=True)
class Name:
    """What may be a name: where it stands, as it stands there on one line, and its kind."""

    span: Span
    name: str
    kind: str
    begins: int = -1
    """Where it begins without the title."""


@dataclass(slots=True)
class Room:
    """How many names may still be weighed in one file: five thousand take half a second."""

    left: int = 5_000

    @property
    def spent(self) -> bool:
        """Whether there were more than any report has, so that the last were not looked at."""
        return self.left < 0


def names(text: str, room: Room) -> Iterator[Name]:
    """Everything that may be a name, in the order of the text."""
    place = 0
    while found := _NAME.search(text, place):
        name = _name(text, found)
        # `Ook Fenna Prins`: the name begins after the first word of the sentence.
        place = found.end() if name else found.start() + len(found[0].split(maxsplit=1)[0])
        if not name or name.kind == _THING:
            continue
        room.left -= 1
        if room.spent:
            return
        yield name


def _name(text: str, found: re.Match[str]) -> Name | None:
    """What was found with the title before it; nothing when it seems no name."""
    start, end = found.span()
    first, space, _ = found[0].partition(" ")
    # Most capitals begin a sentence: these are passed over before anything else is asked.
    if not (space or _in_a_sentence(text, start)) and _begins(first):
        return None
    before = text[max(0, start - _LONGEST_BEFORE) : start]
    titled = _TITLED.search(before)
    begins = start - len(titled["rest"]) if titled else start
    if titled:
        start -= len(titled[0])
    kind = "titel" if titled else _kind(text, found, before)
    if is_famous(found[0]):
        kind = "beroemd"
    if not kind or is_no_name(found[0]) or _is_a_letter_of_a_thing(found, before):
        return None
    return Name((start, end), " ".join(text[start:end].split()), kind, begins)


@lru_cache(20_000)
def _begins(word: str) -> bool:
    """Whether one word with a capital at the beginning of a sentence is no name that is known."""
    return word[1:2] != "." and not is_first_name(word)


def is_nobody(text: str, name: Name) -> bool:
    """Whether a name that nobody is known to have belongs to a letter: a body, a heading, a label.

    To be asked where that is all that looks like a name. The weights learned such words as names:
    that they are none may only let through what was stopped by nothing else.
    """
    start, end = name.span
    before = text[max(0, start - _LONGEST_BEFORE) : start]
    unknown = name.kind.startswith("onbekend") and not any(map(is_first_name, name.name.split()))
    return unknown and is_of_a_letter(name.name, before, text[end : end + 1])


def is_first_name(word: str) -> bool:
    """Whether people are called this; with or without what stands above its letters."""
    first = word.partition("-")[0]
    return (first.lower() if first.isascii() else bare(first)) in _first_names()


def is_small_word(word: str) -> bool:
    """Whether it is one of the words that begin many sentences, and is no name."""
    return word.lower() in _small_words()


def is_no_name(name: str) -> bool:
    """Whether it looks like a name and is a kind of company, or Jan Modaal."""
    return _NO_NAME.match(name) is not None


def _kind(text: str, found: re.Match[str], before: str) -> str:
    """What kind of name it seems without a title before it; nothing for what seems none."""
    if found["initials"] or found["letters"] or found["behind"]:
        return "letters" if found["letters"] else "voorletters"
    first, *rest = found[0].split()
    if is_a_thing(found[0], before):
        return _THING
    if is_first_name(first):
        return "bekend" if rest else "bekend alleen"
    if rest[:1] == ["het"]:
        return ""
    if is_small_word(first) or _AFTER_NO_PERSON.search(before):
        return ""
    if not _in_a_sentence(text, found.start()) and (not rest or is_first_name(rest[0])):
        return ""
    return "onbekend" if rest else "onbekend alleen"


def _in_a_sentence(text: str, place: int) -> bool:
    """Whether a word or a comma stands before; a sentence may begin after anything else."""
    before = text[max(0, place - 4) : place]
    if before.endswith(_NO_ENDS):
        return True
    return before[-1:] in _SPACES and (before[-2:-1].isalpha() or before[-2:-1] in _PAUSES)


def _is_a_letter_of_a_thing(found: re.Match[str], before: str) -> bool:
    """Whether the initial is no initial: `diploma B`, or the end of a sentence before `Wij`."""
    if not found["initials"]:
        return False
    after = found[0].partition(". ")[2]
    return is_small_word(after) or _OF_A_THING.search(before) is not None


@cache
def _small_words() -> frozenset[str]:
    """Words that are no name, and begin many sentences."""
    return frozenset(lines_of("search_skipped.txt"))


@cache
def _first_names() -> frozenset[str]:
    return frozenset(name for line in lines_of("first_names.txt") for name in line.split())
