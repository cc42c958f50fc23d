"""`weerklank schema DIR`: JSON Schemas for editors, made from the models of the records."""

from pathlib import Path

import click

from weerklank.commands.terminal.dutch_click import target_argument
from weerklank.commands.terminal.folding import echo
from weerklank.writing.headers.json_schema import schema_files
from weerklank.writing.whole_file import write_whole


@click.command("schema")
@target_argument("een map voor de drie bestanden, zoals: weerklank schema velden")
def command(target: Path) -> None:
    """Schrijf drie JSON Schema's naar DOELMAP: voor een advies, een antwoord en een orgaan.

    Een editor die JSON Schema kent, vult daarmee de namen van de velden aan, met uitleg.
    """
    for name, text in schema_files().items():
        write_whole(target / name, text)
        echo(f"Geschreven: {target / name}")
