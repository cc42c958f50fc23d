"""`weerklank pack [FILE]`: the whole site in one file, to keep and to open without internet."""

from __future__ import annotations

import os
import secrets
import zipfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import click

from weerklank.commands.build import sound_pages
from weerklank.commands.site_folder import folder_option, today_option
from weerklank.publish.layout.offline import README, offline
from weerklank.rendering import render
from weerklank.whole_folder import not_written

_FIXED = (1980, 1, 1, 0, 0, 0)
"""The earliest day that a zip can hold: the same site gives the same file, to the byte."""

_READABLE = 0o644 << 16


@click.command("pack", short_help="Zet de hele site in één zip, om te bewaren.")
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
    files = render(publication, found, shell, folder)
    try:
        whole = {u: c.read_bytes() if isinstance(c, Path) else c for u, c in files}
        _write(target, offline(whole, shell.address))
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


def _write(target: Path, files: Mapping[str, bytes]) -> None:
    """The zip beside the earlier one, which it replaces when it is whole."""
    beside = target.with_name(f".{target.name}.{secrets.token_hex(4)}")
    try:
        with zipfile.ZipFile(beside, "x", zipfile.ZIP_DEFLATED) as made:
            for uri, content in files.items():
                entry = zipfile.ZipInfo(uri, _FIXED)
                entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, _READABLE
                made.writestr(entry, content)
        beside.replace(target)
    finally:
        with suppress(OSError):
            beside.unlink()
