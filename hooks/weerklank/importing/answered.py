"""Finds in a letter of the municipality what it says on each recommendation, by its number.

Only a number that the letter itself writes counts; nothing is matched because it looks alike.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from weerklank.importing.letters import Paragraph

_NAMED = re.compile(
    r"^(?:reactie op |antwoord op |ad )?(?:aanbeveling|advies(?:punt)?|punt)\s+"
    r"(?P<number>\d{1,3}[a-z]?|[a-z])\s*[.:)–-]?(?:\s+|$)(?P<text>.*)$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"^(?P<number>\d{1,2}|[a-z])\s*[.)]\s*(?P<text>\S.*)$", re.IGNORECASE)
_END = re.compile(r"^(?:met vriendelijke groet|hoogachtend|tot slot|bijlagen?\b)", re.IGNORECASE)


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
    found = _passages(letter, asked, _NAMED) or _passages(letter, asked, _NUMBERED)
    return tuple(found[number] for number in asked if number in found)


def _passages(
    letter: Sequence[Paragraph], asked: Mapping[str, str], pattern: re.Pattern[str]
) -> dict[str, Passage]:
    found: dict[str, Passage] = {}
    number, words, lines = "", "", list[str]()
    for paragraph in (*letter, Paragraph("Hoogachtend")):
        match = pattern.match(paragraph.text)
        begins = match is not None and match["number"] in asked
        # Another number ends a passage, also one that the advice does not have.
        other = match is not None and match["number"][0].isdigit()
        if begins or other or _END.match(paragraph.text):
            text = "\n".join(line for line in lines if not _repeats(line, asked.get(number, "")))
            if number and text and len(text) > len(found[number].text if number in found else ""):
                found[number] = Passage(number, text, words)
            number, words, lines = "", paragraph.text, []
        if match is not None and begins:
            number = match["number"]
            lines = [match["text"]] if match["text"] else []
        elif number and not paragraph.heading:
            lines.append(paragraph.text)
    return found


def _repeats(line: str, recommendation: str) -> bool:
    """Whether the line only says again what was asked."""
    return _plain(line) == _plain(recommendation)


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
