"""Looks inside the files beside the records: what they say of their maker, and text nobody sees.

Every reader hands over an `Inside`. A file that no reader understands says so, because silence
would look like approval.
"""

from dataclasses import replace
from pathlib import Path, PurePosixPath

from weerklank.review.privacy.files.coded import has_code
from weerklank.review.privacy.files.inside import MOST_TEXT, UNREADABLE, Inside, Room
from weerklank.review.privacy.files.markup_text import read_markup
from weerklank.review.privacy.files.office import inside_office
from weerklank.review.written import decoded

LARGEST_DOCUMENT = 50 * 1024 * 1024
"""Bytes; what is larger is not looked into."""

_LARGEST_TEXT = 4 * 1024 * 1024

PHOTOS = frozenset({".jpg", ".jpeg", ".png", ".webp", ".gif"})
_OFFICE = frozenset({".docx", ".odt", ".xlsx", ".ods", ".pptx", ".odp"})
_MARKUP = frozenset({".html", ".htm", ".svg", ".xml", ".rdf", ".fodt", ".fods"})
_TEXT = frozenset({".csv", ".txt", ".md", ".json", ".ics", ".vcf", ".tsv", ".log", ".yml", ".yaml"})
_OF_THE_SITE = frozenset({".css", ".js", ".mjs", ".map", ".woff", ".woff2", ".ttf", ".otf", ".ico"})
"""What makes the pages look as they do: no text of people."""

_STARTS = (
    (b"%PDF-", ".pdf"), (b"\xff\xd8\xff", ".jpg"), (b"\x89PNG", ".png"), (b"GIF8", ".gif"),
    (b"PK\x03\x04", ".docx"),
)  # fmt: skip


def inside(file: Path) -> Inside:
    """What is in a file; nothing for a style sheet, a script or a font."""
    if file.suffix.lower() in _OF_THE_SITE:
        return Inside()
    try:
        if file.stat().st_size > LARGEST_DOCUMENT:
            return UNREADABLE
        return inside_content(file.name, file.read_bytes())
    except OSError:
        return UNREADABLE


def inside_content(name: str, content: bytes) -> Inside:
    """The same for what a file with this name held, as an earlier version in git."""
    return _bounded(_inside(name, content, Room()))


def _bounded(found: Inside) -> Inside:
    """As much of the text as is searched; when there is more, the rest is unread."""
    left = MOST_TEXT
    texts: list[str] = []
    for text in (*found.pages, *found.properties):
        texts.append(text[:left])
        left = max(0, left - len(text))
    pages = len(found.pages)
    return replace(
        found,
        pages=tuple(texts[:pages]),
        properties=tuple(texts[pages:]),
        readable=found.readable and left > 0,
    )


def _inside(name: str, content: bytes, room: Room) -> Inside:
    """What is in a file or in a file inside it, by its extension, or else by how it begins."""
    kind = PurePosixPath(f"file{name}" if name.startswith(".") else name).suffix.lower()
    if not kind:
        kind = next((known for start, known in _STARTS if content.startswith(start)), ".txt")
    room.files -= 1
    if room.files < 0 or room.depth <= 0:
        return UNREADABLE
    room.depth -= 1
    try:
        return _by_kind(kind, content, room)
    finally:
        room.depth += 1


def _by_kind(kind: str, content: bytes, room: Room) -> Inside:
    if kind in _OFFICE:
        return inside_office(content, room, _inside)
    if kind == ".pdf":
        # Its package takes a fifth of all time to start, and few councils need it.
        from weerklank.review.privacy.files.pdf.reading import inside_pdf  # noqa: PLC0415

        return inside_pdf(content, room, _inside)
    if kind in PHOTOS:
        from weerklank.review.privacy.files.photo import inside_photo  # noqa: PLC0415 (as above)

        return inside_photo(content, room)
    if kind in _MARKUP:
        markup = read_markup(content[:_LARGEST_TEXT])
        return _text(f"{markup.text}\n{markup.typed}", content, markup.makers)
    return _text(decoded(content[:_LARGEST_TEXT]), content) if kind in _TEXT else UNREADABLE


def _text(text: str, content: bytes, makers: tuple[str, ...] = ()) -> Inside:
    """Plain text; bytes that are none, a code, or more than is looked at, are unread."""
    whole = len(content) <= _LARGEST_TEXT and "\0" not in text and not has_code(text)
    return Inside(pages=(text,), makers=makers, readable=whole)
