"""The page at an old address, in its frame."""

from __future__ import annotations

import datetime as dt

from weerklank.publish.layout.frame import frame
from weerklank.publish.layout.shell import Shell, View
from weerklank.publish.making.output import Page
from weerklank.publish.options import SiteOptions


def test_a_moved_page_points_programs_at_the_new_address() -> None:
    """The browser goes on by itself, and a search engine keeps only the new address."""
    made = Page(
        "adviezen/oud.md", "Bus", "", lambda *_: "", listed=False, moved_to="adviezen/nieuw/"
    )
    address = "https://raad.example/"
    site = frame(SiteOptions(name="Raad", address=address), dt.date(2026, 11, 23))
    shell = Shell(site, "weerklank", address)

    found = shell.page(View(made.url, made.title, "<h1>Bus</h1>", made=made))

    assert '<link rel="canonical" href="https://raad.example/adviezen/nieuw/">' in found
    assert '<meta http-equiv="refresh" content="0; url=../nieuw/">' in found
    assert '<meta name="robots" content="noindex">' in found
