"""A row of a table as one paragraph, and which of its cells only repeats what was asked."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from weerklank.importing.letters.paragraphs import Paragraph

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
