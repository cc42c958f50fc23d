"""All that git keeps, on every branch and tag: for who must find every trace of a person.

Unlike the history of the records it also reads the other files, and what commits say of
themselves. Nothing of it is ever published.
"""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from weerklank.git.asking import NoAnswerError, ask, contents, is_shallow, sizes
from weerklank.lazy_dataclass import dataclass
from weerklank.records.files.history import Gap

_LARGEST = 50 * 1024 * 1024
"""Bytes of one file; what is larger is not looked into."""

NOTE = "notitie bij"
"""How a note is called, before the number of its commit."""

_AT_ONCE = 64 * 1024 * 1024
"""Bytes of files that are asked for in one question."""


@dataclass(frozen=True, slots=True)
class PastFile:
    """One version of a file somewhere in git; without content when it was too large to read."""

    path: PurePosixPath
    content: bytes | None


@dataclass(frozen=True, slots=True)
class Remark:
    """What a commit or a tag says of itself: who made it, and the message."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Bundle:
    """All versions in one file that git itself reads (git-bundle), or why there is none."""

    content: bytes = b""
    gap: Gap | None = None


def bundle(root: Path) -> Bundle:
    """All that git keeps; of half a history nothing, because git cannot begin again from that."""
    try:
        if is_shallow(root):
            return Bundle(gap=Gap.SHALLOW)
        return Bundle(ask(root, ("bundle", "create", "-", "--all")))
    except NoAnswerError as error:
        return Bundle(gap=error.gap)


def takes_along(root: Path, file: Path) -> bool:
    """Whether git has the file, or would take it when all that is new is added."""
    listed = ("ls-files", "--cached", "--others", "--exclude-standard", "--", str(file.resolve()))
    try:
        return bool(ask(root, listed))
    except NoAnswerError:
        return False


def past_files(root: Path) -> Iterator[PastFile]:
    """Every version of every file, each content once for each path; nothing without git."""
    try:
        yield from _files(root)
    except (NoAnswerError, ValueError):
        return


def remarks(root: Path) -> tuple[Remark, ...]:
    """The makers and messages of all commits and tags, the names of branches, and every note."""
    commits = "--format=%h%x00%an %ae%n%cn %ce%n%B%x00"
    tags = (
        "--format=%(refname:short)%00%(refname:short) %(taggername) %(taggeremail) %(contents)%00"
    )
    try:
        told = ask(root, ("log", "--all", "--no-color", "--no-show-signature", commits))
        told += ask(root, ("for-each-ref", tags))
        notes = tuple(_notes(root))
    except NoAnswerError:
        return ()
    parts = told.decode("utf-8", "replace").split("\0")
    pairs = zip(parts[::2], parts[1::2], strict=False)
    return (*(Remark(name.strip(), text) for name, text in pairs), *notes)


def _notes(root: Path) -> Iterator[Remark]:
    """What `git notes` keeps: files under the number of a commit, and no files of the council."""
    for ref in _lines(root, "for-each-ref", "--format=%(refname)", "refs/notes"):
        for line in _lines(root, "notes", f"--ref={ref}", "list"):
            note, commit = line.split(" ")
            text = ask(root, ("cat-file", "blob", note)).decode("utf-8", "replace")
            yield Remark(f"{NOTE} {commit[:7]}", text)


def _lines(root: Path, *arguments: str) -> list[str]:
    return ask(root, arguments).decode("utf-8", "replace").splitlines()


def is_whole(root: Path) -> bool:
    """Whether git is there with its whole history."""
    try:
        return not is_shallow(root)
    except NoAnswerError:
        return False


def _files(root: Path) -> Iterator[PastFile]:
    asked_for = ("rev-list", "--objects", "--exclude=refs/notes/*", "--all")
    listed = ask(root, asked_for).decode("utf-8", "replace")
    rows = (line.partition(" ") for line in listed.split("\n"))
    names = [(blob, PurePosixPath(path)) for blob, _, path in rows if path]
    sized = sizes(root, [blob for blob, _ in names])
    files = [(blob, path, sized[blob]) for blob, path in names if blob in sized]
    yield from (PastFile(path, None) for _, path, size in files if size > _LARGEST)
    for batch in _batches([one for one in files if one[2] <= _LARGEST]):
        found = contents(root, [blob for blob, _, _ in batch])
        yield from (PastFile(path, found[blob]) for blob, path, _ in batch)


def _batches(
    files: list[tuple[str, PurePosixPath, int]],
) -> Iterator[list[tuple[str, PurePosixPath, int]]]:
    batch: list[tuple[str, PurePosixPath, int]] = []
    room = _AT_ONCE
    for one in files:
        if batch and one[2] > room:
            yield batch
            batch, room = [], _AT_ONCE
        batch.append(one)
        room -= one[2]
    if batch:
        yield batch
