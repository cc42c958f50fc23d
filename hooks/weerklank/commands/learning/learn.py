"""`weerklank learn`: what the council can learn from its own advices; for itself, not published."""

from __future__ import annotations

from pathlib import Path

import click

from weerklank.cases.case import Verdicts
from weerklank.cases.learning.lessons import lessons
from weerklank.commands.learning.learn_report import report
from weerklank.commands.site_folder import folder_option, open_site, stop_on_errors, today_option


@click.command("learn")
@click.option("--details", is_flag=True, help="Noem elke aanbeveling, met de woorden die telden.")
@folder_option
@today_option
def command(folder: Path, today: str | None, *, details: bool) -> None:
    """Laat zien wat opvalt in uw eigen adviezen en de antwoorden daarop.

    Noemen uw aanbevelingen wie, wat en wanneer? Krijgt u vaak dezelfde reden? Waarop kwam nooit
    antwoord? Dit is voor de raad zelf. Er komt niets van op de site.
    """
    publication = open_site(folder, today)
    stop_on_errors(publication)
    found = lessons(publication.verdicts or Verdicts(publication.today, ()))
    for line in report(found, with_details=details):
        click.echo(line)
