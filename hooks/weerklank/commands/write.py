"""`weerklank write DIR`: the same site as Markdown and data files, for any other generator."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path

import click

from weerklank.commands.site_folder import (
    folder_option,
    open_site,
    settings_of,
    stop_on_errors,
    today_option,
)
from weerklank.publication import Publication, with_editor
from weerklank.publish.prose import prose
from weerklank.records.written import WrittenPage, written_pages
from weerklank.whole_folder import NotWrittenError, made_whole


@click.command("write", short_help="Schrijf de site als bestanden, zonder MkDocs.")
@click.argument("target", metavar="DOELMAP", type=click.Path(path_type=Path, file_okay=False))
@folder_option
@today_option
def command(target: Path, folder: Path, today: str | None) -> None:
    """Schrijf alle pagina's en gegevens naar DOELMAP. Die map mag nog niet bestaan, of is leeg.

    Staat de editor op /admin/ aan, dan komt hij mee.
    """
    if target.exists() and any(target.iterdir()):
        message = f"De map {target} is niet leeg. Kies een nieuwe map, dan raakt u niets kwijt."
        raise click.ClickException(message)
    settings, _ = settings_of(folder)
    publication = with_editor(open_site(folder, today), folder, settings)
    stop_on_errors(publication)
    try:
        with made_whole(target) as beside:
            _write(beside, outputs(publication, folder))
    except NotWrittenError as error:
        raise click.ClickException(str(error)) from None
    click.echo(f"Klaar. De site staat in {target}.")


def _write(target: Path, files: Mapping[str, bytes | Path]) -> None:
    for path, made in files.items():
        file = target / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(made, Path):
            shutil.copyfile(made, file)
        else:
            file.write_bytes(made)


def outputs(publication: Publication, folder: Path) -> dict[str, bytes | Path]:
    """Every file by its address: what it holds, or the file it is a copy of; sorted."""
    content = publication.content
    written = {page.source: page for page in written_pages(content)}
    found: dict[str, bytes | Path] = {str(path): content.folder / path for path in content.files}
    for text in content.texts:
        found[str(text.path)] = _markdown(text.values, text.shown)
    for page in publication.site.pages:
        introduction = _introduction(written.get(page.source))
        head = {"title": page.title, "description": page.description}
        found[page.source] = _markdown(head, page.body(introduction))
    for data in publication.site.files:
        found[data.uri] = data.octets
    for copy in publication.site.copies:
        found[copy.uri] = folder / copy.source
    return dict(sorted(found.items()))


def _markdown(head: Mapping[str, object], text: str) -> bytes:
    """A page with its header written anew: a remark in it was for whoever keeps the files."""
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in head.items()]
    header = ["---", *lines, "---", ""] if lines else []
    return "\n".join([*header, text, ""]).encode()


def _introduction(page: WrittenPage | None) -> str:
    return prose(page.text, below=0) if page else ""
