"""The forms of `weerklank edit` as a browser would send them."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

from weerklank.building.previewing import Answer
from weerklank.commands.editor.desk import Desk

ROOT = Path(__file__).parents[3]


Posted = dict[str, list[str]]


class Form(HTMLParser):
    """What a browser would send when nobody touches the form."""

    def __init__(self) -> None:
        """Nothing yet."""
        super().__init__()
        self.sent: Posted = {}
        self.text = ""
        self._area = self._select = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A field, and its value."""
        at = {name: value or "" for name, value in attrs}
        if tag == "input":
            self.sent.setdefault(at["name"], []).append(at.get("value", ""))
        elif tag == "textarea":
            self._area = at["name"]
            self.sent[self._area] = [""]
        elif tag == "select":
            self._select = at["name"]
        elif tag == "option" and "selected" in at:
            self.sent.setdefault(self._select, []).append(at["value"])

    def handle_endtag(self, tag: str) -> None:
        """The end of a text; a browser leaves out the first line end."""
        if tag == "textarea":
            self.sent[self._area] = [self.sent[self._area][0].removeprefix("\n")]
            self._area = ""

    def handle_data(self, data: str) -> None:
        """What is in a text, or on the page."""
        if self._area:
            self.sent[self._area][0] += data
        else:
            self.text += data


def form(desk: Desk, path: str, **query: str) -> Form:
    """The form as it is shown."""
    return read(desk.page(path, {name: [value] for name, value in query.items()}))


def read(answer: Answer | str) -> Form:
    """The form in an answer."""
    assert isinstance(answer, Answer)
    found = Form()
    found.feed(answer.content.decode())
    return found


def page_form(desk: Desk, title: str, body: str = "Tekst.") -> Posted:
    """A new page of the council, as its form sends it."""
    return form(desk, "/pagina/").sent | {"title": [title], "body": [body]}
