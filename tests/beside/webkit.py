"""WebKit, the engine of Safari, as Debian has it: MiniBrowser, driven over plain WebDriver."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from beside.window import PageError, Window, called

_BROWSER = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser"
_ENVIRONMENT = {
    # Without a card for pictures, and as root in a container.
    "LIBGL_ALWAYS_SOFTWARE": "1",
    "WEBKIT_DISABLE_COMPOSITING_MODE": "1",
    "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1",
}
_ASKED = """const done = arguments[arguments.length - 1];
{call}.then((found) => done({{found: found ?? null}}),
  (error) => done({{error: String(error)}}));"""


class WebKit(Window):
    """The window, as narrow as MiniBrowser can be: 447 pixels."""

    name = "webkit"

    def __init__(self, port: int, log: Path) -> None:
        """Begin a session with the driver at this port."""
        self._address = f"http://127.0.0.1:{port}/session"
        self._log, self._read = log, 0
        options = {"binary": _BROWSER, "args": ["--automation", *_SAID]}
        wanted = {"alwaysMatch": {"webkitgtk:browserOptions": options}}
        self._address += f"/{self._call('POST', '', {'capabilities': wanted})['sessionId']}"
        self._call("POST", "/timeouts", {"script": 120_000, "pageLoad": 120_000})
        self._call("POST", "/window/rect", {"width": 360, "height": 800})

    def open(self, address: str) -> None:
        """Go to the address and wait until the page is loaded whole."""
        self._call("POST", "/url", {"url": address})

    def act(self, actions: list[dict[str, Any]]) -> None:
        """Real input."""
        self._call("POST", "/actions", {"actions": actions})

    def ask(self, body: str, *given: object) -> Any:  # noqa: ANN401 (whatever the page says)
        """The answer of the page."""
        script = _ASKED.format(call=called(body, given))
        told = self._call("POST", "/execute/async", {"script": script, "args": []})
        if "error" in told:
            raise PageError(told["error"])
        return told["found"]

    def complaints(self) -> list[str]:
        """What the console of the page said of errors."""
        self.ask("return 0;")
        said = self._log.read_text(encoding="utf-8", errors="replace")
        new, self._read = said[self._read :], len(said)
        return re.findall(r"^CONSOLE.* ERROR .*$", new, re.MULTILINE)

    def close(self) -> None:
        """Close the browser."""
        self._call("DELETE", "")

    def _call(self, method: str, path: str, body: object = None) -> Any:  # noqa: ANN401 (JSON)
        octets = None if body is None else json.dumps(body).encode()
        asked = urllib.request.Request(  # noqa: S310 (the driver on this computer)
            self._address + path, method=method, data=octets
        )
        try:
            with urllib.request.urlopen(asked) as answer:  # noqa: S310 (same)
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            told = json.load(error)["value"]
            raise PageError(told["error"], told["message"]) from None


_SAID = ("--enable-write-console-messages-to-stdout=true",)


@contextmanager
def webkit(folder: Path) -> Iterator[tuple[Window, Path]]:
    """A MiniBrowser of its own on a screen that nobody sees, and where its downloads come."""
    downloads = folder / "downloads"
    (folder / ".config").mkdir()
    downloads.mkdir()
    (folder / ".config/user-dirs.dirs").write_text(f'XDG_DOWNLOAD_DIR="{downloads}"\n', "utf-8")
    port = _free_port()
    log = folder / "log.txt"
    command = ["xvfb-run", "-a", "WebKitWebDriver", "-p", str(port)]
    with (
        log.open("wb") as said,
        subprocess.Popen(  # noqa: S603 (the browser of Debian)
            command,
            env={**os.environ, **_ENVIRONMENT, "HOME": str(folder)},
            stdout=said,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        ) as running,
    ):
        try:
            _started(port)
            window = WebKit(port, log)
            yield window, downloads
            window.close()
        finally:
            os.killpg(running.pid, 15)


def _free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


def _started(port: int) -> None:
    """Wait until the driver answers."""
    until = time.monotonic() + 120
    while True:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/status").close()
        except OSError:
            assert time.monotonic() < until, "WebKitWebDriver did not start"
            time.sleep(0.1)
        else:
            return
