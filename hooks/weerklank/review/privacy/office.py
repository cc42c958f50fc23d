"""Reads the text and the makers of a Word, Excel, PowerPoint or OpenDocument file.

These are zip files with XML. The XML is only stripped of its tags, never parsed, so that a
hostile file can do nothing, and never more than a fixed number of bytes is unpacked.
"""

from __future__ import annotations

import html
import io
import re
import zipfile
import zlib

from weerklank.review.privacy.inside import UNREADABLE, Inside

_MOST_BYTES = 20 * 1024 * 1024
_MOST_PARTS = 500
_TEXT_PARTS = re.compile(
    r"^(?:content\.xml|word/[^/]+\.xml|xl/sharedStrings\.xml|xl/comments\d*\.xml"
    r"|ppt/(?:slides|notesSlides)/[^/]+\.xml)$"
)
_MAKER_PARTS = ("docProps/core.xml", "meta.xml")
_MAKER = re.compile(r"<(?:dc:creator|cp:lastModifiedBy|meta:initial-creator)[^<>]*>([^<]{1,200})</")
_END_OF_PARAGRAPH = re.compile(r"</(?:w:p|a:p|text:p|text:h|si)>")
_TAG = re.compile(r"<[^<>]*>")


def inside_office(content: bytes) -> Inside:
    """The text as one page, and the names in the properties; damaged is unreadable."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            names = [name for name in package.namelist() if _TEXT_PARTS.match(name)]
            text = "\n\n".join(_text(_part(package, name)) for name in names[:_MOST_PARTS])
            present = set(package.namelist())
            makers = [
                html.unescape(maker)
                for name in _MAKER_PARTS
                if name in present
                for maker in _MAKER.findall(_part(package, name))
            ]
    except (zipfile.BadZipFile, zlib.error, KeyError, EOFError, RuntimeError, NotImplementedError):
        return UNREADABLE
    return Inside(pages=(text,), makers=tuple(dict.fromkeys(makers)))


def _part(package: zipfile.ZipFile, name: str) -> str:
    with package.open(name) as part:
        return part.read(_MOST_BYTES).decode("utf-8", errors="replace")


def _text(xml: str) -> str:
    return html.unescape(_TAG.sub("", _END_OF_PARAGRAPH.sub("\n", xml)))
