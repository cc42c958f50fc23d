"""What of the content folder is published: the one answer, for every page, list and copy.

A page is published unless it is a draft, hidden, a left-over of an editor, or kept out by a
setting. Any other file is published only when a published page links to it or a setting names it.
"""

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import field
from pathlib import Path, PurePosixPath

from weerklank.lazy_dataclass import dataclass
from weerklank.records.files.entries import NOT_RECORDS, entry_fault, folder_fault, shown_name
from weerklank.records.files.places import BODIES
from weerklank.records.own_pages.content_page import PageText, read_page
from weerklank.records.own_pages.content_rules import ContentRules
from weerklank.records.reporting.problems import Problem

_LEFT_OVER = re.compile(
    r"~$|^#.*#$|\.(?:bak|old|orig|rej|sav|swo|swp|temp|tmp)$|^(?:thumbs\.db|desktop\.ini)$"
    r"|^~\$|\(conflicted copy|\.sync-conflict-",
    re.IGNORECASE,
)
_OTHER_MARKDOWN = re.compile(r"\.(?:markdown|mdown|mkdn?|md\.txt)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Content:
    """The published files by their path below the folder, sorted, and what is wrong with others."""

    folder: Path = field(default_factory=Path)
    shown: PurePosixPath = field(default_factory=PurePosixPath)
    """How the folder is called in a message."""

    texts: tuple[PageText, ...] = ()
    """The pages, those of the bodies included."""

    files: tuple[PurePosixPath, ...] = ()
    """The other files."""

    problems: tuple[Problem, ...] = ()

    @property
    def published(self) -> tuple[PurePosixPath, ...]:
        """Every file that is published, sorted."""
        return tuple(sorted((*(text.path for text in self.texts), *self.files)))


def read_content(folder: Path, shown: PurePosixPath, rules: ContentRules) -> Content:
    """Look through the folder; no link is followed, nothing but pages is opened."""
    reading = _Reading(folder, shown, rules)
    if fault := folder_fault(folder.parent, PurePosixPath(folder.name)):
        return Content(folder, shown, problems=(Problem(shown, 1, *fault),))
    found = sorted(reading.walk())
    pages = [path for path in found if path.suffix == ".md"]
    texts = tuple(text for path in pages if (text := reading.page(path)) is not None)
    linked = {target for text in texts for target in text.linked}
    others = [path for path in found if path.suffix != ".md"]
    files = tuple(p for p in others if str(p) in linked or rules.brings(p))
    for path in sorted(set(others) - set(files)):
        reading.report(path, 1, "W220", _NOT_LINKED)
    return Content(folder, shown, texts, files, tuple(sorted(set(reading.problems))))


_NOT_LINKED = (
    "Geen pagina linkt naar dit bestand, dus het komt niet op de site. Zet er een link naar op een "
    "pagina, of haal het weg."
)


@dataclass(slots=True)
class _Reading:
    folder: Path
    shown: PurePosixPath
    rules: ContentRules
    problems: list[Problem] = field(default_factory=list)

    def report(self, path: PurePosixPath, line: int, code: str, text: str) -> None:
        """Keep a problem; the loader tells those of the bodies."""
        if not _is_record(path):
            self.problems.append(Problem(self.shown / path, line, code, text))

    def page(self, path: PurePosixPath) -> PageText | None:
        """The text of a page, and what is wrong with its header."""
        text, faults = read_page(self.folder, path, self.rules.templates)
        for fault in faults:
            self.report(path, fault.line, fault.code, fault.text)
        return text

    def walk(self) -> Iterator[PurePosixPath]:
        """Every file that may be published; what cannot stand there is a problem."""
        waiting = [PurePosixPath()]
        while waiting:
            below = waiting.pop()
            for entry in _entries(self.folder / below):
                path = below / shown_name(entry.name)
                if found := entry_fault(entry, str(self.shown / below)):
                    self.report(path, 1, *found)
                elif entry.is_dir(follow_symlinks=False):
                    if self.rules.brings_hidden or not self._stays_out(path):
                        waiting.append(path)
                elif self._stays_out(path):
                    continue
                elif _OTHER_MARKDOWN.search(entry.name):
                    stem = entry.name.split(".")[0]
                    text = f"Dit bestand heet niet .md. Noem het {stem}.md."
                    self.report(path, 1, "R062", text)
                else:
                    yield path

    def _stays_out(self, path: PurePosixPath) -> bool:
        """Whether it is a draft, hidden, a left-over, or kept out: it, or a folder above it."""
        if self.rules.brings(path):
            return False
        parts = path.parts
        return (
            any(part[0] in "._" or _LEFT_OVER.search(part) for part in parts)
            or parts[0] == "templates"
            or self.rules.leaves_out(path)
        )


def _is_record(path: PurePosixPath) -> bool:
    """Whether it is the page of a body: the loader reads it more strictly, and says so."""
    return (
        path.parts[:1] == (BODIES.name,) and path.suffix == ".md" and path.name not in NOT_RECORDS
    )


def _entries(folder: Path) -> Iterable[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except OSError:
        return ()
