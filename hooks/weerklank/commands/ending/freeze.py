"""`weerklank freeze DIR`: the last site of a council that stops, made to stand for ever."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import click

from weerklank.building.publication import Publication
from weerklank.building.rendering import render
from weerklank.commands.dutch_click import target_argument
from weerklank.commands.ending.frozen_files import frozen_files
from weerklank.commands.folding import echo
from weerklank.commands.site.build import sound_pages, write_files
from weerklank.commands.site_folder import folder_option, stop_unless_free, today_option
from weerklank.disk.whole_folder import made_whole
from weerklank.messages import dutch
from weerklank.records.register import Register
from weerklank.records.values.typed import WEB_ADDRESS


@click.command("freeze")
@target_argument("een nieuwe map voor de laatste site, zoals: weerklank freeze archief")
@click.option("--successor", metavar="NAAM", help="Wie het werk overneemt.")
@click.option("--url", metavar="ADRES", help="Waar die te vinden is: https://...")
@folder_option
@today_option
def command(
    target: Path, successor: str | None, url: str | None, folder: Path, today: str | None
) -> None:
    """Maak in DOELMAP een site die stilstaat, voor als de raad stopt.

    Boven elke bladzijde staat dat de raad is gestopt, op welke dag, en wie het werk overneemt. Er
    draait geen programma in. De map werkt op elke server, en ook vanaf een schijf of een stick.
    Die map mag nog niet bestaan, of is leeg.
    """
    stop_unless_free(folder, target)
    if url is not None and (not successor or not WEB_ADDRESS.fullmatch(url)):
        message = "Schrijf bij --url een adres met https:// ervoor, en bij --successor een naam."
        raise click.ClickException(message)
    publication, found, shell = sound_pages(folder, today)
    successor, url = (
        (successor, url) if successor else _in_the_records(publication.register, publication.today)
    )
    closed = replace(shell, site=_closed(publication, successor, url), scripts=())
    files = frozen_files(dict(render(publication, found, closed, folder)))
    with made_whole(target) as beside:
        write_files(beside, files.items())
    echo(_NEXT.format(target=target))
    if not successor:
        echo(_NOBODY)


def _in_the_records(register: Register, today: dt.date) -> tuple[str | None, str | None]:
    """Who goes on and where, as the pages of the councils say; nobody when that is not one."""
    found = (register.successor_of(council, today) for council in register.councils)
    after = {one.id: one for one in found if one}
    if len(after) != 1:
        return None, None
    one = next(iter(after.values()))
    return one.title, one.contact.url if one.contact else None


def _closed(publication: Publication, successor: str | None, url: str | None) -> dict[str, object]:
    """What stands around every page: that it is over, and where it goes on; no phone any more."""
    day = dutch.day(publication.today)
    banner = (
        f"Deze raad is gestopt. De site staat stil op {day}: u leest hoe het toen was. "
        "Wat toen nog liep, kan nu anders zijn."
    )
    after = f" {successor} neemt het werk over." if successor else ""
    return {
        **publication.frame,
        "banner": f"{publication.frame['banner']} {banner}{after}".strip(),
        "banner_link": {"title": f"Naar {successor}", "url": url} if url else None,
        "phone": "",
        "phone_hours": "",
    }


_NOBODY = """
Let op: u noemde niemand die het werk overneemt. Boven elke bladzijde staat nu alleen dat de raad
is gestopt. Neemt iemand het over? Haal de map weg en typ het opnieuw, met een naam en een adres:
  weerklank freeze MAP --successor "Naam van de nieuwe raad" --url https://nieuwe-raad.nl/
Of zet het bij de raad zelf, in het bestand: ended: {on: dag, successor: naam}."""
_NEXT = """\
Klaar. De laatste site staat in {target}. Open index.html en kijk alles na.

Doe daarna dit:
  1. Zet deze map op de plek van de site.
  2. Zet het dagelijkse schema en de bewaking uit: er wordt niets meer opnieuw gemaakt.
  3. Spreek af wie het adres betaalt, en hoe lang.
  4. Geef een kopie aan het archief van de gemeente, met de map in git erbij.
  5. Vraag de Koninklijke Bibliotheek (kb.nl) en archive.org om de site te bewaren."""
