"""Firefox as it comes, over WebDriver BiDi: its own door, without a program in between."""

from __future__ import annotations

import asyncio
import itertools
import json
import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tornado.websocket import WebSocketClientConnection, websocket_connect

from beside.window import PageError, Window, called

_SETTINGS = """\
user_pref("browser.download.folderList", 2);
user_pref("browser.download.dir", "{downloads}");
user_pref("browser.download.useDownloadDir", true);
user_pref("browser.download.always_ask_before_handling_new_types", false);
user_pref("accessibility.tabfocus", 7);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("app.update.disabledForTesting", true);
"""


class Firefox(Window):
    """The window, at the width of a phone."""

    name = "firefox"

    def __init__(self, door: str) -> None:
        """Begin a session at the address that Firefox told."""
        self._loop = asyncio.new_event_loop()
        self._numbers = itertools.count(1)
        self._said: list[str] = []
        self._wire = self._loop.run_until_complete(_wire(f"{door}/session"))
        self._call("session.new", capabilities={})
        self._call("session.subscribe", events=["log.entryAdded"])
        # The tab that Firefox begins with does not have the focus when nobody sees the window.
        self._context = self._call("browsingContext.create", type="tab")["context"]
        self.size(360, 800)

    def size(self, width: int, height: int) -> None:
        """Make the window this wide and high."""
        view = {"width": width, "height": height}
        self._call("browsingContext.setViewport", context=self._context, viewport=view)

    def open(self, address: str) -> None:
        """Go to the address and wait until the page is loaded whole."""
        there = {"context": self._context, "url": address, "wait": "complete"}
        self._call("browsingContext.navigate", **there)

    def act(self, actions: list[dict[str, Any]]) -> None:
        """Real input."""
        self._call("input.performActions", context=self._context, actions=actions)

    def ask(self, body: str, *given: object) -> Any:  # noqa: ANN401 (whatever the page says)
        """The answer of the page."""
        text = f"async () => JSON.stringify(await {called(body, given)} ?? null)"
        target = {"context": self._context}
        found = self._call(
            "script.callFunction", functionDeclaration=text, target=target, awaitPromise=True
        )
        if found["type"] != "success":
            raise PageError(found["exceptionDetails"]["text"])
        return json.loads(found["result"]["value"])

    def complaints(self) -> list[str]:
        """Errors of scripts, and what the policy of the page stopped."""
        self.ask("return 0;")
        said, self._said = self._said, []
        return said

    def close(self) -> None:
        """Close the browser."""
        self._call("browser.close")
        self._wire.close()
        self._loop.close()

    def _call(self, method: str, **parameters: object) -> Any:  # noqa: ANN401 (JSON)
        return self._loop.run_until_complete(self._answer(method, parameters))

    async def _answer(self, method: str, parameters: object) -> Any:  # noqa: ANN401 (JSON)
        number = next(self._numbers)
        message = {"id": number, "method": method, "params": parameters}
        await self._wire.write_message(json.dumps(message))
        while True:
            heard = json.loads(await self._wire.read_message() or "{}")
            if heard.get("type") == "event":
                self._note(heard["params"])
            elif heard.get("id") == number:
                if heard["type"] == "error":
                    raise PageError(heard["message"])
                return heard["result"]

    def _note(self, entry: dict[str, Any]) -> None:
        # A browser asks for an icon by itself; the forms have none, and their policy says so.
        if entry.get("level") == "error" and "/favicon.ico" not in str(entry.get("text")):
            self._said.append(str(entry.get("text")))


async def _wire(address: str) -> WebSocketClientConnection:
    return await websocket_connect(address, max_message_size=100_000_000)


@contextmanager
def firefox(folder: Path) -> Iterator[tuple[Window, Path]]:
    """A Firefox of its own, and the folder in which its downloads come."""
    profile, downloads = folder / "profile", folder / "downloads"
    profile.mkdir()
    downloads.mkdir()
    settings = _SETTINGS.format(downloads=downloads)
    (profile / "user.js").write_text(settings, encoding="utf-8")
    command = ["firefox-esr", "--headless", "--no-remote", "--remote-debugging-port", "0"]
    with subprocess.Popen(  # noqa: S603 (the browser of Debian)
        [*command, "--profile", str(profile)],
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
    ) as running:
        try:
            window = Firefox(_door(running))
            yield window, downloads
            window.close()
        finally:
            running.terminate()


def _door(running: subprocess.Popen[str]) -> str:
    assert running.stderr
    for line in running.stderr:
        if told := re.search(r"WebDriver BiDi listening on (ws://\S+)", line):
            return told[1]
    message = "Firefox did not start"
    raise RuntimeError(message)
