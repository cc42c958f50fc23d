"""The texts that people wrote, as they stand in the files: every Markdown page and what is beside.

The review looks at the files themselves and not at the records, so that nothing escapes it because
another field was wrong, and so that every finding has its own line.
"""

from __future__ import annotations

import dataclasses
import os
import re
from bisect import bisect_right
from dataclasses import field
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from weerklank.lazy_dataclass import dataclass
from weerklank.records import FrontMatter, split_front_matter
from weerklank.records.files.places import ADVICE, GLOSSARY, RESPONSES
from weerklank.records.header.front_matter import LARGEST_FILE
from weerklank.records.header.yaml_core import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_ABBREVIATION = re.compile(r"\b[A-Z][\w&]{1,7}\b")


@dataclasses.dataclass(frozen=True)
class WrittenFile:
    """One Markdown file: its path below the root and its whole text, line ends made equal."""

    path: PurePosixPath
    text: str = field(repr=False)
    whole: bool = True
    """Whether this is all of it; else the rest is too long, or no text."""

    def line_at(self, offset: int) -> int:
        """The line, from 1, on which the character at this place stands."""
        return bisect_right(self._line_starts, offset)

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(place + 1 for place, char in enumerate(self.text) if char == "\n")]

    @cached_property
    def front_matter(self) -> FrontMatter | None:
        """The header and what follows; None when the file has no readable header."""
        try:
            return split_front_matter(self.text)
        except UnreadableError:
            return None

    @property
    def values(self) -> Mapping[str, object]:
        """The fields of the header as typed; empty without a readable header."""
        return self.front_matter.fields.values if self.front_matter else {}

    @property
    def body_start(self) -> int:
        """Where the text under the header begins."""
        if self.front_matter is None:
            return 0
        first = min(self.front_matter.body_line, len(self._line_starts)) - 1
        return self._line_starts[first]


@dataclass(frozen=True, slots=True)
class Written:
    """Everything below the folders of a council."""

    pages: tuple[WrittenFile, ...]
    others: tuple[tuple[PurePosixPath, Path], ...]
    """The other files: path below the root, and where it is on the disk."""

    @property
    def glossary(self) -> frozenset[str]:
        """The abbreviations that the council explains on its own page `woordenlijst.md`."""
        return frozenset(
            word
            for page in self.pages
            if page.path.name == GLOSSARY
            for word in _ABBREVIATION.findall(page.text)
        )


def read_written(root: Path, content: Path) -> Written:
    """Read `advice/`, `responses/` and `content`, sorted by path; drafts with `_` as well.

    A draft is not published, but once in git its history is. Hidden files are left out. A file
    that cannot be read is passed over: the loader reports it.
    """
    pages: list[WrittenFile] = []
    others: list[tuple[PurePosixPath, Path]] = []
    for folder in (root / ADVICE, root / RESPONSES, content):
        for file in _files(folder):
            path = _below(file, root)
            if file.suffix.lower() not in {".md", ".markdown", ".txt", ".yml", ".yaml", ".csv"}:
                others.append((path, file))
            elif (found := _text(file)) is not None:
                pages.append(WrittenFile(path, *found))
    return Written(tuple(sorted(pages, key=lambda page: page.path)), tuple(sorted(others)))


def _files(folder: Path) -> Iterator[Path]:
    for top, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            file = Path(top) / name
            if not name.startswith(".") and file.is_file() and not file.is_symlink():
                yield file


def _below(file: Path, root: Path) -> PurePosixPath:
    inside = file.is_relative_to(root)
    return PurePosixPath((file.relative_to(root) if inside else file).as_posix())


def _text(file: Path) -> tuple[str, bool] | None:
    """The text of a file, and whether it is all of it."""
    try:
        with file.open("rb") as stream:
            content = stream.read(LARGEST_FILE + 1)
    except OSError:
        return None
    text = decoded(content[:LARGEST_FILE])
    whole = len(content) <= LARGEST_FILE and "\0" not in text
    return text.replace("\r\n", "\n").replace("\r", "\n"), whole


def decoded(content: bytes) -> str:
    """UTF-8, or UTF-16 as Excel saves text; what is neither keeps what can be read."""
    wide = content[:2] in {b"\xff\xfe", b"\xfe\xff"}
    return content.decode("utf-16" if wide else "utf-8-sig", errors="replace")
