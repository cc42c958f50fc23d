"""`weerklank build [DIR]`: the whole site, without MkDocs."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from weerklank.commands.site_folder import (
    cache_option,
    folder_option,
    open_site,
    settings_of,
    show,
    stop_on_errors,
    stopped,
    today_option,
)
from weerklank.engine_settings import engine_settings
from weerklank.kept import Kept, read_kept, write_kept
from weerklank.publication import Publication, with_editor
from weerklank.publish.shell import Shell
from weerklank.records.problems import Problem
from weerklank.rendering import Pages, link_problems, pages, render, shell_of
from weerklank.settings import SettingsError
from weerklank.whole_folder import NotWrittenError, made_whole


@click.command("build", short_help="Maak de site, zonder MkDocs.")
@click.argument(
    "target",
    metavar="[DOELMAP]",
    required=False,
    type=click.Path(path_type=Path, file_okay=False),
)
@folder_option
@today_option
@cache_option
def command(target: Path | None, folder: Path, today: str | None, *, no_cache: bool) -> None:
    """Maak de site in DOELMAP (standaard: site), met dezelfde bladzijden als MkDocs.

    Wat er in die map stond, wordt in één keer vervangen. Bij een fout blijft het staan.
    """
    kept = None if no_cache else read_kept(folder)
    publication, found, shell = sound_pages(folder, today, kept)
    place = target or folder / "site"
    try:
        with made_whole(place) as beside:
            write_files(beside, render(publication, found, shell, folder))
    except NotWrittenError as error:
        raise click.ClickException(str(error)) from None
    if kept:
        write_kept(folder, kept)
    click.echo(f"Klaar. De site staat in {place}.")


def sound_pages(
    folder: Path, today: str | None, kept: Kept | None = None
) -> tuple[Publication, Pages, Shell]:
    """The pages of a folder and their frame; a fault ends the command, and nothing is written."""
    settings, _ = settings_of(folder)
    publication = with_editor(open_site(folder, today, kept), folder, settings)
    stop_on_errors(publication)
    try:
        engine = engine_settings(folder / "mkdocs.yml")
    except SettingsError as error:
        raise click.ClickException(str(error)) from None
    _stop_on(engine.problems)
    found = pages(publication, engine)
    _stop_on(link_problems(publication, found))
    return publication, found, shell_of(publication, engine, settings.address)


def _stop_on(problems: Sequence[Problem]) -> None:
    if problems:
        show(problems)
        raise stopped(len(problems))


def write_files(target: Path, files: Iterable[tuple[str, bytes | Path]]) -> None:
    """Put every file at its address below the target, one at a time."""
    for path, made in files:
        file = target / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(made, Path):
            shutil.copyfile(made, file)
        else:
            file.write_bytes(made)
