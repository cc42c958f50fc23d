"""What stands in a built site of the view: its figures by name, and the bytes of its files."""

from __future__ import annotations

import hashlib
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


def shown(site: Path) -> dict[str, int]:
    """Every figure on every page."""
    found: dict[str, int] = {}
    for page in sorted(site.rglob("*.html")):
        parser = _Figures()
        parser.feed(page.read_text(encoding="utf-8"))
        found |= parser.found
    return found


def bytes_of(site: Path) -> dict[str, str]:
    """Every file with its hash."""
    return {
        file.relative_to(site).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in site.rglob("*")
        if file.is_file()
    }
