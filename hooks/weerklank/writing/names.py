"""Proposes the name of a new file, which becomes the address of its page."""

import re
from collections.abc import Collection
from pathlib import Path

from weerklank.records.models.response_words import ResponseKind
from weerklank.records.reporting.suggestions import id_meant
from weerklank.records.values.partial_date import PartialDate

_LONGEST = 60
_MOST_WORDS = 4
_SMALL_WORDS = re.compile(
    "aan|al|bij|daar|dan|dat|de|deze|die|dit|door|een|elk|elke|en|er|geef|geen|haal|het|hoe|in|is|"
    "kan|laat|maak|meer|met|mag|moet|naar|niet|nog|of|om|ons|onze|ook|op|over|per|stop|te|tot|u|"
    "uit|uw|van|vanaf|veel|vergoed|voor|wat|wie|wij|wordt|zelf|zet|zijn|zo|zonder|zorg"
)
_MESSAGES = {
    ResponseKind.ACKNOWLEDGEMENT: "ontvangst",
    ResponseKind.INTERIM: "tussenbericht",
    ResponseKind.EXTENSION: "uitstel",
    ResponseKind.QUESTION: "vraag",
    ResponseKind.REPORT: "uitvoering",
    ResponseKind.REMINDER: "herinnering",
}


def advice_id(sent: PartialDate, title: str) -> str:
    """Year, month and the words of the title that matter: `2025-02-reiskosten-vrijwilligers`.

    A month or a year that the date does not say is not in the name either.
    """
    words = [word for word in id_meant(title).split("-") if word]
    telling = [word for word in words if not _SMALL_WORDS.fullmatch(word)] or words
    first, last = f"{sent.earliest:%Y-%m}", f"{sent.latest:%Y-%m}"
    start = [last if first == last else last[:4]] if sent.has_latest else []
    name = "-".join([*start, *telling[:_MOST_WORDS]])
    return name[:_LONGEST].rstrip("-")


def response_id(advice: str, sender: str, kind: ResponseKind) -> str:
    """The advice and who answers: `…-college`; for another message what it is: `…-uitstel`."""
    return f"{advice[:_LONGEST]}-{_MESSAGES.get(kind, sender)}"[:80].rstrip("-")


def body_id(name: str) -> str:
    """The name of a body without its article: `de cliëntenraad` becomes `clientenraad`."""
    words = id_meant(name).split("-")
    telling = words[1:] if words[0] in {"de", "het"} and len(words) > 1 else words
    return "-".join(telling[:_MOST_WORDS])[:_LONGEST].rstrip("-")


def free_id(proposed: str, taken: Collection[str]) -> str:
    """The proposed id, or with the first number behind it that is not taken: `…-2`."""
    number, name = 1, proposed
    while name.lower() in taken:
        number += 1
        name = f"{proposed}-{number}"
    return name


def ids_in(folder: Path) -> set[str]:
    """The ids of all files in a folder, sound or not, drafts too, in small letters."""
    return {path.stem.lower() for path in folder.glob("*.md")}
