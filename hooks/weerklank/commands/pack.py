"""`weerklank pack [FILE]`: the whole site in one file, to keep and to open without internet."""

from __future__ import annotations

import os
import secrets
import zipfile
from collections.abc import Iterable
from contextlib import suppress
from functools import partial
from pathlib import Path

import click

from weerklank.building.rendering import Files, render
from weerklank.commands.build import sound_pages
from weerklank.commands.site_folder import folder_option, today_option
from weerklank.disk.not_written import not_written
from weerklank.publish.layout.offline import README, offline, write_copy


@click.command("pack")
@click.argument(
    "target",
    metavar="[ZIP]",
    default="site.zip",
    type=click.Path(path_type=Path, dir_okay=False),
)
@folder_option
@today_option
def command(target: Path, folder: Path, today: str | None) -> None:
    """Zet de hele site in één ZIP (standaard: site.zip). Uitpakken, en index.html openen.

    Lezen en zoeken werken zonder internet. Het formulier voor de gemeente werkt alleen op de site.
    """
    _stop_unless_a_copy(target)
    publication, found, shell = sound_pages(folder, today)
    try:
        files = dict(render(publication, found, shell, folder))
        _write(target, offline(files, partial(_read, files), shell.address))
    except OSError as error:
        raise click.ClickException(str(not_written(error, target))) from None
    click.echo(f"Klaar. De kopie staat in {target}. Pak hem uit en open index.html.")


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
