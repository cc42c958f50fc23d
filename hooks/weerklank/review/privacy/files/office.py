"""Reads the text and the makers of a Word, Excel, PowerPoint or OpenDocument file.

These are zip files with XML. Every part is looked into: remarks, headers, cells, properties and
pictures as well as the text. What cannot be read, or is too much, is said to be unread.
"""

import re
from collections.abc import Callable, Iterator

from weerklank.foreign.damaged import DAMAGED, TooMuchError
from weerklank.foreign.packages import Package, around, opened
from weerklank.foreign.plain_strings import strings_in
from weerklank.review.privacy.files.inside import UNREADABLE, Inside, Room, joined
from weerklank.review.privacy.files.markup_text import read_markup

_XML = re.compile(r"\.(?:xml|rels|vml|rdf|txt|html?)$|(?:^|/)mimetype$", re.IGNORECASE)
_PROPERTIES = re.compile(r"^(?:docProps/|meta\.xml|customXml/)|\.rels$|\[Content_Types\]")
_OWN_NAMES = re.compile(r"^customXml/item\d|^xl/pivotCache/", re.IGNORECASE)
"""Data under names that a program made up, or copies of cells: every attribute may be typed."""

_SHOWS_NOTHING = re.compile(
    r"/$|^xl/printerSettings/|^ppt/printerSettings/|\.(?:odttf|fntdata|ttf|otf)$"
    r"|^Configurations2/|^layout-cache$|^META-INF/|^\[Content_Types\]\.xml$",
    re.IGNORECASE,
)
"""What holds fonts, the settings of a printer, or where buttons stand: searched for plain text."""

_MOST_ASIDE = 2 * 1024 * 1024
"""Bytes that are searched where no text belongs."""

_FONT = re.compile(r"\.(?:odttf|fntdata|ttf|otf)$", re.IGNORECASE)
"""A font names its makers, whom everybody may know."""

Reader = Callable[[str, bytes, Room], Inside]
"""How a file inside the file is read: by its name and its bytes."""


def inside_office(content: bytes, room: Room | None = None, read: Reader | None = None) -> Inside:
    """The text as one page, and who and what the rest names; damaged is unreadable."""
    room = room or Room()
    found: list[Inside] = []
    try:
        with opened(content, room.left) as package:
            found.extend(_parts(package, room, read))
        found.append(_around(content))
    except (TooMuchError, *DAMAGED):
        found.append(UNREADABLE)
    return _as_one(found)


def _around(content: bytes) -> Inside:
    """Names of parts, notes, and what was put before, between or behind the parts."""
    beside = around(content)
    text = strings_in((beside.notes + b"\0" + beside.unknown)[:_MOST_ASIDE])
    return Inside(properties=(text,) if text else (), readable=not beside.unknown.strip(b"\0"))


def _parts(package: Package, room: Room, read: Reader | None) -> Iterator[Inside]:
    """What each part says; one that cannot be unpacked is unread, and the others are read."""
    for entry in package.parts:
        name = entry.filename
        try:
            part = package.read(entry)
        except DAMAGED:
            yield UNREADABLE
            continue
        if _SHOWS_NOTHING.search(name):
            text = "" if _FONT.search(name) else strings_in(part[:_MOST_ASIDE])
            whole = not text or len(part) <= _MOST_ASIDE
            yield Inside(properties=(text,) if text else (), readable=whole)
            continue
        room.left = package.left
        if not _XML.search(name):
            yield read(name, part, room) if read else UNREADABLE
            continue
        yield _markup(name, part[: room.markup])
        room.markup -= len(part)
        if room.markup < 0:
            raise TooMuchError


def _markup(name: str, content: bytes) -> Inside:
    markup = read_markup(content, own_names=_OWN_NAMES.search(name) is not None)
    makers = tuple(maker for maker in markup.makers if maker)
    typed = tuple(filter(None, (markup.typed,)))
    if _PROPERTIES.search(name):
        texts = tuple(filter(None, (markup.text,)))
        return Inside(properties=(*texts, *typed), makers=makers)
    return Inside(pages=tuple(filter(None, (markup.text,))), properties=typed, makers=makers)


def _as_one(parts: list[Inside]) -> Inside:
    """The parts of a document have no page numbers of their own."""
    whole = joined(parts)
    pages = ("\n\n".join(whole.pages),) if whole.pages else ()
    properties = ("\n".join(whole.properties),) if whole.properties else ()
    return Inside(pages, properties, whole.makers, whole.located, readable=whole.readable)
