"""What of a page in English is Dutch: read as a reader does, and held against the records."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

from weerklank.words import pairs_of

ROOT = Path(__file__).parents[2]

DUTCH_PAGES = ("handleiding/", "admin/")
"""The manual and the editor are in Dutch, as what people write with them; so are the forms."""

MAY_WAIT = 10

NAMES = {"het college en de beemden", "de gemeenteraad", "de cliëntenraad", "de adviesraad"}

NOT_WORDS = re.compile(r"[\d.,:;()·–“”/%-]+|\b(en|op|de|het|artikel|lid|wethouder|staatscourant)\b")


@cache
def recorded() -> str:
    """Everything that a record or a page of the council says, and what abbreviations mean."""
    files = [p for name in ("advice", "responses", "content") for p in (ROOT / name).rglob("*.md")]
    texts = [path.read_text(encoding="utf-8") for path in [*files, ROOT / "mkdocs.yml"]]
    meanings = [meaning for _, meaning in pairs_of("abbreviations.txt")]
    return " ".join(" ".join([*texts, *meanings]).split()).casefold()


def not_recorded(text: str) -> Iterator[str]:
    """What in a stretch of Dutch no record says: names and numbers may stand around it."""
    for part in re.split(r"(?<=[.?!:”])\s+|[(),·:;“”]| en ", text):
        words = " ".join(part.split()).strip(" .").casefold()
        bare = NOT_WORDS.sub("", words).strip()
        if bare and words not in recorded() and bare not in recorded() and words not in NAMES:
            yield part.strip()


class InEnglish(HTMLParser):
    """What a page says where it claims to be in English: its texts, and what is read aloud."""

    said = ("aria-label", "placeholder", "data-label", "alt", "title", "content")
    void = frozenset({"br", "hr", "img", "input", "link", "meta", "source", "wbr"})
    programs = frozenset({"code", "pre", "script", "style", "svg"})

    def __init__(self, html: str) -> None:
        """Read the page at once."""
        super().__init__()
        self._open: list[tuple[str, str]] = []
        self.texts: list[str] = []
        self.feed(html)

    def _add(self, text: str | None) -> None:
        if self._open and self._open[-1][1] == "en" and text and "://" not in text:
            self.texts += text.split(" | ")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element is in its own language, or in that of what it stands in."""
        known = dict(attrs)
        language = known.get("lang") or (self._open[-1][1] if self._open else "")
        self._open.append((tag, "" if tag in self.programs else language))
        for name in self.said:
            self._add(known.get(name))
        if tag in self.void:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        """What stood open within it is closed with it."""
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        """A text of the page."""
        self._add(data)


DUTCH_WORDS = re.compile(
    r"\b(aan|als|bij|dat|deze|dit|dan|door|een|geen|heeft|het|hoe|keer|maar|moet|naar|niet|nog|om|"
    r"ook|te|tot|uit|uw|van|voor|waar|waarom|wanneer|wat|werd|wie|wij|wordt|zich|zijn|staat|"
    r"aanbeveling|aanbevelingen|advies|adviezen|antwoord|dag|dagen|gemeente|jaar|maand|raad)\b",
    re.IGNORECASE,
)

NAMES_IN_ENGLISH = re.compile(
    r"\b([Hh]et college( en De Beemden)?|[Dd]e gemeenteraad|Advies Ouderen|adviezen\.csv"
    r"|wethouder [\w ]+?(?=:|$))|^(Raad|Answer to): .*"
)
"""Names of people's own making in a sentence where nothing can be marked."""


def dutch_in(html: str) -> list[str]:
    """What the page says in Dutch without marking it, and no record says."""
    bare = [NAMES_IN_ENGLISH.sub("", text) for text in InEnglish(html).texts]
    return [text for text in bare if DUTCH_WORDS.search(text) and any(not_recorded(text))]
