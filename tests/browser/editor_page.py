"""The editor at `/admin/` on a copy of a council in the file system of the browser itself."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import Page

from browser.conftest import PATIENCE

_TAKE = """async () => {
  const found = {};
  const walk = async (folder, path) => {
    for await (const [name, handle] of folder.entries()) {
      if (handle.kind === 'directory') await walk(handle, path + name + '/');
      else if (/[.](md|yml)$/.test(name))
        found[path + name] = await (await handle.getFile()).text();
    }
  };
  const top = await navigator.storage.getDirectory();
  await walk(await top.getDirectoryHandle('repo'), '');
  return found;
}"""


@dataclass
class Editor:
    """The editor on a copy of a council's files in the browser's own file system."""

    page: Page
    address: str
    root: Path
    web: Path
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def open(self, place: str, first: str = "kind") -> None:
        """A form of the editor, when a field in it is there."""
        wanted, until = f"{self.address}admin/#/collections/{place}", time.monotonic() + 30
        self.page.goto(wanted)
        # A late step of the editor itself, after saving, may lead back to what was saved.
        while self._settled() != wanted and time.monotonic() < until:
            self.page.goto(wanted)
        self.page.locator(f'[data-key-path="{first}"]').first.wait_for()

    def _settled(self) -> str:
        """The address, once it has stayed the same for a moment."""
        before = ""
        while before != self.page.url:
            before = self.page.url
            self.page.wait_for_timeout(250)
        return before

    def fill(self, path: str, text: str) -> None:
        """Type in a field."""
        box = f'[data-key-path="{path}"]'
        self.page.locator(f"{box} input, {box} textarea").first.fill(text)

    def choose(self, path: str, label: str) -> None:
        """Choose one of the buttons or options of a field."""
        box = self.page.locator(f'[data-key-path="{path}"]').first
        radio = box.get_by_role("radio", name=label, exact=True)
        list_box = box.get_by_role("combobox")
        radio.or_(list_box).first.wait_for()
        if radio.count():
            radio.click()
            return
        list_box.click()
        self.page.get_by_role("option", name=label, exact=True).click()

    def add(self, path: str) -> None:
        """Add an item to a list."""
        box = self.page.locator(f'[data-key-path="{path}"]').first
        box.get_by_role("button", name=re.compile("toevoegen")).click()

    def expand(self, path: str) -> None:
        """Add a block that may be left out."""
        box = self.page.locator(f'[data-key-path="{path}"]').first
        box.get_by_role("checkbox").first.click()
        box.get_by_role("button", name="Uitvouwen").first.click()

    def save(self) -> set[str]:
        """Save the form; the files of the council that are new or changed."""
        before = self._files()
        form = self.page.url
        self.page.get_by_role("button", name="Opslaan").first.click()
        # After saving the editor goes back to its list by itself.
        self.page.wait_for_url(lambda url: url != form)
        until = time.monotonic() + PATIENCE / 1000
        while (now := self._files()) == before or not all(now.values()):
            assert time.monotonic() < until, "nothing was saved"
            self.page.wait_for_timeout(50)
        for path, text in now.items():
            (self.root / path).parent.mkdir(parents=True, exist_ok=True)
            (self.root / path).write_text(text, encoding="utf-8")
        return {path for path, text in now.items() if before.get(path) != text}

    def _files(self) -> dict[str, str]:
        """The files as the browser has them; none while it is in the middle of writing."""
        try:
            found: dict[str, str] = self.page.evaluate(_TAKE)
        except PlaywrightError:
            return {"": ""}
        return found
