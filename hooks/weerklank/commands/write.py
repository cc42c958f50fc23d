"""`weerklank write DIR`: the same site as Markdown and data files, for any other generator."""

from __future__ import annotations

from pathlib import Path

import click

from weerklank.building.rendering import beside_the_pages
from weerklank.commands.build import sound_pages, write_files
from weerklank.commands.dutch_click import Needed
from weerklank.commands.site_folder import cache_option, folder_option, stop_among, today_option
from weerklank.disk.kept import read_kept, write_kept
from weerklank.disk.not_written import NotWrittenError
from weerklank.disk.whole_folder import made_whole
from weerklank.publish.layout.for_engines import FRAME, frame_json, page_markdown
from weerklank.publish.layout.offline import without_online
from weerklank.publish.means import Means
from weerklank.publish.output import page_url


@click.command("write")
@click.argument(
    "target",
    cls=Needed,
    needs="een map voor de bestanden, zoals: weerklank write uitvoer",
    metavar="DOELMAP",
    type=click.Path(path_type=Path, file_okay=False),
)
@folder_option
@today_option
@cache_option
def command(target: Path, folder: Path, today: str | None, *, no_cache: bool) -> None:
    """Schrijf alle pagina's en gegevens naar DOELMAP, voor een andere generator.

    Elke pagina is een index.md met HTML. In de kop staat wat haar lijst nodig heeft, en in
    frame.json wat om elke pagina staat. De map mag nog niet bestaan, of is leeg.
    """
    if target.exists() and any(target.iterdir()):
        message = f"De map {target} is niet leeg. Kies een nieuwe map, dan raakt u niets kwijt."
        raise click.ClickException(message)
    stop_among(folder, target)
    kept = None if no_cache else read_kept(folder)
    publication, found, shell = sound_pages(folder, today, Means(kept))
    files = beside_the_pages(publication, folder)
    for source in found.sources:
        view = found.view(source)
        files[f"{page_url(source)}index.md"] = without_online(page_markdown(view, shell)).encode()
    files[FRAME] = frame_json(shell).encode()
    try:
        with made_whole(target) as beside:
            write_files(beside, files.items())
    except NotWrittenError as error:
        raise click.ClickException(str(error)) from None
    if kept:
        write_kept(folder, kept)
    click.echo(f"Klaar. De site staat in {target}.")
