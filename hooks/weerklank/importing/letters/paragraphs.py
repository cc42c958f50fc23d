"""A paragraph of a letter: of lines that were broken for the page, or of a row of a table."""

import codecs
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

MOST_PARAGRAPHS = 3_000
"""With the cells of tables: a hundred pages. python-docx does some 3,000 in a second."""

_SHORT_LINE = 0.75

_ITEM = re.compile(
    r"^\s*((?:aanbeveling|advies)\s+\d{1,2}|\d{1,2}\s*[.)]|(?-i:[a-z]\s*\.)|[a-z]\s*\)|[-•–*●○■▪◦‣])(\s|:|$)",
    re.IGNORECASE,
)

_DOTS_OF_WORD = frozenset("\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf06e\uf071\uf0a8\uf0e0\uf02d")
"""What Symbol and Wingdings put before an item: for a program no letter of any alphabet."""

_ALONE = re.compile(
    r"^(geachte?\b|beste\b|hoogachtend\b|met (vriendelijke|hartelijke) groet)", re.IGNORECASE
)
"""A line that is never the rest of another: the salutation and the close of a letter."""

_BROKEN = re.compile(r"(?<=[a-zà-ÿ]{2})-\s(?=[a-zà-ÿ]{2})(?!(?:en|of|dan wel|noch|tot)\b)")
"""A word that was broken off at the end of a line: `be- sproken`, and not `in- en uitstroom`."""

_LABEL = re.compile(r"^(betreft|onderwerp|datum|(ons |uw )?kenmerk)\b", re.IGNORECASE)
"""What stands behind it may go on at the next line, but not with a capital letter."""
_LABELLED = re.compile(
    r"^\s*(?:betreft|onderwerp|datum|verzonden|bijlagen?|behandeld door|(?:ons |uw )?kenmerk"
    r"|uw brief)(?:\(n\))?\s*(?::|\t|\s{2})",
    re.IGNORECASE,
)
"""A line at the head of a letter, with its label apart: it is no rest of the line above it."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; `listed` says that the word processor put a number or a dot before it."""

    text: str
    listed: bool = False
    heading: bool = False
    number: int = 0
    """The number that the word processor put before it; 0 for a dot or none."""

    repeats: str = ""
    """What of it stands in a table under a header such as `Uw aanbeveling`, beside the reaction."""


def joined(lines: Sequence[str]) -> list[Paragraph]:
    """Lines that were broken for the page put together again.

    A paragraph ends at an empty line, before a numbered item, around a salutation or a close, and
    at a line that is too short to have been broken off; in a column or a cell that may still be.
    """
    widest = max((len(line) for line in lines), default=0)
    found: list[list[str]] = [[]]
    cleaned = [one_line(line) for line in lines]
    for written, (line, after) in zip(lines, pairwise([*cleaned, ""]), strict=True):
        alone = _ALONE.match(line)
        anew = _begins_anew(found[-1], line) or _LABELLED.match(written)
        if not line or alone or anew or _ITEM.match(line):
            found.append([])
        if line:
            found[-1].append(line)
            if alone or (len(line) < widest * _SHORT_LINE and not _goes_on(line, after)):
                found.append([])
    return [Paragraph(_BROKEN.sub("", " ".join(part))) for part in found]


def _begins_anew(before: Sequence[str], line: str) -> bool:
    """Whether a line after "Betreft: ..." is no part of it."""
    return bool(before) and bool(_LABEL.match(before[0])) and line[:1].isupper()


def _goes_on(line: str, after: str) -> bool:
    """Whether the sentence of a line that is not full goes on at the next."""
    return (line[-1].isalnum() or line[-1] == ",") and after[:1].islower()


def letters_in(content: bytes) -> str:
    """The text in bytes: UTF-8, with or without a mark, else Windows-1252 as Windows writes it."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.removeprefix(codecs.BOM_UTF8).decode("cp1252", errors="replace")


def one_line(text: str) -> str:
    """Single spaces, and nothing that cannot be seen; a dot of Word in a PDF is a dot."""
    seen = "".join(c if c.isprintable() else " " for c in text).split()
    return " ".join(["•", *seen] if text.lstrip()[:1] in _DOTS_OF_WORD else seen)


_ASKED = re.compile(
    r"^(?:uw|de|het|ons)?\s*(?:aanbeveling|advies|adviespunt|punt)(?:en)?\b", re.IGNORECASE
)
_REACTION = re.compile(
    r"^(?:onze?|de|het)?\s*(?:reactie|antwoord|standpunt|besluit|beantwoording)\b", re.IGNORECASE
)
_NUMBER = re.compile(r"\d{1,2}|[a-z]", re.IGNORECASE)
_LONGEST_NAME = 4
"""Words of a cell that names what stands beside it: `Datum`, `Uw kenmerk`, `2.`"""


class Columns(NamedTuple):
    """The places of what was asked and of the reaction."""

    asked: int
    reaction: int


def columns_of(headers: Sequence[str]) -> Columns | None:
    """Where a first row names both, with what was asked in front."""
    asked = next((n for n, header in enumerate(headers) if _ASKED.match(header)), None)
    reaction = next((n for n, header in enumerate(headers) if _REACTION.match(header)), None)
    if asked is None or reaction is None or reaction < asked:
        return None
    return Columns(asked, reaction)


def row_of(cells: Sequence[str], columns: Columns | None) -> Paragraph:
    """The cells as one paragraph; a number in a cell of its own numbers what stands beside it."""
    numbered = [f"{cell}." if _NUMBER.fullmatch(cell) else cell for cell in cells[:1]]
    numbered += cells[1:]
    told = columns and len(cells) > columns.reaction and cells[columns.reaction]
    repeats = numbered[columns.asked] if columns and told else ""
    return Paragraph(_beside(cell for cell in numbered if cell), repeats=repeats)


def _beside(cells: Iterable[str]) -> str:
    """Cells in one line: after a sentence a dash, so that two sentences do not become one."""
    line = ""
    for cell in cells:
        is_sentence = len(line.split()) > _LONGEST_NAME
        line += f" – {cell}" if is_sentence else f" {cell}"
    return line.strip()
