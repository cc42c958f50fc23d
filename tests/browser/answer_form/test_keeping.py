"""What was typed in the form is kept, also where the browser or the network gives little."""

from __future__ import annotations

import os
import re
import time

import pytest
from playwright.sync_api import expect

from browser.answer_form.council import ADVICE, EXPLAINED, FORM, Council, pause

pytestmark = pytest.mark.browser

NO_STORAGE = """Object.defineProperty(window, 'localStorage', {
  get() { throw new DOMException('denied', 'SecurityError'); } });"""


def test_the_text_survives_closing_the_page(raad: Council) -> None:
    """It comes back with its day, promises included, also what was typed at the last moment."""
    context = raad.site.context()
    page = raad.open(context)
    page.locator("#aanbeveling-2-partly").check()
    page.fill("#aanbeveling-2-wel", "Overdag.")
    page.locator("[data-wk-add-promise]").nth(1).click()
    page.fill("#aanbeveling-2-belofte-1-wat", "Een proef in juni")
    page.goto(raad.site.address + ADVICE)
    page.close()

    page = raad.open(context)

    assert page.locator("#aanbeveling-2-partly").is_checked()
    assert page.locator("#aanbeveling-2-wel").input_value() == "Overdag."
    assert page.locator("#aanbeveling-2-belofte-1-wat").input_value() == "Een proef in juni"
    notice = page.locator("[data-wk-restored]")
    assert re.fullmatch(r"Wij hebben uw tekst van \d+ \w+ \d{4} teruggezet\.", notice.inner_text())
    assert notice.locator("time[datetime]").count() == 1


def test_an_advice_that_changed_keeps_the_text_and_says_so(raad: Council) -> None:
    """The civil servant sees which recommendation reads otherwise now, and loses nothing."""
    context = raad.site.context()
    page = raad.open(context)
    page.fill("#aanbeveling-1-uitleg", "Het kost te veel.")
    page.fill("#aanbeveling-2-uitleg", "De bus is al gratis.")
    pause(page)
    page.close()
    path = raad.root / "advice" / "2026-05-bus.md"
    text = path.read_text("utf-8").replace(
        "Laat de bus op zondag rijden.", "Laat hem elke dag gaan."
    )
    path.write_text(re.sub(r"\n.*Maak de bus gratis\.", "", text), encoding="utf-8")
    raad.build()

    # Dates of files over HTTP are of whole seconds: without this the browser may keep the old page.
    os.utime(raad.site.folder / FORM / "index.html", (time.time() + 9, time.time() + 9))

    page = raad.open(context)

    assert page.locator("#aanbeveling-1-uitleg").input_value() == "Het kost te veel."
    changed = page.locator("[data-wk-changed]").inner_text()
    assert "het advies is veranderd sinds u begon, bij aanbeveling 1." in changed
    assert "De bus is al gratis." in changed


def test_erasing_asks_first_and_then_forgets(raad: Council) -> None:
    """Two steps within the page; after the second nothing is kept."""
    page = raad.open()
    page.fill("#aanbeveling-1-uitleg", "Weg ermee.")
    button = page.locator("[data-wk-clear]")

    button.press("Enter")
    assert button.get_attribute("aria-expanded") == "true"
    expect(page.get_by_role("button", name="Nee, bewaar mijn tekst")).to_be_focused()
    page.keyboard.press("Enter")
    assert page.locator("#aanbeveling-1-uitleg").input_value() == "Weg ermee."
    button.press("Enter")
    page.get_by_role("button", name="Ja, wis alles").press("Enter")

    assert page.locator("#aanbeveling-1-uitleg").input_value() == ""
    expect(page.locator("[data-wk-status]")).to_have_text("Alles is gewist.")
    pause(page)
    assert page.evaluate("localStorage.length") == 0


def test_a_browser_that_keeps_nothing_says_so(raad: Council) -> None:
    """The form works, and warns before somebody closes it."""
    page = raad.open(script=NO_STORAGE)

    page.fill("#aanbeveling-1-uitleg", "Het kost te veel.")

    expect(page.locator("[data-wk-restored]")).to_contain_text("bewaart hier geen tekst")
    expect(page.locator("[data-wk-preview]")).to_contain_text("Het kost te veel.")


def test_without_the_rule_the_form_still_makes_the_file(raad: Council) -> None:
    """A browser that cannot run the rule of the explanation loses only that."""
    context = raad.site.context(accept_downloads=True)
    context.route("**/uitleg/*.js", lambda route: route.abort())
    page = raad.open(context)
    page.fill("#datum", "20-5-2026")
    for number in "12":
        page.locator(f"#aanbeveling-{number}-rejected").check()
        page.fill(f"#aanbeveling-{number}-uitleg", EXPLAINED)

    with page.expect_download() as arrived:
        page.locator("[data-wk-download]").click()

    assert arrived.value.suggested_filename == "2026-05-bus-college.md"


def test_without_script_the_page_says_what_to_do(raad: Council) -> None:
    """The form stays away; the five questions and the recommendations stand there to print."""
    context = raad.site.context(java_script_enabled=False)
    page = raad.site.visit(context, "adviezen/2026-05-bus/antwoorden/").page

    assert page.locator("form[data-wk-answer]").is_hidden()
    assert page.get_by_text("werkt alleen met JavaScript").is_visible()
    assert page.get_by_text("Staat er een reden?").first.is_visible()
    assert page.get_by_text("Maak de bus gratis.").first.is_visible()
