"""`weerklank rename OLD NEW`: another name, with the old address and every reference kept alive."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

import click

from weerklank.commands.dutch_click import Needed
from weerklank.commands.folding import echo
from weerklank.commands.site_folder import folder_option, settings_of, show
from weerklank.commands.wizard.asking import ask_yes_or_no
from weerklank.records import load
from weerklank.records.places import ADVICE, BODIES, RESPONSES
from weerklank.records.reporting.suggestions import id_meant, nearest
from weerklank.records.values.fields import ID_PATTERN
from weerklank.writing.renaming import renamed_files
from weerklank.writing.whole_file import write_whole

_FOLDERS = (ADVICE, BODIES, RESPONSES)


@click.command("rename")
@click.argument(
    "old",
    cls=Needed,
    needs="de oude en de nieuwe naam, zoals: weerklank rename 2025-04-bus 2025-04-vervoer",
    metavar="OUD",
)
@click.argument(
    "new",
    cls=Needed,
    needs="ook de nieuwe naam, zoals: weerklank rename 2025-04-bus 2025-04-vervoer",
    metavar="NIEUW",
)
@click.option("--yes", "-y", is_flag=True, help="Vraag niets. Wijzig meteen.")
@folder_option
def command(old: str, new: str, folder: Path, *, yes: bool) -> None:
    """Geef het bestand OUD de naam NIEUW, zonder .md. Het oude adres en de QR-codes blijven werken.

    Alles wat het bestand noemt, verandert mee. U ziet elke regel voordat er iets verandert.
    """
    path = _path(folder, old)
    _refuse_name(folder, path, new)
    if load(folder).errors:
        message = "Er zit nog een fout in de bestanden. Draai eerst: weerklank check"
        raise click.ClickException(message)
    target = path.with_name(f"{new}.md")
    files = renamed_files(folder, settings_of(folder)[1], path, target)
    _show(folder, files, path, target)
    if not yes and not ask_yes_or_no("Zo wijzigen?", default=False):
        echo("Er is niets gewijzigd.")
        return
    _write(folder, files, path)
    show(load(folder).problems)
    echo(f"Klaar: {path} heet nu {target}. Het oude adres leidt naar het nieuwe.")


def _path(folder: Path, name: str) -> PurePosixPath:
    """The file of that name; a wrong one ends the command with the nearest."""
    stem = Path(name).name.removesuffix(".md")
    for of in _FOLDERS:
        if (folder / of / f"{stem}.md").is_file():
            return of / f"{stem}.md"
    known = [file.stem for of in _FOLDERS for file in (folder / of).glob("*.md")]
    near = nearest(stem, known)
    hint = f"Bedoelt u: {near}?" if near else "Kijk in advice en content/organisaties."
    message = f"{stem}.md bestaat niet. {hint}"
    raise click.UsageError(message)


def _refuse_name(folder: Path, path: PurePosixPath, new: str) -> None:
    if not re.fullmatch(ID_PATTERN, new):
        message = f"'{new}' kan geen naam zijn. Typ bijvoorbeeld: {id_meant(new)}"
        raise click.UsageError(message)
    if (folder / path).with_name(f"{new}.md").exists():
        message = f"{new}.md bestaat al. Kies een andere naam."
        raise click.UsageError(message)


def _show(
    folder: Path, files: Mapping[PurePosixPath, str], old: PurePosixPath, new: PurePosixPath
) -> None:
    """Every line that changes, as in a diff: with - what was, with + what comes."""
    echo(f"{old} wordt {new}")
    for path, text in sorted(files.items()):
        before = (folder / (old if path == new else path)).read_text(encoding="utf-8")
        lines = difflib.unified_diff(before.splitlines(), text.splitlines(), n=0, lineterm="")
        changed = [line for line in lines if line[:1] in "+-" and line[:3] not in {"+++", "---"}]
        echo("\n".join([f"\n{path}:", *(f"  {line}" for line in changed)]))


def _write(folder: Path, files: Mapping[PurePosixPath, str], old: PurePosixPath) -> None:
    """Every file whole, the old one last: broken off, nothing of what was written is gone."""
    for path, text in files.items():
        write_whole(folder / path, text)
    (folder / old).unlink()
