"""`weerklank check`: every fault at once, before anything is published."""

from __future__ import annotations

from pathlib import Path

import click

from weerklank.commands.site_folder import folder_option, open_site, show, today_option
from weerklank.site import dutch


@click.command("check", short_help="Kijk of alle bestanden goed zijn.")
@folder_option
@today_option
def command(folder: Path, today: str | None) -> None:
    """Kijk alle bestanden na en noem elke fout, met wat u moet typen.

    Uitkomst: 0 als alles goed is, 1 als er een fout is.
    """
    publication = open_site(folder, today)
    show(publication.problems)
    errors = len(publication.errors)
    warnings = len(publication.problems) - errors
    advices = dutch.count(len(publication.register.advices), "advies", "adviezen")
    if errors:
        faults = dutch.count(errors, "fout", "fouten")
        click.echo(f"{dutch.sentence(faults)} Maak het goed en probeer het opnieuw.")
        raise SystemExit(1)
    noticed = f" Wel {dutch.count(warnings, 'opmerking', 'opmerkingen')}." if warnings else ""
    click.echo(f"Alles is goed: {advices}.{noticed}")
