"""The picture in the README shows what the site says today."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

from PIL import Image

from browser.picture import PAGE, PICTURE, ROOT
from example_site import example

_TAG = re.compile(r"<[^>]+>")


def test_the_picture_shows_what_the_page_says() -> None:
    """Every sentence in the picture stands on the page; if not: tests/browser/picture.py."""
    site = example().site
    body = next(page for page in site.pages if page.url == PAGE).body("")
    said = "".join(unescape(_TAG.sub("", body)).split())

    shown = Image.open(PICTURE).text["Description"].split("\n")

    assert len(shown) > 8
    assert [line for line in shown if "".join(line.split()) not in said] == []


def test_the_readme_opens_with_the_picture() -> None:
    """Who comes along sees first what it is."""
    text = Path(ROOT / "README.md").read_text(encoding="utf-8")

    assert PICTURE.relative_to(ROOT).as_posix() in text.split("\n\n")[1]
