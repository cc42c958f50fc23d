"""The pages that a council writes itself: their title and description, for menus and search.

These pages belong to the site generator; here only their header and first words are looked at.
"""

import re

from weerklank.lazy_dataclass import dataclass
from weerklank.records.files.places import BODIES
from weerklank.records.own_pages.content import Content
from weerklank.records.own_pages.content_page import PageText

_FIRST_HEADING = re.compile(r"^#\s+(.+)$", re.MULTILINE)
_MARKUP = re.compile(r"[*_`#>\[\]]|\([^)]*\)")
_SHORT = 160


@dataclass(frozen=True, slots=True)
class WrittenPage:
    """A Markdown page below the content folder."""

    source: str
    title: str
    description: str
    text: str
    keywords: tuple[str, ...] = ()


def written_pages(content: Content) -> tuple[WrittenPage, ...]:
    """All published pages, those of bodies aside, sorted by address."""
    found = [_read(text) for text in content.texts if text.path.parts[0] != BODIES.name]
    return tuple(sorted(found, key=lambda page: page.source))


def _read(page: PageText) -> WrittenPage:
    shown = page.shown
    heading = _FIRST_HEADING.search(shown)
    title = page.values.get("title") or (heading[1] if heading else page.path.stem)
    description = page.values.get("description") or _first_words(shown)
    keywords = page.values.get("keywords")
    return WrittenPage(
        source=str(page.path),
        title=str(title),
        description=str(description),
        text=shown,
        keywords=tuple(map(str, keywords)) if isinstance(keywords, list) else (),
    )


def _first_words(text: str) -> str:
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return _MARKUP.sub("", " ".join(lines))[:_SHORT].strip()
