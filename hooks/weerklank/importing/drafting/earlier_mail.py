"""The mail below a mail: who answers by mail often leaves the question in place.

Mirrored by antwoord/earlier.js.
"""

import re
from collections.abc import Sequence

from weerklank.importing.letters.paragraphs import Paragraph

_EARLIER = re.compile(
    r"^\W*(?:(?:oorspronkelijk|origineel|original)e?\s+(?:bericht|message|mail)\b"
    r"|(?:op|on)\s.{5,90}\b(?:schreef|wrote)\b.{0,80}:\s*$)",
    re.IGNORECASE,
)
_FROM = re.compile(r"^>*\s*\**(?:van|from)\**\s*:\**\s", re.IGNORECASE)
_SENT = re.compile(r"(?:^|\s)\**(?:verzonden|datum|sent|date)\**\s*:", re.IGNORECASE)
_NEAR = 4
"""Paragraphs from `Van:` within which `Verzonden:` stands; chosen."""
_QUOTED = re.compile(r"^>")
_SENTENCE = 15
"""Words from which a paragraph is no line of the head of a mail; chosen."""


def own_part(letter: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """The letter without the mail that stands below it, and without what it quotes line by line."""
    end = next((at for at in range(1, len(letter)) if _begins_earlier(letter, at)), len(letter))
    return [paragraph for paragraph in letter[:end] if not _QUOTED.match(paragraph.text)]


def _begins_earlier(letter: Sequence[Paragraph], at: int) -> bool:
    """Whether an earlier mail begins here: only below words, as who passes a mail on adds few."""
    text = letter[at].text
    if not any(len(paragraph.text.split()) > _SENTENCE for paragraph in letter[:at]):
        return False
    head = " ".join(paragraph.text for paragraph in letter[at : at + _NEAR])
    return bool(_EARLIER.match(text) or (_FROM.match(text) and _SENT.search(head)))
