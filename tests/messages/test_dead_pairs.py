"""No sentence keeps its English when the site does not say it any more."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import pytest

from weerklank.messages.catalogue import sentences

HOOKS = Path(__file__).parents[2] / "hooks" / "weerklank"
KINDS = {".html", ".py", ".js", ".toml", ".yaml", ".txt", ".xml"}
LANGUAGES = {"en.toml", "fy.toml"}
_INLINE = re.compile(r"</?(?:a|abbr|b|code|em|i|small|span|strong|time)\b[^<>]*>")
_GOES_ON = re.compile(r"[\"']\s*\n\s*[rf]*[\"']")
_TOKEN = re.compile(r"[^\W_]+|[\"'{}\[\]<>|`=~]")
_WORD = re.compile(r"[^\W_]+")
_VALUE = re.compile(r"\{[^{}]*\}|[\[\]|]")

MOST_PIECES = 3
"""Strings of which a stretch between two values may be made."""

MADE_OF_MORE = {
    "De beschrijving van het register (JSON, {n} kB)",
    "De beschrijving voor data.overheid.nl (JSONLD, {n} kB)",
    "De controlegetallen (JSON, {n} kB)",
    "De {n} kolommen van antwoordtijden",
    "Deze raad gaat over de Wmo 2015 en de Jeugdwet.",
    "Een blok voor een andere site (pagina, {n} kB)",
    "Het hele register (JSON, {n} kB)",
    'Kies in Excel "Gegevens" en dan "Uit tekst/CSV".',
    "Op onze site staat niet op alles antwoord. Had er op {d} moeten zijn",
    "Op onze site staat niet op alles antwoord. Had er uiterlijk op {d} moeten zijn",
    "overgenomen, deels overgenomen, anders opgelost, niet overgenomen of nog geen besluit.",
}
"""Lists and names of files, put together when the page is made."""


class Sources:
    """Where each word stands in the sources; a sign between two words is where a string ends."""

    def __init__(self) -> None:
        """Read every file that can hold a sentence."""
        files = (p for p in sorted(HOOKS.rglob("*")) if p.suffix in KINDS)
        text = "\n".join(p.read_text("utf-8") for p in files if p.name not in LANGUAGES)
        bare = _INLINE.sub("", _GOES_ON.sub("", text)).casefold()
        self.tokens = ["|", *_TOKEN.findall(bare), "|"]
        self.places: dict[str, list[int]] = defaultdict(list)
        for place, token in enumerate(self.tokens):
            self.places[token].append(place)

    def hold(self, stretch: str) -> bool:
        """Whether these words can be made of a few strings, each of them from its beginning on."""
        words = _WORD.findall(stretch.casefold())
        reached = {0} if words else {len(words)}
        for _ in range(MOST_PIECES):
            reached |= {end for start in reached for end in self._ends(words, start)}
        return len(words) in reached

    def _ends(self, words: list[str], start: int) -> set[int]:
        """Where a string that says the words from `start` on can end."""
        ends = set[int]()
        for place in self.places[words[start]] if start < len(words) else ():
            if start and _WORD.match(self.tokens[place - 1]):
                continue
            end = start
            while end < len(words) and self.tokens[place + end - start] == words[end]:
                end += 1
                if end == len(words) or not _WORD.match(self.tokens[place + end - start]):
                    ends.add(end)
        return ends


@pytest.mark.thorough
def test_every_pair_is_of_a_sentence_that_can_be_said() -> None:
    """A pair of which the Dutch stands nowhere any more is dead: take it out of `en.toml`."""
    sources = Sources()
    texts = [code[5:] for code in sentences("en") if code.startswith("text.")]
    dead = {
        text for text in texts if not all(sources.hold(part) for part in _VALUE.split(text))
    } - MADE_OF_MORE

    assert sorted(dead) == []
    assert set(texts) >= MADE_OF_MORE
