"""`weerklank upgrade`: the versions of a council's site raised to those of this Weerklank."""

import re
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import click

from weerklank.commands.asking.choosing import ask_yes_or_no
from weerklank.commands.site.site_folder import folder_option
from weerklank.commands.terminal.folding import echo
from weerklank.writing.starting.templates import locked_versions
from weerklank.writing.whole_file import write_whole

_LOCKED = "versies.txt"
_OWN = "requirements.txt"
_PIN = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)", re.MULTILINE)
_WEERKLANK = re.compile(r"^weerklank==\S+$", re.MULTILINE)


@click.command("upgrade")
@click.option("--yes", "-y", is_flag=True, help="Vraag niets. Wijzig meteen.")
@folder_option
def command(folder: Path, *, yes: bool) -> None:
    """Schrijf versies.txt opnieuw, en de versie van Weerklank in requirements.txt.

    Installeer eerst de nieuwe Weerklank. U ziet elke regel voordat er iets verandert. Wat u zelf in
    requirements.txt zette, een wheel of een adres, blijft staan.
    """
    own = _text(folder / _OWN)
    if not own:
        raise click.ClickException(f"Hier staat geen {_OWN}. Ga naar de map van uw site.")
    files = {
        folder / _LOCKED: locked_versions(),
        folder / _OWN: _WEERKLANK.sub(f"weerklank=={version('weerklank')}", own),
    }
    changes = [line for path, text in files.items() for line in _changes(_text(path), text)]
    if all(_text(path) == text for path, text in files.items()):
        echo("Alles is al op deze versie. Er is niets gewijzigd.")
        return
    echo("\n".join(changes) or "Alleen de vingerafdrukken veranderen.")
    if not yes and not ask_yes_or_no("Zo wijzigen?", default=False):
        echo("Er is niets gewijzigd.")
        return
    for path, text in files.items():
        write_whole(path, text)
    echo(
        f"Klaar. Typ nu: pip install --require-hashes -r {_LOCKED} && "
        f"pip install --no-deps -r {_OWN}\nKijk daarna de site na met: weerklank check"
    )


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8") if path.is_file() else ""
    except UnicodeDecodeError:
        message = f"{path} is geen gewone tekst. Er is niets gewijzigd. Sla het op als UTF-8."
        raise click.ClickException(message) from None


def _changes(before: str, after: str) -> Iterator[str]:
    """Each package that comes, goes or gets another version, in order of its name."""
    old, new = dict(_PIN.findall(before)), dict(_PIN.findall(after))
    for name in sorted(old | new):
        if old.get(name) != new.get(name):
            yield f"{name}: {old.get(name, 'nieuw')} → {new.get(name, 'weg')}"
