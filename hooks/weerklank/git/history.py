"""The versions of the records in git, up to HEAD; only this room runs git.

Git is asked a fixed number of questions, however many files there are. It may not reach the
network, run a program from the settings of the repository, or say anything but days, names of
files and contents. What a commit says about itself is never read for the site.
"""

from __future__ import annotations

import datetime as dt
import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from weerklank.records.files.history import MODELS, Gap, History, Version, model_of
from weerklank.records.header.front_matter import LARGEST_FILE
from weerklank.records.values.date_meant import AMSTERDAM

_SECONDS = 60
_ALIKE = "-M90%"
"""Two short files of one council look alike: less than this much in common is no rename."""

_ALWAYS = (
    "--no-pager",
    "--no-replace-objects",
    "--literal-pathspecs",
    *("-c", "protocol.allow=never"),
    *("-c", "log.showRoot=true"),
    *("-c", "log.diffMerges=separate"),
)
_LOG = (
    *("log", "--first-parent", "-m", "--reverse", "--format=%ct", "--raw", "--no-abbrev", "-z"),
    *("--relative", _ALIKE, "-l400", "-O/dev/null", "--no-color", "--no-ext-diff", "--no-textconv"),
    *("--no-show-signature", "--no-notes", "HEAD", "--", *MODELS),
)
_REGULAR = ("100644", "100755")
_LATEST = int(dt.datetime(2199, 12, 31, tzinfo=dt.UTC).timestamp())
"""The last day that a record can name; a commit that says to be later is of this day."""

_INSTANT = re.compile(rb"\d{1,12}")


class NoAnswerError(Exception):
    """Git could not do what was asked; `gap` is why, as far as it says so."""

    def __init__(self, gap: Gap = Gap.ABSENT) -> None:
        """Keep the reason."""
        super().__init__(gap.value)
        self.gap = gap


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
    git = shutil.which("git")
    if git is None:
        return History(gap=Gap.ABSENT)
    try:
        return _read(git, root)
    except NoAnswerError as error:
        return History(gap=error.gap)
    except ValueError:
        return History(gap=Gap.DAMAGED)


def last_day(root: Path) -> dt.date | None:
    """The day of the last commit; None when git does not say."""
    git = shutil.which("git")
    if git is None:
        return None
    try:
        return _day(int(ask(git, root, ("log", "-1", "--format=%ct"))))
    except (NoAnswerError, ValueError):
        return None


def in_git(root: Path, name: str) -> bool:
    """Whether git keeps this, or anything in it; also where small letters and capitals are one."""
    git = shutil.which("git")
    if git is None or not os.path.lexists(root / name):
        return False
    try:
        listed = ask(git, root, ("ls-files", "-z")).decode("utf-8", "replace").split("\0")
    except NoAnswerError:
        return False
    return name.casefold() in {path.partition("/")[0].casefold() for path in listed}


def _read(git: str, root: Path) -> History:
    """The history, or that it is cut off; raises what `read_history` takes for no history."""
    if ask(git, root, ("rev-parse", "--is-shallow-repository")).strip() != b"false":
        return History(gap=Gap.SHALLOW)
    commits = list(_commits(ask(git, root, _LOG)))
    blobs = {entry.blob for commit in commits for entry in commit.entries if entry.blob}
    contents = _contents(git, root, sorted(blobs))
    return History(tuple(_files(commits, contents)), None if commits else Gap.ABSENT)


def ask(git: str, root: Path, arguments: Iterable[str], given: bytes = b"") -> bytes:
    """What git prints; raises `NoAnswerError` when it fails or takes too long."""
    try:
        done = subprocess.run(  # noqa: S603 (a list without a shell, and nothing in it from a file)
            [git, *_ALWAYS, *arguments],
            cwd=root,
            env=_environment(),
            input=given,
            capture_output=True,
            timeout=_SECONDS,
            check=True,
        )
    except subprocess.CalledProcessError as error:
        raise NoAnswerError(_reason(error.stderr)) from None
    except subprocess.TimeoutExpired:
        raise NoAnswerError(Gap.DAMAGED) from None
    except (OSError, subprocess.SubprocessError):
        raise NoAnswerError from None
    return done.stdout


def _reason(said: bytes) -> Gap:
    """Why git stopped, by its own words, which are English here: see `_environment`."""
    if b"dubious ownership" in said:
        return Gap.FOREIGN
    nothing = (b"not a git repository", b"does not have any commits", b"bad revision 'HEAD'")
    return Gap.ABSENT if any(words in said for words in nothing) else Gap.DAMAGED


def _environment() -> dict[str, str]:
    """Ours, without what points git elsewhere, as inside one of its own hooks."""
    kept = ("GIT_CONFIG", "GIT_CEILING")
    own = {k: v for k, v in os.environ.items() if not k.startswith("GIT_") or k.startswith(kept)}
    return {
        **own,
        "LC_ALL": "C",
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_TERMINAL_PROMPT": "0",
    }


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


def _contents(git: str, root: Path, blobs: Sequence[str]) -> dict[str, bytes]:
    """The bytes of each blob; one that is not there or too large for a record is left out."""
    if not blobs:
        return {}
    sizes = ask(git, root, ("cat-file", "--batch-check"), _lines(blobs)).decode("ascii")
    rows = (line.split(" ") for line in sizes.splitlines())
    fits = [row[0] for row in rows if row[1] == "blob" and int(row[2]) <= LARGEST_FILE]
    found: dict[str, bytes] = {}
    answer, at = ask(git, root, ("cat-file", "--batch"), _lines(fits)), 0
    for blob in fits:
        end = answer.index(b"\n", at)
        size = int(answer[at:end].rpartition(b" ")[2])
        found[blob] = answer[end + 1 : end + 1 + size]
        at = end + 1 + size + 1
    return found


def _lines(blobs: Iterable[str]) -> bytes:
    return "".join(f"{blob}\n" for blob in blobs).encode("ascii")


def _files(commits: Iterable[_Commit], contents: dict[str, bytes]) -> Iterator[tuple[Version, ...]]:
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
            content = None if gone else contents.get(entry.blob, b"")
            files.setdefault(path, earlier).append(Version(path, commit.day, content))
    everything = (*ended, *files.values())
    return iter(sorted((tuple(found) for found in everything), key=_place))


def _place(versions: tuple[Version, ...]) -> tuple[str, dt.date]:
    return versions[-1].path.as_posix(), versions[0].day
