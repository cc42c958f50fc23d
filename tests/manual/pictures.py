"""The pictures in the manual: `python tests/manual/pictures.py` makes them anew from the example.

What each of them shows is kept in `pictures.yaml`, so that a test sees when a page says another
thing. The numbers on a picture are those of the text below it.
"""

from __future__ import annotations

import contextlib
import functools
import io
import re
import shutil
import sys
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml
from PIL import Image
from playwright.sync_api import Page, sync_playwright

sys.path.insert(0, str(Path(__file__).parents[1]))

from browser.built import ROOT, build_example, build_site_of, served
from commands.run import run
from manual.drawings import DRAWINGS
from manual.drawings import WIDTH as DRAWN
from manual.drawings import page as drawn
from weerklank.commands.editor.desk import Desk
from weerklank.commands.editor.edit import FormHandler
from weerklank.commands.editor.local_server import opened
from weerklank.commands.keeping.admin import command as admin

FOLDER = ROOT / "content" / "handleiding"
KEPT = Path(__file__).with_suffix(".yaml")
_WIDTH, _COLOURS = 640, 32
_SHOWN = """([place, size]) => [...document.querySelectorAll(
    `${place} :is(h1, h2, h3, h4, p, li, dt, dd, legend, label, button, summary)`)]
  .filter(one => one.checkVisibility() && one.getBoundingClientRect().bottom < size
    && one.getBoundingClientRect().top > 0 && !one.querySelector('p, li, dd, label, legend'))
  .map(one => one.textContent.trim().split(/\\s+/).join(' '))
  .filter(text => text)"""
_NUMBERED = """(places) => places.forEach((place, at) => {
  const one = [...document.querySelectorAll(place)].find(found => found.checkVisibility());
  const box = one.getBoundingClientRect(), mark = document.createElement('b');
  mark.textContent = at + 1;
  Object.assign(mark.style, {position: "absolute",
    left: `${innerWidth - 44}px`,
    top: `${box.top + scrollY}px`, background: '#b3261e', color: '#fff', borderRadius: '50%',
    font: 'bold 18px/28px sans-serif', width: '28px', textAlign: 'center', zIndex: 9});
  document.body.append(mark);
})"""


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: what page, where on it, how high, and which places get a number."""

    name: str
    path: str
    height: int
    start: str = "h1"
    numbers: tuple[str, ...] = ()
    place: str = "#inhoud"
    width: int = _WIDTH

    @property
    def in_editor(self) -> bool:
        """Whether it is of the editor at `/admin/`, and not of a page of ours."""
        return self.path.startswith("admin/")


_NEW_ADVICE = "admin/#/collections/advies/new"
ADVICE = "adviezen/2025-07-kinderen-sport/"
FORM = "adviezen/2026-06-wijkloket/antwoorden/"
PARTS = (".wk-times", ".wk-now", ".wk-rec .wk-tag", ".wk-rec .wk-outcome", ".wk-rec summary")
PICTURES = (
    Picture("advies", ADVICE, 520, numbers=PARTS),
    Picture("antwoordformulier", FORM, 900, "[data-recommendation]"),
    Picture("bewerken-lijst", "/", 620, place="main"),
    Picture("bewerken-advies", "/advies/2025-07-kinderen-sport/", 900, place="main"),
    Picture("bewerken-instellingen", "/site/mkdocs/", 900, place="main"),
    Picture("editor-advies", _NEW_ADVICE, 820, '[data-key-path="title"]', place="body", width=900),
)
_NO_FORGE = "    admin: {backend: proef}\n"


@contextlib.contextmanager
def editing() -> Iterator[str]:
    """The forms of `weerklank edit` on the example, and their address."""
    server = opened(0, functools.partial(FormHandler, Desk(ROOT, "/")))
    with server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield server.address
        server.shutdown()


@contextlib.contextmanager
def with_editor() -> Iterator[str]:
    """The example with its editor at `/admin/`, which keeps nothing; the address of the site."""
    with tempfile.TemporaryDirectory() as folder, served(Path(folder)) as site:
        root = Path(folder) / "raad"
        for name in ("advice", "responses", "content"):
            shutil.copytree(ROOT / name, root / name)
        for name in ("hooks", ".weerklank"):
            (root / name).symlink_to(ROOT / name)
        settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").rstrip()
        (root / "mkdocs.yml").write_text(f"{settings}\n{_NO_FORGE}", encoding="utf-8")
        assert run(admin, ["prepare", "-f", str(root)]).exit_code == 0
        address = site.replace("127.0.0.1", "localhost")  # the editor wants a safe place
        build_site_of(root / "mkdocs.yml", Path(folder) / "weerklank", address)
        yield address


def sign_in(page: Page, address: str) -> None:
    """Open the editor at `/admin/`."""
    page.set_viewport_size({"width": 1280, "height": 900})  # on a phone it shows less
    page.goto(f"{address}admin/")
    page.get_by_role("button", name="testrepository").click()
    page.get_by_role("button", name="testrepository").wait_for(state="detached")


def take(page: Page, picture: Picture, address: str) -> list[str]:
    """Make one picture; what it says."""
    page.set_viewport_size({"width": picture.width, "height": picture.height})
    page.goto(address)
    page.locator(picture.start).first.wait_for()
    page.evaluate(
        "place => document.querySelector(place).scrollIntoView({behavior: 'instant'})",
        picture.start,
    )
    page.evaluate("scrollBy({top: -16, behavior: 'instant'})")
    words: list[str] = page.evaluate(_SHOWN, [picture.place, picture.height])
    if picture.in_editor:  # its icons are words in a font of their own
        bare = (re.sub("[\u2068\u2069]", "", word).removeprefix("add ") for word in words)
        words = [word for word in bare if not re.fullmatch("[a-z_]+", word)]
    page.evaluate(_NUMBERED, list(picture.numbers))
    _keep(page.screenshot(), picture.name)
    return words


def _keep(picture: bytes, name: str) -> None:
    small = Image.open(io.BytesIO(picture)).convert("RGB").quantize(_COLOURS)
    small.save(FOLDER / f"{name}.png", optimize=True)


def draw(page: Page) -> None:
    """Make the drawings of screens that are not ours."""
    page.set_viewport_size({"width": DRAWN, "height": 100})
    for name, drawing in DRAWINGS.items():
        page.set_content(drawn(drawing))
        _keep(page.screenshot(full_page=True), name)


def main() -> None:
    """Make them all."""
    kept = {}
    with (
        tempfile.TemporaryDirectory() as folder,
        served(Path(folder)) as site,
        editing() as forms,
        with_editor() as edited,
        sync_playwright() as browsers,
    ):
        build_example(Path(folder) / "weerklank", site)
        browser = browsers.chromium.launch(
            executable_path="/usr/bin/chromium",
            args=["--no-sandbox", "--lang=nl"],
            env={"LANGUAGE": "nl"},
        )
        page = browser.new_page(locale="nl-NL")
        for picture in PICTURES:
            own = picture.path.startswith("/")
            address = forms + picture.path.removeprefix("/") if own else site + picture.path
            if picture.in_editor:
                sign_in(page, edited)
                address = edited + picture.path
            kept[picture.name] = take(page, picture, address)
        draw(page)
        browser.close()
    text = yaml.safe_dump(kept, allow_unicode=True, sort_keys=False, width=100)
    KEPT.write_text(f"# What each picture of the manual says; see pictures.py.\n{text}", "utf-8")


if __name__ == "__main__":
    main()
