"""Replaces a folder whole: what is made stands beside it, and takes its place in one step.

A build that is killed, meets a full disk or fails half way leaves the earlier site as it was.
What it left beside the site is cleared by the next one. Two at once each make their own.
"""

import atexit
import errno
import os
import re
import secrets
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import field
from pathlib import Path, PurePosixPath

from weerklank.disk.not_written import NotWrittenError, not_written
from weerklank.disk.swapping import exchange, hold, let_go
from weerklank.lazy_dataclass import dataclass
from weerklank.records.files.places import ADVICE, CONTENT, RESPONSES

_NEW, _OLD = "nieuw", "oud"

_A_DAY = 24 * 60 * 60
"""Seconds. Where folders cannot be held, one that is older was left by a build that died."""

_A_SITE = re.compile(
    r'<meta name="generator" content="(?:weerklank|mkdocs|properdocs|zensical)', re.IGNORECASE
)

_STOPPED = re.compile(r'<meta name="weerklank-stopped"')
"""In what `weerklank freeze` made: no record leads to it any more, so nothing makes it again."""

_HEAD = 8192
"""Characters of a page in which its generator is named."""

_OWN_FOLDERS = (ADVICE, RESPONSES, CONTENT, PurePosixPath(".git"), PurePosixPath(".github"))
"""Of the council: a site among the records or the pages would be read as one of them."""


def stop_unless_a_site(target: Path, root: Path, *sources: Path) -> None:
    """Raise `NotWrittenError` when a build would take away what no build put there.

    A folder that is not there, or shows nothing, may be filled; one that holds a site may be
    replaced. Anything else is somebody's work: a folder with records, say. Nor may it stand among
    what the site is made of: see `stop_among_sources`.
    """
    with suppress(OSError):
        shown = [entry for entry in target.iterdir() if not entry.name.startswith(".")]
        if _says(target, _STOPPED):
            raise NotWrittenError(
                f"In {target} staat de laatste site van een raad die is gestopt. Die zou weg zijn. "
                "Er is niets geschreven. Kies een andere map."
            )
        if shown and not _says(target, _A_SITE):
            raise NotWrittenError(
                f"In {target} staat geen site, maar iets anders, zoals {min(shown).name}. Dat zou "
                "weg zijn. Er is niets geschreven. Kies een nieuwe map, of een map met een site."
            )
    stop_among_sources(target, root, *sources)


def stop_among_sources(target: Path, root: Path, *sources: Path) -> None:
    """Raise `NotWrittenError` for a target in a folder of records, pages or other `sources`."""
    place = Path(os.path.realpath(target))
    for folder in (*(root / name for name in _OWN_FOLDERS), *sources):
        if place.is_relative_to(os.path.realpath(folder)):
            raise NotWrittenError(
                f"{target} staat in uw map {folder.name}. Daar kan geen site staan. Er is niets "
                "geschreven. Kies een andere map, zoals site."
            )


def _says(folder: Path, head: re.Pattern[str]) -> bool:
    """Whether this stands in the head of its first page."""
    try:
        with (folder / "index.html").open(encoding="utf-8", errors="replace") as page:
            return bool(head.search(page.read(_HEAD)))
    except OSError:
        return False


@dataclass(slots=True)
class Making:
    """A folder in the making: write everything below `folder`, then let it take its place."""

    target: Path
    folder: Path
    _held: int | None
    _done: bool = field(default=False)

    def take_place(self) -> None:
        """Put what was made where the target is; raises `NotWrittenError`, and then nothing is.

        Hidden files at the top of the earlier folder stay, as they do when MkDocs empties it:
        they belong to whoever publishes it.
        """
        try:
            if not _became(self.folder, self.target):
                _keep_hidden(self.target, self.folder)
                shutil.copymode(self.target, self.folder)
                _change_places(self.folder, self.target)
        except (OSError, shutil.Error) as error:
            raise self.not_written(error) from None
        finally:
            self.drop()

    def drop(self) -> None:
        """Take away what stands beside the target; more than once is no harm."""
        if self._done:
            return
        self._done = True
        atexit.unregister(self.drop)
        shutil.rmtree(self.folder, ignore_errors=True)
        let_go(self._held)

    def not_written(self, error: Exception) -> NotWrittenError:
        """What a person needs to know of a fault of the disk, while this was made."""
        return not_written(error, self.target)


@contextmanager
def made_whole(target: Path) -> Iterator[Path]:
    """The folder to write in; it takes the place of `target` when all went well.

    Raises `NotWrittenError` for what the disk refuses. Whatever is raised inside leaves the target
    as it was.
    """
    making = begin(target)
    try:
        yield making.folder
        making.take_place()
    except OSError as error:
        raise making.not_written(error) from None
    finally:
        making.drop()


def begin(target: Path) -> Making:
    """A new folder beside the target; what an earlier one left there is cleared first.

    Raises `NotWrittenError` when there can be no folder.
    """
    target = Path(os.path.realpath(target))
    if target == Path.cwd():
        message = f"U staat zelf in de map {target.name}. Ga een map terug en probeer het opnieuw."
        raise NotWrittenError(message)
    try:
        if target.exists() and not target.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, "", str(target))
        target.parent.mkdir(parents=True, exist_ok=True)
        _clear(target)
        return _made(target)
    except OSError as error:
        raise not_written(error, target) from None


def _made(target: Path) -> Making:
    """Make it and hold it; another run may have taken it for an old one in between."""
    while True:
        folder = _beside(target, _NEW)
        folder.mkdir()
        with suppress(BlockingIOError, FileNotFoundError):
            held = hold(folder)
            if folder.is_dir():
                making = Making(target, folder, held)
                atexit.register(making.drop)
                return making
            let_go(held)


def _beside(target: Path, kind: str) -> Path:
    return target.with_name(f".{target.name}.{kind}-{secrets.token_hex(4)}")


def _clear(target: Path) -> None:
    """Take away what died; put back what was moved aside and never replaced."""
    for aside in sorted(target.parent.glob(f".{target.name}.{_OLD}-*")):
        if not target.exists():
            aside.rename(target)
        shutil.rmtree(aside, ignore_errors=True)
    for folder in target.parent.glob(f".{target.name}.{_NEW}-*"):
        try:
            held = hold(folder)
        except (BlockingIOError, FileNotFoundError):
            continue
        if held is not None or time.time() - folder.stat().st_mtime > _A_DAY:
            shutil.rmtree(folder, ignore_errors=True)
        let_go(held)


def _became(folder: Path, target: Path) -> bool:
    """Whether it took the place of nothing; another run may have been there first."""
    if target.exists():
        return False
    try:
        folder.rename(target)
    except OSError:
        if target.exists():
            return False
        raise
    return True


def _change_places(folder: Path, target: Path) -> None:
    """The new folder becomes the target, and the old one stands where the new one was.

    Where the system cannot do that in one step, it takes two; `_clear` mends a death in between.
    """
    if exchange(folder, target):
        return
    aside = _beside(target, _OLD)
    target.rename(aside)
    try:
        folder.rename(target)
    except OSError:
        aside.rename(target)
        raise
    aside.rename(folder)


def _keep_hidden(old: Path, new: Path) -> None:
    for entry in sorted(old.iterdir()):
        kept = new / entry.name
        if not entry.name.startswith(".") or os.path.lexists(kept):
            continue
        if entry.is_dir() and not entry.is_symlink():
            shutil.copytree(entry, kept, symlinks=True)
        else:
            shutil.copy2(entry, kept, follow_symlinks=False)
