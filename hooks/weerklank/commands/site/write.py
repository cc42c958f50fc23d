"""`weerklank write DIR`: the same site as Markdown and data files, for any other generator."""

import json
import re
from collections.abc import Mapping
from pathlib import Path

import click

from weerklank.building.rendering import beside_the_pages
from weerklank.commands.site.build import sound_pages, write_files
from weerklank.commands.site.site_folder import (
    cache_option,
    folder_option,
    stop_unless_free,
    today_option,
)
from weerklank.commands.terminal.dutch_click import target_argument
from weerklank.commands.terminal.folding import echo
from weerklank.disk.whole_folder import made_whole
from weerklank.kept.store import read_kept, write_kept
from weerklank.publish.layout.offline import without_online
from weerklank.publish.layout.shell import Shell, View, sheets_of
from weerklank.publish.making.means import Means
from weerklank.publish.making.output import page_url

FRAME = "frame.json"
_PRE = re.compile(r"(<pre\b.*?</pre>|<textarea\b.*?</textarea>)", re.DOTALL)
_EMPTY_LINES = re.compile(r"\n\s*\n")


@click.command("write")
@target_argument("een map voor de bestanden, zoals: weerklank write uitvoer")
@folder_option
@today_option
@cache_option
def command(target: Path, folder: Path, today: str | None, *, no_cache: bool) -> None:
    """Schrijf alle pagina's en gegevens naar DOELMAP, voor een andere generator.

    Elke pagina is een index.md met HTML. In de kop staat wat haar lijst nodig heeft, en in
    frame.json wat om elke pagina staat. De map mag nog niet bestaan, of is leeg.
    """
    stop_unless_free(folder, target)
    kept = None if no_cache else read_kept(folder)
    publication, found, shell = sound_pages(folder, today, Means(kept))
    files = beside_the_pages(publication, folder)
    for source in found.sources:
        view = found.view(source)
        files[f"{page_url(source)}index.md"] = without_online(page_markdown(view, shell)).encode()
    files[FRAME] = frame_json(shell).encode()
    with made_whole(target) as beside:
        write_files(beside, files.items())
    if kept:
        write_kept(folder, kept)
    echo(f"Klaar. De site staat in {target}.")


# `x/index.md` stands where the page will: the links in it are those of a browser. All that its
# frame needs is in its header, and `frame.json` holds what stands around every page.
def page_markdown(view: View, shell: Shell) -> str:
    """The page below its header, as one block of HTML: an empty line would end it."""
    made = view.made
    header: dict[str, object] = {
        "title": view.title or str(shell.site["name"]),
        "description": view.description or shell.description,
        "styles": [address for address in sheets_of(made) if address not in sheets_of(None)],
        "scripts": list(made.scripts) if made else [],
        "headings": [{"text": h.text, "anchor": h.anchor} for h in view.headings],
        "listed": made is None or made.listed,
        "linked_data": made.linked_data if made else "",
    }
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in header.items()]
    return "\n".join(["---", *lines, "---", "", one_block(view.content), ""])


def one_block(html: str) -> str:
    """The same HTML without an empty line, which ends a block of HTML in Markdown."""
    parts = _PRE.split(html.strip())
    return "".join(
        part.replace("\n\n", "\n&#10;") if number % 2 else _EMPTY_LINES.sub("\n", part)
        for number, part in enumerate(parts)
    )


def frame_json(shell: Shell) -> str:
    """What stands around every page: names, menus, the day, styles and the policy."""
    values: Mapping[str, object] = {
        "site": dict(shell.site),
        "address": shell.address,
        "description": shell.description,
        "author": shell.author,
        "icon": shell.icon,
        "styles": [*sheets_of(None), *shell.sheets],
        "scripts": [script.address for script in shell.scripts],
        "policy": str(shell.policy),
    }
    return json.dumps(values, ensure_ascii=False, indent=2) + "\n"
