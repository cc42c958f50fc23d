"""`weerklank new …`: a wizard in Dutch for each sort of record, or the same with options."""

import click

from weerklank.commands.terminal.dutch_click import DutchGroup
from weerklank.commands.wizard.new import advice, body, event, response, topic


@click.group("new", cls=DutchGroup)
def command() -> None:
    """Maak een nieuw bestand. Weerklank vraagt wat er nodig is en laat het bestand eerst zien.

    Met opties en --yes gaat het zonder vragen.
    """


for module in (advice, response, event, topic, body):
    command.add_command(module.command)
