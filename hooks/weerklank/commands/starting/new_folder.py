"""The folder of a new council: nothing in it is lost, and everything is written into it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping
from pathlib import Path

import click

from weerklank.commands.starting.upkeep_calendar import FILE as CALENDAR
from weerklank.commands.wizard.session import KEPT
from weerklank.writing.starting.new_council import template_files
from weerklank.writing.starting.requirement import Requirement

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
    found = [
        path for path in folder.rglob("*") if path.relative_to(folder).parts[0] not in _NOT_OURS
    ]
    files = (path for path in found if path.is_symlink() or not path.is_dir())
    there = {path.relative_to(folder).as_posix() for path in files}
    if there and not here:
        raise click.ClickException(_full(folder, there))
    if links := sorted(path.relative_to(folder) for path in found if path.is_symlink()):
        message = (
            f"In deze map staat een snelkoppeling: {links[0]}. Wat wij schrijven, kwam dan ergens "
            "anders terecht. Er is niets gewijzigd. Haal haar weg, of begin in een nieuwe map."
        )
        raise click.ClickException(message)
    if not there:
        return folder
    if "mkdocs.yml" in there:
        message = "Uw site is al begonnen: mkdocs.yml staat er al. Er is niets gewijzigd."
        raise click.ClickException(message)
    if own := sorted(path for path in there - {*template_files("")} if not _VENDORED.match(path)):
        message = (
            f"In deze map staat al iets van uzelf: {own[0]}. Er is niets gewijzigd. Begin in een "
            "nieuwe map, dan raakt u niets kwijt."
        )
        raise click.ClickException(message)
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
_VENDORED = re.compile(r"vendor/weerklank-[^/]*\.whl$")


def write_all(folder: Path, files: Mapping[str, str], install: Requirement | None) -> None:
    """Every file in its place, and the wheel that it is installed from, if there is one."""
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        # A calendar has its own line ends (RFC 5545, 3.1).
        file.write_text(text, encoding="utf-8", newline="" if path == CALENDAR else "\n")
    if install and install.wheel:
        copy = folder / install.wheel_path
        copy.parent.mkdir()
        shutil.copyfile(install.wheel, copy)
