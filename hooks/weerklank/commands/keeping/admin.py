"""`weerklank admin fetch`: gets the editor for `/admin/` from npm, checked and pinned."""

import shutil
import subprocess
import tempfile
from pathlib import Path

import click

from weerklank.admin.forms.short_forms import written_out
from weerklank.admin.vendoring import FOLDER, CannotVendorError, Pin, keep, kept, pin, unpack
from weerklank.commands.site.site_folder import folder_option, settings_of, sound_records
from weerklank.commands.terminal.dutch_click import DutchGroup
from weerklank.commands.terminal.folding import echo
from weerklank.writing.whole_file import write_whole

_LONGEST_WAIT = 300


@click.group("admin", cls=DutchGroup)
def command() -> None:
    """De editor op /admin/: formulieren in de browser, zonder YAML."""


@command.command("fetch", short_help="Haal de editor op.")
@click.option(
    "--file",
    "file",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="BESTAND",
    help="Gebruik dit pakket (.tgz) en haal niets op van internet.",
)
@click.option("--if-on", is_flag=True, help="Doe niets als de editor uitstaat in mkdocs.yml.")
@folder_option
def fetch(file: Path | None, folder: Path, *, if_on: bool) -> None:
    """Haal de editor op van npm en bewaar hem bij de site, buiten git.

    Alleen de versie die bij deze Weerklank hoort, wordt bewaard. Alles wat hij van andere
    computers zou halen, is eruit.
    """
    settings, _ = settings_of(folder)
    if if_on and settings.admin is None:
        echo("De editor staat uit. Er is niets opgehaald.")
        return
    trusted = pin()
    if kept(folder) is not None:
        echo(f"De editor is er al: {trusted.package} {trusted.version}.")
        return
    tarball = file.read_bytes() if file else _from_npm(trusted)
    keep(folder, unpack(tarball, trusted), trusted)
    echo(f"Opgehaald: {trusted.package} {trusted.version}, in {folder / FOLDER}.")
    if settings.admin is None:
        echo("Zet de editor aan in mkdocs.yml, onder extra, weerklank, admin.")


@command.command("prepare", short_help="Schrijf uit wat de editor anders zou wissen.")
@folder_option
def prepare(folder: Path) -> None:
    """Schrijf korte vormen uit, zoals 'themes: wonen', die de editor niet kan tonen.

    De rest van elk bestand blijft zoals het is. De betekenis verandert niet.
    """
    settings_of(folder)
    sound_records(folder)
    texts = written_out(folder)
    for path, text in texts.items():
        write_whole(folder / path, text)
        echo(f"Uitgeschreven: {path}")
    echo("Klaar." if texts else "Alles is al uitgeschreven.")


def _from_npm(trusted: Pin) -> bytes:
    """The tarball that npm has for the pinned version; nothing in it is run."""
    npm = shutil.which("npm")
    name = f"{trusted.package}@{trusted.version}"
    if npm is None:
        raise CannotVendorError(
            f"npm ontbreekt. Installeer Node.js, of haal {name} ergens anders op en typ: "
            "weerklank admin fetch --file PAKKET.tgz"
        )
    with tempfile.TemporaryDirectory() as made:
        arguments = [npm, "pack", name, "--ignore-scripts", "--silent", "--pack-destination", made]
        try:
            subprocess.run(arguments, check=True, capture_output=True, timeout=_LONGEST_WAIT)  # noqa: S603 (our own pin)
            (tarball,) = Path(made).glob("*.tgz")
            return tarball.read_bytes()
        except (subprocess.SubprocessError, ValueError, OSError):
            message = f"npm kon {name} niet ophalen. Is er internet? Probeer het later opnieuw."
            raise CannotVendorError(message) from None
