"""`_headers` and `.htaccess`: what a host is asked to say with every file."""

from __future__ import annotations

import re
from fnmatch import fnmatch

from weerklank.publish.data.embedding.host_headers import apache_headers, host_headers
from weerklank.publish.making.output import Page

PAGES = (
    Page("index.md", "Home", "", lambda *_: ""),
    Page("adviezen/2026-01-bus.md", "Bus", "", lambda *_: ""),
)


def said_about(path: str) -> set[str]:
    """Every header that a host sends with this address."""
    found, applies = set(), False
    for line in str(host_headers(PAGES, ["over-ons/"]).content).splitlines():
        if line.startswith("/"):
            applies = fnmatch(path, line)
        elif applies and line:
            found.add(line.strip())
    return found


def test_no_file_is_guessed_to_be_something_else() -> None:
    """A browser takes an attachment for what the host says it is."""
    assert "X-Content-Type-Options: nosniff" in said_about("/adviezen/2026-01-bus/brief.pdf")


def test_no_page_can_be_shown_inside_another_site() -> None:
    """Nobody can put the register under a layer of their own."""
    for path in ("/", "/404.html", "/adviezen/2026-01-bus/", "/over-ons/", "/admin/"):
        assert "Content-Security-Policy: frame-ancestors 'none'" in said_about(path)


def test_the_block_for_other_sites_can_be_framed() -> None:
    """The one page that is made for a frame stays out of the rule."""
    assert not any("frame" in line.lower() for line in said_about("/insluiten.html"))


def test_apache_is_asked_the_same() -> None:
    """Every header of `_headers`, those on frames for each page but the one made for a frame."""
    everywhere, _, pages = str(apache_headers().content).partition("<FilesMatch")
    pattern = re.search(r'"(.*)"', pages)
    said = {f"{name}: {value}" for name, value in re.findall(r'Header set (\S+) "(.*)"', pages)}
    also = {f"{n}: {v}" for n, v in re.findall(r'Header set (\S+) "(.*)"', everywhere)}

    assert said | also == said_about("/")
    assert also == said_about("/insluiten.html")
    assert pattern
    assert re.search(pattern[1], "index.html")
    assert not re.search(pattern[1], "insluiten.html")
