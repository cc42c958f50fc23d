"""What bears a name and is nobody in the text: a law, a building, a firm, a country, Van Gogh."""

import re
import unicodedata
from functools import cache, lru_cache

from weerklank.words import lines_of

_ARTICLE = re.compile(
    r"(?:^|[\s(])(?:de|het|een|'t)\s(?:(?:dr|prof|mr|ds|st)\.\s|(?:dokter|meester|burgemeester"
    r"|koning|koningin|prins|prinses|sint)\s)?$",
    re.IGNORECASE,
)
"""Before a whole name: `het Willem Dreeshuis` is a building, `de Anton de Komstraat` a street."""

_NAMED_AFTER = re.compile(
    r"(?:^|[\s(\"'])(?:arrest|arresten|wet|motie|amendement|commissie|stichting|uitspraak|norm"
    r"|firma|bureau|bakkerij|slagerij|autobedrijf|taxi|apotheek|boekhandel|drukkerij|uitgeverij"
    r"|hotel|caf\u00e9|restaurant|zorgboerderij|zorggroep|thuiszorg|zorgcentrum|verpleeghuis"
    r"|woonzorgcentrum|gebr\.|gebroeders|sporthal|buurthuis|wijkcentrum|dorpshuis|sint)\s$"
    r"|\bC-\d{1,4}/\d\d\s\(?$",
    re.IGNORECASE,
)
"""What stands right before the name of a law, a verdict, a firm or a building."""

_THING = re.compile(
    r"[a-z\u00df-\u017f](?:school|prijs|prijzen|penning|straat|laan|plein|kade|singel|flat|fonds"
    r"|stichting|centrum|gebouw|zaal|gasthuis|bibliotheek|lyceum|leerstoel|lezing|hofje"
    r"|methode|matrix|caf\u00e9|arrest|akkoord)$"
)
"""How the names of things end: `Marga Klompéprijs`."""

BODIES = (
    r"dienst|werkbedrijf|servicepunt|gemeente|provincie|ministerie|stichting|vereniging|afdeling"
    r"|waterschap|zorggroep|wijkteam"
)
"""What a body is called that has a name: `Sociale Dienst Vlietstreek`."""

_BODY = re.compile(rf"\b(?:{BODIES})\b", re.IGNORECASE)

_HEADINGS = frozenset(
    {"aan", "aanhef", "afdeling", "bezoekadres", "betreft", "bijlage", "bijlagen", "datum"}
    | {"contactpersoon", "doorkiesnummer", "inlichtingen", "kenmerk", "onderwerp", "postadres"}
    | {"toelichting", "verzenddatum"}
)
"""Words at the head of a letter."""

_LABEL = re.compile(r"(?:^|\n)[\s*_>-]{0,8}\w{1,2}[.)]\s{1,3}$")
"""What stands before a label that begins a line of a list: `c) `, `2. `."""

_MOST_KEPT = 20_000


def is_famous(name: str) -> bool:
    """Whether everybody knows who it is, from history, a book, or the news."""
    return _plain(name) in _famous_people()


def is_a_thing(name: str, before: str) -> bool:
    """Whether what looks like a name is that of a country, a building, a law, or the like."""
    first, *rest = name.split()
    if not rest and bare(first.partition("-")[0]) in _no_persons():
        return True
    if rest and (_ARTICLE.search(before) or _THING.search(name)):
        return True
    return _NAMED_AFTER.search(before) is not None


def is_of_a_letter(name: str, before: str, after: str) -> bool:
    """Whether it is what a body is called, a heading, or a label in a list: `c) Vervoer:`."""
    if " " in name:
        return _BODY.search(name) is not None
    return name.lower() in _HEADINGS or (after == ":" and _LABEL.search(before) is not None)


def bare(name: str) -> str:
    """Without what stands above or below its letters: not everyone types that."""
    return "".join(char for char in _plain(name) if char.isalpha())


@lru_cache(_MOST_KEPT)
def _plain(name: str) -> str:
    """In small letters, without what stands above or below them, on one line."""
    if not name.isascii():
        name = unicodedata.normalize("NFKD", name.translate(_LETTERS))
        name = "".join(char for char in name if not unicodedata.combining(char))
    return " ".join(name.lower().split())


_LETTERS = str.maketrans("ıłøŁØ", "iloLO")
"""Letters that do not come apart in one and what stands above it."""


@cache
def _famous_people() -> frozenset[str]:
    lines = lines_of("famous_people.txt")
    return frozenset(name.strip() for line in lines for name in line.split(","))


@cache
def _no_persons() -> frozenset[str]:
    return frozenset(bare(word) for line in lines_of("no_persons.txt") for word in line.split())
