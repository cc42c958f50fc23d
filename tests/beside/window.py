"""What the walk asks of a browser, whichever it is: open, ask the page, press, click, wait."""

from __future__ import annotations

import json
import time
from abc import ABC, abstractmethod
from typing import Any

TAB, ENTER, ESCAPE = "\ue004", "\ue007", "\ue00c"
"""The keys by the codes of WebDriver."""

_PATIENCE = 25.0
"""Seconds to wait for what must come."""

_MIDDLE = """const at = document.querySelector(given[0]);
if (!at) throw new Error(`there is no ${given[0]}`);
let box;
do {
  at.scrollIntoView({block: 'center', inline: 'center', behavior: 'instant'});
  // What is scrolled by a script is not yet on the screen: the mouse would meet what was there.
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  box = at.getClientRects()[0];
} while (box.top < 0 || box.bottom > innerHeight);
return [box.left + box.width / 2, box.top + box.height / 2].map(Math.round);"""


class PageError(Exception):
    """The page could not answer: a script of the test failed, or the page was just going away."""


class Window(ABC):
    """A window of a real browser."""

    name: str

    @abstractmethod
    def open(self, address: str) -> None:
        """Go to the address and wait until the page is loaded whole."""

    @abstractmethod
    def act(self, actions: list[dict[str, Any]]) -> None:
        """Real input, in the words of WebDriver."""

    @abstractmethod
    def ask(self, body: str, *given: object) -> Any:  # noqa: ANN401 (whatever the page says)
        """What the body of an async function in the page returns; its arguments are in `given`."""

    @abstractmethod
    def complaints(self) -> list[str]:
        """What the browser complained of since the last time that it was asked."""

    def press(self, keys: str) -> None:
        """Press these keys, one after another."""
        downs = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        self.act([{"type": "key", "id": "keys", "actions": downs}])

    def click(self, selector: str) -> None:
        """Click in the middle of the first element."""
        x, y = self.ask(_MIDDLE, selector)
        steps: list[dict[str, Any]] = [
            {"type": "pointerMove", "x": x, "y": y, "duration": 0},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        ]
        self.act([{"type": "pointer", "id": "mouse", "actions": steps}])

    def fill(self, selector: str, text: str) -> None:
        """Click in a field and type; what stood there is replaced."""
        self.click(selector)
        self.ask("document.querySelector(given[0]).select();", selector)
        self.press(text)

    def wait(self, body: str, *given: object) -> Any:  # noqa: ANN401 (whatever the page says)
        """What the page says as soon as that is something."""
        until = time.monotonic() + _PATIENCE
        while True:
            try:
                found = self.ask(body, *given)
            except PageError as error:
                found, last = None, str(error)
            else:
                last = json.dumps(found)
            if found:
                return found
            assert time.monotonic() < until, f"{body} {given}: {last}"
            time.sleep(0.05)

    def follow(self, selector: str) -> None:
        """Click on what leads to another page, and wait until that one is loaded whole."""
        self.ask("window.before = true;")
        self.click(selector)
        self.arrived()

    def arrived(self) -> None:
        """Wait until the page that was marked has made place for another, and not for none yet."""
        there = "location.href !== 'about:blank' && document.readyState === 'complete'"
        self.wait(f"return !window.before && {there};")


def called(body: str, given: tuple[object, ...]) -> str:
    """The body as a function of an expression, with its arguments in it."""
    return f"(async () => {{ const given = {json.dumps(given)}; {body} }})()"
