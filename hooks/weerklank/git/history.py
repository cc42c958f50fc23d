"""The versions of the records in git, up to HEAD.

Git is asked a fixed number of questions, however many files there are: for days, names of files
and contents. What a commit says about itself is never read for the site.
"""

import datetime as dt
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import field
from pathlib import Path, PurePosixPath

from weerklank.git.asking import NoAnswerError, ask, contents, is_shallow, sizes
from weerklank.lazy_dataclass import dataclass
from weerklank.records.files.history import MODELS, Gap, History, Version, model_of
from weerklank.records.header.front_matter import LARGEST_FILE
from weerklank.records.values.date_meant import AMSTERDAM

_ALIKE = "-M90%"
"""Two short files of one council look alike: less than this much in common is no rename."""

_LOG = (
    *("log", "--first-parent", "-m", "--reverse", "--format=%ct", "--raw", "--no-abbrev", "-z"),
    *("--relative", _ALIKE, "-l400", "-O/dev/null", "--no-color", "--no-ext-diff", "--no-textconv"),
    *("--no-show-signature", "--no-notes", "HEAD", "--", *MODELS),
)
_REGULAR = ("100644", "100755")
_LATEST = int(dt.datetime(2199, 12, 31, tzinfo=dt.UTC).timestamp())
"""The last day that a record can name; a commit that says to be later is of this day."""

_INSTANT = re.compile(rb"\d{1,12}")


@dataclass(frozen=True, slots=True)
class _Entry:
    """What one commit did to one file: a letter as git has it, the blob, the name or names."""

    letter: str
    blob: str
    before: PurePosixPath
    after: PurePosixPath


@dataclass(slots=True)
class _Commit:
    """A commit on the main line: the day on which it was made, and the files it touched."""

    day: dt.date
    entries: list[_Entry] = field(default_factory=list)


def read_history(root: Path) -> History:
    """Every version of every record below `root` on the main line of git, oldest first.

    A day is the day of the commit in Europe/Amsterdam. What came in through a merge counts from
    the day of the merge, because only then it stood on the site. Never raises: without git, or
    with only a part of the history, the result says why.
    """
    try:
        return _read(root)
    except NoAnswerError as error:
        return History(gap=error.gap)
    except ValueError:
        return History(gap=Gap.DAMAGED)


def last_day(root: Path) -> dt.date | None:
    """The day of the last commit; None when git does not say."""
    try:
        return _day(int(ask(root, ("log", "-1", "--format=%ct"))))
    except (NoAnswerError, ValueError):
        return None


def in_git(root: Path, name: str) -> bool:
    """Whether git keeps this, or anything in it; also where small letters and capitals are one."""
    if not os.path.lexists(root / name):
        return False
    try:
        listed = ask(root, ("ls-files", "-z")).decode("utf-8", "replace").split("\0")
    except NoAnswerError:
        return False
    return name.casefold() in {path.partition("/")[0].casefold() for path in listed}


def _read(root: Path) -> History:
    """The history, or that it is cut off; raises what `read_history` takes for no history."""
    if is_shallow(root):
        return History(gap=Gap.SHALLOW)
    commits = list(_commits(ask(root, _LOG)))
    blobs = {entry.blob for commit in commits for entry in commit.entries if entry.blob}
    fits = [blob for blob, size in sizes(root, sorted(blobs)).items() if size <= LARGEST_FILE]
    return History(tuple(_files(commits, contents(root, fits))), None if commits else Gap.ABSENT)


def _commits(log: bytes) -> Iterator[_Commit]:
    """The answer of `git log -z --raw`: an instant, then for each file its letter and its names.

    Names are counted off, never searched for, so that a name can hold anything.
    """
    tokens = iter(log.split(b"\0"))
    commit = None
    for token in tokens:
        head = token.lstrip(b"\n")
        if _INSTANT.fullmatch(head):
            if commit is not None:
                yield commit
            commit = _Commit(_day(int(head)))
        elif head.startswith(b":") and commit is not None:
            commit.entries.extend(_entries(head, tokens))
    if commit is not None:
        yield commit


def _day(instant: int) -> dt.date:
    return dt.datetime.fromtimestamp(min(instant, _LATEST), AMSTERDAM).date()


def _entries(head: bytes, tokens: Iterator[bytes]) -> Iterator[_Entry]:
    """One line of `--raw` with its one or two names; a file that is no record gives nothing."""
    _, mode, _, blob, letter = head.decode("ascii", "replace").split(" ")[:5]
    before = after = _path(next(tokens, b""))
    if letter[0] in "RC":
        after = _path(next(tokens, b""))
    if mode not in _REGULAR:
        blob = ""
    if model_of(before) or model_of(after):
        yield _Entry(letter[0], blob, before, after)


def _path(name: bytes) -> PurePosixPath:
    return PurePosixPath(name.decode("utf-8", "replace"))


def _files(commits: Iterable[_Commit], texts: dict[str, bytes]) -> Iterator[tuple[Version, ...]]:
    """The versions of each file, followed through its renames; sorted by the path of today."""
    files: dict[PurePosixPath, list[Version]] = {}
    ended: list[list[Version]] = []
    for commit in commits:
        moved = {
            entry.before: files.pop(entry.before, [])
            for entry in commit.entries
            if entry.letter == "R"
        }
        for entry in commit.entries:
            gone = entry.letter == "D" or model_of(entry.after) is None
            path = entry.before if gone else entry.after
            earlier = moved.get(entry.before, []) if entry.letter == "R" else []
            if earlier and path in files:
                ended.append(files.pop(path))
            if earlier and earlier[-1].path.parent != path.parent:
                ended.append([*earlier, Version(entry.before, commit.day, None)])
                earlier = []
            content = None if gone else texts.get(entry.blob, b"")
            files.setdefault(path, earlier).append(Version(path, commit.day, content))
    everything = map(tuple[Version, ...], (*ended, *files.values()))
    return iter(sorted(everything, key=lambda found: (found[-1].path.as_posix(), found[0].day)))
