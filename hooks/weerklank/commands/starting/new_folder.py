"""The folder of a new council: nothing in it is lost, everything is written, and git keeps it.

The author of the first commit is the council, with its own mail address: a commit is public and
stays so, and the name of a volunteer has no place in it.
"""

import errno
import os
import re
import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import click

from weerklank.commands.asking.session import KEPT
from weerklank.disk.not_written import not_written
from weerklank.git.asking import NoAnswerError, ask
from weerklank.writing.starting.requirement import Requirement
from weerklank.writing.starting.templates import template_files

_NOT_OURS = {".git", ".venv", str(KEPT)}
"""What may stand in a new folder: a repository, the programs that make the site, and the answers
of a start that was broken off.
"""


def new_folder(target: Path | None, *, here: bool) -> Path:
    """Where to write; ends the command for a folder in which something would be lost."""
    if (target is None) is not here:
        message = "Geef de naam van een nieuwe map, zoals: weerklank start nieuwe-raad"
        raise click.UsageError(message)
    folder = target or Path()
    standing = next(path for path in (folder, *folder.absolute().parents) if path.exists())
    if not os.access(standing, os.W_OK):  # said before anything is asked
        raise not_written(PermissionError(errno.EACCES, ""), folder)
    found = [
        path for path in folder.rglob("*") if path.relative_to(folder).parts[0] not in _NOT_OURS
    ]
    files = (path for path in found if path.is_symlink() or not path.is_dir())
    there = {path.relative_to(folder).as_posix() for path in files}
    if there and not here:
        raise click.ClickException(_full(folder, there))
    if links := sorted(path.relative_to(folder) for path in found if path.is_symlink()):
        raise click.ClickException(
            f"In deze map staat een snelkoppeling: {links[0]}. Wat wij schrijven, kwam dan ergens "
            "anders terecht. Er is niets gewijzigd. Haal haar weg, of begin in een nieuwe map."
        )
    if not there:
        return folder
    if "mkdocs.yml" in there:
        message = "Uw site is al begonnen: mkdocs.yml staat er al. Er is niets gewijzigd."
        raise click.ClickException(message)
    of_template = {*template_files("")} if there >= _ONLY_OF_TEMPLATE else set()
    if own := sorted(path for path in there - of_template if not _VENDORED.match(path)):
        raise click.ClickException(
            f"In deze map staat al iets van uzelf: {own[0]}. Er is niets gewijzigd. Begin in een "
            "nieuwe map, dan raakt u niets kwijt."
        )
    return folder


def _full(folder: Path, there: set[str]) -> str:
    """What stands in a folder that is not new, and the two ways on."""
    seen = sorted(there, key=lambda path: (path.count("/"), path))[:_MOST_NAMED]
    more = f" en nog {len(there) - len(seen)}" if len(there) > len(seen) else ""
    if "mkdocs.yml" in there:
        rest = "Uw site is daar al begonnen. Ga erin en typ: weerklank edit"
    else:
        other = folder.with_name(f"{folder.resolve().name}-nieuw")
        rest = (
            f"Kies een andere naam, zoals: weerklank start {other}. Staat er alleen het sjabloon "
            "in? Ga erin en typ: weerklank start --here"
        )
    return (
        f"De map {folder} is niet leeg. Daarin staat: {', '.join(seen)}{more}. Er is niets "
        f"gewijzigd. {rest}"
    )


_MOST_NAMED = 3
_ONLY_OF_TEMPLATE = {"requirements.txt", "versies.txt"}
"""What tells the template from a repository in which somebody put a README or a licence."""

_VENDORED = re.compile(r"vendor/weerklank-[^/]*\.whl$")


def write_all(
    folder: Path, files: Mapping[str, str], pictures: Mapping[str, Path], install: Requirement
) -> None:
    """Every file in its place, and the wheel that it is installed from, if there is one.

    What cannot be written whole is not written at all: what stood there stands there still.
    """
    copies = dict(pictures)
    if install.wheel and "requirements.txt" in files:
        copies[install.wheel_path] = install.wheel
    whole = {path: text.encode() for path, text in files.items()}
    whole |= {path: copied.read_bytes() for path, copied in copies.items()}
    is_new = not folder.exists()
    earlier = {path: (folder / path).read_bytes() for path in files if (folder / path).exists()}
    try:
        for path, content in whole.items():
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
    except OSError as error:
        _take_back(folder, {*whole}, earlier, is_new=is_new)
        raise not_written(error, folder) from error


def _take_back(
    folder: Path, written: set[str], earlier: Mapping[str, bytes], *, is_new: bool
) -> None:
    """As it was before, as far as the disk lets us."""
    with suppress(OSError):
        if is_new:
            shutil.rmtree(folder, ignore_errors=True)
            return
        for path in written - earlier.keys():
            (folder / path).unlink(missing_ok=True)
        for path, content in earlier.items():
            (folder / path).write_bytes(content)


NO_GIT = (
    "Git staat niet op deze computer. Om te beginnen hoeft dat niet. Zet u de site later online "
    "met git, lees dan README.md."
)
NOT_KEPT = "Git kon de map niet bewaren. De bestanden staan er wel. Lees README.md."


def first_commit(folder: Path, council: str, mail: str) -> str:
    """A repository of `folder` with everything in it; gives back what a person must know, or "".

    Inside another repository nothing is made: two in one another lose files.
    """
    if shutil.which("git") is None:
        return NO_GIT
    if _git(folder, "rev-parse", "--is-inside-work-tree"):
        return ""
    author = ("-c", f"user.name={council}", "-c", f"user.email={mail or 'geen-mailadres'}")
    steps = (
        ("init", "--quiet"),
        ("symbolic-ref", "HEAD", "refs/heads/main"),
        ("add", "--all"),
        (*author, "commit", "--quiet", "--no-verify", "--no-gpg-sign", "-m", "Begin van de site"),
    )
    return "" if all(_git(folder, *step) for step in steps) else NOT_KEPT


def _git(folder: Path, *arguments: str) -> bool:
    try:
        ask(folder, arguments)
    except NoAnswerError:
        return False
    return True
