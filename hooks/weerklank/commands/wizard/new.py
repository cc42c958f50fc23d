"""`weerklank new …`: a wizard in Dutch for each sort of record, or the same with options."""

import click

from weerklank.commands.dutch_click import DutchGroup
from weerklank.commands.wizard import new_advice, new_body, new_event, new_response, new_topic


@click.group("new", cls=DutchGroup)
def command() -> None:
    """Maak een nieuw bestand. Weerklank vraagt wat er nodig is en laat het bestand eerst zien.

    Met opties en --yes gaat het zonder vragen.
    """


for module in (new_advice, new_response, new_event, new_topic, new_body):
    command.add_command(module.command)
