"""`weerklank serve`: the site in the browser while you write, each change at once."""

from functools import partial
from pathlib import Path

import click

from weerklank.building.previewing import Preview
from weerklank.commands.editor.local_server import LocalHandler, LocalServer, opened, serve
from weerklank.commands.site.site_folder import (
    day_of,
    folder_option,
    port_option,
    settings_of,
    today_option,
)
from weerklank.commands.terminal.dutch_click import BesideMkDocs

_PORT = "Noem alleen de poort: weerklank serve --port 8010"
_OPEN = "Laat haar weg, en open zelf het adres dat in dit venster komt."
_FOLDER = "Noem de map van uw site: weerklank serve --folder MAP"
_OF_MKDOCS = {
    "--dev-addr": _PORT,
    "-a": _PORT,
    "--open": _OPEN,
    "-o": _OPEN,
    "--config-file": _FOLDER,
}
"""What to type instead of the options of `mkdocs serve`."""


@click.command("serve", cls=BesideMkDocs, otherwise=_OF_MKDOCS)
@port_option
@folder_option
@today_option
def command(port: int, folder: Path, today: str | None) -> None:
    """Toon de site op deze computer. Bewaart u een bestand, dan ververst de pagina vanzelf.

    Alleen u ziet de site. Stoppen: Ctrl+C.
    """
    site = site_server(folder, today, port)
    serve(f"Uw site staat op {site.address}", site)


def site_server(folder: Path, today: str | None, port: int) -> LocalServer:
    """The site of a folder as it is now, at a port."""
    settings, _ = settings_of(folder)
    preview = Preview(folder, "", day_of(today, settings))
    server = opened(port, partial(Handler, preview))
    preview.address = server.address
    return server


class Handler(LocalHandler):
    """Hands every question to the preview."""

    def __init__(self, preview: Preview, *arguments: object) -> None:
        """Keep the preview; the rest is what the server gives."""
        self._preview = preview
        super().__init__(*arguments)  # type: ignore[arg-type]  # what the server gives

    def do_GET(self) -> None:  # noqa: N802 (what http.server calls)
        """Answer with a page or a file."""
        if self.ours():
            path = self.path.partition("?")[0].lstrip("/")
            self.give_made(lambda: self._preview.answer(path))
