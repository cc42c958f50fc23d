"""Splits a file in its header and its text, and reads the header strictly.

python-frontmatter does the split with the handler below. Left to itself it is silent about a
header that is never closed, a byte order mark or a list; the handler turns each into a fault.
"""

import re

import frontmatter
from frontmatter.default_handlers import BaseHandler

from weerklank.lazy_dataclass import dataclass
from weerklank.records.header.yaml_core import (
    TWO_VERSIONS,
    TWO_VERSIONS_TOLD,
    UNWANTED,
    Fault,
    Fields,
    UnreadableError,
    nobody_sees,
    read_fields,
)

LARGEST_FILE = 1024 * 1024
"""Bytes."""

LARGEST_HEADER = 64 * 1024
"""Bytes."""

_BLANK_LINES = re.compile(r"\A(?:[ \t]*\n)+")
_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """A file taken apart: its fields with their lines, its text, and the line where that starts."""

    fields: Fields
    body: str
    body_line: int


class StrictHandler(BaseHandler):
    """How python-frontmatter finds and reads our headers; keeps the lines of the last one read."""

    FM_BOUNDARY = _FENCE
    START_DELIMITER = END_DELIMITER = "---"

    fields = Fields({}, {})

    def split(self, text: str) -> tuple[str, str]:
        """The header without its fences, and the text after it."""
        opening = _FENCE.match(text)
        if opening is None:
            message = "Het bestand begint niet met '---'. Zet op de eerste regel alleen: ---"
            raise UnreadableError(Fault(1, "R004", message))
        closing = _FENCE.search(text, opening.end())
        if closing is None:
            message = (
                "De kop is niet gesloten. Zet onder het laatste veld een regel met alleen: ---"
            )
            raise UnreadableError(Fault(1, "R005", message))
        return text[opening.end() + 1 : closing.start()], text[closing.end() :]

    def load(self, fm: str) -> dict[str, object]:
        """The fields of the header."""
        if len(fm.encode()) > LARGEST_HEADER:
            message = "De kop is groter dan 64 kB. Zet lange teksten onder de kop."
            raise UnreadableError(Fault(1, "R003", message))
        self.fields = read_fields(fm, first_line=2)
        return dict(self.fields.values)


def split_front_matter(content: str | bytes) -> FrontMatter:
    """Take a file apart; `UnreadableError` carries the one fault that made it impossible.

    Reads UTF-8 with or without byte order mark and any line end. The header stands between two
    lines `---`, the first of which is the first line of the file.
    """
    text = clean_text(content)
    if text[:1].isspace():
        message = "Het bestand begint met een lege regel of spatie. Zet '---' op de eerste regel."
        raise UnreadableError(Fault(1, "R004", message))
    handler = StrictHandler()
    _, body = frontmatter.parse(text, handler=handler)
    closing = _FENCE.search(text, 3)
    body_line = text.count("\n", 0, closing.end()) + 2 if closing else 1
    if closing and text.startswith("---"):
        # The library takes the spaces off the first line: a block that is set in would be lost.
        body = _BLANK_LINES.sub("", text[closing.end() :]).rstrip()
    return FrontMatter(handler.fields, body, body_line)


def clean_text(content: str | bytes) -> str:
    """The text of a file without byte order mark, with one kind of line end.

    Raises `UnreadableError` for another coding than UTF-8, a character nobody sees, too much, or
    a text that git could not merge: its marks would stand on the site.
    """
    text = _decoded(content) if isinstance(content, bytes) else content
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if unwanted := UNWANTED.search(text):
        line = text.count("\n", 0, unwanted.start()) + 1
        raise UnreadableError(Fault(line, "R002", nobody_sees(unwanted[0])))
    if twice := TWO_VERSIONS.search(text):
        line = text.count("\n", 0, twice.start()) + 1
        raise UnreadableError(Fault(line, "R064", TWO_VERSIONS_TOLD))
    return text


def _decoded(content: bytes) -> str:
    if len(content) > LARGEST_FILE:
        message = "Het bestand is groter dan 1 MB. Zet bijlagen in een eigen bestand."
        raise UnreadableError(Fault(1, "R003", message))
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        message = "Het bestand is geen UTF-8. Sla het op met de codering UTF-8."
        raise UnreadableError(Fault(line, "R001", message)) from None
