"""`weerklank build [DIR]`: the whole site, without MkDocs.

A file of the earlier site that would come out the same stands in the new one too: as one file.
Nothing writes into a site that stands there, so a name more for what it holds is safe: the earlier
folder goes as a whole, and takes only its own name away. Making a file anew costs three times as
much, and a host that copies by the moment of writing would send it again.
"""

import hashlib
import os
import shutil
import stat
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

import click

from weerklank.building.publication import Publication, git_trouble, with_editor
from weerklank.building.rendering import Content, Pages, link_problems, pages, render, shell_of
from weerklank.commands.site.site_folder import (
    cache_option,
    folder_option,
    open_site,
    settings_of,
    show,
    stop_on_errors,
    stopped,
    today_option,
)
from weerklank.commands.terminal.dutch_click import BesideMkDocs, optional_target
from weerklank.commands.terminal.folding import echo
from weerklank.commands.terminal.typing import progress
from weerklank.disk.whole_folder import made_whole, stop_unless_a_site
from weerklank.kept.store import read_kept, write_kept
from weerklank.publish.checks.fingerprints import leave_fingerprints
from weerklank.publish.layout.offline import leave_copy
from weerklank.publish.layout.shell import Shell
from weerklank.publish.making.means import NOTHING_KEPT, Means
from weerklank.publish.making.stored import Stored
from weerklank.publish.parts.stages import Stages
from weerklank.records.reporting.problems import Problem
from weerklank.settings.engine import engine_settings

_TARGET = "Noem de doelmap zonder optie: weerklank build DOELMAP"
_ALWAYS = "Laat haar weg: bij een fout stopt weerklank build altijd."
_WHOLE = "Laat haar weg: weerklank build maakt altijd de hele site."
_OF_MKDOCS = {
    "--site-dir": _TARGET,
    "-d": _TARGET,
    "--config-file": "Noem de map van uw site: weerklank build --folder MAP",
    "--strict": _ALWAYS,
    "-s": _ALWAYS,
    "--clean": _WHOLE,
    "-c": _WHOLE,
    "--dirty": _WHOLE,
}
"""What to type instead of the options of `mkdocs build`."""


@click.command("build", cls=BesideMkDocs, otherwise=_OF_MKDOCS)
@optional_target("DOELMAP")
@folder_option
@today_option
@cache_option
@click.option("--timings", is_flag=True, help="Zeg na afloop hoelang elk deel duurde.")
def command(
    target: Path | None, folder: Path, today: str | None, *, no_cache: bool, timings: bool
) -> None:
    """Maak de site in DOELMAP (standaard: site), met dezelfde bladzijden als MkDocs.

    De site die er stond, wordt in één keer vervangen. Bij een fout blijft hij staan. Staat er iets
    anders in die map, dan blijft dat staan. Uw eigen map noemt u met --folder.
    """
    place = target or folder / "site"
    stop_unless_a_site(place, folder, settings_of(folder)[1])
    kept = None if no_cache else read_kept(folder)
    stages = Stages(progress())
    publication, found, shell = sound_pages(
        folder, today, Means(kept, whole_pages=True, stages=stages)
    )
    with made_whole(place) as beside:
        files = render(publication, found, shell, folder)
        sums = write_files(beside, stages.each(files, "Bestanden schrijven"), place)
        if publication.site.offers_copy:
            stages.at("Kopie maken")
            leave_copy(beside, shell.address)
        leave_fingerprints(beside, sums)
        stages.at("Op zijn plaats zetten")
    if kept:
        write_kept(folder, kept)
    stages.at("")
    if trouble := git_trouble(publication):
        echo(trouble, err=True)
    echo(f"Klaar. De site staat in {place}.")
    for name, seconds in stages.took.items() if timings else ():
        echo(f"{seconds:7.2f} s  {name}".replace(".", ",", 1))


def sound_pages(
    folder: Path, today: str | None, means: Means = NOTHING_KEPT
) -> tuple[Publication, Pages, Shell]:
    """The pages of a folder and their frame; a fault ends the command, and nothing is written."""
    settings, _ = settings_of(folder)
    publication = with_editor(open_site(folder, today, means), folder, settings)
    means.at("")
    stop_on_errors(publication)
    engine = engine_settings(folder / "mkdocs.yml")
    _stop_on(engine.problems)
    means.at("Pagina's maken")
    found = pages(publication, engine)
    means.at("Links nakijken")
    dead = link_problems(publication, found)
    means.at("")
    _stop_on(dead)
    return publication, found, shell_of(publication, engine, settings.address)


def _stop_on(problems: Sequence[Problem]) -> None:
    if problems:
        show(problems)
        raise stopped(len(problems))


def write_files(
    target: Path, files: Iterable[tuple[str, Content]], earlier: Path | None = None
) -> dict[str, str]:
    """Put every file at its address below the target, one at a time, or take it from the `earlier`.

    Gives the SHA-256 of what was at hand, by the address.
    """
    folders, sums = {target}, {}
    for path, made in files:
        file = target / path
        if file.parent not in folders:
            file.parent.mkdir(parents=True, exist_ok=True)
            folders.add(file.parent)
        if isinstance(made, Path):
            shutil.copyfile(made, file)
        elif isinstance(made, Stored):
            made.copy_to(file)
        else:
            if earlier is None or not taken_over(earlier / path, made, file):
                file.write_bytes(made)
            sums[path] = hashlib.sha256(made).hexdigest()
    return sums


def taken_over(earlier: Path, content: bytes, file: Path) -> bool:
    """Give the earlier file this name as well, where it holds this; False, and nothing done, else.

    A link, a file that others may read or write than a new one, and one on a disk that knows one
    name for each file are left alone.
    """
    with suppress(OSError):
        known = os.lstat(earlier)
        alike = stat.S_ISREG(known.st_mode) and known.st_size == len(content)
        if alike and stat.S_IMODE(known.st_mode) == _of_a_new_file() and _holds(earlier, content):
            os.link(earlier, file)
            return True
    return False


def _holds(file: Path, content: bytes) -> bool:
    with file.open("rb", buffering=0) as stream:
        return stream.read(len(content) + 1) == content


def _of_a_new_file() -> int:
    """Who may read and write a file that this process makes."""
    withheld = os.umask(0o077)
    os.umask(withheld)
    return 0o666 & ~withheld
