"""`weerklank pack [FILE]`: the whole site in one file, to keep and to open without internet.

With `--archive` also the files of a council and their history. Who loses a forge, an account or a
computer begins again from this one file. It is never published: drafts are in it, and what was
taken away later.
"""

import os
import re
import secrets
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from enum import Enum, auto
from functools import partial
from pathlib import Path

import click

from weerklank.building.rendering import Files, render
from weerklank.commands.site.build import sound_pages
from weerklank.commands.site.site_folder import folder_option, settings_of, today_option
from weerklank.commands.terminal.dutch_click import optional_target
from weerklank.commands.terminal.folding import echo
from weerklank.disk.not_written import NotWrittenError, not_written
from weerklank.disk.whole_folder import stop_among_sources
from weerklank.git.everything import Bundle, bundle, takes_along
from weerklank.publish.layout.offline import README, offline, write_copy
from weerklank.publish.making.templating import environment
from weerklank.records.files.history import Gap


class Copy(Enum):
    """The two that are made: of the site, to put online; and of everything, to keep."""

    OF_SITE = auto()
    OF_ALL = auto()


_MOST_FILES = 1_000
_LARGEST = 25 * 1024 * 1024
"""developers.cloudflare.com/pages/get-started/direct-upload: files, and bytes of each."""

_NAMES = {False: "site.zip", True: "alles.zip"}
"""How the copy is called when nobody says so: of the site, and of everything."""

_KINDS = {
    None: "geen kopie van een site",
    Copy.OF_SITE: "een kopie om te plaatsen",
    Copy.OF_ALL: "een kopie van alles, met de oude versies",
}
_WHY = {
    Gap.ABSENT: "Weerklank vond hier geen git.",
    Gap.FOREIGN: (
        "deze map is van een andere gebruiker, en dan leest git haar niet. Vertrouwt u de map? "
        "Typ: git config --global --add safe.directory MAP, met de naam van deze map."
    ),
    Gap.DAMAGED: (
        "git kan zijn eigen bestanden niet lezen, of deed er te lang over. Kijk wat er mis is "
        "met: git fsck"
    ),
    Gap.SHALLOW: (
        "git heeft hier alleen het nieuwste deel. Haal alles op met: git fetch --unshallow. Maak "
        "de kopie daarna opnieuw."
    ),
}


@click.command("pack")
@optional_target("ZIP", folder=False)
@click.option(
    "--archive",
    is_flag=True,
    help="Ook de bestanden en de geschiedenis: om te bewaren, niet om te plaatsen.",
)
@folder_option
@today_option
def command(target: Path | None, folder: Path, today: str | None, *, archive: bool) -> None:
    """Zet de hele site in één ZIP. Uitpakken, en index.html openen.

    Lezen en zoeken werken zonder internet. Het formulier voor de gemeente werkt alleen op de site.
    Zonder naam heet de ZIP site.zip, en met --archive alles.zip.
    """
    target = target or Path(_NAMES[archive])
    _stop_unless_a_copy(target, archive=archive)
    _stop_among(folder, target)
    publication, found, shell = sound_pages(folder, today)
    try:
        files = dict(render(publication, found, shell, folder))
        site = offline(files, partial(_read, files), shell.address)
        history = bundle(folder) if archive else Bundle()
        _write(target, whole(site, folder, history.content) if archive else site)
    except OSError as error:
        raise click.ClickException(str(not_written(error, target))) from None
    if archive:
        echo(f"Klaar. Alles staat in {target}. Bewaar het, en zet het nooit op internet.")
        if history.gap:
            echo(f"Let op: de oude versies zitten er niet bij: {_WHY[history.gap]}")
        if takes_along(folder, target):
            echo(f"Let op: git neemt dit bestand mee. Zet {target} ergens anders neer.")
        return
    echo(f"Klaar. De kopie staat in {target}. Pak hem uit en open index.html.")
    for line in _too_much(target):
        echo(line)


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


def _stop_unless_a_copy(target: Path, *, archive: bool) -> None:
    """Replace an earlier copy of the same kind, and nothing else: years would be gone."""
    if not os.path.lexists(target):
        return
    there = copy_at(target)
    if there is (Copy.OF_ALL if archive else Copy.OF_SITE):
        return
    other = _NAMES[archive] if target.name != _NAMES[archive] else f"nieuw-{_NAMES[archive]}"
    raise click.ClickException(
        f"{target} is {_KINDS[there]}. Er is niets geschreven. Kies een nieuwe naam, bijvoorbeeld: "
        f"weerklank pack{' --archive' if archive else ''} {other}"
    )


def _stop_among(folder: Path, target: Path) -> None:
    """A copy among the pages or the records would come on the site."""
    try:
        stop_among_sources(target, folder, settings_of(folder)[1])
    except NotWrittenError:
        raise click.ClickException(
            f"{target} staat tussen de bestanden van de site. Er is niets geschreven. Kies een "
            "andere map."
        ) from None


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


SITE, FILES, HISTORY = "site", "bestanden", "geschiedenis.bundle"
_MADE_AGAIN = frozenset({".git", ".venv", ".weerklank", "site"})
"""Folders at the top that a computer makes, and that are no words of the council."""

_CACHES = frozenset({"node_modules", "__pycache__", ".pytest_cache"})
"""The same, wherever they stand."""

_HALF = re.compile(r"\..+\.zip\.[0-9a-f]{8}")
"""The name of a copy in the making; see `pack.py`."""


def copy_at(path: Path) -> Copy | None:
    """Which copy a file is; None for any other file."""
    with suppress(OSError, zipfile.BadZipFile), zipfile.ZipFile(path) as made:
        names = made.namelist()
        if README in names:
            of_all = any(name.startswith(f"{FILES}/") for name in names)
            return Copy.OF_ALL if of_all else Copy.OF_SITE
    return None


def whole(
    site: Iterable[tuple[str, bytes]], folder: Path, history: bytes
) -> Iterator[tuple[str, bytes]]:
    """Everything as it goes into the zip, one file at a time; without git there is no history."""
    template = environment().get_template("files/archive.txt")
    told = template.render(site=SITE, files=FILES, history=HISTORY, with_history=bool(history))
    yield README, told.encode()
    for uri, content in site:
        yield f"{SITE}/{uri}", content
    for path in _own_files(folder):
        yield f"{FILES}/{path.relative_to(folder).as_posix()}", path.read_bytes()
    if history:
        yield HISTORY, history


def _own_files(folder: Path) -> Iterator[Path]:
    """Every file of the folder, sorted; no link to elsewhere, and no copy of it all."""
    for place, folders, names in os.walk(folder):
        at_top = _MADE_AGAIN if Path(place) == folder else frozenset[str]()
        folders[:] = sorted(set(folders) - at_top - _CACHES)
        for name in sorted(names):
            path = Path(place, name)
            is_copy = _HALF.fullmatch(name) or (path.suffix == ".zip" and copy_at(path))
            if path.is_file() and not path.is_symlink() and not is_copy:
                yield path
