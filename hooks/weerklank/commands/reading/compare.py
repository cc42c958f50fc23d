"""`weerklank compare`: fetches the figures of municipalities like ours, to lay beside our own."""

from pathlib import Path

import click

from weerklank.commands.site.site_folder import day_of, folder_option, settings_of
from weerklank.commands.terminal.folding import echo
from weerklank.messages import dutch
from weerklank.national.sources.web import Failed, asking
from weerklank.publish.about.like_us import FILE, PUBLISHED, read_national
from weerklank.writing.whole_file import write_whole


@click.command("compare")
@folder_option
def command(folder: Path) -> None:
    """Haal de landelijke cijfers op, van het adres bij national in mkdocs.yml.

    Zij staan daarna naast die van uw raad, op de pagina Gemeenten zoals de onze. Lukt het niet, dan
    blijft de vorige kopie staan en wordt de site gewoon gemaakt.
    """
    settings, _ = settings_of(folder)
    if not settings.national:
        echo("Vergelijken staat uit. Er is niets opgehaald.")
        return
    answer = asking()(settings.national + PUBLISHED, "")
    if isinstance(answer, Failed):
        echo(f"{answer.text} De vorige kopie blijft staan, als die er is.", err=True)
        return
    found = read_national(answer.octets, day_of(None, settings))
    if isinstance(found, str):
        echo(f"{found} De vorige kopie blijft staan.", err=True)
        return
    write_whole(folder / FILE, answer.octets)
    echo(f"Opgehaald: de cijfers van {dutch.day(found.today)}, uit {found.name}.")
