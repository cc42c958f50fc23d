"""A small council with one open advice, built strictly and served, to answer with the form."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Browser, BrowserContext, Page

from browser.built import ROOT, served
from browser.conftest import Site
from commands.run import advice_file, one_council

FORM = "adviezen/2026-05-bus/antwoorden/"
ADVICE = "adviezen/2026-05-bus/"
EXPLAINED = (
    "Dit nemen wij niet over, omdat het 80.000 euro per jaar kost en er in de begroting voor "
    "vervoer maar 20.000 euro vrij is."
)
"""An answer that is explained."""

_SITE = """\
site_name: Raad Wilgendam
docs_dir: content
theme: {name: material, language: nl, font: false}
plugins: []
"""


@dataclass(frozen=True)
class Council:
    """The files of a council, its site, and the browser."""

    root: Path
    site: Site

    def build(self) -> None:
        """Build the site anew, as a council does: any warning stops it."""
        config = load_config(
            str(self.root / "mkdocs.yml"),
            site_dir=str(self.site.folder),
            site_url=self.site.address,
            hooks=[str(ROOT / "hooks" / "publish.py")],
            strict=True,
        )
        config.plugins.on_startup(command="build", dirty=False)
        build(config)

    def open(self, context: BrowserContext | None = None, *, script: str = "") -> Page:
        """The form, with the rule of the explanation loaded; its clock obeys `pause`."""
        made = context or self.site.context(accept_downloads=True)
        made.clock.install()
        page = self.site.visit(made, FORM, script=script).page
        page.locator("form[data-wk-answer]:visible").wait_for()
        return page


@contextmanager
def council(root: Path, served_from: Path, chromium: Browser) -> Iterator[Council]:
    """A council whose college has not answered an advice with two recommendations."""
    one_council(root)
    advice_file(root)
    (root / "responses").mkdir()
    (root / "mkdocs.yml").write_text(_SITE, encoding="utf-8")
    body = root / "content" / "organisaties" / "clientenraad.md"
    contact = "contact: {mail: raad@wilgendam.example}\n"
    body.write_text(body.read_text("utf-8").replace("kind:", f"{contact}kind:"), encoding="utf-8")
    with served(served_from) as address, ExitStack() as stack:
        made = Council(root, Site(served_from / "weerklank", address, chromium, stack))
        made.build()
        yield made


def pause(page: Page) -> None:
    """Let the pauses pass after which the form keeps, shows and judges what was typed."""
    page.clock.run_for(2_000)


def tab_to(page: Page, wanted: str) -> None:
    """Press Tab until the element with this id, or with this text on it, has the focus."""
    where = """() => {
      const here = document.activeElement;
      const shown = [...here.childNodes].filter((part) => !part.hidden);
      return [here.id, shown.map((part) => part.textContent).join("").trim()];
    }"""
    for _ in range(80):
        page.keyboard.press("Tab")
        if wanted in page.evaluate(where):
            return
    message = f"Tab never came to {wanted}"
    raise AssertionError(message)
