"""Looks at a finished file for anything that a payload made of it: not our code, not our parser."""

from __future__ import annotations

import base64
import csv
import hashlib
import io
import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser

from icalendar import Calendar
from lxml import etree

_FOREIGN = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:|//)(?!//raad\.example/)|/hallo\.js")
"""From another host, or the file that a payload names: our own addresses are relative or full."""

_HARMFUL = {"x-canary", "iframe", "object", "embed", "base", "style", "video", "source", "math"}
# A browser leaves out tabs and line ends in an address, and only those.
_RUNS = re.compile(
    r"\s*(?:" + r"[\t\n\r]*".join("javascript") + r"|vbscript|data)\s*:", re.IGNORECASE
)
_ADDRESSES = {"href", "src", "action", "background", "data", "formaction", "xlink:href", "srcdoc"}
_LOADS = {"script", "img", "link"}
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_ICS_LINE = re.compile(r"(?:[A-Z][A-Z-]*[;:])|[ \t]")


class _Found(HTMLParser):
    """Collects what is alive in a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.alive: list[str] = []
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.alive += _of_element(tag, values)

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def _of_element(tag: str, values: dict[str, str]) -> Iterator[str]:
    if tag in _HARMFUL:
        yield f"<{tag}>"
    for name, value in values.items():
        if name.startswith("on") or name == "style" or "canary" in name:
            yield f"<{tag} {name}>"
        if name in _ADDRESSES and _RUNS.match(value):
            yield f"<{tag} {name}={value}>"
    source = values.get("src") or values.get("href") or ""
    if tag in _LOADS and _FOREIGN.match(source):
        yield f"<{tag} {source}>"
    if tag == "script" and not source and values.get("type") != "application/ld+json":
        yield "<script>"
    if tag == "form" and "action" in values:
        yield "<form action>"
    if tag == "meta" and values.get("http-equiv", "").lower() == "refresh":
        yield "<meta refresh>"


def in_html(text: str) -> list[str]:
    """What is alive in a page."""
    found = _Found()
    found.feed(text)
    found.close()
    return found.alive


def _in_page(text: str) -> list[str]:
    """As `in_html`, for a page that may carry one style: that of which its policy has the hash."""
    for style in re.findall(r"<style>.*?</style>", text, re.DOTALL)[:1]:
        digest = hashlib.sha256(style[len("<style>") : -len("</style>")].encode()).digest()
        if f"'sha256-{base64.b64encode(digest).decode()}'" in text:
            text = text.replace(style, "", 1)
    return in_html(text)


def shown(text: str) -> str:
    """The words of a page, as a reader sees them."""
    found = _Found()
    found.feed(text)
    found.close()
    return "".join(found.texts)


def in_xml(text: str) -> list[str]:
    """Elements of a feed or a sitemap that nobody meant; a file that is no XML fails."""
    root = etree.fromstring(text.encode())
    return [str(e.tag) for e in root.iter() if "canary" in str(e.tag)] + [
        alive for e in root.iter() if e.get("type") == "html" for alive in in_html(e.text or "")
    ]


def in_csv(text: str) -> list[str]:
    """Cells that a spreadsheet would work out."""
    rows = csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";")
    return [cell for row in rows for cell in row if cell.startswith(_FORMULA)]


def in_ics(text: str) -> list[str]:
    """Lines of a calendar that a text made."""
    Calendar.from_ical(text)
    lines = text.split("\r\n")
    return [x for x in lines if x and (x.startswith("X-CANARY") or not _ICS_LINE.match(x))]


def in_json(text: str) -> list[str]:
    """Nothing lives in JSON; a file that is no JSON fails."""
    json.loads(text)
    return []


def alive_in(uri: str, content: str | bytes) -> list[str]:
    """What a payload made of this file, by the kind of file; nothing when all is well."""
    text = content.decode("utf-8-sig", "replace") if isinstance(content, bytes) else content
    kind = uri.rsplit(".", 1)[-1]
    looks = {"html": _in_page, "xml": in_xml, "csv": in_csv, "ics": in_ics, "json": in_json}
    return looks[kind](text) if kind in looks else []


def linked_data(text: str) -> list[str]:
    """The contents of the data that a page carries for programs."""
    return re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)
