"""A real Chromium over sites that were really built. Without Chromium these tests fail."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    expect,
    sync_playwright,
)

from browser.built import build_components, build_example, one_of_each, served

PATIENCE = 120_000
"""Milliseconds. A test waits for what must come; how busy the machine is, is not what it tests."""

expect.set_options(timeout=PATIENCE)

_CHROMIUMS = ("chromium-headless-shell", "chromium")
"""Of Debian, the same engine twice: without the windows around it a visit takes a quarter."""

_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@dataclass
class Visit:
    """An open page, with what it asked for and what it complained about."""

    page: Page
    status: int
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Site:
    """A built site at its address, and the browser to visit it with."""

    folder: Path
    address: str
    browser: Browser
    stack: ExitStack

    @property
    def pages(self) -> tuple[str, ...]:
        """One page of each kind, and one that does not exist."""
        return one_of_each(self.folder)

    def context(self, **options: object) -> BrowserContext:
        """A fresh browser profile, closed at the end of the test."""
        context = self.browser.new_context(locale="nl-NL", **options)  # type: ignore[arg-type]
        context.set_default_timeout(PATIENCE)
        self.stack.callback(context.close)
        return context

    def visit(self, context: BrowserContext, path: str, *, script: str = "") -> Visit:
        """Open a page; `script` runs before anything of the page does."""
        page = context.new_page()
        visit = Visit(page, 0)
        page.on("request", lambda request: visit.requests.append(request.url))
        page.on("console", lambda message: _note(visit, message))
        page.on("pageerror", lambda error: visit.complaints.append(f"script: {error}"))
        if script:
            page.add_init_script(script)
        answer = page.goto(self.address + path)
        visit.status = answer.status if answer else 0
        expected = 404 if path == "bestaat-niet/" else 200
        assert visit.status == expected, f"{path} answered {visit.status}"
        return visit

    def each(self, context: BrowserContext) -> Iterator[tuple[str, Page]]:
        """One page of each kind in turn, closed when the next one opens: open pages cost memory."""
        for path in self.pages:
            page = self.visit(context, path).page
            yield path, page
            page.close()


def _note(visit: Visit, message: ConsoleMessage) -> None:
    """Keep warnings and errors, but not that the missing page is missing."""
    missing = "status of 404" in message.text and "bestaat-niet" in message.location["url"]
    if message.type in ("error", "warning") and not missing:
        visit.complaints.append(f"{message.type}: {message.text}")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Chromium of the system, or the one that $CHROMIUM names."""
    found = (place for name in _CHROMIUMS if (place := shutil.which(name)))
    path = os.environ.get("CHROMIUM") or next(found, "/usr/bin/chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(_ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def example_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """The example council, built and served."""
    root = tmp_path_factory.mktemp("example")
    with served(root) as address:
        folder = root / "weerklank"
        build_example(folder, address)
        yield folder, address


@pytest.fixture(scope="session")
def component_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """A council with a page that holds every component, built and served."""
    root = tmp_path_factory.mktemp("components")
    with served(root) as address:
        folder = root / "weerklank"
        build_components(folder, address, tmp_path_factory.mktemp("council"))
        yield folder, address


@pytest.fixture
def example(example_site: tuple[Path, str], chromium: Browser) -> Iterator[Site]:
    """The example council with a browser."""
    with ExitStack() as stack:
        yield Site(*example_site, chromium, stack)


@pytest.fixture
def components(component_site: tuple[Path, str], chromium: Browser) -> Iterator[Site]:
    """The page with every component with a browser."""
    with ExitStack() as stack:
        yield Site(*component_site, chromium, stack)
