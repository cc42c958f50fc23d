"""`weerklank serve`: the site in the browser while you write, each change at once."""

from __future__ import annotations

import functools
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import click

from weerklank.commands.site_folder import (
    day_of,
    folder_option,
    port_option,
    settings_of,
    today_option,
)
from weerklank.previewing import Answer, Preview

_HOST = "127.0.0.1"


@click.command("serve", short_help="Bekijk de site terwijl u schrijft.")
@port_option
@folder_option
@today_option
def command(port: int, folder: Path, today: str | None) -> None:
    """Toon de site op deze computer. Bewaart u een bestand, dan ververst de pagina vanzelf.

    Alleen u ziet de site. Stoppen: Ctrl+C.
    """
    settings, _ = settings_of(folder)
    preview = Preview(folder, "", day_of(today, settings))
    serve(preview, functools.partial(Handler, preview), port, "Uw site staat op {address}")


def serve(preview: Preview, handler: Callable[..., Handler], port: int, said: str) -> None:
    """Serve until Ctrl+C; a port that is taken ends the command."""
    try:
        server = ThreadingHTTPServer((_HOST, port), handler)
    except OSError:
        name = click.get_current_context().info_name
        message = f"Poort {port} is al in gebruik. Kies een andere: weerklank {name} --port 8001"
        raise click.ClickException(message) from None
    preview.address = f"http://{_HOST}:{server.server_port}/"
    click.echo(f"{said.format(address=preview.address)} Stoppen: Ctrl+C.")
    with server:
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            click.echo("Gestopt.")


class Handler(BaseHTTPRequestHandler):
    """Hands every question to the preview."""

    def __init__(self, preview: Preview, *arguments: object) -> None:
        """Keep the preview; the rest is what the server gives."""
        self._preview = preview
        super().__init__(*arguments)  # type: ignore[arg-type]  # what the server gives

    def do_GET(self) -> None:
        """Answer with a page or a file, to nobody but the browser on this computer."""
        if self.ours():
            self.give(self._preview.answer(self.path.partition("?")[0].lstrip("/")))

    def ours(self) -> bool:
        """Whether the browser means us; another site can send it here under a name of its own."""
        if self.headers.get("Host") in _names(self._preview.address):
            return True
        self.send_error(HTTPStatus.FORBIDDEN)
        return False

    def give(self, answer: Answer) -> None:
        """Send a page or a file."""
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.kind)
        self.send_header("Content-Length", str(len(answer.content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(answer.content)

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 (its name)
        """Say nothing of each question: a fault is shown on the page."""


def _names(address: str) -> tuple[str, str]:
    """By what names a browser on this computer reaches the preview."""
    port = urlsplit(address).port
    return f"{_HOST}:{port}", f"localhost:{port}"
