"""The pages that a council writes itself: their title and description, for menus and search.

These pages belong to the site generator; here only their front matter is looked at, leniently,
because a wrong key in it harms nobody.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import frontmatter
import yaml

_FIRST_HEADING = re.compile(r"^#\s+(.+)$", re.MULTILINE)
_MARKUP = re.compile(r"[*_`#>\[\]]|\([^)]*\)")
_SHORT = 160
# As a browser reads them: `<!-- -->`, an empty `<!-->`, and what it takes for a comment too.
_COMMENT = re.compile(r"<!--(?:-?>|.*?--!?>)|<\?.*?>|<![^-d].*?>", re.DOTALL | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class WrittenPage:
    """A Markdown page below the content folder."""

    source: str
    title: str
    description: str
    text: str
    keywords: tuple[str, ...] = ()


def written_pages(content: Path) -> tuple[WrittenPage, ...]:
    """All Markdown pages below `content`, the pages of bodies aside, sorted by address."""
    found = [
        _read(path, path.relative_to(content))
        for path in content.rglob("*.md")
        if path.relative_to(content).parts[0] != "organisaties"
    ]
    return tuple(sorted(found, key=lambda page: page.source))


def _read(path: Path, relative: Path) -> WrittenPage:
    text = path.read_text(encoding="utf-8-sig", errors="replace")
    try:
        post = frontmatter.loads(text)
    except yaml.YAMLError:
        post = frontmatter.Post(text)
    content = without_comments(post.content)
    heading = _FIRST_HEADING.search(content)
    title = post.metadata.get("title") or (heading[1] if heading else relative.stem)
    description = post.metadata.get("description") or _first_words(content)
    keywords = post.metadata.get("keywords")
    return WrittenPage(
        source=str(PurePosixPath(*relative.parts)),
        title=str(title),
        description=str(description),
        text=post.content,
        keywords=tuple(map(str, keywords)) if isinstance(keywords, list) else (),
    )


def without_comments(text: str) -> str:
    """The text without what a browser does not show: a note to oneself is not for everyone."""
    return _COMMENT.sub("", text)


def _first_words(text: str) -> str:
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return _MARKUP.sub("", " ".join(lines))[:_SHORT].strip()
