"""A server for the browser on this computer alone: who may ask, and what a mishap looks like.

A page somewhere else can send a browser here, under a name of its own or with a form of its own.
Only what comes by our name gets an answer, and only what comes from our pages may change a file.
"""

from __future__ import annotations

import html
import sys
from collections.abc import Callable
from contextlib import ExitStack
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import click

from weerklank.building.previewing import Answer
from weerklank.commands.terminal.folding import echo

_HOST = "127.0.0.1"
_SECONDS = 60
"""How long a browser may be silent in the middle of a question."""

_HEADERS = (
    ("Cache-Control", "no-store"),
    ("X-Content-Type-Options", "nosniff"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
)

_REFUSALS: dict[int, str] = {
    HTTPStatus.BAD_REQUEST.value: "Deze vraag van uw browser is niet te begrijpen. Ga terug.",
    HTTPStatus.FORBIDDEN.value: (
        "Deze vraag komt van een andere site. Er is niets gewijzigd. Typ het adres dat in het "
        "venster met de opdracht staat."
    ),
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE.value: (
        "Dit formulier is te groot. Er is niets gewijzigd. Ga terug met uw browser: uw tekst staat "
        "er nog. Maak hem korter, of zet een deel in een bijlage."
    ),
}


class LocalServer(ThreadingHTTPServer):
    """One address on this computer."""

    @property
    def address(self) -> str:
        """Where the browser finds it."""
        return f"http://{_HOST}:{self.server_port}/"

    def handle_error(self, *_about: object) -> None:
        """A browser that hangs up half way is no fault; of anything else one line is said."""
        error = sys.exception()
        if not isinstance(error, (ConnectionError, TimeoutError)):
            echo(mishap(error), err=True)


def opened(port: int, handler: Callable[..., LocalHandler]) -> LocalServer:
    """A server at a port, that does not answer yet; a port that is taken ends the command."""
    try:
        return LocalServer((_HOST, port), handler)
    except OSError:
        name = click.get_current_context().info_name
        message = f"Poort {port} is al in gebruik. Kies een andere: weerklank {name} --port 8010"
        raise click.ClickException(message) from None


def serve(said: str, *servers: LocalServer) -> None:
    """Answer at all of them until Ctrl+C."""
    echo(f"{said} Stoppen: Ctrl+C.")
    first, *others = servers
    with ExitStack() as stack:
        for server in servers:
            stack.enter_context(server)
        for server in others:
            Thread(target=server.serve_forever, daemon=True).start()
            stack.callback(server.shutdown)
        try:
            first.serve_forever()
        except KeyboardInterrupt:
            echo("Gestopt.")


class LocalHandler(BaseHTTPRequestHandler):
    """Answers to nobody but a browser on this computer, and always with a page."""

    timeout = _SECONDS

    def ours(self) -> bool:
        """Whether the browser means us; another site can send it here under a name of its own."""
        if self.headers.get("Host") in self.names():
            return True
        self.send_error(HTTPStatus.FORBIDDEN)
        return False

    def names(self) -> tuple[str, str]:
        """By what names a browser on this computer reaches us."""
        port = self.connection.getsockname()[1]
        return f"{_HOST}:{port}", f"localhost:{port}"

    def give_made(self, make: Callable[[], Answer]) -> None:
        """Send a page or a file; what went wrong in making it is told on a page as well."""
        try:
            answer = make()
        except Exception as error:  # noqa: BLE001 (the last door: behind it is only the reader)
            answer = _page(HTTPStatus.INTERNAL_SERVER_ERROR, mishap(error))
        self.give(answer)

    def give(self, answer: Answer) -> None:
        """Send a page or a file."""
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.kind)
        self.send_header("Content-Length", str(len(answer.content)))
        if answer.location:
            self.send_header("Location", answer.location)
        for name, value in _HEADERS:
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.content)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """A question that gets no answer, in Dutch; the sentences of Python are English."""
        del message, explain
        self.close_connection = True
        self.give(_page(code, _REFUSALS.get(code, _REFUSALS[HTTPStatus.BAD_REQUEST.value])))

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 (its name)
        """Say nothing of each question: a fault is shown on the page."""


def mishap(error: BaseException | None) -> str:
    """One sentence for what nobody thought of; the last line is for who mends the program."""
    return (
        "Dit ging mis in Weerklank zelf. Uw bestanden zijn niet veranderd. Ga terug en probeer het "
        f"opnieuw. Blijft het misgaan? Meld dan: {type(error).__name__} {error}"
    )


def _page(status: int, text: str) -> Answer:
    """A page with one sentence."""
    page = (
        '<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Dit lukt niet</title>'
        f"</head><body><h1>Dit lukt niet</h1><p>{html.escape(text)}</p></body></html>"
    )
    return Answer(page.encode("utf-8", "replace"), status=status)
