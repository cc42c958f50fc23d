"""`weerklank edit`: the site and its forms in the browser, on this computer alone.

For who has no account anywhere, and for Firefox and Safari, in which the editor at `/admin/` cannot
reach the files. Without a script: what a form sends is all there is.
"""

from functools import partial
from http import HTTPStatus
from pathlib import Path
from urllib.parse import parse_qs, unquote

import click

from weerklank.building.previewing import Answer
from weerklank.commands.editor.desk import Desk, Posted
from weerklank.commands.editor.local_server import LocalHandler, opened, serve
from weerklank.commands.site.serve import site_server
from weerklank.commands.site.site_folder import folder_option, port_option, today_option

_LARGEST = 4 * 1024 * 1024
"""Bytes of a form: a letter of a hundred pages is a tenth of it."""

_DIGITS = 12
"""Of the size that a browser names: a terabyte, which nobody sends."""

_MOST_FIELDS = 20_000
_POLICY = (
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)


@click.command("edit")
@port_option
@folder_option
@today_option
def command(port: int, folder: Path, today: str | None) -> None:
    """Vul formulieren in, in elke browser, en bekijk meteen hoe het wordt.

    Alleen u ziet dit. Wat u bewaart, staat in de map van uw site. Stoppen: Ctrl+C.
    """
    # What a record or a page makes of the site may never read a form: another port, another door.
    site = site_server(folder, today, 0)
    forms = opened(port, partial(FormHandler, Desk(folder, site.address)))
    serve(f"Bewerken: {forms.address} De site: {site.address}", forms, site)


def _answered(kept: Answer | str) -> Answer:
    """On to the list when it was kept: a page that is loaded again then sends nothing twice."""
    if isinstance(kept, Answer):
        return kept
    return Answer(b"", status=HTTPStatus.SEE_OTHER, location=kept)


class FormHandler(LocalHandler):
    """The forms, and nothing of the site: what runs on a page of the site has another address."""

    def __init__(self, desk: Desk, *arguments: object) -> None:
        """Keep the desk; the rest is what the server gives."""
        self._desk = desk
        super().__init__(*arguments)  # type: ignore[arg-type]  # what the server gives

    def do_GET(self) -> None:  # noqa: N802 (what http.server calls)
        """The list, or a form."""
        if self.ours():
            path, _, query = self.path.partition("?")
            self.give_made(lambda: self._desk.page(unquote(path), parse_qs(query)))

    def do_POST(self) -> None:  # noqa: N802 (same)
        """Keep what a form sends, when it is a form of ours."""
        if not self.ours() or not self._from_a_form():
            return
        posted = self._posted()
        if posted is None:
            self.send_error(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
            return
        path = unquote(self.path.partition("?")[0])
        self.give_made(lambda: _answered(self._desk.keep(path, posted)))

    def _from_a_form(self) -> bool:
        """Whether the page that sends this is ours; who sends no word of it has the key to show."""
        origin = self.headers.get("Origin")
        if origin is None or origin in {f"http://{name}" for name in self.names()}:
            return True
        self.send_error(HTTPStatus.FORBIDDEN)
        return False

    def _posted(self) -> Posted | None:
        """What the form holds; None when it is too much."""
        size = self.headers.get("Content-Length", "")
        if not size.isdecimal() or len(size) > _DIGITS:
            return None
        if int(size) > _LARGEST:
            self._pass_over(int(size))
            return None
        text = self.rfile.read(int(size)).decode("utf-8", "replace")
        try:
            return parse_qs(text, keep_blank_values=True, max_num_fields=_MOST_FIELDS)
        except ValueError:
            return None

    def _pass_over(self, size: int) -> None:
        """Hear a browser out: one that may not finish shows a fault of its own, and no page."""
        while size > 0 and (part := self.rfile.read(min(size, _LARGEST))):
            size -= len(part)

    def end_headers(self) -> None:
        """On a form nothing runs, and it sends to nobody but us."""
        self.send_header("Content-Security-Policy", _POLICY)
        self.send_header("Cross-Origin-Opener-Policy", "same-origin")
        super().end_headers()
