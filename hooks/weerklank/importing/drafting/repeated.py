"""Where a letter repeats a recommendation word for word: that says which one it is about.

Mirrored by antwoord/repeated.js.
"""

import re
from collections.abc import Mapping

from weerklank.importing.drafting.answer_marks import Begin

_WORDS = re.compile(r"\w+")
_ENOUGH = 5
"""So many words, up to the end of a sentence, say which recommendation is repeated; chosen."""
_FEWEST = 3
"""Words of a recommendation that can be known by its words; chosen: `Betaal de bus`."""
_LONGEST_TITLE = 18
_TELLING = 4
_ALIKE = 5
"""Words of a title at most, letters of a word that tells, and of two that are alike; chosen."""
_ENDS = re.compile(r"\s*(?:[.…!?:\"”’'»)]|$)")
_BEHIND = re.compile(r"^[.,:;…)\]!?]*[\"”’'»]*[\s.:;–*_-]*")
_BEFORE = re.compile(
    r"^(?:(?:(?:aanbeveling|advies(?:punt)?|punt|ad)\b\.?\s*)?(?:\d{1,3}|[a-z])\s*[.:,)–-]\s*)?"
    r"(?:[^:\"“„‘.]{0,60}:\s*)?",
    re.IGNORECASE,
)
"""What may stand before it: a number, and words such as `U adviseert ons:`."""


def repeats(text: str, asked: Mapping[str, str]) -> Begin | None:
    """The recommendation with whose words it begins, and what it says beyond them."""
    for line in (text, _BEFORE.sub("", text, count=1)):
        found = {number: _words_said_again(asked[number], line) for number in asked}
        most = max(found.values(), default=0)
        numbers = [number for number in found if found[number] == most]
        if most >= _FEWEST and len(numbers) == 1:
            return Begin(numbers[0], said_beyond(asked[numbers[0]], line))
    return None


def said_beyond(recommendation: str, line: str) -> str:
    """The line without the recommendation, when it begins by saying that again, as a table does."""
    words = _words_said_again(recommendation, line)
    if not words:
        return line
    end = list(_WORDS.finditer(line))[words - 1].end()
    return _BEHIND.sub("", line[end:], count=1)


def _words_said_again(recommendation: str, line: str) -> int:
    """How many words of it a line begins with: all, or enough of them up to where it stops."""
    asked = _WORDS.findall(recommendation.casefold())
    words = list(_WORDS.finditer(line))
    alike = 0
    while alike < min(len(asked), len(words)) and words[alike][0].casefold() == asked[alike]:
        alike += 1
    if not alike or alike == len(asked):
        return alike
    stops = _ENDS.match(line, words[alike - 1].end())
    return alike if alike >= _ENOUGH and stops else 0


def shortens(recommendation: str, line: str) -> bool:
    """Whether it is a title above an answer, mostly in words of the recommendation."""
    said, asked = (
        [word.casefold() for word in _WORDS.findall(text)] for text in (line, recommendation)
    )
    if not said or len(said) > _LONGEST_TITLE or line.rstrip().endswith(("-", "–")):
        return False  # A row of a table with a dash for an answer.
    if line.rstrip().endswith((".", "!", "?")) and said[0] != asked[0]:
        return False
    telling = [word for word in said if len(word) >= _TELLING]
    known = {word[:_ALIKE] for word in asked}
    again = sum(word[:_ALIKE] in known for word in telling)
    return bool(telling) and 2 * again >= len(telling)
