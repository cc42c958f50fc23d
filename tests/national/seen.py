"""What stands in a built site of the view: its figures by name, and the bytes of its files."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path


class _Figures(HTMLParser):
    """Collects every figure of a page by its name."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, int] = {}
        self._name: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A figure begins."""
        assert tag
        self._name = dict(attrs).get("data-wk-figure")

    def handle_data(self, data: str) -> None:
        """The figure itself, with the points between its thousands."""
        if self._name:
            self.found[self._name] = int(data.replace(".", ""))
            self._name = None


def pages(site: Path) -> Iterator[tuple[str, str]]:
    """Every page with its text, in the order of their addresses."""
    for page in sorted(site.rglob("*.html")):
        yield page.relative_to(site).as_posix(), page.read_text(encoding="utf-8")


def shown(site: Path) -> dict[str, int]:
    """Every figure on every page; one with a name that stands twice is the same twice."""
    found: dict[str, int] = {}
    for name, text in pages(site):
        parser = _Figures()
        parser.feed(text)
        twice = {n: (found[n], v, name) for n, v in parser.found.items() if found.get(n, v) != v}
        assert twice == {}
        found |= parser.found
    return found


def bytes_of(site: Path) -> dict[str, str]:
    """Every file with its hash."""
    return {
        file.relative_to(site).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in site.rglob("*")
        if file.is_file()
    }
