"""A register with more than a page can hold: by year, with and without a script."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from benchmarks.build_time import write_register
from browser.built import served
from browser.conftest import Site
from browser.follow import follow
from browser.test_accessibility import violations
from commands.run import run
from weerklank.cli import group

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser
COUNT = 40
SERVICE = (
    "---\ntitle: Bestuur van de Sociale Dienst\nkind: gr_board\nshort: de sociale dienst\n---\n"
)
FIVE = """\
---
title: Laat mensen niet wachten en zeg wie zij kunnen bellen
sent: 2025-01-13
to: [college, dienst]
summary: >
  Mensen wachten lang en weten niet wie hen kan helpen. Wij vragen om snel en duidelijk te zijn.
recommendations:
  - Voer het eerste gesprek binnen tien werkdagen na de aanmelding.
  - Zet in elke brief een rechtstreeks telefoonnummer van wie hem kan uitleggen.
  - Betaal de reiskosten van vrijwilligers vooraf.
  - Laat binnen vier weken weten op welke dag de hulp begint.
  - Zet elk kwartaal de wachttijden op de website.
---
"""
ANSWER = """\
  - recommendation: {0}
    decision: {decision}
    explanation: Wij nemen dit over, omdat mensen nu te lang zoeken naar wie hen kan helpen.
    actions: [{{what: Punt {0} regelen, by: 2025-09-01}}]
"""
"""What a phone has least room for: five recommendations, two organisations, ten late promises."""

PAGES = (
    "adviezen/",
    "adviezen/jaar/2017/",
    "raadsleden/",
    "raadsleden/alle-adviezen/2017/",
    "raadsleden/antwoordtijd/2017/",
    "onderwerpen/loket/",
    "betrokken/uit-zichzelf/2017/",
    "organisaties/raad/gegeven/2017/",
)


@pytest.fixture(scope="module")
def many_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """A council with forty advices, built and served."""
    root = tmp_path_factory.mktemp("many")
    council = tmp_path_factory.mktemp("council") / "raad"
    write_register(council, COUNT)
    (council / "content/organisaties/dienst.md").write_text(SERVICE, encoding="utf-8")
    raad = council / "content/organisaties/raad.md"
    asked = raad.read_text("utf-8").replace("advises: college", "advises: [college, dienst]")
    raad.write_text(asked, encoding="utf-8")
    (council / "advice/2025-vijf.md").write_text(FIVE, encoding="utf-8")
    for sender, decision in (("college", "adopted"), ("dienst", "alternative")):
        answers = "".join(ANSWER.format(n, decision=decision) for n in range(1, 6))
        head = f"---\nadvice: 2025-vijf\nfrom: {sender}\nreceived: 2025-04-20\nanswers:\n"
        file = council / f"responses/vijf-{sender}.md"
        file.write_text(f"{head}{answers}---\n", encoding="utf-8")
    with served(root) as address:
        settings = council / "mkdocs.yml"
        text = settings.read_text("utf-8").replace("https://raad.example/", address)
        settings.write_text(text, encoding="utf-8")
        arguments = ["build", str(root / "weerklank"), "-f", str(council), "--today", "2026-11-23"]
        assert run(group, arguments).exit_code == 0
        yield root / "weerklank", address


@pytest.fixture
def many(many_site: tuple[Path, str], chromium: Browser) -> Iterator[Site]:
    """The same with a browser."""
    with ExitStack() as stack:
        yield Site(*many_site, chromium, stack)


@pytest.mark.parametrize(("look", "width"), [("light", 360), ("dark", 1280)])
def test_the_pages_by_year_have_no_violation(many: Site, look: str, width: int) -> None:
    """The list of years and the pages it leads to pass, on a phone and on a wide screen."""
    context = many.context(color_scheme=look, viewport={"width": width, "height": 800})

    found = {path: violations(many.visit(context, path).page) for path in PAGES}

    assert {path: faults for path, faults in found.items() if faults} == {}


def test_five_late_promises_of_two_organisations_fit_on_three_screens(many: Site) -> None:
    """What does not fit is closed, with its decisions and what is red in sight."""
    context = many.context(viewport={"width": 360, "height": 740})
    page = many.visit(context, "adviezen/2025-vijf/").page

    assert page.evaluate("document.documentElement.scrollHeight") / 740 <= 3
    last = page.locator(".wk-rec--closed").last
    expect(last.locator("summary")).to_contain_text("Op een andere manier")
    last.locator("summary").click()
    expect(last.locator(".wk-said").first).to_be_visible()
    assert violations(page) == []


def test_no_list_is_longer_than_six_screens(many: Site) -> None:
    """On a phone; what does not fit opens in place."""
    page = many.context(viewport={"width": 360, "height": 740}).new_page()
    screens = {}
    for path in (*PAGES, "termijnen/", "overdracht/", "beloften/", "raadsleden/aandacht/2017/"):
        page.goto(many.address + path)
        screens[path] = page.evaluate("document.documentElement.scrollHeight") / 740

    assert {path: of for path, of in screens.items() if of > 6} == {}


def test_without_a_script_every_advice_is_two_clicks_away(many: Site) -> None:
    """The years on the page of all advices lead to all of them."""
    context = many.context(java_script_enabled=False)
    page = many.visit(context, "adviezen/").page
    years = page.locator(".wk-years a").evaluate_all("links => links.map(a => a.href)")

    found = []
    for year in years:
        page.goto(year)
        found += page.locator(".wk-list > li h3").all_inner_texts()

    # With the one of five recommendations.
    assert len(found) == len(set(found)) == COUNT + 1


def test_the_filter_looks_in_all_years(many: Site) -> None:
    """A year that is not on the page is found, and its links lead to the advices."""
    visit = many.visit(many.context(), "adviezen/?jaar=2017")
    page = visit.page
    page.locator("[data-wk-found-title]", has_text="4 adviezen").wait_for()

    shown = page.locator("[data-wk-found] li:visible")
    assert shown.count() == 4
    follow(shown.first.get_by_role("link"))
    assert "adviezen/a000" in page.url
    assert page.locator("h1").inner_text().startswith("Advies ")
    assert visit.complaints == []
