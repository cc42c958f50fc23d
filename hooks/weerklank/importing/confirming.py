"""Makes an advice or an answer of a draft, once a person said yes to every guess in it."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path, PurePosixPath

from weerklank.importing.drafting.draft_text import CHECK, DRAFT, FILL_IN, NOTE
from weerklank.importing.faults import CannotImportError
from weerklank.records.files.places import ADVICE, RESPONSES
from weerklank.records.reporting.problems import Problem, Severity
from weerklank.writing.trial import problems_with

_EMPTY = re.compile(r"\s*[a-z_]+:\s*")
_OURS = (CHECK, FILL_IN, NOTE)
_FOLDERS = (ADVICE, RESPONSES)


@dataclass(frozen=True, slots=True)
class Mark:
    """One guess in a draft: its line, what the mark says, and the lines that it is about."""

    line: int
    says: str
    about: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft as it is now, with what stands in the way of publishing it."""

    path: PurePosixPath
    target: PurePosixPath
    text: str
    marks: tuple[Mark, ...]
    problems: tuple[Problem, ...]
    open_lines: tuple[int, ...] = ()
    """The lines that were to be filled in and are empty still."""

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The faults to mend first, on their lines in the draft."""
        return tuple(p for p in self.problems if p.severity is Severity.ERROR)


def read_draft(root: Path, given: str, today: dt.date) -> Draft:
    """The draft of this name, with or without what its file name begins with.

    Raises `CannotImportError` when there is none, or when a record has its name already.
    """
    stem = Path(given).name.removesuffix(".md")
    name = stem.removeprefix(DRAFT).removeprefix("_")
    found = [folder / f"{start}{name}.md" for folder in _FOLDERS for start in (DRAFT, "_")]
    path = next((path for path in found if (root / path).is_file()), None)
    if path is None:
        files = (file for folder in _FOLDERS for file in (root / folder).glob(f"{DRAFT}*.md"))
        drafts = sorted(file.stem.removeprefix(DRAFT) for file in files)
        known = f"Er zijn: {', '.join(drafts)}." if drafts else "Er zijn geen concepten."
        raise CannotImportError(f"Er is geen concept met de naam {name}. {known}")
    target = path.with_name(f"{name}.md")
    if (root / target).exists():
        raise CannotImportError(f"{target} bestaat al. Geef het concept een andere naam.")
    try:
        text = (root / path).read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        message = f"{path} is niet in UTF-8 bewaard. Bewaar het opnieuw als UTF-8."
        raise CannotImportError(message) from None
    problems = tuple(replace(p, path=path) for p in problems_with(root, {target: text}, today))
    lines = text.splitlines()
    header = lines[: _end_of_header(lines)]
    return Draft(path, target, text, _marks(header), problems, tuple(_left_open(header)))


def confirmed(draft: Draft) -> str:
    """The text of the record: the draft without our comments in its header."""
    lines = draft.text.splitlines()
    end = _end_of_header(lines)
    header = [line for line in lines[:end] if not line.lstrip().startswith(_OURS)]
    return "\n".join([*header, *lines[end:]]) + "\n"


def _left_open(header: Sequence[str]) -> Iterator[int]:
    """The lines of fields that were to be filled in and are empty still."""
    for number, (above, line) in enumerate(pairwise(header), start=2):
        if above.lstrip().startswith(FILL_IN) and _EMPTY.fullmatch(line):
            yield number


def _marks(header: Sequence[str]) -> tuple[Mark, ...]:
    found: list[Mark] = []
    for number, line in enumerate(header, start=1):
        if line.lstrip().startswith(CHECK):
            about: list[str] = []
            for following in header[number:]:
                if following.lstrip().startswith("#"):
                    break
                about.append(following)
            says = line.lstrip().removeprefix(CHECK).strip()
            found.append(Mark(number, says, "\n".join(about)))
    return tuple(found)


def _end_of_header(lines: list[str]) -> int:
    """The place of the line that closes the header; the end when there is none."""
    ends = (n for n, line in enumerate(lines) if n > 0 and line.rstrip() == "---")
    return next(ends, len(lines))
