"""The picture at the top of the README: `python tests/browser/picture.py` makes it anew.

The PNG carries the words that it shows, so that a test sees when the page says something else.
"""

from __future__ import annotations

import io
import sys
import tempfile
from pathlib import Path

from PIL import Image, PngImagePlugin
from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).parents[1]))

from browser.built import ROOT, build_example, served

PICTURE = ROOT / ".github" / "advies.png"
PAGE = "adviezen/2025-07-kinderen-sport/"
SHOWN = """size => [...document.querySelectorAll('#inhoud :is(h1, h2, h3, p, li, dt, dd)')]
  .filter(one => one.checkVisibility() && one.getBoundingClientRect().bottom < size)
  .map(one => one.textContent.trim().split(/\\s+/).join(' '))"""
_WIDTH, _HEIGHT, _COLOURS = 1000, 1240, 64


def take() -> None:
    """Build the example, look at one advice in Chromium, and keep what a reader sees first."""
    with tempfile.TemporaryDirectory() as folder, served(Path(folder)) as address:
        build_example(Path(folder) / "weerklank", address)
        with sync_playwright() as browsers:
            browser = browsers.chromium.launch(
                executable_path="/usr/bin/chromium", args=["--no-sandbox"]
            )
            page = browser.new_page(viewport={"width": _WIDTH, "height": _HEIGHT})
            page.goto(f"{address}{PAGE}")
            shot, words = page.screenshot(), page.evaluate(SHOWN, _HEIGHT)
            browser.close()
    kept = PngImagePlugin.PngInfo()
    kept.add_itxt("Description", "\n".join(words))
    small = Image.open(io.BytesIO(shot)).convert("RGB").quantize(_COLOURS)
    small.save(PICTURE, optimize=True, pnginfo=kept)


if __name__ == "__main__":
    take()
