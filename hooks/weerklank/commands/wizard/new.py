"""`weerklank new advice | response | body`: a wizard in Dutch, or the same with options."""

from __future__ import annotations

import click

from weerklank.commands.wizard import new_advice, new_body, new_response


@click.group("new", short_help="Maak een advies, een antwoord of een orgaan.")
def command() -> None:
    """Maak een nieuw bestand. Weerklank vraagt wat er nodig is en laat het bestand eerst zien.

    Met opties en --yes gaat het zonder vragen.
    """


for module in (new_advice, new_response, new_body):
    command.add_command(module.command)
