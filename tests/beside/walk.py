"""The walk through every kind of page and form in Firefox and in WebKit: `.ci/browsers`.

Chromium has its own, wider tests beside this folder. Here is what another engine may do otherwise:
layout, focus, scripts, forms, storage, downloads, and the own forms of `weerklank edit`.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import axe_playwright_python
import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from beside.firefox import firefox
from beside.webkit import webkit
from beside.window import ENTER, ESCAPE, TAB, Window
from browser.built import ROOT, build_example, one_of_each, served
from commands.run import advice_file, one_council
from weerklank.records import load
from weerklank.settings.site import read_settings

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """const found = await axe.run(document, {resultTypes: ['violations'],
  runOnly: {type: 'tag', values: given[0]}});
return found.violations.map((one) => `${one.id}: ${one.nodes[0].html.slice(0, 160)}`);"""
OPENED = "for (const one of document.querySelectorAll('details')) one.open = true;"
TOO_WIDE = """return document.documentElement.scrollWidth > innerWidth
  ? [`${document.documentElement.scrollWidth} wide on a screen of ${innerWidth}`] : [];"""
FOCUS = "const at = document.activeElement;"
EXPLAINED = "Dit kan niet, omdat het 80.000 euro per jaar kost en er maar 20.000 is."
SITE = """\
site_name: Raad Wilgendam
docs_dir: content
theme: {name: material, language: nl, font: false}
plugins: []
"""
FORM = "adviezen/2026-05-bus/antwoorden/"
BROWSERS = {"firefox": firefox, "webkit": webkit}


@pytest.fixture(scope="module", params=list(BROWSERS))
def opened(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Window, Path]]:
    """A browser, and the folder of its downloads."""
    with BROWSERS[request.param](tmp_path_factory.mktemp(request.param)) as found:
        yield found


@pytest.fixture
def window(opened: tuple[Window, Path]) -> Window:
    """The browser alone, of whom nothing is left to say."""
    opened[0].complaints()
    return opened[0]


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """The example council, built and served."""
    root = tmp_path_factory.mktemp("example")
    with served(root) as address:
        build_example(root / "weerklank", address)
        yield root / "weerklank", address


@pytest.fixture
def council(tmp_path: Path) -> Path:
    """The files of a council with one open advice."""
    root = one_council(tmp_path / "raad")
    advice_file(root)
    (root / "responses").mkdir()
    (root / "mkdocs.yml").write_text(SITE, encoding="utf-8")
    return root


@pytest.fixture
def form(council: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of the form with which the municipality answers that advice."""
    monkeypatch.setenv("WEERKLANK_TODAY", "2026-05-20")
    with served(tmp_path) as address:
        hooks = [str(ROOT / "hooks" / "publish.py")]
        target = str(tmp_path / "weerklank")
        config = load_config(
            str(council / "mkdocs.yml"), site_dir=target, site_url=address, hooks=hooks, strict=True
        )
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        yield address + FORM


@contextmanager
def editing(root: Path) -> Iterator[list[str]]:
    """`weerklank edit` for as long as it is needed, and the addresses of forms and site."""
    command = [sys.executable, "-c", "from weerklank.cli import main; main()"]
    with subprocess.Popen(  # noqa: S603 (our own program)
        [*command, "edit", "--port", "0", "-f", str(root), "--today", "2026-11-23"],
        env={**os.environ, "PYTHONUNBUFFERED": "1", "PYTHONPATH": os.pathsep.join(sys.path)},
        stdout=subprocess.PIPE,
        text=True,
    ) as running:
        assert running.stdout
        try:
            told = re.findall(r"http://\S+", running.stdout.readline())
            assert len(told) == 2
            yield told
        finally:
            running.terminate()


def violations(window: Window) -> list[str]:
    """What axe finds, with everything closed and with everything open."""
    window.ask(f"{AXE}; window.axe = axe;")
    closed: list[str] = window.ask(RUN, RULES)
    window.ask(OPENED)
    return closed + list(window.ask(RUN, RULES))


def test_every_kind_of_page(window: Window, example: tuple[Path, str]) -> None:
    """It opens, its scripts run, axe finds nothing, it fits, and nothing complains."""
    folder, address = example
    wrong: dict[str, list[str]] = {}
    for path in one_of_each(folder):
        window.open(address + path)
        assert window.ask("return document.documentElement.className") == "js", path
        assert window.ask("return document.querySelectorAll('h1').length") == 1, path
        missing = [said for said in window.complaints() if "404" not in said]
        found = [*violations(window), *window.ask(TOO_WIDE), *missing]
        if found:
            wrong[path] = found

    assert wrong == {}


def test_menu_by_keyboard(window: Window, example: tuple[Path, str]) -> None:
    """Skip link, name, search and menu in that order, each with a ring; Enter follows."""
    window.open(example[1])
    seen = []
    for _ in range(4):
        window.press(TAB)
        seen.append(window.ask(f"{FOCUS} return at.textContent.trim();"))
        ring = f"{FOCUS} const look = getComputedStyle(at); return [look.outlineStyle, "
        # A window on a screen without a manager of windows is never the one in front.
        if window.ask("return document.hasFocus()"):
            assert window.ask(f"{ring} parseFloat(look.outlineWidth) >= 3];") == ["solid", True]
    window.ask("window.before = true;")
    window.press(ENTER)
    window.arrived()

    assert seen[0] == "Naar de inhoud"
    assert seen[2:] == ["Zoeken", "Adviezen"]
    assert window.ask("return location.pathname") == "/weerklank/adviezen/"
    window.open(f"{example[1]}adviezen/")
    window.press(TAB)
    window.press(ENTER)
    assert window.wait(f"{FOCUS} return at.id") == "inhoud"


def test_search(window: Window, example: tuple[Path, str]) -> None:
    """Typed with a fault it finds the page; a result opens; Escape closes."""
    window.open(example[1])
    window.click("[data-wk-search]")
    window.press("reiskotsen")
    window.wait("return !!document.querySelector('[data-wk-search-results] a')")
    first = window.ask("return document.querySelector('[data-wk-search-results] a').href")

    window.follow("[data-wk-search-results] a")

    assert window.ask("return location.href") == first
    assert "reiskosten" in window.ask("return document.body.innerText").lower()
    window.click("[data-wk-search]")
    window.press(ESCAPE)
    assert window.wait("return document.querySelector('[data-wk-search-panel]').hidden;")
    assert window.complaints() == []


def test_filters(window: Window, example: tuple[Path, str]) -> None:
    """A choice stands in the address, and is there after reloading and after going back."""
    window.open(f"{example[1]}adviezen/")
    window.ask("document.querySelector('[data-wk-filter]').open = true;")
    choose = "document.querySelector(`select[name=${given[0]}]`).value = given[1];"
    window.ask(choose, "besluit", "rejected")
    window.ask(choose, "jaar", "2024")
    window.follow("[data-wk-filter] form button")
    titles = "return [...document.querySelectorAll('[data-wk-found] li a')].map((a) => a.innerText)"
    chosen = window.wait("return location.search;")
    shown = [window.wait(f"const all = (() => {{ {titles} }})(); return all.length && all;")]
    window.open(window.ask("return location.href"))
    shown.append(window.wait(f"const all = (() => {{ {titles} }})(); return all.length && all;"))
    window.follow("[data-wk-found] li a")
    window.ask("history.back();")
    window.wait("return location.search === given[0];", chosen)
    shown.append(window.wait(f"const all = (() => {{ {titles} }})(); return all.length && all;"))

    assert chosen == "?besluit=rejected&jaar=2024"
    assert shown[0] == shown[1] == shown[2]
    assert window.ask("return document.querySelector('select[name=jaar]').value") == "2024"
    assert window.complaints() == []


def test_answer_form(opened: tuple[Window, Path], form: str, council: Path) -> None:
    """Filled in, kept over a reload, judged while typing, and downloaded as a right file."""
    window, downloads = opened
    window.open(form)
    window.wait("return !document.querySelector('form[data-wk-answer]').hidden")
    window.fill("#datum", "20-5-2026")
    window.wait("return localStorage.length > 0;")
    for number in "12":
        window.click(f"#aanbeveling-{number}-rejected")
        window.fill(f"#aanbeveling-{number}-uitleg", EXPLAINED)
        # The rule of the site says something of it; what follows on the page moves down by that.
        window.wait(
            "return document.querySelector(`[data-recommendation='${given[0]}']`).dataset.state",
            number,
        )
    assert violations(window) == []

    window.open(form)

    kept = "return document.querySelector('#aanbeveling-2-uitleg').value"
    assert window.wait(kept) == EXPLAINED
    assert "teruggezet" in window.ask(
        "return document.querySelector('[data-wk-restored]').innerText"
    )
    window.click("[data-wk-download]")
    file = downloads / "2026-05-bus-college.md"
    until = time.monotonic() + 60
    while not file.exists() or not file.stat().st_size:
        assert time.monotonic() < until, list(downloads.iterdir())
        time.sleep(0.1)
    (council / "responses" / file.name).write_bytes(file.read_bytes())
    loaded = load(council)
    assert loaded.errors == ()
    assert [one.explanation for one in loaded.register.responses[0].answers] == [EXPLAINED] * 2
    assert window.complaints() == []


def test_settings_in_the_form_of_edit(window: Window, council: Path) -> None:
    """A fault stands at its field, what was typed stays, and then one line is another."""
    before = (council / "mkdocs.yml").read_text("utf-8")
    phone = "[id='extra.weerklank.phone']"
    with editing(council) as (address, _):
        window.open(address)
        window.follow("a[href='/site/mkdocs/']")
        assert violations(window) == []
        window.fill(phone, "bel ons")
        window.follow("form p:last-child button")
        assert violations(window) == []
        assert window.ask(f"return document.querySelector(`{phone}`).ariaInvalid") == "true"
        assert window.ask(f"return document.querySelector(`{phone}`).value") == "bel ons"
        assert (council / "mkdocs.yml").read_text("utf-8") == before
        window.fill(phone, "0123-456 700")
        window.follow("form p:last-child button")
        assert "Bewaard: mkdocs." in window.ask("return document.body.innerText")

    after = (council / "mkdocs.yml").read_text("utf-8")
    assert after.startswith(before)
    assert read_settings(council / "mkdocs.yml")[0].phone == "0123-456 700"


def test_own_form_of_edit(window: Window, council: Path) -> None:
    """An advice and the answer to it, made in the forms on this computer, are without faults."""
    with editing(council) as (address, site):
        window.open(address)
        assert violations(window) == []
        window.follow("a[href='/advies/']")
        assert violations(window) == []
        window.fill("#title", "Zet een bankje bij de halte")
        window.ask("document.querySelector('[id=sent]').value = '2026-06-01';")
        window.fill("#summary", "Er is geen bankje.")
        window.follow("button[value='recommendations']")
        window.fill("[id='recommendations.0.text']", "Zet een bankje neer.")
        window.follow("form p:last-child button")
        assert "Bewaard: " in window.ask("return document.body.innerText")
        (new,) = (a for a in load(council).register.advices if a.id != "2026-05-bus")

        window.follow(f"a[href='/antwoord/?advies={new.id}']")
        assert violations(window) == []
        choose = "document.getElementById(given[0]).value = given[1];"
        window.ask(choose, "from", "college")
        window.ask(choose, "received", "2026-07-01")
        window.ask(choose, "answers.0.decision", "rejected")
        window.fill("[id='answers.0.explanation']", EXPLAINED)
        window.follow("form p:last-child button")
        assert "Bewaard: " in window.ask("return document.body.innerText")

        window.open(f"{site}adviezen/{new.id}/")
        assert "bankje" in window.ask("return document.querySelector('h1').innerText")
    loaded = load(council)
    assert loaded.errors == ()
    assert [answer.explanation for answer in loaded.register.responses[0].answers] == [EXPLAINED]
    assert window.complaints() == []
