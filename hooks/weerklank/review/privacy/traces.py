"""Finds every trace of a person in files: in texts, in attachments and in their names.

What was sought is never told, only where it stands. Capitals, accents, line ends and the signs
between the parts of a name or a number make no difference.
"""

import os
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from weerklank.review.privacy.files.documents import LARGEST_DOCUMENT, inside_content

_NOT_SEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_ACCENT = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]")
"""The blocks of Unicode with signs that stand above or below the letter before them."""

_BETWEEN = r"[\W_]{1,3}"
_IN_A_NUMBER = r"[\s.\-/]?"
_NAME = "de naam van het bestand"
_NOT_OURS = frozenset({".git", ".venv", "node_modules", "__pycache__"})
_OF_A_SITE = frozenset({".css", ".js", ".mjs", ".map", ".woff", ".woff2", ".ico"})
_WITH_READER = frozenset({
    ".pdf", ".docx", ".odt", ".xlsx", ".ods", ".pptx", ".odp", ".svg", ".html", ".htm", ".fodt",
    ".xml",
})  # fmt: skip
"""Files that may be plain bytes and still hide their text."""


@dataclass(frozen=True, slots=True, order=True)
class Trace:
    """Where something stands: the file, and which line or part of it."""

    path: PurePosixPath
    where: str

    @property
    def is_name(self) -> bool:
        """Whether it stands in the name of the file."""
        return self.where == _NAME


@dataclass(frozen=True, slots=True)
class Found:
    """Every trace, and the files that could not be looked into, or not wholly."""

    traces: tuple[Trace, ...]
    unread: tuple[PurePosixPath, ...]


@dataclass(frozen=True, slots=True)
class Sought:
    """What must go: names, addresses, numbers."""

    pattern: re.Pattern[str]

    def stands_in(self, text: str) -> bool:
        """Whether any of it stands in a text."""
        return self.pattern.search(_folded(text)) is not None

    def lines(self, text: str) -> list[int]:
        """The lines, from 1, on which any of it begins: one more than `MOST_LINES` at most."""
        found: set[int] = set()
        line = 1
        for piece, length in _pieces(text):
            folded, place, here = _folded(piece), 0, line
            for one in self.pattern.finditer(folded):
                here += folded.count("\n", place, one.start())
                place = one.start()
                found.add(here)
                if len(found) > MOST_LINES:
                    return sorted(found)
            line += piece.count("\n", 0, length)
        return sorted(found)


def sought(terms: Iterable[str]) -> Sought:
    """What to look for; the terms hold at least one letter or digit each."""
    return Sought(re.compile("|".join(_pattern(term) for term in terms)))


def _pattern(term: str) -> str:
    folded = _folded(term)
    if re.fullmatch(r"[\d\s.+()/-]+", folded):
        digits = _IN_A_NUMBER.join(re.sub(r"\D", "", folded))
        return rf"(?<!\d){digits}(?!\d)"
    parts = _BETWEEN.join(map(re.escape, re.findall(r"\w+", folded)))
    return rf"(?<![^\W_]){parts}(?![^\W_])"


MOST_LINES = 1_000
"""Lines of one file that are told; it goes whole then."""

_PIECE, _OVERLAP = 1_000_000, 1_000
"""Characters of a text that are folded at once, and of the next piece that are read with them."""


def _pieces(text: str) -> Iterator[tuple[str, int]]:
    """A long text in pieces that share an edge, each with how far the next one begins."""
    for start in range(0, max(1, len(text)), _PIECE):
        yield text[start : start + _PIECE + _OVERLAP], _PIECE


def _folded(text: str) -> str:
    if text.isascii():
        return text.replace("\r\n", "\n").casefold()
    plain = unicodedata.normalize("NFKD", _NOT_SEEN.sub("", text.replace("\r\n", "\n")))
    return _ACCENT.sub("", plain).casefold()


def traces_in(root: Path, what: Sought) -> Found:
    """Every trace in the files below `root`, and the files that could not be looked into."""
    return found_in(_read(root), what)


def found_in(files: Iterable[tuple[PurePosixPath, bytes | None]], what: Sought) -> Found:
    """The same for files by their path; one without content could not be read."""
    traces: set[Trace] = set()
    unread: set[PurePosixPath] = set()
    for path, content in files:
        told, readable = _in_file(path, content, what)
        traces.update(told)
        unread.update(() if readable else (path,))
    return Found(tuple(sorted(traces, key=_place)), tuple(sorted(unread)))


def _place(trace: Trace) -> tuple[PurePosixPath, int, str]:
    """By file, and in it from the top: line 5 before line 17."""
    number = re.search(r"\d+$", trace.where)
    return trace.path, int(number[0]) if number else 0, trace.where


def _in_file(path: PurePosixPath, content: bytes | None, what: Sought) -> tuple[list[Trace], bool]:
    found = [Trace(path, _NAME)] if what.stands_in(str(path)) else []
    if content is None or path.suffix.lower() in _OF_A_SITE:
        return found, content is not None
    text = _text(content)
    if text is not None:
        lines = what.lines(text)
        found += [Trace(path, f"regel {line}") for line in lines[:MOST_LINES]]
        found += [Trace(path, "nog meer regels")] if len(lines) > MOST_LINES else []
        if not found and any(what.stands_in(_spelled_out(piece)) for piece, _ in _pieces(text)):
            found.append(Trace(path, "in tekens zoals %20"))
    if text is not None and path.suffix.lower() not in _WITH_READER:
        return found, True
    looked = inside_content(path.name, content)
    pages = enumerate(looked.pages, start=1)
    found += [Trace(path, f"bladzijde {n}") for n, page in pages if what.stands_in(page)]
    if any(map(what.stands_in, (*looked.properties, *looked.makers))):
        found.append(Trace(path, "de eigenschappen"))
    return found, looked.readable


def _spelled_out(text: str) -> str:
    """Without the ways in which an address, JSON and an agenda write a letter or cut a line."""
    unfolded = re.sub(r"\r?\n[ \t]", "", text)  # RFC 5545, 3.1
    return unquote(re.sub(r"\\u([0-9A-Fa-f]{4})", lambda found: chr(int(found[1], 16)), unfolded))


def _text(content: bytes) -> str | None:
    """The text of a plain file; None for one that only a reader can open."""
    try:
        return None if b"\0" in content else content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None


def _read(root: Path) -> Iterator[tuple[PurePosixPath, bytes | None]]:
    for file in _files(root):
        try:
            too_large = file.stat().st_size > LARGEST_DOCUMENT
            content = None if too_large else file.read_bytes()
        except OSError:
            content = None
        yield PurePosixPath(file.relative_to(root).as_posix()), content


def _files(root: Path) -> Iterator[Path]:
    for top, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if name not in _NOT_OURS)
        for name in sorted(names):
            file = Path(top) / name
            if file.is_file() and not file.is_symlink():
                yield file
