"""What a reader found inside one file."""

from collections.abc import Iterable
from itertools import chain

from weerklank.foreign.damaged import TooMuchError
from weerklank.lazy_dataclass import dataclass
from weerklank.review.privacy.files.markup_text import MarkupText, read_markup

MOST_TEXT = 1_000_000
"""Characters that are searched in one file, a second of work: a report of 300 pages."""


@dataclass(frozen=True, slots=True)
class Inside:
    """The text of each page, who made the file and with what, and what is hidden in it."""

    pages: tuple[str, ...] = ()
    properties: tuple[str, ...] = ()
    """Texts that no page shows: title, keywords, remarks, names of sheets, descriptions."""

    makers: tuple[str, ...] = ()
    """Names of who made, changed or annotated it."""

    located: bool = False
    """Whether it says on which place of the earth it was made."""

    covered: tuple[int, ...] = ()
    """Pages, from 1, with text under a dark bar."""

    invisible: tuple[int, ...] = ()
    """Pages, from 1, with text that is not shown."""

    readable: bool = True
    """Whether all of it could be looked into."""


UNREADABLE = Inside(readable=False)
"""What cannot be looked into."""


def joined(parts: Iterable[Inside]) -> Inside:
    """All that was found in the parts of one file, as of one file."""
    found = tuple(parts)
    return Inside(
        pages=tuple(chain.from_iterable(part.pages for part in found)),
        properties=tuple(chain.from_iterable(part.properties for part in found)),
        makers=tuple(dict.fromkeys(chain.from_iterable(part.makers for part in found))),
        located=any(part.located for part in found),
        covered=tuple(chain.from_iterable(part.covered for part in found)),
        invisible=tuple(chain.from_iterable(part.invisible for part in found)),
        readable=all(part.readable for part in found),
    )


@dataclass(slots=True)
class Room:
    """What may still be unpacked of one file and of the files inside it."""

    left: int = 40 * 1024 * 1024
    """Bytes."""

    drawing: int = 24 * 1024 * 1024
    """Bytes of drawings in a PDF, looked through for what is not drawn."""

    packed: int = 200 * 1024 * 1024
    """Bytes of pictures, unpacked to see where they end: those in a long report."""

    markup: int = 4 * 1024 * 1024
    """Bytes of XML: searching them takes a second."""

    points: int = 8 * 1024 * 1024
    """Bytes of points that are searched for numbers: a second of work as well."""

    files: int = 60
    """Files inside the file: pictures, attachments."""

    parts: int = 40_000
    """Parts of pictures."""

    depth: int = 3
    """Files inside files inside files."""

    def markup_of(self, content: bytes) -> MarkupText:
        """What a piece of XML says; raises `TooMuchError` when there was too much of it."""
        self.markup -= len(content)
        if self.markup < 0:
            raise TooMuchError
        return read_markup(content)
