"""`weerklank pack [FILE]`: the whole site in one file, to keep and to open without internet."""

from __future__ import annotations

import os
import secrets
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path

import click

from weerklank.building.rendering import Files, render
from weerklank.commands.site.build import sound_pages
from weerklank.commands.site.whole_folder_copy import archive as whole
from weerklank.commands.site_folder import folder_option, today_option
from weerklank.disk.not_written import not_written
from weerklank.publish.layout.offline import README, offline, write_copy

_MOST_FILES = 1_000
_LARGEST = 25 * 1024 * 1024
"""developers.cloudflare.com/pages/get-started/direct-upload: files, and bytes of each."""


@click.command("pack")
@click.argument(
    "target",
    metavar="[ZIP]",
    default="site.zip",
    type=click.Path(path_type=Path, dir_okay=False),
)
@click.option(
    "--archive",
    is_flag=True,
    help="Ook de bestanden en de geschiedenis: om te bewaren, niet om te plaatsen.",
)
@folder_option
@today_option
def command(target: Path, folder: Path, today: str | None, *, archive: bool) -> None:
    """Zet de hele site in één ZIP (standaard: site.zip). Uitpakken, en index.html openen.

    Lezen en zoeken werken zonder internet. Het formulier voor de gemeente werkt alleen op de site.
    """
    _stop_unless_a_copy(target)
    publication, found, shell = sound_pages(folder, today)
    try:
        files = dict(render(publication, found, shell, folder))
        site = offline(files, partial(_read, files), shell.address)
        _write(target, whole(site, folder) if archive else site)
    except OSError as error:
        raise click.ClickException(str(not_written(error, target))) from None
    if archive:
        click.echo(f"Klaar. Alles staat in {target}. Bewaar het, en zet het nooit op internet.")
        return
    click.echo(f"Klaar. De kopie staat in {target}. Pak hem uit en open index.html.")
    for line in _too_much(target):
        click.echo(line)


def _too_much(target: Path) -> Iterator[str]:
    """What Cloudflare Pages refuses of a folder that is dragged to it."""
    with zipfile.ZipFile(target) as made:
        files = made.infolist()
    if len(files) > _MOST_FILES:
        yield (
            f"Let op: er zitten {len(files)} bestanden in. Cloudflare Pages neemt er hooguit "
            f"{_MOST_FILES} die u sleept. Kies dan een andere plek, of zet de site bij een forge."
        )
    for file in files:
        if file.file_size > _LARGEST:
            yield (
                f"Let op: {file.filename} is groter dan 25 MB. Cloudflare Pages weigert dat. Maak "
                "het bestand kleiner, bijvoorbeeld door een scan opnieuw op te slaan."
            )


def _stop_unless_a_copy(target: Path) -> None:
    """Replace an earlier copy, and nothing else: a record or a letter would be gone."""
    if not os.path.lexists(target):
        return
    with suppress(OSError, zipfile.BadZipFile), zipfile.ZipFile(target) as earlier:
        if README in earlier.namelist():
            return
    message = (
        f"{target} is geen kopie van een site. Er is niets geschreven. "
        "Kies een nieuwe naam, bijvoorbeeld: weerklank pack site.zip"
    )
    raise click.ClickException(message)


def _read(files: Files, uri: str) -> bytes:
    made = files[uri]
    return made if isinstance(made, bytes) else made.read_bytes()


def _write(target: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """The zip beside the earlier one, which it replaces when it is whole."""
    beside = target.with_name(f".{target.name}.{secrets.token_hex(4)}")
    try:
        write_copy(beside, files)
        beside.replace(target)
    finally:
        with suppress(OSError):
            beside.unlink()
