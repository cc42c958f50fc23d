"""A new name for a record: every file that names it changes along, and the old address leads on.

Which lines name it is not guessed from the text, where "college" is also a word: the file gets its
new name in a copy, the checks say on which lines the old one is unknown now, and these change.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from weerklank.records.load import load
from weerklank.records.places import ADVICE, BODIES, RESPONSES
from weerklank.writing.trial import copy_records

_ROUNDS = 20
"""A file names another in few fields; each round changes all that the checks still miss."""


def renamed_files(
    root: Path, content: Path, old: PurePosixPath, new: PurePosixPath
) -> Mapping[PurePosixPath, str]:
    """The text of every file that changes, by its path; that of `new` among them.

    `old` and `new` are files of records in one folder below `root`. Nothing is written.
    """
    changed = {new: _with_earlier_name(_read(root / old), old.stem)}
    with tempfile.TemporaryDirectory() as made:
        copy = Path(made)
        for folder in (ADVICE, RESPONSES, BODIES):
            copy_records(root / folder, copy / folder)
        (copy / old).unlink()
        (copy / new).write_text(changed[new], encoding="utf-8", newline="\n")
        before = {str(problem) for problem in load(root).problems}
        for _ in range(_ROUNDS):
            missed = [
                (problem.path, problem.line)
                for problem in load(copy).problems
                if str(problem) not in before and _names(problem.text, old.stem)
            ]
            if not missed:
                break
            for path, line in missed:
                text = _renamed_from(_read(copy / path), line, old.stem, new.stem)
                (copy / path).write_text(text, encoding="utf-8", newline="\n")
                changed[path] = text
    changed.update(_links(root, content, changed, old, new))
    return changed


def _read(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def _names(text: str, name: str) -> bool:
    return bool(_word(name).search(text))


def _word(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])")


def _renamed_from(text: str, line: int, old: str, new: str) -> str:
    """The text with the first `old` at or below a line (counted from 1) made `new`."""
    lines = text.splitlines(keepends=True)
    for place in range(max(line - 1, 0), len(lines)):
        if _names(lines[place], old):
            lines[place] = _word(old).sub(new, lines[place], count=1)
            break
    return "".join(lines)


def _with_earlier_name(text: str, name: str) -> str:
    """The record with one earlier name more, on a line of its own below the first."""
    earlier = [name]
    lines = text.splitlines(keepends=True)
    for place, line in enumerate(lines):
        if place and line.rstrip() == "---":
            break
        if match := re.match(r"formerly:\s*\[?([^\]#\n]*)\]?\s*$", line):
            earlier = [*(word.strip() for word in match[1].split(",") if word.strip()), name]
            lines[place] = f"formerly: [{', '.join(earlier)}]\n"
            return "".join(lines)
    return "".join([lines[0], f"formerly: [{', '.join(earlier)}]\n", *lines[1:]])


def _links(
    root: Path,
    content: Path,
    changed: Mapping[PurePosixPath, str],
    old: PurePosixPath,
    new: PurePosixPath,
) -> Iterator[tuple[PurePosixPath, str]]:
    """The pages that the council wrote with a link to the old file, with the link mended."""
    link = re.compile(rf"(\]\([^)\s]*(?:^|[/(])){re.escape(old.stem)}(?=\.md[)#]|/[)#]|/\s)")
    for file in sorted(content.rglob("*.md")):
        path = PurePosixPath(file.relative_to(root).as_posix())
        if file.is_symlink() or not file.is_file() or path == old:
            continue
        text = changed.get(path) or _read(file)
        mended = link.sub(rf"\g<1>{new.stem}", text)
        if mended != text:
            yield path, mended
